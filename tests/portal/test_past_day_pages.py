"""The Office's pages as of a past day: what the command says, and nothing to do."""

import json
from datetime import date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from completeness.models import PublishRequest
from tenancy import clock
from tenancy.changes import changing
from tenancy.models import MemberSite
from tenancy.scope import in_sites
from tests.factories import (
    entered,
    make_article,
    make_member,
    make_page,
    make_site,
    make_user,
)

pytestmark = pytest.mark.django_db

DAY = date(2019, 10, 31)
TODAY = timezone.make_aware(datetime(2019, 11, 20, 9))
DASHBOARD, TODO = "/giam-sat/", "/giam-sat/vanlang/"


def morning(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, 9))


@pytest.fixture
def site(db: Any) -> MemberSite:
    """Founded and written for in October; renamed and rewritten in November."""
    with clock.at(morning(date(2019, 10, 1))):
        site = make_site("vanlang", kind="district", name="Huyện Văn Lãng")
        make_page(site=site)
        make_article(site=site)
    with clock.at(morning(date(2019, 11, 5))):
        with changing(site):
            site.name = "Huyện Văn Lãng mới"
            site.save()
        make_page(site=site, body="")
    return site


@pytest.fixture(autouse=True)
def in_november() -> Any:
    with clock.at(TODAY):
        yield


def states(response: Any) -> dict[str, str]:
    return {one.rule.key: one.state.value for one in response.context["report"].lines}


def told(day: date) -> dict[str, Any]:
    out = StringIO()
    call_command("check_completeness", as_of=day.isoformat(), format="json", stdout=out)
    return json.loads(out.getvalue())["sites"][0]


def test_both_pages_say_what_the_command_says_of_that_day(office, site):
    said = told(DAY)
    page = office.get(TODO, {"ngay": "2019-10-31"})
    assert states(page) == {one["rule"]: one["state"] for one in said["findings"]}
    assert states(page)["overview"] == "complete"
    assert states(office.get(TODO))["overview"] == "missing"
    (row,) = office.get(DASHBOARD, {"ngay": "2019-10-31"}).context["rows"]
    assert (row.report.score, row.news) == (said["score"], said["news"])
    assert {cell.rule.key: cell.state for cell in row.cells}["overview"] == "complete"


@pytest.mark.parametrize("path", [DASHBOARD, TODO])
def test_a_banner_names_the_day_and_that_nothing_can_be_done(office, site, path):
    page = office.get(path, {"ngay": "2019-10-31"}).content.decode()
    assert "cuối ngày 31/10/2019" in page
    assert "Huyện Văn Lãng mới" not in page.split("<main")[1]
    today = office.get(path).content.decode()
    assert "cuối ngày" not in today
    assert "Xem như ngày" in page
    assert "Xem như ngày" in today


def test_links_keep_to_the_day(office, site):
    page = office.get(DASHBOARD, {"ngay": "2019-10-31"}).content.decode()
    assert f'href="{TODO}?ngay=2019-10-31#overview"' in page
    page = office.get(TODO, {"ngay": "2019-10-31"}).content.decode()
    assert f'href="{DASHBOARD}?ngay=2019-10-31"' in page
    assert "?ngay=" not in office.get(DASHBOARD).content.decode()


def test_nothing_can_be_done_on_a_past_day(office, site):
    chief = entered(make_member(site))
    for client, deed in ((office, "/cong-bo/"), (chief, "/admin/pages/page/")):
        today, past = (
            client.get(TODO, query).content.decode().split("<main")[1]
            for query in ({}, {"ngay": "2019-10-31"})
        )
        assert deed in today
        assert "/admin/" not in past
        assert 'method="post"' not in past


def test_what_waits_for_the_office_waits_today_only(office, site):
    with in_sites(site):
        PublishRequest.objects.create(site=site, asked_by="chief")
    assert "waiting" in office.get(DASHBOARD).context
    assert "waiting" not in office.get(DASHBOARD, {"ngay": "2019-10-31"}).context


@pytest.mark.parametrize("path", [DASHBOARD, TODO])
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("31/10/2019", "“31/10/2019” không phải là ngày"),
        ("2019-02-30", "“2019-02-30” không phải là ngày"),
        ("2019-11-21", "21/11/2019"),
        ("2011-09-30", "chưa có quy định"),
        ("0001-01-01", "chưa có quy định"),
    ],
)
def test_a_day_without_an_answer_is_told_in_a_sentence(office, site, path, asked, said):
    response = office.get(path, {"ngay": asked})
    assert response.status_code == 400
    assert said in response.content.decode()


@pytest.mark.parametrize("path", [DASHBOARD, TODO])
@pytest.mark.parametrize("asked", ["", "2019-11-20", "2011-10-01"])
def test_today_and_the_first_day_of_the_law_are_answered(office, site, path, asked):
    assert office.get(path, {"ngay": asked}).status_code == 200


@pytest.mark.parametrize("asked", ["2019-10-31", "nonsense"])
def test_who_may_not_see_today_does_not_see_the_past(office, site, asked):
    nobody = entered(make_user())
    for path in (DASHBOARD, TODO):
        assert nobody.get(path, {"ngay": asked}).status_code == 404
        assert office.get(path, {"ngay": "2019-10-31"}).status_code == 200


def test_the_chief_of_that_day_is_named(office, site):
    past = make_member(site, username="truoc")
    past.memberships.update(until="2019-11-01")
    make_member(site, username="nay").memberships.update(since="2019-11-02")
    assert office.get(TODO).context["owner"] == "nay"
    assert office.get(TODO, {"ngay": "2019-10-31"}).context["owner"] == "truoc"


@pytest.mark.parametrize(("query", "most"), [({}, 60), ({"ngay": "2019-10-31"}, 90)])
def test_a_dashboard_of_31_sites_costs_few_queries(
    office, query, most, django_assert_max_num_queries
):
    with clock.at(morning(date(2019, 9, 1))):
        for number in range(31):
            make_site(f"trang{number}", live=True)
    with django_assert_max_num_queries(most):
        assert len(office.get(DASHBOARD, query).context["rows"]) == 31


def test_a_past_day_is_kept_while_filtering(office, site):
    query = {"ngay": "2019-10-31", "kind": "district"}
    response = office.get(DASHBOARD, query)
    assert len(response.context["rows"]) == 1
    assert 'value="2019-10-31"' in response.content.decode()
    query["kind"] = "department"
    assert office.get(DASHBOARD, query).context["rows"] == []


def test_a_day_a_second_ago_is_no_past_day(office, site):
    with clock.at(TODAY + timedelta(seconds=1)):
        page = office.get(TODO, {"ngay": "2019-11-20"})
    assert not page.context["is_past"]
