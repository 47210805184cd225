"""Vietnamese telephone numbers: what is one, how it is shown, and its E.164 form."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

COUNTRY = "84"
# Lạng Sơn's area code was 025 until 2017; such a number reaches nobody now.
OLD_AREA = "025"


class BadPhone(ValueError):
    """Not a number that can be rung; `str()` is a sentence for people."""


@dataclass(frozen=True)
class Phone:
    """`shown` as people read it, `e164` as machines dial it ("+842053812345")."""

    shown: str
    e164: str


def read_phone(typed: str) -> Phone:
    """Read one Vietnamese number; raises BadPhone with what is wrong.

    Ten digits with the 0 (mobile, or a fixed line with a two or three digit area
    code), eleven for a fixed line in a large city; also written with +84.
    """
    digits = re.sub(r"[\s.()\-]", "", typed)
    national = "0" + digits[3:] if digits.startswith(f"+{COUNTRY}") else digits
    if not re.fullmatch(r"0[2-9][0-9]{8,9}", national):
        raise BadPhone(
            _(
                "“%(typed)s” is no telephone number: write all its digits with the "
                "area code, such as 0205 3812 345."
            )
            % {"typed": typed}
        )
    return Phone(shown=" ".join(typed.split()), e164=f"+{COUNTRY}{national[1:]}")
