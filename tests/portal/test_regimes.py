"""The same site under each decree, on the days round each change of the law."""

import json
from datetime import date, datetime, time, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from completeness.assess import assess
from tenancy import clock
from tenancy.models import MemberSite
from tests.factories import make_site

pytestmark = pytest.mark.django_db

# Requirements that bind a district under one decree and not under another.
ONLY_NOT_ND42 = {"nature_culture"}
ONLY_ND43 = {"awards", "schedule"}
NOT_ND224 = {"english"}

DAYS = [
    (date(2011, 10, 1), "nd43"),
    (date(2022, 8, 14), "nd43"),
    (date(2022, 8, 15), "nd42"),
    (date(2026, 6, 30), "nd42"),
    (date(2026, 7, 1), "nd224"),
]


@pytest.fixture
def district(db: Any) -> MemberSite:
    return make_site("bacson", kind="district", name="Huyện Bắc Sơn")


def ask(day: date) -> dict[str, Any]:
    out = StringIO()
    call_command("check_completeness", as_of=day.isoformat(), format="json", stdout=out)
    return json.loads(out.getvalue())


def findings_on(day: date) -> dict[str, dict[str, Any]]:
    return {one["rule"]: one for one in ask(day)["sites"][0]["findings"]}


@pytest.mark.parametrize(("day", "regime"), DAYS)
def test_each_day_is_measured_by_its_own_decree(district, day, regime):
    report = ask(day)
    assert report["regime"] == regime
    decree = {"nd43": "43/2011", "nd42": "42/2022", "nd224": "224/2026"}[regime]
    overview = findings_on(day)["overview"]
    assert decree in overview["legal_basis"]
    assert overview["state"] == "missing"


@pytest.mark.parametrize(("day", "regime"), DAYS)
def test_only_what_the_decree_asks_is_asked(district, day, regime):
    unasked = {
        rule
        for rule, one in findings_on(day).items()
        if one["state"] == "not_applicable"
    }
    wanted = set()
    if regime != "nd43":
        wanted |= ONLY_ND43
    if regime == "nd42":
        wanted |= ONLY_NOT_ND42
    if regime == "nd224":
        wanted |= NOT_ND224
    assert unasked == wanted


def test_a_department_is_asked_for_no_map_and_cites_no_local_rule(db):
    make_site("soyt")
    found = findings_on(date(2019, 10, 31))
    assert found["boundary_map"]["state"] == "not_applicable"
    assert "773" not in found["functions"]["legal_basis"]


def test_a_district_cites_the_local_rule_as_well(district):
    basis = findings_on(date(2019, 10, 31))["functions"]["legal_basis"]
    assert basis.startswith("điểm a khoản 1 Điều 10 Nghị định số 43/2011/NĐ-CP")
    assert "773/QĐ-UBND" in basis


def test_before_the_first_decree_there_is_no_answer(district):
    assert ask(date(2011, 10, 1))["regime"] == "nd43"
    with pytest.raises(CommandError, match="chưa có quy định") as none:
        ask(date(2011, 9, 30))
    assert none.value.returncode == 2


@pytest.mark.parametrize(("back", "most"), [(0, 60), (30, 90)])
def test_all_rules_of_31_sites_cost_few_queries(
    db, back, most, django_assert_max_num_queries
):
    moment = timezone.make_aware(datetime.combine(date(2019, 10, 31), time(9)))
    with clock.at(moment - timedelta(days=60)):
        sites = [make_site(f"trang{number}", live=True) for number in range(31)]
    with clock.at(moment), django_assert_max_num_queries(most):
        asked = moment - timedelta(days=back) if back else None
        reports = assess(sites, asked)
    assert len(reports) == 31
