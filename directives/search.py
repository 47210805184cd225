"""What people's words find among documents: by number, and by abstract."""

from django.db.models import Q

from content.publishing import PublishableQuerySet
from content.search import best_first, words_in
from directives.models import Directive

COLUMNS = ("number_fold", "abstract_folded")


def matching(typed: str) -> Q:
    """Each word begins a part of the number (773, qđ ubnd) or a word of the abstract.

    Nothing is found for a query without a letter or digit.
    """
    return words_in(typed, *COLUMNS)


def find(typed: str) -> PublishableQuerySet:
    """Published documents that match, the best first, then the latest issued."""
    found = Directive.objects.published().filter(matching(typed))
    latest_first = found.select_related("site", "document_type").order_by(
        "-issued_on", "-pk"
    )
    return best_first(latest_first, typed, *COLUMNS)
