"""What people type, met with folded text: whole words, or the beginnings of words."""

import re
from functools import reduce
from operator import and_, or_

from django.db.models import Case, Q, QuerySet, Value, When

from content.vietnamese import number_fold

MOST_WORDS = 12  # of a query; the rest would only narrow what is found already

# Words are of [0-9a-z] alone, so nothing that people type is read as a pattern.
_START, _BETWEEN, _END = "(^|[^0-9a-z])", "[^0-9a-z]+", "([^0-9a-z]|$)"


def words_of(typed: str) -> list[str]:
    """The folded words of a query; none for signs alone."""
    return number_fold(typed).split()[:MOST_WORDS]


def words_in(typed: str, *columns: str) -> Q:
    """Each word of `typed` begins a word of one of the folded `columns`.

    'hoa' finds Hòa Bình and Hoàng, never khoa học. Without a word nothing is found.
    """
    words = words_of(typed)
    if not words:
        return Q(pk__in=[])
    return reduce(and_, (_any(columns, _START + word) for word in words))


def begin_words(typed: str, text: str) -> bool:
    """The same of one text that is in no table."""
    words, folded = words_of(typed), number_fold(text)
    return bool(words) and all(re.search(_START + word, folded) for word in words)


def best_first(rows: QuerySet, typed: str, *columns: str) -> QuerySet:
    """`rows` by how well the folded `columns`, the first of them first, say `typed`.

    Exactly that; that phrase; a phrase which begins so; the words scattered. What
    is alike keeps the order of `rows`.
    """
    words = words_of(typed)
    if not words:
        return rows
    ranks = (_rank(_BETWEEN.join(words), column) for column in columns)
    return rows.order_by(*ranks, *rows.query.order_by)


def _rank(phrase: str, column: str) -> Case:
    patterns = (
        f"^[^0-9a-z]*{phrase}[^0-9a-z]*$",
        _START + phrase + _END,
        _START + phrase,
    )
    cases = [
        When(**{f"{column}__regex": pattern}, then=Value(rank))
        for rank, pattern in enumerate(patterns)
    ]
    return Case(*cases, default=Value(len(patterns)))


def _any(columns: tuple[str, ...], pattern: str) -> Q:
    return reduce(or_, (Q(**{f"{column}__regex": pattern}) for column in columns))
