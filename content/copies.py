"""Sketches of texts, by which a text that was copied from another is known."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from typing import TypeVar

from content.sanitise import plain
from content.vietnamese import fold

Sketch = tuple[int, ...]
Key = TypeVar("Key")

SHINGLE = 3  # words that are compared together
ONE_IN = 4  # of the shingles is kept
FEWEST_WORDS = 30  # below, two honest texts may well be the same
FEWEST_HASHES = 4  # below, the sample says too little
SHORT = 30  # hashes of a text of some 150 words


def _set(line: str) -> frozenset[str]:
    return frozenset(line.split())


_WORD = re.compile(r"[^\W_]+")
# Digits that are glued to a word, or to the mark behind it.
_GLUED = re.compile(r"(?<=[^\W\d_])([^\w\s]*)\d+|(?<!\d)\d+(?=[^\W\d_])")
_ONE_OF = 8  # words; no language has one word more often
# Words that can be put in anywhere, so that a text seems another one.
_FILLING = _set(
    "ay bi boi cac cho co con cua cung da dang deu do duoc hon khi la lai ma mot nay "
    "nen neu nhu nhung o ra rang rat roi se tai theo thi trong tu va vao vay ve vi voi "
    "vua"
)
_LIMIT = -(2**63) + 2**64 // ONE_IN


@dataclass(frozen=True)
class Likeness:
    """What makes a text a copy: so many percent of it stand in another one.

    Or in so many `sources` together, each with a fair part of it. Of a short text
    more has to.
    """

    percent: int
    sources: int = 1
    percent_of_short: int = 0

    def is_reached(self, found: int, whole: int) -> bool:
        """Whether so many hashes of the text's `whole` are enough."""
        needed = self.percent
        if whole < SHORT:
            needed = max(needed, self.percent_of_short)
        return 100 * found >= needed * whole


FAIR_PART = 25  # percent; less is a quotation or a formula, and no source

# An introduction is a site's own work, so one that is spliced from two others is none.
PAGES = Likeness(percent=60, sources=2)
# Honest reports of like events have half their words in common, as a calendar has; and
# short ones, written after one model, all but names and figures.
NEWS = Likeness(percent=75, percent_of_short=95)


def sketch(html: str) -> Sketch:
    """A quarter of the hashes of the text's shingles; empty for a short text.

    Shingles are of folded words, so that letters' form, accents, case, white space
    and mark-up change nothing; nor do filling words, or digits glued to others. Those
    are kept whose hash is small, whatever else the text has: so a part of a text has a
    part of its sketch, and the share of a sketch that stands in another tells the
    share of the text that does ("containment": A. Broder, "On the resemblance and
    containment of documents", 1997). The hashes are the same on every machine and fit
    a signed column of 64 bits.
    """
    words = _WORD.findall(_GLUED.sub(r"\1", fold(plain(html))))
    if len(words) < FEWEST_WORDS:
        return ()
    often = {word for word, n in Counter(words).items() if n * _ONE_OF > len(words)}
    return _kept(_shingles(words, often)) or _kept(_shingles(words, set()))


def _kept(shingles: Iterable[str]) -> Sketch:
    kept = sorted(one for one in set(map(_hash, shingles)) if one < _LIMIT)
    return tuple(kept) if len(kept) >= FEWEST_HASHES else ()


def _shingles(words: list[str], often: set[str]) -> Iterator[str]:
    """The runs of words, without filling ones, that have none that comes so often.

    A list has such words, and a text in which they were put in the place of others.
    """
    words = [word for word in words if word in often or word not in _FILLING]
    for run in zip(*(islice(words, at, None) for at in range(SHINGLE)), strict=False):
        if often.isdisjoint(run):
            yield " ".join(run)


def sources_of(
    whole: int, taken: Mapping[Key, set[int]], likeness: Likeness
) -> list[Key]:
    """The texts of which one, whose sketch has `whole` hashes, is a copy.

    `taken` are the hashes of it that each other text had. Every text that is enough
    alone; else those that are enough together; else none.
    """
    enough = [one for one, had in taken.items() if likeness.is_reached(len(had), whole)]
    if enough:
        return enough
    fair = {
        one: had for one, had in taken.items() if 100 * len(had) >= FAIR_PART * whole
    }
    chosen: list[Key] = []
    found: set[int] = set()
    while fair and len(chosen) < likeness.sources:
        most = max(fair, key=lambda one: len(fair[one] - found))
        chosen.append(most)
        found |= fair.pop(most)
    return chosen if likeness.is_reached(len(found), whole) else []


def stands_in(one: Iterable[int], *others: Iterable[int], likeness: Likeness) -> bool:
    """Whether the text of the sketch `one` is a copy out of `others`."""
    whole = set(one)
    taken = {at: whole & set(other) for at, other in enumerate(others)}
    return bool(whole) and bool(sources_of(len(whole), taken, likeness))


def _hash(shingle: str) -> int:
    digest = blake2b(shingle.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
