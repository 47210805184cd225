"""What the Office and the administrator decided, as it stood at a moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from completeness.models import Correction, Threshold, Waiver
from sections.law import regime_at
from sections.rules import Limits, Rule
from tenancy import clock
from tenancy.history import as_of
from tenancy.models import MemberSite
from tenancy.scope import pks


@dataclass(frozen=True)
class Waived:
    """A waiver in force: why, and its last day."""

    reason: str
    until: date


@dataclass(frozen=True)
class Decisions:
    """Thresholds, corrected citations and waivers in force at one moment."""

    limits: Mapping[str, Limits] = field(default_factory=dict)
    citations: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    waivers: Mapping[tuple[int, str], Waived] = field(default_factory=dict)

    @classmethod
    def as_of(cls, sites: Sequence[MemberSite], at: datetime) -> "Decisions":
        """Those of `at`, in three queries; call it in the scope of `sites`."""
        day = clock.local_day(at)
        return cls(_limits(day, at), _citations(at), _waivers(sites, day, at))

    def limits_of(self, rule: Rule) -> Limits:
        return {**rule.limits, **self.limits.get(rule.key, {})}

    def with_limit(self, rule: str, name: str, value: int) -> "Decisions":
        """The same, had that figure another value."""
        figures = {**self.limits.get(rule, {}), name: value}
        return replace(self, limits={**self.limits, rule: figures})

    def citation(self, rule: Rule, day: date, kind: str) -> str:
        """The law in full: the corrected text of that kind, of all kinds, or ours."""
        regime = regime_at(day).key
        for asked in (kind, ""):
            corrected = self.citations.get((rule.key, regime, asked))
            if corrected and rule.basis.citations(day, kind):
                return corrected
        return rule.basis.sentence(day, kind)

    def waiver(self, site: MemberSite, rule: Rule) -> Waived | None:
        return self.waivers.get((site.pk, rule.key))


def _limits(day: date, at: datetime) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    rows = as_of(Threshold, at).filter(since__lte=day).order_by("since", "id")
    for rule, name, value in rows.values_list("rule", "name", "value"):
        found.setdefault(rule, {})[name] = value
    return found


def _citations(at: datetime) -> dict[tuple[str, str, str], str]:
    rows = as_of(Correction, at).values_list("rule", "regime", "kind", "text")
    return {(rule, regime, kind): text for rule, regime, kind, text in rows}


def _waivers(
    sites: Sequence[MemberSite], day: date, at: datetime
) -> dict[tuple[int, str], Waived]:
    rows: Any = as_of(Waiver, at).filter(
        site_id__in=pks(sites), since__lte=day, until__gte=day
    )
    return {
        (site_id, rule): Waived(reason, until)
        for site_id, rule, reason, until in rows.values_list(
            "site_id", "rule", "reason", "until"
        )
    }
