"""Reads the first sheet of an .xlsx from standard input, within limits.

Writes a line of JSON for each row that holds something. A cell is `[kind, value]` or
null; the kinds are text, number, date, time, formula and error.
"""

import json
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any
from xml.etree import ElementTree

from openpyxl import load_workbook
from openpyxl.cell.read_only import EmptyCell
from openpyxl.utils.exceptions import InvalidFileException

from content.officefile import Refused, bearable, limit_process, refuse_no_zip

SECONDS = 300
MEMORY = 2**30
MAX_UNPACKED = 500 * 2**20
SMALL = 20 * 2**20  # unpacked, that much harms nobody
MAX_ROWS = 100_000
MAX_COLUMNS = 60
MAX_CELL = 2**20  # characters; Excel's own end at 32,767
MOST_MERGED = 200

_BREAKS = re.compile("_x000[dD]_\n?|\r\n?")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^<>]*?ref="([A-Z0-9:]{2,20})"')
_CHUNK = 2**20


def main() -> None:
    limit_process(seconds=SECONDS, memory=MEMORY)
    try:
        for line in _lines(sys.stdin.buffer):
            _say(line)
        _say({"end": True})
    except Refused as refused:
        _say({"refused": refused.code})
    except (RecursionError, MemoryError):
        _say({"refused": "complicated"})
    except (
        *(zipfile.BadZipFile, zlib.error, ElementTree.ParseError, InvalidFileException),
        *(OSError, EOFError, ValueError, KeyError, TypeError, IndexError),
        *(AttributeError, NotImplementedError),
    ):
        _say({"refused": "damaged"})


def _say(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")


def _lines(file: Any) -> Iterator[dict[str, Any]]:
    _check(file)
    book = load_workbook(file, read_only=True, keep_links=False)
    if not book.worksheets:
        raise Refused("nothing")
    sheet = book.worksheets[0]
    yield {"sheet": sheet.title[:60], "merged": _merged(book, sheet)}
    # what the file says of its own size may be a lie
    sheet.reset_dimensions()
    empty = None  # a million rows may lack: each is this one
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), 1):
        if row is empty:
            continue
        cells = [_cell(cell) for cell in row]
        if not any(cells):
            empty = row
            continue
        if number > MAX_ROWS:
            raise Refused("rows")
        yield {"row": number, "cells": cells}


def _check(file: Any) -> None:
    """Refuse what is no workbook, and what would unpack beyond bounds."""
    refuse_no_zip(file.read(_CHUNK))
    file.seek(0)
    archive = zipfile.ZipFile(file)
    entries = bearable(
        archive, folder="xl/", other="ods", unpacked=MAX_UNPACKED, small=SMALL
    )
    if any(_has_doctype(archive, entry) for entry in entries.values()):
        raise Refused("damaged")
    file.seek(0)


def _has_doctype(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """No DTD, so no entities."""
    if not entry.filename.endswith((".xml", ".rels")):
        return False
    with archive.open(entry) as part:
        return b"<!DOCTYPE" in part.read(4096).replace(b"\0", b"").upper()


def _merged(book: Any, sheet: Any) -> list[str]:
    """The first ranges of merged cells: only one cell of each holds what they say."""
    found: list[str] = []
    with book._archive.open(sheet._worksheet_path) as part:
        rest = b""
        while chunk := part.read(_CHUNK):
            text = rest + chunk
            cut = max(text.rfind(b"<"), 0)
            named = (each[1].decode() for each in _MERGED.finditer(text, 0, cut))
            found += islice(named, MOST_MERGED - len(found))
            rest = text[cut:][-_CHUNK:]
    return found


def _cell(cell: Any) -> list[Any] | None:
    if isinstance(cell, EmptyCell) or cell.value is None:
        return None
    value, kind = cell.value, cell.data_type
    if kind == "f":
        return ["formula", str(value)[:200]]
    if kind == "e":
        return ["error", str(value)[:200]]
    if isinstance(value, datetime):
        return ["date", value.isoformat()]
    if isinstance(value, date):
        return ["date", datetime(value.year, value.month, value.day).isoformat()]
    if isinstance(value, time | timedelta):
        return ["time", str(value)]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return ["number", value]
    # not stripped: a long text goes on in the next cell, in the middle of a word
    text = _BREAKS.sub("\n", str(value))[: MAX_CELL + 1]
    return ["text", text] if text.strip() else None


if __name__ == "__main__":
    main()
