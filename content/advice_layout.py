"""Advice on pictures, headings, tables and links."""

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from content import described
from content.advice import Piece, Text, advice, quoted
from content.sentences import words_of
from content.vietnamese import fold

# What names a file or a camera's number, and nothing that is to be seen.
_FILE_NAME = re.compile(
    r"(?:.*\.(?:jpe?g|png|gif|webp|bmp)|(?:img|dsc|dscf|image|anh|hinh|picture|photo)"
    r"[\s_.-]*\d*)",
)
_BARE_LINKS = frozenset(
    {
        "day", "tai day", "o day", "vao day", "xem tai day", "xem o day", "xem them",
        "xem them tai day", "xem", "chi tiet", "xem chi tiet", "chi tiet tai day",
        "xem chi tiet tai day", "bam vao day", "nhan vao day", "click vao day",
        "kich vao day", "bam day", "nhan day", "click", "click here", "here",
        "read more", "more", "link", "duong link", "tai ve", "tai ve tai day",
        "tai xuong", "download", "doc tiep", "doc them",
    }
)  # fmt: skip
_LONGEST_ADDRESS = 60  # characters of an address that is shown as it is
_INNER_ENDS = (".local", ".lan", ".internal", ".intranet", ".localhost")
_OWN_DESK = ("/admin/", "/giam-sat/", "/xem-truoc/")
_ON_A_DISK = re.compile(r"file://\S*|\b[A-Za-z]:\\[^\s\\]\S*|\\\\[\w.-]+\\\S+")


@advice("picture-text")
def picture_says_what_it_shows(text: Text) -> Iterator[Piece]:
    undecided = {one[0] for one in described.undecided(text.body)}
    for place, picture in enumerate(text.pictures, start=1):
        alt = (picture.alt or "").strip()
        is_named_only = _FILE_NAME.fullmatch(fold(alt)) if alt else False
        if picture.is_decorative or not (is_named_only or place in undecided):
            continue
        says = _(
            "The picture “%(name)s” has no description. Write who or what it shows, "
            "for people who cannot see it."
        )
        yield Piece(says % {"name": quoted(alt or picture.name)}, picture.name)


@advice("heading-levels")
def no_heading_level_is_skipped(text: Text) -> Iterator[Piece]:
    above = 1  # the title
    for block in text.blocks:
        if not block.level:
            continue
        if block.level > above + 1:
            says = _(
                "The heading “%(words)s” is of level %(level)d, but none of level "
                "%(wanted)d stands above it. Choose “Heading %(wanted)d” for it."
            )
            found = {"level": block.level, "wanted": above + 1}
            yield Piece(says % {"words": quoted(block.words), **found}, block.words)
        above = block.level


@advice("heading-alone")
def a_heading_has_its_text(text: Text) -> Iterator[Piece]:
    before = None
    for block in text.blocks:
        if before is not None and 0 < block.level <= before.level:
            yield _alone(before.words)
        before = block if block.level else None
    if before is not None and text.body.rstrip().endswith(f"</{before.tag}>"):
        yield _alone(before.words)


def _alone(words: str) -> Piece:
    says = _(
        "No text follows the heading “%(words)s”. Write it, or remove the heading."
    )
    return Piece(says % {"words": quoted(words)}, words)


@advice("table-header")
def a_table_has_a_row_of_headers(text: Text) -> Iterator[Piece]:
    for table in text.tables:
        # without words in its first row there is nothing to make a header of
        if table.rows < 2 or table.has_header or not table.first_row:
            continue
        says = _(
            "The table that begins with “%(words)s” has no header row. In the table's "
            "properties choose “Headers: first row”."
        )
        yield Piece(says % {"words": quoted(table.first_row)}, table.first_row)


@advice("link-words")
def a_link_says_where_it_leads(text: Text) -> Iterator[Piece]:
    for link in text.links:
        if " ".join(words_of(fold(link.words))) in _BARE_LINKS:
            says = _(
                "The link “%(words)s” does not say where it leads. Put the link on the "
                "name of what opens, such as the document's number."
            )
            yield Piece(
                says % {"words": quoted(link.words)}, f"{link.words} {link.url}"
            )
        elif _is_long_address(link.words):
            says = _(
                "The link shows a long address: “%(words)s”. Write the name of what "
                "opens instead."
            )
            yield Piece(says % {"words": quoted(link.words)}, link.url)


def _is_long_address(words: str) -> bool:
    return len(words) > _LONGEST_ADDRESS and words.startswith(("http://", "https://"))


@advice("link-inside")
def a_link_opens_for_readers(text: Text) -> Iterator[Piece]:
    for link in text.links:
        if _is_inside(link.url):
            says = _(
                "The link “%(words)s” leads to %(url)s, which only opens inside the "
                "agency. Upload the file, or link to a public page."
            )
            found = {"words": quoted(link.words), "url": quoted(link.url)}
            yield Piece(says % found, link.url)
    for found_on_disk in _ON_A_DISK.finditer(text.plain):
        says = _(
            "“%(words)s” is a file on a computer, which readers cannot open. Upload "
            "the file, then link to it."
        )
        yield Piece(says % {"words": quoted(found_on_disk[0])}, found_on_disk[0])


def _is_inside(url: str) -> bool:
    """Is it an address of an inner network, or of the pages behind the log-in?"""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.path.startswith(_OWN_DESK):
        return True
    if parts.scheme not in ("http", "https"):
        return False
    if "." not in host and ":" not in host:
        return True
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return host.endswith(_INNER_ENDS)
