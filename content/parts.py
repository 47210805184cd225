"""The labels and statements of sentences, without the numbers that count them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.sentences import Sentence, words_of

Said = tuple[str, ...]

_LABEL = 6  # words that the label before a colon may have
_LONG = (
    10  # words from which a number at the end counts the sentence, and names nothing
)

# "1." "2.1)" "IV." "a)" "Điều 5" "Bước 3:", but no date, no time, no "Thứ 2", which
# are what a row is about.
_DIVISIONS = (
    "bai|buoc|cau(?: hoi)?|chuong|diem|dieu|doan|khoan|muc|nhiem vu|noi dung|phan|so"
    "|tieu muc|trang|y"
)
_NUMBER_BEFORE = re.compile(
    rf"\W*(?:(?:{_DIVISIONS})\s+(?:so\s+|thu\s+)?(?:\d{{1,3}}|[ivx]+)\b"
    r"|(?:\d{1,2}\.)+\d{1,2}(?=\s)"
    r"|(?:(?:\d{1,2}\.)*\d{1,3}|[ivx]+|[a-z])(?:[.):–-](?!\d)|\Z))\W*"
)
_NUMBER_BEHIND = re.compile(r"(?<![\d/.:-])\b\d{1,3}\W*\Z")


@dataclass(slots=True)
class Part:
    """A sentence, or the label before its colon, or what follows the colon."""

    said: Said  # its words; numbering makes no two of them differ
    of: Sentence
    echoes: bool = False  # whether the part right before it says the same


def parts_of(sentence: Sentence) -> Iterator[Part]:
    label, _colon, rest = sentence.folded.partition(": ")
    is_divided = rest and len(words_of(label)) <= _LABEL
    for folded in (label, rest) if is_divided else (sentence.folded,):
        if said := _said(folded):
            yield Part(said, sentence)


def _said(folded: str) -> Said:
    uncounted = _NUMBER_BEFORE.match(folded)
    words = words_of(folded[uncounted.end() :] if uncounted else folded)
    if len(words) >= _LONG and _NUMBER_BEHIND.search(folded):
        del words[-1]
    return tuple(words)
