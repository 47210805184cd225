"""A workbook of Excel row by row, or a sentence why it is not read."""

import json
import logging
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

logger = logging.getLogger(__name__)

MAX_BYTES = 100 * 2**20
LONGEST_IN_EXCEL = 32_767  # characters: Excel cuts a longer text off
_FOLDER = Path(__file__).resolve().parent.parent

_REFUSALS = {
    "empty": gettext_lazy("The file is empty. Save the workbook again."),
    "big": gettext_lazy(
        "The workbook is larger than 100 MB. Divide it into several, for example one "
        "for each year."
    ),
    "old": gettext_lazy(
        "This is a workbook of Excel 2003 or older (.xls), whatever its name ends "
        "with. Open it in Excel and save it as “Excel Workbook (.xlsx)”."
    ),
    "encrypted": gettext_lazy(
        "This workbook is locked with a password. Open it in Excel, remove the "
        "password under File, Info, Protect Workbook, and save it again."
    ),
    "macro": gettext_lazy(
        "This workbook carries macros, which are not accepted. Save it as “Excel "
        "Workbook (.xlsx)”, without macros."
    ),
    "ods": gettext_lazy(
        "This is an OpenDocument file (.ods). In LibreOffice, choose Save As and the "
        "type “Excel 2007-365 (.xlsx)”."
    ),
    "foreign": gettext_lazy(
        "This is no workbook of Excel. Open it in Excel and save it as “Excel "
        "Workbook (.xlsx)”."
    ),
    "damaged": gettext_lazy(
        "The workbook is damaged or cut off. Open it in Excel, save it under another "
        "name, and take that file."
    ),
    "bomb": gettext_lazy(
        "The workbook unpacks to far more than articles can be, so it is not opened. "
        "Copy the rows into a new workbook."
    ),
    "rows": gettext_lazy(
        "The sheet holds something below row 100,000. Delete it, or divide the "
        "workbook into several."
    ),
    "complicated": gettext_lazy(
        "The workbook takes too much time or memory to be read. Divide it into "
        "several, without pictures and layout."
    ),
    "nothing": gettext_lazy(
        "The workbook has no sheet with rows. Put the articles on its first sheet."
    ),
}


class BadWorkbook(ValueError):
    """The file cannot be read; the message says what it is and what to do."""


@dataclass(frozen=True)
class Cell:
    """What a cell holds. Kinds: text, number, date, time, formula, error."""

    kind: str
    value: Any

    @property
    def text(self) -> str:
        """As its writer sees it, nearly: whole numbers without a point."""
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        return str(self.value)


Row = tuple[int, list[Cell | None]]


@dataclass(frozen=True)
class Sheet:
    """The first sheet, being read: `rows` runs once."""

    merged: list[str]  # the first ranges, as "B5:B7"
    rows: Iterator[Row]


@contextmanager
def opened(path: Path) -> Iterator[Sheet]:
    """The first sheet of the workbook at `path`, with the rows that hold something.

    It is read in a process of its own that may take 300 s and 1 GB; here stands one
    row at a time. Raises BadWorkbook, also while `rows` runs.
    """
    with _file(path) as file, tempfile.TemporaryFile() as faults:
        reader = subprocess.Popen(
            [sys.executable, "-m", "content.sheetfile"],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=faults,
            cwd=_FOLDER,
            env={},
        )
        try:
            lines = _lines(reader, faults)
            head = next(lines)
            yield Sheet(head["merged"], map(_row, lines))
        finally:
            reader.kill()
            reader.communicate()


def column_letter(number: int) -> str:
    """Column 0 is A, 26 is AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _file(path: Path) -> Any:
    try:
        file = path.open("rb")
    except FileNotFoundError:
        sentence = _("There is no file “%(path)s”. Check the name and the folder.")
        raise BadWorkbook(sentence % {"path": path}) from None
    except OSError as wrong:
        sentence = _(
            "“%(path)s” cannot be read (%(reason)s). Give a readable workbook."
        )
        said = {"path": path, "reason": wrong.strerror}
        raise BadWorkbook(sentence % said) from None
    if path.stat().st_size > MAX_BYTES:
        file.close()
        raise BadWorkbook(_REFUSALS["big"])
    return file


def _lines(reader: subprocess.Popen, faults: Any) -> Iterator[dict[str, Any]]:
    assert reader.stdout is not None
    for raw in reader.stdout:
        line = json.loads(raw)
        if "refused" in line:
            raise BadWorkbook(_REFUSALS[line["refused"]])
        if "end" in line:
            return
        yield line
    # killed at a limit, or a fault of ours
    faults.seek(0)
    said = faults.read(2000).decode(errors="replace")
    logger.error("Reading a workbook ended with %s: %s", reader.wait(), said)
    raise BadWorkbook(_REFUSALS["complicated"])


def _row(line: dict[str, Any]) -> Row:
    return line["row"], [Cell(*cell) if cell else None for cell in line["cells"]]
