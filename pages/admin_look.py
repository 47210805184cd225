"""The admin of a site's look: its colour, its emblem, its banner."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest

from content.admin import ContentAdmin
from pages.look import Look


@admin.register(Look)
class LookAdmin(ContentAdmin):
    """One row for each site of the person; neither added nor deleted here."""

    fields = ("accent", "emblem", "banner")
    list_display = ("__str__", "accent")
    list_select_related = ("site",)
    ordering = ("site",)
    radio_fields = {"accent": admin.VERTICAL}
    actions = None

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        for sentence in obj.doubts():
            self.message_user(request, sentence, messages.WARNING)
        return super().log_change(request, obj, message)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
