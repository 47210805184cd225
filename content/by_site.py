"""How readers of the portal's host choose one member site of a list."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from tenancy.models import MemberSite
from tenancy.scope import current_site_ids


def sites_in_scope(request: Any) -> QuerySet[MemberSite]:
    """The sites of the scope, asked for when the form is made."""
    return MemberSite.objects.filter(pk__in=current_site_ids() or []).order_by("pk")


def by_site(field_name: str = "site") -> django_filters.ModelChoiceFilter:
    """`?site=soyt`; `field_name` leads from a row to its site."""
    return django_filters.ModelChoiceFilter(
        field_name=field_name,
        to_field_name="code",
        queryset=sites_in_scope,
        label=_("Member site"),
        empty_label=_("All"),
    )
