"""Finds the rows whose derived columns or traces lag behind their texts; mends them."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.apps import apps

from content.copies import sketch
from content.fields import DerivedField
from content.models import Trace, Written
from content.traces import keep_traces

Lagging = tuple[Any, list[str]]  # a row, and the columns of it that lag behind


def written_models() -> list[type[Written]]:
    return [model for model in apps.get_models() if issubclass(model, Written)]


def lagging() -> Iterator[Lagging]:
    """What lags behind in the present scope. A row without columns lacks traces."""
    for model in written_models():
        derived = [
            field
            for field in model._meta.concrete_fields
            if isinstance(field, DerivedField)
        ]
        if not derived and not model.traced_field:
            continue
        traces = _standing_traces(model) if model.traced_field else {}
        for row in model._default_manager.order_by("pk").iterator(chunk_size=200):
            columns = [field.name for field in derived if _lags(row, field)]
            lacks_traces = model.traced_field and _lacks_traces(row, traces)
            if columns or lacks_traces:
                yield row, columns


def _lags(row: Any, field: DerivedField) -> bool:
    return field.derive(getattr(row, field.of) or "") != getattr(row, field.attname)


def _standing_traces(model: type[Written]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    traces = Trace.objects.filter(kind=model._meta.label, until=None)
    for row, value in traces.values_list("row", "value"):
        found[row].add(value)
    return found


def _lacks_traces(row: Any, traces: dict[int, set[int]]) -> bool:
    return set(sketch(row.traced_text())) != traces.get(row.pk, set())


def mend(row: Any, columns: list[str]) -> None:
    """Bring `row` up to date; older versions of it stay as they were judged then."""
    if columns:
        row.save(update_fields=columns)
    if row.traced_field:
        keep_traces(row)
