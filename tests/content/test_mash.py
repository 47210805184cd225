"""Keyboard mash: what is a heap of letters, and how much of it makes a text mash."""

import time
import unicodedata

import pytest
from django.utils import translation

from content.sentences import EXCERPT
from content.spelling import is_readable
from content.syllables import is_syllable
from content.vietnamese import fold
from content.words import JUDGEMENTS, Measure, explain, measure
from tests.content.corpus import TEXTS

HONEST_WORDS = ["huyện", "nằm", "ở", "phía", "bắc", "của", "tỉnh"]
HEAPS = ["sdkfj", "xcmvj", "qpwoe", "lkjsdf", "mznxb", "hjkl"]


@pytest.mark.parametrize(
    "word",
    [
        *(
            "nghiêng",
            "khuỷu",
            "quýnh",
            "thuở",
            "giếng",
        ),
        *(
            "gì",
            "quốc",
            "quyển",
            "xoong",
            "khoẻ",
        ),
        *(
            "ườm",
            "yếm",
            "ngoằn",
            "hươu",
        ),
    ],
)
def test_a_syllable_of_the_language_is_known(word):
    assert is_syllable(fold(word))


@pytest.mark.parametrize("word", ["huyeenj", "dduwowcj", "truwowngf", "uyr", "huye6n5"])
def test_a_syllable_is_known_by_its_keys(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["asdf", "krong", "strength", "ngg", "qa", "tw", ""])
def test_what_is_no_syllable_is_not_taken_for_one(word):
    assert not is_syllable(word)


@pytest.mark.parametrize(
    "word",
    [
        *(
            "strengths",
            "rhythm",
            "krong",
            "mdrak",
            "bjooc",
        ),
        *(
            "phja",
            "schmidt",
            "massoniana",
            "guoqiang",
            "iraq",
        ),
        *(
            "geographique",
            "tchaikovsky",
            "amoxicillin",
            "zhuang",
            "eggs",
        ),
    ],
)
def test_a_foreign_word_can_be_read(word):
    assert is_readable(word)


@pytest.mark.parametrize(
    "word",
    [
        *(
            "asdf",
            "sdkfj",
            "qwe",
            "lkj",
            "hahahaha",
        ),
        *(
            "asdasdasd",
            "aaaa",
            "uiop",
            "fjdk",
            "qpwoe",
        ),
        *(
            "dsla",
            "bcdf",
        ),
    ],
)
def test_a_heap_of_letters_cannot(word):
    assert not is_readable(word)


def test_one_or_two_heaps_among_words_are_a_name_or_a_slip():
    assert not measure(" ".join(["Tại", *HEAPS[:2], "này"])).filler
    assert measure(" ".join(["Tại", *HEAPS[:3], "này"])).filler == "mash"


def test_two_heaps_and_no_word_are_mash():
    assert not measure("sdkfj").filler
    assert measure("sdkfj xcmvj").filler == "mash"


def test_more_than_a_third_of_heaps_is_mash():
    words = [*HONEST_WORDS, "có"]
    assert not measure(" ".join([*words, *HEAPS[:4]])).filler
    assert measure(" ".join([*words, *HEAPS[:5]])).filler == "mash"


def test_unknown_initials_are_believed_beside_known_ones_only():
    unknown = "kqgm tđlh bnrp ghtl mpkt dnhc rlqg hdtp ksnl tbkg pđlc qhmt cglr"
    assert measure(unknown).filler == "mash"
    assert not measure(f"{unknown} ubnd hđnd mttq kt-xh cntt").filler


def test_a_heap_as_long_as_several_counts_as_several():
    assert not measure("Giới thiệu lkjsdf").filler
    assert measure(f"Giới thiệu {'lkjsdfmznxbqqpwoek'}").filler == "mash"


def test_numbers_addresses_and_abbreviations_weigh_nothing_either_way():
    rest = "12 15/10 UBND TTHC tthc phongnv@langson.example https://sdkfj.example/xcmvj"
    assert not measure(f"{rest} có sdkfj").filler
    assert measure(f"{rest} {' '.join(HEAPS)}").filler == "mash"


def test_the_excerpt_shows_the_heaps_as_they_were_typed():
    html = "<p>Giới thiệu ÁSDJK, ưqwe, đsảk ôjfd của xã</p>"
    assert measure(html).excerpt == "ÁSDJK, ưqwe, đsảk ôjfd"


def test_the_excerpt_of_a_placeholder_is_its_sentence():
    html = "<h2>Lịch sử</h2><p>Nội dung <b>ĐANG</b> cập nhật.</p>"
    assert measure(html).excerpt == "Nội dung ĐANG cập nhật"


def test_the_excerpt_of_a_repetition_is_what_comes_again():
    again = "Xã Nà Lương đổi mới."
    assert measure(f"<p>Trạm Thú y.</p>{f'<p>{again}</p>' * 3}").excerpt == again[:-1]


@pytest.mark.parametrize("word", ["sdkfj", "xcvbn" * 100])
def test_the_excerpt_is_short_however_long_the_text(word):
    measured = measure(f"{word} " * 11)
    assert measured.filler == "mash"
    assert measured.excerpt.startswith(word[:60])
    assert len(measured.excerpt) <= EXCERPT


def test_every_judgement_is_explained_in_vietnamese():
    with translation.override("vi"):
        said = {explain(Measure(0, name, "đây là chữ")) for name, _judge in JUDGEMENTS}
    assert len(said) == len(JUDGEMENTS)
    assert all("“đây là chữ”" in sentence for sentence in said)
    assert all("Hãy" in sentence for sentence in said)


def test_what_counts_needs_no_explanation():
    assert explain(Measure(words=3, filler="")) == ""


def test_the_form_of_the_letters_changes_no_verdict():
    for text in TEXTS:
        apart = unicodedata.normalize("NFD", text.html)
        assert measure(apart) == measure(text.html), text


def test_ten_times_the_text_takes_about_ten_times_as_long():
    whole = "".join(text.html for text in TEXTS[::5] if text.is_honest)
    assert _seconds(whole * 10) < 40 * _seconds(whole)


def _seconds(html: str) -> float:
    def once() -> float:
        start = time.perf_counter()
        measure(html)
        return time.perf_counter() - start

    return min(once() for _ in range(3))
