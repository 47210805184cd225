"""The admin of a site's look: its colour, its emblem, its banner."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from content.admin import ContentAdmin
from pages.look import Accent, Look
from tenancy import hosts
from tenancy.scope import in_sites


@admin.register(Look)
class LookAdmin(ContentAdmin):
    """One row for each site of the person; neither added nor deleted here."""

    overrides = {"get_urls": "adds the sample page, which writes no row"}
    change_form_template = "pages/admin/look_form.html"
    fields = ("accent", "emblem", "banner")
    list_display = ("__str__", "colour")
    list_select_related = ("site",)
    ordering = ("site",)
    radio_fields = {"accent": admin.VERTICAL}
    actions = None

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.sample_view)
        return [
            path("<int:object_id>/xem-thu/", view, name="pages_look_sample"),
            *super().get_urls(),
        ]

    def sample_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """A page in the saved look; it needs no site that is public."""
        look = self._row_or_404(request, str(object_id))
        with in_sites(self.settle(request, look)):
            context = {
                "site": look.site,
                "look": look,
                "menu": (),
                "statements": (),
                "portal_url": hosts.url(hosts.PORTAL, "portal:hub"),
            }
            return render(request, "pages/admin/look_sample.html", context)

    @admin.display(description=_("colour"), ordering="accent")
    def colour(self, look: Look) -> SafeString:
        return with_swatch(look.accent, look.get_accent_display())

    def formfield_for_choice_field(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name == "accent":
            choices = [
                (value, with_swatch(value, label)) for value, label in Accent.choices
            ]
            kwargs["choices"] = choices
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        for sentence in obj.doubts():
            self.message_user(request, sentence, messages.WARNING)
        return super().log_change(request, obj, message)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def with_swatch(accent: str, label: Any) -> SafeString:
    """The word, and the colour by day and by night beside it."""
    swatch = '<span class="swatch swatch--{}" aria-hidden="true"></span> {}'
    return format_html(swatch, accent, label)
