"""What people's words find among documents: by number, and by abstract."""

from django.db.models import Q

from content import vietnamese
from content.publishing import PublishableQuerySet
from directives.models import Directive

MOST_WORDS = 12  # of a query; the rest would only narrow what is found already


def matching(text: str) -> Q | None:
    """What `text` asks for; None when it has no letter or digit.

    Each of its words must open a part of the number (773, 773/QD-UBND, qđ ubnd) or
    stand in the abstract.
    """
    words = vietnamese.number_fold(text).split()[:MOST_WORDS]
    if not words:
        return None
    wanted = Q()
    for word in words:
        wanted &= (
            Q(number_fold__startswith=word)
            | Q(number_fold__contains=f" {word}")
            | Q(abstract_folded__contains=word)
        )
    return wanted


def find(folded_query: str) -> PublishableQuerySet:
    """Published documents that match, the latest issued first."""
    wanted = matching(folded_query)
    if wanted is None:
        return Directive.objects.none()
    found = Directive.objects.published().filter(wanted)
    return found.select_related("site", "document_type").order_by("-issued_on", "-pk")
