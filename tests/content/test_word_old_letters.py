"""Word files typed in TCVN3 or VNI are told, and come in Unicode as well."""

import pytest

from content.word import read_word
from tests.content.word import docx, p

pytestmark = pytest.mark.usefixtures("msgids")

BOLD = "<w:b/>"
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
