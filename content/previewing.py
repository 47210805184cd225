"""Which row is shown before its time, in this request and nowhere else.

Set by `content.middleware` for the one page of a valid preview and the files that it
shows. Where nobody set it, nothing is previewed: rules, spans, the gate, feeds, site
maps, searches and commands read what readers see.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model


@dataclass(frozen=True)
class Shown:
    """One row as it will be: what its columns say then, and the files it shows."""

    model: type[Model]
    pk: int
    columns: dict[str, Any] = field(default_factory=dict)
    files: frozenset[str] = frozenset()


_previewed: ContextVar[Shown | None] = ContextVar("previewed", default=None)


@contextmanager
def previewing(row: Model, **more: Any) -> Iterator[None]:
    """In the block `row` reads as if it were public, and as `columns` say."""
    token = _previewed.set(Shown(type(row), row.pk, **more))
    try:
        yield
    finally:
        _previewed.reset(token)


def previewed(model: type[Model]) -> int | None:
    """The key of the row of `model` that is previewed now."""
    found = _previewed.get()
    return found.pk if found is not None and found.model is model else None


def shows_file(file_id: str) -> bool:
    """Is it a file that the previewed change brings along?"""
    found = _previewed.get()
    return found is not None and file_id in found.files


def lay_over(row: Any) -> None:
    """Let `row` say what it would, if it is the one that is previewed."""
    found = _previewed.get()
    if found is None or found.model is not type(row) or found.pk != row.pk:
        return
    for name, value in found.columns.items():
        setattr(row, name, value)
