"""Rules that ask the same of every subordinate unit of a site."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.emails import is_official, official_domains
from content.words import explain_reason
from sections.rules import Finding, Limits, Rule, State, listed
from tenancy import clock
from tenancy.history import as_of
from tenancy.hosts import PORTAL, url
from tenancy.models import MemberSite
from tenancy.scope import pks
from units.models import SUBORDINATE_KINDS, Contact, Official, Unit, UnitKind

Row = dict[str, Any]


def admin_url(model: type, row: Any = None, site: MemberSite | None = None) -> str:
    """The admin form of `row`, or the form that adds one to `site`."""
    name = f"admin:units_{model._meta.model_name}"
    if row is not None:
        return url(PORTAL, f"{name}_change", row)
    return f"{url(PORTAL, f'{name}_add')}?site={site.code}"


def unit_evidence(site: MemberSite, rows: Iterable[Row]) -> list[tuple[str, str]]:
    """The first few units of `rows` (with name and slug), each with its page."""
    return [
        (row["name"], url(site, "units:detail", row["slug"])) for row in list(rows)[:5]
    ]


def by_site(rows: Iterable[Row], field: str = "site_id") -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[field]].append(row)
    return found


def with_filler(said: str, texts: Iterable[tuple[str, str]]) -> str:
    """`said`, and which words make the first of `texts` (title, filler) no text.

    One is enough: who mends it and looks again sees the next.
    """
    for title, filler in texts:
        if filler:
            sentence = _("%(title)s: %(reason)s")
            reason = explain_reason(filler)
            return f"{said} {sentence % {'title': title, 'reason': reason}}"
    return said


def is_current(row: Row, day: date) -> bool:
    since, until = row["since"], row["until"]
    return (since is None or since <= day) and (until is None or until >= day)


def unit_rows(
    sites: Sequence[MemberSite], at: datetime, kinds: Sequence[str] = SUBORDINATE_KINDS
) -> dict[int, list[Row]]:
    """The units of each site as they stood at `at`, in the order of their numbers."""
    rows = as_of(Unit, at).filter(site_id__in=pks(sites), kind__in=kinds)
    return by_site(
        rows.order_by("position", "id").values(
            "id",
            "site_id",
            "name",
            "slug",
            "kind",
            "functions_words",
            "functions_filler",
        )
    )


def child_rows(
    model: type[Model], sites: Sequence[MemberSite], at: datetime, *columns: str
) -> dict[int, list[Row]]:
    """What hangs on each unit, by the unit's id, as it stood at `at`."""
    rows = as_of(model, at).filter(site_id__in=pks(sites)).order_by("position", "id")
    return by_site(rows.values("id", "unit_id", *columns), "unit_id")


def with_official(found: dict[int, list[Row]], at: datetime) -> dict[int, list[Row]]:
    """The same rows, each saying whether its e-mail was official at `at`."""
    domains = official_domains(at)
    for rows in found.values():
        for row in rows:
            row["is_official"] = is_official(row["email"], domains)
    return found


@dataclass(frozen=True, kw_only=True)
class EveryUnit(Rule):
    """Every subordinate unit has something; a subclass says what, and its words."""

    kinds_of_units: tuple[str, ...] = SUBORDINATE_KINDS

    def parts(self, sites: Sequence[MemberSite], at: datetime) -> dict[int, list[Row]]:
        """What hangs on the units and is looked at, by the unit's id."""
        return {}

    def has(self, unit: Row, parts: list[Row], limits: Limits) -> bool:
        raise NotImplementedError

    def has_some(self, unit: Row, parts: list[Row]) -> bool:
        """Does something stand there, even if it is not enough?"""
        raise NotImplementedError

    def complete(self, count: int) -> str:
        raise NotImplementedError

    def lacking(self, names: str) -> str:
        raise NotImplementedError

    def texts(self, lacking: list[Row]) -> list[tuple[str, str]]:
        """Title and filler of the texts of the units that lack it."""
        return []

    def aside(self, lacking: list[Row]) -> str:
        """A remark on units that lack it and that the rule does not bind."""
        return ""

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        units = unit_rows(sites, at, self.kinds_of_units)
        parts = self.parts(sites, at)
        return {
            site.pk: self.found(site, units[site.pk], parts, limits) for site in sites
        }

    def found(
        self,
        site: MemberSite,
        units: list[Row],
        parts: dict[int, list[Row]],
        limits: Limits,
    ) -> Finding:
        bound = [unit for unit in units if unit["kind"] in SUBORDINATE_KINDS]
        if not bound:
            sentence = _("No subordinate unit stands in the organisation chart yet.")
            evidence = [(_("Organisation chart"), url(site, "units:chart"))]
            mend = admin_url(Unit, site=site)
            return Finding(State.MISSING, sentence, evidence, mend)
        without = [
            unit
            for unit in units
            if not self.has(unit, parts.get(unit["id"], []), limits)
        ]
        lacking = [unit for unit in without if unit in bound]
        more = self.aside([unit for unit in without if unit not in bound])
        if not lacking:
            sentence = f"{self.complete(len(bound))} {more}".strip()
            return Finding(State.COMPLETE, sentence, unit_evidence(site, bound[:1]))
        some = any(self.has_some(unit, parts.get(unit["id"], [])) for unit in bound)
        names = listed([unit["name"] for unit in lacking])
        said = with_filler(self.lacking(names), self.texts(lacking))
        return Finding(
            State.THIN if some else State.MISSING,
            f"{said} {more}".strip(),
            unit_evidence(site, lacking),
            admin_url(Unit, lacking[0]["id"]),
        )


