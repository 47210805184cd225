"""What each site's organisation, leaders, contacts and map must show."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.emails import is_official
from sections.rules import Finding, Limits, Rule, State, listed
from tenancy import clock
from tenancy.hosts import PORTAL, url
from tenancy.models import MemberSite
from units.models import (
    SUBORDINATE_KINDS,
    BoundaryMap,
    Official,
    Unit,
    UnitKind,
)

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


def leader_rows(sites: Sequence[MemberSite]) -> dict[int, list[Row]]:
    """All who lead or led the agencies, in one query; "in office" is for the caller."""
    rows = Official.objects.leaders().filter(unit__site__in=sites)
    return by_site(
        rows.values(
            "pk",
            "full_name",
            "since",
            "until",
            "biography_words",
            "duties_words",
            "unit__site_id",
        ),
        "unit__site_id",
    )


def is_current(row: Row, day: date, prefix: str = "") -> bool:
    since, until = row[f"{prefix}since"], row[f"{prefix}until"]
    return (since is None or since <= day) and (until is None or until >= day)


def left_since(rows: Iterable[Row], day: date) -> date | None:
    """The first day without any of `rows`, who have all left before `day`."""
    last = [row["until"] for row in rows if row["until"] and row["until"] < day]
    return max(last) + timedelta(days=1) if last else None


@dataclass(frozen=True, kw_only=True)
class Structure(Rule):
    """A tree with a leader in office and so many subordinate units."""

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        day = clock.local_day(at)
        leaders = leader_rows(sites)
        units = by_site(
            Unit.objects.subordinate()
            .filter(site__in=sites)
            .in_tree_order()
            .values("site_id", "name", "slug")
        )
        return {
            site.pk: self.found(site, leaders[site.pk], units[site.pk], day, limits)
            for site in sites
        }

    def found(
        self,
        site: MemberSite,
        leaders: list[Row],
        units: list[Row],
        day: date,
        limits: Limits,
    ) -> Finding:
        has_leader = any(is_current(row, day) for row in leaders)
        enough = len(units) >= limits["at_least"]
        evidence = [(_("Organisation chart"), url(site, "units:chart"))]
        if has_leader and enough:
            sentence = ngettext(
                "The chart shows the leaders and %(count)d subordinate unit.",
                "The chart shows the leaders and %(count)d subordinate units.",
                len(units),
            ) % {"count": len(units)}
            return Finding(State.COMPLETE, sentence, evidence)
        mend = admin_url(Official, site=site) if enough else admin_url(Unit, site=site)
        if not has_leader and not units:
            sentence = _("The organisation chart shows no leader and no unit yet.")
            return Finding(State.MISSING, sentence, evidence, mend)
        lacking = [] if has_leader else [_("no leader is in office")]
        if not enough:
            lacking.append(
                _("only %(count)d of %(wanted)d subordinate units stand there")
                % {"count": len(units), "wanted": limits["at_least"]}
            )
        sentence = _("The organisation chart is thin: %(lacking)s.") % {
            "lacking": "; ".join(lacking)
        }
        since = left_since(leaders, day) if enough else None
        return Finding(State.THIN, sentence, evidence, mend, since)


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


@dataclass(frozen=True, kw_only=True)
class Leaders(Rule):
    """At least one leader in office, each with biography and duties."""

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        day = clock.local_day(at)
        leaders = leader_rows(sites)
        return {site.pk: self.found(site, leaders[site.pk], day) for site in sites}

    def found(self, site: MemberSite, rows: list[Row], day: date) -> Finding:
        evidence = [(_("Leaders"), url(site, "units:leaders"))]
        current = [row for row in rows if is_current(row, day)]
        if not current:
            sentence = _("No leader in office is named.")
            mend = admin_url(Official, site=site)
            since = left_since(rows, day)
            return Finding(State.MISSING, sentence, evidence, mend, since)
        lacking = [
            row
            for row in current
            if not (row["biography_words"] and row["duties_words"])
        ]
        if not lacking:
            sentence = ngettext(
                "The %(count)d leader has a biography and duties.",
                "All %(count)d leaders have a biography and duties.",
                len(current),
            ) % {"count": len(current)}
            return Finding(State.COMPLETE, sentence, evidence)
        anything = any(row["biography_words"] or row["duties_words"] for row in current)
        sentence = _("These leaders lack their biography or their duties: %(names)s.")
        return Finding(
            State.THIN if anything else State.MISSING,
            sentence % {"names": listed([row["full_name"] for row in lacking])},
            evidence,
            admin_url(Official, lacking[0]["pk"]),
        )


@dataclass(frozen=True, kw_only=True)
class HasBoundaryMap(Rule):
    """A picture wide enough, the table of communes, and so many words."""

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        rows = (
            BoundaryMap.objects.filter(site__in=sites)
            .annotate(communes_count=Count("communes"))
            .values("pk", "site_id", "picture__width", "note_words", "communes_count")
        )
        maps = {row["site_id"]: row for row in rows}
        return {site.pk: self.found(site, maps.get(site.pk), limits) for site in sites}

    def found(self, site: MemberSite, row: Row | None, limits: Limits) -> Finding:
        if row is None:
            sentence = _("There is no boundary map yet.")
            mend = admin_url(BoundaryMap, site=site)
            return Finding(State.MISSING, sentence, mend=mend)
        evidence = [(_("Boundary map"), url(site, "units:map"))]
        width = row["picture__width"] or 0
        stands = (width, row["communes_count"], row["note_words"])
        lacking = self.lacking(*stands, limits)
        if not lacking:
            sentence = _("The map stands with its text and its table of communes.")
            return Finding(State.COMPLETE, sentence, evidence)
        sentence = _("The boundary map lacks: %(lacking)s.") % {
            "lacking": "; ".join(lacking)
        }
        state = State.THIN if any(stands) else State.MISSING
        return Finding(state, sentence, evidence, admin_url(BoundaryMap, row["pk"]))

    def lacking(
        self, width: int, communes: int, words: int, limits: Limits
    ) -> list[str]:
        found = []
        if not width:
            found.append(_("the picture"))
        elif width < limits["pixels"]:
            found.append(
                _("a picture %(wanted)d pixels wide (it has %(width)d)")
                % {"wanted": limits["pixels"], "width": width}
            )
        if not communes:
            found.append(_("the table of communes"))
        if words < limits["words"]:
            found.append(
                _("a text of %(wanted)d words (it has %(words)d)")
                % {"wanted": limits["words"], "words": words}
            )
        return found
