"""Vietnamese telephone numbers: which can be rung, and how they are shown."""

import re
import unicodedata
from dataclasses import dataclass

from django.utils.translation import gettext as _

_SEPARATORS = re.compile(r"[\s.\-‐‑–—()/]+")
# The plan of 2017: an area code and a subscriber's number are always 11 digits.
_LONG_AREA = re.compile(
    r"(0(?:20[3-9]|21\d|22[0-2]|22[5-9]|23[2-9]|25[1-9]|26[0-3]|269|27\d|29[0-4]|29[679]))"
    r"(\d{3})(\d{4})"
)
_SHORT_AREA = re.compile(r"(024|028)(\d{4})(\d{4})")
_MOBILE = re.compile(r"(0[35789]\d{2})(\d{3})(\d{3})")
_HOTLINE = re.compile(r"(1[89]00)(\d{4}|\d{6})")


class BadPhone(ValueError):
    """Not a number that can be rung; the message says what is wrong with it."""


@dataclass(frozen=True)
class Phone:
    """A number for machines and for people.

    `e164` as in '+842053812345'; hotlines (1800, 1900) have no such form and stay
    as they are dialled. `shown` as in '0205 381 2345'.
    """

    e164: str
    shown: str


def read_phone(text: str) -> Phone:
    """One number of Vietnam, however spaced; raises BadPhone.

    Source: the numbering plan since 2018 (Quyết định 2036/QĐ-BTTTT of 21/11/2016
    for area codes, 798/QĐ-BTTTT of 31/5/2018 for mobiles).
    """
    national = _national(text)
    hotline = _HOTLINE.fullmatch(national)
    if hotline:
        return Phone(e164=national, shown=" ".join(hotline.groups()))
    for pattern in (_LONG_AREA, _SHORT_AREA, _MOBILE):
        parts = pattern.fullmatch(national)
        if parts:
            return Phone(e164=f"+84{national[1:]}", shown=" ".join(parts.groups()))
    raise BadPhone(_what_is_wrong(national))


def _national(text: str) -> str:
    """The digits from the leading 0 on."""
    digits = _SEPARATORS.sub("", unicodedata.normalize("NFKC", text))
    if not digits:
        raise BadPhone(_("Write a telephone number, such as 0205 000 0123."))
    if re.search(r"[,;]", digits):
        raise BadPhone(_("Write one telephone number; add a row for each other one."))
    if not re.fullmatch(r"\+?[0-9]+", digits):
        raise BadPhone(
            _("“%(phone)s” is no telephone number: write digits only.")
            % {"phone": " ".join(text.split())}
        )
    abroad = re.fullmatch(r"(?:\+|00)(?!84)\d+", digits)
    if abroad:
        raise BadPhone(_("Write a telephone number of Vietnam (+84)."))
    return re.sub(r"^(?:\+84|0084|84(?=\d{9,11}$))0?", "0", digits)


def _what_is_wrong(national: str) -> str:
    number = {"phone": national, "count": len(national)}
    return _reason(national) % number


def _reason(national: str) -> str:
    if re.fullmatch(r"025\d{7}", national):
        return _(
            "%(phone)s has the old area code: 025 became 0205 in 2017. Write 0205 and "
            "the seven digits after it."
        )
    if re.fullmatch(r"01\d{9}", national):
        return _(
            "%(phone)s is an old mobile number: numbers of 11 digits became numbers of "
            "10 digits in 2018."
        )
    if re.fullmatch(r"02\d{9}", national):
        return _("%(phone)s begins with an area code that does not exist.")
    if national.startswith("02"):
        return _(
            "%(phone)s has %(count)d digits: a landline has 11 with its area code, "
            "such as 0205 000 0123."
        )
    if national.startswith(("18", "19")):
        return _("%(phone)s is no hotline: 1800 or 1900 and 4 or 6 digits.")
    if not national.startswith("0"):
        return _("%(phone)s has no area code: write 0205 before it.")
    return _(
        "%(phone)s is no number of Vietnam: a landline has 11 digits and begins with "
        "02, a mobile has 10 and begins with 03, 05, 07, 08 or 09."
    )
