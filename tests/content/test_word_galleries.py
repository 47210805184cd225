"""Pictures of Word files that a table lays out become figures with captions."""

import io

import docx as python_docx
import pytest

from content.word import read_word
from tests.content.word import (
    LONG,
    cell,
    drawing,
    html_of,
    p,
    picture,
    r,
    row,
    shown,
    table,
)

pytestmark = pytest.mark.usefixtures("msgids")

LINKS = {f"rId{n}": f"media/{n}.png" for n in (1, 2, 3)}
ONE, TWO, THREE = (p(r(drawing(link))) for link in LINKS)


def figure(number, caption=""):
    told = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f"<figure>{shown(number)}{told}</figure>"


def test_rows_of_pictures_and_captions_are_figures_in_reading_order():
    document = python_docx.Document()
    document.add_paragraph(LONG)
    laid_out = document.add_table(rows=2, cols=2)
    for n, text in enumerate(("Trồng cây", "Tưới cây")):
        run = laid_out.cell(0, n).paragraphs[0].add_run()
        run.add_picture(io.BytesIO(picture(n)))
        laid_out.cell(1, n).text = text
    document.add_paragraph("Chữ bên dưới.")
    out = io.BytesIO()
    document.save(out)
    assert read_word(out.getvalue()).html.endswith(
        f"{figure(0, 'Trồng cây')}{figure(1, 'Tưới cây')}<p>Chữ bên dưới.</p>"
    )


WIDE = '<w:gridSpan w:val="2"/>'


@pytest.mark.parametrize(
    ("rows", "html"),
    [
        ([row(cell(ONE + p("Một")), cell(TWO + p("Hai")))],
         figure(0, "Một") + figure(1, "Hai")),
        ([row(cell(ONE), cell(TWO)), row(cell("Cả hai", WIDE))],
         figure(0) + figure(1, "Cả hai")),
        ([row(cell(ONE)), row(cell("Một")), row(cell(TWO)), row(cell("Hai"))],
         figure(0, "Một") + figure(1, "Hai")),
        ([row(cell(ONE), cell(TWO)), row(cell(THREE), cell(""))],
         figure(0) + figure(1) + figure(2)),
        ([row(cell("")), row(cell(ONE)), row(cell("")), row(cell("Một"))],
         figure(0, "Một")),
        ([row(cell(ONE + p("Một") + p("Ảnh: Hà")))], figure(0, "Một<br>Ảnh: Hà")),
        ([row(cell(ONE + p("Một") + TWO + p("Hai")))],
         figure(0, "Một") + figure(1, "Hai")),
    ],
)  # fmt: skip
def test_a_table_of_nothing_but_pictures_is_none(rows, html):
    assert html_of(table(*rows), links=LINKS) == html


@pytest.mark.parametrize(
    "rows",
    [
        [row(cell("Tên"), cell("Ảnh")), row(cell("Hồi"), cell(ONE))],
        [row(cell(ONE), cell("Hoa hồi")), row(cell(TWO), cell("Hồng"))],
        [
            row(cell(ONE), cell(TWO)),
            row(cell("a"), cell("b")),
            row(cell("c"), cell("")),
        ],
        [row(cell(ONE), cell("")), row(cell("Tên"), cell("Nguyễn Thị Thử"))],
        [row(cell(ONE), cell(TWO)), row(cell(LONG), cell(LONG))],
    ],
)
def test_a_table_with_words_stays_a_table(rows):
    html = html_of(table(*rows), links=LINKS)
    assert html.startswith("<table>")
    assert "<figcaption>" not in html
