"""What the portal's search finds among articles."""

from content import vietnamese
from content.publishing import PublishableQuerySet
from news.models import Article

MOST_WORDS = 12  # of a query; the rest would only narrow what is found already


def find(folded_query: str) -> PublishableQuerySet:
    """Published articles whose title holds every word of the query, newest first.

    Nothing for a query without a letter or digit.
    """
    words = vietnamese.number_fold(folded_query).split()[:MOST_WORDS]
    found = Article.objects.published() if words else Article.objects.none()
    for word in words:
        found = found.filter(title_folded__contains=word)
    return found.select_related("site").order_by("-published_at", "-pk")
