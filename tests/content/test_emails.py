"""Official e-mail addresses."""

from datetime import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from content.emails import OfficialDomains, is_official, official_domains, write_down
from tenancy import clock

OFFICIAL = ["langson.gov.vn", "langson.example"]


@pytest.mark.parametrize(
    "address",
    [
        "phongnoivu@langson.gov.vn",
        "phongnoivu@vanlang.langson.gov.vn",
        " Phong.NoiVu@LangSon.Example ",
    ],
)
def test_an_address_on_an_official_domain_is_official(address):
    assert is_official(address, OFFICIAL)


@pytest.mark.parametrize(
    "address",
    [
        "phongnoivu@gmail.com",
        "phongnoivu@notlangson.gov.vn",
        "phongnoivu@langson.gov.vn.evil.example",
        "langson.gov.vn@gmail.com",
        "langson.gov.vn",
        "@langson.gov.vn",
        "phongnoivu@",
        "",
    ],
)
def test_any_other_address_is_not(address):
    assert not is_official(address, OFFICIAL)


def moment(day: int) -> datetime:
    return timezone.make_aware(datetime(2019, 10, 10 + day, 9))


@pytest.mark.django_db
def test_a_past_moment_has_the_domains_that_were_written_down_before_it(settings):
    OfficialDomains.objects.all().delete()
    for day, domains in ((1, ["b.example", "a.example"]), (2, []), (3, ["c.example"])):
        settings.OFFICIAL_EMAIL_DOMAINS = domains
        with clock.at(moment(day)):
            write_down()
    settings.OFFICIAL_EMAIL_DOMAINS = ["d.example"]
    with clock.at(moment(4)):
        found = [official_domains(moment(day)) for day in range(5)]
    first = ["a.example", "b.example"]
    assert found == [first, first, [], ["c.example"], ["d.example"]]


@pytest.mark.django_db
def test_what_is_no_news_is_not_written_down_again(settings):
    settings.OFFICIAL_EMAIL_DOMAINS = ["b.example", "a.example"]
    write_down()
    before = OfficialDomains.objects.count()
    settings.OFFICIAL_EMAIL_DOMAINS = ["a.example", "b.example"]
    write_down()
    assert OfficialDomains.objects.count() == before
    settings.OFFICIAL_EMAIL_DOMAINS = ["a.example"]
    write_down()
    assert OfficialDomains.objects.count() == before + 1


@pytest.mark.django_db
def test_migrate_writes_the_domains_down():
    OfficialDomains.objects.all().delete()
    call_command("migrate", verbosity=0)
    assert OfficialDomains.objects.get().domains == ["langson.example"]


def test_the_setting_names_the_domains(settings):
    settings.OFFICIAL_EMAIL_DOMAINS = ["langson.example"]
    assert is_official("phongnoivu@langson.example")
    assert not is_official("phongnoivu@langson.gov.vn")
