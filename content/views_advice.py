"""Where a form asks for advice on what is being typed.

The page asks on its own, so it shows nobody at the desk, and nothing is kept.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from content.admin_advice import MOST_ASIDE, Advised, Told
from content.advice import SHOWN
from content.views_autosave import named_item, no_such_item, sent_form
from tenancy import sessions

MOST_BYTES = 2**20  # longer texts are advised on when they are saved


@require_POST
def advice(request: HttpRequest) -> HttpResponse:
    """{"advice": [{"id", "label", "says", "url", "offer", "fill"}, …]}, few of them."""
    if not request.user.is_authenticated:
        return JsonResponse({"why": "session"}, status=403)
    if int(request.headers.get("Content-Length") or 0) > MOST_BYTES:
        return JsonResponse({"why": "long"}, status=413)
    sent = sent_form(request)
    if sent is None or not sessions.is_background(request):
        return JsonResponse({"why": "unreadable"}, status=400)
    with named_item(request, sent) as (model_admin, row):
        if not isinstance(model_admin, Advised):
            raise no_such_item()
        aside = [str(one) for one in sent["aside"][:MOST_ASIDE]]
        found = model_admin.advice_on_typed(request, row, sent["fields"], aside)
    return JsonResponse({"advice": [_shown(one) for one in found[:SHOWN]]})


def _shown(told: Told) -> dict[str, Any]:
    piece = told.piece
    return {
        "id": piece.id,
        "label": told.label,
        "says": piece.says,
        "url": piece.url,
        "offer": piece.offer,
        "fill": piece.fill,
    }
