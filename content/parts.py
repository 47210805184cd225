"""The labels and statements of sentences, without the numbers that count them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from content.sentences import Sentence, words_of

Said = tuple[str, ...]

_LABEL = 6  # words that the label before a colon may have
# Words from which a number at the end counts the sentence, and names nothing.
_LONG = 10
_ANY_ORDER = 8  # words from which a sentence in another order says the same

# "1." "2.1)" "3 -" "IV." "a)" "Điều 5" "Bước 3:" "Một là," but no date, no time, no
# "Thứ 2", which are what a row is about.
_DIVISIONS = (
    "bai|buoc|cau(?: hoi)?|chuong|diem|dieu|doan|khoan|muc|nhiem vu|noi dung|phan|so"
    "|tieu muc|trang|y"
)
_NUMERAL = r"(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|nhat)"
_NUMBER_BEFORE = re.compile(
    rf"\W*(?:(?:{_DIVISIONS})\s+(?:so\s+|thu\s+)?"
    rf"(?:\d{{1,3}}|[ivx]+|{_NUMERAL}(?:\s+{_NUMERAL}){{0,2}})\b"
    rf"|{_NUMERAL} la,"
    r"|(?:\d{1,2}\.)*\d{1,3}(?:\s*[-–/]\s*|\s+)(?=[^\W\d_])"
    r"|(?:(?:\d{1,2}\.)*\d{1,3}|[ivx]+|[a-z])(?:[.):–-](?!\d)|\Z))\W*"
)
# 'Thứ hai' is a day unless a 'thứ nhất' stands before.
_FIRST = re.compile(r"\W*thu nhat\b")
_ORDINAL_BEFORE = re.compile(rf"\W*thu {_NUMERAL}(?:\s+{_NUMERAL})?\b\W*")
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
    has_ordinals = any(_FIRST.match(sentence.folded) for sentence in sentences)
    parts = [part for one in sentences for part in _parts(one, has_ordinals)]
    if not any(_is_number(part.said) and int(part.said[0]) == 1 for part in parts):
        return parts
    for number, part in pairwise(parts):
        part.is_item = part.is_item or _is_number(number.said)
    return [part for part in parts if not _is_number(part.said)]


def _parts(sentence: Sentence, has_ordinals: bool) -> Iterator[Part]:
    folded = sentence.folded
    if has_ordinals and (ordinal := _ORDINAL_BEFORE.match(folded)):
        folded = folded[ordinal.end() :]
    label, _colon, rest = folded.partition(": ")
    if not rest or len(words_of(label)) > _LABEL:
        label, rest = "", folded
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
    return tuple(sorted(words) if len(words) >= _ANY_ORDER else words)


def _is_number(said: Sequence[str]) -> bool:
    return len(said) == 1 and said[0].isdecimal()
