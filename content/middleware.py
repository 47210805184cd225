"""What answers may be kept, and previews: the token off the path, the row shown."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import get_script_prefix, set_script_prefix

from content import previews
from content.previews import Preview

Handler = Callable[[HttpRequest], HttpResponse]


class UnseenMiddleware:
    """What is asked for below `/xem-truoc/` is kept nowhere, whoever answers.

    Stands before all that may answer or redirect, so that none of it is forgotten.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # asked first: a preview takes its own part off the path
        is_preview = request.path_info.startswith(previews.PATH)
        response = self.get_response(request)
        return _unseen(response) if is_preview else response


class FreshMiddleware:
    """What people change is seen at once: whoever keeps a page asks before using it.

    Without a word a browser or a proxy may decide for itself how long a page holds.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-cache")
        return response


class PreviewMiddleware:
    """Answers `/xem-truoc/<token>/…` on a member's host.

    Stands between HostMiddleware, which knows the site, and ScopeMiddleware. The
    token becomes the script prefix, so that every link made inside carries it. The row
    is shown at its own page alone; all other pages are as the public sees them.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        if request.site is None or not request.path_info.startswith(previews.PATH):
            return self.get_response(request)
        token, _slash, rest = request.path_info[len(previews.PATH) :].partition("/")
        preview = previews.read(token, request.site)
        if preview is None:
            response = render(request, "content/preview_over.html", status=404)
        elif not rest:
            response = HttpResponseRedirect(preview.prefix + preview.page[1:])
        else:
            response = self._inside(request, preview, f"/{rest}")
        return response

    def _inside(self, request: Any, preview: Preview, path: str) -> HttpResponse:
        outside = get_script_prefix()
        request.path_info = path
        set_script_prefix(preview.prefix)
        try:
            if not preview.opens(path, request.urlconf):
                return self.get_response(request)
            request.preview = preview
            with preview.shown():
                return self.get_response(request)
        finally:
            set_script_prefix(outside)


def _unseen(response: HttpResponse) -> HttpResponse:
    """Kept nowhere, found by no search engine, and named to no other site."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response
