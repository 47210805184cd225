"""Text typed for the old fonts TCVN3 (ABC) and VNI: told apart, and made Unicode.

Look before `nfc` or `sanitise.clean` has been at the text: both take away what they
hold for a soft hyphen, which is the ư of TCVN3, and make an Icelandic Ð, its é, a Đ.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable

from content.syllables import SYLLABLES
from content.vietnamese import fold

# TCVN3: one byte a letter, shown by other fonts as this sign of Latin-1. Capitals
# with a tone have no code: a font of capitals, named …H, draws the small letter.
TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)

# VNI: a sign after the vowel it marks; ơ, ư, đ and most of i have a sign of their own.
_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_HATS = dict(
    zip("âáàåãä", ["\u0302" + tone for tone in ("", *_TONES.values())], strict=True)
)
_BREVES = dict(
    zip("êéèúüë", ["\u0306" + tone for tone in ("", *_TONES.values())], strict=True)
)
_MARKS = {
    "a": _TONES | _HATS | _BREVES,
    "e": _TONES | _HATS,
    "o": _TONES | _HATS,
    "u": _TONES,
    "y": _TONES,
    "ô": _TONES,
    "ö": _TONES,
}
_ALONE = dict(zip("æóòôöîñ", "ỉĩịơưỵđ", strict=True))


def _vni() -> dict[str, str]:
    """Each letter as VNI writes it, in small letters and in capitals."""
    pairs = {
        vowel + sign: unicodedata.normalize("NFC", _ALONE.get(vowel, vowel) + mark)
        for vowel, marks in _MARKS.items()
        for sign, mark in marks.items()
    }
    small = pairs | _ALONE
    return {
        **small,
        **{sign.upper(): letter.upper() for sign, letter in small.items()},
        # The key pressed without the shift that its vowel had.
        **{sign[0].upper() + sign[1:]: pairs[sign].upper() for sign in pairs},
    }


VNI = _vni()
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~\xa0“”‘’…–—]+")
_SHAPES = "\u0302\u0306\u031b"

# In hundredths.
_READABLE = 80  # at least, of the words that a conversion changes
_CHANGED = 25  # at least, of all words: a Vietnamese text has marks on most of them
_LEAST = 2  # different words

_LOOKED_AT = 50_000  # characters: enough to know


def looks_like(text: str) -> str:
    """The old encoding of a text: "tcvn3", "vni", or "" for Unicode or no Vietnamese.

    A text of one word with marks is never taken for one: `Thé` may be a name.
    """
    return next((name for name in _CONVERTERS if _is_written_in(name, text)), "")


def of_font(name: str) -> str:
    """The old encoding that a font is made for, by its name, or ""."""
    name = name.lower()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith(("vni-", "vni ")) else ""


def converted(text: str, encoding: str) -> str:
    """The text in Unicode, out of what `looks_like` or `of_font` named."""
    return _CONVERTERS[encoding](text)


def _from_tcvn3(text: str) -> str:
    return "\n".join(map(_tcvn3_line, text.split("\n")))


def _tcvn3_line(line: str) -> str:
    if _is_in_capitals(line, at_least=4):
        return line.translate(_TCVN3_TABLE).upper()
    return _WORD.sub(_tcvn3_word, line)


def _tcvn3_word(found: re.Match) -> str:
    word = found[0].translate(_TCVN3_TABLE)
    return word.upper() if _is_in_capitals(found[0], at_least=2) else word


def _is_in_capitals(text: str, *, at_least: int) -> bool:
    plain = [char for char in text if char.isascii() and char.isalpha()]
    return len(plain) >= at_least and all(map(str.isupper, plain))


def _from_vni(text: str) -> str:
    return _VNI_LETTER.sub(lambda found: VNI[found[0]], text)


_TCVN3_TABLE = str.maketrans(TCVN3)
_CONVERTERS: dict[str, Callable[[str], str]] = {"tcvn3": _from_tcvn3, "vni": _from_vni}


def _is_written_in(encoding: str, text: str) -> bool:
    # each word once, however often it stands there: a text has few different ones
    times = Counter(_WORD.findall(text[:_LOOKED_AT]))
    words = [word for word in times if _speaks(word)]
    pairs = [(word, converted(word, encoding)) for word in words if not word.isascii()]
    changed = [(old, new) for old, new in pairs if old != new and not _is_word(old)]
    readable = [(old, new) for old, new in changed if _is_word(new)]
    count = sum(times[old] for old, _new in readable)
    return (
        len({new for _old, new in readable}) >= _LEAST
        and 100 * count >= _READABLE * sum(times[old] for old, _new in changed)
        and 100 * count >= _CHANGED * sum(times[word] for word in words)
    )


def _speaks(word: str) -> bool:
    """A number, or a sign such as ½ or ®, says nothing about the letters."""
    return any(map(str.isalpha, word)) and not any(map(str.isdecimal, word))


def _is_word(text: str) -> bool:
    """Whether it can be one Vietnamese syllable, with at most one tone."""
    apart = unicodedata.normalize("NFD", text)
    marks = [char for char in apart if unicodedata.combining(char)]
    tones = [mark for mark in marks if mark not in _SHAPES]
    return (
        fold(text) in SYLLABLES
        and len(tones) <= 1
        and set(tones) <= set(_TONES.values())
    )
