"""What leaves for a spreadsheet opens there as it is, and calculates nothing."""

import csv
from datetime import UTC, date, datetime
from io import StringIO
from random import Random

import pytest

from tenancy.spreadsheets import csv_response, safe_cell

SIGNS = "=+-@＝＋－＠"
INVISIBLE = "\ufeff\u200b\u2060"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "  '=1"),
        ("\t=1", " '=1"),
        ("\r=1", " '=1"),
        ("\n=1", " '=1"),
        ("\ufeff=1", "\ufeff'=1"),
        ("\u00a0+1", "\u00a0'+1"),
        ("＝1", "'＝1"),
        ("Tin; =HYPERLINK(A1)", "Tin; '=HYPERLINK(A1)"),
        ('Tin;"=1', "Tin;\"'=1"),
        ("Số 1\r\n=1", "Số 1  =1"),
    ],
)
def test_no_text_becomes_a_formula(typed: str, shown: str) -> None:
    assert safe_cell(typed) == shown


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("seed", range(5))
def test_whatever_separates_cells_none_begins_a_formula(
    separator: str, seed: int
) -> None:
    signs = Random(seed)
    alphabet = SIGNS + ",;|\"'\t\r\n\x00\x0b\u00a0\u2028 a1" + INVISIBLE
    rows = [
        ["".join(signs.choices(alphabet, k=signs.randint(0, 9))) for _cell in range(3)]
        for _row in range(2000)
    ]
    text = csv_response("bang.csv", ["a", "b", "c"], rows).content.decode("utf-8-sig")
    cells = [
        cell for row in csv.reader(StringIO(text), delimiter=separator) for cell in row
    ]
    assert len(cells) > len(rows)
    for cell in cells:
        assert not cell.strip(f" \u00a0{INVISIBLE}").startswith(tuple(SIGNS))


def test_a_telephone_number_can_still_be_read() -> None:
    assert safe_cell("+84 205 3812345") == "'+84 205 3812345"
    assert safe_cell("0205 3812345 - 12") == "0205 3812345 - 12"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Huyện Văn Lãng", "Huyện Văn Lãng"),
        ("15/QĐ-UBND", "15/QĐ-UBND"),
        ("a=b", "a=b"),
        ("", ""),
        (None, ""),
        (-5, "-5"),
        (date(2019, 10, 31), "31/10/2019"),
        (datetime(2019, 10, 31, 1, 2, 3, tzinfo=UTC), "31/10/2019 08:02:03"),
    ],
)
def test_what_is_no_formula_stays_as_it_is(value: object, shown: str) -> None:
    assert safe_cell(value) == shown


def test_a_table_opens_in_excel_with_its_accents() -> None:
    response = csv_response("bang.csv", ["Họ tên"], [['Họa, "Minh"'], ["=cmd"]])
    assert response.content.startswith("\ufeff".encode())
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="bang.csv"'
    assert "no-store" in response["Cache-Control"]
    rows = list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))
    assert rows == [["Họ tên"], ['Họa, "Minh"'], ["'=cmd"]]
