"""Working days of Vietnam: Monday to Friday, less holidays, with swapped days.

The calendar is data (`CalendarDay`). A year into which it was never loaded is answered
by the package `holidays`, over which lie the lines that people entered. A past moment
is answered by the calendar that stood then.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, timedelta

from content.calendar_days import LOADED, SATURDAY, CalendarDay
from content.public_holidays import workdays_said
from tenancy import clock
from tenancy.history import as_of

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Calendar:
    """The special days of `years`, read in one query, then asked without any.

    Raises LookupError for a day of another year: a wrong due date would be worse.
    """

    years: range
    special: Mapping[date, bool]  # only days unlike their weekday: is it worked?

    @classmethod
    def of(cls, first: date, last: date, at: datetime | None = None) -> "Calendar":
        """The calendar of all years from `first` to `last`, and of the next one:
        counting from `last` runs on. It is that of the moment `at` (default: now)."""
        years = range(first.year, min(last.year + 1, MAXYEAR) + 1)
        lines = as_of(CalendarDay, at or clock.now()).filter(
            date__gte=date(years[0], 1, 1), date__lte=date(years[-1], 12, 31)
        )
        said = lines.values_list("date", "is_working", "source")
        return cls(years, _special(years, list(said)))

    def is_workday(self, day: date) -> bool:
        if day.year not in self.years:
            raise LookupError(
                f"{day} is outside of the calendar that was read, "
                f"{self.years[0]} to {self.years[-1]}: read it with Calendar.of()."
            )
        return self.special.get(day, day.weekday() < SATURDAY)

    def add(self, day: date, count: int) -> date:
        """The working day that is `count` (0 or more) after `day`, not counted."""
        if count < 0:
            raise ValueError(f"{count} working days: count 0 or more.")
        while count:
            day += _DAY
            count -= self.is_workday(day)
        return day

    def between(self, first: date, last: date) -> int:
        """How many working days come after `first` up to and with `last`; at least 0.

        The twin of `add`: between(day, add(day, n)) == n.
        """
        days = (last - first).days
        return sum(self.is_workday(first + _DAY * n) for n in range(1, days + 1))


def add_workdays(day: date, count: int, calendar: Calendar | None = None) -> date:
    """The working day that is `count` (0 or more) after `day`, which is not counted.

    Whoever asks often gives the calendar: without it, each call reads its own.
    """
    calendar = calendar or Calendar.of(day, day + 2 * _DAY * max(count, 0))
    return calendar.add(day, count)


def workdays_between(first: date, last: date, calendar: Calendar | None = None) -> int:
    """How many working days come after `first` up to and with `last`; never below 0.

    The twin of `add_workdays`: workdays_between(day, add_workdays(day, n)) == n.
    """
    if last <= first:
        return 0
    return (calendar or Calendar.of(first, last)).between(first, last)


def is_workday(day: date, calendar: Calendar | None = None) -> bool:
    return (calendar or Calendar.of(day, day)).is_workday(day)


def _special(years: range, lines: list[tuple[date, bool, str]]) -> dict[date, bool]:
    loaded = {day.year for day, _working, source in lines if source.startswith(LOADED)}
    special: dict[date, bool] = {}
    for year in years:
        if year not in loaded:
            special |= workdays_said(year)
    return special | {day: is_working for day, is_working, _source in lines}
