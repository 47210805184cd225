"""What leaves for a spreadsheet opens there as it is, and calculates nothing."""

import csv
from datetime import UTC, date, datetime
from io import StringIO

import pytest

from tenancy.spreadsheets import csv_response, safe_cell


@pytest.mark.parametrize(
    "typed",
    [
        "=1+1",
        "+84205",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\ufeff=1",
        "\u00a0+1",
        "＝1",
    ],
)
def test_no_text_becomes_a_formula(typed: str) -> None:
    assert safe_cell(typed) == f"'{typed}"


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
