"""Sketches of texts, by which a text that was copied from another is known."""

import heapq
import re
from collections.abc import Iterable
from hashlib import blake2b
from itertools import islice

from content.sanitise import plain
from content.vietnamese import fold

Sketch = tuple[int, ...]

SHINGLE = 5  # words that are compared together
SIZE = 8  # hashes that are kept of a text
SHARED = 6  # of them, from which two texts are one copied from the other
FEWEST_WORDS = 30  # below, two honest texts may well be the same

_WORD = re.compile(r"[^\W_]+")


def sketch(html: str) -> Sketch:
    """The SIZE smallest hashes of the text's shingles; empty for a short text.

    Shingles are of folded words, so that letters' form, accents, case, white space
    and mark-up change nothing. The hashes are the same on every machine and fit a
    signed column of 64 bits.
    """
    words = _WORD.findall(fold(plain(html)))
    if len(words) < FEWEST_WORDS:
        return ()
    runs = zip(*(islice(words, start, None) for start in range(SHINGLE)), strict=False)
    return tuple(heapq.nsmallest(SIZE, {_hash(" ".join(run)) for run in runs}))


def alike(one: Iterable[int], other: Iterable[int]) -> bool:
    """Whether one text was copied from the other, a few words changed or none.

    The smallest hashes are a fair sample of the shingles ("bottom-k"), so the share
    of them that two sketches have in common tells the share of text that the two have
    in common: A. Broder, "On the resemblance and containment of documents", 1997.
    Eight are few: six of them let a copy through in which one word of twenty was
    changed, but five would take two honest reports of like events for copies.
    """
    return len(set(one) & set(other)) >= SHARED


def _hash(shingle: str) -> int:
    digest = blake2b(shingle.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
