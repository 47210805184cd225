"""What the newspaper found in October 2019, as a plan that the loader follows.

Everything is counted back from an anchor day: 31 October 2019 for the scenario,
today for a demo without one. Source of the picture: docs/october-2019.md.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

SCENARIOS = {"october-2019": date(2019, 10, 31)}

LACKING = ("vanlang", "dinhlap", "bacson", "chilang")
SKETCHY = ("vanquan", "binhgia", "caoloc")
PREPARING = (*LACKING, *SKETCHY)

# Days before the anchor on which the two silent departments published in that year.
SILENT = {
    "sogtvt": (287, 233, 163, 155, 78),
    "soxd": (295, 281, 239, 196, 168, 156, 114, 50),
}
DAYS_OF_WORK = 450  # the first entry lies that far back
DAYS_SINCE_PUBLICATION = 150  # 3 June 2019, counted back from 31 October
MONTHS_OF_NEWS = 14
DAY_OF_NEWS = 12  # of each month: never 31 days or more before any day


@dataclass(frozen=True)
class Plan:
    """One site's part in the picture. Moments are aware and in order."""

    has_introduction: bool
    has_structure: bool
    is_public: bool
    began: datetime
    published: datetime
    articles: tuple[datetime, ...]
    anchor: date

    def before(self, days: int) -> datetime:
        """The morning so many days before the day of the picture."""
        return _moment(self.anchor - timedelta(days=days))


def plan_for(code: str, anchor: date) -> Plan:
    """What the site `code` has in the picture that stands on the day `anchor`."""
    return Plan(
        has_introduction=code not in LACKING,
        has_structure=code not in LACKING,
        is_public=code not in PREPARING,
        began=_moment(anchor - timedelta(days=DAYS_OF_WORK)),
        published=_moment(anchor - timedelta(days=DAYS_SINCE_PUBLICATION)),
        articles=_articles(code, anchor),
        anchor=anchor,
    )


def _articles(code: str, anchor: date) -> tuple[datetime, ...]:
    if code in SILENT:
        return tuple(_moment(anchor - timedelta(days=days)) for days in SILENT[code])
    days = (_month_before(anchor, months) for months in range(MONTHS_OF_NEWS, -1, -1))
    return tuple(_moment(day) for day in days if day < anchor)


def _month_before(anchor: date, months: int) -> date:
    count = anchor.year * 12 + anchor.month - 1 - months
    return date(count // 12, count % 12 + 1, DAY_OF_NEWS)


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(8, 30)))
