"""Whether each picture of a rich text is described, or called decorative.

A picture with `alt` is described; one with role="presentation" says nothing that the
text does not say. Any other is undecided: nobody has been asked, or has answered.
"""

import html as entities
import re
from urllib.parse import unquote

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

_PICTURE = re.compile(r"<img [^<>]*>")
_DESCRIBED = re.compile(r' alt="\s*[^\s"]')
_NAME = re.compile(r' src="[^"]*/([^"/]+)"')
DECORATIVE = ' role="presentation"'
MOST_NAMED = 5


def undecided(html: str) -> list[tuple[int, str]]:
    """Place, counted from 1, and name of the undecided pictures of cleaned text."""
    found = []
    for place, tag in enumerate(_PICTURE.findall(html), start=1):
        if not _DESCRIBED.search(tag) and DECORATIVE not in tag:
            name = _NAME.search(tag)
            found.append((place, unquote(entities.unescape(name[1])) if name else ""))
    return found


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
