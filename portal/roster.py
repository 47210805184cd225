"""Reads the roster of member sites: a CSV file that people keep in a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from content.fields import one_line
from sections.founding import FOUNDED
from tenancy.models import MemberSite

REQUIRED = ("code", "kind", "name", "short_name")
SUCCESSORS = "successor_codes_2025"
COLUMNS = (*REQUIRED, SUCCESSORS)
LARGEST = 1_000_000  # bytes; the province's roster has two thousand
MOST_PROBLEMS = 20


class BadRoster(Exception):
    """What is wrong, one sentence a problem, each with its line and the mend."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = list(problems)


@dataclass
class Line:
    """One member site as the roster has it; `number` counts the file's lines."""

    number: int
    code: str
    kind: str
    name: str
    short_name: str
    successors: tuple[str, ...] | None  # None: the roster has no such column


def read_roster(path: Path) -> list[Line]:
    """All lines of the roster at `path`; raises BadRoster with every problem."""
    rows = _rows(_text(_bytes(path)))
    lines: list[Line] = []
    problems: list[str] = []
    for number, row in rows:
        try:
            lines.append(_line(number, row))
        except BadRoster as bad:
            problems += bad.problems
    problems += _doubles(lines)
    if problems:
        raise BadRoster(*problems[:MOST_PROBLEMS])
    if not lines:
        raise BadRoster(_("The roster has no line but its heading. Add the sites."))
    return lines


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        sentence = _("There is no file “%(path)s”. Check the name and the folder.")
        raise BadRoster(sentence % {"path": path}) from None
    except OSError as wrong:
        sentence = _(
            "“%(path)s” cannot be read (%(reason)s). Give a readable CSV file."
        )
        raise BadRoster(sentence % {"path": path, "reason": wrong.strerror}) from None
    if len(data) > LARGEST:
        raise BadRoster(_("The file is larger than 1 MB: that is no roster."))
    if not data.strip():
        raise BadRoster(_("The file is empty. Export the roster again."))
    return data


def _text(data: bytes) -> str:
    # before UTF-8, or a file of UTF-16 would be told the wrong reason
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise BadRoster(_("The file is UTF-16. Save it again as “CSV UTF-8”."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        number = data.count(b"\n", 0, wrong.start) + 1
        sentence = _("Line %(line)d is not UTF-8. Save the file again as “CSV UTF-8”.")
        raise BadRoster(sentence % {"line": number}) from None
    where = text.find("\0")
    if where >= 0:
        number = text.count("\n", 0, where) + 1
        sentence = _("Line %(line)d holds a NUL character. Export the file again.")
        raise BadRoster(sentence % {"line": number})
    return text


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """(number of its first line, column -> cell) for each row that is not blank."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    begins = 1
    try:
        for cells in reader:
            number, begins = begins, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = _header(cells)
                continue
            yield number, _row(number, header, cells)
    except csv.Error as wrong:
        sentence = _(
            "Line %(line)d is not valid CSV (%(reason)s). Look for a quotation mark "
            "that is not closed."
        )
        raise BadRoster(sentence % {"line": begins, "reason": wrong}) from None


def _header(cells: list[str]) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    missing = [name for name in REQUIRED if name not in names]
    if missing:
        sentence = _(
            "The heading lacks the column %(missing)s. It must be, with commas: "
            "%(columns)s."
        )
        raise BadRoster(
            sentence % {"missing": ", ".join(missing), "columns": ",".join(COLUMNS)}
        )
    unknown = [name for name in names if name not in COLUMNS]
    if unknown or len(set(names)) != len(names):
        sentence = _(
            "The heading has a column too many: %(extra)s. Keep only: %(columns)s."
        )
        extra = unknown or sorted({name for name in names if names.count(name) > 1})
        raise BadRoster(
            sentence
            % {
                "extra": ", ".join(f"“{name}”" for name in extra),
                "columns": ",".join(COLUMNS),
            }
        )
    return names


def _row(number: int, header: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) > len(header):
        sentence = _(
            "Line %(line)d has %(cells)d cells, the heading has %(columns)d. Put a "
            "cell with a comma in it between quotation marks."
        )
        values = {"line": number, "cells": len(cells), "columns": len(header)}
        raise BadRoster(sentence % values)
    return dict.fromkeys(header, "") | dict(zip(header, cells, strict=False))


def _line(number: int, row: dict[str, str]) -> Line:
    cells = {name: one_line(cell) for name, cell in row.items()}
    problems = [*_empty(number, cells), *_formulas(number, cells)]
    if problems:
        raise BadRoster(*problems)
    line = Line(
        number,
        code=cells["code"],
        kind=cells["kind"],
        name=cells["name"],
        short_name=cells["short_name"],
        successors=_codes(cells[SUCCESSORS]) if SUCCESSORS in cells else None,
    )
    _check_values(line)
    return line


def _codes(cell: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s,;]+", cell))


def _empty(number: int, cells: dict[str, str]) -> list[str]:
    sentence = _("Line %(line)d: the column “%(column)s” is empty. Fill it in.")
    return [
        sentence % {"line": number, "column": name}
        for name in REQUIRED
        if not cells[name]
    ]


def _formulas(number: int, cells: dict[str, str]) -> list[str]:
    """A cell that a spreadsheet would run is never a name."""
    sentence = _(
        "Line %(line)d: “%(cell)s” in the column “%(column)s” is a formula. Write the "
        "text itself."
    )
    return [
        sentence % {"line": number, "column": name, "cell": cell[:40]}
        for name, cell in cells.items()
        if cell.startswith(("=", "+", "-", "@"))
    ]


def _check_values(line: Line) -> None:
    if line.kind not in FOUNDED:
        sentence = _(
            "Line %(line)d: the kind “%(kind)s” is unknown. Use one of: %(kinds)s."
        )
        kinds = ", ".join(FOUNDED)
        values = {"line": line.number, "kind": line.kind[:40], "kinds": kinds}
        raise BadRoster(sentence % values)
    site = MemberSite(
        code=line.code, kind=line.kind, name=line.name, short_name=line.short_name
    )
    try:
        site.clean_fields(exclude={"status_since"})
    except ValidationError as wrong:
        sentence = _("Line %(line)d, column “%(column)s”, “%(cell)s”: %(reason)s")
        raise BadRoster(
            *(
                sentence
                % {
                    "line": line.number,
                    "column": column,
                    "cell": str(getattr(line, column, ""))[:40],
                    "reason": " ".join(reasons),
                }
                for column, reasons in wrong.message_dict.items()
            )
        ) from None


def _doubles(lines: list[Line]) -> list[str]:
    sentence = _(
        "Line %(line)d: the code “%(code)s” stands on line %(first)d already. Give "
        "each site a code of its own."
    )
    first: dict[str, int] = {}
    problems = []
    for line in lines:
        before = first.setdefault(line.code, line.number)
        if before != line.number:
            values = {"line": line.number, "code": line.code, "first": before}
            problems.append(sentence % values)
    return problems
