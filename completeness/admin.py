"""The admin of what the Office decides: thresholds, waivers, citations."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from completeness.effect import Effect, effect_of
from completeness.models import Correction, Threshold, Waiver, label_of
from sections.registry import all_rules
from tenancy import clock, roles
from tenancy.admin import SiteOwnedAdmin
from tenancy.admin_lists import StrictLists
from tenancy.admin_trail import Trailed
from tenancy.models import Kind, MemberSite


def figures() -> list[tuple[str, list[tuple[str, str]]]]:
    """The figures of each requirement that has some, under its title."""
    return [
        (
            str(rule.title),
            [(f"{rule.key}.{name}", rule.label_of(name)) for name in rule.limits],
        )
        for rule in all_rules()
        if rule.limits
    ]


class ThresholdForm(forms.ModelForm):
    """Shows what a value would do to each site before it can be saved."""

    figure = forms.ChoiceField(label=capfirst(_("figure")), choices=figures)
    seen = forms.CharField(label="", widget=forms.HiddenInput, required=False)

    class Meta:
        model = Threshold
        fields = ("value", "since", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            standing = f"{self.instance.rule}.{self.instance.name}"
            self.initial["figure"] = standing

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if "figure" in data:
            rule, _dot, name = data["figure"].partition(".")
            self.instance.rule, self.instance.name = rule, name
        if not self.errors and self._could_be_saved(data):
            self._show_the_effect_first()
        return data

    def _get_validation_exclusions(self) -> set[str]:
        """The figure stands for two columns, which the model checks as the others."""
        excluded = super()._get_validation_exclusions()  # type: ignore[misc]
        known = "figure" in self.cleaned_data
        return excluded - {"rule", "name"} if known else excluded

    def _could_be_saved(self, data: dict[str, Any]) -> bool:
        """Else the model's own check says what is wrong, and no effect is shown."""
        values = {name: data[name] for name in ("value", "since", "reason")}
        asked = {"rule": self.instance.rule, "name": self.instance.name}
        try:
            Threshold(**asked, **values).full_clean(
                validate_unique=False, validate_constraints=False
            )
        except ValidationError:
            return False
        return True

    def _show_the_effect_first(self) -> None:
        """The second save of the same values goes through."""
        value = self.cleaned_data["value"]
        token = f"{self.cleaned_data['figure']}:{value}"
        if self.cleaned_data["seen"] == token:
            return
        self.data = {**dict(self.data.items()), self.add_prefix("seen"): token}
        effects = effect_of(self.instance.rule, self.instance.name, value)
        self.add_error(None, ValidationError(_told(effects)))


def _told(effects: list[Effect]) -> list[str]:
    head = ngettext(
        "Not saved yet. Today %(count)d site would change:",
        "Not saved yet. Today %(count)d sites would change:",
        len(effects),
    ) % {"count": len(effects)}
    if not effects:
        head = _now("Not saved yet. Today no site would change.")
    lines = [
        f"{one.site.name}: {one.before.label} → {one.after.label}" for one in effects
    ]
    return [head, *lines, _now("To apply it, press “Save” once more.")]


@admin.register(Threshold)
class ThresholdAdmin(Trailed, StrictLists, admin.ModelAdmin):
    """Dated figures; one of an earlier day stays, and a later one follows it."""

    form = ThresholdForm
    list_display = ("rule", "figure", "value", "since", "reason")
    list_filter = ("rule",)
    ordering = ("rule", "name", "-since")
    fields = ("figure", "value", "since", "reason", "seen")
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
class WaiverAdmin(SiteOwnedAdmin):
    list_display = ("rule", "site", "since", "until", "granted_by", "reason")
    list_filter = ("rule", ("site", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("site",)
    ordering = ("-until", "pk")
    fields = ("rule", "reason", ("since", "until"))
    actions = None

    def sites_to_add_to(self, request: HttpRequest) -> list[MemberSite]:
        ids = roles.sites_where(request.user, roles.Right.MEASURE)
        return list(MemberSite.objects.filter(pk__in=ids).order_by("name"))
