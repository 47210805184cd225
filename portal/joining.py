"""The page on which a one-time code opens an account."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.forms import SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from portal.account_forms import InvitationForm
from portal.entering import day_sentence, page, remembered
from tenancy import accounts, lock_out, roles
from tenancy.invitations import Invitation, invited

BACKEND = "tenancy.backends.RoleBackend"


@never_cache
@sensitive_post_parameters()
def invitation(request: HttpRequest) -> HttpResponse:
    """A one-time code, from a link or from paper, opens one account once."""
    data = request.POST or request.GET
    asked = InvitationForm(data if "ma" in data else None)
    title = _("Open your account with a code")
    if not asked.is_valid():
        return page(request, "portal/invitation.html", title, asked=asked)
    busy = lock_out.slow_guessing(request)
    if busy is not None:
        return busy
    found = _invited(request, asked)
    if found is None:
        return page(request, "portal/invitation.html", title, asked=asked)
    form = SetPasswordForm(found.user, _passwords(request))
    if form.is_valid():
        person = accounts.accept(found, form.cleaned_data["new_password1"])
        if person is not None:
            return _come_in(request, person)
        form.add_error(None, _not_open())
    context = {"asked": asked, "form": form, "person": found.user}
    return page(request, "portal/invitation.html", title, **context)


def _invited(request: HttpRequest, asked: InvitationForm) -> Invitation | None:
    """The invitation that was typed; None, and the form says why it opens nothing."""
    found = invited(asked.cleaned_data["ma"])
    if found is None:
        lock_out.count_guess(request)
        asked.add_error("ma", _not_open())
    elif not accounts.still_gives(found):
        asked.add_error("ma", _given_by_nobody())
        return None
    return found


def _come_in(request: HttpRequest, person: Any) -> HttpResponse:
    """Into the admin, or on to the next step; whose seat begins later is told when."""
    if not roles.is_insider(person):
        day = roles.first_day(person)
        messages.success(request, day_sentence(day) if day else _password_is_set())
        return redirect("admin:login")
    login(request, person, backend=BACKEND)
    return remembered(request, redirect("admin:index"), person)


def _password_is_set() -> str:
    return _(
        "Your password is set. You can log in as soon as you sit on a board; ask "
        "whoever gave you the code."
    )


def _passwords(request: HttpRequest) -> Any:
    return request.POST if "new_password1" in request.POST else None


def _not_open() -> str:
    return _(
        "This code opens nothing: it is mistyped, used already or past its end; ask "
        "the chief of your board, or the portal's administrator, for a new one."
    )


def _given_by_nobody() -> str:
    return _(
        "This code opens nothing any more: whoever gave it to you may not give it now. "
        "Ask the chief of your board, or the portal's administrator, for a new one."
    )
