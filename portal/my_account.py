"""The page “My account”: password, second factor, recovery codes, sessions."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from portal.account_forms import OwnerForm
from portal.entering import old_is_shown, page, recovery_codes
from tenancy import audit, second_factor, sessions


@sensitive_post_parameters()
def account(request: HttpRequest) -> HttpResponse:
    person: Any = request.user
    deed = request.POST.get("deed", "")
    if deed == "others":
        sessions.end_others(request, person)
        audit.write_alone(audit.note_of("sessions_ended", person))
        messages.success(request, _("Every other session of yours has ended."))
        return redirect("admin:account")
    asks = second_factor.asks_old(person)
    form = OwnerForm(request, person, request.POST or None, asks=asks)
    if deed in _DEEDS and form.is_valid() and old_is_shown(request, person, form):
        return _DEEDS[deed](request, person)
    return page(
        request,
        "portal/account.html",
        _("My account"),
        form=form,
        person=person,
        has_app=second_factor.has_second_factor(person),
        is_compulsory=second_factor.is_compulsory(person),
        codes_left=second_factor.codes_left(person),
    )


def _turn_off(request: HttpRequest, person: Any) -> HttpResponse:
    if second_factor.is_compulsory(person):
        messages.error(request, _("Your role needs the second step; it stays on."))
        return redirect("admin:account")
    second_factor.remove(person)
    sessions.end_others(request, person)
    audit.write_alone(audit.note_of("second_factor_off", person))
    messages.success(request, _("The second step is off: your password alone opens."))
    return redirect("admin:account")


def _new_codes(request: HttpRequest, person: Any) -> HttpResponse:
    if not second_factor.has_second_factor(person):
        return redirect("admin:set_up")
    audit.write_alone(audit.note_of("recovery_codes_new", person))
    return recovery_codes(request, person)


_DEEDS = {"off": _turn_off, "codes": _new_codes}
