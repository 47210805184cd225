"""Nasty inputs, each with what must come of it: clean HTML, or a sentence.

Pastes stand in `pastes/`: `NAME.html` as it was pasted, `NAME.clean.html` as it must
come out (white space between tags apart). What is big, or no text, is built by code
in `pastes.py`, `words.py` and `images.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PASTES = Path(__file__).parent / "pastes"


@dataclass(frozen=True)
class Nasty:
    """One input. `kind` is the reader it is for: "paste", "word" or "picture".

    `outcome` is the whole of what comes out, or, of a `refusal`, a part of the
    sentence (its msgid).
    """

    kind: str
    name: str
    make: Callable[[], bytes]
    outcome: str = ""
    refusal: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}"
