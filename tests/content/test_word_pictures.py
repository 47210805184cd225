"""Pictures of Word files: order, captions, descriptions, where they end up."""

import pytest

from content.sanitise import clean
from content.word import read_word
from tests.content.word import LONG, docx, drawing, html_of, p, r, shown, style, vml

pytestmark = pytest.mark.usefixtures("msgids")

ID = "abcdefghijklmnopqrstuvwxyz"
CENTRED, ITALIC = '<w:jc w:val="center"/>', "<w:i/>"
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


def test_a_description_is_a_persons():
    for alt, kept in (
        ("Lễ ra quân ngày 20/10", "Lễ ra quân ngày 20/10"),
        ("DSC_0012.JPG", ""),
        ("Ảnh có chứa cây. Mô tả được tạo tự động", ""),
    ):
        html = html_of(p(r(drawing("rId1", alt))), links=LINKS)
        assert html == f"<figure>{shown(0, kept)}</figure>"
