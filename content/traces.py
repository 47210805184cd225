"""What is kept of a text so that a copy of it is known, now and for any past day."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from content.copies import sketch
from tenancy import clock
from tenancy.models import SiteOwned


class Trace(SiteOwned):
    """One hash of a row's sketch, and from when until when the text had it.

    Together the standing traces of a row are the fingerprint of its text. Opened and
    closed, never rewritten, so that a past moment can be asked about.
    """

    kind = models.CharField(max_length=60)
    row = models.BigIntegerField()
    value = models.BigIntegerField()
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("trace of a text")
        verbose_name_plural = _("traces of texts")
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("since")),
                name="trace_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["kind", "row", "value"],
                condition=Q(until__isnull=True),
                name="trace_stands_once",
            ),
        ]
        indexes = [
            models.Index(fields=["kind", "value", "site"], name="trace_value"),
            models.Index(fields=["kind", "row"], name="trace_row"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.row}: {self.value}"


def traces_of(row: models.Model) -> models.QuerySet[Trace]:
    """Every trace of `row`, past ones too."""
    return Trace._base_manager.filter(kind=row._meta.label, row=row.pk)


def keep_traces(row: Any) -> None:
    """Close the traces that the text of `row` no longer has, open the new ones."""
    now = clock.now()
    wanted = set(sketch(row.traced_text()))
    open_ones = traces_of(row).filter(until=None)
    standing = set(open_ones.values_list("value", flat=True))
    if standing - wanted:
        gone = open_ones.filter(value__in=standing - wanted)
        gone.filter(since__gte=now).delete()  # nobody can ask about no time at all
        gone.update(until=now)
    Trace._base_manager.bulk_create(new_traces(row, wanted - standing, now))


def open_traces(rows: Sequence[Any], since: datetime) -> None:
    """The traces of many new `rows`, in SQL.

    A text has a hundred; as objects they take most of the time of a large import.
    """
    names = ("site", "kind", "row", "value", "since")
    fields = [Trace._meta.get_field(name) for name in names]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    moment = fields[-1].get_db_prep_save(since, connection)
    values = [
        (row.site_id, row._meta.label, row.pk, value, moment)
        for row in rows
        for value in sorted(set(sketch(row.traced_text())))
    ]
    table = connection.ops.quote_name(Trace._meta.db_table)
    marks = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)


def new_traces(row: Any, values: Iterable[int], since: datetime) -> list[Trace]:
    """Unsaved traces of `values` in the text of `row`, each once."""
    return [
        Trace(
            site_id=row.site_id,
            kind=row._meta.label,
            row=row.pk,
            value=value,
            since=since,
        )
        for value in sorted(set(values))
    ]
