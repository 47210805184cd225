"""A text as the sentences, lines and table cells that it is judged by."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from content.vietnamese import fold

EXCERPT = 120  # characters that are shown of the words that a judgement found

# Lines and table cells count as sentences of their own.
_ENDS = re.compile(r"([.!?;…]+)(?=\s|$|[^\W\d_])")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was typed, the same folded, its words, and where it stands."""

    typed: str
    folded: str
    words: list[str]
    line: int = 0
    is_cell: bool = False
    is_closed: bool = False  # one mark ends it, as no heading has it


def sentences(text: str) -> list[Sentence]:
    """The sentences of plain text that have a word or a number in them."""
    return [
        Sentence(part.strip(), folded, words, number, "\t" in line, len(end) == 1)
        for number, line in enumerate(text.split("\n"))
        for cell in line.split("\t")
        for part, end in _with_ends(cell)
        if (words := words_of(folded := fold(part).strip()))
    ]


def _with_ends(cell: str) -> Iterator[tuple[str, str]]:
    """Each sentence of `cell` and the marks that end it."""
    *parts, last = _ENDS.split(cell)
    yield from zip(parts[::2], parts[1::2], strict=True)
    yield last, ""


def words_of(folded: str) -> list[str]:
    return _WORD.findall(folded)


def excerpt(words: Iterable[str]) -> str:
    """The first words on one line, in at most EXCERPT characters."""
    shown = ""
    for word in words:
        longer = f"{shown} {word}" if shown else word
        if len(longer) >= EXCERPT:
            return (shown or word[: EXCERPT - 1]) + "…"
        shown = longer
    return shown
