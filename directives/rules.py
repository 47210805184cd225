"""What is asked of a site's documents: that it shows what its leaders direct."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from content.publishing import public_at
from directives.models import Directive
from sections.rules import Finding, Limits, Rule, State
from tenancy import clock
from tenancy.hosts import PORTAL, url
from tenancy.models import MemberSite
from tenancy.scope import pks


@dataclass
class Shown:
    """What one site shows: its own documents, those with a file, the newest's day."""

    documents: int = 0
    with_file: int = 0
    newest: date = date.min


@dataclass(frozen=True, kw_only=True)
class OwnDocuments(Rule):
    """An own published document with a file, published not long ago.

    limits: `days`, the age in days since publication on the site.
    """

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        shown: dict[int, Shown] = defaultdict(Shown)
        for site_id, moment, file_id in self._rows(sites, at):
            one = shown[site_id]
            one.documents += 1
            if file_id is not None:
                one.with_file += 1
                one.newest = max(one.newest, clock.local_day(moment))
        today = clock.local_day(at)
        return {
            site.pk: self._found(site, shown[site.pk], today, limits["days"])
            for site in sites
        }

    def _rows(
        self, sites: Sequence[MemberSite], at: datetime
    ) -> Sequence[tuple[int, datetime, str | None]]:
        own = public_at(Directive, at).filter(is_own=True, site_id__in=pks(sites))
        return own.values_list("site_id", "public_since", "file_id")

    def _found(self, site: MemberSite, shown: Shown, today: date, days: int) -> Finding:
        mend = f"{url(PORTAL, 'admin:directives_directive_add')}?site={site.code}"
        if not shown.documents:
            sentence = _("There is no document that the agency issued itself.")
            return Finding(State.MISSING, sentence, mend=mend)
        evidence = [(_("List of documents"), url(site, "directives:list"))]
        if not shown.with_file:
            sentence = _("None of the agency's own documents has its file.")
            mend = url(PORTAL, "admin:directives_directive_changelist")
            return Finding(State.THIN, sentence, evidence, mend)
        said = {
            "count": shown.with_file,
            "day": f"{shown.newest:%d/%m/%Y}",
            "days": days,
        }
        too_old = shown.newest + timedelta(days=days + 1)
        if today >= too_old:
            sentence = _(
                "The newest own document was published on %(day)s, more than "
                "%(days)d days ago."
            )
            return Finding(State.STALE, sentence % said, evidence, mend, too_old)
        sentence = _("Own documents with a file: %(count)d, the newest of %(day)s.")
        return Finding(State.COMPLETE, sentence % said, evidence, mend)
