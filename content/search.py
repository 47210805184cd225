"""What people type, met with folded text: whole words, or the beginnings of words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from django.db.models import Case, Q, QuerySet, Value, When

from content import abbreviations
from content.vietnamese import number_fold

MOST_WORDS = 12  # of a query; the rest would only narrow what is found already

# How near a text says what was typed: exactly that; that phrase; a phrase which begins
# so; the words scattered; not every word.
EXACT, PHRASE, BEGINS, SCATTERED, MISSING = range(5)

# Words are of [0-9a-z] alone, so nothing that people type is read as a pattern.
_START, _BETWEEN, _END = "(^|[^0-9a-z])", "[^0-9a-z]+", "([^0-9a-z]|$)"


@dataclass(frozen=True)
class _Term:
    """One word, or the words of one abbreviation or of what it stands for."""

    words: list[str]
    forms: tuple[str, ...] = ()  # patterns of both, if it is such

    @property
    def phrase(self) -> str:
        return f"({'|'.join(self.forms)})" if self.forms else self.words[0]

    @property
    def whole(self) -> str:
        """The pattern of either form, whatever of it was typed."""
        return _START + self.phrase + _END


def words_of(typed: str) -> list[str]:
    """The folded words of a query; none for signs alone."""
    return number_fold(typed).split()[:MOST_WORDS]


def _terms_of(typed: str) -> list[_Term]:
    words, terms = words_of(typed), []
    while words:
        count, forms = abbreviations.beginning(words)
        terms.append(_Term(words[:count], forms))
        words = words[count:]
    return terms


def words_in(typed: str, *columns: str) -> Q:
    """Each word of `typed` begins a word of one of the folded `columns`.

    'hoa' finds Hòa Bình and Hoàng, never khoa học; 'ubnd' finds Ủy ban nhân dân too,
    and the other way round. Without a word nothing is found.
    """
    terms = _terms_of(typed)
    if not terms:
        return Q(pk__in=[])
    return reduce(and_, (_term_in(term, columns) for term in terms))


def _term_in(term: _Term, columns: tuple[str, ...]) -> Q:
    typed = reduce(and_, (_any(columns, _START + word) for word in term.words))
    return typed | _any(columns, term.whole) if term.forms else typed


def begin_words(typed: str, text: str) -> bool:
    """The same of one text that is in no table."""
    terms, folded = _terms_of(typed), number_fold(text)
    return bool(terms) and all(_begins(term, folded) for term in terms)


def _begins(term: _Term, folded: str) -> bool:
    if term.forms and re.search(term.whole, folded):
        return True
    return all(re.search(_START + word, folded) for word in term.words)


def finds(typed: str, folded: str) -> Iterator[tuple[int, int]]:
    """From where to where the words of `typed` stand in a `folded` text."""
    for term in _terms_of(typed):
        patterns = [term.whole] if term.forms else []
        patterns += [_START + word for word in term.words if not term.forms]
        for pattern in patterns:
            for match in re.finditer(pattern, folded):
                yield match.end(1), match.end()


def closeness(typed: str, text: str) -> int:
    """How near `text` says what was typed, from EXACT to MISSING."""
    folded = number_fold(text)
    for rank, pattern in enumerate(_patterns(typed)):
        if re.search(pattern, folded):
            return rank
    return SCATTERED if begin_words(typed, text) else MISSING


def best_first(rows: QuerySet, typed: str, *columns: str) -> QuerySet:
    """`rows` by how near the folded `columns`, the first of them first, say `typed`.

    What is alike keeps the order of `rows`.
    """
    if not words_of(typed):
        return rows
    ranks = (_rank(typed, column) for column in columns)
    return rows.order_by(*ranks, *rows.query.order_by)


def _rank(typed: str, column: str) -> Case:
    cases = [
        When(**{f"{column}__regex": pattern}, then=Value(rank))
        for rank, pattern in enumerate(_patterns(typed))
    ]
    scattered = When(words_in(typed, column), then=Value(SCATTERED))
    return Case(*cases, scattered, default=Value(MISSING))


def _patterns(typed: str) -> tuple[str, ...]:
    """What EXACT, PHRASE and BEGINS look like in a folded text."""
    phrase = _BETWEEN.join(term.phrase for term in _terms_of(typed))
    return (
        f"^[^0-9a-z]*{phrase}[^0-9a-z]*$",
        _START + phrase + _END,
        _START + phrase,
    )


def _any(columns: tuple[str, ...], pattern: str) -> Q:
    return reduce(or_, (Q(**{f"{column}__regex": pattern}) for column in columns))
