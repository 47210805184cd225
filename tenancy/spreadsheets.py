"""Tables that leave for a spreadsheet: no cell ever becomes a formula there."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import StringIO
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

# What a spreadsheet reads as the beginning of a formula, also in its wide forms.
FORMULA = tuple("=+-@＝＋－＠")
BREAKS = ("\t", "\r", "\n")
BOM = "\ufeff"  # without it Excel takes UTF-8 for something else


def safe_cell(value: Any) -> str:
    """`value` as a cell shows it; a text that could be a formula begins with '.

    Numbers stay numbers, and dates read as everybody here writes them.
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
    # Spreadsheets pass over what is invisible before the sign.
    bare = text.lstrip(f"{BOM}\u200b \u00a0\u3000")
    is_formula = bare.startswith(FORMULA) or text.startswith(BREAKS)
    return f"'{text}" if is_formula or bare.startswith(BREAKS) else text


def csv_response(
    filename: str, header: Sequence[Any], rows: Iterable[Sequence[Any]]
) -> HttpResponse:
    """A CSV that Excel opens as it is: UTF-8 with its mark, each cell made safe.

    `filename` is ours, of plain letters, and never typed by anyone.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in (header, *rows):
        writer.writerow([safe_cell(value) for value in row])
    response = HttpResponse(BOM + out.getvalue(), "text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{filename}"'
    response["Cache-Control"] = "no-store, private"
    return response
