"""Working days of Vietnam: Monday to Friday, less holidays, with swapped days."""

from datetime import date, timedelta
from functools import cache

import holidays

_DAY = timedelta(days=1)


def add_workdays(day: date, count: int) -> date:
    """The working day that is `count` (0 or more) after `day`, which is not counted."""
    if count < 0:
        raise ValueError(f"{count} working days: count 0 or more.")
    while count:
        day += _DAY
        count -= is_workday(day)
    return day


def workdays_between(first: date, last: date) -> int:
    """How many working days come after `first` up to and with `last`; never below 0.

    The twin of `add_workdays`: workdays_between(day, add_workdays(day, n)) == n.
    """
    days = (last - first).days
    return sum(is_workday(first + _DAY * n) for n in range(1, days + 1))


def is_workday(day: date) -> bool:
    """The only question asked of the calendar; whoever replaces it replaces this."""
    return _calendar(day.year).is_working_day(day)


@cache
def _calendar(year: int) -> holidays.HolidayBase:
    return holidays.country_holidays("VN", years=year)
