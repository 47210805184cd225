"""Tables that leave for a spreadsheet: no cell ever becomes a formula there."""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from io import StringIO
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

BOM = "\ufeff"  # without it Excel takes UTF-8 for something else

# Line breaks and tabs would begin a new cell for whoever reads past the quotes.
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# What a spreadsheet reads as the beginning of a formula, also in its wide forms. It
# passes over blanks and what is invisible; and where the list separator is ";", as in
# Vietnam, it splits a cell there, quoted or not.
_FORMULA = re.compile(
    r"""(^|[,;|])([\s"\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]*)(?=[=+\-@＝＋－＠])"""
)


def safe_cell(value: Any) -> str:
    """`value` as a cell shows it; before what could begin a formula stands a '.

    So a telephone number reads '+84 205 3812345. Numbers stay numbers, and dates read
    as everybody here writes them.
    """
    if value is None:
        return ""
    if isinstance(value, datetime):
        moment = timezone.localtime(value) if timezone.is_aware(value) else value
        return f"{moment:%d/%m/%Y %H:%M:%S}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    text = str(value)
    if isinstance(value, int | float):
        return text
    return _FORMULA.sub(r"\1\2'", _BREAKS.sub(" ", text))


def table_writer(file: Any) -> Callable[[Sequence[Any]], Any]:
    """Writes a row to `file`, each cell made safe; gives what the file gives back."""
    # every cell is quoted: a program that splits at another sign splits less
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    return lambda row: writer.writerow([safe_cell(value) for value in row])


def csv_response(
    filename: str, header: Sequence[Any], rows: Iterable[Sequence[Any]]
) -> HttpResponse:
    """A CSV that Excel opens as it is: UTF-8 with its mark, each cell made safe.

    `filename` is ours, of plain letters, and never typed by anyone.
    """
    out = StringIO()
    write = table_writer(out)
    for row in (header, *rows):
        write(row)
    response = HttpResponse(BOM + out.getvalue(), "text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{filename}"'
    response["Cache-Control"] = "no-store, private"
    return response
