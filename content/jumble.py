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
    """The first words of what is jumbled, if more than a third is; empty if less.

    In a language few words can come after a word. A text of few words therefore says
    the same ones in the same order: a form, a chorus, a list of clauses. Where a few
    come in ever new order, they were drawn.
    """
    words = list(_in_runs(sentences))
    stretches = [words[at : at + _STRETCH] for at in range(0, len(words), _STRETCH)]
    jumbled = [stretch for stretch in stretches if _is_jumbled(stretch)]
    if 3 * sum(map(len, jumbled)) <= len(words):
        return ""
    return excerpt(word for _run, word in jumbled[0])


def _in_runs(sentences: list[Sentence]) -> list[Word]:
    runs = [run for sentence in sentences for run in _BREAK.split(sentence.folded)]
    return [(number, word) for number, run in enumerate(runs) for word in words_of(run)]


def _is_jumbled(words: list[Word]) -> bool:
    pairs = {
        (word, after)
        for (run, word), (run_after, after) in pairwise(words)
        if run == run_after
    }
    different = {word for _run, word in words}
    return len(words) >= _ENOUGH and len(pairs) > _FOLLOWERS * len(different)
