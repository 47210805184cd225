"""Sketches of texts, by which a text that was copied from another is known."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from typing import TypeVar

from content.sanitise import plain
from content.vietnamese import fold

Sketch = tuple[int, ...]
Key = TypeVar("Key")

SHINGLE = 4  # words that are compared together
ONE_IN = 4  # of the shingles is kept
FEWEST_WORDS = 30  # below, two honest texts may well be the same
FEWEST_HASHES = 4  # below, the sample says too little

_WORD = re.compile(r"[^\W_]+")
_LIMIT = -(2**63) + 2**64 // ONE_IN


@dataclass(frozen=True)
class Likeness:
    """What makes a text a copy: so many percent of it stand in another one.

    Or in so many `sources` together, each with a fair part of it.
    """

    percent: int
    sources: int = 1

    def is_reached(self, found: int, whole: int) -> bool:
        return 100 * found >= self.percent * whole


FAIR_PART = 25  # percent; less is a quotation or a formula, and no source

# An introduction is a site's own work, so one that is spliced from two others is none.
PAGES = Likeness(percent=60, sources=2)
# Honest reports of like events have half their words in common, as a calendar has.
NEWS = Likeness(percent=75)


def sketch(html: str) -> Sketch:
    """A quarter of the hashes of the text's shingles; empty for a short text.

    Shingles are of folded words, so that letters' form, accents, case, white space
    and mark-up change nothing. Those are kept whose hash is small, whatever else the
    text has: so a part of a text has a part of its sketch, and the share of a sketch
    that stands in another tells the share of the text that does ("containment": A.
    Broder, "On the resemblance and containment of documents", 1997). The hashes are
    the same on every machine and fit a signed column of 64 bits.
    """
    words = _WORD.findall(fold(plain(html)))
    if len(words) < FEWEST_WORDS:
        return ()
    runs = zip(*(islice(words, start, None) for start in range(SHINGLE)), strict=False)
    kept = sorted(one for one in {_hash(" ".join(run)) for run in runs} if one < _LIMIT)
    return tuple(kept) if len(kept) >= FEWEST_HASHES else ()


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
