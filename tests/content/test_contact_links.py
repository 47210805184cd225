"""Numbers and addresses of a text can be rung and written to; nothing else can."""

import time

import pytest
from django.utils.html import escape, strip_tags

from content.contact_links import email_link, linked
from content.templatetags.vietnamese import reachable, rich


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("Điện thoại: 0205 381 2345.", ["+842053812345"]),
        ("0205.3812.345, trong giờ làm việc", ["+842053812345"]),
        ("(0205) 381 2345", ["+842053812345"]),
        ("(0205)3812345", ["+842053812345"]),
        ("02053812345", ["+842053812345"]),
        ("+84 205 381 2345", ["+842053812345"]),
        ("(+84) 205 381 2345", ["+842053812345"]),
        ("024 3804 4444", ["+842438044444"]),
        ("gặp ông Hoàng, 0912 345 678 (Zalo)", ["+84912345678"]),
        ("0912.345.678 - 0205.381.2345", ["+84912345678", "+842053812345"]),
        ("0912345678; 0912-345-678", ["+84912345678", "+84912345678"]),
        ("0205&nbsp;381&nbsp;2345", ["+842053812345"]),
        ("Tổng đài 1900 1234", ["19001234"]),
        ("1800 599 928", ["1800599928"]),
        ("Gọi 112.", ["112"]),
        ("Khi có cháy gọi ngay số 114", ["114"]),
        ("gọi 113, 114 hoặc 115", ["113", "114", "115"]),
        ("Đường dây nóng: 1022", ["1022"]),
        ("gọi 112 hoặc 0205 381 2345", ["112", "+842053812345"]),
    ],
)
def test_a_number_rings_however_it_is_written(text: str, rung: list[str]) -> None:
    shown = linked(text)
    assert [part.partition('"')[0] for part in shown.split('href="tel:')[1:]] == rung
    assert strip_tags(shown) == text


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 0912345678/QĐ-UBND",
        "Công văn 114/UBND-VX ngày 05/12/2019",
        "ngày 09-10-2019 14 giờ",
        "từ 08/12/2019 đến 09/12/2019",
        "08.12.2019 10.12.2019",
        "giai đoạn 1900-1954, 1800–1900",
        "1.900.123.456 đồng",
        "19001234 đồng",
        "Số tài khoản: 0912345678 tại Kho bạc",
        "Mã số thuế 0301442379",
        "CCCD số 020512345678",
        "Nghị định 112 đã hết hiệu lực",
        "Văn bản số 114 và số 115",
        "kêu gọi 115 doanh nghiệp",
        "tỷ lệ 0,9123456789",
        "từ 0912345678@3",
        "025 000 0123",
        "0205 381 234",
        "48 xã, 12.345 người, 0205",
    ],
)
def test_what_is_no_telephone_number_stays_words(text: str) -> None:
    assert linked(text) == text


def test_an_address_can_be_written_to_and_breaks_where_it_may() -> None:
    link = (
        '<a href="mailto:vanthu.soyt@langson.gov.vn">'
        "vanthu<wbr>.soyt@<wbr>langson<wbr>.gov<wbr>.vn</a>"
    )
    assert email_link("vanthu.soyt@langson.gov.vn") == link
    text = "Thư gửi về vanthu.soyt@langson.gov.vn."
    assert linked(text) == f"Thư gửi về {link}."
    for other in ("a@b", "@langson.gov.vn", "@Sở Y tế", "x@y@z.vn"):
        assert linked(other) == other


def test_a_number_in_an_address_is_no_number() -> None:
    text = linked("0912345678@langson.gov.vn")
    assert "mailto:" in text
    assert "tel:" not in text


def test_links_and_code_stay_as_they_are() -> None:
    for kept in (
        '<a href="https://x.vn/">0205 381 2345</a>',
        '<a href="/x/"><b>a@langson.gov.vn</b></a>',
        "<pre>0205 381 2345</pre>",
        "<p><code>a@langson.gov.vn</code></p>",
    ):
        assert linked(kept) == kept
        assert 'href="tel:' in linked(f"{kept}<p>0205 381 2345</p>")


def test_attributes_stay_as_they_are() -> None:
    html = '<img alt="0205 381 2345" src="/tep/0205-381-2345.png">'
    assert linked(html) == html


def test_rich_text_and_plain_text_are_safe() -> None:
    assert 'href="tel:+842053812345"' in rich("<p>Gọi 0205 381 2345</p>")
    nasty = '<b onclick="x">gọi 112</b> & "a\'@langson.gov.vn'
    shown = reachable(nasty)
    assert "<b" not in shown
    assert 'href="tel:112"' in shown
    assert strip_tags(linked(escape(nasty))) == escape(nasty)


@pytest.mark.parametrize(
    "text",
    ["0" * 200_000, "09 " * 70_000, "a." * 100_000, "a@" * 100_000, "gọi số " * 30_000],
)
def test_time_grows_with_the_text(text: str) -> None:
    began = time.perf_counter()
    assert linked(text) == text
    assert time.perf_counter() - began < 3
