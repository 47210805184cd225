"""One clock: pinned for a demo, moved in tests, never naive."""

from datetime import date, datetime
from typing import Any

import pytest
from django.utils import timezone

from tenancy import clock


def test_the_clock_runs_by_default() -> None:
    assert abs((timezone.now() - clock.now()).total_seconds()) < 5


def test_a_pinned_day_keeps_the_time_of_day(settings: Any) -> None:
    settings.PORTAL_TODAY = date(2019, 10, 31)
    assert clock.today() == date(2019, 10, 31)
    assert clock.now().date() == date(2019, 10, 31)


def test_at_wins_over_a_pinned_day(settings: Any) -> None:
    settings.PORTAL_TODAY = date(2019, 10, 31)
    moment = timezone.make_aware(datetime(2018, 2, 3, 4, 5))
    with clock.at(moment):
        assert clock.now() == moment
    assert clock.today() == date(2019, 10, 31)


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"), clock.at(datetime(2018, 1, 1)):
        pass


def test_a_day_ends_at_midnight_in_vietnam_and_today_ends_now() -> None:
    moment = timezone.make_aware(datetime(2019, 10, 31, 9, 30))
    with clock.at(moment):
        assert clock.end_of(date(2019, 10, 31)) == moment
        ended = timezone.localtime(clock.end_of(date(2019, 10, 30)))
        assert (ended.day, ended.hour, ended.minute) == (30, 23, 59)
