"""How many words a text has, and whether it is filler that counts as none."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

from content import jumble, mash, placeholders, repetition
from content.sanitise import plain
from content.sentences import Sentence, sentences

_HAS_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Measure:
    """What a text counts for: its words (0 if it is filler), and why it is filler."""

    words: int
    filler: str  # "" or the name of a judgement: "placeholder", "repetition", "mash"…
    excerpt: str = ""  # the first words that were judged filler, as they were typed

    @property
    def reason(self) -> str:
        """Filler and excerpt in one line, kept beside the text; "" if it counts."""
        return f"{self.filler}: {self.excerpt}" if self.filler else ""


# In order. A further judgement is one function, named here and in `explain`: it gives
# the words that make the text filler, or nothing.
JUDGEMENTS: tuple[tuple[str, Callable[[list[Sentence]], str]], ...] = (
    ("placeholder", placeholders.offending),
    ("jumble", jumble.offending),
    ("repetition", repetition.offending),
    ("mash", mash.offending),
)


# Two columns and their history ask it of one text, one after the other.
@lru_cache(maxsize=32)
def measure(html: str) -> Measure:
    """Words and filler of cleaned rich text, or of plain text.

    A word is what stands between white space and has a letter, as Word counts.
    Source: "What counts as text" of the requirements.
    """
    text = plain(html)
    judged = sentences(text)
    for name, offending in JUDGEMENTS:
        if found := offending(judged):
            return Measure(words=0, filler=name, excerpt=found)
    words = sum(1 for word in text.split() if _HAS_LETTER.search(word))
    return Measure(words=words, filler="")


def explain(measured: Measure) -> str:
    """Which words were judged, why, and what to do next; empty if the text counts."""
    if not measured.filler:
        return ""
    return _sentences()[measured.filler] % {"words": measured.excerpt}


def explain_reason(reason: str) -> str:
    """`explain` for the reason that was kept, so that no text has to be read.

    Empty too for a judgement that is no longer made: old versions may name it.
    """
    filler, _colon, excerpt = reason.partition(": ")
    if filler not in _sentences():
        return ""
    return explain(Measure(words=0, filler=filler, excerpt=excerpt))


def _sentences() -> dict[str, str]:
    return {
        "placeholder": _(
            "“%(words)s” only holds the place of a text, so nothing counts here yet. "
            "Write the text itself, then remove this sentence."
        ),
        "repetition": _(
            "“%(words)s” comes again and again: more than a third of the text only "
            "repeats, so none of it counts. Keep it once, and write the rest."
        ),
        "jumble": _(
            "“%(words)s”: the same few words come in ever new order, as no sentence "
            "has them, so none of it counts. Write sentences."
        ),
        "mash": _(
            "“%(words)s” cannot be read as words, and such letters are more than a "
            "third of the text, so none of it counts. Write the text in words; if "
            "these are abbreviations, write them out."
        ),
    }
