"""What the front pages and the site map for people show; the one place that mixes."""

from typing import Any

from django.urls import reverse

from directives.models import Directive
from news import elsewhere
from news.models import Article
from news.views import published
from pages.statements import statements_of
from pages.views import published_pages
from portal.context import member_menu, portal_menu, portal_statements
from portal.members import sites_by_kind
from tenancy.models import MemberSite
from units.models import Official, Unit

ARTICLES, DOCUMENTS, HUB_ARTICLES, PICKS = 6, 5, 8, 4


def latest_articles(count: int, site: MemberSite | None) -> list[Article]:
    """The newest that the host of `site` (None: the portal's) shows."""
    # with the texts: where there is no lead, they begin the summary
    return list(published(site).defer(None)[:count])


def latest_documents(count: int) -> list[Directive]:
    shown = Directive.objects.published().select_related("site", "document_type")
    return list(shown.order_by("-issued_on", "-pk")[:count])


def home_of(site: MemberSite) -> dict[str, Any]:
    """The front page of a member site, read through its own scope."""
    return {
        "articles": latest_articles(ARTICLES, site),
        "documents": latest_documents(DOCUMENTS),
        "pages": published_pages(site.kind),
        "units": Unit.objects.subordinate().in_tree_order(),
        "leaders": Official.objects.in_office().leaders(),
    }


def hub() -> dict[str, Any]:
    """The front page of the portal, read through the scope of the live sites."""
    picked = elsewhere.picks(PICKS)
    shown = {article.pk for article in picked}
    newest = latest_articles(HUB_ARTICLES + len(shown), None)
    rest = [article for article in newest if article.pk not in shown]
    return {
        "picks": picked,
        "articles": rest[:HUB_ARTICLES],
        "documents": latest_documents(DOCUMENTS),
        "groups": sites_by_kind(),
    }


def site_map_of(site: MemberSite | None) -> list[dict[str, Any]]:
    """Every line of the menu, with what lies below it, and what the footer leads to.

    [{title, url, below}]
    """
    if site is None:
        menu = [{**item, "below": _below_portal(item["url"])} for item in portal_menu()]
        return menu + portal_statements()
    below = {
        reverse("pages:list"): [
            {"title": page.title, "url": reverse("pages:detail", args=[page.slug])}
            for page in published_pages(site.kind)
        ],
        reverse("units:chart"): [
            {"title": unit.name, "url": reverse("units:detail", args=[unit.slug])}
            # without the agency itself, which its offices are no siblings of
            for unit in Unit.objects.filter(level__gt=0).in_tree_order()
        ],
    }
    menu = [{**item, "below": below.get(item["url"], [])} for item in member_menu(site)]
    return menu + statements_of(site)


def _below_portal(url: str) -> list[dict[str, str]]:
    if url != reverse("portal:members"):
        return []
    entries = (entry for group in sites_by_kind() for entry in group["sites"])
    return [entry for entry in entries if entry["url"]]
