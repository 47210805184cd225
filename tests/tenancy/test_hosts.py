"""From a host to a site: an unknown one is nobody, a host passes on with its day."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from tenancy import hosts
from tenancy.models import MemberSite, SiteHost, Status
from tenancy.status import set_status

pytestmark = pytest.mark.django_db


def test_a_site_answers_on_its_code_and_the_portal_on_its_own(
    site: MemberSite, visit: Callable
) -> None:
    assert hosts.site_for("vanlang.localhost") == site
    assert hosts.site_for("localhost") is hosts.PORTAL
    assert "Huyện Văn Lãng" in visit("/", on=site).content.decode()
    assert visit("/").status_code == 200


@pytest.mark.parametrize(
    "host", ["vanlnag.localhost", "evil.example", "a.vanlang.localhost", "bad host"]
)
def test_an_unknown_host_is_nobody(site: MemberSite, host: str) -> None:
    assert Client(headers={"host": "vanlang.localhost"}).get("/").status_code == 200
    assert Client(headers={"host": host}).get("/").status_code == 404


def test_a_further_host_has_its_period(
    site: MemberSite, other_site: MemberSite, settings: Any
) -> None:
    SiteHost.objects.create(
        site=site, host="vl.gov.test", since="2015-01-01", until="2025-06-30"
    )
    SiteHost.objects.create(site=other_site, host="vl.gov.test", since="2025-07-01")
    assert hosts.site_for("vl.gov.test", date(2025, 6, 30)) == site
    assert hosts.site_for("vl.gov.test", date(2025, 7, 1)) == other_site
    assert hosts.site_for("vl.gov.test", date(2014, 12, 31)) is None


def test_two_sites_cannot_have_one_host_at_one_time(
    site: MemberSite, other_site: MemberSite, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["vl.gov.test"]
    SiteHost.objects.create(
        site=site, host="vl.gov.test", since="2015-01-01", until="2025-06-30"
    )
    later = SiteHost(site=other_site, host="vl.gov.test", since=date(2025, 7, 1))
    later.full_clean()
    later.since = date(2025, 6, 30)
    with pytest.raises(ValidationError):
        later.full_clean()


def test_the_admin_answers_on_the_portal_only(
    site: MemberSite, visit: Callable
) -> None:
    assert visit("/admin/login/").status_code == 200
    assert visit("/admin/login/", on=site).status_code == 404
    assert visit("/giam-sat/").status_code == 302
    assert visit("/giam-sat/", on=site).status_code == 404


def test_links_across_hosts_are_whole(site: MemberSite) -> None:
    assert hosts.url(site, "news:list") == "http://vanlang.localhost:8000/tin-tuc/"
    assert hosts.url(hosts.PORTAL, "portal:hub") == "http://localhost:8000/"


def test_health_is_answered_before_the_host_is_looked_at() -> None:
    anywhere = Client(headers={"host": "10.0.0.7"})
    assert anywhere.get("/healthz").status_code == 200
    assert anywhere.get("/readyz").status_code == 200


def test_a_closed_sites_host_passes_to_its_successor(
    site: MemberSite, other_site: MemberSite, visit: Callable
) -> None:
    passed = SiteHost(site=other_site, host="vanlang.localhost", since="2025-07-01")
    with pytest.raises(ValidationError):
        passed.full_clean()
    set_status(site, Status.CLOSED)
    passed.full_clean()
    passed.save()
    assert hosts.site_for("vanlang.localhost", date(2025, 6, 30)) == site
    assert hosts.site_for("vanlang.localhost", date(2025, 7, 1)) == other_site
    assert other_site.name in visit("/", on=site).content.decode()


def test_a_host_that_the_servers_refuse_is_told(site: MemberSite) -> None:
    SiteHost(site=site, host="van-lang.localhost").full_clean()
    with pytest.raises(ValidationError, match="ALLOWED_HOSTS"):
        SiteHost(site=site, host="vl.langson.gov.vn").full_clean()
