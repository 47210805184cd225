"""What each member site has and lacks, as of a moment."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from completeness.breach import taken_down_since
from completeness.decisions import Decisions
from completeness.first_seen import first_seen
from completeness.sites_then import as_they_stood
from content.workdays import Calendar, add_workdays
from sections.law import Regime, regime_at
from sections.registry import Section, all_rules, all_sections
from sections.rules import PASSING, Finding, Limits, Rule, State
from tenancy import clock
from tenancy.models import MemberSite
from tenancy.scope import in_sites

DAYS_TO_MEND = 10  # working days that a live site has to end a breach

# What a state is worth in the score; a state that is not here does not count.
WORTH = {State.COMPLETE: 2, State.THIN: 1, State.STALE: 1, State.MISSING: 0}


Columns = Sequence[tuple[Rule, dict[int, Finding]]]
Decide = Callable[[Sequence[MemberSite], datetime], Decisions]


class RuleDefect(RuntimeError):
    """A rule broke its contract: our fault, never to be read as a finding."""


@dataclass(frozen=True)
class Line:
    """One rule's finding on one site; `basis` is the citation in full."""

    rule: Rule
    finding: Finding
    basis: str

    @property
    def state(self) -> State:
        return self.finding.state

    @property
    def is_passing(self) -> bool:
        return self.state in PASSING

    @property
    def holds_back(self) -> bool:
        """Does this line alone keep the site from the public?"""
        return self.rule.gate and not self.is_passing


@dataclass(frozen=True)
class Breach:
    """A live site on which a gate rule fails: since when (None: not known), and
    by when it has to be mended."""

    since: date | None
    due: date | None


@dataclass(frozen=True)
class SiteReport:
    """All lines of one site as of `at`, in the order of the sections."""

    site: MemberSite
    at: datetime
    regime: Regime
    lines: tuple[Line, ...]
    calendar: Calendar | None = field(default=None, repr=False, compare=False)

    @property
    def lacking(self) -> list[Line]:
        """The gate's lines that hold the site back."""
        return [line for line in self.lines if line.holds_back]

    @property
    def is_publishable(self) -> bool:
        return not self.lacking

    @property
    def score(self) -> int:
        """Complete ÷ binding measured rules in per cent, gate rules double.

        Rounded down, so that 100 means that nothing is lacking.
        """
        counted = [
            (WORTH[line.state], 2 if line.rule.gate else 1)
            for line in self.lines
            if line.state in WORTH
        ]
        most = sum(2 * weight for _worth, weight in counted)
        if not most:
            return 100  # nothing is asked of this site
        return 100 * sum(worth * weight for worth, weight in counted) // most

    @property
    def breach(self) -> Breach | None:
        """Derived, never stored; None while the site is not live or all stands."""
        if not self.site.is_live or self.is_publishable:
            return None
        known = [line.finding.since for line in self.lacking if line.finding.since]
        if not known:
            return Breach(None, None)
        due = add_workdays(min(known), DAYS_TO_MEND, self.calendar)
        return Breach(min(known), due)


def assess(
    sites: Iterable[MemberSite],
    at: datetime | None = None,
    rules: Sequence[Rule] | None = None,
    decide: Decide = Decisions.as_of,
) -> dict[int, SiteReport]:
    """A report for each of `sites`, keyed by site id, as of `at` (default: now).

    `rules` limits the question to some rules (default: all registered); `decide`
    gives the Office's decisions to judge by (default: those in force). Opens the
    scope itself. Raises NoLaw for a moment before the first decree, RuleDefect
    when a rule raises or leaves out a site.
    """
    with clock.held(at) as at, in_sites(*(sites := list(sites))):
        asked = all_rules() if rules is None else rules
        return _reports(sites, at, asked, decide(sites, at))


def _reports(
    sites: Sequence[MemberSite],
    at: datetime,
    rules: Sequence[Rule],
    decided: Decisions,
) -> dict[int, SiteReport]:
    day = clock.local_day(at)
    regime = regime_at(day)
    sites = as_they_stood(sites, at)
    found = [(rule, _findings(rule, sites, at, decided)) for rule in rules]
    columns = _dated(found, sites, at)
    calendar = _calendar(sites, columns, at)
    return {
        site.pk: SiteReport(
            site,
            at,
            regime,
            tuple(
                Line(
                    rule,
                    found[site.pk],
                    decided.citation(rule, day, site.kind),
                )
                for rule, found in columns
            ),
            calendar,
        )
        for site in sites
    }


