"""The pages between a password and the admin: the second step and its set-up."""

from base64 import b32encode
from datetime import date
from math import ceil
from typing import Any

import qrcode
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from qrcode.image.svg import SvgPathImage

from portal.account_forms import CodeForm, NewAppForm, OtherAppForm
from portal.demo.logins import NAMES
from tenancy import audit, known_browsers, lock_out, second_factor, sessions
from tenancy.admin_pages import admin_page
from tenancy.sessions import Step

PAGES = {Step.CODE: "admin:second_step", Step.SET_UP: "admin:set_up"}
_APP = "app_in_set_up"  # in the session
_OLD_SHOWN = "old_code_shown"  # in the session: for which app in set-up


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
        app = shown(request, person, typed)
        if app is not None:
            return _let_in(request, person, app, typed)
        form.add_error("code", _refusal(request, person, typed))
    return page(
        request,
        "portal/second_step.html",
        _("Second step of the log-in"),
        form=form,
        person=person,
        demo_day=settings.PORTAL_TODAY,
        demo_names=NAMES,
    )


def shown(request: HttpRequest, person: Any, typed: str) -> Any:
    """The app of which `person` shows a code here; None if it is wrong, or too many."""
    tries = lock_out.tries(request, person)
    if tries.are_over:
        return None
    app = second_factor.verified(person, typed, is_fresh=tries.are_fresh)
    if app is not None:
        lock_out.forget_codes(request, person)
    else:
        lock_out.count_code(request, person)
        audit.write_alone(audit.note_of("second_step_failed", person))
    return app


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
    return known_browsers.remember(request, redirect(back(request)), person)


def _refusal(request: HttpRequest, person: Any, typed: str) -> str:
    if lock_out.tries(request, person).are_over:
        sentence = _(
            "Too many wrong codes came from your network address. Wait %(minutes)d "
            "minutes, then type the code that the app shows. From another place the "
            "account opens as ever."
        )
        return sentence % {"minutes": ceil(lock_out.LASTS.total_seconds() / 60)}
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
    form = _set_up_form(request, person, app, data) if is_in else NewAppForm(data)
    if form.is_valid() and old_is_shown(request, person, form):
        request.session[_OLD_SHOWN] = app.pk  # a slip in the new code asks no other
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
        app_url=app.config_url,
        secret=_in_fours(b32encode(app.bin_key).decode()),
    )


def _set_up_form(
    request: HttpRequest, person: Any, app: Any, data: Any
) -> OtherAppForm:
    is_shown = request.session.get(_OLD_SHOWN) == app.pk
    asks = second_factor.asks_old(person) and not is_shown
    return OtherAppForm(request, person, data, asks=asks)


def old_is_shown(request: HttpRequest, person: Any, form: Any) -> bool:
    """Is the old code that `form` asks for right? If not, the form says so."""
    typed = form.cleaned_data.get("old_code")
    if typed is None or shown(request, person, typed) is not None:
        return True
    form.add_error("old_code", _refusal(request, person, typed))
    return False


def _joined(request: HttpRequest, person: Any, app: Any) -> HttpResponse:
    request.session.pop(_APP, None)
    request.session.pop(_OLD_SHOWN, None)
    sessions.pass_step(request, person, app)
    sessions.end_others(request, person)
    audit.write_alone(audit.note_of("second_factor_on", person))
    return known_browsers.remember(request, recovery_codes(request, person), person)


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
def start_over(request: HttpRequest) -> HttpResponse:
    """Out of a log-in that is half done; who only opens the address goes on with it."""
    if request.method != "POST":
        return onward(request)
    request.session.flush()
    return redirect("admin:login")


def remembered(request: HttpRequest, answer: HttpResponse, person: Any) -> HttpResponse:
    """`answer`, after which this browser is known if no step is lacking in it."""
    if sessions.step(request.session, person) is not None:
        return answer
    return known_browsers.remember(request, answer, person)


def day_sentence(day: date) -> str:
    """What reads who will be a member, and is none yet."""
    sentence = _(
        "Your role begins on %(day)s. From that day on you can log in with your user "
        "name and the password that you chose."
    )
    return sentence % {"day": f"{day:%d/%m/%Y}"}
