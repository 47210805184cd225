"""From the address to the scope: which site is meant, and what may be read."""

import math
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import set_urlconf
from django.utils import timezone

from tenancy import audit, clock, hosts, roles
from tenancy.models import MemberSite, Status
from tenancy.scope import in_sites

Handler = Callable[[HttpRequest], HttpResponse]
# An HttpRequest that carries `site` and `urlconf` too, which its stubs do not know.
SiteRequest = Any

# On the portal host these show the sites of the person; all else shows live sites.
STAFF_PATHS = ("/admin/", "/giam-sat/", "/tep/")


class HealthMiddleware:
    """`/healthz` and `/readyz` answer before anyone looks at the host."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/healthz":
            return HttpResponse("ok\n", content_type="text/plain")
        if request.path == "/readyz":
            return self.readiness()
        return self.get_response(request)

    def readiness(self) -> HttpResponse:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
        except DatabaseError:
            return HttpResponse(
                "database away\n", status=503, content_type="text/plain"
            )
        return HttpResponse("ok\n", content_type="text/plain")


class HostMiddleware:
    """An unknown host is nobody: 404, never a default site."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: SiteRequest) -> HttpResponse:
        host = _host(request)
        owner = hosts.site_for(host) if host else None
        if owner is None:
            said = host or request.META.get("HTTP_HOST", "")
            return _nobody(said)
        if isinstance(owner, MemberSite):
            request.site = owner
            request.urlconf = settings.SITE_URLCONF
        else:
            request.site = None
            request.urlconf = settings.PORTAL_URLCONF
        set_urlconf(request.urlconf)
        return self.get_response(request)


def _host(request: HttpRequest) -> str:
    """The asked host without its port; empty when it is none we may answer for."""
    try:
        name, _colon, _port = request.get_host().partition(":")
    except DisallowedHost:
        return ""
    return name


def _nobody(host: str) -> HttpResponse:
    """Whole addresses only: here even "/" leads to this page again."""
    portal = hosts.url(hosts.PORTAL, "portal:hub")
    context = {
        "host": host[:253],
        "portal_url": portal,
        "home_url": portal,
        "members_url": hosts.url(hosts.PORTAL, "portal:members"),
        "office": MemberSite.objects.office(),
    }
    page = render_to_string("tenancy/unknown_host.html", context)
    return HttpResponse(page, status=404)


class ScopeMiddleware:
    """Opens the scope of the address, and remembers who acts."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: SiteRequest) -> HttpResponse:
        with in_sites(*_readable(request)), audit.acting(request):
            site = request.site
            if site is None or site.is_live or is_previewed(request):
                return self.get_response(request)
            return not_live(request, site)


def is_previewed(request: SiteRequest) -> bool:
    """Does a signed preview open this one address? An upper app says so."""
    return getattr(request, "preview", None) is not None


def _readable(request: SiteRequest) -> list[int]:
    if request.site is not None:
        return [request.site.pk]
    if request.path.startswith(STAFF_PATHS):
        return roles.readable_sites(request.user)
    return list(MemberSite.objects.live().values_list("pk", flat=True))


def not_live(request: SiteRequest, site: MemberSite) -> HttpResponse:
    """What the public sees of a site that is not live."""
    template, status = {
        Status.PREPARING: ("tenancy/preparing.html", 404),
        Status.SUSPENDED: ("tenancy/suspended.html", 503),
        Status.CLOSED: ("tenancy/closed.html", 410),
    }[Status(site.status)]
    successors = [
        {"name": next_site.name, "url": hosts.origin(next_site) + "/"}
        for next_site in site.successors.all()
    ]
    context = {
        "successors": successors,
        "portal_url": hosts.url(hosts.PORTAL, "portal:hub"),
    }
    response = render(request, template, context, status=status)
    wait = _seconds_until(site.expected_return)
    if status == 503 and wait:
        response["Retry-After"] = str(wait)
    return response


def _seconds_until(day: date | None) -> int:
    """From now until `day` begins; 0 if it has begun, or nobody knows it.

    In seconds, since a date would be wrong where the clock is pinned.
    """
    if day is None:
        return 0
    begins = timezone.make_aware(datetime.combine(day, time.min))
    return max(0, math.ceil((begins - clock.now()).total_seconds()))
