"""Browsers in which somebody logged in fully before: others' failures lock none.

The cookie opens nothing and spares no step. It says that failures here are the
person's own, so that a colleague, or a stranger behind the same address, cannot keep
them out. A new password, or a new code for the account, voids it.
"""

import secrets
from hashlib import sha256
from ipaddress import IPv6Address
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from tenancy.models import User

LASTS = 365 * 24 * 60 * 60  # seconds
PATH = "/admin/"
_SALT = "tenancy.known_browsers"


def remember(request: HttpRequest, response: HttpResponse, user: User) -> HttpResponse:
    """Let this browser be known as one of `user`, who has passed every step in it."""
    if known(request, user.username) is None:
        named = [_mark(user), secrets.token_hex(8)]
        response.set_cookie(
            _name(user.username),
            signing.dumps(named, salt=_SALT),
            max_age=LASTS,
            path=PATH,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response


def known(request: HttpRequest, username: Any) -> str | None:
    """By what failures of this browser are counted, if it is one of the person's.

    An address of its own, out of those that no network on the net has.
    """
    cookie = request.COOKIES.get(_name(str(username)))
    if not cookie:
        return None
    try:
        mark, one = signing.loads(cookie, salt=_SALT, max_age=LASTS)
    except (signing.BadSignature, ValueError):
        return None
    user = User.objects.filter(username=username).first()
    if user is None or mark != _mark(user):
        return None
    return str(IPv6Address(b"\xfd" + sha256(one.encode()).digest()[:15]))


def _name(username: str) -> str:
    """One cookie for each account: offices share machines."""
    return f"known_{salted_hmac(_SALT, username).hexdigest()[:16]}"


def _mark(user: User) -> str:
    return salted_hmac(_SALT, f"{user.pk}:{user.password}").hexdigest()[:16]
