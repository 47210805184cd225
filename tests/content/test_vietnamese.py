"""Vietnamese text: one form, folding, slugs and sort keys."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.vietnamese import (
    alphabet_key,
    fold,
    name_key,
    nfc,
    number_fold,
    number_key,
    slug,
)

LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụ"
    "ưừửữứựvxyỳỷỹýỵ"
)
vietnamese = st.text(st.sampled_from(LETTERS + LETTERS.upper() + " "))


def test_one_form_for_what_looks_the_same():
    decomposed = unicodedata.normalize("NFD", "Ủy ban nhân dân huyện Đình Lập")
    assert nfc(decomposed) == "Ủy ban nhân dân huyện Đình Lập"
    assert nfc("bê\u0323nh viê\u0323n") == "bệnh viện"


@pytest.mark.parametrize("look_alike", ["\u00d0", "\u0189", "\u0110"])
def test_every_d_with_stroke_is_one_letter(look_alike):
    assert nfc(f"{look_alike}ình Lập") == "\u0110ình Lập"


@pytest.mark.parametrize("look_alike", ["\u00f0", "\u0256", "\u0111"])
def test_every_small_d_with_stroke_is_one_letter(look_alike):
    assert nfc(f"Bình {look_alike}ộ") == "Bình \u0111ộ"


def test_invisible_characters_go():
    assert nfc("Văn\u200b Lã\u00adng\x00\ufeff\u200d\x07") == "Văn Lãng"
    assert nfc("Văn\ud800 Lãng") == "Văn Lãng"


@pytest.mark.parametrize(
    "turn", [*"\u202a\u202b\u202c\u202d\u202e", *"\u2066\u2067\u2068\u2069"]
)
def test_what_turns_the_direction_of_text_goes(turn):
    assert nfc(f"Sở {turn}Y tế") == "Sở Y tế"


def test_a_mark_behind_an_invisible_character_finds_its_letter():
    assert nfc("Vu\u200b\u0303") == "Vũ"


def test_word_breaks_become_new_lines():
    assert nfc("một\x0bhai\x0cba\tbốn\r\n") == "một\nhai\nba\tbốn\r\n"


@given(st.text())
def test_the_one_form_is_final(text):
    assert nfc(nfc(text)) == nfc(text)


@given(vietnamese)
def test_what_is_already_right_is_kept(text):
    assert nfc(text) == text
    assert nfc(unicodedata.normalize("NFD", text)) == text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đình Lập", "dinh lap"),
        ("ĐƯỜNG Đặng Văn", "duong dang van"),
        ("Ủy ban, 773/QĐ-UBND!", "uy ban, 773/qd-ubnd!"),
        ("", ""),
    ],
)
def test_folding_drops_accents_and_case(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"), [("hòa", "hoà"), ("thủy", "thuỷ"), ("khỏe", "khoẻ")]
)
def test_folding_does_not_see_where_the_tone_stands(one, other):
    assert one != other
    assert fold(one) == fold(other)
    assert alphabet_key(one) == alphabet_key(other)


@given(st.text())
def test_folding_is_final(text):
    assert fold(fold(text)) == fold(text)


@given(vietnamese)
def test_folding_keeps_the_length_and_leaves_plain_letters(text):
    assert len(fold(text)) == len(text)
    assert fold(text).isascii()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đình Lập", "dinh-lap"),
        ("Chức năng, nhiệm vụ & quyền hạn", "chuc-nang-nhiem-vu-quyen-han"),
        ("  773/QĐ-UBND ", "773-qd-ubnd"),
        ("Hoà – Bình", "hoa-binh"),
        ("!!!", "muc"),
        ("", "muc"),
        ("中文", "muc"),
    ],
)
def test_slugs(text, expected):
    assert slug(text) == expected


def test_a_long_slug_ends_between_words():
    assert slug("Quyết định ban hành quy chế", max_length=16) == "quyet-dinh-ban"
    assert slug("Quyết định ban hành quy chế", max_length=14) == "quyet-dinh-ban"
    assert slug("a" * 100, max_length=20) == "a" * 20


@given(st.text(), st.integers(min_value=3, max_value=100))
def test_slugs_are_short_plain_and_never_empty(text, length):
    made = slug(text, max_length=length)
    assert 0 < len(made) <= length
    assert not set(made) - set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not made.startswith("-")
    assert not made.endswith("-")


def shuffled(items):
    return random.Random(3).sample(items, len(items))


@pytest.mark.parametrize(
    "in_order",
    [
        [*"aăâbcdđeêghiklmnoôơpqrstuưvxy"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mă"],
        ["Bắc Sơn", "Bình Gia", "Cao Lộc", "Chi Lăng", "Đình Lập", "Hữu Lũng"],
        ["Dân Tiến", "Đông Kinh", "Em", "Êm"],
        ["Vân Thủy", "Văn An"][::-1],
        ["An", "An Bình", "Anh", "Ánh", "Ăn"],
        ["Hoa An", "Hòa An", "Hoa Bình", "Hoà Bình"],
        ["Khối 1", "Khối A", "Khối Đ"],
    ],
)
def test_the_alphabet_sorts_right(in_order):
    assert sorted(shuffled(in_order), key=alphabet_key) == in_order


def test_upper_case_and_decomposed_text_have_the_same_place():
    decomposed = unicodedata.normalize("NFD", "ĐÌNH LẬP")
    assert alphabet_key(decomposed) == alphabet_key("Đình  Lập")


@given(st.text(max_size=50))
def test_alphabet_keys_are_plain_and_bounded(text):
    key = alphabet_key(text)
    assert not set(key) - set("abcdefghijklmnopqrstuvwxyz0123456789")
    assert len(key) <= 3 * len(text) + 2


def test_people_sort_by_their_given_names():
    people = [
        "Trần Minh Ánh",
        "Hoàng Văn Ân",
        "Nguyễn Dũng",
        "Vi Thị Hoàn",
        "Bế Trung",
        "Nông Trung",
        "Lý Trường",
    ]
    assert sorted(shuffled(people), key=name_key) == people


def test_a_name_of_one_word_and_none_have_a_key():
    assert name_key("") < name_key("Ánh") < name_key("Vi Ánh")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        (" 773 / qđ - ubnd ", "773/QĐ-UBND"),
        ("773/QÐ–UBND", "773/QĐ-UBND"),
        ("43/2011/NĐ-CP", "43/2011/NĐ-CP"),
        ("16a/QĐ-UBND", "16A/QĐ-UBND"),
        ("08/TTr-STTTT", "08/TTR-STTTT"),
    ],
)
def test_number_keys(typed, key):
    assert number_key(typed) == key


def test_number_keys_keep_d_apart():
    assert number_key("773/QD-UBND") != number_key("773/QĐ-UBND")


@pytest.mark.parametrize(
    "typed", ["773", "773 qd ubnd", "773/QD-UBND", "773/qđ-ubnd", "773/QĐ–UBND"]
)
def test_numbers_are_found_however_typed(typed):
    assert f" {number_fold(typed)} " in f" {number_fold('773/QĐ-UBND')} "
    assert f" {number_fold('77')} " not in f" {number_fold('773/QĐ-UBND')} "
