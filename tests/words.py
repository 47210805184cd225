"""What a page says that no translation said: for tests of the system's own words.

The catalogue puts brackets round whatever it translates, and rows hold text in
brackets. What then stands outside of them is neither a translation nor content.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from django.utils.translation import trans_real

SPOKEN = ("alt", "title", "placeholder", "aria-label", "aria-description", "label")
NOT_SHOWN = ("script", "style", "template")
# Tags inside a sentence; every other one ends the sentence.
INLINE = ("a", "abbr", "b", "bdi", "code", "em", "i", "mark", "small", "strong")
INLINE += ("time", "wbr")
# What search engines and messengers show of a page.
TOLD = ("description", "og:title", "og:description", "og:site_name")
ADDRESS = re.compile(
    r"\S*(://|localhost|\.example|\.invalid|admin/)\S*|[\w-]+\.(png|pdf|webp)"
)


def bracket(patch: pytest.MonkeyPatch) -> None:
    """From now on every translated text stands in brackets."""
    catalogue = trans_real.DjangoTranslation
    plain, plural = catalogue.gettext, catalogue.ngettext

    def gettext(self: Any, message: str) -> str:
        is_known = message in self._catalog
        return f"⟦{plain(self, message)}⟧" if is_known else message

    def ngettext(self: Any, one: str, many: str, number: int) -> str:
        is_known = (one, 0) in self._catalog  # Vietnamese has the one form
        found: str = plural(self, one, many, number)
        return f"⟦{found}⟧" if is_known else found

    patch.setattr(catalogue, "gettext", gettext)
    patch.setattr(catalogue, "ngettext", ngettext)


class Words(HTMLParser):
    """Every piece of text that a page shows, reads out or tells of itself.

    What is marked as text in another language is content by its nature.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.pieces: list[str] = [""]
        self.hidden: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._ends_sentence(tag)
        given = dict(attrs)
        is_foreign = tag != "html" and given.get("lang", "vi") != "vi"
        if tag in NOT_SHOWN or is_foreign or self.hidden[-1:] == [tag]:
            self.hidden.append(tag)
        is_read = tag == "input" and given.get("type") == "submit"
        is_told = (given.get("name") or given.get("property")) in TOLD
        spoken = SPOKEN
        if is_read or is_told:
            spoken = (*SPOKEN, "value" if is_read else "content")
        # before the sentence that goes on
        self.pieces[:0] = [given[name] or "" for name in spoken if name in given]

    def handle_endtag(self, tag: str) -> None:
        self._ends_sentence(tag)
        if self.hidden and self.hidden[-1] == tag:
            self.hidden.pop()

    def _ends_sentence(self, tag: str) -> None:
        if tag not in INLINE:
            self.pieces.append("")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.pieces[-1] += data


def outside(piece: str) -> Iterator[str]:
    """The parts of `piece` that stand in no bracket, cut texts included."""
    depth, begun = 0, 0
    for place, sign in enumerate(piece):
        if sign == "⟦":
            if depth == 0:
                yield piece[begun:place]
            depth += 1
        elif sign == "⟧" and depth:
            depth -= 1
            begun = place + 1
    if depth == 0:
        yield piece[begun:]


def unsaid(html: str) -> Iterator[str]:
    """What `html` shows outside of all brackets, addresses left out."""
    for piece in Words(html).pieces:
        for part in outside(piece):
            yield ADDRESS.sub("", part)
