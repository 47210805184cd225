"""Judges whether a text says the same again and again."""

from content.sentences import Sentence, excerpt

_A_SENTENCE = 4  # words from which what comes again is no list row
_NO_LABEL = 10  # words from which what comes again is no label in a table's column
_WINDOW = 400  # words among which a few that come again and again are seen
_A_TEXT = 12  # words from which so few can be seen
_TURNS = 12  # times that the same few words come round


def offending(sentences: list[Sentence]) -> str:
    """What more than a third of the text says again; empty if so much is not.

    The first time does not count, so an article may repeat its lead. Nor do short
    rows and cells, so lists of communes may be alike, and each in an award list may
    have won the same. What has no sentences is judged by how few different words it
    turns over.
    """
    first, again = _first_and_again(sentences)
    total = sum(len(sentence.words) for sentence in sentences)
    if 3 * sum(len(sentence.words) for sentence in again) > total:
        return excerpt(again[0].typed.split())
    said = [word for sentence in first for word in sentence.words][:_WINDOW]
    if _turns_over(said):
        return excerpt(word for sentence in first for word in sentence.typed.split())
    return ""


def _first_and_again(
    sentences: list[Sentence],
) -> tuple[list[Sentence], list[Sentence]]:
    """What is said for the first time or may be said often, and what is said again.

    A cell too short to be a sentence is in neither when it comes again.
    """
    seen: set[tuple[str, ...]] = set()
    first, again = [], []
    for sentence in sentences:
        words = tuple(sentence.words)
        if words not in seen:
            first.append(sentence)
        elif len(words) >= (_NO_LABEL if sentence.is_cell else _A_SENTENCE):
            again.append(sentence)
        elif not sentence.is_cell:
            first.append(sentence)
        seen.add(words)
    return first, again


def _turns_over(words: list[str]) -> bool:
    """Whether the same few come round; numbers and ticks may, they are no words."""
    few = max(2, len(words) // _TURNS)
    return (
        len(words) >= _A_TEXT
        and len(set(words)) <= few
        and any(len(word) > 1 and not word.isdecimal() for word in words)
    )
