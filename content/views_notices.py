"""Where a person says that a notice was seen, and goes on to what it tells of."""

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from content import notices


@require_POST
def seen(request: Any) -> HttpResponse:
    """One notice, by its key, or all."""
    if not request.user.is_authenticated:
        return HttpResponseRedirect(reverse("admin:login"))
    mine = notices.of(request.user)
    asked = request.POST.get("notice", "")
    if not asked:
        mine.delete()
        return HttpResponseRedirect(reverse("admin:index"))
    known = asked.isascii() and asked.isdecimal()
    notice = mine.filter(pk=int(asked[:18])).first() if known else None
    if notice is None:
        raise Http404(_("There is no such notice."))
    notice.delete()
    return HttpResponseRedirect(notice.url)
