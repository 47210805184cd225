"""Vietnamese text: one form, one fold, slugs, and keys that sort it right."""

import re
import unicodedata

# Đ U+0110 has two look-alikes that NFC does not merge with it.
_LOOK_ALIKES = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"}
# Word's line and page breaks; XML, so every feed, refuses control characters.
_BREAKS = {"\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe\uffff"
# They turn the direction of what follows, so that a name reads as another one.
_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS = [c for c in (*range(0x20), *range(0x7F, 0xA0)) if chr(c) not in "\t\n\r"]
_SURROGATES = range(0xD800, 0xE000)  # cannot be written as UTF-8
_ONE_FORM = {
    **dict.fromkeys([*_CONTROLS, *_SURROGATES, *_BIDI, *map(ord, _INVISIBLE)]),
    **str.maketrans(_LOOK_ALIKES | _BREAKS),
}
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))

# ă â ê ô ơ ư: the letter with its breve, circumflex or horn, and its place.
_SHAPES = {
    "a\u0306": 1,
    "a\u0302": 2,
    "e\u0302": 1,
    "o\u0302": 1,
    "o\u031b": 2,
    "u\u031b": 1,
}
# The order of Vietnamese dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_END, _SPACE, _FOREIGN = "00", "01", "z9"


class _Bare(dict[int, str]):
    """Lower-case letters without their marks, each worked out when first met."""

    def __missing__(self, point: int) -> str:
        apart = unicodedata.normalize("NFD", chr(point))
        bare = "".join(c for c in apart if not unicodedata.combining(c))
        self[point] = "d" if bare == "đ" else bare
        return self[point]


_BARE = _Bare()


def nfc(text: str) -> str:
    """The one stored form: NFC, one Đ, nothing invisible, no control characters."""
    return unicodedata.normalize("NFC", text.translate(_ONE_FORM))


def fold(text: str) -> str:
    """Lower case without accents: for search, duplicates and sorting.

    Neutral to where the tone stands (hòa, hoà), since no tone is left. White
    space and punctuation stay. 'Đình Lập' gives 'dinh lap'.
    """
    return nfc(text).lower().translate(_BARE)


def slug(text: str, max_length: int = 80) -> str:
    """An address word of [0-9a-z-], cut between words if it can be; never empty."""
    whole = "-".join(re.findall(r"[0-9a-z]+", fold(text))) or "muc"
    if len(whole) <= max_length:
        return whole
    between_words, hyphen, _ = whole[: max_length + 1].rpartition("-")
    return between_words if hyphen else whole[:max_length]


def slug_of_any_script(text: str, max_length: int = 80) -> str:
    """Like `slug`, but a text with letters of another script keeps its letters."""
    if not any(char.isalpha() and not _is_latin(char) for char in fold(text)):
        return slug(text, max_length)
    kept = "".join(
        char if unicodedata.category(char)[0] in "LMN" else " "
        for char in nfc(text).lower()
    )
    return "-".join(kept.split())[:max_length].strip("-")


def _is_latin(char: str) -> bool:
    return unicodedata.name(char, "").startswith("LATIN ")


def alphabet_key(text: str) -> str:
    """A sort key in the order of the Vietnamese alphabet, tones second.

    Two characters of [0-9a-z] for a letter, then a tone digit for a word, so that
    every collation of every database sorts it alike and hòa equals hoà. At most
    three times as long as `text`, and two more.
    """
    letters, tones = [], []
    for word in re.findall(r"[^\W_]+", nfc(text).lower()):
        ranks = [_rank(letter) for letter in word]
        letters.append("".join(code for code, _ in ranks))
        tones.append(str(max(tone for _, tone in ranks)))
    return _SPACE.join(letters) + _END + "".join(tones)


def name_key(full_name: str) -> str:
    """A sort key for people: the last word (the given name), then the rest."""
    *rest, given = nfc(full_name).split() or [""]
    return alphabet_key(given) + alphabet_key(" ".join(rest))


def number_key(text: str) -> str:
    """A document number for equality: upper case, no spaces, one dash, Đ kept."""
    return "".join(nfc(text).translate(_DASHES).upper().split())


def number_fold(text: str) -> str:
    """A document number for search: '773/QĐ-UBND' gives '773 qd ubnd'."""
    return " ".join(re.findall(r"[0-9a-z]+", fold(text)))


def _rank(letter: str) -> tuple[str, int]:
    """(place in the alphabet, tone) of one lower-case letter or digit."""
    base, *marks = unicodedata.normalize("NFD", letter)
    if base == "đ":
        return "d1", 0
    if base in "0123456789":
        return f"1{base}", 0
    if not "a" <= base <= "z":
        return _FOREIGN, 0
    shape = max((_SHAPES.get(base + mark, 0) for mark in marks), default=0)
    tone = max((_TONES.get(mark, 0) for mark in marks), default=0)
    return f"{base}{shape}", tone
