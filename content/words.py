"""How many words a text has, and whether it is filler that counts as none."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from content.sanitise import plain
from content.vietnamese import fold


def _syllables(line: str) -> frozenset[str]:
    return frozenset(line.split())


# Sentences, and lines and table cells, which count as sentences of their own.
_UNIT_ENDS = re.compile(r"(?:[.!?;…]+(?=\s|$|[^\W\d_]))|[\n\t]")
_HAS_LETTER = re.compile(r"[^\W\d_]")

_PHRASE = re.compile(
    r"\b(?:"
    r"(?:dang|se|chua|cho|sap)(?: (?:duoc|tiep tuc|trong|qua trinh|trong thoi gian))*"
    r" (?:cap nhat|xay dung|bien soan|hoan thien|bo sung|soan thao)"
    r"|cap nhat sau|chua co (?:noi dung|thong tin|du lieu|bai viet)"
    r"|(?:noi dung|van ban|chu) mau|nhap noi dung(?: (?:vao|tai) day)?"
    r"|updating|coming soon|under construction|to be (?:updated|added|completed)"
    r"|no content(?: yet)?|content (?:here|goes here)|placeholder(?: text)?"
    r")\b"
)
# Words that stand around a placeholder and say nothing of their own.
_FRAME = _syllables(
    "noi dung thong tin du lieu trang muc chuyen bai viet van ban website web cong "
    "nay hien tai van con va sau se som nhat trong thoi gian toi mong moi xin vui long "
    "quy vi khach ban doc thong cam quay lai tro ghe tham them lan duoc dang cap nhat "
    "content page this is the please check back later soon will be for"
)
_LOREM = _syllables(
    "lorem ipsum dolor sit amet consectetur consectetuer adipiscing elit sed eiusmod "
    "tempor incididunt labore dolore magna aliqua enim minim veniam quis nostrud "
    "exercitation ullamco laboris nisi aliquip commodo consequat duis aute irure "
    "reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint "
    "occaecat cupidatat proident sunt culpa officia deserunt mollit laborum est "
    "vestibulum vivamus integer praesent pellentesque phasellus suspendisse curabitur "
    "aenean mauris maecenas donec cras nullam etiam fusce morbi quisque aliquam proin "
    "vitae tincidunt lacinia faucibus sagittis ultrices ultricies egestas tellus "
    "mattis pulvinar dapibus porttitor malesuada hendrerit condimentum blandit augue "
    "tortor lectus turpis ligula nibh justo libero massa metus neque orci purus "
    "quam risus sapien semper urna varius vehicula vel viverra volutpat"
)

_ABOUT_A_PLACEHOLDER = 10  # own words that a sentence around a placeholder may have
_HEADING = 15  # words that a line may have to be the heading of a placeholder
_TOO_LITTLE = 20  # words of substance below which a placeholder speaks for the text
_A_SENTENCE = 4  # words from which a repetition is no list row or table cell
_WINDOW = 400  # words among which a few that come again and again are seen


@dataclass(frozen=True)
class Measure:
    """What a text counts for: its words (0 if it is filler), and why it is filler."""

    words: int
    filler: str  # "" or the name of a judgement: "placeholder", "repetition"


Units = list[list[str]]  # a text as folded words, by sentence, line and table cell


def measure(html: str) -> Measure:
    """Words and filler of cleaned rich text, or of plain text.

    A word is what stands between white space and has a letter, as Word counts.
    Source: "What counts as text" of the requirements.
    """
    text = plain(html)
    units = _units(text)
    for name, is_filler in JUDGEMENTS:
        if is_filler(units):
            return Measure(words=0, filler=name)
    words = sum(1 for word in text.split() if _HAS_LETTER.search(word))
    return Measure(words=words, filler="")


def is_placeholder(units: Units) -> bool:
    """Whether 'đang cập nhật', lorem ipsum and the like are the text's substance.

    They are if without them, and the headings over them, little is left, or if they
    are more than a third. The phrase inside an honest text changes nothing.
    """
    empty = [_is_placeholder_unit(unit) for unit in units]
    if not any(empty):
        return False
    for at, (unit, (_here, below)) in enumerate(
        zip(units, pairwise([*empty, False]), strict=True)
    ):
        empty[at] = empty[at] or (below and len(unit) <= _HEADING)
    hollow = sum(
        len(unit) for unit, is_empty in zip(units, empty, strict=True) if is_empty
    )
    substance = sum(map(len, units)) - hollow
    return substance < max(_TOO_LITTLE, 2 * hollow)


def is_repetition(units: Units) -> bool:
    """Whether more than a third of the words say again what was said.

    The first time does not count, so an article may repeat its lead. Nor do rows
    and cells below four words, so lists of communes may be alike. What has no
    sentences is judged by how few different words it turns over.
    """
    total = sum(map(len, units))
    times = Counter(tuple(unit) for unit in units if len(unit) >= _A_SENTENCE)
    again = sum(len(unit) * (count - 1) for unit, count in times.items())
    if 3 * again > total:
        return True
    start = [word for unit in units for word in unit][:_WINDOW]
    return len(start) >= 40 and 8 * len(set(start)) < len(start)


# In order; a further judgement is one function of the units, named here.
JUDGEMENTS: tuple[tuple[str, Callable[[Units], bool]], ...] = (
    ("placeholder", is_placeholder),
    ("repetition", is_repetition),
)


def _units(text: str) -> Units:
    split = (re.findall(r"[^\W_]+", fold(part)) for part in _UNIT_ENDS.split(text))
    return [unit for unit in split if unit]


def _is_placeholder_unit(unit: list[str]) -> bool:
    return _is_hollow(unit) or _is_lorem(unit)


def _is_hollow(unit: list[str]) -> bool:
    """A placeholder phrase that opens or closes the sentence, with little around."""
    text = " ".join(unit)
    phrases = list(_PHRASE.finditer(text))
    if not phrases:
        return False
    before = text[: phrases[0].start()].split()
    after = text[phrases[-1].end() :].split()
    if not (_FRAME.issuperset(before) or _FRAME.issuperset(after)):
        return False
    own = [word for word in _PHRASE.sub(" ", text).split() if word not in _FRAME]
    return len(own) <= _ABOUT_A_PLACEHOLDER or 2 * len(own) < len(unit)


def _is_lorem(unit: list[str]) -> bool:
    latin = [word for word in unit if word in _LOREM]
    # Short Latin words are Vietnamese syllables too; long ones cannot be.
    return 3 * len(latin) >= len(unit) and sum(len(word) > 4 for word in latin) >= 2
