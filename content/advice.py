"""Advice on a text: what a check reads, what it says, and the registry of checks.

Advice is never a wall: nothing here refuses a text, it only says what a careful
colleague would say. A further check is one function in a module named in `MODULES`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import blake2b
from importlib import import_module
from itertools import chain, islice, zip_longest
from typing import Any

from content import advice_parts, sanitise
from content.advice_parts import Block, Link, Picture, Table
from content.sentences import Sentence, sentences

MODULES = (  # what matters most comes first
    "content.advice_copies",
    "content.advice_wording",
    "content.advice_layout",
    "content.advice_dates",
)
MOST_READ = 100_000  # characters of a text; what comes behind has no advice
MOST_OF_ONE = 4  # pieces of one check
SHOWN = 5  # pieces that are shown at once
QUOTED = 80  # characters

TITLE, LEAD, BODY = "title", "lead", "body"


@dataclass(frozen=True)
class Text:
    """One text as it is being written. `body` is cleaned rich text, the rest plain.

    `row` is the unsaved or saved row it is of, for checks that look at others; None
    where only words are to be judged.
    """

    title: str = ""
    lead: str = ""
    body: str = ""
    day: date | None = None  # on which it is, or would be, published
    row: Any = None

    @cached_property
    def blocks(self) -> list[Block]:
        return advice_parts.blocks(self.body)

    @cached_property
    def pictures(self) -> list[Picture]:
        return advice_parts.pictures(self.body)

    @cached_property
    def links(self) -> list[Link]:
        return advice_parts.links(self.body)

    @cached_property
    def tables(self) -> list[Table]:
        return advice_parts.tables(self.body)

    @cached_property
    def plain(self) -> str:
        return sanitise.plain(self.body)

    @cached_property
    def sentences(self) -> list[Sentence]:
        return sentences(self.plain)


@dataclass(frozen=True)
class Piece:
    """One piece of advice: `says` what, with the words of the text that it is about.

    `words` tell one piece of a check from the next. `url` leads to what it speaks of;
    `fill` are values that the person may take over into the form, under `offer`.
    """

    says: str
    words: str = ""
    part: str = BODY
    url: str = ""
    offer: str = ""
    fill: dict[str, Any] = field(default_factory=dict)
    key: str = ""

    @property
    def id(self) -> str:
        """By which a person puts it aside: of the check and the words alone."""
        digest = blake2b(self.words.encode(), digest_size=6).hexdigest()
        return f"{self.key}-{digest}"


Check = Callable[[Text], Iterator[Piece]]
_checks: dict[str, Check] = {}


def advice(key: str) -> Callable[[Check], Check]:
    """Register the check below as `key`; it yields a Piece for each place it finds."""

    def register(check: Check) -> Check:
        if key in _checks:
            raise ValueError(f"The advice '{key}' is registered twice.")
        _checks[key] = check
        return check

    return register


def checks() -> dict[str, Check]:
    """Every check by its key, in the order of the modules."""
    for module in MODULES:
        import_module(module)
    return dict(_checks)


def advise(text: Text, aside: Iterable[str] = ()) -> list[Piece]:
    """What is to be said of `text`, the first of each check before its others.

    Without the pieces whose ids are `aside`.
    """
    left_out = frozenset(aside)
    found = [_of(key, check, text, left_out) for key, check in checks().items()]
    turns = chain.from_iterable(zip_longest(*found))
    return [piece for piece in turns if piece is not None]


def _of(key: str, check: Check, text: Text, left_out: frozenset[str]) -> list[Piece]:
    pieces: dict[str, Piece] = {}
    for piece in islice(check(text), MOST_OF_ONE + len(left_out)):
        named = Piece(**{**vars(piece), "key": key})
        if named.id not in left_out:
            pieces.setdefault(named.id, named)
    return list(pieces.values())[:MOST_OF_ONE]


def readable(html: str) -> str:
    """Of a rich text as it was typed, what advice reads: cleaned, not too long."""
    try:
        return sanitise.clean(html[:MOST_READ])
    except sanitise.TooLong:
        return ""  # saving says so, and what to do


def quoted(words: str) -> str:
    """`words` on one line, as many as a sentence can quote."""
    line = " ".join(words.split())
    if len(line) <= QUOTED:
        return line
    return line[:QUOTED].rpartition(" ")[0] + "…"
