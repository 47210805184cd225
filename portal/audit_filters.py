"""What narrows the audit trail: days, deeds, sites."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content.dates import within_reason
from portal.audit_lines import readable_codes
from tenancy.actions import WORDS
from tenancy.models import MemberSite


class Days(forms.Form):
    """Both days count in; either may be left out."""

    since = forms.DateField(
        label=_("From"),
        required=False,
        validators=[within_reason],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    until = forms.DateField(
        label=_("Until"),
        required=False,
        validators=[within_reason],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )


class DayFilter(admin.ListFilter):
    title = _("day")
    template = "portal/admin/day_filter.html"
    parameter_names = ("since", "until")

    def __init__(
        self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any
    ) -> None:
        super().__init__(request, params, model, model_admin)
        for name in self.expected_parameters():
            if name in params:
                self.used_parameters[name] = params.pop(name)[-1]
        self.form = Days(self.used_parameters, auto_id="day-%s")
        self.form.is_valid()  # a day that is none narrows nothing, and says so

    def expected_parameters(self) -> list[str]:
        return list(self.parameter_names)

    def has_output(self) -> bool:
        return True

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        kept = {
            name: values[-1]
            for name, values in changelist.filter_params.items()
            if name not in self.expected_parameters()
        }
        if changelist.query:
            kept["q"] = changelist.query
        yield {"form": self.form, "kept": kept}

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        days = self.form.cleaned_data
        if days.get("since"):
            queryset = queryset.filter(at__gte=_midnight(days["since"]))
        if days.get("until"):
            next_day = days["until"] + timedelta(days=1)
            queryset = queryset.filter(at__lt=_midnight(next_day))
        return queryset


def _midnight(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


class ActionFilter(admin.SimpleListFilter):
    title = _("action")
    parameter_name = "action"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(WORDS.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(action=self.value()) if self.value() else queryset


class SiteFilter(admin.SimpleListFilter):
    """Offered to who reads more than one site."""

    title = _("site")
    parameter_name = "site_code"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        sites = MemberSite.objects.filter(code__in=readable_codes(request.user))
        return list(sites.order_by("name").values_list("code", "name"))

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(site_code=self.value()) if self.value() else queryset
