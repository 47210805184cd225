"""How readers narrow the list of documents: words, type, year, origin, site."""

from typing import Any

import django_filters
from django.db.models import Max, Min, QuerySet
from django.utils.translation import gettext_lazy as _

from content.by_site import by_site
from directives.models import Directive, DocumentType
from directives.search import matching

OWN, RECEIVED = "own", "received"
MOST_LETTERS = 200  # of a query


def year_choices(published: QuerySet) -> list[tuple[str, str]]:
    ends = published.order_by().aggregate(Min("issued_on"), Max("issued_on"))
    oldest, newest = ends["issued_on__min"], ends["issued_on__max"]
    if oldest is None:
        return []
    return [(str(year), str(year)) for year in range(newest.year, oldest.year - 1, -1)]


class DirectiveFilter(django_filters.FilterSet):
    """`?q=773&type=3&year=2017&origin=own&site=soyt` over the queryset of the view."""

    q = django_filters.CharFilter(
        label=_("Number or words"), method="with_words", max_length=MOST_LETTERS
    )
    type = django_filters.ModelChoiceFilter(
        label=_("Type"),
        field_name="document_type",
        queryset=lambda request: DocumentType.objects.filter(
            pk__in=Directive.objects.published().order_by().values("document_type")
        ),
        empty_label=_("All"),
    )
    year = django_filters.ChoiceFilter(
        label=_("Year of issue"), field_name="issued_on__year", empty_label=_("All")
    )
    origin = django_filters.ChoiceFilter(
        label=_("Origin"),
        method="of_origin",
        choices=((OWN, _("Issued by the agency")), (RECEIVED, _("Received"))),
        empty_label=_("All"),
    )
    site = by_site()  # on the portal's host alone

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["year"].extra["choices"] = year_choices(self.queryset)
        if self.request.site is not None:
            del self.filters["site"]

    def with_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(matching(value))

    def of_origin(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(is_own=value == OWN)
