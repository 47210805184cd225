"""Leads a reader who asks for an old address to where the item stands now.

And says of what was public and is not any more that it is gone: 410, at its old
addresses and at its own alike, since an answer that says “never heard of it” would
send the reader looking for a slip. Of what was never public it says nothing.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from content import old_addresses
from content.copied_addresses import item_at
from content.publishing import Publishable, Shown, State

Handler = Callable[[HttpRequest], HttpResponse]


class OldAddressMiddleware:
    """Stands last, inside the scope of a live site: asks only where nothing stood.

    A page that is there costs no query. The front page takes no parameters, so one
    with some may be an article of an old site (`/?p=123`).
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        if not _may_be_old(request):
            return self.get_response(request)
        if request.path_info == "/" and request.META.get("QUERY_STRING"):
            return _led_on(request) or self.get_response(request)
        response = self.get_response(request)
        if response.status_code != 404:
            return response
        return _led_on(request) or _gone_from_here(request) or response


def _may_be_old(request: Any) -> bool:
    is_preview = getattr(request, "preview", None) is not None
    return (
        request.site is not None
        and request.method in ("GET", "HEAD")
        and not is_preview
    )


def _led_on(request: Any) -> HttpResponse | None:
    """An answer that names the site's own address alone; None: nothing is known."""
    query = request.META.get("QUERY_STRING", "")
    found = old_addresses.find(request.site, request.path_info, query)
    item = found.item if found is not None else None
    if not isinstance(item, Publishable):
        return None
    if item.standing() == State.PUBLISHED:
        return HttpResponsePermanentRedirect(item.get_absolute_url())
    return _gone(request, item)


def _gone_from_here(request: Any) -> HttpResponse | None:
    match = getattr(request, "resolver_match", None)
    if match is None or "slug" not in match.kwargs:
        return None
    item = item_at(request.path_info, request.site)
    return _gone(request, item) if item is not None else None


def _gone(request: Any, item: Publishable) -> HttpResponse | None:
    is_gone = item.standing() in (State.WITHDRAWN, Shown.EXPIRED)
    if is_gone and item.was_public():
        return render(request, "content/gone.html", status=410)
    return None
