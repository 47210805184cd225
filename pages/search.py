"""What the portal's search finds among introduction pages."""

from content import vietnamese
from content.publishing import PublishableQuerySet
from pages import catalogue
from pages.models import Page


def find(typed: str) -> PublishableQuerySet:
    """Published pages whose title holds every word of `typed`; none for no word."""
    words = vietnamese.number_fold(typed).split()
    keys = [one.key for one in catalogue.all_types() if words and _holds(one, words)]
    found = Page.objects.published().filter(key__in=keys).defer("body")
    return found.select_related("site").order_by("site", "pk")


def _holds(page_type: catalogue.PageType, words: list[str]) -> bool:
    title = vietnamese.fold(str(page_type.title))
    return all(word in title for word in words)
