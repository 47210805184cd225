"""Which row is shown before its time, in this request and nowhere else.

Set by `content.middleware` for the one page of a valid preview and the files that it
shows. Where nobody set it, nothing is previewed: rules, spans, the gate, feeds, site
maps, searches and commands read what readers see.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Model

_previewed: ContextVar[tuple[type[Model], int] | None] = ContextVar(
    "previewed", default=None
)


@contextmanager
def previewing(row: Model) -> Iterator[None]:
    """In the block `row` reads as if it were public."""
    token = _previewed.set((type(row), row.pk))
    try:
        yield
    finally:
        _previewed.reset(token)


def previewed(model: type[Model]) -> int | None:
    """The key of the row of `model` that is previewed now."""
    found = _previewed.get()
    return found[1] if found is not None and found[0] is model else None
