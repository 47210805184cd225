"""The laws that rules rest on, when each applies, and how a citation is printed.

Source: Nghị định số 43/2011/NĐ-CP, 42/2022/NĐ-CP and 224/2026/NĐ-CP; the places of
42/2022 that could not be read are marked as such when printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Law:
    """An act while it is in force, both days counted.

    Call it with a place: `ND43("10.1.a")`, "?" behind what is unsure.
    """

    name: str
    since: date
    until: date | None = None

    def __call__(self, place: str = "") -> "Citation":
        is_unsure = place.endswith("?")
        return Citation(self, _written_out(place.rstrip("? ")), is_unsure)

    def __contains__(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


def _written_out(place: str) -> str:
    """`10.1.a` → "điểm a khoản 1 Điều 10"; article, then clause, then point."""
    if not place:
        return ""
    words = ("Điều", "khoản", "điểm")
    parts = [
        f"{word} {part}" for word, part in zip(words, place.split("."), strict=False)
    ]
    return " ".join(reversed(parts))


@dataclass(frozen=True)
class Citation:
    """One place in one law; `is_unsure` where the text could not be checked."""

    law: Law
    place: str = ""
    is_unsure: bool = False

    def __str__(self) -> str:
        words = f"{self.place} {self.law.name}".strip()
        if self.is_unsure:
            words += f" ({_('place to be verified')})"
        return words


class Ours(Citation):
    """Not in the law: the province's own requirement."""

    def __str__(self) -> str:
        return _("Requirement of the provincial portal")


# All acts that are cited, and the only place where their days stand.
ND43 = Law("Nghị định số 43/2011/NĐ-CP", date(2011, 10, 1), date(2022, 8, 14))
ND42 = Law("Nghị định số 42/2022/NĐ-CP", date(2022, 8, 15), date(2026, 6, 30))
ND224 = Law("Nghị định số 224/2026/NĐ-CP", date(2026, 7, 1))
ND13 = Law("Nghị định số 13/2018/NĐ-CP", date(2018, 7, 1))
TT09 = Law("Thông tư số 09/2014/TT-BTTTT", date(2014, 10, 3))
QD773 = Law(
    "Quyết định số 773/QĐ-UBND ngày 26/4/2017 của UBND tỉnh Lạng Sơn",
    date(2017, 4, 26),
    date(2024, 11, 9),
)
# Presumably takes the place of 773/QĐ-UBND; its text could not be read.
QD40 = Law("Quyết định số 40/2024/QĐ-UBND của UBND tỉnh Lạng Sơn", date(2024, 11, 10))
OURS = Ours(Law("", date.min))

Citations = tuple[Citation, ...]

# What the province asks of districts and communes beside the decrees.
BY_THE_PROVINCE: dict[tuple[str, str], Citations] = {
    ("district", "nd43"): (QD773(),),
    **{
        (kind, regime): (QD40("?"),)
        for kind in ("district", "commune")
        for regime in ("nd42", "nd224")
    },
}


@dataclass(frozen=True)
class Regime:
    """A decree while it is in force, and where it says that sites are watched."""

    key: str
    law: Law
    watching: Citation

    @property
    def name(self) -> str:
        return self.law.name

    @property
    def since(self) -> date:
        return self.law.since

    @property
    def until(self) -> date | None:
        return self.law.until

    def __contains__(self, day: date) -> bool:
        return day in self.law


# Only the last one names an article that sites are measured by without pause.
REGIMES = (
    Regime("nd43", ND43, watching=ND43()),
    Regime("nd42", ND42, watching=ND42()),
    Regime("nd224", ND224, watching=ND224("12")),
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


@dataclass(frozen=True, kw_only=True)
class Basis:
    """What a rule rests on in each regime; empty: it does not bind there.

    `more` adds citations for one kind of site: {("district", "nd43"): (QD773(),)}.
    An act that was not in force on the day asked is not cited, and binds nobody.
    """

    nd43: Citations = ()
    nd42: Citations = ()
    nd224: Citations = ()
    more: Mapping[tuple[str, str], Citations] = field(default_factory=dict)

    def citations(self, day: date, kind: str) -> Citations:
        """The citations for a site of `kind` on `day`, most binding first.

        Raises NoLaw before the first decree.
        """
        regime = regime_at(day).key
        every = getattr(self, regime) + self.more.get((kind, regime), ())
        return tuple(one for one in every if day in one.law)

    def sentence(self, day: date, kind: str) -> str:
        return "; ".join(str(one) for one in self.citations(day, kind))
