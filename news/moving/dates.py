"""When an article was published, as spreadsheets and people write it."""

import re
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from content.sheet import Cell
from tenancy import clock

EARLIEST = 1990
_DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})"
    r"(?:,?\s+(?P<hour>[0-9]{1,2})[:h](?P<minute>[0-9]{2})(?::[0-9]{2})?)?"
)
_TIME_FIRST = re.compile(
    r"(?P<hour>[0-9]{1,2})[:h](?P<minute>[0-9]{2})(?::[0-9]{2})?,?\s+"
    r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})"
)


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


def _moment(cell: Cell) -> datetime | None:
    text = " ".join(cell.text.split())
    if cell.kind not in ("date", "text"):
        return None
    found = _DAY_FIRST.fullmatch(text) or _TIME_FIRST.fullmatch(text)
    try:
        if found is None:
            moment = datetime.fromisoformat(text)
        else:
            parts = {name: int(part or 0) for name, part in found.groupdict().items()}
            moment = datetime(**parts)
        # far beyond the calendar an aware moment cannot be had
        return timezone.make_aware(moment) if timezone.is_naive(moment) else moment
    except (ValueError, OverflowError):
        return None
