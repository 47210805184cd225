"""Lists of Word files that styles or typed dashes tell, at the level they look."""

import io

import docx as python_docx
import pytest

from content.word import read_word
from tests.content.word import LONG, html_of, p, r, style

pytestmark = pytest.mark.usefixtures("msgids")


def html_of_lines(*lines):
    document = python_docx.Document()
    for text, name in ((LONG, "Normal"), *lines):
        document.add_paragraph(text, style=name)
    out = io.BytesIO()
    document.save(out)
    return read_word(out.getvalue()).html.removeprefix(f"<p>{LONG.strip()}</p>")


def test_bullets_nest_by_their_styles():
    lines = [("Một", "List Bullet"), ("Hai", "List Bullet 2"), ("Ba", "List Bullet")]
    assert html_of_lines(*lines) == (
        "<ul><li>Một<ul><li>Hai</li></ul></li><li>Ba</li></ul>"
    )


def test_bullets_nest_below_numbers():
    lines = [
        ("Một", "List Number"),
        ("Sâu", "List Bullet 2"),
        ("Sâu hơn", "List Bullet 3"),
        ("Hai", "List Number"),
    ]
    assert html_of_lines(*lines) == (
        "<ol><li>Một<ul><li>Sâu<ul><li>Sâu hơn</li></ul></li></ul></li>"
        "<li>Hai</li></ol>"
    )


def test_a_style_without_a_numbering_is_still_a_list():
    styles = style("List Bullet") + style("List Bullet 2")
    look = '<w:pStyle w:val="ListBullet{}"/>'
    body = [p("Một", pPr=look.format("")), p("Hai", pPr=look.format("2"))]
    html = "<ul><li>Một<ul><li>Hai</li></ul></li></ul>"
    assert html_of(*body, styles=styles) == html


def test_a_list_taken_away_by_hand_stays_away():
    off = '<w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    assert html_of(p("Một", pPr=off), styles=style("List Bullet")) == "<p>Một</p>"


@pytest.mark.parametrize(
    ("lines", "html"),
    [
        (("- Một", "- Hai"), "<ul><li>Một</li><li>Hai</li></ul>"),
        (("– Một", "• Hai"), "<ul><li>Một</li><li>Hai</li></ul>"),
        (("- Một", "+ Hai", "- Ba"),
         "<ul><li>Một<ul><li>Hai</li></ul></li><li>Ba</li></ul>"),
        (("+ Một", "+ Hai"), "<ul><li>Một</li><li>Hai</li></ul>"),
        (("- Một dòng", "Chữ"), "<p>- Một dòng</p><p>Chữ</p>"),
        (("-5 độ", "-7 độ"), "<p>-5 độ</p><p>-7 độ</p>"),
    ],
)  # fmt: skip
def test_typed_dashes_that_follow_one_another_are_a_list(lines, html):
    assert html_of(*map(p, lines)) == html


def test_a_typed_dash_in_a_look_of_its_own_is_cut_whole():
    body = [p(r("-", "<w:b/>") + r(" Một")), p(r("- ") + r("Hai", "<w:b/>"))]
    html = "<ul><li>Một</li><li><strong>Hai</strong></li></ul>"
    assert html_of(*body) == html


def test_typed_dashes_behind_line_breaks_are_a_list():
    line = "<w:br/>"
    runs = r("Gồm:") + r(line) + r("- Một", "<w:b/>") + r(line) + r("- Hai")
    assert html_of(p(runs)) == (
        "<p>Gồm:</p><ul><li><strong>Một</strong></li><li>Hai</li></ul>"
    )
    kept = r("Gồm:") + r(line) + r("- Một")
    assert html_of(p(kept)) == "<p>Gồm:<br>- Một</p>"
