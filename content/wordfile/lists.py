"""Finds lists that only the name of a style, or a dash typed by hand, tells."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, groupby

from content.wordfile.blocks import Block, Item, Paragraph, Piece, Row, Shown, Table

_STYLE = re.compile(r"list (bullet|number)(?: ([2-5]))?")
_TYPED = re.compile(r"\s*([-–•+])\s+(?=\S)")
_DEEPER = "+"  # as offices write: dashes, and plus signs below them


def levelled(mark: Item | str | None, style: str) -> Item | str | None:
    """The item at the level of its style: Word keeps each of them as a flat list."""
    found = _STYLE.fullmatch(style)
    if not found or isinstance(mark, str):
        return mark
    level = int(found[2] or 1) - 1
    if mark is None:
        return Item(level) if found[1] == "bullet" else None
    return replace(mark, level=max(mark.level, level))


def with_typed_lists(blocks: Iterable[Block]) -> list[Block]:
    """The same blocks, two or more lines with a dash before them as items."""
    found: list[Block] = []
    lines_of_all = chain.from_iterable(map(_lines, blocks))
    for is_typed, group in groupby(lines_of_all, key=_is_typed):
        lines = list(group)
        if is_typed and len(lines) > 1:
            found += _items([line for line in lines if isinstance(line, Paragraph)])
        else:
            found += [_within(line) for line in lines]
    return found


def _lines(block: Block) -> list[Block]:
    """A paragraph cut at its line breaks if two of the lines have a dash."""
    if not isinstance(block, Paragraph) or block.item or block.pictures:
        return [block]
    if sum(map(bool, map(_TYPED.match, _written(block).split("\n")))) < 2:
        return [block]
    lines: list[list[Piece | Shown]] = [[]]
    for piece in block.pieces:
        first, *others = piece.text.split("\n")
        lines[-1].append(replace(piece, text=first))
        lines += [[replace(piece, text=text)] for text in others]
    cut = [replace(block, inlines=line) for line in lines]
    return [line for line in cut if line.text]


def _is_typed(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.item or block.heading:
        return False
    return not block.pictures and bool(_TYPED.match(_written(block)))


def _items(lines: list[Paragraph]) -> list[Paragraph]:
    signs = [_TYPED.match(_written(line)) for line in lines]
    has_two_levels = signs[0][1] != _DEEPER
    return [
        replace(
            line,
            item=Item(int(has_two_levels and sign[1] == _DEEPER)),
            inlines=_cut(line.inlines, sign.end()),
        )
        for line, sign in zip(lines, signs, strict=True)
    ]


def _cut(inlines: list[Piece | Shown], length: int) -> list[Piece | Shown]:
    """The words without the first characters, which may be in several pieces."""
    rest: list[Piece | Shown] = []
    for part in inlines:
        if isinstance(part, Piece) and length:
            cut = min(length, len(part.text))
            part, length = replace(part, text=part.text[cut:]), length - cut
        rest.append(part)
    return [part for part in rest if isinstance(part, Shown) or part.text]


def _within(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return block
    return Table([_row(row) for row in block.rows])


def _row(row: Row) -> Row:
    cells = [replace(cell, blocks=with_typed_lists(cell.blocks)) for cell in row.cells]
    return replace(row, cells=cells)


def _written(paragraph: Paragraph) -> str:
    return "".join(piece.text for piece in paragraph.pieces)
