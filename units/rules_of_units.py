"""Rules that ask the same of every subordinate unit of a site."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.emails import is_official
from sections.rules import Finding, Limits, Rule, State, listed
from tenancy import clock
from tenancy.hosts import PORTAL, url
from tenancy.models import MemberSite
from units.models import SUBORDINATE_KINDS, Unit, UnitKind

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


def is_current(row: Row, day: date, prefix: str = "") -> bool:
    since, until = row[f"{prefix}since"], row[f"{prefix}until"]
    return (since is None or since <= day) and (until is None or until >= day)


@dataclass(frozen=True, kw_only=True)
class EveryUnit(Rule):
    """Every subordinate unit has something; a subclass says what, and its words."""

    def rows(self, sites: Sequence[MemberSite], day: date) -> Any:
        """Rows of pk, site_id, name, slug, kind and what is looked at, tree order."""
        raise NotImplementedError

    def has(self, row: Row, limits: Limits) -> bool:
        raise NotImplementedError

    def has_some(self, row: Row) -> bool:
        """Does something stand there, even if it is not enough?"""
        raise NotImplementedError

    def complete(self, count: int) -> str:
        raise NotImplementedError

    def lacking(self, names: str) -> str:
        raise NotImplementedError

    def aside(self, others: list[Row], limits: Limits) -> str:
        """A remark on units that the rule does not bind."""
        return ""

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        rows = by_site(self.rows(sites, clock.local_day(at)))
        return {site.pk: self.found(site, rows[site.pk], limits) for site in sites}

    def found(self, site: MemberSite, rows: list[Row], limits: Limits) -> Finding:
        bound = [row for row in rows if row["kind"] in SUBORDINATE_KINDS]
        units = {row["pk"]: row for row in bound}
        if not units:
            sentence = _("No subordinate unit stands in the organisation chart yet.")
            evidence = [(_("Organisation chart"), url(site, "units:chart"))]
            mend = admin_url(Unit, site=site)
            return Finding(State.MISSING, sentence, evidence, mend)
        have = {row["pk"] for row in bound if self.has(row, limits)}
        lacking = [row for pk, row in units.items() if pk not in have]
        more = self.aside([row for row in rows if row not in bound], limits)
        if not lacking:
            sentence = f"{self.complete(len(units))} {more}".strip()
            return Finding(State.COMPLETE, sentence, unit_evidence(site, bound[:1]))
        anything = any(self.has_some(row) for row in bound)
        state = State.THIN if anything else State.MISSING
        names = listed([row["name"] for row in lacking])
        return Finding(
            state,
            f"{self.lacking(names)} {more}".strip(),
            unit_evidence(site, lacking),
            admin_url(Unit, lacking[0]["pk"]),
        )


@dataclass(frozen=True, kw_only=True)
class UnitFunctions(EveryUnit):
    """Every subordinate unit says what it does, in so many words."""

    def rows(self, sites: Sequence[MemberSite], day: date) -> Any:
        units = Unit.objects.subordinate().filter(site__in=sites).in_tree_order()
        return units.values("pk", "site_id", "name", "slug", "kind", "functions_words")

    def has(self, row: Row, limits: Limits) -> bool:
        return row["functions_words"] >= limits["words"]

    def has_some(self, row: Row) -> bool:
        return row["functions_words"] > 0

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


@dataclass(frozen=True, kw_only=True)
class UnitContacts(EveryUnit):
    """Every subordinate unit has a phone or an official e-mail."""

    def rows(self, sites: Sequence[MemberSite], day: date) -> Any:
        kinds = (*SUBORDINATE_KINDS, UnitKind.COMMUNE)
        units = Unit.objects.filter(site__in=sites, kind__in=kinds).in_tree_order()
        return units.values(
            "pk",
            "site_id",
            "name",
            "slug",
            "kind",
            "contacts__phone",
            "contacts__fax",
            "contacts__email",
            "contacts__address",
        )

    def has(self, row: Row, limits: Limits) -> bool:
        email = row["contacts__email"]
        return bool(row["contacts__phone"] or (email and is_official(email)))

    def has_some(self, row: Row) -> bool:
        names = ("phone", "fax", "email", "address")
        return any(row[f"contacts__{name}"] for name in names)

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

    def aside(self, others: list[Row], limits: Limits) -> str:
        """Communes are looked at, but no site is held back because of them."""
        have = {row["pk"] for row in others if self.has(row, limits)}
        lacking = {row["pk"]: row["name"] for row in others if row["pk"] not in have}
        if not lacking:
            return ""
        return _("Not asked for, but good to have: contacts of %(names)s.") % {
            "names": listed(list(lacking.values()))
        }


@dataclass(frozen=True, kw_only=True)
class UnitOfficials(EveryUnit):
    """Every subordinate unit has an official whom people can turn to."""

    def rows(self, sites: Sequence[MemberSite], day: date) -> Any:
        units = Unit.objects.subordinate().filter(site__in=sites).in_tree_order()
        rows = units.values(
            "pk",
            "site_id",
            "name",
            "slug",
            "kind",
            *(
                f"officials__{name}"
                for name in (
                    "full_name",
                    "post",
                    "phone",
                    "fax",
                    "email",
                    "since",
                    "until",
                )
            ),
        )
        return [_without_former(row, day) for row in rows]

    def has(self, row: Row, limits: Limits) -> bool:
        email = row["officials__email"]
        return bool(
            row["officials__full_name"]
            and row["officials__post"]
            and (row["officials__phone"] or row["officials__fax"])
            and email
            and is_official(email)
        )

    def has_some(self, row: Row) -> bool:
        return bool(row["officials__full_name"])

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


def _without_former(row: Row, day: date) -> Row:
    """Blank the official of a row who holds no office on `day`; the unit remains."""
    if is_current(row, day, "officials__"):
        return row
    return {**row, "officials__full_name": ""}
