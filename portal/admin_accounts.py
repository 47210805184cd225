"""Accounts in the admin: made, closed and opened anew by code, never by password."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from portal.code_sheet import hand_out
from tenancy import accounts, sessions
from tenancy.admin_pages import admin_page
from tenancy.admin_trail import Trailed
from tenancy.denials import nothing_here
from tenancy.models import User


class AccountAdmin(Trailed, admin.ModelAdmin):
    """Superusers are the break-glass: only one of them sees and changes them."""

    list_display = ("username", "full_name", "state", "email", "last_login")
    list_filter = ("is_active", "memberships__role")
    search_fields = ("username", "full_name", "email")
    ordering = ("username",)
    actions = None
    readonly_fields = ("state", "last_login", "date_joined")

    def get_queryset(self, request: HttpRequest) -> Any:
        rows = super().get_queryset(request)
        return rows if request.user.is_superuser else rows.filter(is_superuser=False)

    def lookup_allowed(self, lookup: str, value: Any, request: Any = None) -> bool:
        # a filter on the hash would tell it, letter by letter
        return not lookup.startswith("password") and super().lookup_allowed(
            lookup, value, request
        )

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        person = (_("Person"), {"fields": ("username", "full_name", "email")})
        if obj is None:
            return (person,)
        access = ["state", "is_active"]
        if request.user.is_superuser:
            access.append("is_superuser")
        dates = {"fields": ("last_login", "date_joined")}
        return (person, (_("Access"), {"fields": access}), (_("Dates"), dates))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        own = ("is_active", "is_superuser") if obj == request.user else ()
        return (*self.readonly_fields, *own)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # closed instead: the trail and drafts name it

    @admin.display(description=_("state"))
    def state(self, obj: User) -> str:
        if not obj.is_active:
            return _("closed")
        if accounts.is_dormant(obj):
            return _("suspended: unused for 90 days")
        return _("in use") if obj.last_login else _("never used yet")

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        user = kwargs.get("obj")
        may = user is not None and accounts.may_reinvite(request.user, user)
        context = {**context, "may_reinvite": may}
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(
        self, request: HttpRequest, obj: User, form: Any, change: bool
    ) -> None:
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)
        if change and {"is_active", "is_superuser"} & set(form.changed_data):
            sessions.end_all(obj)

    def response_add(
        self, request: HttpRequest, obj: User, post_url_continue: str | None = None
    ) -> HttpResponse:
        if IS_POPUP_VAR in request.POST:
            return super().response_add(request, obj, post_url_continue)
        code = accounts.invite_first(obj, request.user)
        return hand_out(request, obj, code, back=self._page_of(obj))

    def _page_of(self, user: User) -> str:
        return reverse("admin:tenancy_user_change", args=[user.pk])

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.new_code)
        own = path("<path:object_id>/ma-moi/", view, name="tenancy_user_new_code")
        return [own, *super().get_urls()]

    def new_code(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask, then give a way back in to who lost a password or a telephone."""
        user = self.get_object(request, unquote(object_id))
        if user is None:
            raise nothing_here()
        if not accounts.may_reinvite(request.user, user):
            raise PermissionDenied
        if request.method == "POST":
            code = accounts.reinvite(user, request.user)
            return hand_out(request, user, code, back=self._page_of(user))
        title = _("A new code for %(name)s") % {"name": user}
        return admin_page(
            request, "portal/new_code.html", title, person=user, opts=self.opts
        )
