"""Copied text: sketches that see through dress, and honest texts that differ."""

import random
import unicodedata
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.copies import FEWEST_WORDS, SIZE, alike, sketch
from content.sanitise import plain
from tests.content.corpus import TEXTS

HONEST = [text for text in TEXTS if text.is_honest]
LONG = [text for text in HONEST if len(plain(text.html).split()) >= 60]
LAW = [text for text in HONEST if "law" in text.marks]
# As long as the pages that the rule is about: some three hundred words. They are in
# prose: weeks and tables whose rows are alike have little to be compared by.
IN_PROSE = [
    text
    for text in LONG
    for words in [plain(text.html).split()]
    if len(set(words)) > 0.6 * len(words)
]
PAGES = [
    " ".join(plain(text.html) for text in IN_PROSE[at : at + 5]).split()
    for at in range(0, len(IN_PROSE) - 4, 5)
]
# Letters as boards type them, so that a word is never empty once it is folded.
WORD = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệ", min_size=1, max_size=7)
LONG_TEXT = st.lists(WORD, min_size=FEWEST_WORDS, max_size=80)
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
    -8982675476518958026,
    -8603810299599570514,
    -8176121055972913774,
    -8093114412152745499,
    -7942024319758890716,
    -7678624525189231252,
    -6465003380173570063,
    -5028640002721427764,
)


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
    assert len(made) <= SIZE
    assert all(-(2**63) <= part < 2**63 for part in made)


def test_a_sketch_is_the_same_on_every_machine():
    words = " ".join(f"từ{number}" for number in range(FEWEST_WORDS))
    assert sketch(words) == SKETCH_OF_THIRTY_WORDS


def test_a_short_text_has_no_sketch():
    words = [f"từ{number}" for number in range(FEWEST_WORDS)]
    assert sketch(" ".join(words))
    assert sketch(" ".join(words[1:])) == ()
    assert not alike((), ())


@pytest.mark.parametrize("text", LONG, ids=str)
def test_a_copy_is_alike(text):
    assert alike(sketch(text.html), sketch(text.html))
    assert alike(sketch(text.html), sketch(bare(plain(text.html)).upper()))


@pytest.mark.parametrize("words", PAGES, ids=lambda words: " ".join(words[:3]))
def test_a_copied_page_with_any_word_changed_is_alike(words):
    original = sketch(" ".join(words))
    assert original
    for at in range(len(words)):
        copy = [*words[:at], "khác", *words[at + 1 :]]
        assert alike(original, sketch(" ".join(copy))), words[at]


def test_a_copied_page_with_a_few_words_changed_is_alike():
    dice = random.Random(1997)
    for words in PAGES:
        copy = words.copy()
        for at in dice.sample(range(len(copy)), 3):
            copy[at] = "khác"
        assert alike(sketch(" ".join(words)), sketch(" ".join(copy)))


def test_half_a_text_under_another_is_another_text():
    whole, other = PAGES[1:3]
    half = whole[: len(whole) // 2]
    assert not alike(sketch(" ".join(whole)), sketch(" ".join([*half, *other])))
    assert alike(sketch(" ".join(whole)), sketch(" ".join([*whole, *other[:5]])))


def test_no_two_honest_texts_are_alike_but_those_that_quote_a_law():
    sketches = [(text, sketch(text.html)) for text in HONEST if sketch(text.html)]
    assert len(sketches) >= 50
    pairs = {
        (str(one), str(other))
        for (one, mine), (other, theirs) in combinations(sketches, 2)
        if alike(mine, theirs)
    }
    assert pairs == {(str(LAW[0]), str(LAW[1]))}
