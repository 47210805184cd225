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
    bare = [word.lower() for word in typed if word.isascii() and len(word) > 1]
    shaped = [word for word in bare if word not in SYLLABLES and is_readable(word)]
    telling = [word for word in bare if word in _TELLING]
    return (
        bool(bare)
        and 100 * len(accented) <= _ACCENTED * len(typed)
        and 100 * sum(map(str.islower, accented)) <= _NO_NAMES * len(typed)
        and 100 * len(shaped) >= _SHAPED * len(bare)
        and 100 * len(telling) >= _TOLD * len(bare)
    )
