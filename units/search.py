"""Units and officials by what people type: names, posts, telephone numbers."""

import re
from functools import reduce
from operator import and_

from django.db.models import Q, QuerySet

from content.vietnamese import fold
from units.models import Contact, Official, Unit

MOST_WORDS = 10
FEWEST_DIGITS = 3


def find_units(typed: str) -> QuerySet[Unit]:
    """Units of the scope that `typed` means, in the order of their trees.

    Every word must stand in the name, with or without its accents, or the whole is
    part of a telephone number. Nothing typed finds nothing.
    """
    found = Unit.objects.filter(unit_matches(typed))
    return found.select_related("site").in_tree_order()


def find_officials(typed: str) -> QuerySet[Official]:
    """Officials in office, of the scope, by name, post, unit or telephone number."""
    found = Official.objects.in_office().filter(official_matches(typed))
    return found.select_related("unit__site").order_by("name_key", "pk")


def unit_matches(typed: str) -> Q:
    """The condition on units; needs an open scope."""
    condition = words_in(typed, "name_folded")
    digits = digits_of(typed)
    if digits:
        reached = Contact.objects.filter(_number_holds(digits))
        condition |= Q(pk__in=reached.values("unit"))
    return condition


def official_matches(typed: str) -> Q:
    """The condition on officials."""
    condition = words_in(typed, "name_folded", "post_folded", "unit__name_folded")
    digits = digits_of(typed)
    return condition | _number_holds(digits) if digits else condition


def _number_holds(digits: str) -> Q:
    return Q(phone_key__contains=digits) | Q(fax_key__contains=digits)


def words_in(typed: str, *columns: str) -> Q:
    """Every word of `typed` stands in one of the folded `columns`."""
    words = re.findall(r"[0-9a-z]+", fold(typed))[:MOST_WORDS]
    if not words:
        return Q(pk__in=[])
    return reduce(and_, (_word_in(word, columns) for word in words))


def _word_in(word: str, columns: tuple[str, ...]) -> Q:
    found = Q()
    for column in columns:
        found |= Q(**{f"{column}__contains": word})
    return found


def digits_of(typed: str) -> str:
    """The digits of a telephone number as E.164 has them; empty if it is none.

    "0205 3812", "+84 205 3812" and "3812" all find +842053812….
    """
    if not re.fullmatch(r"[\d\s.()+\-]+", typed.strip(), re.ASCII):
        return ""
    digits = re.sub(r"\D", "", typed)
    national = digits.removeprefix("0")
    return national if len(national) >= FEWEST_DIGITS else ""
