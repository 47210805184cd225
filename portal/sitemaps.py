"""What search engines are told: each site's own pages; on the portal, the sites."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import SitemapIndexItem, sitemap
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from content.publishing import Publishable
from directives.models import Directive
from news.models import Article
from pages.models import Page
from portal.context import member_menu, portal_menu, portal_statements
from tenancy import hosts
from tenancy.models import MemberSite
from units.models import Unit

# Without the texts: a site may have ten thousand articles.
LIGHT: dict[type[Publishable], tuple[str, ...]] = {
    Page: ("key", "published_at"),
    Article: ("slug", "published_at"),
    Directive: ("slug", "published_at"),
}


class Addresses(Sitemap):
    """Paths of one host, and the moments at which they were published if known."""

    def __init__(self, rows: Iterable[tuple[str, datetime | None]]) -> None:
        self.rows = list(rows)

    def items(self) -> list[tuple[str, datetime | None]]:
        return self.rows

    def location(self, item: tuple[str, datetime | None]) -> str:
        return item[0]

    def lastmod(self, item: tuple[str, datetime | None]) -> datetime | None:
        return item[1]


@require_safe
def site_sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page of one member site."""
    units = Unit.objects.in_tree_order().values_list("slug", flat=True)
    rows = [
        *menu_rows(member_menu(request.site)),
        *published_rows(Page, "pages:detail"),
        *((reverse("units:detail", args=[slug]), None) for slug in units),
        *published_rows(Article, "news:detail"),
        *published_rows(Directive, "directives:detail"),
    ]
    return sitemap(request, {"pages": Addresses(rows)})


@require_safe
def portal_sitemap(request: HttpRequest) -> HttpResponse:
    """An index: the portal's own pages, and the map of each live site."""
    own = SitemapIndexItem(hosts.url(hosts.PORTAL, "portal:sitemap_pages"))
    members = [
        SitemapIndexItem(hosts.url(site, "portal:sitemap"))
        for site in MemberSite.objects.live()
    ]
    return TemplateResponse(
        request,
        "sitemap_index.xml",
        {"sitemaps": [own, *members]},
        content_type="application/xml",
    )


@require_safe
def portal_pages(request: HttpRequest) -> HttpResponse:
    """The portal's own pages."""
    rows = menu_rows([*portal_menu(), *portal_statements()])
    return sitemap(request, {"pages": Addresses(rows)})


def menu_rows(menu: list[dict[str, Any]]) -> list[tuple[str, None]]:
    """The menu without the addresses of other hosts."""
    return [(item["url"], None) for item in menu if item["url"].startswith("/")]


def published_rows(
    model: type[Publishable], url_name: str
) -> list[tuple[str, datetime | None]]:
    rows = model.objects.published().only(*LIGHT[model])
    return [(reverse(url_name, args=[row.slug]), row.published_at) for row in rows]