def _calendar(
    sites: Sequence[MemberSite], columns: Columns, at: datetime
) -> Calendar | None:
    """What the due dates of all breaches need, in one query; None if there is none."""
    since = [
        found[site.pk].since
        for rule, found in columns
        if rule.gate
        for site in sites
        if site.is_live and found[site.pk].state not in PASSING
    ]
    known = [day for day in since if day]
    return Calendar.of(min(known), max(known), at) if known else None


def figures(
    sites: Sequence[MemberSite], at: datetime | None = None
) -> dict[int, dict[str, dict[str, Any]]]:
    """Each section's figures: site id → section key → plain data."""
    found: dict[int, dict[str, dict[str, Any]]] = {site.pk: {} for site in sites}
    with clock.held(at) as at, in_sites(*sites):
        for section in _with_figures():
            assert section.figures is not None
            for site_id, block in section.figures(sites, at).items():
                found[site_id][section.key] = block
    return found


def _with_figures() -> list[Section]:
    return [section for section in all_sections() if section.figures is not None]


def _dated(columns: Columns, sites: Sequence[MemberSite], at: datetime) -> Columns:
    """Gives a breach whose rule knows no day the day on which it was first seen."""
    undated = [
        (rule.key, site)
        for rule, found in columns
        if rule.gate
        for site in sites
        if site.is_live and _lacks_a_day(found[site.pk])
    ]
    if not undated:
        return columns
    lacking = [site for _key, site in undated]
    seen = {**first_seen(lacking, at), **taken_down_since(lacking, at)}
    return [
        (
            rule,
            {
                pk: replace(finding, since=seen.get((pk, rule.key)))
                if rule.gate and _lacks_a_day(finding)
                else finding
                for pk, finding in found.items()
            },
        )
        for rule, found in columns
    ]


def _lacks_a_day(finding: Finding) -> bool:
    return finding.state not in PASSING and finding.since is None


def _findings(
    rule: Rule,
    sites: Sequence[MemberSite],
    at: datetime,
    decided: Decisions,
) -> dict[int, Finding]:
    """The rule's answer for each site, with what is laid over it."""
    day = clock.local_day(at)
    laid = {site.pk: _laid_over(rule, site, day, decided) for site in sites}
    bound = [site for site in sites if laid[site.pk] is None]
    answers = _ask(rule, bound, at, decided.limits_of(rule)) if bound else {}
    return {pk: over or answers[pk] for pk, over in laid.items()}


def _laid_over(
    rule: Rule, site: MemberSite, day: date, decided: Decisions
) -> Finding | None:
    """The finding that stands whatever the rule would say, or None: ask the rule.

    A district's site is asked the same as long as it stands: that districts ended
    on 30 June 2025 is a reason to close it, none to let it through empty.
    """
    if not rule.binds(day, site.kind):
        sentence = _("Not required of this kind of site by %(law)s.")
        return Finding(State.NOT_APPLICABLE, sentence % {"law": regime_at(day).name})
    waived = decided.waiver(site, rule) if rule.is_measured else None
    if waived is None:
        return None
    sentence = _("Waived by the Office until %(day)s: %(reason)s")
    said = {"day": f"{waived.until:%d/%m/%Y}", "reason": waived.reason}
    return Finding(State.WAIVED, sentence % said)


def _ask(
    rule: Rule, sites: Sequence[MemberSite], at: datetime, limits: Limits
) -> dict[int, Finding]:
    try:
        answers = rule.check(sites, at, limits)
    except Exception as error:
        raise RuleDefect(f"Rule '{rule.key}' failed: {error!r}.") from error
    silent = [site.code for site in sites if site.pk not in answers]
    if silent:
        raise RuleDefect(
            f"Rule '{rule.key}' gave no finding for: {', '.join(silent)}. "
            "check() must answer for every site it is given."
        )
    return answers
