"""How readers narrow the list of news: by category, by month and by site."""

from datetime import date
from typing import Any

import django_filters
from django.db.models import Max, Min, QuerySet
from django.utils.translation import gettext_lazy as _

from content.by_site import by_site
from news import catalogue
from news.figures import first_of_month, midnight
from tenancy import clock


def month_choices(published: QuerySet) -> list[tuple[str, str]]:
    """From the month of the newest article back to the oldest's, as 2019-10."""
    ends = published.order_by().aggregate(Min("published_at"), Max("published_at"))
    oldest, newest = ends["published_at__min"], ends["published_at__max"]
    if oldest is None:
        return []
    last = first_of_month(clock.local_day(oldest))
    month = first_of_month(clock.local_day(newest))
    found = []
    while month >= last:
        found.append((f"{month:%Y-%m}", f"{month:%m/%Y}"))
        month = first_of_month(month, 1)
    return found


class ArticleFilter(django_filters.FilterSet):
    """`?category=awards&month=2019-10&site=soyt` over the queryset of the view."""

    category = django_filters.ChoiceFilter(
        label=_("Category"), choices=catalogue.choices, empty_label=_("All")
    )
    month = django_filters.ChoiceFilter(
        label=_("Month"), method="in_month", empty_label=_("All")
    )
    site = by_site()  # on the portal's host alone

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["month"].extra["choices"] = month_choices(self.queryset)
        if self.request.site is not None:
            del self.filters["site"]

    def in_month(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        year, month = map(int, value.split("-"))
        start = date(year, month, 1)
        return queryset.filter(
            published_at__gte=midnight(start),
            published_at__lt=midnight(first_of_month(start, -1)),
        )
