"""The head of an official letter stays in the original, not in the page."""

import io

import docx as python_docx
import pytest

from content.word import read_word
from tests.content.word import LONG, cell, docx, p, r, row, table

pytestmark = pytest.mark.usefixtures("msgids")

CENTRED, BOLD = '<w:jc w:val="center"/>', "<w:b/>"
STATE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
DAY = "Lạng Sơn, ngày 10 tháng 10 năm 2025"
TITLE = p("KẾ HOẠCH TRỒNG CÂY", pPr=CENTRED, rPr=BOLD)
TEXT = f"<p>{LONG.strip()}</p>"
TABBED = "<w:tab/>"


def tabbed(left, right):
    return p(r(left) + r(TABBED) + r(right))


@pytest.mark.parametrize(
    "cells",
    [
        [("UBND TỈNH LẠNG SƠN\nCÔNG AN TỈNH", f"{STATE}\n{MOTTO}"),
         ("Số: 12/KH-CAT\nV/v trồng cây", DAY)],
        [("CÔNG AN TỈNH\nSố: 12/KH-CAT", f"{STATE}\n{MOTTO}\n\n{DAY}")],
    ],
)  # fmt: skip
def test_a_letterhead_in_a_table_is_left_out_and_told(cells):
    document = python_docx.Document()
    head = document.add_table(rows=len(cells), cols=2)
    for n, (left, right) in enumerate(cells):
        head.cell(n, 0).text, head.cell(n, 1).text = left, right
    document.add_paragraph().add_run("Kế hoạch trồng cây").bold = True
    document.add_paragraph(LONG)
    out = io.BytesIO()
    document.save(out)
    draft = read_word(out.getvalue())
    assert (draft.title, draft.html) == ("Kế hoạch trồng cây", TEXT)
    (warning,) = draft.warnings
    assert "head of the official letter" in warning


@pytest.mark.parametrize(
    "head",
    [
        (p("CÔNG AN TỈNH", rPr=BOLD), p(STATE), p(MOTTO), p("-----"), p("Số: 1/KH"),
         p(DAY)),
        (tabbed("UBND XÃ TÂN THANH", STATE), tabbed("HỘI NÔNG DÂN", MOTTO),
         tabbed("Số: 12/KH-HND", DAY)),
        (p(r("<w:br/>").join(map(r, ("UBND XÃ", STATE, MOTTO, DAY)))),),
        (table(row(cell("HỘI NÔNG DÂN"), cell(p(STATE) + p(MOTTO)))), p(DAY)),
    ],
)  # fmt: skip
def test_a_letterhead_in_lines_is_left_out_and_told(head):
    draft = read_word(docx("".join([*head, TITLE, p(LONG)])))
    assert (draft.title, draft.html) == ("KẾ HOẠCH TRỒNG CÂY", TEXT)
    assert len(draft.warnings) == 1


def test_an_agency_in_capitals_below_the_head_is_no_part_of_it():
    lines = [STATE, MOTTO, DAY, "XÃ TÂN THANH RA QUÂN TRỒNG CÂY", LONG]
    draft = read_word(docx("".join(map(p, lines))))
    assert "RA QUÂN" in draft.title + draft.html
    assert STATE not in draft.html


def test_the_text_below_the_head_in_one_table_stays():
    head = row(cell("UBND XÃ TÂN THANH"), cell(p(STATE) + p(MOTTO)))
    draft = read_word(docx(table(head, row(cell(LONG)))))
    assert draft.html == TEXT
    numbers = row(cell("Xã"), cell("Số cây")), row(cell("Tân Thanh"), cell("12"))
    draft = read_word(docx(table(head, *numbers)))
    assert draft.html.startswith("<table>")
    assert draft.html.count("<tr>") == len(numbers)


@pytest.mark.parametrize(
    "lines",
    [
        ("Kỷ niệm Quốc khánh nước " + STATE, LONG),
        (STATE, LONG),
        (STATE, MOTTO),
        ("UBND XÃ TÂN THANH", LONG),
        (LONG, STATE, MOTTO, LONG),
    ],
)
def test_the_name_of_the_state_alone_is_no_letterhead(lines):
    draft = read_word(docx("".join(map(p, lines))))
    assert all(line.strip() in draft.title + draft.html for line in lines)
    assert draft.warnings == ()
