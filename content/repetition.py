"""Judges whether a text says the same again and again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from content import series
from content.parts import Part, Said, parts_of
from content.sentences import Sentence, excerpt

_A_SENTENCE = 4  # words from which what comes again is no list row
_NO_LABEL = 10  # words from which what comes again is no label in a table's column
_FORMULA = 30  # words that a cell, or the lines under a new one, may repeat
_NOTICE = 60  # words that may come again under a title that names what they are about
_FOR_A_WORD = 10  # such words for each of the title's
_IN_A_ROW = 2  # times that lines under one label may say the same, as a chorus does
_FORM = 120  # words that the fields and steps under a new line may repeat
_A_NAME = 5  # words of one at most
_WINDOW = 400  # words among which a few that come again and again are seen
_A_TEXT = 12  # words from which anything can come again and again
_TURNS = 12  # times that the same few words come round


def offending(sentences: list[Sentence]) -> str:
    """What more than a third of the text says again; empty if so much is not.

    The first time does not count, so an article may repeat its lead. Nor do labels
    and short cells, so lists of communes may be alike; nor a formula that stands with
    something new each time, so days, posts, duties and procedures may be, unless a
    long series only counts. What has no sentences is judged by how few different words
    it turns over.
    """
    parts = parts_of(sentences)
    repeated = {id(part) for part in (*_again(parts), *series.said_again(parts))}
    again = [part for part in parts if id(part) in repeated]
    total = sum(len(sentence.words) for sentence in sentences)
    if total >= _A_TEXT and 3 * sum(len(part.said) for part in again) > total:
        return excerpt(again[0].of.typed.split())
    turned = _turned(parts)
    if _are_names(turned):
        return ""
    if _turns_over([word for part in turned for word in part.said][:_WINDOW]):
        return excerpt(word for part in turned for word in part.of.typed.split())
    return ""


@dataclass
class _Row:
    """A table's row; or lines of which the first, a day or a name, are its own.

    Its own are the parts that come nowhere else; shared are those that do, each with
    the label that it stands under.
    """

    own: int = 0
    title_words: int = 0
    shared: list[tuple[Said, Part]] = field(default_factory=list)
    label: Said = ()
    last: Part | None = None

    def ends_before(self, part: Part, is_own: bool) -> bool:
        if self.last is None:
            return False
        if part.of.is_cell or self.last.of.is_cell:
            return part.of.line != self.last.of.line
        return is_own and bool(self.shared)

    def add(self, part: Part, is_own: bool) -> None:
        self.own += is_own
        if is_own and (part.is_label or not part.of.is_closed):
            self.title_words += len(part.said)
        if _is_short(part):
            self.label = part.said
        elif not is_own:
            self.shared.append((self.label, part))
        self.last = part

    def without_formulas(self, again: list[tuple[Said, Part]]) -> list[Part]:
        """Of what was said before, that which rows of a list or table do not share."""
        if self.own and self.shared[0][1].of.is_cell:
            return [part for _label, part in again if len(part.said) > _FORMULA]
        items = {part.said for _label, part in again if part.is_item}
        others = {part.said for _label, part in again} - items
        if _words(items) > _FORM * self.own or _words(others) > self._formula():
            return [part for _label, part in again]
        times = Counter((label, part.said) for label, part in self.shared)
        return [part for label, part in again if times[label, part.said] > _IN_A_ROW]

    def _formula(self) -> int:
        """Words that may come again; a title that names something makes them more."""
        return max(_FORMULA * self.own, min(_FOR_A_WORD * self.title_words, _NOTICE))


def _words(said: set[Said]) -> int:
    return sum(map(len, said))


def _again(parts: list[Part]) -> Iterator[Part]:
    seen: set[Said] = set()
    for row in _rows(parts):
        again = []
        for label, part in row.shared:
            if part.said in seen:
                again.append((label, part))
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
    if part.is_label:
        return True
    return len(part.said) < (_NO_LABEL if part.of.is_cell else _A_SENTENCE)


def _turned(parts: list[Part]) -> list[Part]:
    """What is said once, and the short lines that may be said often.

    Cells may be as well, unless there is nothing but such cells.
    """
    times = Counter(part.said for part in parts)
    if parts and min(times.values()) > 1:
        return parts
    seen: set[Said] = set()
    first = []
    for part in parts:
        if part.said not in seen or (_is_short(part) and not part.of.is_cell):
            first.append(part)
        seen.add(part.said)
    return first


def _are_names(parts: list[Part]) -> bool:
    """Whether most are of a few words, and no two alike, as a list of people is."""
    names = {part.said for part in parts if 1 < len(part.said) <= _A_NAME}
    return 3 * len(names) > 2 * len(parts)


def _turns_over(words: list[str]) -> bool:
    """Whether the same few come round; numbers and ticks may, they are no words."""
    few = max(2, len(words) // _TURNS)
    return (
        len(words) >= _A_TEXT
        and len(set(words)) <= few
        and any(len(word) > 1 and not word.isdecimal() for word in words)
    )
