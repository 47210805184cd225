"""Cadence as a board reads it: this year's months, the last article, what is asked.

The figures, limits and citations are those of the dashboard and of the findings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from completeness.decisions import Decisions
from sections.registry import rule_by_key
from sections.rules import Rule, Text
from tenancy.models import MemberSite

RULES = ("news", "cadence")  # those that ask how often one writes
MOST_DAYS = ("news", "days")  # the limit of the newest article's age

# The chart, in units of its own
PITCH, WIDTH, TALLEST, BASE = 30, 20, 72, 92


@dataclass(frozen=True)
class Bar:
    month: int
    count: int
    x: int
    height: int
    is_current: bool
    is_to_come: bool

    @property
    def y(self) -> int:
        return BASE - self.height

    @property
    def middle(self) -> int:
        return self.x + WIDTH // 2

    @property
    def above(self) -> int:
        """Where its number stands."""
        return self.y - 4


@dataclass(frozen=True)
class Asked:
    """One requirement in force for the site, and who says so."""

    title: Text
    asks: str
    basis: str


@dataclass(frozen=True)
class Cadence:
    year: int
    total: int
    bars: Sequence[Bar]
    asked: Sequence[Asked]
    due: date | None  # until when the newest article is new enough
    is_late: bool


def cadence_of(
    site: MemberSite,
    news: Mapping[str, Any],
    newest: date | None,
    today: date,
    decided: Decisions,
) -> Cadence:
    """`news` are the site's figures, `newest` the day of its last own article."""
    due = _due(site, newest, today, decided)
    return Cadence(
        year=news["year"],
        total=news["total"],
        bars=bars(news["by_month"], today),
        asked=[
            Asked(
                rule.title,
                str(rule.asks) % decided.limits_of(rule),
                decided.citation(rule, today, site.kind),
            )
            for rule in map(rule_by_key, RULES)
            if _is_asked(site, rule, today, decided)
        ],
        due=due,
        is_late=due is not None and today > due,
    )


def bars(by_month: Sequence[int], today: date) -> list[Bar]:
    """The twelve months; the tallest fills the chart, one without articles is flat."""
    peak = max([1, *by_month])
    return [
        Bar(
            month=month,
            count=count,
            x=(month - 1) * PITCH + (PITCH - WIDTH) // 2,
            height=max(2, TALLEST * count // peak),
            is_current=month == today.month,
            is_to_come=month > today.month,
        )
        for month, count in enumerate(by_month, start=1)
    ]


def _is_asked(site: MemberSite, rule: Rule, today: date, decided: Decisions) -> bool:
    return rule.binds(today, site.kind) and decided.waiver(site, rule) is None


def _due(
    site: MemberSite, newest: date | None, today: date, decided: Decisions
) -> date | None:
    key, limit = MOST_DAYS
    rule = rule_by_key(key)
    if newest is None or not _is_asked(site, rule, today, decided):
        return None
    return newest + timedelta(days=decided.limits_of(rule)[limit])