@dataclass(frozen=True, kw_only=True)
class UnitFunctions(EveryUnit):
    """Every subordinate unit says what it does, in so many words."""

    def has(self, unit: Row, parts: list[Row], limits: Limits) -> bool:
        return unit["functions_words"] >= limits["words"]

    def has_some(self, unit: Row, parts: list[Row]) -> bool:
        return unit["functions_words"] > 0

    def complete(self, count: int) -> str:
        return ngettext(
            "The %(count)d subordinate unit says what it does.",
            "All %(count)d subordinate units say what they do.",
            count,
        ) % {"count": count}

    def lacking(self, names: str) -> str:
        return _(
            "These units lack their functions and duties, or say too little: %(names)s."
        ) % {"names": names}

    def texts(self, lacking: list[Row]) -> list[tuple[str, str]]:
        return [(unit["name"], unit["functions_filler"]) for unit in lacking]


@dataclass(frozen=True, kw_only=True)
class UnitContacts(EveryUnit):
    """Every subordinate unit has a phone or an official e-mail."""

    kinds_of_units: tuple[str, ...] = (*SUBORDINATE_KINDS, UnitKind.COMMUNE)

    def parts(self, sites: Sequence[MemberSite], at: datetime) -> dict[int, list[Row]]:
        columns = ("phone", "fax", "email", "address")
        return with_official(child_rows(Contact, sites, at, *columns), at)

    def has(self, unit: Row, parts: list[Row], limits: Limits) -> bool:
        return any(part["phone"] or part["is_official"] for part in parts)

    def has_some(self, unit: Row, parts: list[Row]) -> bool:
        names = ("phone", "fax", "email", "address")
        return any(part[name] for part in parts for name in names)

    def complete(self, count: int) -> str:
        return ngettext(
            "The %(count)d subordinate unit can be reached.",
            "All %(count)d subordinate units can be reached.",
            count,
        ) % {"count": count}

    def lacking(self, names: str) -> str:
        return _(
            "These units have neither a telephone number nor an official e-mail: "
            "%(names)s."
        ) % {"names": names}

    def aside(self, lacking: list[Row]) -> str:
        """Communes are looked at, but no site is held back because of them."""
        if not lacking:
            return ""
        return _("Not asked for, but good to have: contacts of %(names)s.") % {
            "names": listed([unit["name"] for unit in lacking])
        }


@dataclass(frozen=True, kw_only=True)
class UnitOfficials(EveryUnit):
    """Every subordinate unit has an official whom people can turn to."""

    def parts(self, sites: Sequence[MemberSite], at: datetime) -> dict[int, list[Row]]:
        columns = ("full_name", "post", "phone", "fax", "email", "since", "until")
        day = clock.local_day(at)
        everyone = with_official(child_rows(Official, sites, at, *columns), at)
        return {
            unit: [row for row in rows if is_current(row, day)]
            for unit, rows in everyone.items()
        }

    def has(self, unit: Row, parts: list[Row], limits: Limits) -> bool:
        return any(_can_be_turned_to(person) for person in parts)

    def has_some(self, unit: Row, parts: list[Row]) -> bool:
        return bool(parts)

    def complete(self, count: int) -> str:
        return ngettext(
            "The %(count)d subordinate unit names an official to turn to.",
            "All %(count)d subordinate units name an official to turn to.",
            count,
        ) % {"count": count}

    def lacking(self, names: str) -> str:
        return _(
            "These units lack an official with name, post, telephone or fax, and "
            "official e-mail: %(names)s."
        ) % {"names": names}


def _can_be_turned_to(person: Row) -> bool:
    return bool(
        person["full_name"]
        and person["post"]
        and (person["phone"] or person["fax"])
        and person["is_official"]
    )
