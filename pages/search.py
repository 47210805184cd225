"""What the portal's search finds among introduction pages."""

from content.publishing import PublishableQuerySet
from content.search import begin_words
from pages import catalogue
from pages.models import Page


def find(typed: str) -> PublishableQuerySet:
    """Published pages whose title holds every word of `typed`; none for no word."""
    keys = [
        one.key for one in catalogue.all_types() if begin_words(typed, str(one.title))
    ]
    found = Page.objects.published().filter(key__in=keys).defer("body")
    return found.select_related("site").order_by("site", "pk")
