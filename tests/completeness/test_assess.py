"""The score, the regimes, the breach, and rules that break their contract."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from completeness.assess import RuleDefect, assess, figures
from sections.law import ND43, ND224, TT09, Basis, NoLaw
from sections.registry import Section, register
from sections.rules import DISTRICTS, Finding, Rule, State, Unmeasured
from tenancy import clock
from tenancy.models import Kind
from tests.completeness.fakes import EVERYWHERE, GoesStale, HasPhone, Said
from tests.factories import make_calendar_day, make_site

pytestmark = pytest.mark.django_db


def moment(day: str, hour: int = 12) -> datetime:
    return timezone.make_aware(datetime.fromisoformat(f"{day}T{hour:02}:00:00"))


def report(site: Any, at: datetime | None = None) -> Any:
    """The report as of now, or as if it were `at` now."""
    with clock.at(at or clock.now()):
        return assess([site])[site.pk]


def test_each_site_has_a_line_for_each_rule(ask, site, other_site):
    ask(Said(key="a", answers={"vanlang": State.THIN}), Said(key="b", gate=True))
    reports = assess([site, other_site])
    assert [line.state for line in reports[site.pk].lines] == ["thin", "complete"]
    assert [line.state for line in reports[other_site.pk].lines] == ["complete"] * 2
    assert "Nghị định số" in reports[site.pk].lines[0].basis


@pytest.mark.parametrize(
    ("gate", "plain", "score"),
    [
        (State.COMPLETE, State.COMPLETE, 100),
        (State.COMPLETE, State.MISSING, 66),
        (State.MISSING, State.COMPLETE, 33),
        (State.THIN, State.STALE, 50),
        (State.STALE, State.COMPLETE, 66),
        (State.MISSING, State.MISSING, 0),
        (State.WAIVED, State.THIN, 50),
        (State.COMPLETE, State.WAIVED, 100),
        (State.COMPLETE, State.UNMEASURED, 100),
        (State.WAIVED, State.UNMEASURED, 100),
    ],
)
def test_score_counts_gate_rules_double_and_thin_and_stale_half(
    ask, site, gate, plain, score
):
    ask(
        Said(key="g", gate=True, answers={site.code: gate}),
        Said(key="p", answers={site.code: plain}),
    )
    assert report(site).score == score


def test_score_of_100_means_that_nothing_is_lacking(ask, site):
    many = [Said(key=f"r{i}", gate=True) for i in range(150)]
    ask(*many, Said(key="last", answers={site.code: State.THIN}))
    assert report(site).score == 99


def test_unmeasured_rule_is_shown_and_holds_nothing_back(ask, site):
    ask(Unmeasured(key="u", title="Mục", basis=EVERYWHERE, gate=True))
    found = report(site)
    assert [line.state for line in found.lines] == [State.UNMEASURED]
    assert found.is_publishable


@pytest.mark.parametrize(
    ("day", "regime", "words"),
    [
        ("2011-10-01", "nd43", "43/2011"),
        ("2022-08-14", "nd43", "43/2011"),
        ("2022-08-15", "nd42", "42/2022"),
        ("2026-06-30", "nd42", "42/2022"),
        ("2026-07-01", "nd224", "224/2026"),
    ],
)
def test_the_decree_of_the_day_is_cited(ask, site, day, regime, words):
    ask(Said(key="a"))
    found = report(site, moment(day))
    assert found.regime.key == regime
    assert words in found.lines[0].basis


def test_the_day_is_a_day_of_vietnam(ask, site):
    ask(Said(key="a"))
    late = datetime.fromisoformat("2022-08-14T18:00:00+00:00")  # the 15th, 01:00
    assert report(site, late).regime.key == "nd42"


def test_rule_without_a_basis_in_the_regime_does_not_bind(ask, site):
    only_old = Basis(nd43=(ND43("10.1.a"),))
    ask(Said(key="a", gate=True, basis=only_old, answers={site.code: State.MISSING}))
    assert report(site, moment("2022-08-14")).lines[0].state == State.MISSING
    after = report(site, moment("2022-08-15"))
    assert after.lines[0].state == State.NOT_APPLICABLE
    assert "42/2022" in after.lines[0].finding.sentence
    assert after.is_publishable


def test_rule_for_districts_does_not_bind_a_department(ask, site, other_site):
    other_site.kind = Kind.DISTRICT
    lacks = {"vanlang": State.MISSING, "soyt": State.MISSING}
    ask(Said(key="map", gate=True, kinds=DISTRICTS, answers=lacks))
    assert report(site).lines[0].state == State.NOT_APPLICABLE
    assert report(other_site).lines[0].state == State.MISSING


def test_empty_district_is_held_back_after_districts_ended(ask, db):
    district = make_site("bacson", kind=Kind.DISTRICT)
    ask(Said(key="a", gate=True, answers={"bacson": State.MISSING}))
    assert not report(district, moment("2026-07-15")).is_publishable


def test_citation_of_one_kind_of_site_is_added(ask, site):
    more = {("department", "nd224"): (TT09("2"),)}
    ask(Said(key="a", basis=Basis(nd224=(ND224("9"),), more=more)))
    basis = report(site, moment("2026-08-01")).lines[0].basis
    assert "224/2026" in basis
    assert "09/2014" in basis


def test_no_answer_before_the_first_decree(ask, site):
    ask(Said(key="a"))
    assert report(site, moment("2011-10-01")).score == 100
    with pytest.raises(NoLaw):
        report(site, moment("2011-09-30"))


class _Silent(Said):
    def check(self, sites: Any, at: Any, limits: Any) -> dict[int, Finding]:
        return {}


class _Broken(Said):
    def check(self, sites: Any, at: Any, limits: Any) -> dict[int, Finding]:
        raise ZeroDivisionError("oops")


@pytest.mark.parametrize("kind", [_Silent, _Broken])
def test_defect_of_a_rule_is_named_and_never_a_finding(ask, site, kind: type[Rule]):
    ask(Said(key="sound"))
    assert report(site).score == 100
    ask(Said(key="sound"), kind(key="odd_one"))
    with pytest.raises(RuleDefect, match="odd_one"):
        report(site)


def test_rule_is_not_asked_where_it_binds_nobody(ask, site):
    ask(_Broken(key="odd_one", kinds=DISTRICTS))
    assert report(site).lines[0].state == State.NOT_APPLICABLE


def test_live_site_falls_into_breach_by_time_alone(ask, site):
    ask(GoesStale(last=date(2019, 10, 14)))
    assert report(site, moment("2019-10-14", 23)).breach is None
    breach = report(site, moment("2019-10-15", 0)).breach
    assert breach.since == date(2019, 10, 15)
    assert breach.due == date(2019, 10, 29)  # ten working days on


def test_breach_is_due_by_the_stored_calendar(ask, site):
    ask(GoesStale(last=date(2019, 10, 14)))
    make_calendar_day("2019-10-28")
    assert report(site, moment("2019-10-15")).breach.due == date(2019, 10, 30)


def test_due_dates_of_all_sites_cost_one_query_and_none_without_a_breach(
    ask, django_assert_num_queries
):
    ask(GoesStale(last=date(2019, 10, 14)), HasPhone(gate=False))
    live = [make_site(f"trang{n}", live=True) for n in range(31)]
    preparing = make_site("soxd")
    sites = [*live, preparing]
    decisions = 3  # thresholds, corrected citations, waivers
    with clock.at(moment("2019-12-30")), django_assert_num_queries(decisions + 1):
        reports = assess(sites).values()
        dues = [one.breach.due for one in reports if one.breach for _again in range(3)]
    assert dues == [date(2019, 10, 29)] * 93
    with clock.at(moment("2019-10-14")), django_assert_num_queries(decisions):
        assess(sites)
    with clock.at(moment("2019-12-30")), django_assert_num_queries(decisions):
        assess([preparing])


def test_breach_dates_from_the_earliest_shortcoming_known(ask, site):
    ask(
        GoesStale(last=date(2019, 10, 14)),
        GoesStale(key="earlier", last=date(2019, 10, 1)),
        Said(key="unknown", gate=True, answers={site.code: State.MISSING}),
        GoesStale(key="no_gate", gate=False, last=date(2019, 1, 1)),
    )
    assert report(site, moment("2019-10-20")).breach.since == date(2019, 10, 2)


def test_breach_of_unknown_beginning_has_no_dates(ask, site):
    ask(HasPhone())
    breach = report(site).breach
    assert (breach.since, breach.due) == (None, None)


def test_site_that_is_not_live_is_never_in_breach(ask, site):
    preparing = make_site("soxd")
    ask(HasPhone())
    assert report(site).breach is not None
    assert report(preparing).breach is None
    assert not report(preparing).is_publishable


def test_clock_says_when_nobody_else_does(ask, site):
    ask(GoesStale(last=date(2019, 10, 14)))
    with clock.at(moment("2019-10-14")):
        assert report(site).is_publishable
    with clock.at(moment("2019-10-15")):
        assert not report(site).is_publishable


def test_figures_come_by_section(site, other_site):
    register(
        Section(
            key="news",
            title="Tin",
            order=1,
            figures=lambda sites, at: {s.pk: {"total": len(s.code)} for s in sites},
        )
    )
    assert figures([site, other_site])[site.pk] == {"news": {"total": 7}}


def test_a_past_due_date_is_counted_by_the_calendar_of_that_day(ask, db):
    with clock.at(moment("2019-10-01", 9)):
        site = make_site("vanlang", live=True)
    ask(GoesStale(last=date(2019, 10, 10)))
    with clock.at(moment("2019-10-14", 9)):
        told = assess([site])[site.pk].breach
    with clock.at(moment("2019-10-15", 9)):
        holiday = make_calendar_day("2019-10-18")
    with clock.at(moment("2019-10-16", 9)):
        assert assess([site])[site.pk].breach.due == told.due + timedelta(days=3)
        assert assess([site], moment("2019-10-14", 9))[site.pk].breach == told
        holiday.delete()
        assert assess([site])[site.pk].breach == told
    with clock.at(moment("2019-10-17", 9)):
        then = assess([site], moment("2019-10-15"))[site.pk].breach
    assert then.due == told.due + timedelta(days=3)
