"""What search engines are told: each site's own pages; on the portal, the sites."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import SitemapIndexItem, sitemap
from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from content.models import Span
from content.publishing import Publishable
from directives.models import Directive
from news.models import Article
from pages import catalogue
from pages.models import Page
from portal.context import (
    PORTAL_STATEMENTS,
    member_menu,
    portal_menu,
    portal_statements,
)
from tenancy import clock, hosts
from tenancy.models import AuditLine, MemberSite
from units.models import Contact, Official, Unit

Row = tuple[str, datetime | None]
Known = dict[str, datetime | None]  # by the name of a page

LISTS: dict[type[Publishable], str] = {
    Page: "pages:list",
    Article: "news:list",
    Directive: "directives:list",
}

# Without the texts: a site may have ten thousand articles.
LIGHT: dict[type[Publishable], tuple[str, ...]] = {
    Page: ("key", "published_at"),
    Article: ("slug", "published_at"),
    Directive: ("slug", "published_at"),
}


class Addresses(Sitemap):
    """Paths of one host, and the last change that its readers saw if it is known."""

    def __init__(self, owner: Any, rows: Iterable[Row]) -> None:
        self.scheme, _sign, self.host = hosts.origin(owner).partition("://")
        self.rows = list(rows)

    def items(self) -> list[Row]:
        return self.rows

    def location(self, item: Row) -> str:
        return item[0]

    def lastmod(self, item: Row) -> datetime | None:
        return item[1]

    def get_protocol(self, protocol: str | None = None) -> str:
        return self.scheme

    def get_domain(self, site: Any = None) -> str:
        """The site's own host, on whichever of its hosts the map is read."""
        return self.host


@require_safe
def site_sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page of one member site."""
    shown = [
        *published_rows(Page, "pages:detail"),
        *unit_rows(),
        *published_rows(Article, "news:detail"),
        *published_rows(Directive, "directives:detail"),
    ]
    known = {**last_of_lists(*LISTS), **last_of_organisation()}
    known["portal:home"] = latest(*known.values(), *(when for _path, when in shown))
    menu = menu_rows(member_menu(request.site), known)
    return sitemap(request, {"pages": Addresses(request.site, [*menu, *shown])})


@require_safe
def portal_sitemap(request: HttpRequest) -> HttpResponse:
    """An index: the portal's own pages, and the map of each live site."""
    own = SitemapIndexItem(hosts.url(hosts.PORTAL, "portal:sitemap_pages"))
    members = [
        SitemapIndexItem(
            hosts.url(site, "portal:sitemap"),
            latest(site.written, site.shown, site.hidden),
        )
        for site in _live_sites_with_changes()
    ]
    return TemplateResponse(
        request,
        "sitemap_index.xml",
        {"sitemaps": [own, *members]},
        content_type="application/xml",
    )


def _live_sites_with_changes() -> QuerySet[MemberSite]:
    """Each with its last write, and the last time that something came or went.

    Drafts are writes too: a map may be read once too often, never too seldom.
    """
    now = clock.now()
    lines = AuditLine.objects.filter(site_code=OuterRef("code")).order_by("-pk")
    spans = Span.objects.filter(site=OuterRef("pk"))
    came = spans.filter(start__lte=now).order_by("-start")
    went = spans.filter(until__lte=now).order_by("-until")
    return MemberSite.objects.live().annotate(
        written=Subquery(lines.values("at")[:1]),
        shown=Subquery(came.values("start")[:1]),
        hidden=Subquery(went.values("until")[:1]),
    )


def latest(*moments: datetime | None) -> datetime | None:
    """The last of those that are known; in a demo of a past day, not after it."""
    known = [moment for moment in moments if moment is not None]
    return min(max(known), clock.now()) if known else None


@require_safe
def portal_pages(request: HttpRequest) -> HttpResponse:
    """The portal's own pages."""
    known = last_of_lists(Article, Directive)
    known["portal:hub"] = latest(*known.values())
    rows = menu_rows(portal_menu(), known) + menu_rows(portal_statements(), worded())
    return sitemap(request, {"pages": Addresses(hosts.PORTAL, rows)})


def menu_rows(menu: list[dict[str, Any]], known: Known) -> list[Row]:
    """The menu without the addresses of other hosts; `known` changes by page name.

    What hangs on more than we watch, such as a schedule of the week, has none.
    """
    moments = {reverse(name): moment for name, moment in known.items()}
    urls = [item["url"] for item in menu if item["url"].startswith("/")]
    return [(url, moments.get(url)) for url in urls]


def last_of_lists(*models: type[Publishable]) -> Known:
    """When something last came to each of these lists here, or went from it."""
    now = clock.now()
    spans = Span.objects.filter(start__lte=now).values("kind")
    gone = Max("until", filter=Q(until__lte=now))
    found = {
        row["kind"]: latest(row["came"], row["went"])
        for row in spans.annotate(came=Max("start"), went=gone)
    }
    return {LISTS[one]: found.get(one._meta.label) for one in models}


def last_of_organisation() -> Known:
    """When a unit, a contact or an official was last written or removed."""
    versions = [
        model.history.order_by().values_list("history_date")
        for model in (Unit, Contact, Official)
    ]
    newest = versions[0].union(*versions[1:]).order_by("-history_date")[:1]
    moment = latest(*(when for (when,) in newest))
    return dict.fromkeys(("units:chart", "units:contacts", "units:leaders"), moment)


def worded() -> Known:
    """The portal's statements, which stand in the program."""
    found: Known = {}
    for one in catalogue.all_types():
        name = f"portal:{one.key}"
        if one.worded_on is not None and name in dict(PORTAL_STATEMENTS).values():
            found[name] = latest(_beginning_of(one.worded_on))
    return found


def _beginning_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def unit_rows() -> list[Row]:
    """Each unit; it changes with its contacts and its people too."""
    units = Unit.objects.in_tree_order().annotate(
        changed=_last_change(Unit, "id"),
        reached=_last_change(Contact, "unit_id"),
        staffed=_last_change(Official, "unit_id"),
    )
    rows = units.values_list("slug", "changed", "reached", "staffed")
    return [
        (reverse("units:detail", args=[slug]), latest(*moments))
        for slug, *moments in rows
    ]


def published_rows(model: type[Publishable], url_name: str) -> list[Row]:
    """What readers see of `model`; what was changed before it came out is not news."""
    rows = model.objects.published().only(*LIGHT[model])
    return [
        (reverse(url_name, args=[row.slug]), latest(row.published_at, row.changed))
        for row in rows.annotate(changed=_last_change(model, "id"))
    ]


def _last_change(model: Any, column: str) -> Subquery:
    versions = model.history.filter(**{column: OuterRef("pk")})
    return Subquery(versions.order_by("-history_date").values("history_date")[:1])
