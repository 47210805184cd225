"""What is asked of a site's documents: directions, plans, and whole records."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from content.publishing import public_at
from directives.models import Directive, DocumentType
from sections.rules import Finding, Limits, Rule, State, listed
from tenancy import clock
from tenancy.history import as_of
from tenancy.hosts import PORTAL, url
from tenancy.models import MemberSite
from tenancy.scope import pks

Row = dict[str, Any]


def public(sites: Sequence[MemberSite], at: datetime) -> QuerySet:
    """The documents of `sites` that readers saw at `at`, in no order."""
    return public_at(Directive, at).filter(site_id__in=pks(sites))


def of_types(documents: QuerySet, at: datetime, which: Q) -> QuerySet:
    """Those of `documents` whose type was one of `which` at `at`; the same query."""
    types = as_of(DocumentType, at).filter(which).values("id")
    return documents.filter(document_type_id__in=types)


def add_form(site: MemberSite) -> str:
    return f"{url(PORTAL, 'admin:directives_directive_add')}?site={site.code}"


def list_of(site: MemberSite) -> list[tuple[str, str]]:
    return [(_("List of documents"), url(site, "directives:list"))]


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
        own = public(sites, at).filter(is_own=True)
        return own.values_list("site_id", "public_since", "file_id")

    def _found(self, site: MemberSite, shown: Shown, today: date, days: int) -> Finding:
        mend = add_form(site)
        if not shown.documents:
            sentence = _("There is no document that the agency issued itself.")
            return Finding(State.MISSING, sentence, mend=mend)
        evidence = list_of(site)
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


@dataclass(frozen=True, kw_only=True)
class HasPlan(Rule):
    """A published plan with its file, the site's own or one that it received.

    Which types are plans says the list of types, as it stood then.
    """

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        plans = of_types(public(sites, at), at, Q(is_plan=True))
        rows = plans.values_list("site_id").annotate(Count("id"), Count("file_id"))
        counts = {site_id: (every, whole) for site_id, every, whole in rows}
        return {
            site.pk: self._found(site, *counts.get(site.pk, (0, 0))) for site in sites
        }

    def _found(self, site: MemberSite, plans: int, with_file: int) -> Finding:
        mend = add_form(site)
        if not plans:
            sentence = _("There is no published plan, programme or master plan.")
            return Finding(State.MISSING, sentence, mend=mend)
        if not with_file:
            sentence = _("None of the published plans has its file.")
            mend = url(PORTAL, "admin:directives_directive_changelist")
            return Finding(State.THIN, sentence, list_of(site), mend)
        sentence = _("Plans with a file: %(count)d.") % {"count": with_file}
        return Finding(State.COMPLETE, sentence, list_of(site), mend)


# What a record of a legal document says beside its form and its day of issue, which
# the table cannot be without; each with the condition of its being empty.
LACKS = {
    "number": Q(number=""),
    "issuing_body": Q(issuing_body=""),
    "abstract": Q(abstract=""),
    "in_force_on": Q(in_force_on__isnull=True),
    "file_id": Q(file_id__isnull=True),
}


@dataclass(frozen=True, kw_only=True)
class LegalDocuments(Rule):
    """Each published legal document is recorded with all its fields.

    Looked at are the types that come into force: the normative ones, resolutions,
    decisions, directives and regulations, own and received. Letters, notices,
    reports and plans bind nobody from a day on, so an honest record of one has no
    such day, and is not looked at. The list of types says which are which, as it
    stood then.
    """

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        binding = Q(has_force=True) | Q(is_normative=True)
        documents = of_types(public(sites, at), at, binding)
        counts = dict(documents.values_list("site_id").annotate(Count("id")))
        lacking: dict[int, list[Row]] = defaultdict(list)
        for row in self._lacking(documents):
            lacking[row["site_id"]].append(row)
        return {
            site.pk: self._found(site, counts.get(site.pk, 0), lacking[site.pk])
            for site in sites
        }

    def _lacking(self, documents: QuerySet) -> Iterable[Row]:
        some_field = Q()
        for empty in LACKS.values():
            some_field |= empty
        found = documents.filter(some_field).order_by("-issued_on", "-id")
        return found.values("id", "site_id", *LACKS)

    def _found(self, site: MemberSite, count: int, lacking: list[Row]) -> Finding:
        if not count:
            sentence = _("There is no legal document, decision or directive.")
            return Finding(State.MISSING, sentence, mend=add_form(site))
        if not lacking:
            sentence = _("Legal documents with all fields: %(count)d.")
            said = sentence % {"count": count}
            return Finding(State.COMPLETE, said, list_of(site), add_form(site))
        sentence = _("Of %(count)d legal documents, these lack fields: %(documents)s.")
        said = sentence % {
            "count": count,
            "documents": listed([_named(row) for row in lacking]),
        }
        mend = url(PORTAL, "admin:directives_directive_change", lacking[0]["id"])
        return Finding(State.THIN, said, list_of(site), mend)


def _named(row: Row) -> str:
    """The document and the names of its empty fields, as the admin form has them."""
    fields = [
        str(Directive._meta.get_field(name.removesuffix("_id")).verbose_name)
        for name in LACKS
        if row[name] in ("", None)
    ]
    number = row["number"] or _("(without a number)")
    return f"{number} ({', '.join(fields)})"
