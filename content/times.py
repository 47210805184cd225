"""Stretches of time: when something held, and when two things did together."""

from collections.abc import Iterable
from datetime import datetime

Time = tuple[datetime, datetime | None]  # its end is not in it; None: it goes on
Times = list[Time]


def common(ones: Iterable[Time], others: Iterable[Time]) -> Times:
    """The stretches in which both hold."""
    others = list(others)
    met = (_common(one, other) for one in ones for other in others)
    return [time for time in met if time is not None]


def first_common(ones: Iterable[Time], others: Iterable[Time]) -> datetime | None:
    """The first moment at which both hold; None if they never do."""
    return min((start for start, _end in common(ones, others)), default=None)


def open_at(moment: datetime, times: Iterable[Time]) -> bool:
    return any(
        start <= moment and (end is None or moment < end) for start, end in times
    )


def _common(one: Time, other: Time) -> Time | None:
    start = max(one[0], other[0])
    ends = [end for end in (one[1], other[1]) if end is not None]
    end = min(ends, default=None)
    return (start, end) if end is None or start < end else None
