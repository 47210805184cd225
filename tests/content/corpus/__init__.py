"""Texts as boards write them, honest and junk, with the verdict each must get.

A text stands in one of the .txt files beside this one:

    [verdict, how it was typed…: name]
    A line of the page, which
      goes on in lines that are indented.
    cells of a table | have bars between them

The verdict is "honest", the name of a judgement, or "wordless"; "spared" is junk that
no judgement may see, since an honest writer might have written it. How it was typed:
"nfd" (decomposed letters), "capitals", "bare" (no accents), "escapes" (\\xad and the
like stand for the invisible characters of word processors), "unmarked" (no mark-up,
one line). Three marks say what a text is: "english", and "law" for those that quote
the same law, so may be equal. "again": its words stand in another text here, laid out
in another way.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

FOLDER = Path(__file__).parent
_HEAD = re.compile(r"\[(?P<marks>[a-z, ]+): (?P<name>.+)\]")
_ESCAPE = re.compile(r"\\x[0-9a-f]{2}|\\u[0-9a-f]{4}")


@dataclass(frozen=True)
class Text:
    """One text of the corpus, as rich text."""

    group: str
    name: str
    verdict: str
    marks: frozenset[str]
    html: str

    @property
    def is_honest(self) -> bool:
        return self.verdict == "honest"

    @property
    def is_junk(self) -> bool:
        return self.verdict not in {"honest", "spared"}

    def __str__(self) -> str:
        return f"{self.group}: {self.name}"


def texts() -> Iterator[Text]:
    """Every text of the corpus, file by file."""
    for path in sorted(FOLDER.glob("*.txt")):
        yield from _of_file(path)


def _of_file(path: Path) -> Iterator[Text]:
    head, lines = None, []
    for line in [*path.read_text(encoding="utf-8").split("\n"), "[end: end]"]:
        found = _HEAD.fullmatch(line)
        if not found:
            lines.append(line)
            continue
        if head:
            yield _text(path.stem, head, lines)
        head, lines = found, []


def _text(group: str, head: re.Match, lines: list[str]) -> Text:
    verdict, *marks = head["marks"].split(", ")
    whole = _typed("\n".join(lines).replace("\n  ", " ").strip(), marks)
    parts = [line for line in whole.split("\n") if line]
    html = " ".join(parts) if "unmarked" in marks else "".join(map(_line, parts))
    return Text(group, head["name"], verdict, frozenset(marks), html)


def _line(text: str) -> str:
    if " | " not in text:
        return f"<p>{escape(text, quote=False)}</p>"
    cells = (f"<td>{escape(cell)}</td>" for cell in text.split(" | "))
    return f"<table><tr>{''.join(cells)}</tr></table>"


def _typed(text: str, marks: list[str]) -> str:
    if "capitals" in marks:
        text = text.upper()
    if "bare" in marks:
        text = _bare(text)
    if "nfd" in marks:
        text = unicodedata.normalize("NFD", text)
    if "escapes" in marks:
        text = _ESCAPE.sub(lambda found: chr(int(found[0][2:], 16)), text)
    return text


def _bare(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in apart if not unicodedata.combining(c))


TEXTS = tuple(texts())

# Ways to type the same text that change no verdict.
VARIANTS: dict[str, Callable[[str], str]] = {
    "in small letters": str.lower,
    "without accents": _bare,
    "decomposed": lambda html: unicodedata.normalize("NFD", html),
    "with trailing dots": lambda html: re.sub("</(p|td)>", r"......</\1>", html),
}
