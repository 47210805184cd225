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
# Requirements whose only act under nd43 is younger than the decree.
RESTS_ON_LATER_ACTS = {"cadence", "information_access"}

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
    if day < date(2017, 4, 26):
        wanted |= RESTS_ON_LATER_ACTS
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


@pytest.mark.parametrize(
    ("rule", "act", "first"),
    [
        ("identity", "09/2014/TT-BTTTT", date(2014, 10, 3)),
        ("functions", "773/QĐ-UBND", date(2017, 4, 26)),
        ("cadence", "773/QĐ-UBND", date(2017, 4, 26)),
        ("information_access", "13/2018/NĐ-CP", date(2018, 7, 1)),
        ("functions", "40/2024/QĐ-UBND", date(2024, 11, 10)),
        ("unit_functions", "40/2024/QĐ-UBND", date(2024, 11, 10)),
        ("cadence", "40/2024/QĐ-UBND", date(2024, 11, 10)),
    ],
)
def test_an_act_is_cited_from_the_day_it_is_in_force(district, rule, act, first):
    assert act not in findings_on(first - timedelta(days=1))[rule]["legal_basis"]
    assert act in findings_on(first)[rule]["legal_basis"]


def test_an_act_that_has_ended_is_cited_no_more(district):
    assert "773" in findings_on(date(2019, 10, 31))["unit_functions"]["legal_basis"]
    assert "773" not in findings_on(date(2024, 11, 10))["unit_functions"]["legal_basis"]


def test_a_requirement_whose_act_is_to_come_is_asked_of_nobody(district):
    found = findings_on(date(2018, 6, 30))["information_access"]
    assert (found["state"], found["legal_basis"]) == ("not_applicable", "")
    assert findings_on(date(2018, 7, 1))["information_access"]["state"] == "missing"


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
