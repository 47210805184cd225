"""Dates and spans of time as Vietnam writes them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.template import Context, Template
from django.utils import translation

from content.dates import ago, long_date, short_date, years_after

NOON = datetime(2019, 10, 31, 5, 0, tzinfo=UTC)  # 12:00 in Vietnam


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
    ("tag", "value", "shown"),
    [
        ("long_date", date(2017, 4, 26), "ngày 26 tháng 4 năm 2017"),
        ("long_date", None, ""),
        ("short_date", date(2017, 4, 26), "26/04/2017"),
        ("machine_time", date(2017, 4, 26), "2017-04-26"),
        ("machine_time", NOON.replace(microsecond=5), "2019-10-31T12:00:00+07:00"),
        ("machine_time", None, ""),
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


@pytest.mark.parametrize(
    ("day", "years", "later"),
    [
        (date(2019, 10, 31), 3, date(2022, 10, 31)),
        (date(2020, 2, 29), 3, date(2023, 3, 1)),
        (date(2020, 2, 29), 4, date(2024, 2, 29)),
    ],
)
def test_years_later_is_the_same_day_or_the_next(day, years, later):
    assert years_after(day, years) == later
