"""What the directory of the portal lists: built anew for each request."""

from dataclasses import dataclass
from typing import Any

import django_filters
from django import forms
from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from content.by_site import by_site
from units.models import Contact, Official, Unit
from units.search import matching_officials, matching_units

OFFICIALS, UNITS = "officials", "units"
KINDS = ((OFFICIALS, _("Officials")), (UNITS, _("Units")))


class _DirectoryFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(
        method="search",
        label=_("Name, post, unit or telephone number"),
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    kind = django_filters.ChoiceFilter(
        method="keep", label=_("Looking for"), choices=KINDS, empty_label=None
    )

    def keep(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return rows  # the kind chose the rows already


class OfficialFilter(_DirectoryFilter):
    site = by_site("unit__site")

    def search(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return matching_officials(rows, value)


class UnitFilter(_DirectoryFilter):
    site = by_site()

    def search(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return matching_units(rows, value)


@dataclass(frozen=True)
class Directory:
    """The rows to list, the form that chose them, and whether they are units."""

    rows: QuerySet
    form: forms.Form
    of_units: bool


def directory_for(query: Any) -> Directory:
    """What the parameters `query` of the address ask for; nonsense is ignored."""
    of_units = query.get("kind") == UNITS
    if of_units:
        rows = Unit.objects.select_related("site").in_tree_order()
        filters = UnitFilter(query, rows)
    else:
        rows = (
            Official.objects.in_office()
            .select_related("unit__site")
            .order_by("unit__site_id", "unit__lft", "position", "name_key", "pk")
        )
        filters = OfficialFilter(query, rows)
    found = filters.qs
    if of_units:
        found = found.prefetch_related(Prefetch("contacts", Contact.objects.all()))
    return Directory(found, filters.form, of_units)
