"""What search engines are told: each site's own pages; on the portal, the sites."""

from django.http import HttpRequest, HttpResponse


def site_sitemap(request: HttpRequest) -> HttpResponse:
    return HttpResponse("")


def portal_sitemap(request: HttpRequest) -> HttpResponse:
    return HttpResponse("")
