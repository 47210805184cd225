"""Failed log-ins: a pair of account and address is locked, all beyond it is slowed."""

import math
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from threading import BoundedSemaphore
from typing import Any

from axes.models import AccessAttempt
from django.core.cache import cache
from django.db.models import Q, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tenancy import audit
from tenancy.addresses import client_address
from tenancy.models import User

FAILURES = 5
LASTS = timedelta(minutes=15)

FREE = 5  # failures that slow nobody: people mistype
LONGEST = 2.0  # seconds
# Of a process's threads this many may be waiting at most. A visitor beyond it is not
# held: else a few hundred requests would keep every thread asleep, and the portal
# would be locked to all. What then slows a guesser is the hash of the password.
_seats = BoundedSemaphore(2)


def seconds(failures: int) -> float:
    """How long to hold a try after so many failures: growing, and bounded."""
    return min(LONGEST, 0.1 * 2 ** min(failures - FREE, 10)) if failures > FREE else 0.0


def hold(length: float, sleep: Callable[[float], None] = time.sleep) -> bool:
    """Wait for `length` seconds where a seat is free; False if nobody waited."""
    if length <= 0 or not _seats.acquire(blocking=False):
        return False
    try:
        sleep(length)
    finally:
        _seats.release()
    return True


def recent_failures(request: HttpRequest, username: str) -> int:
    """Failures of late on this account from anywhere, or from this address on any.

    Whichever are more: many addresses on one account, many accounts from one address.
    """
    since = timezone.now() - LASTS
    address = client_address(request)
    name = User.normalize_username(username.replace("\0", ""))
    sums = AccessAttempt.objects.filter(attempt_time__gte=since).aggregate(
        account=Sum("failures_since_start", filter=Q(username=name)),
        address=Sum("failures_since_start", filter=Q(ip_address=address)),
    )
    return max(sums["account"] or 0, sums["address"] or 0)


def slow_down(request: HttpRequest, username: str) -> None:
    hold(seconds(recent_failures(request, username)))


def name_of(request: HttpRequest, credentials: dict[str, Any] | None) -> str | None:
    """The account's name as it is counted: "a " and "A" are "a"."""
    name = (credentials or request.POST).get("username")
    return User.normalize_username(name) if name else None


def page(
    request: HttpRequest, response: HttpResponse | None, credentials: Any
) -> HttpResponse:
    """What who is locked out reads."""
    context = {"minutes": math.ceil(LASTS.total_seconds() / 60), "failures": FAILURES}
    answer = render(request, "tenancy/locked_out.html", context, status=429)
    answer["Retry-After"] = str(int(LASTS.total_seconds()))
    answer["Cache-Control"] = "no-store"
    return answer


def note_failure(
    sender: Any, credentials: Any, request: Any = None, **kwargs: Any
) -> None:
    """A line of the trail for each failure that counts, none while the lock holds.

    A name that is no account's is not written down: it may be a mistyped password.
    """
    failures = getattr(request, "axes_failures_since_start", None)
    if failures is None:
        return
    user = User.objects.filter(username=name_of(request, credentials)).first()
    audit.write_alone(audit.note_of("log_in_failed", user, failures))
    if failures == FAILURES:
        audit.write_alone(audit.note_of("locked_out", user))


# Guesses at invitation codes are counted per address, in each process's cache: the
# codes are too long to be guessed, this keeps the tries from costing much.


def slow_guessing(request: HttpRequest) -> None:
    hold(seconds(cache.get(_guesses(request), 0)))


def count_guess(request: HttpRequest) -> None:
    key = _guesses(request)
    cache.add(key, 0, LASTS.total_seconds())
    with suppress(ValueError):  # it ran out in between
        cache.incr(key)


def _guesses(request: HttpRequest) -> str:
    return f"code-guesses:{client_address(request)}"
