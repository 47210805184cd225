"""What the portal's search finds among articles."""

from content.publishing import PublishableQuerySet
from content.search import best_first, words_in
from news.models import Article


def find(typed: str) -> PublishableQuerySet:
    """Published articles with every word of `typed` in the title, the best first.

    Of those alike the newest comes first.
    """
    found = Article.objects.published().filter(words_in(typed, "title_folded"))
    newest_first = found.select_related("site").order_by("-published_at", "-pk")
    return best_first(newest_first, typed, "title_folded")
