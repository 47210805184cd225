"""Judges whether a text is a few words in any order, which no language has."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from content.sentences import Sentence, excerpt, words_of

_STRETCH = 250  # words that are judged together: the longer, the more follow a word
_ENOUGH = 100  # words without which the order of few cannot be judged
# Of the corpus, of 900 texts of the demo and of English, none has more than 1.8; draws
# from thirty words, 250 of them, have 7.
_FOLLOWERS = 2.5  # different words that come after a word, on average
# Names have two or three words, and any may come after any: of 10,000 lists none has
# more than 5; draws from twenty words, in fours, have 7.
_AMONG_NAMES = 6
_A_SENTENCE = 6  # words in a row from which they are no name

_BREAK = re.compile(r"[^\w\s]|\d+")  # names between commas may come in any order

Word = tuple[int, str]  # of which run of words between breaks


def offending(sentences: list[Sentence]) -> str:
    """Where the jumble begins, if more than a third is; empty if less.

    In a language few words can come after a word. A text of few words therefore says
    the same ones in the same order: a form, a chorus, a list of clauses. Where a few
    come in ever new order, they were drawn; or they are names, of which a list may have
    more.
    """
    runs = [
        (sentence, run)
        for sentence in sentences
        for run in _BREAK.split(sentence.folded)
    ]
    words = [
        [(at, word) for word in words_of(run)] for at, (_of, run) in enumerate(runs)
    ]
    in_sentences = [
        run
        for run, (of, _run) in zip(words, runs, strict=True)
        if len(run) >= _A_SENTENCE and not _is_of_names(of)
    ]
    total = sum(map(len, words))
    for judged, followers in ((in_sentences, _FOLLOWERS), (words, _AMONG_NAMES)):
        jumbled = list(_jumbled(judged, followers))
        if 3 * sum(map(len, jumbled)) > total:
            (at, _word), *_rest = jumbled[0]
            return excerpt(word for of, _run in runs[at:] for word in of.typed.split())
    return ""


def _is_of_names(sentence: Sentence) -> bool:
    return sentence.typed.istitle()


def _jumbled(runs: list[list[Word]], followers: float) -> Iterator[list[Word]]:
    """The stretches in which more words than `followers` come after a word."""
    words = list(chain.from_iterable(runs))
    for at in range(0, len(words), _STRETCH):
        stretch = words[at : at + _STRETCH]
        if len(stretch) >= _ENOUGH and _followers(stretch) > followers:
            yield stretch


def _followers(words: list[Word]) -> float:
    pairs = {
        (word, after)
        for (run, word), (run_after, after) in pairwise(words)
        if run == run_after
    }
    different = {word for _run, word in words}
    return len(pairs) / len(different)
