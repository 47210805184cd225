"""Holidays and swapped days of Vietnam, as the package `holidays` has them."""

from collections.abc import Iterator
from datetime import date
from functools import cache

import holidays

from content.calendar_days import LOADED, CalendarDay

# The years that the package can tell: before, another law; after, no lunar calendar.
FIRST_YEAR, LAST_YEAR = 1995, 2100

# The last year whose swapped days this version of the package has: later ones are
# not announced. A test compares it with the package, so an upgrade brings it along.
SWAPS_KNOWN_TO = 2026

WORKED = "Ngày làm bù"
SOURCE = f"{LOADED} {holidays.__version__}"

# From when, the law that names the holidays; the newest first.
LAWS = (
    (date(2021, 1, 1), "Điều 112 Bộ luật Lao động số 45/2019/QH14"),
    (date(2013, 5, 1), "Điều 115 Bộ luật Lao động số 10/2012/QH13"),
    (date.min, "Điều 73 Bộ luật Lao động ngày 23/6/1994"),
)

# Swaps that the package lacks: day off, day worked for it, who announced them.
ALSO_SWAPPED = (
    (
        date(2026, 1, 2),
        date(2026, 1, 10),
        "Thông báo của Bộ Nội vụ ngày 25/12/2025 về hoán đổi ngày làm việc",
    ),
)


def days_of(year: int) -> list[CalendarDay]:
    """The special days of `year`, as unsaved lines in order; none far away in time."""
    found = {line.date: line for line in _packaged(year)}
    for line in _also_swapped(year):
        found.setdefault(line.date, line)
    return [found[day] for day in sorted(found)]


@cache
def workdays_said(year: int) -> dict[date, bool]:
    """The special days of `year`: is each one worked?"""
    return {line.date: line.is_working for line in days_of(year)}


def _packaged(year: int) -> Iterator[CalendarDay]:
    known = holidays.country_holidays("VN", years=year, language="vi", expand=False)
    for day, name in known.items():
        yield _line(day, name, f"theo {_law_on(day)}")
    for day in known.weekend_workdays:
        if day.year == year:
            yield _line(day, WORKED, f"theo {_law_on(day)}", is_working=True)


def _also_swapped(year: int) -> Iterator[CalendarDay]:
    for off, worked, announcement in ALSO_SWAPPED:
        if off.year == year:
            name = f"Ngày nghỉ (thay cho ngày {worked:%d/%m/%Y})"
            yield _line(off, name, f"bổ sung: {announcement}")
        if worked.year == year:
            yield _line(worked, WORKED, f"bổ sung: {announcement}", is_working=True)


def _line(day: date, name: str, basis: str, *, is_working: bool = False) -> CalendarDay:
    return CalendarDay(
        date=day,
        is_working=is_working,
        name=name,
        source=f"{SOURCE}, {basis}",
        is_announced=day.year <= SWAPS_KNOWN_TO,
    )


def _law_on(day: date) -> str:
    return next(law for since, law in LAWS if since <= day)
