"""A board's request to be published, the Office's answer, and what it has seen."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from completeness import requests, takedowns
from completeness.forms import RemarkForm, RequestForm
from completeness.models import TakeDown
from completeness.views import ASK, RUN_SITE, insiders_only, site_or_404, todo_page
from tenancy.changes import Refused
from tenancy.models import MemberSite


@insiders_only
@require_POST
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


@insiders_only
@require_POST
def take_back(request: HttpRequest, code: str) -> HttpResponse:
    site = site_or_404(request, code, ASK)
    said = _("The request is taken back.")
    return _done(request, site, lambda: requests.take_back(site), said)


@insiders_only
@require_POST
def send_back(request: HttpRequest, code: str) -> HttpResponse:
    site = site_or_404(request, code, RUN_SITE)
    form = RemarkForm(request.POST)
    if not form.is_valid():
        return todo_page(request, site, remark_form=form)
    remark = form.cleaned_data["remark"]
    said = _("The request went back to the board.")
    return _done(request, site, lambda: requests.send_back(site, remark), said)


@insiders_only
@require_POST
def seen(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """The Office has seen what a board took down at once."""
    site = site_or_404(request, code, RUN_SITE)
    try:
        takedowns.mark_seen(site, pk)
    except TakeDown.DoesNotExist:
        raise Http404(_("There is no such site among yours.")) from None
    except Refused as refused:
        messages.error(request, refused.sentence)
    return redirect("completeness:dashboard")


def _done(
    request: HttpRequest, site: MemberSite, deed: Callable[[], None], said: str
) -> HttpResponse:
    try:
        deed()
    except Refused as refused:
        return todo_page(request, site, refused=refused)
    messages.success(request, said)
    return redirect("completeness:todo", code=site.code)
