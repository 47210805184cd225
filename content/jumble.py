"""Judges whether a text is a few words in any order, which no language has."""

import re
from itertools import pairwise

from content.sentences import Sentence, excerpt, words_of

_STRETCH = 250  # words that are judged together: the longer, the more follow a word
_ENOUGH = 100  # words without which the order of few cannot be judged
# Of the corpus, of 900 texts of the demo and of English, none has more than 1.8; draws
# from thirty words, 250 of them, have 7.
_FOLLOWERS = 2.5  # different words that come after a word, on average

_BREAK = re.compile(r"[^\w\s]|\d+")  # names between commas may come in any order

Word = tuple[int, str]  # of which run of words between breaks


def offending(sentences: list[Sentence]) -> str:
    """Where the jumble begins, if more than a third is; empty if less.

    In a language few words can come after a word. A text of few words therefore says
    the same ones in the same order: a form, a chorus, a list of clauses. Where a few
    come in ever new order, they were drawn.
    """
    runs = [
        (sentence, run)
        for sentence in sentences
        for run in _BREAK.split(sentence.folded)
    ]
    words = [(n, word) for n, (_of, run) in enumerate(runs) for word in words_of(run)]
    stretches = [words[at : at + _STRETCH] for at in range(0, len(words), _STRETCH)]
    jumbled = [stretch for stretch in stretches if _is_jumbled(stretch)]
    if 3 * sum(map(len, jumbled)) <= len(words):
        return ""
    first_run, _word = jumbled[0][0]
    return excerpt(word for of, _run in runs[first_run:] for word in of.typed.split())


def _is_jumbled(words: list[Word]) -> bool:
    pairs = {
        (word, after)
        for (run, word), (run_after, after) in pairwise(words)
        if run == run_after
    }
    different = {word for _run, word in words}
    return len(words) >= _ENOUGH and len(pairs) > _FOLLOWERS * len(different)
