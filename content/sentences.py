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
    """What was typed, the folded words of it, and whether it is a table's cell."""

    typed: str
    words: list[str]
    is_cell: bool = False


def sentences(text: str) -> list[Sentence]:
    """The sentences of plain text that have a word or a number in them."""
    return [
        Sentence(part.strip(), words, is_cell="\t" in line)
        for line in text.split("\n")
        for cell in line.split("\t")
        for part in _ENDS.split(cell)
        if (words := _WORD.findall(fold(part)))
    ]


def excerpt(words: Iterable[str]) -> str:
    """The first words on one line, in at most EXCERPT characters."""
    shown = ""
    for word in words:
        longer = f"{shown} {word}" if shown else word
        if len(longer) >= EXCERPT:
            return (shown or word[: EXCERPT - 1]) + "…"
        shown = longer
    return shown
