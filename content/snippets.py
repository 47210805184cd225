"""The part of a text that holds the words one looked for, with those words marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.search import finds
from content.vietnamese import nfc, number_fold

LONGEST = 40  # words shown of a text
BEFORE = 8  # of them before the first that was looked for

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Piece:
    """Some of the text as it stands; templates escape it and mark the hits."""

    text: str
    is_hit: bool


def snippet(text: str, typed: str) -> list[Piece]:
    """What stands around the words of `typed`; empty if none of them is there."""
    text = " ".join(nfc(text).split())
    words = list(_WORD.finditer(text))
    hits = _hits([word.group() for word in words], typed)
    if not hits:
        return []
    first = max(0, min(hits) - BEFORE) if len(words) > LONGEST else 0
    shown = range(first, min(len(words), first + LONGEST))
    start = words[first].start() if first else 0
    end = words[shown[-1]].end() if shown[-1] + 1 < len(words) else len(text)
    marks = [words[i].span() for i in shown if i in hits]
    pieces = list(_pieces(text[:end], start, marks))
    before = [Piece("… ", False)] if first else []
    after = [Piece(" …", False)] if end < len(text) else []
    return before + pieces + after


def _hits(words: list[str], typed: str) -> set[int]:
    """Which of `words` were looked for, by their places."""
    folded = ["".join(number_fold(word).split()) for word in words]
    starts = [0]
    for word in folded:
        starts.append(starts[-1] + len(word) + 1)
    found = list(finds(typed, " ".join(folded)))
    return {
        i
        for i in range(len(words))
        if any(begin < starts[i + 1] - 1 and starts[i] < end for begin, end in found)
    }


def _pieces(text: str, at: int, marks: list[tuple[int, int]]) -> Iterator[Piece]:
    for begin, end in marks:
        if begin > at:
            yield Piece(text[at:begin], False)
        yield Piece(text[begin:end], True)
        at = end
    if at < len(text):
        yield Piece(text[at:], False)
