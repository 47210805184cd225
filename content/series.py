"""Sentences in a row that differ only in what counts or names them."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from content.parts import Part

_A_SERIES = 8  # times that an honest list may say the same of something else
_A_SENTENCE = 5  # words that are alike, beside the number, from which it is no list row
_A_FORMULA = 10  # words that are alike under a label, from which it is none either
_A_NAME = 3  # words of a label that only names
_STEP = 3  # from one number to the next: days of a month less its Sundays

_NUMBER = re.compile(r"(?<!\w)\d[\w/.:,-]*")
_COUNTS = re.compile(r"(\d{1,3})(?:[/.-]\d{1,2})?(?:[/.-]\d{4})?\W*")


@dataclass
class _Series:
    parts: list[Part] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def is_counted(self) -> bool:
        """Whether the numbers, if there are any, go up: figures do not."""
        steps = [after - before for before, after in pairwise(self.numbers)]
        return 3 * sum(0 < step <= _STEP for step in steps) >= 2 * len(steps)


def said_again(parts: list[Part]) -> Iterator[Part]:
    """All but the first of a long series: 'Ngày 1/10 họp. Ngày 2/10 họp. …'.

    Figures make sentences differ, and so do names of people; cells and the short
    entries of a schedule may be alike.
    """
    found: dict[Hashable, _Series] = defaultdict(_Series)
    label: Part | None = None
    for part in parts:
        if part.is_label:
            label = part
        elif part.of.is_cell:
            continue
        elif label is not None and label.of is part.of:
            _add_named(found, label, part)
        else:
            _add_numbered(found, part)
    for series in found.values():
        if len(series.parts) > _A_SERIES and series.is_counted():
            yield from series.parts[1:]


def _add_named(found: dict[Hashable, _Series], label: Part, part: Part) -> None:
    """'Xã Mẫu Sơn: …' and 'Xã Tam Gia: …', but neither people nor figures."""
    has_figures = any(map(str.isdecimal, part.said))
    if len(label.said) <= _A_NAME and len(part.said) >= _A_FORMULA and not has_figures:
        found[label.said[0], part.said].parts.append(part)


def _add_numbered(found: dict[Hashable, _Series], part: Part) -> None:
    numbers = _NUMBER.findall(part.of.folded)
    counts = _COUNTS.fullmatch(numbers[0]) if len(numbers) == 1 else None
    alike = tuple(word for word in part.of.words if not word.isdecimal())
    if counts and len(alike) >= _A_SENTENCE:
        series = found[alike]
        series.parts.append(part)
        series.numbers.append(int(counts[1]))
