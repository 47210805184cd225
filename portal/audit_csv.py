"""The audit trail as a table for a spreadsheet: what the list shows, as it is filtered.

Sent line by line: a hundred thousand of them never stand in memory at once.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.db.models import Max
from django.http import (
    HttpRequest,
    HttpResponseBadRequest,
    HttpResponseBase,
    StreamingHttpResponse,
)
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.audit_lines import kind_of, names_of_people, readable_codes, reads_whole
from tenancy import audit
from tenancy.actions import in_words
from tenancy.exports import export
from tenancy.models import AuditLine
from tenancy.spreadsheets import BOM, table_writer

MOST = 100_000
AT_ONCE = 2_000


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, line: str) -> str:
        return line


@export("admin:tenancy_auditline_export")
@require_safe
def trail_csv(request: HttpRequest) -> HttpResponseBase:
    """The newest lines of the filtered list, at most MOST; leaves a line itself."""
    model_admin = admin.site.get_model_admin(AuditLine)
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    try:
        lines = model_admin.get_changelist_instance(request).queryset
    except IncorrectLookupParameters:
        return HttpResponseBadRequest()
    # the line of this very export is not yet in it
    newest = AuditLine.objects.aggregate(newest=Max("pk"))["newest"] or 0
    lines = lines.filter(pk__lte=newest).order_by("-pk")
    total = lines.count()
    _leave_a_line(request, total)
    response = StreamingHttpResponse(
        _written(_rows(lines, total)), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="nhat-ky.csv"'
    response["Cache-Control"] = "no-store, private"
    return response


def _leave_a_line(request: HttpRequest, total: int) -> None:
    """On each site whose lines may be in it; without a site for the whole trail."""
    codes = [""] if reads_whole(request.user) else readable_codes(request.user)
    asked = request.GET.get("site_code")
    chosen = [asked] if asked in codes else codes
    filters = [f"{name}={value}" for name, value in request.GET.items()]
    detail = " · ".join([str(min(total, MOST)), *filters])[:500]
    name = str(AuditLine._meta.verbose_name_plural)
    for code in chosen:
        audit.write_alone(audit.Note("export", None, name=name, detail=detail), code)


def _rows(lines: Any, total: int) -> Iterator[tuple[Any, ...]]:
    yield (
        _("At"),
        _("By"),
        _("Full name"),
        _("From address"),
        _("Site"),
        _("Action"),
        _("Kind of row"),
        _("Row"),
        _("Name"),
        _("Detail"),
    )
    people = names_of_people(
        lines.order_by().values_list("actor", flat=True).distinct()
    )
    for line in lines[:MOST].iterator(chunk_size=AT_ONCE):
        yield (
            line.at,
            line.actor,
            people.get(line.actor, ""),
            line.address,
            line.site_code,
            in_words(line.action),
            kind_of(line.model) if line.model else "",
            line.row,
            line.name,
            line.detail,
        )
    if total > MOST:
        sentence = _("Only the newest %(most)d of %(total)d lines: narrow the filter.")
        yield (sentence % {"most": MOST, "total": total},)


def _written(rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    write = table_writer(_Echo())
    yield BOM
    for row in rows:
        yield write(row)
