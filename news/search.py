"""What the portal's search finds among articles."""

from content.publishing import PublishableQuerySet
from content.search import best_first, words_in
from news.models import Article

# Not the texts themselves: no index finds the beginning of a word in all of them.
COLUMNS = ("title_folded", "lead_folded")


def find(typed: str) -> PublishableQuerySet:
    """Published articles with every word of `typed` in title or lead, the best first.

    What the title says comes before what the lead says; of those alike the newest
    comes first.
    """
    found = Article.objects.published().filter(words_in(typed, *COLUMNS))
    newest_first = found.select_related("site").order_by("-published_at", "-pk")
    return best_first(newest_first.defer("body"), typed, *COLUMNS)
