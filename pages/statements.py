"""The pages that the footer of a site leads to once its board has published them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db.models import Exists, OuterRef

from content.publishing import PublishableQuerySet
from pages import catalogue
from tenancy import hosts
from tenancy.models import MemberSite


def questions() -> dict[str, Callable[[], Any]]:
    """What `tenancy.hosts` asks of a site, so that no page asks once more."""
    return {
        _named(one): partial(_is_published, one.key)
        for one in catalogue.all_types()
        if one.in_footer
    }


def statements_of(site: MemberSite) -> list[dict[str, Any]]:
    """Those that readers of `site` can open: [{title, url}]."""
    if not site.is_live:
        return []
    return [
        {"title": one.title, "url": hosts.path(site, "pages:detail", one.slug)}
        for one in catalogue.types_for(site.kind)
        if one.in_footer and getattr(site, _named(one), False)
    ]


def _named(page_type: catalogue.PageType) -> str:
    return f"shows_{page_type.key}"


def _is_published(key: str) -> Exists:
    # before any scope is open; the outer row says which site is meant
    from pages.models import Page

    rows = PublishableQuerySet(Page).filter(site=OuterRef("pk"), key=key)
    return Exists(rows.published())
