"""Judges whether a text says the same again and again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from content.parts import Part, Said, parts_of
from content.sentences import Sentence, excerpt

_A_SENTENCE = 4  # words from which what comes again is no list row
_NO_LABEL = 10  # words from which what comes again is no label in a table's column
_FORMULA = 30  # words that a cell, or the lines under a new one, may repeat
_IN_A_ROW = 2  # times that lines under a day may say one thing: morning, afternoon
_WINDOW = 400  # words among which a few that come again and again are seen
_A_TEXT = 12  # words from which so few can be seen
_TURNS = 12  # times that the same few words come round


def offending(sentences: list[Sentence]) -> str:
    """What more than a third of the text says again; empty if so much is not.

    The first time does not count, so an article may repeat its lead. Nor do short
    rows and cells, so lists of communes may be alike; nor a formula that stands with
    something new each time, so days, posts and duties may be. What has no sentences
    is judged by how few different words it turns over.
    """
    parts = [part for sentence in sentences for part in parts_of(sentence)]
    again = list(_again(parts))
    total = sum(len(sentence.words) for sentence in sentences)
    if 3 * sum(len(part.said) for part in again) > total:
        return excerpt(again[0].of.typed.split())
    first = _first(parts)
    if _turns_over([word for part in first for word in part.said][:_WINDOW]):
        return excerpt(word for part in first for word in part.of.typed.split())
    return ""


@dataclass
class _Row:
    """A table's row; or lines of which the first, a day or a name, are its own.

    Its own are the parts that come nowhere else, shared those that do.
    """

    own: int = 0
    shared: list[Part] = field(default_factory=list)
    last: Part | None = None

    def ends_before(self, part: Part, is_own: bool) -> bool:
        if self.last is None:
            return False
        if part.of.is_cell or self.last.of.is_cell:
            return part.of.line != self.last.of.line
        return is_own and bool(self.shared)

    def add(self, part: Part, is_own: bool) -> None:
        if is_own:
            self.own += 1
        elif not _is_short(part):
            part.echoes = self.last is not None and self.last.said == part.said
            self.shared.append(part)
        self.last = part

    def without_formulas(self, again: list[Part]) -> list[Part]:
        """Of what was said before, that which rows of a list or table do not share."""
        if self.own and self.shared[0].of.is_cell:
            return [part for part in again if len(part.said) > _FORMULA]
        if sum(map(len, {part.said for part in again})) > _FORMULA * self.own:
            return again
        times = Counter(part.said for part in self.shared)
        return [part for part in again if part.echoes or times[part.said] > _IN_A_ROW]


def _again(parts: list[Part]) -> Iterator[Part]:
    seen: set[Said] = set()
    for row in _rows(parts):
        again = []
        for part in row.shared:
            if part.said in seen:
                again.append(part)
            seen.add(part.said)
        if again:
            yield from row.without_formulas(again)


def _rows(parts: list[Part]) -> Iterator[_Row]:
    times = Counter(part.said for part in parts)
    row = _Row()
    for part in parts:
        is_own = times[part.said] == 1
        if row.ends_before(part, is_own):
            yield row
            row = _Row()
        row.add(part, is_own)
    yield row


def _is_short(part: Part) -> bool:
    return len(part.said) < (_NO_LABEL if part.of.is_cell else _A_SENTENCE)


def _first(parts: list[Part]) -> list[Part]:
    """What is said for the first time, and the short lines that may be said often."""
    seen: set[Said] = set()
    first = []
    for part in parts:
        if part.said not in seen or (_is_short(part) and not part.of.is_cell):
            first.append(part)
        seen.add(part.said)
    return first


def _turns_over(words: list[str]) -> bool:
    """Whether the same few come round; numbers and ticks may, they are no words."""
    few = max(2, len(words) // _TURNS)
    return (
        len(words) >= _A_TEXT
        and len(set(words)) <= few
        and any(len(word) > 1 and not word.isdecimal() for word in words)
    )
