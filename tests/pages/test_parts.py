"""What is seen in a page beside its words: a list, a contact point, a form."""

import pytest

from pages.parts import CONTACT, FORM, LIST, parts_of

FILE = "0123456789abcdefghijklmnop"


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>Quyết định</li><li>Kế hoạch</li></ul>",
        "<table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>",
    ],
)
def test_list_or_table_of_two_lines_is_a_list(html):
    assert parts_of(html) == {LIST}


@pytest.mark.parametrize("html", ["<ul><li>Một</li></ul>", "<p>Một, hai.</p>"])
def test_one_line_is_no_list(html):
    assert parts_of(html) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Điện thoại: 0205 000 0123.",
        "ĐT 02050000123",
        "(0205) 000.0123",
        "+84 205 000 0123",
        "Thư: tiepcan@langson.example",
        "Hỏi tiepcan@soyt.langson.example.",
    ],
)
def test_telephone_or_official_email_is_a_contact_point(text):
    assert parts_of(f"<p>{text}</p>") == {CONTACT}


@pytest.mark.parametrize(
    "text",
    [
        "Thư: tiepcan@gmail.com",
        "Nghị định 13/2018/NĐ-CP ngày 23/01/2018",
        "Tài khoản 12345678901234",
        "Điện thoại cũ: 025 3812 345",
        "Số 773 / QĐ - UBND 2017 2018 2019 2020",
    ],
)
def test_private_mailbox_or_another_number_is_none(text):
    assert parts_of(f"<p>{text}</p>") == set()


def test_linked_file_is_a_form_and_a_picture_is_none():
    link = f'<p><a href="/tep/{FILE}/mau-01.pdf">Mẫu 01</a></p>'
    assert parts_of(link) == {FORM}
    assert parts_of(f'<p><img src="/tep/{FILE}/anh.png"></p>') == set()
    assert parts_of('<p><a href="https://bo.example/mau.pdf">Mẫu</a></p>') == set()


@pytest.mark.parametrize("text", ["1234567 " * 20_000, "a" * 500_000])
def test_long_text_without_a_contact_is_read_through(text):
    assert parts_of(f"<p>{text}</p>") == set()
    assert parts_of(f"<p>tiepcan@langson.example {text}</p>") == {CONTACT}
