"""Copied text: sketches that see through dress, and honest texts that differ."""

import unicodedata
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.copies import FEWEST_WORDS, NEWS, PAGES, sketch, stands_in
from content.sanitise import plain
from tests.content.corpus import TEXTS
from tests.factories import syllable

HONEST = [text for text in TEXTS if text.is_honest]
# A quiet week has many words, and so few different ones that nothing is compared.
LONG = [text for text in HONEST if len(set(plain(text.html).split())) >= 45]
LAW = [text for text in HONEST if "law" in text.marks]
# As long as the pages that the rule is about: some three hundred words. They are in
# prose: weeks and tables whose rows are alike have little to be compared by.
IN_PROSE = [
    text
    for text in LONG
    for words in [plain(text.html).split()]
    if len(set(words)) > 0.6 * len(words)
]
PAGES_OF_CORPUS = [
    " ".join(plain(text.html) for text in IN_PROSE[at : at + 5]).split()
    for at in range(0, len(IN_PROSE) - 4, 5)
]
# Letters as boards type them, so that a word is never empty once it is folded.
WORD = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệ", min_size=1, max_size=7)
LONG_TEXT = st.lists(WORD, min_size=80, max_size=120, unique=True)
GAPS = [
    " ",
    "  ",
    "\n",
    "\t",
    "\xa0",
    ", ",
    "</p><p>",
    "</td><td>",
    "<br>",
    ". ",
    " <b></b>",
]
SKETCH_OF_THIRTY_WORDS = (
    -8856821476589398396,
    -8726561564253370269,
    -7411769659405157089,
    -6622875232147845041,
    -5635937075324833983,
    -5355973693784640592,
)


def is_copy(one, other):
    return stands_in(sketch(one), sketch(other), likeness=PAGES)


def bare(text):
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@given(LONG_TEXT)
def test_dress_changes_nothing(words):
    text = " ".join(words)
    plainly = sketch(text)
    assert plainly
    assert sketch(unicodedata.normalize("NFD", text)) == plainly
    assert sketch(unicodedata.normalize("NFC", text)) == plainly
    assert sketch(bare(text)) == plainly
    assert sketch(text.upper()) == plainly
    assert sketch(text.title()) == plainly


@given(LONG_TEXT, st.lists(st.sampled_from(GAPS), min_size=1))
def test_what_stands_between_the_words_changes_nothing(words, gaps):
    dressed = "".join(word + gaps[at % len(gaps)] for at, word in enumerate(words))
    assert sketch(f"<p>{dressed}</p>") == sketch(" ".join(words))


@given(LONG_TEXT)
def test_a_sketch_fits_its_columns(words):
    made = sketch(" ".join(words))
    assert list(made) == sorted(set(made))
    assert all(-(2**63) <= part < 2**63 for part in made)


def test_a_sketch_is_the_same_on_every_machine():
    words = " ".join(syllable(i) for i in range(FEWEST_WORDS))
    assert sketch(words) == SKETCH_OF_THIRTY_WORDS


def test_a_short_text_has_no_sketch():
    words = [syllable(i) for i in range(FEWEST_WORDS)]
    assert sketch(" ".join(words))
    assert sketch(" ".join(words[1:])) == ()
    assert not stands_in((), (), likeness=PAGES)


@given(LONG_TEXT, st.data())
def test_a_part_of_a_text_has_a_part_of_its_sketch(words, data):
    start = data.draw(st.integers(0, 40))
    end = data.draw(st.integers(start + FEWEST_WORDS, len(words)))
    part, whole = sketch(" ".join(words[start:end])), sketch(" ".join(words))
    assert set(part) <= set(whole)


@pytest.mark.parametrize("text", LONG, ids=str)
def test_a_copy_is_known(text):
    assert is_copy(text.html, text.html)
    assert is_copy(bare(plain(text.html)).upper(), text.html)


@pytest.mark.parametrize(
    "words", PAGES_OF_CORPUS, ids=lambda words: " ".join(words[:3])
)
def test_a_copied_page_with_one_word_of_twenty_changed_is_known(words):
    original = " ".join(words)
    for start in range(20):
        copy = words.copy()
        copy[start::20] = ["khác"] * len(copy[start::20])
        assert is_copy(" ".join(copy), original), words[start]


def test_half_a_text_under_another_is_another_text():
    whole, other = PAGES_OF_CORPUS[1:3]
    half = whole[: len(whole) // 2]
    assert not is_copy(" ".join([*half, *other]), " ".join(whole))
    assert is_copy(" ".join([*whole, *other[:5]]), " ".join(whole))


def test_no_honest_text_is_a_copy_but_those_that_quote_a_law():
    once = [text for text in HONEST if "again" not in text.marks]
    sketches = [(text, sketch(text.html)) for text in once if sketch(text.html)]
    assert len(sketches) >= 50
    copies = {
        (str(one), str(other))
        for (one, mine), (other, theirs) in permutations(sketches, 2)
        if stands_in(mine, theirs, likeness=PAGES)
    }
    law = str(LAW[0]), str(LAW[1])
    assert copies == {law, law[::-1]}


def every(number, words, put):
    """`words` with `put` made of each `number`th one."""
    return " ".join(
        put(word) if at % number == 0 else word for at, word in enumerate(words, 1)
    )


@pytest.mark.parametrize(
    "disguise",
    [
        lambda words: every(8, words, "{} cũng".format),
        lambda words: every(4, words, "{} và".format),
        lambda words: every(5, words, lambda word: "này"),
        lambda words: every(5, words, lambda word: "đẹp"),
        lambda words: " ".join(f"{word}{at % 10}" for at, word in enumerate(words)),
    ],
    ids=["filled", "filled more", "hollowed", "hollowed by a word", "with digits"],
)
def test_a_cheap_disguise_hides_no_copy(disguise):
    for words in PAGES_OF_CORPUS[:8]:
        assert is_copy(disguise(words), " ".join(words))


def test_a_short_report_after_the_model_of_another_is_no_copy():
    report = (
        "Sáng ngày 14/10/2019, Ủy ban nhân dân huyện Lộc Bình tổ chức Hội nghị trực "
        "tuyến sơ kết 9 tháng đầu năm, triển khai nhiệm vụ 3 tháng cuối năm 2019. "
        "Đồng chí Hoàng Văn Thử, Chủ tịch UBND huyện chủ trì hội nghị. Theo báo cáo "
        "tại hội nghị, 9 tháng đầu năm tình hình kinh tế - xã hội của huyện tiếp tục "
        "phát triển ổn định, quốc phòng - an ninh được giữ vững, trật tự an toàn xã "
        "hội được bảo đảm. Phát biểu kết luận hội nghị, đồng chí Chủ tịch UBND huyện "
        "yêu cầu các cơ quan, đơn vị, UBND các xã, thị trấn tập trung thực hiện hoàn "
        "thành các chỉ tiêu, nhiệm vụ năm 2019."
    )
    other = report.replace("14/10", "16/10").replace("Lộc Bình", "Văn Lãng")
    other = other.replace("Hoàng Văn Thử", "Nông Thị Mẫu")
    assert not stands_in(sketch(other), sketch(report), likeness=NEWS)
    assert stands_in(sketch(report), sketch(report.upper()), likeness=NEWS)
