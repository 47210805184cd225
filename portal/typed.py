"""A form of the admin that could not be saved gives back what was typed.

Whatever came between — a lost session, an old token, a database that is away — the
texts stand on the page that answers, and one button sends them again. Nothing is
stored for somebody who is nobody, and nothing here asks the database.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.db import DatabaseError, models
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve, reverse
from django.utils.cache import add_never_cache_headers
from django.utils.text import capfirst
from django.views.csrf import csrf_failure as plain_csrf_failure

from content import sanitise
from content.fields import RichTextField
from portal.context import bare_chrome

FORMS = (
    "_add",
    "_change",
    "_propose",
    "_send_back",
    "_pending",
)  # how the names of the forms' addresses end
TOKEN = "csrfmiddlewaretoken"


class Why(StrEnum):
    SESSION = "session"
    TOKEN = "token"
    AWAY = "away"
    BROKEN = "broken"
    GONE = "gone"
    DENIED = "denied"


STATUS = {
    Why.SESSION: 403,
    Why.TOKEN: 403,
    Why.AWAY: 503,
    Why.BROKEN: 500,
    Why.GONE: 404,
    Why.DENIED: 403,
}


@dataclass(frozen=True)
class Text:
    """One field as it was typed; of a rich text its words, to be copied."""

    label: str
    value: str
    is_long: bool


def gives_back(request: HttpRequest) -> bool:
    """Is this a form of the admin, sent by a page of ours, with something in it?"""
    if request.method != "POST" or _model_admin(request) is None:
        return False
    try:
        return _is_ours(request) and any(True for _pair in _repeated(request))
    except (UnreadablePostError, RequestDataTooBig, TooManyFieldsSent):
        return False


def page(request: HttpRequest, why: Why) -> HttpResponse:
    context = {
        **bare_chrome(None),
        "is_demo": False,  # asking would need the database
        "why": why.value,
        "may_repeat": why not in (Why.GONE, Why.DENIED),
        "texts": list(_texts(request)),
        "repeated": list(_repeated(request)),
        "uploads": [upload.name for upload in request.FILES.values()],
        "action": request.get_full_path(),
        "token": get_token(request),
        "login_url": reverse("admin:login", urlconf=settings.PORTAL_URLCONF),
    }
    body = render_to_string("portal/typed.html", context)
    response = HttpResponse(body, status=STATUS[why])
    add_never_cache_headers(response)
    return response


def why_broken(error: BaseException | None) -> Why:
    return Why.AWAY if isinstance(error, DatabaseError) else Why.BROKEN


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Logging in again makes a new token: the form with the old one comes back."""
    if not gives_back(request):
        return plain_csrf_failure(request, reason)
    user: Any = request.user
    return page(request, Why.TOKEN if user.is_authenticated else Why.SESSION)


def _is_ours(request: HttpRequest) -> bool:
    """Never lay before somebody, with a button to save it, what another site sent."""
    if getattr(request, "csrf_processing_done", False):
        return True
    own = f"{request.scheme}://{request.get_host()}"
    return request.headers.get("Origin", "") == own


def _model_admin(request: HttpRequest) -> Any:
    """The admin whose form the address is; asks the address alone."""
    try:
        match = resolve(request.path_info, getattr(request, "urlconf", None))
    except Resolver404:
        return None
    if match.app_names != ["admin"] or not match.url_name:
        return None
    for model, model_admin in admin.site._registry.items():
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        if match.url_name in [name + ending for ending in FORMS]:
            return model_admin
    return None


def _repeated(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """What the button sends again: all but the token, and never a password."""
    for name, values in request.POST.lists():
        if name != TOKEN and "password" not in name.lower():
            yield from ((name, value) for value in values)


def _texts(request: HttpRequest) -> Iterator[Text]:
    """What a person wrote; choices and numbers of rows are only sent again."""
    model_admin = _model_admin(request)
    fields = _fields(model_admin.model)
    below: dict[str, Any] = {}
    for inline in model_admin.inlines:
        below |= _fields(inline.model)
    for name, value in _repeated(request):
        is_row = name.count("-") >= 2
        field = (below if is_row else fields).get(name.rpartition("-")[2])
        if field is None or not value.strip():
            continue
        is_rich = isinstance(field, RichTextField)
        is_long = is_rich or isinstance(field, models.TextField)
        words = _words(value) if is_rich else value
        yield Text(capfirst(str(field.verbose_name)), words, is_long)


def _fields(model: Any) -> dict[str, models.Field]:
    return {
        field.name: field
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField) and not field.choices
    }


def _words(html: str) -> str:
    try:
        return sanitise.plain(sanitise.clean(html))
    except sanitise.TooLong:
        return html
