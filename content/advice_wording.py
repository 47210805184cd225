"""Advice on words: capitals, long sentences, titles, leads and telephone numbers."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from content.advice import LEAD, TITLE, Piece, Text, advice, quoted
from content.phones import BadPhone, read_phone
from content.sentences import words_of
from content.syllables import SYLLABLES
from content.vietnamese import fold

LONG_TITLE = 150  # characters: more are cut off in lists and by search engines
LONG_SENTENCE = 70  # syllables; an honest one of an agency has up to some fifty
FEWEST_CAPITALS = 4  # written-out syllables; less may be a name

_WORD = re.compile(r"[^\W\d_]+")
# The nation's title and motto are written so by law.
_WRITTEN_SO = (
    "cong hoa xa hoi chu nghia viet nam",
    "doc lap tu do hanh phuc",
)
_PHONE = re.compile(
    r"\b(?:điện thoại|số máy|đường dây nóng|hotline|sđt|đt|tel|fax|gọi|zalo)\b"
    r"[^\d+(\n]{0,25}(\(?\+?\d[\d .()–-]{6,18}\d)(?![\d/.-]*\d)",
    re.IGNORECASE,
)


@advice("capitals")
def words_are_not_all_capitals(text: Text) -> Iterator[Piece]:
    if _shouts(text.title):
        says = _(
            "The title is in capitals: “%(words)s”. Write it as a sentence; capitals "
            "are hard to read."
        )
        yield Piece(says % {"words": quoted(text.title)}, text.title, TITLE)
    if _shouts(text.lead):
        yield _in_capitals(text.lead, LEAD)
    for block in text.blocks:
        if block.is_running and _shouts(block.words):
            yield _in_capitals(block.words)


def _in_capitals(words: str, part: str = "body") -> Piece:
    says = _("“%(words)s” is in capitals. Write it as a sentence; use bold instead.")
    return Piece(says % {"words": quoted(words)}, words, part)


def _shouts(line: str) -> bool:
    """Are most words syllables in capitals? Abbreviations are no syllables."""
    if line.upper() != line and sum(map(str.isupper, line)) * 2 < len(line.strip()):
        return False  # few capitals: no need to look at each word
    words = _WORD.findall(line)
    loud = [fold(word) for word in words if len(word) > 1 and word.isupper()]
    loud = [word for word in loud if word in SYLLABLES]
    if " ".join(loud) in _WRITTEN_SO:
        return False
    return len(loud) >= FEWEST_CAPITALS and len(loud) * 2 > len(words)


@advice("long-sentence")
def sentences_are_not_too_long(text: Text) -> Iterator[Piece]:
    for sentence in text.sentences:
        count = len(sentence.words)
        if sentence.is_cell or count <= LONG_SENTENCE:
            continue
        says = _(
            "The sentence “%(words)s” has %(count)d words. Divide it: one thought, one "
            "sentence."
        )
        found = {"words": quoted(sentence.typed), "count": count}
        yield Piece(says % found, sentence.typed)


@advice("long-title")
def the_title_is_short(text: Text) -> Iterator[Piece]:
    count = len(text.title)
    if count > LONG_TITLE:
        says = _(
            "The title has %(count)d characters: “%(words)s”. Lists and search engines "
            "cut it off after some %(most)d; the rest fits into the lead."
        )
        found = {"words": quoted(text.title), "count": count, "most": LONG_TITLE}
        yield Piece(says % found, text.title, TITLE)


@advice("lead-repeats")
def the_lead_says_more_than_the_title(text: Text) -> Iterator[Piece]:
    title, lead = words_of(fold(text.title)), words_of(fold(text.lead))
    if not title or len(lead) > len(title) * 3 // 2:
        return
    if " ".join(title) in " ".join(lead):
        says = _(
            "The lead only repeats the title: “%(words)s”. Say who, where, when, or "
            "what comes of it."
        )
        yield Piece(says % {"words": quoted(text.lead)}, text.lead, LEAD)


@advice("phone")
def telephone_numbers_can_be_rung(text: Text) -> Iterator[Piece]:
    for part, words in ((LEAD, text.lead), ("body", text.plain)):
        for match in _PHONE.finditer(words):
            number = match[1].strip(" .-–")
            try:
                read_phone(number)
            except BadPhone as wrong:
                says = _("Look at the telephone number “%(number)s”: %(wrong)s")
                found = {"number": number, "wrong": wrong}
                yield Piece(says % found, number, part)
