"""The rule of the leaders' work schedule: the present week stands there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max
from django.utils.translation import gettext as _

from content.dates import monday_of
from sections.rules import Finding, Limits, Rule, State
from tenancy import clock
from tenancy.history import as_of
from tenancy.hosts import url
from tenancy.models import MemberSite
from tenancy.scope import pks
from units.models import ScheduleEntry, week_title
from units.rules_of_units import admin_url


@dataclass(frozen=True, kw_only=True)
class PresentWeek(Rule):
    """An entry for the week of the moment; filler and weeks to come count as none."""

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        monday = monday_of(clock.local_day(at))
        entries = as_of(ScheduleEntry, at).filter(
            site_id__in=pks(sites), week__lte=monday, text_words__gt=0
        )
        latest = dict(entries.values_list("site_id").annotate(Max("week")))
        return {
            site.pk: self.found(site, latest.get(site.pk), monday) for site in sites
        }

    def found(self, site: MemberSite, latest: date | None, monday: date) -> Finding:
        mend = admin_url(ScheduleEntry, site=site)
        if latest is None:
            sentence = _("No week of the leaders' work schedule has been entered.")
            return Finding(State.MISSING, sentence, mend=mend)
        evidence = [(_("Work schedule"), url(site, "units:schedule"))]
        said = {"week": week_title(latest)}
        if latest < monday:
            sentence = _("The last week of the work schedule is past: %(week)s.")
            since = latest + timedelta(days=7)
            return Finding(State.STALE, sentence % said, evidence, mend, since)
        sentence = _("The work schedule of this week stands there: %(week)s.")
        return Finding(State.COMPLETE, sentence % said, evidence, mend)
