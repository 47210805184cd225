"""Word files: title, lead, structure, pictures and words, as a reader sees them."""

import io
import unicodedata

import docx as python_docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from content import word
from content.word import BadWordFile, read_word
from tests.content.word import (
    LIBREOFFICE,
    LONG,
    cell,
    docx,
    html_of,
    num,
    numbering,
    p,
    r,
    row,
    shown,
    style,
    table,
)

pytestmark = pytest.mark.usefixtures("msgids")

TITLE = '<w:pStyle w:val="Title"/>'
BOLD, ITALIC, CENTRED = "<w:b/>", "<w:i/>", '<w:jc w:val="center"/>'


def heading(level):
    return f'<w:pStyle w:val="heading{level}"/>'


STYLES = "".join(style(f"heading {n}", rPr=BOLD) for n in (1, 2, 3)) + style("Title")


def test_a_file_saved_by_libreoffice_keeps_everything_in_order():
    draft = read_word(LIBREOFFICE.read_bytes())
    assert draft.title == "Huyện Văn Lãng khai trương chợ phiên vùng cao"
    assert draft.lead.startswith("Sáng 10/10, Ủy ban nhân dân huyện Văn Lãng")
    assert draft.html == (
        "<h2>Hàng hóa của chợ</h2><p>Chợ họp vào <strong>ngày 5</strong> và "
        "<em>ngày 10</em> âm lịch.</p><ul><li>Hồng vành khuyên</li><li>Na dai</li></ul>"
        f"<figure>{shown(0)}<figcaption>Cổng chợ sáng khai trương. Ảnh: Hoàng Hà"
        "</figcaption></figure><h2>Các bước đăng ký quầy</h2><ol><li>Nộp đơn</li>"
        "<li>Nộp lệ phí</li><li>Nhận quầy</li></ol><table><thead><tr>"
        '<th scope="col">Xã</th><th scope="col">Số quầy</th>'
        '<th scope="col">Ghi chú</th>'
        "</tr></thead><tbody><tr><td>Tân Thanh</td><td>12</td><td></td></tr><tr>"
        "<td>Thụy Hùng</td><td>7</td><td>Chợ mới</td></tr><tr><td>Cộng</td>"
        '<td colspan="2">19</td></tr></tbody></table><p>Đến hết tháng, chợ đón khoảng '
        f"3.000 lượt khách.</p><figure>{shown(1)}<figcaption>Gian hàng nông sản"
        '</figcaption></figure><p class="align-right">Hoàng Thị Thử</p>'
    )
    assert [picture.name for picture in draft.pictures] == ["image1.jpeg", "image2.png"]
    assert draft.warnings == ()
    assert draft.converted is None


def test_a_file_of_words_own_styles_keeps_everything_in_order():
    document = python_docx.Document()
    document.add_heading("Ra quân trồng cây", 0)
    document.add_paragraph().add_run("Sáng 10/10, toàn huyện ra quân.").italic = True
    document.add_heading("Kết quả", 1)
    document.add_paragraph("Đơn", style="List Bullet")
    document.add_paragraph("Một", style="List Number")
    document.add_paragraph("Xen giữa")
    document.add_paragraph("Hai", style="List Number")
    document.add_heading("Nhiệm vụ", 3)
    end = document.add_paragraph("Hết.")
    end.alignment = WD_ALIGN_PARAGRAPH.CENTER
    out = io.BytesIO()
    document.save(out)
    draft = read_word(out.getvalue())
    assert draft.title == "Ra quân trồng cây"
    assert draft.lead == "Sáng 10/10, toàn huyện ra quân."
    assert draft.html == (
        "<h2>Kết quả</h2><ul><li>Đơn</li></ul><ol><li>Một</li></ol><p>Xen giữa</p>"
        '<ol start="2"><li>Hai</li></ol><h3>Nhiệm vụ</h3>'
        '<p class="align-center">Hết.</p>'
    )


