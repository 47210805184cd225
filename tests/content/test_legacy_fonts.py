"""Old fonts: what is taken for TCVN3 or VNI, what never is, and what it becomes."""

import string
import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.legacy_fonts import TCVN3, VNI, converted, looks_like, of_font
from content.sanitise import plain
from tests.content.corpus import TEXTS, VARIANTS

HONEST = [text for text in TEXTS if text.is_honest]
ACCENTED = [
    plain(text.html).lower() for text in HONEST if not text.marks & {"english", "bare"}
]
ENCODINGS = [(TCVN3, "tcvn3"), (VNI, "vni")]


def written(text, table):
    """The text as the old font stores it: the converter's tables, backwards."""
    back = {}
    for sign, letter in table.items():
        back.setdefault(letter, sign)
    return "".join(back.get(char, char) for char in text)


@pytest.mark.parametrize(
    ("typed", "encoding", "text"),
    [
        ("Céng hßa x· héi chñ nghÜa", "tcvn3", "Cộng hòa xã hội chủ nghĩa"),
        ("§éc lËp - Tù do - H¹nh phóc", "tcvn3", "Độc lập - Tự do - Hạnh phúc"),
        ("C«ng v¨n", "tcvn3", "Công văn"),
        ("n\xad\xa4ng nghiÖp vµ r\xb5ng r\xb5ng", "tcvn3", "nưÔng nghiệp và ràng ràng"),
        ("UBND tØnh L¹ng S¬n", "tcvn3", "UBND tỉnh Lạng Sơn"),
        ("CéNG HßA X· HéI", "tcvn3", "CỘNG HÒA XÃ HỘI"),
        ("Coäng hoøa xaõ hoäi chuû nghóa", "vni", "Cộng hòa xã hội chủ nghĩa"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "vni", "Độc lập - Tự do - Hạnh phúc"),
        ("COÄNG HOØA XAÕ HOÄI", "vni", "CỘNG HÒA XÃ HỘI"),
        ("Uûy ban nhaân daân tænh Laïng Sôn", "vni", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Soá ñieän thoaïi lieân heä", "vni", "Số điện thoại liên hệ"),
    ],
)
def test_old_text_is_recognised_and_converted(typed, encoding, text):
    assert looks_like(typed) == encoding
    assert converted(typed, encoding) == text


@pytest.mark.parametrize(("table", "encoding"), ENCODINGS)
def test_texts_of_a_few_lines_are_recognised_in_old_letters(table, encoding):
    long = [text for text in ACCENTED if len(text.split()) >= 20]
    found = Counter(looks_like(written(text, table)) for text in long)
    assert found[encoding] >= 0.93 * len(long)
    # The rest are lists of abbreviations, slang and texts without accents.
    assert set(found) <= {encoding, ""}


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=VARIANTS)
def test_an_honest_text_is_never_taken_for_old_letters(variant):
    for text in HONEST:
        whole = plain(variant(text.html))
        assert [part for part in (whole, *whole.split("\n")) if looks_like(part)] == []


@pytest.mark.parametrize(
    "text",
    [
        "« Café crème » à la carte, déjà vu : élève, thé, né à Orléans, été, forêt.",
        "Le thé et le né ; père, mère, frère, où êtes-vous ? Ça va très bien à côté.",
        "El niño español comió una piña mañana; ¿cómo está usted? ¡Adiós, señor Núñez!",
        "A situação do município é difícil; não há água, informações, avó e pão.",
        "Größe und Höhe der Straßen für Österreich: über fünf Prozent, schöne Grüße.",
        "På två år så gick båten över sjön; är det så att något återstår på ön?",
        "Færøerne og Åland: på grøn ø går små får; håndværk på række i København.",
        "Það er ekki hægt að fá þetta í dag; Íslendingar búa í Reykjavík.",
        "Příliš žluťoučký kůň úpěl ďábelské ódy; Łódź, Gdańsk, Kraków.",
        "İstanbul'da güneşli bir gün; çocuklar okulda öğretmenleri dinliyor.",
        "Nhiệt độ 25°C ± 2°, diện tích 12 m², ½ số hộ, giá 1.000 £ và 20 µm, © 2025 ®.",
        "Ông Hoàng Văn Thụ ăn ở tại nhà bà Né, uống cà phê và trà đá.",
        "Các cá nhân và các nhà báo là khách quan.",
        "cá là cá, bà và má, tháng tám năm hai nghìn, có nhà có xe, xã và phòng",
        "Công ty Nestlé, Citroën và Peugeot; ông José, bà Françoise; São Paulo.",
        "Đình Lập: 12–14 °C; ‘gió’ «Đông Bắc» cấp 3…",
        "x² + y² = z²; a·b¹; §12 ¶3; 5¼ × 7½; µ = 0,3; £5 ¥6 ¢7",
        "Nguyá»…n VÄƒn",  # UTF-8 read as Latin: another fault, not this one
        "",
    ],
)
def test_other_text_is_never_taken_for_old_letters(text):
    assert looks_like(text) == ""
    assert looks_like(unicodedata.normalize("NFD", text)) == ""


def is_vietnamese(word: str) -> bool:
    """The old fonts have no sign for the ü of “für”, which stands in the corpus too."""
    return set(filter(str.isalpha, word.lower())) <= LETTERS


LETTERS = {*string.ascii_lowercase, *TCVN3.values()}
words = st.sampled_from(
    sorted({word for text in ACCENTED for word in text.split() if is_vietnamese(word)})
)


@given(st.lists(words, min_size=1, max_size=40).map(" ".join))
def test_any_words_survive_the_way_there_and_back(text):
    for table, encoding in ENCODINGS:
        assert converted(written(text, table), encoding) == text
    assert looks_like(text) == ""


@given(st.text())
def test_anything_has_an_answer(text):
    encoding = looks_like(text)
    assert encoding in ("", "tcvn3", "vni")
    if encoding:
        assert looks_like(converted(text, encoding)) == ""


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"),
        (".VnTimeH", "tcvn3"),
        (".vnarial", "tcvn3"),
        ("VNI-Times", "vni"),
        ("Times New Roman", ""),
        ("Vni", ""),
        ("", ""),
    ],
)
def test_fonts_tell_by_their_names(font, encoding):
    assert of_font(font) == encoding
