"""The one clock of the domain: publishing, rules, gate and deadlines read it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time

from django.conf import settings
from django.utils import timezone

_moment: ContextVar[datetime | None] = ContextVar("moment", default=None)


def now() -> datetime:
    """The present moment, aware; on the day PORTAL_TODAY when that is set."""
    moment = _moment.get()
    if moment is not None:
        return moment
    machine = timezone.localtime()
    pinned = pinned_day()
    if pinned is None:
        return machine
    return machine.replace(year=pinned.year, month=pinned.month, day=pinned.day)


def today() -> date:
    """The present day in Vietnam."""
    return timezone.localtime(now()).date()


def pinned_day() -> date | None:
    """The day a demo is pinned to, or None on a real installation."""
    return settings.PORTAL_TODAY


def end_of(day: date) -> datetime:
    """The last moment of `day`; for today it is now, since the day is not over."""
    if day == today():
        return now()
    return timezone.make_aware(datetime.combine(day, time.max))


@contextmanager
def held(moment: datetime | None = None) -> Iterator[datetime]:
    """Look at one moment (None: now), and get it: what is asked of it agrees.

    The present is held still, so that it stays the present; for a moment that has
    passed the clock runs on, and so tells everyone that it is the past.
    """
    present = now()
    if moment is not None and moment < present:
        yield moment
        return
    with at(moment or present):
        yield moment or present


def local_day(moment: datetime) -> date:
    """The day of `moment` in Vietnam."""
    return timezone.localtime(moment).date()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let the clock stand at `moment` (aware) inside the block."""
    if timezone.is_naive(moment):
        raise ValueError(f"clock.at({moment!r}): give an aware moment.")
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)
