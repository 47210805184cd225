"""Advice on days: those that do not exist, and those that may be a slip."""

import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from content.advice import LEAD, Piece, Text, advice, quoted
from content.sentences import Sentence, sentences

SOON = 400  # days: what is announced is seldom further away

# Of the folded sentence.
_DAY = re.compile(
    r"(?<![\d/.,-])(\d{1,2})\s*(?:([/.-])(\d{1,2})\2|\s?thang\s(\d{1,2})\snam\s)(\d{4})"
    r"(?![\d/])"
)
_PAST = re.compile(r"\b(?:da|vua|vua qua|nghiem thu|khai mac|be mac)\b")
# Plans, deadlines and what comes into force look far ahead.
_AHEAD = re.compile(
    r"\b(?:se|du kien|ke hoach|hieu luc|thoi han|han|het|truoc|den|giai doan|tu ngay"
    r"|cham nhat|muc tieu|phan dau|tam nhin|quy hoach|nhiem ky|trien khai|tiep tuc)\b"
)


@advice("no-such-day")
def every_day_exists(text: Text) -> Iterator[Piece]:
    for part, sentence in _sentences(text):
        for match in _DAY.finditer(sentence.folded):
            if _day_of(match) is None:
                says = _("There is no such day as %(day)s, in “%(words)s”.")
                found = {"day": _shown(match), "words": quoted(sentence.typed)}
                yield Piece(says % found, sentence.typed, part)


@advice("future-day")
def a_day_in_the_future_is_meant(text: Text) -> Iterator[Piece]:
    """What is told as done has passed; what is to come is announced, and not so far."""
    if text.day is None:
        return
    for part, sentence in _sentences(text):
        if _AHEAD.search(sentence.folded):
            continue
        is_told = _PAST.search(sentence.folded) is not None
        for match in _DAY.finditer(sentence.folded):
            day = _day_of(match)
            if day is None or day <= text.day:
                continue
            if (day - text.day).days > SOON or is_told:
                says = _("%(day)s is still to come. Is the day right, in “%(words)s”?")
                found = {"day": _shown(match), "words": quoted(sentence.typed)}
                yield Piece(says % found, sentence.typed, part)


def _sentences(text: Text) -> Iterator[tuple[str, Sentence]]:
    """Those with a year in them, of lead and body."""
    for part, found in ((LEAD, sentences(text.lead)), ("body", text.sentences)):
        for sentence in found:
            if any(word.isdecimal() and len(word) == 4 for word in sentence.words):
                yield part, sentence


def _day_of(match: re.Match) -> date | None:
    try:
        return date(int(match[5]), int(match[3] or match[4]), int(match[1]))
    except ValueError:
        return None


def _shown(match: re.Match) -> str:
    return f"{int(match[1]):02}/{int(match[3] or match[4]):02}/{match[5]}"
