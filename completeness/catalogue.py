"""The requirements as their readers see them: law, figures, words and examples."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise

from completeness.decisions import Decisions
from content import sanitise
from content.english import is_english
from sections.law import REGIMES, Regime
from sections.registry import all_sections
from sections.rules import Limits, Rule, Text
from tenancy import clock
from tenancy.models import Kind


@dataclass(frozen=True)
class Cited:
    """A citation in full, and the kinds of site that it binds."""

    kinds: tuple[Text, ...]
    text: str


@dataclass(frozen=True)
class UnderRegime:
    """What a rule rests on under one decree; without `cited` it does not bind."""

    regime: Regime
    is_today: bool
    cited: tuple[Cited, ...]
    binds_all: bool  # the same citation for every kind of site that the rule asks


@dataclass(frozen=True)
class Entry:
    """One rule, its placeholders filled with the figures in force."""

    rule: Rule
    kinds: tuple[Text, ...]
    asks: str
    falls_short: str
    law: tuple[UnderRegime, ...]

    @property
    def example(self) -> str:
        """Without its links to files, which are made up."""
        return sanitise.keep_files(sanitise.clean(self.rule.example), set())

    @property
    def example_language(self) -> str:
        """Screen readers must not read English as if it were Vietnamese."""
        return "en" if is_english(self.rule.example) else "vi"


@dataclass(frozen=True)
class Chapter:
    """The rules of one section."""

    key: str
    title: Text
    entries: tuple[Entry, ...]


def chapters(at: datetime) -> list[Chapter]:
    """All rules in the order of their sections, as they stand at `at`."""
    decided = Decisions.as_of((), at)
    day = clock.local_day(at)
    return [
        Chapter(
            section.key,
            section.title,
            tuple(entry_of(rule, day, decided) for rule in section.rules),
        )
        for section in all_sections()
        if section.rules
    ]


def entry_of(rule: Rule, day: date, decided: Decisions) -> Entry:
    limits = decided.limits_of(rule)
    return Entry(
        rule,
        _labels(rule.kinds),
        _filled(rule.asks, limits),
        _filled(rule.falls_short, limits),
        tuple(_under(regime, rule, day, decided) for regime in REGIMES),
    )


def _filled(text: str | Promise, limits: Limits) -> str:
    return str(text) % limits


def _labels(kinds: Iterable[str]) -> tuple[Text, ...]:
    return tuple(Kind(kind).label for kind in kinds)


def _under(regime: Regime, rule: Rule, day: date, decided: Decisions) -> UnderRegime:
    """The citations under `regime`, kinds of site with the same one together.

    They are those of `day` under its own decree, under another those at the end.
    """
    is_today = day in regime
    asked = day if is_today else regime.until or regime.since
    kinds_of: dict[str, list[str]] = {}
    for kind in rule.kinds:
        if rule.binds(asked, kind):
            text = decided.citation(rule, asked, kind)
            kinds_of.setdefault(text, []).append(kind)
    cited = tuple(Cited(_labels(kinds), text) for text, kinds in kinds_of.items())
    binds_all = [list(rule.kinds)] == list(kinds_of.values())
    return UnderRegime(regime, is_today, cited, binds_all)
