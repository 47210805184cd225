"""The admin of units, officials, contacts, the schedule and the boundary map."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import yesno
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.admin import ContentAdmin, ContentInline, OncePerSite
from content.dates import monday_of
from content.numbers import NumberFormField
from content.sanitise import first_words
from content.vietnamese import fold
from sections.registry import rule_by_key
from tenancy import clock
from tenancy.admin_labels import LabelledRows
from tenancy.models import MemberSite
from units.models import (
    BoundaryMap,
    Commune,
    Contact,
    Official,
    ScheduleEntry,
    Unit,
    UnitKind,
)

REACHED = ("phone", "fax", "email")
SITE_FILTER = ("site", admin.RelatedOnlyFieldListFilter)


class FoldedSearch:
    """Finds what was typed without accents too; mixed in before ContentAdmin."""

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> Any:
        return super().get_search_results(request, queryset, fold(search_term))


class ContactInline(ContentInline, admin.StackedInline):
    model = Contact
    fields = (("label", "position"), REACHED, "address", "working_hours")


class OfficialInline(ContentInline, admin.StackedInline):
    model = Official
    template = "admin/units/officials.html"
    fields = (("full_name", "post"), REACHED, ("is_leader", "position", "until"))


@admin.register(Unit)
class UnitAdmin(FoldedSearch, ContentAdmin):
    list_display = ("name_in_tree", "kind", "position", "functions_words", "site")
    list_filter = ("kind", SITE_FILTER)
    list_select_related = ("site",)
    search_fields = ("name_folded",)
    ordering = ("tree_id", "lft")
    inlines = (ContactInline, OfficialInline)
    fieldsets = (
        (None, {"fields": ("name", "kind")}),
        (
            _("Place in the chart"),
            {
                "fields": ("parent", "position"),
                "description": _(
                    "To move the unit, choose another unit above it or another number."
                ),
            },
        ),
        (_("What it does"), {"fields": ("functions",)}),
    )

    @admin.display(description=_("unit"))
    def name_in_tree(self, unit: Unit) -> str:
        return "\u2014 " * unit.level + unit.name

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = tuple(super().get_readonly_fields(request, obj))
        if obj is not None and obj.is_root:
            return (*fields, "kind", "parent", "position")
        return fields

    def formfield_for_choice_field(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name == "kind":
            others = [one for one in UnitKind.choices if one[0] != UnitKind.ROOT]
            kwargs["choices"] = [("", _("Choose what it is")), *others]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        root = Unit.objects.filter(site=request.member_site, kind=UnitKind.ROOT).first()
        return {
            "parent": root and root.pk,
            **super().get_changeform_initial_data(request),
        }

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if isinstance(obj, Unit) and obj.is_root:
            return False  # the agency itself
        return super().has_delete_permission(request, obj)


@admin.register(Official)
class OfficialAdmin(FoldedSearch, ContentAdmin):
    list_display = ("full_name", "post", "unit", "leads", *REACHED, "site_of")
    list_filter = ("is_leader", ("unit__site", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("unit__site",)
    search_fields = ("name_folded", "post_folded", "unit__name_folded")
    ordering = ("unit__tree_id", "unit__lft", "position", "name_key")
    fieldsets = (
        (None, {"fields": ("unit", "full_name", "post", ("is_leader", "position"))}),
        (_("How to reach the person"), {"fields": (REACHED,)}),
        (
            _("Shown on the page of the leaders"),
            {"fields": ("portrait", "biography", "duties")},
        ),
        (_("Time in office"), {"fields": (("since", "until"),)}),
    )

    @admin.display(description=_("leads the agency"), ordering="is_leader")
    def leads(self, official: Official) -> str:
        return yesno(official.is_leader)  # Django's icon says True in English

    @admin.display(description=_("member site"), ordering="unit__site")
    def site_of(self, official: Official) -> str:
        return official.owner.short_name


# What people type behind the figures of a commune.
UNITS = {"area": "km²", "population": "người"}
MOST_PEOPLE = 10_000_000  # of one commune; beyond that it is a slip of the finger


class CommuneInline(ContentInline, admin.TabularInline):
    model = Commune
    formset = LabelledRows
    extra = 1
    fields = ("name", "area", "population", "position")

    def formfield_for_dbfield(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name in UNITS:
            unit = UNITS[db_field.name]
            widget = forms.TextInput(attrs={"size": 10})
            kwargs |= {"form_class": NumberFormField, "widget": widget, "unit": unit}
        if db_field.name == "population":
            kwargs |= {"decimal_places": 0, "max_value": MOST_PEOPLE}
        return super().formfield_for_dbfield(db_field, request, **kwargs)


@admin.register(BoundaryMap)
class BoundaryMapAdmin(OncePerSite, ContentAdmin):
    list_display = ("__str__", "note_words")
    list_filter = (SITE_FILTER,)
    list_select_related = ("site",)
    ordering = ("site",)
    inlines = (CommuneInline,)
    fieldsets = (
        (None, {"fields": ("picture", "picture_text")}),
        (_("Text"), {"fields": ("note",)}),
    )

    def full_sites(self, sites: Sequence[MemberSite]) -> set[int]:
        maps = BoundaryMap._base_manager.filter(site__in=sites)
        return set(maps.values_list("site_id", flat=True))

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self._say_when_narrow(request, obj)
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self._say_when_narrow(request, obj)
        return super().log_change(request, obj, message)

    def _say_when_narrow(self, request: HttpRequest, found: BoundaryMap) -> None:
        wanted = rule_by_key("boundary_map").limits["pixels"]
        if found.picture is None or found.picture.width >= wanted:
            return
        sentence = _now(
            "The picture is only %(width)d pixels wide. It was saved, but the "
            "requirement stays unmet until one of %(wanted)d pixels or more stands "
            "there."
        )
        values = {"width": found.picture.width, "wanted": wanted}
        self.message_user(request, sentence % values, messages.WARNING)


class WeekFilter(admin.SimpleListFilter):
    """This week, the next ones, the past ones."""

    title = _("week")
    parameter_name = "tuan"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        return (("nay", _("This week")), ("toi", _("To come")), ("qua", _("Past")))

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        monday = monday_of(clock.today())
        wanted = {
            "nay": Q(week=monday),
            "toi": Q(week__gt=monday),
            "qua": Q(week__lt=monday),
        }
        return queryset.filter(wanted.get(self.value() or "", Q()))


@admin.register(ScheduleEntry)
class ScheduleEntryAdmin(ContentAdmin):
    """One week at a time: the form opens on this week, and the next on the same."""

    list_display = ("__str__", "day", "leader", "beginning", "site")
    list_filter = (WeekFilter, SITE_FILTER)
    list_select_related = ("site", "leader")
    ordering = ("-week", "day", "pk")
    fieldsets = ((None, {"fields": ("week", "day", "leader", "text")}),)

    @admin.display(description=_("work"))
    def beginning(self, entry: ScheduleEntry) -> str:
        return first_words(entry.text, 20)

    def formfield_for_foreignkey(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name == "leader":
            # whoever has left stays to be chosen: older weeks name them
            kwargs["queryset"] = Official.objects.leaders()
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        this_week = monday_of(clock.today())
        return {"week": this_week, **super().get_changeform_initial_data(request)}

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: Any = None
    ) -> HttpResponse:
        response = super().response_add(request, obj, post_url_continue)
        if "_addanother" in request.POST and response.status_code == 302:
            response["Location"] += f"&week={obj.week:%d/%m/%Y}"
        return response
