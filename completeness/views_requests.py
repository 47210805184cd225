"""A board's request to be published, the Office's answer, and what it has seen."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from completeness import requests, takedowns
from completeness.forms import RemarkForm, RequestForm
from completeness.models import TakeDown
from completeness.views import ASK, RUN_SITE, deed, site_or_404, todo_page
from tenancy.changes import Refused
from tenancy.models import MemberSite


@deed
def ask(request: HttpRequest, code: str) -> HttpResponse:
    site = site_or_404(request, code, ASK)
    form = RequestForm(request.POST)
    if not form.is_valid():
        return todo_page(request, site, request_form=form)
    try:
        requests.ask(site, form.cleaned_data["note"])
    except Refused as refused:
        return todo_page(request, site, refused=refused, request_form=form)
    messages.success(request, _("The Office has the request."))
    return redirect("completeness:todo", code=site.code)


@deed
def take_back(request: HttpRequest, code: str) -> HttpResponse:
    site = site_or_404(request, code, ASK)
    said = _("The request is taken back.")
    return _done(request, site, lambda: requests.take_back(site), said)


@deed
def send_back(request: HttpRequest, code: str) -> HttpResponse:
    site = site_or_404(request, code, RUN_SITE)
    form = RemarkForm(request.POST)
    if not form.is_valid():
        return todo_page(request, site, remark_form=form)
    act = partial(requests.send_back, site, form.cleaned_data["remark"])
    said = _("The request went back to the board.")
    return _done(request, site, act, said, remark_form=form)


@deed
def seen(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """The Office has seen what a board took down at once."""
    site = site_or_404(request, code, RUN_SITE)
    try:
        takedowns.mark_seen(site, pk)
    except TakeDown.DoesNotExist:
        raise Http404(_("There is no such site among yours.")) from None
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        said = _("The removal at %(site)s is marked as seen.")
        messages.success(request, said % {"site": site})
    return redirect("completeness:dashboard")


def _done(
    request: HttpRequest,
    site: MemberSite,
    act: Callable[[], None],
    said: str,
    **shown: Any,
) -> HttpResponse:
    """Do it; `shown` are the forms that come back if it is refused."""
    try:
        act()
    except Refused as refused:
        return todo_page(request, site, refused=refused, **shown)
    messages.success(request, said)
    return redirect("completeness:todo", code=site.code)
