"""Pages that mix what several apps give: home, hub, search, site map, errors."""

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from content.forms import ignored
from pages import catalogue
from portal import front, typed
from portal.context import bare_chrome
from portal.member_filter import MemberFilter
from portal.members import sites_by_kind
from portal.search import search as find
from portal.suggestions import suggestions
from tenancy import hosts
from tenancy.models import MemberSite
from tenancy.scope import current_site_ids


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The front page of a member site."""
    return render(request, "portal/home.html", front.home_of(request.site))


@require_safe
def hub(request: HttpRequest) -> HttpResponse:
    """The front page of the portal."""
    context = {**front.hub(), "form": MemberFilter()}
    return render(request, "portal/hub.html", context)


@require_safe
def members(request: HttpRequest) -> HttpResponse:
    """All member sites, or those of a kind or a name, typed without accents too."""
    form = MemberFilter(request.GET)
    context = {
        "form": form,
        "ignored": ignored(form),
        "groups": form.chosen(sites_by_kind()),
    }
    return render(request, "portal/members.html", context)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """On a member's host over that site, on the portal's over all live sites."""
    results = find(request.GET.get("q", ""), request.site)
    context = {"results": results}
    if results.is_little:
        context["turn_to"] = request.site or MemberSite.objects.office()
    if results.was_searched and not results.groups:
        context["suggested"] = suggestions(results.query, request.site)
    return render(request, "portal/search.html", context)


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    entries = front.site_map_of(request.site)
    return render(request, "portal/site_map.html", {"entries": entries})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """The portal's own notice; a member site has a page of its board for it."""
    return _statement(request, "privacy")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """The portal's own statement, in the name of the Office."""
    return _statement(request, "accessibility")


def _statement(request: HttpRequest, key: str) -> HttpResponse:
    context = {"type": catalogue.type_by_key(key)}
    return render(request, "portal/statement.html", context)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read: everything but the admin and searches."""
    closed = ["/tim-kiem/"]
    if request.site is None:
        closed += ["/admin/", "/giam-sat/"]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
    where = hosts.url(request.site or hosts.PORTAL, "portal:sitemap")
    body = "\n".join([*lines, f"Sitemap: {where}", ""])
    return HttpResponse(body, content_type="text/plain; charset=utf-8")


# --- pages that stand in: no scope, no database -------------------------------


def _error(request: HttpRequest, template: str, status: int) -> HttpResponse:
    context = {**bare_chrome(getattr(request, "site", None)), "request": request}
    if context["site"] is None:
        context["is_demo"] = False  # asking would need the database
    return HttpResponse(render_to_string(template, context), status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _error(request, "400.html", 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _error(request, "403.html", 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """With the menu and the urgent notices, since only the address was wrong."""
    if current_site_ids() is None:
        return _error(request, "404.html", 404)
    return render(request, "404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    if typed.gives_back(request):
        return typed.page(request, typed.why_broken(sys.exc_info()[1]))
    return _error(request, "500.html", 500)
