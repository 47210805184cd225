"""A text as the sentences, lines and table cells that it is judged by."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from content.vietnamese import fold

EXCERPT = 120  # characters that are shown of the words that a judgement found

# Lines and table cells count as sentences of their own.
_ENDS = re.compile(r"(?:[.!?;…]+(?=\s|$|[^\W\d_]))")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was typed, the same folded, its words, and where it stands."""

    typed: str
    folded: str
    words: list[str]
    line: int = 0
    is_cell: bool = False


def sentences(text: str) -> list[Sentence]:
    """The sentences of plain text that have a word or a number in them."""
    return [
        Sentence(part.strip(), folded, words, number, is_cell="\t" in line)
        for number, line in enumerate(text.split("\n"))
        for cell in line.split("\t")
        for part in _ENDS.split(cell)
        if (words := words_of(folded := fold(part).strip()))
    ]


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
