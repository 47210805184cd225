"""Dates, spans of time and working days as Vietnam counts them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.template import Context, Template
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from content.dates import ago, long_date, short_date
from content.workdays import add_workdays, is_workday, workdays_between

NOON = datetime(2019, 10, 31, 5, 0, tzinfo=UTC)  # 12:00 in Vietnam
days = st.dates(date(2015, 1, 1), date(2030, 1, 1))


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2017, 4, 26), "ngày 26 tháng 4 năm 2017"),
        (date(2019, 2, 5), "ngày 05 tháng 02 năm 2019"),
        (date(2019, 10, 9), "ngày 09 tháng 10 năm 2019"),
        (datetime(2019, 10, 31, 18, 0, tzinfo=UTC), "ngày 01 tháng 11 năm 2019"),
        (datetime(2019, 10, 31, 18, 0), "ngày 31 tháng 10 năm 2019"),
    ],
)
def test_long_dates(day, written):
    assert long_date(day) == written


def test_short_dates_put_the_day_first():
    assert short_date(date(2019, 4, 5)) == "05/04/2019"
    assert short_date(datetime(2019, 10, 31, 18, 0, tzinfo=UTC)) == "01/11/2019"


@pytest.mark.parametrize(
    ("passed", "written"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=23, minutes=59), "23 hours ago"),
        (timedelta(days=1), "1 day ago"),
        (timedelta(days=6, hours=23), "6 days ago"),
        (timedelta(days=7), "24/10/2019"),
        (timedelta(days=-2), "02/11/2019"),
    ],
)
def test_how_long_ago(passed, written):
    with translation.override("en"):
        assert ago(NOON - passed, NOON) == written


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2019, 10, 31), True),
        (date(2019, 11, 2), False),  # Saturday
        (date(2019, 11, 3), False),  # Sunday
        (date(2019, 9, 2), False),  # National Day
        (date(2019, 2, 4), False),  # the eve of Tết
        (date(2019, 4, 15), False),  # Hùng Kings' Day, observed
        (date(2019, 4, 29), False),  # swapped ...
        (date(2019, 5, 4), True),  # ... for this Saturday
        (date(2019, 1, 5), True),  # a Saturday for a day of 2018
    ],
)
def test_working_days(day, works):
    assert is_workday(day) is works


@pytest.mark.parametrize(
    ("day", "count", "due"),
    [
        (date(2019, 10, 31), 0, date(2019, 10, 31)),
        (date(2019, 10, 31), 1, date(2019, 11, 1)),
        (date(2019, 10, 31), 2, date(2019, 11, 4)),
        (date(2019, 10, 31), 10, date(2019, 11, 14)),
        (date(2019, 8, 30), 1, date(2019, 9, 3)),
        (date(2019, 2, 1), 1, date(2019, 2, 11)),
        (date(2019, 12, 31), 1, date(2020, 1, 2)),
    ],
)
def test_a_deadline_in_working_days(day, count, due):
    assert add_workdays(day, count) == due
    assert workdays_between(day, due) == count


@given(days, st.integers(0, 40))
def test_adding_and_counting_working_days_agree(day, count):
    due = add_workdays(day, count)
    assert workdays_between(day, due) == count
    assert count == 0 or is_workday(due)


def test_no_working_days_lie_between_a_day_and_an_earlier_one():
    assert workdays_between(date(2019, 10, 31), date(2019, 10, 1)) == 0
    with pytest.raises(ValueError, match="0 or more"):
        add_workdays(date(2019, 10, 31), -1)


@pytest.mark.parametrize(
    ("tag", "value", "shown"),
    [
        ("long_date", date(2017, 4, 26), "ngày 26 tháng 4 năm 2017"),
        ("long_date", None, ""),
        ("short_date", date(2017, 4, 26), "26/04/2017"),
        ("rich", "<h1>A</h1><script>1</script>", "<h2>A</h2>"),
        ("rich", None, ""),
        ("plain_words:2", "<p>một <b>hai</b> &lt;ba&gt;</p>", "một hai…"),
        ("plain_words:3", "<p>một <b>hai</b> &lt;ba&gt;</p>", "một hai &lt;ba&gt;"),
        (
            "phone_link",
            "0205.000.0123",
            '<a href="tel:+842050000123">0205 000 0123</a>',
        ),
        ("phone_link", "<b>gọi</b>", "&lt;b&gt;gọi&lt;/b&gt;"),
        ("phone_link", None, ""),
    ],
)
def test_template_filters(tag, value, shown):
    template = Template("{% load vietnamese %}{{ value|" + tag + " }}")
    assert template.render(Context({"value": value})) == shown


def test_rich_text_too_long_to_clean_is_shown_as_plain_text():
    template = Template("{% load vietnamese %}{{ value|rich }}")
    shown = template.render(Context({"value": "<p>&lt;chữ&gt;</p>" * 100_000}))
    assert shown.startswith("&lt;chữ&gt;")
    assert "<" not in shown
