"""Workbooks that are none, or would harm: one sentence each, in bounded time."""

import io
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from content.sheet import BadWorkbook, column_letter, opened

OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def book_bytes(**parts: bytes) -> bytes:
    """A small good workbook with further parts, or others in the place of its own."""
    out = io.BytesIO()
    book = Workbook()
    book.active.append(["Tiêu đề"])
    book.save(out)
    named = {
        name.replace("__", "/").replace("_xml", ".xml"): data
        for name, data in parts.items()
    }
    again = io.BytesIO()
    with (
        zipfile.ZipFile(out) as old,
        zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in named:
                new.writestr(name, old.read(name))
        for name, data in named.items():
            new.writestr(name, data)
    return again.getvalue()


def sheet_of(rows: bytes) -> bytes:
    return (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b"<sheetData>" + rows + b"</sheetData></worksheet>"
    )


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
BAD = {
    "nothing": (b"", "Tệp trống"),
    "a workbook of Excel 2003": (OLD_EXCEL, "Excel 2003"),
    "a password": (OLD_EXCEL + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    "a csv": ("Tiêu đề;Nội dung".encode(), "không phải tệp Excel"),
    "a web page": (b"<html><table></table></html>", "không phải tệp Excel"),
    "a zip of anything": (None, "không phải tệp Excel"),
    "a macro": (
        book_bytes(xl__vbaProject_bin=b"x").replace(
            b"vbaProject_bin", b"vbaProject.bin"
        ),
        "macro",
    ),
    "a file cut off": (book_bytes()[:2000], "bị hỏng"),
    "damaged mark-up": (
        book_bytes(xl__worksheets__sheet1_xml=sheet_of(b"<row><c>")),
        "bị hỏng",
    ),
    "entities": (
        book_bytes(xl__worksheets__sheet1_xml=LAUGHS + sheet_of(b"")),
        "bị hỏng",
    ),
    "a zip bomb": (
        book_bytes(xl__worksheets__sheet1_xml=sheet_of(b" " * 60_000_000)),
        "giải nén",
    ),
    "a cell in the last row": (
        book_bytes(
            xl__worksheets__sheet1_xml=sheet_of(
                b'<row r="1048576"><c r="A1048576" t="inlineStr">'
                b"<is><t>x</t></is></c></row>"
            )
        ),
        "100.000",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_workbook_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    data, words = BAD[name]
    if data is None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("a.txt", "x")
        data = out.getvalue()
    path = tmp_path / "bai.xlsx"
    path.write_bytes(data)
    begun = time.monotonic()
    with pytest.raises(BadWorkbook, match=words), opened(path) as sheet:
        list(sheet.rows)
    assert time.monotonic() - begun < 10


def read(path: Path) -> list[Any]:
    with opened(path) as sheet:
        return [
            (number, [cell and (cell.kind, cell.value) for cell in cells[:3]])
            for number, cells in sheet.rows
        ]


def test_a_sheet_that_claims_to_be_huge_is_read(tmp_path: Path) -> None:
    """Formatted to the end of the sheet, as people's are; and a lie about its size."""
    rows = b"".join(
        b'<row r="%d"><c r="A%d" s="0"/><c r="XFD%d" s="0"/></row>' % (n, n, n)
        for n in (*range(2, 2000), 1_048_576)
    )
    head = b'<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
    data = sheet_of(head + rows).replace(
        b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>'
    )
    path = tmp_path / "to.xlsx"
    path.write_bytes(book_bytes(xl__worksheets__sheet1_xml=data))
    assert read(path) == [(1, [("text", "x"), None, None])]


def test_cells_say_what_they_are(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["Chữ_x000D_\nhai", '=HYPERLINK("http://x.example","x")', 43769])
    sheet["A3"].fill = PatternFill("solid", fgColor="FFFF00")
    sheet.append([True, "#N/A", 1.5])
    path = tmp_path / "kinds.xlsx"
    book.save(path)
    assert read(path) == [
        (
            1,
            [
                ("text", "Chữ\nhai"),
                ("formula", '=HYPERLINK("http://x.example","x")'),
                ("number", 43769),
            ],
        ),
        (4, [("text", "True"), ("error", "#N/A"), ("number", 1.5)]),
    ]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with (
        pytest.raises(BadWorkbook, match="khong-co.xlsx"),
        opened(tmp_path / "khong-co.xlsx"),
    ):
        pass
    with pytest.raises(BadWorkbook, match=str(tmp_path)), opened(tmp_path):
        pass


@pytest.mark.parametrize(
    ("number", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (59, "BH")]
)
def test_columns_are_called_as_excel_does(number: int, letter: str) -> None:
    assert column_letter(number) == letter
