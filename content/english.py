"""Tells English from Vietnamese, with or without its accents."""

import re

from content.sanitise import plain
from content.spelling import is_readable
from content.syllables import SYLLABLES

# Small words of English, and those that name offices in the contacts and charts of
# English pages. No Vietnamese syllable looks like one.
_TELLING = frozenset(
    [
        *("of", "and", "for", "with", "from", "are", "is", "was", "were", "as", "by"),
        *("has", "have", "had", "been", "will", "shall", "this", "these", "those"),
        *("which", "who", "its", "their", "or", "other", "all", "under", "between"),
        *("into", "after", "before", "where", "when", "such", "also", "our", "your"),
        *("office", "division", "department", "committee", "council", "people"),
        *("district", "province", "commune", "communes", "town", "street", "address"),
        *("chairman", "head", "director", "deputy", "vice", "telephone", "hours"),
    ]
)

# Small words of Vietnamese without accents. Few names have one.
_TELLING_OTHERWISE = frozenset(
    [
        *("cua", "cac", "duoc", "nguoi", "nhung", "khong", "va", "voi", "theo", "gom"),
        *("thuoc", "tren", "nhieu", "nay", "khi", "cho", "trong", "tai", "tu", "la"),
        *("co", "nhu", "vao", "ve", "phai", "hoac", "da", "se", "mot", "den"),
    ]
)

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"\S*(?:@|://|www\.)\S*")

# In hundredths of the words.
_ACCENTED = 70  # at most: a list of officials is mostly names
_NO_NAMES = 10  # at most: words with accents that are no names, since in small letters
_SHAPED = 45  # at least, of those without accents: what no Vietnamese syllable can be
_TOLD = 5  # at least, of those: telling words, without which it is French, or names


def is_english(html: str) -> bool:
    """Whether the text really is English; names in it may be Vietnamese."""
    typed = _WORD.findall(_ADDRESS.sub(" ", plain(html)))
    accented = [word for word in typed if not word.isascii()]
    return (
        100 * len(accented) <= _ACCENTED * len(typed)
        and 100 * sum(map(str.islower, accented)) <= _NO_NAMES * len(typed)
        and _tells_english([word for word in typed if word.isascii() and word[1:]])
    )


def _tells_english(bare: list[str]) -> bool:
    """Whether words without accents are English, whatever the names among them."""
    folded = [word.lower() for word in bare if not _may_be_a_name(word)]
    shaped = [word for word in folded if word not in SYLLABLES and is_readable(word)]
    telling = [word for word in folded if word in _TELLING]
    otherwise = [word for word in bare if word.lower() in _TELLING_OTHERWISE]
    return (
        len(telling) > len(otherwise)
        and 100 * len(shaped) >= _SHAPED * len(folded)
        and 100 * len(telling) >= _TOLD * len(folded)
    )


def _may_be_a_name(word: str) -> bool:
    """'Yen' and 'Dao' in a list of communes, which are written as at home."""
    return word[0].isupper() and word.lower() in SYLLABLES
