"""What another threshold would do to each site, before it is saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from completeness.assess import Line, assess
from completeness.decisions import Decisions
from sections.registry import rule_by_key
from sections.rules import State
from tenancy.models import MemberSite


@dataclass(frozen=True)
class Effect:
    """One site on which the requirement would get another state."""

    site: MemberSite
    before: State
    after: State


def effect_of(rule_key: str, name: str, value: int) -> list[Effect]:
    """The sites that would change if the figure had that value now."""
    rule = rule_by_key(rule_key)
    sites = list(MemberSite.objects.all())

    def otherwise(asked: Sequence[MemberSite], at: datetime) -> Decisions:
        return Decisions.as_of(asked, at).with_limit(rule_key, name, value)

    before = assess(sites, rules=[rule])
    after = assess(sites, rules=[rule], decide=otherwise)
    return [
        Effect(site, _only(before[site.pk].lines), _only(after[site.pk].lines))
        for site in sites
        if _only(before[site.pk].lines) != _only(after[site.pk].lines)
    ]


def _only(lines: Sequence[Line]) -> State:
    return lines[0].state
