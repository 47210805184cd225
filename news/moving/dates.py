"""When an article was published, as spreadsheets and people write it."""

import re
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from content.dates import short_date, short_moment
from content.sheet import Cell
from content.vietnamese import fold
from tenancy import clock

EARLIEST = 1990
_DAY = r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})"
_TIME = (
    r"(?P<hour>[0-9]{1,2})[:h](?P<minute>[0-9]{2})(?::[0-9]{2})?"
    r"(?: ?(?P<half>am|pm|sa|ch))?(?: \(?gmt ?\+0?7(?::00)?\)?)?"
)
_BETWEEN = r" ?[ ,|-] ?"
_WEEKDAY = (
    r"(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|cn)" + _BETWEEN + ")?"
)
_DAY_FIRST = re.compile(f"{_WEEKDAY}{_DAY}(?:{_BETWEEN}{_TIME})?")
_TIME_FIRST = re.compile(f"{_TIME}{_BETWEEN}{_WEEKDAY}{_DAY}")
_AFTERNOON, _MORNING = ("pm", "ch"), ("am", "sa")


class NoDate(ValueError):
    """It is no date, or not one that an old article can have; says what to write."""


def read_moment(cell: Cell) -> datetime:
    """The moment that a cell says, in Vietnam's time. Raises NoDate."""
    moment = _moment(cell)
    if moment is None:
        raise NoDate(_("This is no date. Write it as 31/10/2019 or 31/10/2019 08:30."))
    if moment.year < EARLIEST:
        raise NoDate(
            _("The date lies before %(year)d. Write when the article was published.")
            % {"year": EARLIEST}
        )
    if moment > clock.now():
        raise NoDate(
            _("The date lies in the future. Write when the article was published.")
        )
    return moment


def as_written(cell: Cell) -> str:
    """What the cell says, for a report: a date as people here write it."""
    moment = _moment(cell) if cell.kind == "date" else None
    if moment is None:
        return cell.text
    is_day = (moment.hour, moment.minute) == (0, 0)
    return short_date(moment) if is_day else short_moment(moment)


def _moment(cell: Cell) -> datetime | None:
    if cell.kind not in ("date", "text"):
        return None
    text = " ".join(cell.text.split())
    folded = fold(text)
    found = _DAY_FIRST.fullmatch(folded) or _TIME_FIRST.fullmatch(folded)
    try:
        moment = _of_parts(found) if found else datetime.fromisoformat(text)
        # far beyond the calendar an aware moment cannot be had
        return timezone.make_aware(moment) if timezone.is_naive(moment) else moment
    except (ValueError, OverflowError):
        return None


def _of_parts(found: re.Match[str]) -> datetime:
    """Raises ValueError for what no calendar or clock has."""
    parts = found.groupdict()
    half = parts.pop("half")
    numbers = {name: int(part or 0) for name, part in parts.items()}
    if half in _MORNING and numbers["hour"] > 12:
        raise ValueError("no hour of a morning")
    if half in _MORNING and numbers["hour"] == 12:
        numbers["hour"] = 0
    if half in _AFTERNOON and numbers["hour"] < 12:
        numbers["hour"] += 12
    return datetime(**numbers)
