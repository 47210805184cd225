"""Whether each picture of a rich text is described, or called decorative.

A picture with `alt` is described, and so is one with a caption of its own: HTML names
the figure by it. One with role="presentation" says nothing that the text does not say.
Any other is undecided: nobody has been asked, or has answered.
"""

import html as entities
import re
from collections.abc import Iterator
from urllib.parse import unquote

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

_PICTURE = re.compile(r"<img [^<>]*>")
_DESCRIBED = re.compile(r' alt="\s*[^\s"]')
_NAME = re.compile(r' src="[^"]*/([^"/]+)"')
_PARTS = re.compile(r"<(/?)(figure|figcaption)(?=[\s>])[^<>]*>|<img [^<>]*>")
_TAG = re.compile(r"<[^<>]*>")
DECORATIVE = ' role="presentation"'
MOST_NAMED = 5


def undecided(html: str) -> list[tuple[int, str]]:
    """Place, counted from 1, and name of the undecided pictures of cleaned text."""
    captioned = set(_captioned(html))
    found = []
    for place, picture in enumerate(_PICTURE.finditer(html), start=1):
        tag = picture[0]
        if picture.start() in captioned:
            continue
        if not _DESCRIBED.search(tag) and DECORATIVE not in tag:
            name = _NAME.search(tag)
            found.append((place, unquote(entities.unescape(name[1])) if name else ""))
    return found


def _captioned(html: str) -> Iterator[int]:
    """Where the pictures stand whose figure has words in its caption."""
    inside: list[int] = []  # the pictures of the open figure
    said = 0  # where its caption begins
    has_words = False
    for part in _PARTS.finditer(html):
        match part[1], part[2]:
            case "", "figure":
                inside, has_words = [], False
            case "", "figcaption":
                said = part.end()
            case "/", "figcaption":
                has_words = bool(_TAG.sub("", html[said : part.start()]).strip())
            case "/", "figure":
                yield from inside if has_words else ()
                inside = []
            case _:
                inside.append(part.start())


def to_decide(html: str) -> str:
    """What to tell the writer of cleaned text; empty when all is decided."""
    found = undecided(html)
    if not found:
        return ""
    named = ", ".join(
        _("picture %(place)d (%(name)s)") % {"place": place, "name": name}
        for place, name in found[:MOST_NAMED]
    )
    if len(found) > MOST_NAMED:
        named += "…"
    sentence = ngettext(
        "%(count)d picture in the text still needs your choice: %(named)s. Press it "
        "twice, then describe it or tick “only decoration”.",
        "%(count)d pictures in the text still need your choice: %(named)s. Press each "
        "twice, then describe it or tick “only decoration”.",
        len(found),
    )
    return sentence % {"count": len(found), "named": named}
