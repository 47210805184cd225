"""The laws that rules rest on, when each applies, and how a citation is printed.

Source: Nghị định số 43/2011/NĐ-CP, 42/2022/NĐ-CP and 224/2026/NĐ-CP; the places of
42/2022 that could not be read are marked as such when printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Regime:
    """A decree while it is in force, both days counted."""

    key: str
    since: date
    until: date | None
    name: str

    def __contains__(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


REGIMES = (
    Regime("nd43", date(2011, 10, 1), date(2022, 8, 14), "Nghị định số 43/2011/NĐ-CP"),
    Regime("nd42", date(2022, 8, 15), date(2026, 6, 30), "Nghị định số 42/2022/NĐ-CP"),
    Regime("nd224", date(2026, 7, 1), None, "Nghị định số 224/2026/NĐ-CP"),
)


class NoLaw(ValueError):
    """No decree was in force on that day; `str()` is a sentence for people."""


def regime_at(day: date) -> Regime:
    """The decree in force on `day`; raises NoLaw before 1 October 2011."""
    for regime in REGIMES:
        if day in regime:
            return regime
    raise NoLaw(
        _("No requirement was in force on %(day)s; the first one is of 01/10/2011.")
        % {"day": f"{day:%d/%m/%Y}"}
    )


@dataclass(frozen=True)
class Citation:
    """One place in one law; `is_unsure` where the text could not be checked."""

    law: str
    place: str = ""
    is_unsure: bool = False

    def __str__(self) -> str:
        words = f"{self.place} {self.law}".strip()
        if self.is_unsure:
            words += f" ({_('place to be verified')})"
        return words


class Ours(Citation):
    """Not in the law: the province's own requirement."""

    def __str__(self) -> str:
        return _("Requirement of the provincial portal")


@dataclass(frozen=True)
class Law:
    """A law; call it with a place: `ND43("10.1.a")`, "?" behind what is unsure."""

    name: str

    def __call__(self, place: str = "") -> Citation:
        is_unsure = place.endswith("?")
        return Citation(self.name, _written_out(place.rstrip("? ")), is_unsure)


def _written_out(place: str) -> str:
    """`10.1.a` → "điểm a khoản 1 Điều 10"; article, then clause, then point."""
    if not place:
        return ""
    words = ("Điều", "khoản", "điểm")
    parts = [
        f"{word} {part}" for word, part in zip(words, place.split("."), strict=False)
    ]
    return " ".join(reversed(parts))


ND43 = Law("Nghị định số 43/2011/NĐ-CP")
ND42 = Law("Nghị định số 42/2022/NĐ-CP")
ND224 = Law("Nghị định số 224/2026/NĐ-CP")
ND13 = Law("Nghị định số 13/2018/NĐ-CP")
TT09 = Law("Thông tư số 09/2014/TT-BTTTT")
QD773 = Law("Quyết định số 773/QĐ-UBND ngày 26/4/2017 của UBND tỉnh Lạng Sơn")
OURS = Ours("")

Citations = tuple[Citation, ...]


@dataclass(frozen=True, kw_only=True)
class Basis:
    """What a rule rests on in each regime; empty: it does not bind there.

    `more` adds citations for one kind of site: {("district", "nd43"): (QD773(),)}.
    """

    nd43: Citations = ()
    nd42: Citations = ()
    nd224: Citations = ()
    more: Mapping[tuple[str, str], Citations] = field(default_factory=dict)

    def citations(self, regime: str, kind: str) -> Citations:
        """The citations for a site of `kind` under `regime`, most binding first."""
        return getattr(self, regime) + self.more.get((kind, regime), ())

    def sentence(self, regime: str, kind: str) -> str:
        return "; ".join(str(one) for one in self.citations(regime, kind))
