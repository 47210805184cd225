"""When a session begins, what it still lacks, and when it ends.

Until each step of the log-in is passed, `request.user` is nobody: no page, file or
upload can forget to ask. Who is half-way in stands in `request.entering`, for the
pages of the log-in alone.
"""

import time
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from django_otp import login as pass_with

from tenancy import audit, second_factor
from tenancy.models import User

IDLE = 60 * 60  # seconds without a sign of the person
LONGEST = 12 * 60 * 60  # seconds from the password on, whatever the person does
NOTED = 60  # seconds: activity is written at most this often

# A browser marks with this header what it sends on its own, such as autosave.
BACKGROUND = "X-Background"

# What we keep in a session
_EPOCH, _BEGAN, _SEEN, _HAS_FACTOR, _ENDED = (
    "epoch",
    "began",
    "seen",
    "has_factor",
    "ended",
)


class Step(StrEnum):
    """What a person must still do before they are anybody."""

    CODE = "code"
    SET_UP = "set_up"


class End(StrEnum):
    IDLE = "idle"
    LONGEST = "longest"
    CHANGED = "changed"


class EntryMiddleware:
    """Behind Django's and the second factor's: nobody, until all steps are passed.

    Lazy as they are: a page that asks for no user costs no query.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.entering = None
        request.user = SimpleLazyObject(partial(_admitted, request, request.user))
        return self.get_response(request)


def _admitted(request: Any, user: Any) -> Any:
    was_somebodys = SESSION_KEY in request.session
    if not user.is_authenticated:
        if was_somebodys and SESSION_KEY not in request.session:
            # Django looked first, found another password, and emptied it
            request.session[_ENDED] = End.CHANGED.value
        return user
    why = _over(request.session, user)
    if why is not None:
        request.session.flush()
        request.session[_ENDED] = why.value
        return AnonymousUser()
    _note_activity(request)
    if step(request.session, user) is not None:
        request.entering = user
        return AnonymousUser()
    return user


def _over(session: Any, user: User) -> End | None:
    now = time.time()
    # a session that lacks a number was not begun by us
    if now - session.get(_BEGAN, 0) >= LONGEST:
        return End.LONGEST
    if now - session.get(_SEEN, 0) >= IDLE:
        return End.IDLE
    return None if session.get(_EPOCH) == user.session_epoch else End.CHANGED


def _note_activity(request: HttpRequest) -> None:
    now = int(time.time())
    if now - request.session[_SEEN] >= NOTED and not is_background(request):
        request.session[_SEEN] = now


def is_background(request: HttpRequest) -> bool:
    """Was this sent by the page on its own, so that it shows nobody at the desk?"""
    return BACKGROUND in request.headers


def step(session: Any, user: Any) -> Step | None:
    """What the person must still do; asked anew each time, since roles begin."""
    if getattr(user, "otp_device", None) is not None:
        return None
    if session.get(_HAS_FACTOR, True):
        return Step.CODE
    return Step.SET_UP if second_factor.is_compulsory(user) else None


def entering(request: Any) -> User | None:
    """Who has given a password here and lacks a step."""
    if request.user.is_authenticated:
        return None
    return request.entering


def missing_step(request: Any) -> Step | None:
    person = entering(request)
    return step(request.session, person) if person is not None else None


def begin(sender: Any, request: Any, user: User, **kwargs: Any) -> None:
    """Start counting: receives `user_logged_in`, so every way in passes here."""
    now = int(time.time())
    request.session[_BEGAN] = request.session[_SEEN] = now
    _follow(request.session, user)


def note_end(sender: Any, request: Any, user: User | None, **kwargs: Any) -> None:
    """A line for who logs out; receives `user_logged_out`."""
    if user is not None:
        audit.write_alone(audit.note_of("log_out", user))


def _follow(session: Any, user: User) -> None:
    session[_EPOCH] = user.session_epoch
    session[_HAS_FACTOR] = second_factor.has_second_factor(user)


def pass_step(request: Any, user: User, device: Any) -> None:
    """`user` has shown `device`: from the next request on they are themselves."""
    request.user, request.entering = user, None
    pass_with(request, device)
    request.session.cycle_key()


def end_all(user: User) -> None:
    """Every session of the person ends with its next request."""
    User.objects.filter(pk=user.pk).update(session_epoch=F("session_epoch") + 1)
    user.refresh_from_db(fields=["session_epoch"])


def end_others(request: Any, user: User) -> None:
    """As `end_all`, but the session of this request goes on, under a new key."""
    end_all(user)
    _follow(request.session, user)
    request.session.cycle_key()


def why_ended(request: HttpRequest) -> End | None:
    """Why the last session of this browser ended, told once."""
    why = request.session.pop(_ENDED, None)
    return End(why) if why else None