@pytest.mark.parametrize(
    ("body", "title", "lead"),
    [
        ((p("Tên", pPr=TITLE), p("Mở đầu"), p(LONG)), "Tên", "Mở đầu"),
        ((p("Tên", pPr=heading(1)), p(LONG), p("Hai")), "Tên", ""),
        ((p("Tên bài", rPr=BOLD), p("Mở đầu", rPr=BOLD), p(LONG)), "Tên bài", "Mở đầu"),
        ((p("Hai dòng", pPr=CENTRED, rPr=BOLD), p("một tên", pPr=CENTRED, rPr=BOLD),
          p("Mở đầu", rPr=ITALIC), p("Chữ")), "Hai dòng một tên", "Mở đầu"),
        ((p("Tên bài ngắn"), p("Câu mở đầu."), p(LONG)), "Tên bài ngắn", "Câu mở đầu."),
        ((p("Tên", rPr=BOLD), p("Một đoạn thôi.")), "Tên", ""),
        ((p("Tên", rPr=BOLD), p("Đề mục", pPr=heading(2)), p("Chữ.")), "Tên", ""),
        ((p("Tin vắn", pPr=CENTRED), p("Tên", pPr=heading(1)), p(LONG)), "Tin vắn", ""),
        ((p("Một câu, không phải tên bài."), p("Hai.")), "", ""),
        ((p("Chỉ một dòng"),), "", ""),
        ((p(LONG), p("Đậm", rPr=BOLD), p("Chữ.")), "", ""),
    ],
)  # fmt: skip
def test_title_and_lead_are_found(body, title, lead):
    draft = read_word(docx("".join(body), styles=STYLES))
    assert (draft.title, draft.lead) == (title, lead)
    for part in (title, lead):
        assert not part or part not in draft.html


