"""What a rule is and what it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from sections.law import Basis
from tenancy.models import Kind, MemberSite

Text = str | Promise
Limits = Mapping[str, int]

DISTRICTS = (Kind.DISTRICT, Kind.COMMUNE)
DEPARTMENTS = (Kind.DEPARTMENT,)
ALL_KINDS = (*DISTRICTS, *DEPARTMENTS)


class State(StrEnum):
    """What stands on a site for one rule; the last three do not count."""

    COMPLETE = "complete"
    THIN = "thin"
    STALE = "stale"
    MISSING = "missing"
    WAIVED = "waived"
    NOT_APPLICABLE = "not_applicable"
    UNMEASURED = "unmeasured"

    @property
    def label(self) -> Text:
        return LABELS[self]


LABELS: dict[State, Text] = {
    State.COMPLETE: pgettext_lazy("state of a requirement", "complete"),
    State.THIN: pgettext_lazy("state of a requirement", "thin"),
    State.STALE: pgettext_lazy("state of a requirement", "stale"),
    State.MISSING: pgettext_lazy("state of a requirement", "missing"),
    State.WAIVED: pgettext_lazy("state of a requirement", "waived"),
    State.NOT_APPLICABLE: pgettext_lazy("state of a requirement", "not applicable"),
    State.UNMEASURED: pgettext_lazy("state of a requirement", "not measured yet"),
}

# With one of these a gate rule lets a site through.
PASSING = frozenset(
    {State.COMPLETE, State.WAIVED, State.NOT_APPLICABLE, State.UNMEASURED}
)


@dataclass(frozen=True)
class Finding:
    """One rule's answer for one site.

    `sentence` says what is lacking, for the board; `evidence` are (label, url) of
    what was looked at; `mend` is the address of the admin form that mends it;
    `since` the first day of the shortcoming where the rule knows it.
    """

    state: State
    sentence: Text = ""
    evidence: Sequence[tuple[Text, str]] = ()
    mend: str = ""
    since: date | None = None


class Figure(int):
    """A limit's own value, and how the Office reads it: `Figure(30, _("words"))`."""

    label: Text

    def __new__(cls, value: int, label: Text = "") -> Self:
        figure = super().__new__(cls, value)
        figure.label = label
        return figure


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One requirement. A subclass gives `check`; an instance gives the figures.

    `reads` names the models that `check` looks at: an edit of another model does
    not ask this rule. `limits` are the thresholds, each a Figure that the Office may
    change.

    For the people who write: `asks` says when the rule is complete and `falls_short`
    what anything less is called, both with limits as placeholders, such as
    %(words)d; `example` is rich text in Vietnamese that would do.
    """

    key: str
    title: Text
    basis: Basis
    gate: bool = False
    kinds: tuple[str, ...] = ALL_KINDS
    limits: Limits = field(default_factory=dict)
    reads: tuple[type[Model], ...] = ()
    asks: Text = ""
    falls_short: Text = ""
    example: str = ""

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        """A finding for each of `sites` as of `at`, keyed by site id.

        Asks once for all sites, never its own clock; the caller opened the scope.
        """
        raise NotImplementedError

    def binds(self, day: date, kind: str) -> bool:
        """Is it asked of a site of `kind` on `day`?"""
        return kind in self.kinds and bool(self.basis.citations(day, kind))

    @property
    def is_measured(self) -> bool:
        return True

    def label_of(self, limit: str) -> str:
        """How the Office reads the limit, or its key where nobody named it."""
        return str(getattr(self.limits.get(limit), "label", "") or limit)


@dataclass(frozen=True, kw_only=True)
class Unmeasured(Rule):
    """A requirement that the product does not answer yet: shown with its basis."""

    @property
    def is_measured(self) -> bool:
        return False

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        sentence = gettext_lazy("This requirement is not measured yet.")
        return {site.pk: Finding(State.UNMEASURED, sentence) for site in sites}


@dataclass(frozen=True)
class Share:
    """How many of `wanted` things have what a rule asks, for "every unit …"."""

    have: int
    wanted: int

    @property
    def state(self) -> State:
        """With nothing at all it is missing, also when nothing is there to have it."""
        if self.have == 0:
            return State.MISSING
        return State.COMPLETE if self.have == self.wanted else State.THIN


def graded(words: int, at_least: int) -> State:
    """The state of a text of so many words that count."""
    if words == 0:
        return State.MISSING
    return State.COMPLETE if words >= at_least else State.THIN


def listed(names: Sequence[Any], most: int = 5) -> str:
    """`names` for a sentence: the first few, and how many more."""
    shown = ", ".join(str(name) for name in names[:most])
    more = len(names) - most
    if more <= 0:
        return shown
    return gettext("%(names)s and %(more)d more") % {"names": shown, "more": more}
