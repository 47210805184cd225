"""Many new rows of one model at once, with all that save() would keep of each."""

from collections.abc import Sequence
from typing import Any

from simple_history.utils import bulk_create_with_history

from content import sanitise
from content.fields import RichTextField
from content.models import Span, record_uses
from content.slugs import Slugged, give_slugs
from content.traces import open_traces
from tenancy import clock

BATCH = 25  # rows: `content.words.measure` remembers as many texts


def add_many(rows: Sequence[Any]) -> None:
    """Write new `rows` of one publishable model: columns, history, spans, traces.

    The caller is inside `changing()` and has validated the rows.
    """
    for start in range(0, len(rows), BATCH):
        _add(list(rows[start : start + BATCH]))


def _add(rows: list[Any]) -> None:
    model = type(rows[0])
    if issubclass(model, Slugged):
        give_slugs(rows)
    for row in rows:
        row._date_publication()
    bulk_create_with_history(rows, model)
    now = clock.now()
    Span._base_manager.bulk_create(
        span for row in rows if (span := row.span_to_come(now)) is not None
    )
    open_traces([row for row in rows if row.traced_field], now)
    for row in rows:
        if _names_files(row):
            record_uses(row)


def _names_files(row: Any) -> bool:
    return any(
        isinstance(field, RichTextField)
        and sanitise.file_ids(getattr(row, field.attname))
        for field in row._meta.concrete_fields
    )
