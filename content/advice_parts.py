"""The parts of a cleaned rich text that advice looks at: blocks, links, pictures."""

import html as entities
import re
from dataclasses import dataclass
from urllib.parse import unquote

from content.sanitise import plain

_NAMES = "p|h[2-6]|li|dt|dd|td|th|figcaption|caption|blockquote|pre"
_BLOCK = re.compile(
    rf"<({_NAMES})(?:\s[^<>]*)?>([^<]*(?:<(?!/?(?:{_NAMES}|[uod]l|t(?:able|head|body|foot|r))[\s>])[^<]*)*)"
)
_LINK = re.compile(r'<a [^<>]*?href="([^"<>]*)"[^<>]*>([^<]*(?:<(?!/a>)[^<]*)*)</a>')
_PICTURE = re.compile(r"<img [^<>]*>")
_TABLE = re.compile(r"<table(?:\s[^<>]*)?>([^<]*(?:<(?!/?table[\s>])[^<]*)*)")
_ROW = re.compile(r"<tr(?:\s[^<>]*)?>([^<]*(?:<(?!/?tr[\s>])[^<]*)*)")
_ATTRIBUTE = re.compile(r'\s([a-z]+)="([^"<>]*)"')
_CELLS = frozenset({"td", "th", "li", "caption", "figcaption"})


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, item or cell; `words` are its plain words."""

    tag: str
    words: str

    @property
    def level(self) -> int:
        """2 to 6 for a heading, else 0."""
        return int(self.tag[1]) if self.tag[0] == "h" and self.tag[1:].isdigit() else 0

    @property
    def is_running(self) -> bool:
        """Does it stand in the text itself, not in a table, a list or a caption?"""
        return self.tag not in _CELLS


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """`name` is that of its file; `alt` is None where the text says nothing of it."""

    name: str
    alt: str | None
    is_decorative: bool


@dataclass(frozen=True, slots=True)
class Table:
    rows: int
    has_header: bool
    first_row: str


def blocks(html: str) -> list[Block]:
    return [Block(tag, _line(inner)) for tag, inner in _BLOCK.findall(html)]


def links(html: str) -> list[Link]:
    return [
        Link(entities.unescape(url), _line(inner)) for url, inner in _LINK.findall(html)
    ]


def pictures(html: str) -> list[Picture]:
    return [_picture(tag) for tag in _PICTURE.findall(html)]


def tables(html: str) -> list[Table]:
    found = []
    for inner in _TABLE.findall(html):
        rows = _ROW.findall(inner)
        first = _line(rows[0]) if rows else ""
        found.append(Table(len(rows), "<th" in inner.replace("<thead", ""), first))
    return found


def _picture(tag: str) -> Picture:
    given = {name: entities.unescape(value) for name, value in _ATTRIBUTE.findall(tag)}
    name = unquote(given.get("src", "").rpartition("/")[2])
    # whoever says that it is only for show has been asked
    is_decorative = given.get("role") == "presentation"
    return Picture(name, given.get("alt"), is_decorative)


def _line(inner: str) -> str:
    return " ".join(plain(inner).split())
