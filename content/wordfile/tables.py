"""Reads the tables of a .docx file: merged cells, rows of headings."""

from collections.abc import Callable, Iterator

from content.wordfile.blocks import Block, Cell, Paragraph, Row, Table, paragraphs
from content.wordfile.package import Element
from content.wordfile.styles import number, value

MAX_SPAN = 60
_GROUPS = ("w_sdt", "w_sdtContent", "w_customXml", "w_ins")


def read_table(element: Element, blocks: Callable[[Element], list[Block]]) -> Table:
    """The table, its cells read by `blocks`."""
    rows: list[Row] = []
    above: dict[int, Cell] = {}
    for row in _children(element, "w_tr"):
        if row.find("w_trPr/w_del") is None:
            is_header = row.find("w_trPr/w_tblHeader") is not None
            rows.append(Row(_cells(row, above, blocks), is_header))
    rows = [row for row in rows if row.cells]
    if rows and not any(row.is_header for row in rows):
        rows[0].is_header = _reads_as_header(rows)
    return Table(rows)


def _cells(
    row: Element, above: dict[int, Cell], blocks: Callable[[Element], list[Block]]
) -> list[Cell]:
    cells, column = [], 0
    for element in _children(row, "w_tc"):
        columns = number(value(element, "w_tcPr/w_gridSpan")) or 1
        columns = min(max(columns, 1), MAX_SPAN)
        if _goes_on(element) and column in above:
            above[column].rows += 1
        else:
            above[column] = Cell(blocks(element), columns)
            cells.append(above[column])
        column += columns
    return cells


def _goes_on(cell: Element) -> bool:
    """Whether it is merged with the one above."""
    merged = cell.find("w_tcPr/w_vMerge")
    return merged is not None and merged.get("w_val", "continue") == "continue"


def _children(parent: Element, tag: str) -> Iterator[Element]:
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in _GROUPS:
            yield from _children(element, tag)


def _reads_as_header(rows: list[Row]) -> bool:
    """Few people mark the row of headings; nearly all of them make it bold."""
    first = [_is_bold(cell) for cell in rows[0].cells]
    rest = [_is_bold(cell) for row in rows[1:] for cell in row.cells]
    return len(first) > 1 and bool(rest) and all(first) and not all(rest)


def _is_bold(cell: Cell) -> bool:
    written = [each for each in paragraphs(cell.blocks) if each.text]
    return bool(written) and all(map(_is_all_bold, written))


def _is_all_bold(paragraph: Paragraph) -> bool:
    return paragraph.is_all(lambda piece: piece.bold)
