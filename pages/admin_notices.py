"""The admin of urgent notices: one short form, to be filled at night on a phone."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.forms import Textarea
from django.http import HttpRequest
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from content.admin import ContentFields
from content.fields import LineField
from pages.notices import Notice, ProvinceNotice, Urgent
from tenancy import clock
from tenancy.admin import SiteOwnedAdmin
from tenancy.admin_lists import StrictLists
from tenancy.admin_trail import Trailed
from tenancy.changes import changing
from tenancy.models import MemberSite

USUAL = timedelta(days=1)  # how long a new notice stands unless somebody says else


class UrgentAdmin(ContentFields):
    """What the two admins of notices have in common; mixed in first."""

    list_display = ("text", "standing", "level", "since", "until")
    list_display_links = ("text",)
    list_filter = ("level",)
    search_fields = ("text",)
    ordering = ("-since", "-pk")
    fields = ("text", "level", "link", "since", "until")
    radio_fields = {"level": admin.VERTICAL}
    formfield_overrides = {
        models.URLField: {"assume_scheme": "https"},
        LineField: {"widget": Textarea(attrs={"rows": 3})},  # read whole on a phone
    }
    actions = ("end_selected",)

    @admin.display(description=_("state"))
    def standing(self, notice: Urgent) -> str:
        if notice.is_over:
            return _now("over")
        return _now("shown now") if notice.was_shown else _now("to come")

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        now = clock.now().replace(second=0, microsecond=0)
        usual = {"since": now, "until": now + USUAL}
        return {**usual, **super().get_changeform_initial_data(request)}

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if isinstance(obj, Urgent) and obj.pk and obj.was_shown:
            return False  # readers saw it: ended, never deleted
        return super().has_delete_permission(request, obj)

    @admin.action(
        description=_("Take the selected notices down now"), permissions=["change"]
    )
    def end_selected(self, request: HttpRequest, queryset: Any) -> None:
        """What is shown ends; what was to come, and nobody saw, is removed."""
        ended = [notice for notice in queryset if not notice.is_over]
        for notice in ended:
            if notice.was_shown:
                notice.end()
                self.log_change(request, notice, _now("taken down"))
            else:
                self.log_deletions(request, [notice])
                notice.delete()
        if not ended:
            sentence = _now("All of them are over already; nothing was changed.")
            self.message_user(request, sentence, messages.INFO)
            return
        sentence = ngettext(
            "%(count)d notice was taken down.",
            "%(count)d notices were taken down.",
            len(ended),
        )
        self.message_user(request, sentence % {"count": len(ended)}, messages.SUCCESS)


@admin.register(Notice)
class NoticeAdmin(UrgentAdmin, SiteOwnedAdmin):
    """A board's own: shown on every page of its site."""

    list_display = (*UrgentAdmin.list_display, "site")
    list_select_related = ("site",)

    @admin.display(description=_("state"))
    def standing(self, notice: Notice) -> str:
        """A site that is not public shows nothing to anybody."""
        if notice.site.is_live or notice.is_over:
            return super().standing(notice)
        return _now("seen once the site is public")

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self._warn_unseen(request, obj)
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self._warn_unseen(request, obj)
        return super().log_change(request, obj, message)

    def _warn_unseen(self, request: HttpRequest, notice: Notice) -> None:
        """Whoever warns in a hurry must not believe that they were heard."""
        if notice.site.is_live or notice.is_over:
            return
        sentence = _now(
            "Nobody sees this notice yet: the site is not public. Readers see it once "
            "the site is public, if that is before its end."
        )
        self.message_user(request, sentence, messages.WARNING)


@admin.register(ProvinceNotice)
class ProvinceNoticeAdmin(UrgentAdmin, Trailed, StrictLists, admin.ModelAdmin):
    """The Office's: shown on every page of every site, so that all sites change."""

    list_per_page = 50

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        with every_site_changing():
            super().save_model(request, obj, form, change)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        with every_site_changing():
            super().delete_model(request, obj)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """One by one, so that none is deleted that readers saw."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    @admin.action(
        description=_("Take the selected notices down now"), permissions=["change"]
    )
    def end_selected(self, request: HttpRequest, queryset: Any) -> None:
        with every_site_changing():
            super().end_selected(request, queryset)


@contextmanager
def every_site_changing() -> Iterator[None]:
    """No rule reads these notices, but each site's pages are others afterwards."""
    sites = MemberSite.objects.order_by("pk")
    with changing(*sites, touches={ProvinceNotice}, even_closed=True):
        yield
