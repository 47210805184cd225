"""Where a form sends Word files and what is pasted, and where originals are had."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from content.admin_word import no_such_file
from content.models import File, Original
from content.pasting import in_unicode
from content.sanitise import TooLong, clean, pictures
from content.serving import opened
from content.taking import Said, Taken, keep_file, read_file
from content.views_autosave import admin_of, named_item
from content.widgets import not_taken_over
from content.word import BadWordFile
from tenancy import roles
from tenancy.changes import Refused, changing


@require_POST
def take_word(request: Any) -> HttpResponse:
    """Read a Word file for the form that is open; the form then asks and fills itself.

    {"title", "lead", "html", "converted", "warnings", "original"}, or {"refused": "…"}
    with 400. Nothing but the pictures and the original is stored.
    """
    if not request.user.is_authenticated:
        return _refused(_("Your session is over. Log in again."), 403)
    upload = request.FILES.get("file")
    if upload is None:
        return _refused(_("Choose the Word file first."))
    named = {name: request.POST.get(name, "") for name in ("kind", "row", "site")}
    with named_item(request, named) as (model_admin, row):
        site, user = request.member_site, request.user
        try:
            read = read_file(upload)
            with changing(site, touches={File, Original}):
                taken = keep_file(read, user, model_admin.model, site, row)
        except BadWordFile as bad:
            return _refused(str(bad))
        except Refused as refused:
            return _refused(refused.sentence)
        return JsonResponse(_answer(taken))


def _answer(taken: Taken) -> dict[str, Any]:
    original, other = taken.original, taken.converted
    return {
        **_said(taken.said),
        "converted": None if other is None else _said(other),
        "warnings": list(taken.warnings),
        "original": {"id": original.pk, "name": original.name, "url": original.url},
    }


def _said(said: Said) -> dict[str, str]:
    return {"title": said.title, "lead": said.lead, "html": said.html}


def _refused(sentence: str, status: int = 400) -> JsonResponse:
    return JsonResponse({"refused": sentence}, status=status)


@require_POST
def pasted(request: Any) -> HttpResponse:
    """{"html", "converted", "lost"} of what is being pasted, or {"refused": "…"}.

    `converted` is the same in Unicode if it is typed in an old font: the browser asks
    before its editor has lost the letters. `lost` is a sentence about pictures.
    """
    if not request.user.is_authenticated or not roles.is_insider(request.user):
        return _refused(_("Your session is over. Log in again."), 403)
    try:
        html = str(json.loads(request.body)["html"])
    except (ValueError, KeyError, TypeError):
        return _refused(_("The text could not be read. Paste it again."))
    try:
        cleaned, converted = clean(html), clean(in_unicode(html))
    except TooLong as too_long:
        return _refused(str(too_long))
    lost = max(0, pictures(html) - pictures(cleaned))
    told = not_taken_over(lost) if lost else ""
    return JsonResponse({"html": cleaned, "converted": converted, "lost": told})


@require_safe
def original(request: HttpRequest, key: str) -> HttpResponse:
    """A Word file as it came, for who may see the row; as a download, never public."""
    user: Any = request.user
    kept = Original.objects.filter(pk=key).first() if user.is_authenticated else None
    if kept is None or not _may_have(request, kept):
        raise no_such_file()
    response = opened(kept)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, no-store"
    return response


def _may_have(request: HttpRequest, kept: Original) -> bool:
    if kept.row is None:
        return kept.uploaded_by_id == request.user.pk
    model_admin = admin_of(kept.kind.lower())
    return model_admin.asked_row(request, str(kept.row)) is not None
