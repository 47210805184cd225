"""Working days: holidays, Tết, swapped days, year ends, and how often it is asked."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from content.models import CalendarDay
from content.public_holidays import SOURCE
from content.workdays import Calendar, add_workdays, is_workday, workdays_between
from tests.factories import make_calendar_day

pytestmark = pytest.mark.django_db

YEARS = range(2018, 2022)
days = st.dates(date(2018, 1, 1), date(2020, 12, 31))
counts = st.integers(0, 40)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Any calendar at all, as long as a week is never without a working day."""
    off = draw(st.sets(st.dates(date(2018, 1, 1), date(2021, 12, 31)), max_size=30))
    worked = draw(st.sets(st.dates(date(2018, 1, 1), date(2021, 12, 31)), max_size=9))
    saturdays = {day: True for day in worked if day.weekday() >= 5}
    return Calendar(YEARS, dict.fromkeys(off, False) | saturdays)


@pytest.fixture(params=["from the package", "stored"])
def either(request):
    """The same answers, whether the calendar was loaded or not."""
    if request.param == "stored":
        call_command("load_holidays", year=[*range(2014, 2028)], verbosity=0)
    assert CalendarDay.objects.exists() is (request.param == "stored")


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2019-10-31", True),
        ("2019-11-02", False),  # Saturday
        ("2019-11-03", False),  # Sunday
        ("2019-09-02", False),  # National Day
        ("2019-02-01", True),  # the last day before Tết
        ("2019-02-04", False),  # the eve of Tết
        ("2019-02-08", False),  # the fourth day
        ("2019-02-11", True),
        ("2019-04-15", False),  # Hùng Kings' Day, observed
        ("2019-04-29", False),  # swapped ...
        ("2019-05-04", True),  # ... for this Saturday
        ("2019-04-30", False),
        ("2019-05-01", False),
        ("2019-05-02", True),
        ("2018-12-31", False),  # swapped ...
        ("2019-01-05", True),  # ... for a Saturday of the next year
        ("2014-12-27", True),  # a Saturday for ...
        ("2015-01-02", False),  # ... a day of the next year
        ("2025-04-26", True),
        ("2025-05-02", False),
        ("2026-01-02", False),  # announced, yet not in the package
        ("2026-01-10", True),
        ("2026-08-22", True),
        ("2026-08-31", False),
        ("2027-02-05", False),  # Tết, its swaps not announced
    ],
)
def test_working_days(either, day, works):
    assert is_workday(date.fromisoformat(day)) is works


@pytest.mark.parametrize(
    ("day", "count", "due"),
    [
        ("2019-10-31", 0, "2019-10-31"),
        ("2019-10-31", 1, "2019-11-01"),
        ("2019-10-31", 2, "2019-11-04"),
        ("2019-10-31", 10, "2019-11-14"),
        ("2019-08-30", 1, "2019-09-03"),
        ("2019-02-01", 1, "2019-02-11"),  # over Tết
        ("2019-04-26", 2, "2019-05-03"),  # over 30/4 and 1/5
        ("2019-05-03", 1, "2019-05-04"),  # to the Saturday worked in exchange
        ("2018-12-28", 1, "2019-01-02"),
        ("2019-12-31", 1, "2020-01-02"),
        ("2025-04-25", 5, "2025-05-06"),
        ("2025-12-31", 2, "2026-01-06"),
        ("2026-08-21", 1, "2026-08-22"),
    ],
)
def test_a_deadline_in_working_days(either, day, count, due):
    day, due = date.fromisoformat(day), date.fromisoformat(due)
    assert add_workdays(day, count) == due
    assert workdays_between(day, due) == count


@given(calendars(), days, counts)
def test_adding_and_counting_agree_in_any_calendar(calendar, day, count):
    due = calendar.add(day, count)
    assert calendar.between(day, due) == count
    assert count == 0 or calendar.is_workday(due)


@given(calendars(), days, days, counts)
def test_who_starts_later_is_never_due_earlier(calendar, one, other, count):
    first, last = sorted((one, other))
    assert calendar.add(first, count) <= calendar.add(last, count)
    assert calendar.add(first, count) < calendar.add(first, count + 1)


