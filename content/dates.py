"""Dates and spans of time as Vietnamese readers write them."""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def within_reason(value: date) -> None:
    """Raise ValidationError for a year that can only be a slip of the finger."""
    if not 1800 <= value.year <= 2999:
        raise ValidationError(_("Write a year between 1800 and 2999."))


def years_after(day: date, years: int) -> date:
    """The same day so many years on; 1 March for a 29 February that is not there."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def long_date(day: date) -> str:
    """'ngày 26 tháng 4 năm 2017'; days below 10 and months 1 and 2 with a zero.

    The form of official documents, not a translation (Nghị định 30/2020/NĐ-CP,
    Phụ lục I). A moment gives its day in Vietnam.
    """
    day = _local_day(day)
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def short_date(day: date) -> str:
    """'26/04/2017'."""
    day = _local_day(day)
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def short_moment(moment: datetime) -> str:
    """'26/04/2017 14:05', as clocks in Vietnam show it."""
    return f"{timezone.localtime(moment):%d/%m/%Y %H:%M}"


def span(first: date, last: date) -> str:
    """'28/10 đến 03/11/2019'; the year stands twice where the two differ."""
    first, last = _local_day(first), _local_day(last)
    begins = short_date(first)
    if first.year == last.year:
        begins = f"{first.day:02}/{first.month:02}"
    return _("%(first)s to %(last)s") % {"first": begins, "last": short_date(last)}


def monday_of(day: date) -> date:
    """The Monday that begins the week of `day`; a moment gives its day in Vietnam."""
    day = _local_day(day)
    return day - timedelta(days=day.weekday())


def ago(moment: datetime, now: datetime) -> str:
    """How long before `now`: minutes, hours, days up to a week, then the date."""
    passed = now - moment
    if passed < timedelta(0) or passed >= timedelta(days=7):
        return short_date(moment)
    minutes = int(passed.total_seconds() // 60)
    if minutes == 0:
        return _("just now")
    if minutes < 60:
        words = ngettext("%(count)d minute ago", "%(count)d minutes ago", minutes)
        return words % {"count": minutes}
    hours = minutes // 60
    if hours < 24:
        return ngettext("%(count)d hour ago", "%(count)d hours ago", hours) % {
            "count": hours
        }
    days = passed.days
    return ngettext("%(count)d day ago", "%(count)d days ago", days) % {"count": days}


def _local_day(day: date) -> date:
    if isinstance(day, datetime):
        return (timezone.localtime(day) if timezone.is_aware(day) else day).date()
    return day
