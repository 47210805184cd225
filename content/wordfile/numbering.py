"""Numbers that Word puts before paragraphs: of a list, or words such as Điều 1."""

import re
from dataclasses import dataclass

from content.wordfile.blocks import Item
from content.wordfile.package import Element
from content.wordfile.styles import number, value

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
# What a list of a page shows as well: 1. 2. 3.
_PLAIN = re.compile(r"%[1-9][.)/]?")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True)
class Level:
    kind: str
    text: str
    start: int


class Numbering:
    """Counts as Word does: each list through the whole text, each level anew."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        for element in root if root is not None else ():
            if element.tag == "w_abstractNum":
                self._read_levels(element)
            elif element.tag == "w_num":
                self._read_list(element)

    def next(self, list_id: str, level: int) -> Item | str | None:
        """The next number of a list: an item, or words to put before the text."""
        levels = self._levels.get(self._lists.get(list_id, ""))
        at = min(level, LEVELS - 1)
        if not levels or at not in levels:
            return None
        counts = self._counted(list_id, at)
        shown = levels[at]
        if shown.kind == "bullet":
            return Item(at)
        if shown.kind == "decimal" and _PLAIN.fullmatch(shown.text):
            return Item(at, counts[at] or 0)
        return _PLACE.sub(lambda place: self._at(place, levels, counts), shown.text)

    def _counted(self, list_id: str, at: int) -> list[int | None]:
        levels = self._levels[self._lists[list_id]]
        counts = self._counts.setdefault(self._lists[list_id], [None] * LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for level in self._starts[list_id]:
                counts[level] = None
        before = counts[at]
        starts = {level: each.start for level, each in levels.items()}
        starts |= self._starts[list_id]
        counts[at] = starts.get(at, 1) if before is None else before + 1
        counts[at + 1 :] = [None] * (LEVELS - at - 1)
        for above in range(at):
            if counts[above] is None:
                counts[above] = starts.get(above, 1)
        return counts

    @staticmethod
    def _at(place: re.Match, levels: dict[int, Level], counts: list) -> str:
        level = int(place[1]) - 1
        kind = levels[level].kind if level in levels else "decimal"
        return written(counts[level] or 1, kind)

    def _read_levels(self, element: Element) -> None:
        self._levels[element.get("w_abstractNumId", "")] = {
            number(level.get("w_ilvl")) or 0: Level(
                kind=value(level, "w_numFmt") or "decimal",
                text=value(level, "w_lvlText"),
                start=1 if (n := number(value(level, "w_start"))) is None else n,
            )
            for level in element.iterfind("w_lvl")
        }

    def _read_list(self, element: Element) -> None:
        name = element.get("w_numId", "")
        self._lists[name] = value(element, "w_abstractNumId")
        self._starts[name] = {
            number(change.get("w_ilvl")) or 0: start
            for change in element.iterfind("w_lvlOverride")
            if (start := number(value(change, "w_startOverride"))) is not None
        }


def written(count: int, kind: str) -> str:
    """A number as a list shows it: 3, c, C, iii, III."""
    if kind in ("lowerLetter", "upperLetter"):
        turn, letter = divmod(max(count, 1) - 1, 26)
        text = chr(ord("a") + letter) * min(turn + 1, 9)
    elif kind in ("lowerRoman", "upperRoman"):
        text = _roman(min(count, 5000))
    elif kind == "none":
        text = ""
    else:
        text = f"{count:02d}" if kind == "decimalZero" else str(count)
    return text.upper() if kind.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for size, letters in _ROMAN:
        text += letters * (count // size)
        count %= size
    return text
