"""One week of the leaders' work schedule, as its page shows it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Min, Q

from content.dates import monday_of
from tenancy import clock
from units.models import ScheduleEntry, week_title

# Beyond them a day is a slip of the keyboard, or a week beyond the calendar.
YEARS = range(2000, 2100)


@dataclass(frozen=True)
class Week:
    """A week's entries, and the nearest weeks before and after that have some."""

    monday: date
    entries: list[ScheduleEntry]
    previous: date | None
    next: date | None

    @property
    def title(self) -> str:
        return week_title(self.monday)

    @property
    def is_present(self) -> bool:
        return self.monday == monday_of(clock.today())


def week_of(day: date) -> Week:
    """The week of `day`, in the open scope. Two queries."""
    monday = monday_of(day)
    nearest = ScheduleEntry.objects.aggregate(
        previous=Max("week", filter=Q(week__lt=monday)),
        next=Min("week", filter=Q(week__gt=monday)),
    )
    entries = ScheduleEntry.objects.filter(week=monday).select_related("leader")
    return Week(monday, list(entries.in_order()), **nearest)


def asked_day(text: str | None) -> date | None:
    """The day of `?tuan=2019-10-28`, today without one; None for what is no day."""
    if not text:
        return clock.today()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year in YEARS else None
