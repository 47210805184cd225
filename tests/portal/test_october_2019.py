"""The picture of October 2019: the product says what the newspaper found by hand."""

import json
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client, override_settings

from completeness.assess import assess
from tenancy.models import AuditLine, MemberSite, User
from tests.factories import make_article, make_site

DAY = date(2019, 10, 31)
LACKING = {"vanlang", "dinhlap", "bacson", "chilang"}
SKETCHY = {"vanquan", "binhgia", "caoloc"}
SILENT = {"sogtvt", "soxd"}
# Introduction, structure, contacts and the functions of subordinate units; without
# any structure nobody is named who leads it or answers for a unit.
NOT_THERE = {
    "overview",
    "structure",
    "unit_functions",
    "leaders",
    "unit_contacts",
    "officials",
    "office_contact",
}


@pytest.fixture(scope="module", autouse=True)
def picture(django_db_setup: Any, django_db_blocker: Any) -> Iterator[None]:
    """The scenario, loaded once for all tests here, and rolled back after them."""
    pinned = override_settings(PORTAL_TODAY=DAY)
    with django_db_blocker.unblock(), pinned, transaction.atomic():
        load()
        yield
        transaction.set_rollback(True)


pytestmark = pytest.mark.django_db


def load() -> str:
    said = StringIO()
    call_command("load_demo", scenario="october-2019", stdout=said, stderr=said)
    return said.getvalue()


@pytest.fixture(scope="module")
def report(picture: None, django_db_blocker: Any) -> dict[str, Any]:
    out = StringIO()
    call_command("check_completeness", as_of=DAY.isoformat(), format="json", stdout=out)
    return json.loads(out.getvalue())


