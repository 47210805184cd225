"""The labels and statements of sentences, without the numbers that count them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from content.sentences import Sentence, words_of

Said = tuple[str, ...]

_LABEL = 6  # words that the label before a colon may have
_LONG = (
    10  # words from which a number at the end counts the sentence, and names nothing
)

# "1." "2.1)" "3 -" "IV." "a)" "Điều 5" "Bước 3:" "Một là," but no date, no time, no
# "Thứ 2", which are what a row is about.
_DIVISIONS = (
    "bai|buoc|cau(?: hoi)?|chuong|diem|dieu|doan|khoan|muc|nhiem vu|noi dung|phan|so"
    "|tieu muc|trang|y"
)
_NUMBER_BEFORE = re.compile(
    rf"\W*(?:(?:{_DIVISIONS})\s+(?:so\s+|thu\s+)?(?:\d{{1,3}}|[ivx]+)\b"
    r"|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) la,"
    r"|(?:\d{1,2}\.)*\d{1,3}(?:\s*[-–/]\s*|\s+)(?=[^\W\d_])"
    r"|(?:(?:\d{1,2}\.)*\d{1,3}|[ivx]+|[a-z])(?:[.):–-](?!\d)|\Z))\W*"
)
_NUMBER_BEHIND = re.compile(r"(?<![\d/.:-])\b\d{1,3}\W*\Z")


@dataclass(slots=True)
class Part:
    """A sentence, or the label before its colon, or what follows the colon."""

    said: Said  # its words; numbering makes no two of them differ
    of: Sentence
    is_label: bool = False
    is_item: bool = False  # has a label or a number before it: a field, a step


def parts_of(sentences: list[Sentence]) -> list[Part]:
    """What the sentences say. Bare numbers say something unless they count from 1."""
    parts = [part for sentence in sentences for part in _parts(sentence)]
    if not any(_is_number(part.said) and int(part.said[0]) == 1 for part in parts):
        return parts
    for number, part in pairwise(parts):
        part.is_item = part.is_item or _is_number(number.said)
    return [part for part in parts if not _is_number(part.said)]


def _parts(sentence: Sentence) -> Iterator[Part]:
    label, _colon, rest = sentence.folded.partition(": ")
    if not rest or len(words_of(label)) > _LABEL:
        label, rest = "", sentence.folded
    if said := _said(label):
        yield Part(said, sentence, is_label=True)
    if said := _said(rest):
        is_numbered = _NUMBER_BEFORE.match(rest) is not None
        yield Part(said, sentence, is_item=bool(label) or is_numbered)


def _said(folded: str) -> Said:
    words = words_of(folded)
    if _is_number(words):
        return tuple(words)
    if counted := _NUMBER_BEFORE.match(folded):
        words = words_of(folded[counted.end() :])
    if len(words) >= _LONG and _NUMBER_BEHIND.search(folded):
        del words[-1]
    return tuple(words)


def _is_number(said: Sequence[str]) -> bool:
    return len(said) == 1 and said[0].isdecimal()
