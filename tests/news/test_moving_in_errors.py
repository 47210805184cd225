"""import_articles: every way in which rows and workbooks can be wrong, in words."""

from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from content.models import OldAddress
from news.models import Article
from tenancy.models import AuditLine, MemberSite
from tests.factories import make_article, make_page
from tests.news.workbooks import GOOD, HEAD, row, workbook

Said = tuple[str, str]


def refused(path: Path, **options: Any) -> Said:
    """(of the rows, at the end); proves exit code 2 and that nothing was changed."""
    before = (Article.objects.count(), OldAddress.objects.count())
    lines = AuditLine.objects.count()
    out = StringIO()
    with pytest.raises(CommandError) as error:
        call_command(
            "import_articles",
            path,
            stdout=out,
            stderr=StringIO(),
            **{"site": "vanlang", **options},
        )
    assert error.value.returncode == 2
    assert (Article.objects.count(), OldAddress.objects.count()) == before
    assert AuditLine.objects.count() == lines
    return out.getvalue(), str(error.value)


BAD_ROWS = {
    "a day that is none": (row(date="31/13/2019"), "cột D, “31/13/2019”"),
    "a date in the future": (row(date="31/10/2999"), "tương lai"),
    "a date cell in the future": (row(date=datetime(2999, 1, 2)), "“02/01/2999”"),
    "a moment in the future": (
        row(date=datetime(2999, 1, 2, 8, 30)),
        "“02/01/2999 08:30”",
    ),
    "an hour that is none": (row(date="31/10/2018 13:30 AM"), "không phải ngày"),
    "a date before the web": (row(date="31/10/1945"), "trước năm 1990"),
    "a number for a date": (row(date=43769), "31/10/2019 08:30"),
    "a year of two digits": (row(date="31/10/19"), "không phải ngày"),
    "no date": (row(date=None), "Thiếu ngày đăng"),
    "an unknown category": (
        row(category="Thể thao"),
        "“Tin tức, sự kiện”; “Trả lời",
    ),
    "no title": (row(title=None), "cột A: Thiếu tiêu đề. Hãy điền"),
    "a long title": (row(title="a" * 251), "cột A, “" + "a" * 40 + "…”"),
    "a very long title": (
        row(title="a" * 312),
        "Có 312 ký tự, chỉ được tối đa 250. Hãy rút gọn.",
    ),
    "a long lead": (row(lead="a" * 1001), "cột B"),
    "a long source": (row(source="a" * 300), "cột F"),
    "no text": (row(body=None), "Nội dung trống"),
    "only a picture": (row(body='<img src="http://x.example/1.jpg">'), "trống"),
    "a text cut off by Excel": (row(body="a" * 32_767), "nội dung 2"),
    "nested without end": (row(body="<div>" * 300), "cột C"),
    "a script for an address": (row(address="javascript:alert(1)"), "cột G"),
    "a word for an address": (row(address="bai-viet"), "không phải địa chỉ"),
    "the front page": (row(address="http://cu.example/"), "trang chủ"),
    "a page of the new site": (row(address="http://cu.example/tin-tuc"), "trang riêng"),
    "a formula": (row(address='=HYPERLINK("http://x.example")'), "công thức"),
    "a fault": (row(title="#REF!"), "công thức hoặc báo lỗi"),
}


@pytest.mark.parametrize("name", BAD_ROWS)
def test_a_bad_row_is_told_and_nothing_changes(
    name: str, tmp_path: Path, inside: MemberSite
) -> None:
    bad, words = BAD_ROWS[name]
    path = workbook(tmp_path / "bai.xlsx", row(address="", title="Tốt"), bad)
    rows, end = refused(path)
    assert "Dòng 3" in rows
    assert words in rows
    assert "1 trong 2 dòng có lỗi" in end
    assert refused(path, dry_run=True) == (rows, end)


def test_a_double_is_told_with_the_first(tmp_path: Path, inside: MemberSite) -> None:
    twice = row(address="HTTPS://khac.example/portal/pages//2019/10/bai-viet.aspx/")
    rows, _end = refused(workbook(tmp_path / "bai.xlsx", GOOD, twice))
    assert "Dòng 3" in rows
    assert "dòng 2" in rows
    alike = row(address="")
    assert refused(workbook(tmp_path / "hai.xlsx", alike, alike))


