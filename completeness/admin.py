"""The admin of what the Office decides: thresholds, waivers, citations."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from completeness.models import Correction, Threshold, Waiver
from completeness.rulings import label_of
from completeness.threshold_form import ThresholdForm
from content.admin_autosave import Autosaves
from tenancy import clock, roles
from tenancy.admin import SiteOwnedAdmin
from tenancy.admin_lists import StrictLists
from tenancy.admin_trail import Trailed
from tenancy.models import Kind, MemberSite


@admin.register(Threshold)
class ThresholdAdmin(Trailed, StrictLists, admin.ModelAdmin):
    """Dated figures; one of an earlier day stays, and a later one follows it."""

    form = ThresholdForm
    list_display = ("rule", "figure", "value", "since", "reason")
    list_filter = ("rule",)
    ordering = ("rule", "name", "-since")
    fields = ("figure", "value", "since", "reason")
    actions = None

    @admin.display(description=_("figure"), ordering="name")
    def figure(self, row: Threshold) -> str:
        return label_of(row.rule, row.name)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_to_come(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_to_come(obj) and super().has_delete_permission(request, obj)

    def _is_to_come(self, obj: Threshold | None) -> bool:
        # today's may be corrected today: the history keeps what bound until then
        return obj is None or obj.since >= clock.today()


@admin.register(Correction)
class CorrectionAdmin(Trailed, StrictLists, admin.ModelAdmin):
    list_display = ("rule", "regime", "kind", "text")
    list_filter = ("regime", "rule")
    search_fields = ("text",)
    actions = None

    def formfield_for_dbfield(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name == "kind":
            return forms.ChoiceField(
                label=capfirst(db_field.verbose_name),
                help_text=db_field.help_text,
                choices=[("", _("All kinds")), *Kind.choices],
                required=False,
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)


@admin.register(Waiver)
class WaiverAdmin(Autosaves, SiteOwnedAdmin):  # type: ignore[misc]
    list_display = ("rule", "site", "since", "until", "granted_by", "reason")
    list_filter = ("rule", ("site", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("site",)
    ordering = ("-until", "pk")
    fields = ("rule", "reason", ("since", "until"))
    actions = None

    def sites_to_add_to(self, request: HttpRequest) -> list[MemberSite]:
        ids = roles.sites_where(request.user, roles.Right.MEASURE)
        return list(MemberSite.objects.filter(pk__in=ids).order_by("name"))
