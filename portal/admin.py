"""What administrators look after: sites, hosts, accounts, the trail; and boards."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import Group
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from portal.admin_accounts import AccountAdmin
from portal.admin_audit import AuditLineAdmin as AuditLineAdmin
from portal.admin_boards import BoardAdmin as BoardAdmin
from sections.founding import FOUNDED, found_site
from tenancy.admin import SiteOwnedAdmin, SiteOwnedInline
from tenancy.admin_labels import LabelledRows
from tenancy.models import MemberSite, SiteHost, User

admin.site.unregister(Group)  # roles stand in memberships, not in groups
# secrets of people's telephones: each looks after their own, under “My account”
admin.site.unregister([TOTPDevice, StaticDevice])


class HostInline(SiteOwnedInline, admin.TabularInline):
    model = SiteHost
    formset = LabelledRows


@admin.register(MemberSite)
class MemberSiteAdmin(SiteOwnedAdmin):
    """A site's names, hosts and successors. Its status belongs to the gate."""

    overrides = {
        "changeform_view": "a new site is founded, which opens changing() itself",
        "save_model": "a new site is founded with its skeleton",
    }
    writes_closed = True  # its names and successors go on
    list_display = ("name", "code", "kind", "status")
    list_filter = ("kind", "status")
    search_fields = ("name", "code")
    ordering = ("kind", "name")
    actions = None
    inlines = (HostInline,)
    filter_horizontal = ("successors",)
    fieldsets = (
        (None, {"fields": ("code", "kind", "name", "short_name", "status")}),
        (_("Successors"), {"fields": ("successors",)}),
    )

    def get_readonly_fields(
        self, request: HttpRequest, obj: Any = None
    ) -> tuple[str, ...]:
        return ("status",) if obj is None else ("status", "code", "kind")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return ((None, {"fields": ("code", "kind", "name", "short_name")}),)
        return super().get_fieldsets(request, obj)

    def formfield_for_choice_field(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name == "kind":
            kinds = [(kind.value, kind.label) for kind in FOUNDED]
            kwargs["choices"] = [("", "---------"), *kinds]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return () if obj is None else super().get_inlines(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # a site is closed, and keeps what it was

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if object_id is not None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        return admin.ModelAdmin.changeform_view(
            self, request, None, form_url, extra_context
        )

    def save_model(
        self, request: HttpRequest, obj: MemberSite, form: Any, change: bool
    ) -> None:
        if change:
            super().save_model(request, obj, form, change)
            return
        founded = found_site(
            code=obj.code, kind=obj.kind, name=obj.name, short_name=obj.short_name
        )
        obj.__dict__.update(founded.__dict__)


@admin.register(User)
class UserAdmin(AccountAdmin):
    """Accounts; what a person may do stands in the pages of the boards."""
