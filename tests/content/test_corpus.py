"""The corpus: every text in it gets the verdict written beside it."""

from collections import Counter

import pytest

from content.words import JUDGEMENTS, explain, measure
from tests.content.corpus import TEXTS, VARIANTS

HONEST = [text for text in TEXTS if text.is_honest]
JUNK = [text for text in TEXTS if not text.is_honest]


@pytest.mark.parametrize("text", HONEST, ids=str)
def test_an_honest_text_counts(text):
    measured = measure(text.html)
    assert (measured.filler, measured.excerpt) == ("", "")
    assert measured.words > 0
    assert explain(measured) == ""


@pytest.mark.parametrize("text", JUNK, ids=str)
def test_junk_counts_as_nothing_and_says_why(text):
    measured = measure(text.html)
    assert measured.words == 0
    assert (measured.filler or "wordless") == text.verdict
    assert measured.excerpt in explain(measured)


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=VARIANTS)
@pytest.mark.parametrize("text", JUNK, ids=str)
def test_junk_stays_junk_however_it_is_typed(text, variant):
    assert measure(variant(text.html)).words == 0


def test_junk_stays_junk_until_it_is_as_long_as_a_page():
    for text in JUNK:
        assert measure(text.html * (1 + 1000 // len(text.html))).words == 0, text


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=VARIANTS)
@pytest.mark.parametrize("text", HONEST, ids=str)
def test_an_honest_text_counts_however_it_is_typed(text, variant):
    assert measure(variant(text.html)).filler == ""


def test_the_corpus_is_large_and_has_both_kinds():
    assert len(TEXTS) >= 420
    assert len(HONEST) >= 260
    assert len(JUNK) >= 130
    verdicts = Counter(text.verdict for text in JUNK)
    assert set(verdicts) == {*(name for name, _judge in JUDGEMENTS), "wordless"}


def test_no_two_texts_bear_one_name():
    assert len({str(text) for text in TEXTS}) == len(TEXTS)


def test_the_text_of_thirty_words_has_thirty():
    (text,) = (text for text in TEXTS if text.name == "thirty words to the word")
    assert measure(text.html).words == 30
