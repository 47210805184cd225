"""Pages that mix what several apps give: home, hub, search, site map, errors."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from portal.context import bare_chrome
from tenancy.models import Kind, MemberSite


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The front page of a member site."""
    return render(request, "portal/home.html", {})


@require_safe
def hub(request: HttpRequest) -> HttpResponse:
    """The front page of the portal."""
    return render(request, "portal/hub.html", {})


KINDS = (
    (Kind.DISTRICT, _("Districts and the city")),
    (Kind.COMMUNE, _("Communes and wards")),
    (Kind.DEPARTMENT, _("Departments and agencies")),
)


def sites_by_kind() -> list[dict[str, Any]]:
    """The live member sites under the headings of their kinds."""
    sites = list(MemberSite.objects.live().order_by("name"))
    groups = [
        {"title": title, "sites": [one for one in sites if one.kind == kind]}
        for kind, title in KINDS
    ]
    return [group for group in groups if group["sites"]]


@require_safe
def members(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/members.html", {"groups": sites_by_kind()})


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/search.html", {})


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/site_map.html", {})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read: everything but the admin and searches."""
    closed = ["/tim-kiem/"]
    if request.site is None:
        closed += ["/admin/", "/giam-sat/"]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
    where = request.build_absolute_uri(reverse("portal:sitemap"))
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
    return _error(request, "404.html", 404)


def broken(request: HttpRequest) -> HttpResponse:
    return _error(request, "500.html", 500)
