"""Units and officials by what people type: names, posts, telephone numbers."""

import re

from django.db.models import Q, QuerySet

from content.search import best_first, words_in
from units.models import Contact, Official, Unit

FEWEST_DIGITS = 4  # of a telephone number; fewer are the number of a document
OFFICIAL_COLUMNS = ("name_folded", "post_folded", "unit__name_folded")


def find_units(typed: str) -> QuerySet[Unit]:
    """Units of the scope that `typed` means: so named first, then as in their trees.

    Each word must begin a word of the name, with or without its accents, or the
    whole is a telephone number. Nothing typed finds nothing.
    """
    found = matching_units(Unit.objects.in_tree_order(), typed)
    return found.select_related("site")


def find_officials(typed: str) -> QuerySet[Official]:
    """Officials in office, of the scope, by name, post, unit or telephone number."""
    rows = Official.objects.in_office().order_by("name_key", "pk")
    return matching_officials(rows, typed).select_related("unit__site")


def matching_units(rows: QuerySet, typed: str) -> QuerySet:
    """Those of `rows` that `typed` means, the best first; needs an open scope."""
    condition = words_in(typed, "name_folded")
    digits = digits_of(typed)
    if digits:
        reached = Contact.objects.filter(_reached_by(digits))
        condition |= Q(pk__in=reached.values("unit"))
    return best_first(rows.filter(condition), typed, "name_folded")


def matching_officials(rows: QuerySet, typed: str) -> QuerySet:
    """Those of `rows` that `typed` means, the best first."""
    condition = words_in(typed, *OFFICIAL_COLUMNS)
    digits = digits_of(typed)
    if digits:
        condition |= _reached_by(digits)
    return best_first(rows.filter(condition), typed, *OFFICIAL_COLUMNS)


def digits_of(typed: str) -> str:
    """The digits of what may be a telephone number; empty if it is none."""
    if not re.fullmatch(r"[\d\s.()+\-]+", typed.strip(), re.ASCII):
        return ""
    digits = re.sub(r"\D", "", typed)
    return digits if len(digits) >= FEWEST_DIGITS else ""


def _reached_by(digits: str) -> Q:
    return _number("phone_key", digits) | _number("fax_key", digits)


def _number(column: str, digits: str) -> Q:
    """The number begins so, with or without its area code, or ends so.

    "0205 3812", "+84 205 3812" and "3812" find +842053812345, and so does "2345".
    """
    national = digits.removeprefix("0")
    begins = rf"^(\+84)?(2[0-9][0-9]?)?{national}"
    return (
        Q(**{f"{column}__regex": begins})
        | Q(**{f"{column}__startswith": f"+{digits}"})
        | Q(**{f"{column}__endswith": digits})
    )
