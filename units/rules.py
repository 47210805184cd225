"""What each site's organisation chart, leaders and boundary map must show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sections.rules import Finding, Limits, Rule, State, listed
from tenancy import clock
from tenancy.history import as_of
from tenancy.hosts import url
from tenancy.models import MemberSite
from tenancy.scope import pks
from units.models import BoundaryMap, Commune, Official, Unit
from units.rules_of_units import (
    Row,
    admin_url,
    by_site,
    is_current,
    unit_rows,
    with_filler,
)


def leader_rows(sites: Sequence[MemberSite], at: datetime) -> dict[int, list[Row]]:
    """All who lead or led the agencies, in one query; "in office" is for the caller."""
    rows = as_of(Official, at).filter(is_leader=True, site_id__in=pks(sites))
    return by_site(
        rows.order_by("position", "id").values(
            "id",
            "site_id",
            "full_name",
            "since",
            "until",
            "biography_words",
            "biography_filler",
            "duties_words",
            "duties_filler",
        )
    )


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
        leaders = leader_rows(sites, at)
        units = unit_rows(sites, at)
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
class Leaders(Rule):
    """At least one leader in office, each with biography and duties."""

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        day = clock.local_day(at)
        leaders = leader_rows(sites, at)
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
        said = sentence % {"names": listed([row["full_name"] for row in lacking])}
        texts = [
            (row["full_name"], row["biography_filler"] or row["duties_filler"])
            for row in lacking
        ]
        return Finding(
            State.THIN if anything else State.MISSING,
            with_filler(said, texts),
            evidence,
            admin_url(Official, lacking[0]["id"]),
        )


@dataclass(frozen=True, kw_only=True)
class HasBoundaryMap(Rule):
    """A picture wide enough, the table of communes, and so many words."""

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        mine = {"site_id__in": pks(sites)}
        rows = as_of(BoundaryMap, at).filter(**mine)
        rows = rows.values(
            "id", "site_id", "picture__width", "note_words", "note_filler"
        )
        maps = {row["site_id"]: row for row in rows}
        communes = as_of(Commune, at).filter(**mine).values_list("boundary_map_id")
        count = dict(communes.annotate(Count("id")))
        return {
            site.pk: self.found(site, maps.get(site.pk), count, limits)
            for site in sites
        }

    def found(
        self,
        site: MemberSite,
        row: Row | None,
        communes: dict[int, int],
        limits: Limits,
    ) -> Finding:
        if row is None:
            sentence = _("There is no boundary map yet.")
            mend = admin_url(BoundaryMap, site=site)
            return Finding(State.MISSING, sentence, mend=mend)
        evidence = [(_("Boundary map"), url(site, "units:map"))]
        width = row["picture__width"] or 0
        stands = (width, communes.get(row["id"], 0), row["note_words"])
        lacking = self.lacking(*stands, limits)
        if not lacking:
            sentence = _("The map stands with its text and its table of communes.")
            return Finding(State.COMPLETE, sentence, evidence)
        sentence = _("The boundary map lacks: %(lacking)s.") % {
            "lacking": "; ".join(lacking)
        }
        sentence = with_filler(sentence, [(_("Its text"), row["note_filler"])])
        state = State.THIN if any(stands) else State.MISSING
        return Finding(state, sentence, evidence, admin_url(BoundaryMap, row["id"]))

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
