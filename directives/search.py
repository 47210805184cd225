"""What people's words find among documents: by number, and by abstract."""

from django.db.models import Count, F, Q, Window
from django.db.models.functions import RowNumber

from content.publishing import PublishableQuerySet
from content.search import best_first, words_in
from directives.models import Directive

COLUMNS = ("number_fold", "abstract_folded")
THE_SAME = ("number_key", "issued_on", "issuing_body")  # one document, wherever it is


def matching(typed: str) -> Q:
    """Each word begins a part of the number (773, qđ ubnd) or a word of the abstract.

    Nothing is found for a query without a letter or digit.
    """
    return words_in(typed, *COLUMNS)


def find(typed: str) -> PublishableQuerySet:
    """Published documents that match, the best first, then the latest issued.

    A decree that thirty agencies received is found once: as its issuer's, if that is
    one of the sites, with `copies`, the number of sites on which it stands.
    """
    found = Directive.objects.published().filter(matching(typed))
    latest_first = found.select_related("site", "document_type").order_by(
        "-issued_on", "-pk"
    )
    same = [F(column) for column in THE_SAME]
    first = [F("is_own").desc(), F("pk").asc()]
    once = latest_first.annotate(
        copies=Window(Count("pk"), partition_by=same),
        place=Window(RowNumber(), partition_by=same, order_by=first),
    ).filter(place=1)
    return best_first(once, typed, *COLUMNS)
