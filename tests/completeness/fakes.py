"""Rules that answer what a test tells them, so that no feature is needed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sections.law import ND42, ND43, ND224, Basis
from sections.rules import Finding, Limits, Rule, State
from tenancy import clock
from tenancy.models import MemberSite

EVERYWHERE = Basis(nd43=(ND43("10.1.a"),), nd42=(ND42("4.1"),), nd224=(ND224("9.1"),))
MEND = "http://localhost:8000/admin/sua/1/"


def finding(state: State, **fields: Any) -> Finding:
    values = {"sentence": f"Chưa đạt: {state.value}.", "mend": MEND, **fields}
    return Finding(state, **values)


@dataclass(frozen=True, kw_only=True)
class Said(Rule):
    """Says what stands in `answers` under the site's code, else that all is well."""

    title: Any = "Mục thử"
    basis: Basis = EVERYWHERE
    answers: dict[str, State | Finding] = field(default_factory=dict)

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        said = {s.pk: self.answers.get(s.code, State.COMPLETE) for s in sites}
        return {
            pk: one if isinstance(one, Finding) else finding(one)
            for pk, one in said.items()
        }


@dataclass(frozen=True, kw_only=True)
class HasPhone(Rule):
    """Complete when the site names a telephone: a rule that an edit can break."""

    key: str = "has_phone"
    title: Any = "Điện thoại"
    basis: Basis = EVERYWHERE
    gate: bool = True
    reads: tuple[type, ...] = (MemberSite,)

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        lacking = finding(State.MISSING, sentence="Chưa có số điện thoại.")
        return {s.pk: Finding(State.COMPLETE) if s.phone else lacking for s in sites}


@dataclass(frozen=True, kw_only=True)
class GoesStale(Rule):
    """Complete up to the day `last`, stale from the next: only time breaks it."""

    key: str = "goes_stale"
    title: Any = "Tin tức thử"
    basis: Basis = EVERYWHERE
    gate: bool = True
    last: date

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        one = Finding(State.COMPLETE)
        if clock.local_day(at) > self.last:
            one = finding(State.STALE, since=self.last + timedelta(days=1))
        return {site.pk: one for site in sites}
