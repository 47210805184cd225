"""What is English: the pages of the English section, and nothing under their titles."""

import unicodedata

import pytest

from content.english import is_english
from tests.content.corpus import TEXTS

ENGLISH = [text for text in TEXTS if "english" in text.marks]
OTHERS = [text for text in TEXTS if text.is_honest and "english" not in text.marks]


@pytest.mark.parametrize("text", ENGLISH, ids=str)
def test_english_is_known(text):
    assert is_english(text.html)
    assert is_english(unicodedata.normalize("NFD", text.html))
    assert is_english(text.html.upper())


@pytest.mark.parametrize("text", OTHERS, ids=str)
def test_what_is_not_english_is_not_taken_for_it(text):
    assert not is_english(text.html)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Division of Finance - Head: Mr Nguyen Van Mau - Tel: 0205 000 0160</p>",
        "<table><tr><td>Nông Thị Thử</td><td>Vice Chairman</td></tr>"
        "<tr><td>Hoàng Văn Mẫu</td><td>Chief of Office</td></tr></table>",
        "<p>The Center for Disease Control receives visitors on working days.</p>",
    ],
)
def test_contacts_in_english_are_english(html):
    assert is_english(html)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>2019</p>",
        "<p>Nguyễn Văn Mẫu</p>",
        "<p>Nong Van Mau, Hoang Thi Thu, Vi Van Du</p>",
        "<h2>Organisation structure</h2><p>Sơ đồ tổ chức của huyện gồm có mười hai "
        "phòng chuyên môn và ba đơn vị sự nghiệp.</p>",
        "<p>So do to chuc cua huyen the hien the che, do do to an ninh at phai co.</p>",
        "<p>La ville se trouve dans une plaine fertile, entourée de montagnes.</p>",
        "<p>Email: vanphong@langson.example, website: www.of-and-the.example</p>",
    ],
)
def test_names_vietnamese_and_french_are_not(html):
    assert not is_english(html)


def test_every_second_sentence_in_vietnamese_is_not_english():
    english = "The district has nineteen communes and one town. "
    vietnamese = "Huyện có mười chín xã và một thị trấn, nằm ở phía bắc của tỉnh. "
    assert is_english(english * 3)
    assert not is_english((english + vietnamese) * 3)