@given(calendars(), days, days, days)
def test_counts_of_two_stretches_add_up(calendar, one, two, three):
    first, middle, last = sorted((one, two, three))
    whole = calendar.between(first, last)
    assert whole == calendar.between(first, middle) + calendar.between(middle, last)


def test_no_working_days_lie_between_a_day_and_an_earlier_one():
    assert workdays_between(date(2019, 10, 31), date(2019, 10, 1)) == 0
    assert workdays_between(date(2019, 10, 1), date(2019, 10, 31)) == 22
    with pytest.raises(ValueError, match="0 or more"):
        add_workdays(date(2019, 10, 31), -1)


def test_thirty_one_due_dates_cost_one_query(django_assert_num_queries):
    start = date(2019, 12, 10)
    starts = [start + timedelta(days=n) for n in range(31)]
    with django_assert_num_queries(1):
        calendar = Calendar.of(starts[0], starts[-1])
        dues = {day: add_workdays(day, 10, calendar) for day in starts}
        counted = {workdays_between(*pair, calendar) for pair in dues.items()}
        assert counted == {10}
        assert is_workday(dues[starts[0]], calendar)


def test_a_calendar_does_not_guess_about_years_it_has_not_read():
    calendar = Calendar.of(date(2019, 10, 1), date(2019, 10, 31))
    assert calendar.is_workday(date(2020, 12, 31))  # counting runs on
    for outside in (date(2018, 12, 31), date(2021, 1, 1)):
        with pytest.raises(LookupError, match="2019 to 2020"):
            calendar.is_workday(outside)


def test_what_people_enter_lies_over_the_package_where_nothing_was_loaded():
    make_calendar_day("2019-10-28")
    make_calendar_day("2019-11-02", is_working=True)
    assert not is_workday(date(2019, 10, 28))
    assert is_workday(date(2019, 11, 2))
    assert not is_workday(date(2019, 9, 2))  # still National Day


def test_a_loaded_year_is_what_stands_in_it_and_the_next_is_the_package():
    call_command("load_holidays", year=[2019], verbosity=0)
    CalendarDay.objects.filter(date="2019-09-02").delete()
    assert is_workday(date(2019, 9, 2))
    assert not is_workday(date(2020, 9, 2))


def test_the_last_days_of_all_have_answers():
    assert is_workday(date.max) is True  # a Friday
    assert is_workday(date.min) is True  # a Monday


# --- the lines themselves ---------------------------------------------------


def line(day: str, **fields: object) -> CalendarDay:
    values = {"name": "Nghỉ", "source": "Thông báo số 1/TB-VP", **fields}
    return CalendarDay(date=date.fromisoformat(day), **values)


def test_a_weekday_needs_no_line_to_be_worked():
    with pytest.raises(ValidationError) as wrong:
        line("2019-10-28", is_working=True).full_clean()
    assert list(wrong.value.message_dict) == ["is_working"]
    assert "Thứ 2, 28/10/2019 vốn là ngày làm việc" in str(wrong.value)
    line("2019-11-02", is_working=True).full_clean()
    line("2019-11-02").full_clean()  # a day off on a Saturday is fine
    line("2019-10-28").full_clean()


def test_the_database_refuses_what_the_form_would():
    for fields in ({"is_working": True}, {"name": ""}, {"source": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            line("2019-10-28", **fields).save()
    line("2019-11-02", is_working=True).save()
    with pytest.raises(IntegrityError), transaction.atomic():
        line("2019-11-02").save()


def test_only_an_unchanged_line_may_name_the_package_as_its_source():
    call_command("load_holidays", year=[2027], verbosity=0)
    loaded = CalendarDay.objects.get(date="2027-09-03")
    loaded.full_clean()
    loaded.is_announced = True
    with pytest.raises(ValidationError) as wrong:
        loaded.full_clean()
    assert list(wrong.value.message_dict) == ["source"]
    loaded.source = "Thông báo số 5/TB-BNV ngày 10/12/2026"
    loaded.full_clean()
    with pytest.raises(ValidationError):
        line("2027-03-01", source=SOURCE).full_clean()
