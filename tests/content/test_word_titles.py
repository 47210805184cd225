"""A line above the headline of a Word file that only names the kind of text."""

import io

import docx as python_docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from content.word import read_word
from tests.content.word import LONG, docx, drawing, p, r, table
from tests.content.word import cell as cell_of
from tests.content.word import row as row_of

pytestmark = pytest.mark.usefixtures("msgids")


def title_of(*lines):
    """The title below lines in the middle, bold, each with its size in points."""
    document = python_docx.Document()
    for text, size in lines:
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = line.add_run(text)
        run.bold, run.font.size = True, size and Pt(size)
    document.add_paragraph(LONG)
    out = io.BytesIO()
    document.save(out)
    return read_word(out.getvalue()).title


@pytest.mark.parametrize("label", ["TIN BÀI", "Bài viết:", "TIN TỨC", "TIN", "Bài"])
def test_a_label_above_the_headline_is_not_joined_to_it(label):
    assert title_of((label, 14), ("Trồng cây", 14), ("đầu xuân", 14)) == (
        "Trồng cây đầu xuân"
    )


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ([("Kinh tế", 12), ("Trồng cây", 16), ("đầu xuân", 16)], "Trồng cây đầu xuân"),
        ([("Kinh tế", None), ("Trồng cây", 16)], "Trồng cây"),
        ([("Trồng cây", 16), ("Hà Thử", 12)], "Trồng cây"),
        ([("Tin bão số 3", 14), ("và mưa lớn", 14)], "Tin bão số 3 và mưa lớn"),
    ],
)
def test_smaller_letters_are_set_apart_from_the_headline(lines, title):
    assert title_of(*lines) == title


def test_a_caption_is_no_title():
    links = {"rId1": "media/1.png"}
    gallery = table(row_of(cell_of(p(r(drawing("rId1"))) + p("Cổng chợ"))))
    body = gallery + p("Chợ phiên", rPr="<w:b/>") + p(LONG)
    draft = read_word(docx(body, links=links))
    assert draft.title == "Chợ phiên"
    assert "<figcaption>Cổng chợ</figcaption>" in draft.html