def test_an_address_that_leads_elsewhere_is_not_taken(
    tmp_path: Path, inside: MemberSite
) -> None:
    page = make_page(site=inside)
    old = OldAddress(site=inside, address="/cu.html", kind="pages.Page", row=page.pk)
    old.save()
    path = workbook(tmp_path / "bai.xlsx", row(address="http://cu.example/CU.html"))
    rows, _end = refused(path)
    assert "dẫn đến nội dung khác" in rows


def test_an_article_that_was_entered_with_its_address_is_known(
    tmp_path: Path, inside: MemberSite
) -> None:
    article = make_article(site=inside, title="Đã có")
    old = OldAddress(
        site=inside, address="/cu.html", kind="news.Article", row=article.pk
    )
    old.save()
    path = workbook(tmp_path / "bai.xlsx", row(address="http://cu.example/cu.html"))
    out = StringIO()
    call_command("import_articles", path, site="vanlang", stdout=out)
    assert "1 đã có" in out.getvalue()
    assert Article.objects.count() == 1


BAD_SHEETS: dict[str, tuple[Any, tuple[Any, ...], str]] = {
    "no headings": (None, (GOOD,), "--template"),
    "no text": (["Tiêu đề", "Ngày đăng"], (), "tiêu đề *"),
    "other headings": (
        ["Tên tin", "Nội dung", "Ngày đăng"],
        (),
        "Dòng 1 hiện ghi: A “Tên tin”; B “Nội dung”; C “Ngày đăng”.",
    ),
    "no date": (["Tiêu đề", "Nội dung"], (), "ngày đăng"),
    "an unknown date": (
        ["Tiêu đề", "Nội dung", "Ngày lên trang"],
        (),
        "C “Ngày lên trang”",
    ),
    "a column twice": ([*HEAD, "Title"], (GOOD,), "H “Title”"),
    "no rows": (HEAD, (), "không có dòng"),
}


@pytest.mark.parametrize("name", BAD_SHEETS)
def test_a_sheet_without_its_columns_is_refused(
    name: str, tmp_path: Path, inside: MemberSite
) -> None:
    head, rows, words = BAD_SHEETS[name]
    _rows, end = refused(workbook(tmp_path / "bai.xlsx", *rows, head=head))
    assert words in end
    assert end.endswith("Chưa thay đổi gì.")


def test_merged_cells_are_refused_below_the_headings(
    tmp_path: Path, inside: MemberSite
) -> None:
    path = workbook(tmp_path / "bai.xlsx", GOOD, row(title="B", address=""))
    book = load_workbook(path)
    book.active.merge_cells("E2:E3")
    book.save(path)
    assert "E2:E3" in refused(path)[1]
    book.active.unmerge_cells("E2:E3")
    book.active.merge_cells("J1:K1")
    book.save(path)
    call_command("import_articles", path, site="vanlang", stdout=StringIO())
    assert Article.objects.count() == 2


def test_wrong_use_is_said(tmp_path: Path, inside: MemberSite) -> None:
    path = workbook(tmp_path / "bai.xlsx", GOOD)
    assert "khongco" in refused(path, site="khongco")[1]
    assert "khong-co.xlsx" in refused(tmp_path / "khong-co.xlsx")[1]
    with pytest.raises(CommandError, match="--template"):
        call_command("import_articles")


def test_a_row_of_another_site_is_told(
    tmp_path: Path, inside: MemberSite, other_site: MemberSite
) -> None:
    path = workbook(tmp_path / "bai.xlsx", (*GOOD, "soyt"), head=[*HEAD, "Mã trang"])
    assert "cột H, “soyt”" in refused(path)[0]


def test_the_template_can_be_filled_and_read(
    tmp_path: Path, inside: MemberSite
) -> None:
    path = tmp_path / "mau.xlsx"
    call_command("import_articles", template=path, stdout=StringIO())
    book = load_workbook(path)
    assert [cell.value for cell in book.worksheets[0][1]][:3] == [
        "Tiêu đề",
        "Sapô",
        "Nội dung",
    ]
    book.worksheets[0].append(
        ["Bài", "", "Chữ.", "31/10/2018", "awards", "An", "", "", "vanlang"]
    )
    book.save(path)
    call_command("import_articles", path, stdout=StringIO())
    article = Article.objects.get()
    assert (article.category, article.author) == ("awards", "An")
    with pytest.raises(CommandError, match="mau.xlsx"):
        call_command("import_articles", template=path)
