"""Writes what was read as plain HTML, for content.sanitise to check."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape
from itertools import groupby

from content.nested_lists import ListItem, nested_list
from content.wordfile.blocks import (
    Block,
    Cell,
    Paragraph,
    Piece,
    Row,
    Shown,
    Table,
    paragraphs,
)
from content.wordfile.outline import is_caption

# What content.sanitise takes for a file of the site; no file ever has such an id.
ADDRESS = "/tep/{:026d}/anh"
_EDGE = re.compile(r"(?:\s|<br>)*")
_EDGE_BACKWARDS = re.compile(r"(?:\s|>rb<)*")
_TOP = 2  # the page's own title is h1


def written(blocks: list[Block]) -> str:
    """The blocks as HTML, pictures at `ADDRESS`, headings one step at a time."""
    levels = sorted({each.heading for each in paragraphs(blocks) if each.heading})
    return _Writer(levels).blocks(blocks)


class _Writer:
    def __init__(self, levels: list[int]) -> None:
        self._levels = {level: _TOP + n for n, level in enumerate(levels)}

    def blocks(self, blocks: list[Block]) -> str:
        html, rest = [], list(reversed(blocks))
        while rest:
            block = rest.pop()
            if isinstance(block, Table):
                html.append(self._table(block))
            elif block.item:
                html.append(_list([block, *_taken(rest, _is_item)]))
            elif _is_picture(block):
                html.append(_figures([block, *_taken(rest, _tells, most=1)]))
            else:
                html.append(self._paragraph(block))
        return "".join(html)

    def _paragraph(self, block: Paragraph) -> str:
        text = _inlines(block, is_bold_plain=bool(block.heading))
        if block.heading and block.text:
            tag = f"h{self._levels[block.heading]}"
            return f"<{tag}>{text}</{tag}>"
        placed = block.align if block.align in ("center", "right") else ""
        return f'<p class="align-{placed}">{text}</p>' if placed else f"<p>{text}</p>"

    def _table(self, table: Table) -> str:
        cells = [cell for row in table.rows for cell in row.cells]
        if len(cells) == 1:  # a frame round the text, no table
            return self.blocks(cells[0].blocks)
        parts = groupby(table.rows, key=lambda row: row.is_header)
        html = "".join(self._part(is_header, list(rows)) for is_header, rows in parts)
        return f"<table>{html}</table>" if html else ""

    def _part(self, is_header: bool, rows: list[Row]) -> str:
        tag, cell = ("thead", "th") if is_header else ("tbody", "td")
        html = "".join(
            f"<tr>{''.join(self._cell(each, cell) for each in row.cells)}</tr>"
            for row in rows
        )
        return f"<{tag}>{html}</{tag}>"

    def _cell(self, cell: Cell, tag: str) -> str:
        spans = "".join(
            f' {name}="{count}"'
            for name, count in (("colspan", cell.columns), ("rowspan", cell.rows))
            if count > 1
        )
        only = cell.blocks[0] if len(cell.blocks) == 1 else None
        if isinstance(only, Paragraph) and not (only.item or only.pictures):
            inside = _inlines(only, is_bold_plain=tag == "th")
        else:
            inside = self.blocks(cell.blocks)
        scope = ' scope="col"' if tag == "th" else ""
        return f"<{tag}{scope}{spans}>{inside}</{tag}>"


def _taken(rest: list[Block], test: Callable[[Block], bool], most: int = 0) -> list:
    """The next blocks that pass, off the end of `rest`."""
    found: list[Block] = []
    while rest and test(rest[-1]) and (not most or len(found) < most):
        found.append(rest.pop())
    return found


def _is_item(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.item is not None


def _tells(block: Block) -> bool:
    return isinstance(block, Paragraph) and not block.item and is_caption(block)


def _is_picture(block: Paragraph) -> bool:
    """A picture of its own, with nothing beside it but its caption."""
    if not block.pictures or block.heading:
        return False
    return not block.text or is_caption(replace(block, inlines=list(block.pieces)))


def _figures(blocks: list[Paragraph]) -> str:
    """The pictures one by one, the last with the words that belong to them all."""
    # The page has its own look for captions, which people set in italics.
    words = [
        replace(block, inlines=[replace(piece, italic=False) for piece in block.pieces])
        for block in blocks
    ]
    caption = "<br>".join(_inlines(each) for each in words if each.text)
    figures = [f"<figure>{_picture(each)}" for each in blocks[0].pictures]
    if caption:
        figures[-1] += f"<figcaption>{caption}</figcaption>"
    return "".join(f"{figure}</figure>" for figure in figures)


def _list(items: list[Paragraph]) -> str:
    return nested_list(
        ListItem(each.item.level, each.item.number, _inlines(each))
        for each in items
        if each.item
    )


def _picture(shown: Shown) -> str:
    address = ADDRESS.format(shown.number)
    return f'<img src="{address}" alt="{escape(shown.alt)}">'


def _inlines(block: Paragraph, *, is_bold_plain: bool = False) -> str:
    parts = list(_joined(block.inlines))
    html = [
        _picture(part) if isinstance(part, Shown) else _piece(part, is_bold_plain)
        for part in parts
    ]
    return _trimmed("".join(html))


def _trimmed(html: str) -> str:
    html = html[_EDGE.match(html).end() :]
    # Backwards, since a search for the end takes a time that grows with the square.
    return html[: len(html) - _EDGE_BACKWARDS.match(html[::-1]).end()]


def _joined(inlines: list[Piece | Shown]) -> Iterator[Piece | Shown]:
    """Word cuts words where it checked their spelling: what looks alike is one."""
    for look, group in groupby(inlines, key=_look):
        parts = list(group)
        if look is None:
            yield from parts
        else:
            yield replace(parts[0], text="".join(part.text for part in parts))


def _look(part: Piece | Shown) -> tuple | None:
    if isinstance(part, Shown):
        return None
    return part.bold, part.italic, part.struck, part.raised, part.href


def _piece(piece: Piece, is_bold_plain: bool) -> str:
    html = escape(piece.text, quote=False).replace("\n", "<br>")
    if not piece.text.strip():
        return html
    tags = [
        ("s", piece.struck),
        (piece.raised, piece.raised),
        ("em", piece.italic),
        ("strong", piece.bold and not is_bold_plain),
    ]
    for tag, is_set in tags:
        html = f"<{tag}>{html}</{tag}>" if is_set else html
    return f'<a href="{escape(piece.href)}">{html}</a>' if piece.href else html