def test_the_head_of_a_letter_is_no_title():
    head = table(
        row(cell("UBND HUYỆN VĂN LÃNG"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    )
    lines = [
        p("ỦY BAN NHÂN DÂN", pPr=CENTRED, rPr=BOLD),
        p("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", pPr=CENTRED, rPr=BOLD),
        p("Độc lập - Tự do - Hạnh phúc", pPr=CENTRED, rPr=BOLD),
        p("-------", pPr=CENTRED),
        p("Số: 12/KH-UBND"),
        p("Văn Lãng, ngày 10 tháng 10 năm 2025", rPr=ITALIC),
        p("KẾ HOẠCH", pPr=CENTRED, rPr=BOLD),
        p("Trồng cây năm 2026", pPr=CENTRED, rPr=BOLD),
        p(LONG),
    ]
    draft = read_word(docx("".join([head, *lines])))
    assert draft.title == "KẾ HOẠCH Trồng cây năm 2026"
    assert draft.html == f"<p>{LONG.strip()}</p>"


def test_a_lead_is_known_by_the_name_of_its_style():
    sapo = '<w:pStyle w:val="Sapo"/>'
    body = p("Tên", rPr=BOLD) + p("Đề dẫn") + p("Mở đầu", pPr=sapo) + p("Chữ")
    assert read_word(docx(body, styles=style("Sapo"))).lead == "Mở đầu"


def test_looks_come_from_styles_too():
    styles = style("Đậm", rPr=BOLD) + style("Đậm nghiêng", rPr=ITALIC, based="Đậm")
    look = '<w:pStyle w:val="Đậmnghiêng"/>'
    assert html_of(p("chữ", pPr=look), styles=styles) == (
        "<p><strong><em>chữ</em></strong></p>"
    )
    assert html_of(p("chữ", pPr=look, rPr='<w:b w:val="0"/>'), styles=styles) == (
        "<p><em>chữ</em></p>"
    )


def test_words_that_word_cut_up_are_whole():
    runs = r("Huy", BOLD) + "<w:proofErr/>" + r("ện", BOLD) + r(" Văn") + r(" Lãng")
    assert html_of(p(runs)) == "<p><strong>Huyện</strong> Văn Lãng</p>"


def test_signs_of_a_word_processor_become_characters():
    runs = (
        r("<w:t>a</w:t><w:tab/>") + r("<w:t>b</w:t><w:br/><w:t>c</w:t>")
        + r("<w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:noBreakHyphen/><w:t>f</w:t>")
        + r("m") + r("2", '<w:vertAlign w:val="superscript"/>') + r("ẩn", "<w:vanish/>")
    )  # fmt: skip
    assert html_of(p(runs)) == "<p>a b<br>cde-fm<sup>2</sup></p>"


def test_text_comes_out_in_one_form():
    decomposed = unicodedata.normalize("NFD", "Thủy lợi “Tràng Khánh”")
    assert html_of(p(decomposed)) == "<p>Thủy lợi “Tràng Khánh”</p>"


LISTS = numbering(
    _1=(("bullet", "•"), ("bullet", "o"), ("decimal", "%3.")),
    _2=(("decimal", "%1."), ("lowerLetter", "%2)")),
    _3=(("decimal", "Điều %1."), ("decimal", "%1.%2.")),
    _4=(("upperRoman", "%1."),),
)


@pytest.mark.parametrize(
    ("items", "html"),
    [
        (((1, 0), (1, 1), (1, 1), (1, 0)),
         "<ul><li>0<ul><li>1</li><li>2</li></ul></li><li>3</li></ul>"),
        (((1, 0), (1, 2), (1, 0)),
         "<ul><li>0<ol><li>1</li></ol></li><li>2</li></ul>"),
        (((1, 1), (1, 0)), "<ul><li>0</li></ul><ul><li>1</li></ul>"),
        (((2, 0), (2, 0), None, (2, 0)),
         '<ol><li>0</li><li>1</li></ol><p>2</p><ol start="3"><li>3</li></ol>'),
        (((2, 0), (2, 1), (2, 1), (2, 0)),
         '<ol><li>0</li></ol><p>a) 1</p><p>b) 2</p><ol start="2"><li>3</li></ol>'),
        (((3, 0), (3, 1), (3, 1), (3, 0), (3, 1)),
         "<p>Điều 1. 0</p><p>1.1. 1</p><p>1.2. 2</p><p>Điều 2. 3</p><p>2.1. 4</p>"),
        (((4, 0),) * 4, "<p>I. 0</p><p>II. 1</p><p>III. 2</p><p>IV. 3</p>"),
        (((8, 0),), "<p>0</p>"),
    ],
)  # fmt: skip
def test_lists_are_counted_as_word_counts_them(items, html):
    body = [p(str(n), pPr=num(*item) if item else "") for n, item in enumerate(items)]
    assert html_of(*body, numbering=LISTS) == html


def test_headings_go_down_one_step_at_a_time():
    body = [p("Một", pPr=heading(1)), p("Hai", pPr=heading(3)), p("Ba", pPr=heading(1))]
    assert html_of(*body, styles=STYLES) == "<h2>Một</h2><h3>Hai</h3><h2>Ba</h2>"


def test_a_numbered_heading_keeps_its_number():
    body = p("Kết quả", pPr=heading(1) + num(4))
    assert html_of(body, styles=STYLES, numbering=LISTS) == "<h2>I. Kết quả</h2>"


def test_tables_keep_their_head_and_their_merged_cells():
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    wide = '<w:gridSpan w:val="2"/>'
    body = table(
        row(cell("Xã", down), cell("Số", wide), trPr="<w:tblHeader/>"),
        row(cell("", on), cell("cây"), cell("hộ"), trPr="<w:tblHeader/>"),
        row(cell("Bỏ"), cell("1"), cell("2"), trPr="<w:del/>"),
        row(cell(p("Tân Thanh") + p("Na Hình")), cell("3"), cell("4")),
    )
    assert html_of(body) == (
        '<table><thead><tr><th scope="col" rowspan="2">Xã</th>'
        '<th scope="col" colspan="2">Số</th></tr><tr><th scope="col">cây</th>'
        '<th scope="col">hộ</th></tr></thead><tbody><tr><td><p>Tân Thanh</p>'
        "<p>Na Hình</p></td><td>3</td><td>4</td></tr></tbody></table>"
    )


def test_a_frame_is_no_table():
    assert html_of(table(row(cell(p("Một") + p("Hai"))))) == "<p>Một</p><p>Hai</p>"


def test_links_lead_where_they_led():
    field = (
        r('<w:fldChar w:fldCharType="begin"/>')
        + r('<w:instrText> HYPERLINK "https://b.example/" \\o "x"</w:instrText>')
        + r('<w:fldChar w:fldCharType="separate"/>') + r("hai")
        + r('<w:fldChar w:fldCharType="end"/>')
    )  # fmt: skip
    link = f'<w:hyperlink r:id="rId7">{r("một")}</w:hyperlink>'
    hostile = f'<w:hyperlink r:id="rId8">{r("ba")}</w:hyperlink>'
    own = f'<w:hyperlink w:anchor="_Toc1">{r("bốn")}</w:hyperlink>'
    links = {"rId7": "https://a.example/?x=1&amp;y=2", "rId8": "javascript://x"}
    html = html_of(p(link + r(" ") + field + r(" ") + hostile + own), links=links)
    assert html == (
        '<p><a href="https://a.example/?x=1&amp;y=2" rel="noopener noreferrer">một</a> '
        '<a href="https://b.example/" rel="noopener noreferrer">hai</a> babốn</p>'
    )


def test_tracked_changes_are_taken_as_accepted():
    runs = (
        r("giá ") + f"<w:del>{r('<w:delText>cũ</w:delText>')}</w:del>"
        + f"<w:ins>{r('mới')}</w:ins>" + f"<w:moveFrom>{r('đi')}</w:moveFrom>"
        + f"<w:moveTo>{r(' đến')}</w:moveTo>"
    )  # fmt: skip
    joined = p("Hai đoạn", pPr="<w:rPr><w:del/></w:rPr>") + p(" làm một")
    draft = read_word(docx(p(LONG) + p(runs) + joined))
    assert draft.html.endswith("<p>giá mới đến</p><p>Hai đoạn làm một</p>")
    (warning,) = draft.warnings
    assert "tracked changes" in warning


def test_notes_stand_at_the_end_with_their_numbers():
    notes = "".join(
        f'<w:footnote w:id="{n}">{p(text)}</w:footnote>'
        for n, text in ((0, "kẻ"), (2, "Theo báo cáo."), (3, "Số liệu 2025."))
    )
    marks = (r(f'<w:footnoteReference w:id="{n}"/>') for n in (3, 2))
    html = html_of(p(r("một") + next(marks) + r(" hai") + next(marks)), footnotes=notes)
    assert html == (
        "<p>một<sup>[1]</sup> hai<sup>[2]</sup></p><p>[1] Số liệu 2025.</p>"
        "<p>[2] Theo báo cáo.</p>"
    )


def test_a_file_that_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(word, "SECONDS", 0.001)
    with pytest.raises(BadWordFile, match="too complicated"):
        read_word(docx(p("Chữ")))


def test_a_reader_that_breaks_down_is_told_to_the_operator(monkeypatch, caplog):
    monkeypatch.setattr(word.sys, "executable", "/bin/false")
    with pytest.raises(BadWordFile, match="too complicated"):
        read_word(docx(p("Chữ")))
    assert "ended with 1" in caplog.text


def test_a_file_without_words_is_refused():
    with pytest.raises(BadWordFile, match="no text"):
        read_word(docx(p() + p("  ")))
