"""Where a form sends what is being typed, and where a draft is thrown away.

It is sent by the page on its own, so it shows nobody at the desk and keeps no session.
"""

import json
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from content import revisions
from content.admin_autosave import (
    Autosaves,
    key_of,
    no_such_item,
    remember_saved,
    said_at,
)
from content.admin_autosave_new import checked
from content.sanitise import TooLong
from tenancy import sessions
from tenancy.scope import in_sites

OLDEST = timedelta(days=30)  # by a clock that was wrong, more often than in truth


@require_POST
def autosave(request: Any) -> HttpResponse:
    """Keep what is typed: {"kept": true, "said": "…"} or {"kept": false, …}."""
    if not request.user.is_authenticated:
        return JsonResponse({"kept": False, "why": "session"}, status=403)
    sent = sent_form(request)
    if sent is None or not sessions.is_background(request):
        return JsonResponse({"kept": False, "why": "unreadable"}, status=400)
    if sent["person"] != str(request.user.pk):
        # the page is one person's, and another one has logged in in this browser
        return JsonResponse({"kept": False, "why": "person"}, status=403)
    with named_item(request, sent) as (model_admin, row):
        try:
            data = model_admin.to_keep(request, row, sent["fields"])
        except TooLong as too_long:
            answer = {"kept": False, "why": "long", "said": str(too_long)}
            return JsonResponse(answer, status=400)
        return JsonResponse(_kept(request, model_admin, row, data, sent))


def _kept(
    request: Any, model_admin: Any, row: Any, data: dict[str, Any], sent: Any
) -> dict[str, Any]:
    site = request.member_site
    if not model_admin.differences_of(request, row, data):
        form = sent["form"]
        revisions.drop_autosave(request.user, model_admin.model, site, row, form=form)
        return {"kept": False, "why": "same"}
    try:
        typed_at = revisions.keep_autosave(
            request.user,
            model_admin.model,
            site,
            row,
            data=data,
            **{name: sent[name] for name in ("base", "age", "form")},
        )
    except revisions.AlreadySaved:
        said = _("This text was saved already: open a new form to write another one.")
        return {"kept": False, "why": "saved", "said": said}
    if typed_at is None:
        return {"kept": False, "why": "older"}
    said = _("Draft saved at %(time)s") % {"time": said_at(typed_at)}
    return {"kept": True, "said": said}


def sent_form(request: HttpRequest) -> dict[str, Any] | None:
    """What the page sent, checked; None if it is not what our pages send."""
    try:
        sent = json.loads(request.body)
        fields = {
            str(name): [str(value) for value in values]
            for name, values in sent["fields"].items()
        }
        if len(fields) > settings.DATA_UPLOAD_MAX_NUMBER_FIELDS:
            return None
        age = timedelta(seconds=max(0, int(sent.get("age", 0))))
        aside = sent.get("aside")
        return {
            "person": str(sent.get("person") or ""),
            "kind": str(sent["kind"]),
            "row": str(sent.get("row") or ""),
            "site": str(sent.get("site") or ""),
            "form": "" if sent.get("row") else checked(sent.get("form")),
            "base": str(sent.get("base") or "")[:200],
            "age": min(age, OLDEST),
            "fields": fields,
            "aside": aside if isinstance(aside, list) else [],
        }
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None


@contextmanager
def named_item(request: Any, sent: Any) -> Any:
    """The admin and the row that a page names, in the scope of its site.

    Raises Http404 for what is not on the person's sites, PermissionDenied for what
    they may read and not change.
    """
    model_admin = admin_of(sent["kind"])
    row = model_admin.asked_row(request, sent["row"]) if sent["row"] else None
    if row is not None:
        site = model_admin.settle(request, row)
    else:
        sites = {one.code: one for one in model_admin.sites_to_add_to(request)}
        site = request.member_site = sites.get(sent["site"])
    if site is None:
        raise no_such_item()
    with in_sites(site):
        if not model_admin.takes_autosave(request, row):
            raise PermissionDenied
        yield model_admin, row


def admin_of(kind: str) -> Any:
    for model, model_admin in admin.site._registry.items():
        if model._meta.label_lower == kind and isinstance(model_admin, Autosaves):
            return model_admin
    raise no_such_item()


@require_POST
def drop_autosave(request: Any) -> HttpResponse:
    """Throw away what was being typed, and go back to the form."""
    if not request.user.is_authenticated:
        return HttpResponseRedirect(reverse("admin:login"))
    named = {name: request.POST.get(name, "") for name in ("kind", "row", "site")}
    with named_item(request, named) as (model_admin, row):
        site, model = request.member_site, model_admin.model
        form = "" if row is not None else checked(request.POST.get("form", ""))
        revisions.drop_autosave(request.user, model, site, row, form=form)
        request.saved_key = key_of(request.user, model, site, row, form)
    meta = model._meta
    name = f"admin:{meta.app_label}_{meta.model_name}"
    if row is None:
        response = HttpResponseRedirect(f"{reverse(f'{name}_add')}?site={site.code}")
    else:
        response = HttpResponseRedirect(reverse(f"{name}_change", args=[row.pk]))
    remember_saved(request, response)
    return response
