"""The pages between a password and the admin: code, set-up, invitation."""

from base64 import b32encode
from math import ceil
from typing import Any

import qrcode
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.forms import SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST
from qrcode.image.svg import SvgPathImage

from portal.account_forms import CodeForm, InvitationForm, NewAppForm, OtherAppForm
from portal.demo.logins import NAMES
from tenancy import accounts, audit, lock_out, second_factor, sessions
from tenancy.admin_pages import admin_page
from tenancy.invitations import invited
from tenancy.sessions import Step

BACKEND = "tenancy.backends.RoleBackend"
PAGES = {Step.CODE: "admin:second_step", Step.SET_UP: "admin:set_up"}
_APP = "app_in_set_up"  # in the session


def page(
    request: HttpRequest, template: str, title: str, **context: Any
) -> HttpResponse:
    """A page for people whom the admin may not know yet, and who are going on."""
    return admin_page(request, template, title, **context, next=back(request))


def back(request: HttpRequest) -> str:
    """Where the person was going, if that is on this host; else the front page."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(
        asked, {request.get_host()}, request.is_secure()
    )
    return asked if is_ours else reverse("admin:index")


def onward(request: HttpRequest) -> HttpResponse:
    """To the step that is missing; with none, to where the person was going."""
    step = sessions.missing_step(request)
    if step is None and request.user.is_authenticated:
        return redirect(back(request))
    address = reverse(PAGES[step] if step else "admin:login")
    return redirect(f"{address}?{urlencode({'next': back(request)})}")


@never_cache
@sensitive_post_parameters()
def second_step(request: HttpRequest) -> HttpResponse:
    """The app's six digits, or a recovery code."""
    person = sessions.entering(request)
    if person is None or sessions.missing_step(request) is not Step.CODE:
        return onward(request)
    form = CodeForm(request.POST or None)
    if form.is_valid():
        typed = form.cleaned_data["code"]
        app = second_factor.verified(person, typed)
        if app is not None:
            return _let_in(request, person, app, typed)
        audit.write_alone(audit.note_of("second_step_failed", person))
        form.add_error("code", _refusal(person, typed))
    return page(
        request,
        "portal/second_step.html",
        _("Second step of the log-in"),
        form=form,
        person=person,
        demo_day=settings.PORTAL_TODAY,
        demo_names=NAMES,
    )


def _let_in(request: HttpRequest, person: Any, app: Any, typed: str) -> HttpResponse:
    sessions.pass_step(request, person, app)
    is_recovery = second_factor.is_recovery(typed)
    audit.write_alone(
        audit.note_of("recovery_code_used" if is_recovery else "second_step", person)
    )
    if is_recovery:
        sentence = _(
            "That recovery code is used up; %(left)d are left. If your phone is lost, "
            "set the app up anew under “My account”."
        )
        left = second_factor.codes_left(person)
        messages.warning(request, sentence % {"left": left})
    return redirect(back(request))


def _refusal(person: Any, typed: str) -> str:
    seconds = ceil(second_factor.wait(person, typed).total_seconds())
    if seconds > 1:
        sentence = _(
            "This code opens nothing. After several wrong codes you have to wait: try "
            "again in %(seconds)d seconds, with the code that the app shows then."
        )
        return sentence % {"seconds": seconds}
    return _(
        "This code opens nothing. Type the one that the app shows now; a code that "
        "was used does not work again."
    )


@never_cache
@sensitive_post_parameters()
def set_up(request: HttpRequest) -> HttpResponse:
    """Join an app to the account: the first, or another in its place."""
    is_in = request.user.is_authenticated
    person = request.user if is_in else sessions.entering(request)
    if person is None or sessions.missing_step(request) is Step.CODE:
        return onward(request)
    app = second_factor.candidate(person, request.session.get(_APP))
    request.session[_APP] = app.pk
    data = request.POST or None
    form = OtherAppForm(request, person, data) if is_in else NewAppForm(data)
    if form.is_valid():
        if second_factor.confirmed(app, form.cleaned_data["code"]):
            return _joined(request, person, app)
        form.add_error("code", _refusal_of_new(app))
    return page(
        request,
        "portal/set_up.html",
        _("Set up the second step of your log-in"),
        form=form,
        person=person,
        is_in=is_in,
        qr=_picture(app.config_url),
        secret=_in_fours(b32encode(app.bin_key).decode()),
    )


def _joined(request: HttpRequest, person: Any, app: Any) -> HttpResponse:
    request.session.pop(_APP, None)
    sessions.pass_step(request, person, app)
    sessions.end_others(request, person)
    audit.write_alone(audit.note_of("second_factor_on", person))
    return recovery_codes(request, person)


def _refusal_of_new(app: Any) -> str:
    app.refresh_from_db()
    allowed, _why = app.verify_is_allowed()
    if not allowed and app.throttling_failure_count > 1:
        return _("This is not the app's code. Wait a little, then type the next one.")
    return _(
        "This is not the app's code. Look whether the phone's clock is right, and "
        "type the six digits that stand there now."
    )


def recovery_codes(request: HttpRequest, person: Any) -> HttpResponse:
    """Ten new codes, on this one page and never again."""
    return page(
        request,
        "portal/recovery_codes.html",
        _("Your recovery codes"),
        codes=second_factor.new_recovery_codes(person),
        person=person,
    )


def _picture(url: str) -> str:
    """The QR code as SVG within the page: no other host, no image of a secret."""
    image = qrcode.make(url, image_factory=SvgPathImage, border=2)
    return mark_safe(image.to_string(encoding="unicode"))


def _in_fours(text: str) -> str:
    return " ".join(text[i : i + 4] for i in range(0, len(text), 4))


@never_cache
@require_POST
def start_over(request: HttpRequest) -> HttpResponse:
    """Out of a log-in that is half done."""
    request.session.flush()
    return redirect("admin:login")


@never_cache
@sensitive_post_parameters()
def invitation(request: HttpRequest) -> HttpResponse:
    """A one-time code, from a link or from paper, opens one account once."""
    data = request.POST or request.GET
    asked = InvitationForm(data if "ma" in data else None)
    title = _("Open your account with a code")
    if not asked.is_valid():
        return page(request, "portal/invitation.html", title, asked=asked)
    lock_out.slow_guessing(request)
    found = invited(asked.cleaned_data["ma"])
    if found is None:
        lock_out.count_guess(request)
        asked.add_error("ma", _not_open())
        return page(request, "portal/invitation.html", title, asked=asked)
    form = SetPasswordForm(found.user, _passwords(request))
    if form.is_valid():
        if accounts.accept(found, form.cleaned_data["new_password1"]):
            login(request, found.user, backend=BACKEND)
            return redirect("admin:index")
        form.add_error(None, _not_open())
    context = {"asked": asked, "form": form, "person": found.user}
    return page(request, "portal/invitation.html", title, **context)


def _passwords(request: HttpRequest) -> Any:
    return request.POST if "new_password1" in request.POST else None


def _not_open() -> str:
    return _(
        "This code opens nothing: it is mistyped, used already or past its end; ask "
        "the chief of your board, or the portal's administrator, for a new one."
    )
