"""Takes pictures out of the tables that only lay them out, each with its caption."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from content.wordfile.blocks import Block, Cell, Paragraph, Piece, Row, Shown, Table
from content.wordfile.outline import MAX_CAPTION

_CAPTION_LINES = 2  # what is seen, and who took it


@dataclass
class _Figure:
    pictures: list[Shown] = field(default_factory=list)
    words: list[Paragraph] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        length = sum(len(line.text) for line in self.words)
        return len(self.words) <= _CAPTION_LINES and length <= MAX_CAPTION


def unwrapped(table: Table) -> list[Block]:
    """The pictures of a table that holds nothing else, or the table as it is."""
    found: list[_Figure] = []
    above: dict[int, _Figure] = {}  # by column, of the row before
    for row in table.rows:
        if not any(cell.blocks for cell in row.cells):
            continue
        if any(cell.rows > 1 for cell in row.cells):
            return [table]
        if any(_has_picture(cell) for cell in row.cells):
            above = _read_pictures(row, found)
        else:
            above = _read_captions(row, above)
        if not above:
            return [table]
    is_gallery = bool(found) and all(figure.is_whole for figure in found)
    return [_written(figure) for figure in found] if is_gallery else [table]


def _has_picture(cell: Cell) -> bool:
    return any(isinstance(each, Paragraph) and each.pictures for each in cell.blocks)


def _read_pictures(row: Row, found: list[_Figure]) -> dict[int, _Figure]:
    """The last figure of each column; none if a cell holds anything else."""
    columns: dict[int, _Figure] = {}
    for column, cell in _placed(row):
        figures = _figures(cell)
        if figures is None:
            return {}
        found += figures
        for n in range(column, column + cell.columns) if figures else ():
            columns[n] = figures[-1]
    return columns


def _figures(cell: Cell) -> list[_Figure] | None:
    """A figure for each paragraph with pictures, and the words that follow it."""
    if cell.blocks and not _has_picture(cell):
        return None
    figures: list[_Figure] = []
    before: list[Paragraph] = []
    for block in cell.blocks:
        if not isinstance(block, Paragraph) or block.item or block.heading:
            return None
        if block.pictures:
            figures.append(_Figure(block.pictures))
        words = figures[-1].words if figures else before
        words += [block] if block.text else []
    for figure in figures[:1]:
        figure.words[:0] = before
    return figures


def _read_captions(row: Row, above: dict[int, _Figure]) -> dict[int, _Figure]:
    """Gives the words of a row to the pictures above; none if there is no picture."""
    told = {id(figure) for figure in above.values() if figure.words}
    for column, cell in _placed(row):
        beneath = above.get(column + cell.columns - 1)
        if not cell.blocks:
            continue
        if beneath is None or id(beneath) in told:
            return {}
        for block in cell.blocks:
            if not isinstance(block, Paragraph) or block.item or block.heading:
                return {}
            beneath.words.append(block)
    return above


def _placed(row: Row) -> Iterator[tuple[int, Cell]]:
    column = 0
    for cell in row.cells:
        yield column, cell
        column += cell.columns


def _written(figure: _Figure) -> Paragraph:
    inlines: list[Piece | Shown] = [*figure.pictures]
    for line in figure.words:
        inlines += [Piece("\n"), *line.pieces] if len(inlines) else line.pieces
    return Paragraph(inlines, style="caption" if figure.words else "", align="center")