def sites_of(report: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {site["code"]: site for site in report["sites"]}


def gate_states(site: dict[str, Any]) -> dict[str, str]:
    return {
        finding["rule"]: finding["state"]
        for finding in site["findings"]
        if finding["gate"] and finding["state"] != "not_applicable"
    }


def test_all_31_sites_are_measured_against_the_decree_of_2011(
    report: dict[str, Any],
) -> None:
    assert (report["as_of"], report["regime"]) == ("2019-10-31", "nd43")
    assert len(report["sites"]) == 31
    kinds = [site["kind"] for site in report["sites"]]
    assert (kinds.count("district"), kinds.count("department")) == (11, 20)


def test_four_districts_lack_what_the_newspaper_did_not_find(
    report: dict[str, Any],
) -> None:
    for code in LACKING:
        site = sites_of(report)[code]
        states = gate_states(site)
        missing = {rule for rule, state in states.items() if state == "missing"}
        assert missing == NOT_THERE, code
        assert states["identity"] == "thin"  # address and telephone are among it
        others = set(states) - missing - {"identity"}
        assert {states[rule] for rule in others} == {"complete"}, code
        assert (site["status"], site["publishable"]) == ("preparing", False)


def test_three_introductions_are_sketchy(report: dict[str, Any]) -> None:
    for code in SKETCHY:
        site = sites_of(report)[code]
        states = gate_states(site)
        assert states.pop("overview") == "thin"
        assert set(states.values()) == {"complete"}, code
        assert (site["status"], site["publishable"]) == ("preparing", False)


def test_two_departments_fell_silent(report: dict[str, Any]) -> None:
    for code, months in {
        "sogtvt": [1, 0, 1, 0, 2, 0, 0, 1, 0, 0, 0, 0],
        "soxd": [2, 0, 1, 1, 2, 0, 1, 0, 1, 0, 0, 0],
    }.items():
        site = sites_of(report)[code]
        assert site["news"]["by_month"] == months
        assert site["news"]["total"] == sum(months)
        states = gate_states(site)
        assert states.pop("news") == "stale"
        assert set(states.values()) == {"complete"}, code
        cadence = [f for f in site["findings"] if f["rule"] == "cadence"]
        assert cadence[0]["state"] == "thin"
        assert (site["status"], site["publishable"]) == ("live", False)
    totals = {code: sites_of(report)[code]["news"]["total"] for code in SILENT}
    assert totals == {"sogtvt": 5, "soxd": 8}


def test_the_other_22_provide_the_content(report: dict[str, Any]) -> None:
    others = set(sites_of(report)) - LACKING - SKETCHY - SILENT
    assert len(others) == 22
    for code in others:
        site = sites_of(report)[code]
        assert set(gate_states(site).values()) == {"complete"}, code
        assert (site["status"], site["publishable"]) == ("live", True), code
        cadence = [f for f in site["findings"] if f["rule"] == "cadence"]
        assert cadence[0]["state"] == "complete", code


def test_the_other_22_meet_what_is_only_monitored_too(report: dict[str, Any]) -> None:
    others = set(sites_of(report)) - LACKING - SKETCHY - SILENT
    with_english = set()
    for code in others:
        states = {f["rule"]: f["state"] for f in sites_of(report)[code]["findings"]}
        if states.pop("english") == "complete":
            with_english.add(code)
        left = {rule for rule, state in states.items() if state != "complete"}
        assert left <= {
            "boundary_map",
            "nature_culture",
            "projects",
            "consultation",
        }, code
    assert with_english == {"songv", "bqlkktck", "sovhttdl"}


def test_four_districts_lack_schedule_and_access_too(report: dict[str, Any]) -> None:
    for code in LACKING:
        states = {f["rule"]: f["state"] for f in sites_of(report)[code]["findings"]}
        assert states["schedule"] == states["information_access"] == "missing", code


def test_a_silent_department_is_in_breach_since_its_news_went_stale() -> None:
    sites = list(MemberSite.objects.filter(code__in=SILENT))
    for found in assess(sites).values():
        assert found.breach is not None
        assert found.breach.since is not None
        assert found.breach.since < DAY
        assert found.breach.due is not None


def test_loading_again_doubles_nothing() -> None:
    def counts() -> list[int]:
        return [
            MemberSite.objects.count(),
            User.objects.count(),
            AuditLine.objects.count(),
        ]

    before = counts()
    load()
    assert counts() == before


@pytest.mark.parametrize("host", ["soyt.localhost", "localhost"])
def test_each_page_says_that_it_is_illustration(host: str) -> None:
    for path in ("/", "/tin-tuc/", "/van-ban/", "/tim-kiem/?q=a"):
        response = Client(headers={"host": host}).get(path)
        assert response.status_code == 200
        assert "Nội dung minh họa" in response.content.decode()


@pytest.mark.parametrize("scale", ["0", "-1", "1000000000000", "một", "1.5", "٣"])
def test_a_scale_out_of_reason_is_refused(scale: str) -> None:
    before = AuditLine.objects.count()
    with pytest.raises(CommandError) as wrong:
        call_command("load_demo", scenario="october-2019", scale=scale)
    assert wrong.value.returncode == 2
    assert "1" in str(wrong.value)
    assert AuditLine.objects.count() == before


def test_a_scale_adds_articles_for_load() -> None:
    call_command("load_demo", scenario="october-2019", scale="16", stderr=StringIO())
    page = Client(headers={"host": "sogtvt.localhost"}).get("/tin-tuc/")
    assert "(16)" in page.content.decode()


def test_a_site_with_content_of_its_own_is_left_alone() -> None:
    MemberSite.objects.filter(code="soyt").update(is_demo=False)
    before = AuditLine.objects.count()
    with pytest.raises(CommandError) as wrong:
        load()
    assert "soyt" in str(wrong.value)
    assert AuditLine.objects.count() == before


@override_settings(IS_LOCAL=False, PORTAL_DOMAIN="portal.example")
def test_illustration_is_not_loaded_on_a_real_domain() -> None:
    with pytest.raises(CommandError) as wrong:
        load()
    assert wrong.value.returncode == 2
    assert "portal.example" in str(wrong.value)


def test_a_site_outside_the_roster_is_not_touched() -> None:
    own = make_site("trangrieng")
    make_article(site=own)
    load()
    own.refresh_from_db()
    assert not own.is_demo
