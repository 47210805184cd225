"""Failed log-ins: a pair of account and address is locked, all beyond it is slowed."""

import math
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from threading import BoundedSemaphore
from typing import Any

from axes.models import AccessAttempt
from django.core.cache import cache
from django.db.models import Q, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tenancy import audit, known_browsers
from tenancy.addresses import client_address, network_of
from tenancy.models import User

FAILURES = 5
LASTS = timedelta(minutes=15)

FREE = 5  # failures that slow nobody: people mistype
LONGEST = 2.0  # seconds
# Of a process's threads this many may be waiting at most: else a few hundred requests
# would keep every thread asleep, and the portal would be locked to all. A visitor
# beyond it is sent away at once, to come back in some seconds.
_seats = BoundedSemaphore(2)
COME_BACK = 3  # seconds

# Wrong codes at the second step. Only who knows the password comes so far.
MOST_CODES = 10  # of one account from one address; then both wait until LASTS is over
CODES_ANYWHERE = 20  # of one account; beyond it the brake of the app holds strangers


def seconds(failures: int) -> float:
    """How long to hold a try after so many failures: growing, and bounded."""
    return min(LONGEST, 0.1 * 2 ** min(failures - FREE, 10)) if failures > FREE else 0.0


def hold(length: float, sleep: Callable[[float], None] = time.sleep) -> bool:
    """Wait for `length` seconds; False if no seat is free, so that nobody waited."""
    if length <= 0:
        return True
    if not _seats.acquire(blocking=False):
        return False
    try:
        sleep(length)
    finally:
        _seats.release()
    return True


def counted_address(request: HttpRequest) -> str | None:
    """By what failures are counted: a browser that is known, or a network."""
    return known_browsers.known(request, _name_asked(request)) or network_of(
        client_address(request)
    )


def _name_asked(request: HttpRequest) -> str:
    """Whose account it is that somebody wants to open, or changes in a session."""
    typed = name_of(request, None)
    if typed:
        return typed
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        return user.get_username()
    half_way = getattr(request, "entering", None)
    return half_way.get_username() if half_way is not None else ""


def recent_failures(request: HttpRequest, username: str) -> int:
    """Failures of late on this account from anywhere, or from this address on any.

    Whichever are more: many addresses on one account, many accounts from one address.
    In a known browser its own alone.
    """
    since = timezone.now() - LASTS
    name = User.normalize_username(username)
    address = counted_address(request)
    sums = AccessAttempt.objects.filter(attempt_time__gte=since).aggregate(
        account=Sum("failures_since_start", filter=Q(username=name)),
        address=Sum("failures_since_start", filter=Q(ip_address=address)),
    )
    if known_browsers.known(request, name) is not None:
        return sums["address"] or 0
    return max(sums["account"] or 0, sums["address"] or 0)


def slow_down(request: HttpRequest, username: str) -> HttpResponse | None:
    """Hold who failed of late; the answer for who comes while others are held."""
    name = username if User.may_be_named(username) else ""
    if hold(seconds(recent_failures(request, name))):
        return None
    if known_browsers.known(request, User.normalize_username(name)) is not None:
        return None
    return busy(request)


def busy(request: HttpRequest) -> HttpResponse:
    """What reads who came while as many as may wait were waiting."""
    return _too_many(request, "tenancy/busy.html", COME_BACK, {"seconds": COME_BACK})


def name_of(request: HttpRequest, credentials: dict[str, Any] | None) -> str | None:
    """The account's name as it is counted: "a " and "A" are "a"."""
    name = (credentials or request.POST).get("username")
    if not name or not User.may_be_named(name):
        return None
    return User.normalize_username(name)


def page(
    request: HttpRequest, response: HttpResponse | None, credentials: Any
) -> HttpResponse:
    """What who is locked out reads."""
    seconds_left = int(LASTS.total_seconds())
    context = {"minutes": math.ceil(seconds_left / 60), "failures": FAILURES}
    return _too_many(request, "tenancy/locked_out.html", seconds_left, context)


def _too_many(
    request: HttpRequest, template: str, seconds: int, context: dict[str, Any]
) -> HttpResponse:
    answer = render(request, template, context, status=429)
    answer["Retry-After"] = str(seconds)
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


# Guesses at codes are counted in each process's cache: those of invitations are too
# long to be guessed, and the app's have its own brake behind this one.


def slow_guessing(request: HttpRequest) -> HttpResponse | None:
    """As `slow_down`, for guesses at the codes of invitations."""
    guesses = cache.get(_guesses(request), 0)
    return None if hold(seconds(guesses)) else busy(request)


def count_guess(request: HttpRequest) -> None:
    _count(_guesses(request))


def _guesses(request: HttpRequest) -> str:
    return f"code-guesses:{network_of(client_address(request))}"


@dataclass(frozen=True)
class Tries:
    """Wrong codes of late at the second step of one account."""

    here: int
    anywhere: int
    is_known: bool

    @property
    def are_over(self) -> bool:
        """Does who tries here wait, whatever they type?"""
        return self.here >= MOST_CODES

    @property
    def are_fresh(self) -> bool:
        """Is this somebody whom what others typed elsewhere does not hold?"""
        return not self.here and (self.is_known or self.anywhere < CODES_ANYWHERE)


def tries(request: HttpRequest, user: User) -> Tries:
    here, anywhere = _codes(request, user)
    found = cache.get_many([here, anywhere])
    is_known = known_browsers.known(request, user.username) is not None
    return Tries(found.get(here, 0), found.get(anywhere, 0), is_known)


def count_code(request: HttpRequest, user: User) -> None:
    for key in _codes(request, user):
        _count(key)


def forget_codes(request: HttpRequest, user: User) -> None:
    cache.delete(_codes(request, user)[0])


def _codes(request: HttpRequest, user: User) -> tuple[str, str]:
    account = f"second-step:{user.pk}"
    return f"{account}:{counted_address(request)}", account


def _count(key: str) -> None:
    cache.add(key, 0, LASTS.total_seconds())
    with suppress(ValueError):  # it ran out in between
        cache.incr(key)
