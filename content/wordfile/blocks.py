"""What a text is made of once it is read: paragraphs, tables, pictures."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Piece:
    """Words in one look. A line break is the character \\n."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    raised: str = ""  # "sup", "sub"
    href: str = ""
    font: str = ""
    size: int = 0  # half points; 0: nothing is said


@dataclass(frozen=True)
class Shown:
    """A place where a picture stands; pictures are numbered from 0."""

    number: int
    alt: str = ""


@dataclass(frozen=True)
class Item:
    """What makes a paragraph an item of a list. Levels from 0."""

    level: int
    number: int = 0  # 0: a bullet


@dataclass
class Paragraph:
    """`heading` is 0 for plain text, else the level in Word, from 1."""

    inlines: list[Piece | Shown] = field(default_factory=list)
    style: str = ""
    heading: int = 0
    align: str = ""  # "center", "right"
    item: Item | None = None

    @property
    def pieces(self) -> list[Piece]:
        return [part for part in self.inlines if isinstance(part, Piece)]

    @property
    def pictures(self) -> list[Shown]:
        return [part for part in self.inlines if isinstance(part, Shown)]

    @property
    def text(self) -> str:
        """The words on one line."""
        return " ".join("".join(piece.text for piece in self.pieces).split())

    def is_all(self, test: Callable[[Piece], bool]) -> bool:
        """Whether all its words look so, and there are some."""
        written = [piece for piece in self.pieces if piece.text.strip()]
        return bool(written) and all(map(test, written))


@dataclass
class Cell:
    blocks: "list[Block]"
    columns: int = 1
    rows: int = 1


@dataclass
class Row:
    cells: list[Cell]
    is_header: bool = False


@dataclass
class Table:
    rows: list[Row]


Block = Paragraph | Table


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Every paragraph in order, those in tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from paragraphs(cell.blocks)


def with_pieces(blocks: Iterable[Block], change: Callable[[Piece], Piece]) -> list:
    """The same blocks with other words."""
    return [_changed(block, change) for block in blocks]


def _changed(block: Block, change: Callable[[Piece], Piece]) -> Block:
    if isinstance(block, Paragraph):
        inlines = [
            change(part) if isinstance(part, Piece) else part for part in block.inlines
        ]
        return replace(block, inlines=inlines)
    rows = [
        replace(
            row,
            cells=[
                replace(cell, blocks=with_pieces(cell.blocks, change))
                for cell in row.cells
            ],
        )
        for row in block.rows
    ]
    return Table(rows)
