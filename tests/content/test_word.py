"""Word files: title, lead, structure, pictures and words, as a reader sees them."""

import io
import unicodedata

import docx as python_docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from content.sanitise import clean
from content.word import BadWordFile, read_word
from tests.content.word import (
    LIBREOFFICE,
    cell,
    docx,
    drawing,
    num,
    numbering,
    p,
    r,
    row,
    style,
    table,
    vml,
)

pytestmark = pytest.mark.usefixtures("msgids")

TITLE = '<w:pStyle w:val="Title"/>'
BOLD, ITALIC, CENTRED = "<w:b/>", "<w:i/>", '<w:jc w:val="center"/>'
LONG = "Từ đầu năm, toàn huyện đã trồng rừng tập trung, nghiệm thu và giải ngân. " * 8
ID = "abcdefghijklmnopqrstuvwxyz"


def shown(number, alt=""):
    return f'<img src="/tep/{number:026d}/anh" alt="{alt}">'


def html_of(*body, **parts):
    """The text without title and lead, which long first paragraphs rule out."""
    html = read_word(docx("".join([p(LONG), *body]), **parts)).html
    start, _long, rest = html.partition(f"<p>{LONG.strip()}</p>")
    assert not start
    return rest


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
    assert "CỘNG HÒA" in draft.html


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


LINKS = {"rId1": "media/a.png", "rId2": "media/b.png", "rId3": "media/c.png"}


def test_pictures_keep_their_order_their_captions_and_what_they_show():
    caption = '<w:pStyle w:val="Caption"/>'
    alternatives = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing("rId2", "Hai")}'
        f"</mc:Choice><mc:Fallback>{vml('rId3')}</mc:Fallback></mc:AlternateContent>"
    )
    body = [
        p(r(drawing("rId1", "Cổng chợ")), pPr=CENTRED),
        p(r("Hình ") + f'<w:fldSimple w:instr="SEQ">{r("1")}</w:fldSimple>'
          + r(": Cổng chợ"), pPr=caption),
        p("Giữa."),
        p(r(alternatives)),
        p(r(vml("rId3", "c.png")) + r("<w:br/>") + r("Ảnh: Hoàng Hà")),
        p(r("Trong dòng ") + r(drawing("rId1", "IMG_2034.JPG")) + r(" có ảnh.")),
    ]  # fmt: skip
    draft = read_word(
        docx(p(LONG) + "".join(body), links=LINKS, styles=style("Caption"))
    )
    assert draft.html.endswith(
        f"<figure>{shown(0, 'Cổng chợ')}<figcaption>Hình 1: Cổng chợ</figcaption>"
        f"</figure><p>Giữa.</p><figure>{shown(1, 'Hai')}</figure><figure>{shown(2)}"
        "<figcaption>Ảnh: Hoàng Hà</figcaption></figure><p>Trong dòng "
        f"{shown(0)} có ảnh.</p>"
    )
    assert [picture.name for picture in draft.pictures] == ["a.png", "b.png", "c.png"]
    assert len({picture.data for picture in draft.pictures}) == 3


def test_an_empty_choice_gives_way_to_the_drawing_of_old():
    alternatives = (
        '<mc:AlternateContent><mc:Choice Requires="wpc"><w:drawing/></mc:Choice>'
        f"<mc:Fallback>{vml('rId1', 'Bản đồ')}</mc:Fallback></mc:AlternateContent>"
    )
    html = html_of(p(r(alternatives)), links=LINKS)
    assert html == f"<figure>{shown(0, 'Bản đồ')}</figure>"


def test_the_text_of_a_box_is_read_once():
    box = f"<wps:wsp><wps:txbx><w:txbxContent>{p('Trong khung')}</w:txbxContent></wps:txbx></wps:wsp>"  # noqa: E501
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p('Trong khung')}</w:txbxContent></v:textbox></v:shape></w:pict>"  # noqa: E501
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    assert html_of(p(r("Ngoài ") + r(both) + r("khung"))) == (
        "<p>Ngoài khung</p><p>Trong khung</p>"
    )


def test_what_cannot_be_taken_over_is_told():
    chart = (
        '<w:drawing><wp:inline><a:graphic><a:graphicData uri="http://x/2006/chart"/>'
        "</a:graphic></wp:inline></w:drawing>"
    )
    outside = {"rId1": "https://a.example/a.png"}
    body = p(LONG) + p(r(chart)) + p(r(drawing("rId1"))) + p(r(drawing("rId9")))
    formula = p("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>")
    draft = read_word(docx(body + formula, links=outside))
    assert draft.html == f"<p>{LONG.strip()}</p><p>x=2</p>"
    assert draft.pictures == ()
    assert [w.split()[1] for w in draft.warnings] == ["chart", "formula", "picture"]


def test_pictures_get_the_addresses_that_they_were_stored_at():
    body = p(LONG) + p(r(drawing("rId1", "Một"))) + p(r(drawing("rId2")))
    draft = read_word(docx(body + p("Ảnh: Hà", rPr=ITALIC), links=LINKS))
    assert clean(draft.html) == draft.html
    stored = draft.with_pictures({0: f"/tep/{ID}/a.webp"})
    assert stored.endswith(
        f'<figure><img src="/tep/{ID}/a.webp" alt="Một"></figure><p>Ảnh: Hà</p>'
    )


OLD = "UBND huyÖn V¨n L·ng tæ chøc lÔ ra qu©n, toµn d©n trång c©y g©y rõng n\xad\xadíc."
NEW = "UBND huyện Văn Lãng tổ chức lễ ra quân, toàn dân trồng cây gây rừng nưước."


def font(name):
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def test_old_letters_are_told_by_the_font():
    body = p("Tªn bµi", rPr=BOLD + font(".VnTime")) + p(OLD, rPr=font(".VnTime"))
    draft = read_word(docx(body + p("lÔ héi", rPr=font(".VnTimeH")) + p("Việt cá và")))
    assert "old font" in draft.warnings[0]
    assert draft.title == "Tªn bµi"
    assert draft.converted.title == "Tên bài"
    assert (
        draft.converted.html
        == f"<p>{NEW}</p><p>LỄ HỘI</p><p>Việt cá và</p>".replace(f"<p>{NEW}</p>", "")
    )
    assert draft.converted.lead == NEW


def test_old_letters_are_told_by_the_words():
    vni = "UÛy ban nhaân daân huyeän Vaên Laõng toå chöùc leã ra quaân troàng caây."
    draft = read_word(docx(p(vni) + p("Hai.") + p("xaõ Taân Thanh")))
    assert draft.converted.html == (
        "<p>Ủy ban nhân dân huyện Văn Lãng tổ chức lễ ra quân trồng cây.</p>"
        "<p>Hai.</p><p>xã Tân Thanh</p>"
    )


def test_an_old_font_on_new_letters_means_nothing():
    body = p("Hoàng Văn Thụ, cá và nhà", rPr=font(".VnTime")) + p("Hai.")
    draft = read_word(docx(body))
    assert draft.converted is None
    assert draft.warnings == ()


def test_a_file_without_words_is_refused():
    with pytest.raises(BadWordFile, match="no text"):
        read_word(docx(p() + p("  ")))
