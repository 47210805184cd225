"""What stands in a page beside its words: a list, a contact point, a linked file."""

import re
from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from content import sanitise
from content.emails import is_official
from content.phones import BadPhone, read_phone

LIST, CONTACT, FORM = "list", "contact", "form"

# In the words of a sentence that says what lacks.
NAMES: dict[str, str | Promise] = {
    LIST: _("a list"),
    CONTACT: _("a telephone number or an official e-mail"),
    FORM: _("a form that can be downloaded (a file of this site)"),
}

_MOST_NUMBERS = 200  # of a text that are tried; a page of contacts has fewer
_ENTRY = re.compile(r"<(?:li|tr)[\s>]")
# Begins at a word's start only, or a megabyte without an @ takes minutes.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Digits as people group them; what they mean says `read_phone`.
_NUMBER = re.compile(r"(?<![\w/.-])\+?\(?\d[\d .()\-–]{6,18}\d(?![\w/])")


def parts_of(html: str) -> set[str]:
    """Those of LIST, CONTACT and FORM that cleaned rich text has.

    A list or a table with two lines is a list; files that a text links to are of
    its own site, since those of others were taken out when it was stored.
    """
    text = sanitise.plain(html)
    found = {
        LIST: len(_ENTRY.findall(html)) >= 2,
        CONTACT: any(map(is_official, _EMAIL.findall(text))) or _has_phone(text),
        FORM: bool(sanitise.linked_file_ids(html)),
    }
    return {name for name, stands in found.items() if stands}


def _has_phone(text: str) -> bool:
    return any(_can_be_rung(number) for number in _numbers(text))


def _numbers(text: str) -> Iterator[str]:
    for count, match in enumerate(_NUMBER.finditer(text)):
        if count == _MOST_NUMBERS:
            return
        yield match[0]


def _can_be_rung(number: str) -> bool:
    try:
        read_phone(number)
    except BadPhone:
        return False
    return True
