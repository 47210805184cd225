"""The corpus: every text in it gets the verdict written beside it."""

from collections import Counter

import pytest

from content.words import JUDGEMENTS, explain, measure
from tests.content.corpus import TEXTS, VARIANTS

HONEST = [text for text in TEXTS if text.is_honest]
SPARED = [text for text in TEXTS if text.verdict == "spared"]
JUNK = [text for text in TEXTS if text.is_junk]

SHORTEST_PAGE = 100  # words; an introduction needs half as many again


@pytest.mark.parametrize("text", HONEST, ids=str)
def test_an_honest_text_counts_however_it_is_typed(text):
    measured = measure(text.html)
    assert (measured.filler, measured.excerpt) == ("", "")
    assert measured.words > 0
    assert explain(measured) == ""
    typed = {way: measure(vary(text.html)).filler for way, vary in VARIANTS.items()}
    assert typed == dict.fromkeys(VARIANTS, "")


@pytest.mark.parametrize("text", JUNK, ids=str)
def test_junk_counts_as_nothing_however_it_is_typed_and_says_why(text):
    measured = measure(text.html)
    assert measured.words == 0
    assert (measured.filler or "wordless") == text.verdict
    assert measured.excerpt in explain(measured)
    typed = {way: measure(vary(text.html)).words for way, vary in VARIANTS.items()}
    assert typed == dict.fromkeys(VARIANTS, 0)


def test_junk_stays_junk_until_it_is_as_long_as_a_page():
    for text in JUNK:
        assert measure(text.html * (1 + 1000 // len(text.html))).words == 0, text


def test_junk_that_an_honest_writer_might_have_written_is_too_short_for_a_page():
    for text in SPARED:
        assert measure(text.html).filler == "", text
        assert measure(text.html).words < SHORTEST_PAGE, text


def test_the_corpus_is_large_and_has_both_kinds():
    assert len(HONEST) >= 380
    assert len(JUNK) >= 150
    verdicts = Counter(text.verdict for text in JUNK)
    assert set(verdicts) == {*(name for name, _judge in JUDGEMENTS), "wordless"}


def test_no_two_texts_bear_one_name():
    assert len({str(text) for text in TEXTS}) == len(TEXTS)


def test_the_text_of_thirty_words_has_thirty():
    (text,) = (text for text in TEXTS if text.name == "thirty words to the word")
    assert measure(text.html).words == 30
