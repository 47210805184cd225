"""Workbooks for the tests of moving in."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

HEAD = (
    "Tiêu đề",
    "Sapô",
    "Nội dung",
    "Ngày đăng",
    "Chuyên mục",
    "Nguồn",
    "Địa chỉ cũ",
)
OLD = "http://vanlang.cu.example/portal/Pages/2019/10/bai-viet.aspx"
GOOD = (
    "Khánh thành cầu Nà Sầm",
    "Cây cầu dài 120 m.",
    "<p>Sáng 30/10, huyện <b>khánh thành</b> cầu Nà Sầm.</p>",
    "31/10/2018 08:30",
    "Tin tức, sự kiện",
    "",
    OLD,
)


def workbook(
    path: Path, *rows: Sequence[Any], head: Iterable[Any] | None = HEAD
) -> Path:
    """A workbook at `path` with `head` above `rows`."""
    book = Workbook()
    sheet = book.active
    for row in ([head] if head is not None else []) + list(rows):
        sheet.append(list(row))
    book.save(path)
    return path


def row(**changes: Any) -> tuple[Any, ...]:
    """The good row with other cells, by: title, lead, body, date, category, source,
    address."""
    names = ("title", "lead", "body", "date", "category", "source", "address")
    values = dict(zip(names, GOOD, strict=True))
    return tuple({**values, **changes}[name] for name in names)
