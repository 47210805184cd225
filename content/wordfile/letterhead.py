"""Knows the head of an official letter: who issues it, motto, number, place, day."""

import re

from content.vietnamese import fold
from content.wordfile.blocks import Block, Paragraph, Row, Table, paragraphs

MAX_HEAD = 600  # characters; a table that holds more also holds the text
_STATE = re.compile(r"cong hoa xa hoi chu nghia viet nam")
_MOTTO = re.compile(r"doc lap.{1,5}tu do.{1,5}hanh p\w*")
_DAY = r".{2,40}, ngay .{0,6}thang .{0,6}nam.{0,8}"
_NUMBER = r"so ?:.{0,40}"
_NUMBER_OR_DAY = re.compile(rf"{_DAY}|{_NUMBER}|{_NUMBER} {_DAY}")
_AGENCY = re.compile(
    r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|so|phong|ban|huyen|thanh pho|tinh"
    r"|xa|phuong|dang bo|dang uy|chi cuc|trung tam|van phong)(?: .{1,60})?"
)
# They begin headlines too, so only the words of the state beside them tell.
_ISSUER = re.compile(
    rf"{_AGENCY.pattern}|(?:bo|cong an|toa an|vien kiem sat|truong|hoi|lien doan|doan"
    r"|cong ty|benh vien|huyen uy|tinh uy|thanh uy)(?: .{1,60})?"
)


def without_letterhead(blocks: list[Block]) -> list[Block]:
    """The text below the head; all of it if there is no head, or nothing else."""
    told, end, cut = "", 0, []
    for place, block in enumerate(blocks):
        if isinstance(block, Table):
            head, cut = _parted(block)
            if not head:
                break
            told, end = f"{told} {_folded(head)}", place + 1
            if cut:
                break
        elif not _may_head(block):
            break
        elif _is_sure(block):
            told, end = f"{told} {fold(block.text)}", place + 1
    rest = [*_table(cut), *blocks[end:]]
    is_letter = _STATE.search(told) and _MOTTO.search(told)
    return rest if is_letter and rest else blocks


def is_head_line(paragraph: Paragraph) -> bool:
    """Whether a line at the top is of the head, so nobody's title."""
    lines = _lines(paragraph)
    return bool(lines) and all(
        _tells(line) or (line.isupper() and bool(_AGENCY.fullmatch(fold(line))))
        for line in lines
    )


def is_of_state(table: Table) -> bool:
    """Whether a table at the top holds the head."""
    written = paragraphs([table])
    return any(_is_of_state(fold(line)) for each in written for line in _lines(each))


def _may_head(paragraph: Paragraph) -> bool:
    return not paragraph.pictures and all(
        _tells(line) or (line.isupper() and bool(_ISSUER.fullmatch(fold(line))))
        for line in _lines(paragraph)
    )


def _is_sure(paragraph: Paragraph) -> bool:
    lines = _lines(paragraph)
    return any(_names(line) or not re.search(r"\w", line) for line in lines)


def _tells(line: str) -> bool:
    return not re.search(r"[a-z]", fold(line)) or _names(line)


def _names(line: str) -> bool:
    text = fold(line)
    return bool(_NUMBER_OR_DAY.fullmatch(text)) or _is_of_state(text)


def _lines(paragraph: Paragraph) -> list[str]:
    lines = "".join(piece.text for piece in paragraph.pieces).split("\n")
    return [" ".join(line.split()) for line in lines if line.strip()]


def _is_of_state(text: str) -> bool:
    """The name of the state or its motto, perhaps after who issues the letter."""
    rest = _MOTTO.sub("", _STATE.sub("", text))
    if rest == text:
        return False
    rest = rest.strip(" -_*.")
    return not rest or bool(_ISSUER.fullmatch(rest))


def _parted(table: Table) -> tuple[list[Row], list[Row]]:
    """The rows of the head, and those below; no head if it is too long for one."""
    last = 0
    for place, row in enumerate(table.rows, start=1):
        if any(_names(line) for each in _written(row) for line in _lines(each)):
            last = place
    head = table.rows[:last]
    if not is_of_state(table) or len(_folded(head)) > MAX_HEAD:
        return [], []
    return head, table.rows[last:]


def _table(rows: list[Row]) -> list[Block]:
    return [Table(rows)] if any(_written(row) for row in rows) else []


def _folded(rows: list[Row]) -> str:
    return " ".join(fold(each.text) for row in rows for each in _written(row))


def _written(row: Row) -> list[Paragraph]:
    return [each for each in paragraphs([Table([row])]) if each.text]
