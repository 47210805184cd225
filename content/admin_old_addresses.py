"""Old addresses in the admin: a board sees where each leads, and adds what lacks."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.copied_addresses import item_at, led_to
from content.old_addresses import OldAddress, with_items
from tenancy.admin import SiteOwnedAdmin


class OldAddressForm(forms.ModelForm):
    """What it leads to is typed as readers see it: by its present address."""

    address = forms.CharField(
        label=_("old address"),
        max_length=2000,
        help_text=OldAddress._meta.get_field("address").help_text,
    )
    target = forms.CharField(
        label=_("leads to"),
        max_length=500,
        help_text=_(
            "The present address of the article, page or document on this site: open "
            "it in the browser and copy its address."
        ),
    )

    class Meta:
        model = OldAddress
        fields = ("address",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        item = self.instance.item if self.instance.pk else None
        if item is not None and "target" in self.fields:
            self.initial["target"] = item.get_absolute_url()

    def clean_target(self) -> str:
        typed = self.cleaned_data["target"].strip()
        item = item_at(typed, self.instance.site)
        item = item or led_to(typed, self.instance.site)
        if item is None:
            raise forms.ValidationError(
                _now(
                    "No article, page or document of %(site)s has this address. Open "
                    "it in the browser and copy its address from there."
                )
                % {"site": self.instance.site.name}
            )
        self.instance.kind, self.instance.row = item._meta.label, item.pk
        return typed


class _List(ChangeList):
    """Reads what a page of old addresses leads to at once."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        self.result_list = list(self.result_list)
        with_items(self.result_list)


@admin.register(OldAddress)
class OldAddressAdmin(SiteOwnedAdmin):
    list_display = ("address", "leads_to", "site")
    list_filter = (("site", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("site",)
    search_fields = ("address",)
    search_help_text = _("A part of the old address.")
    ordering = ("address",)
    form = OldAddressForm
    fields = ("address", "target")

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return _List

    def get_readonly_fields(
        self, request: HttpRequest, obj: Any = None
    ) -> tuple[str, ...]:
        """Who only reads sees where it leads; the form has no field to type in."""
        if obj is not None and not self.has_change_permission(request, obj):
            return ("address", "leads_to")
        return ()

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.get_readonly_fields(request, obj) or self.fields

    @admin.display(description=_("leads to"))
    def leads_to(self, old: OldAddress) -> str:
        item = old.item
        if item is None:
            return _now("nothing: it was deleted")
        if not item.is_published():
            return str(item)
        return format_html('<a href="{}">{}</a>', item.get_absolute_url(), item)
