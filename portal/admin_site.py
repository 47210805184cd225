"""The admin of the portal: who may enter, and what the front page lists.

Apart from portal/admin.py, because `admin.site` is made while that one is imported.
"""

from typing import Any

from django.contrib import admin
from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _

from portal import desk
from portal.guide import views
from tenancy import roles


class InsiderLoginForm(AdminAuthenticationForm):
    """Lets in whoever sits on a board today; `is_staff` plays no part."""

    error_messages = {
        "invalid_login": _(
            "That name and password open nothing here. Mind capital letters. "
            "If you sit on no board any more, ask the Office."
        ),
        "inactive": _("This account is closed. Ask the Office to open it again."),
    }

    def confirm_login_allowed(self, user: Any) -> None:
        if not roles.is_insider(user):
            raise ValidationError(
                self.error_messages["invalid_login"], code="invalid_login"
            )


class PortalAdminSite(admin.AdminSite):
    site_header = _("Content of the Lạng Sơn portal")
    site_title = _("Content of the Lạng Sơn portal")
    index_title = _("What would you like to work on?")
    index_template = "portal/admin_index.html"
    login_form = InsiderLoginForm
    enable_nav_sidebar = True

    def get_urls(self) -> list[Any]:
        # Django's shortcut to the public page reads past the scope, and so tells the
        # address of any site's draft; our admins link straight to what is published.
        urls = super().get_urls()
        kept = [url for url in urls if getattr(url, "name", "") != "view_on_site"]
        guide = [
            path("huong-dan/", self.admin_view(self.guide), name="guide"),
            path(
                "huong-dan/<slug:slug>/",
                self.admin_view(self.guide_chapter),
                name="guide_chapter",
            ),
        ]
        return guide + kept  # before Django's last one, which catches everything

    def guide(self, request: HttpRequest) -> HttpResponse:
        return views.contents(request, self.each_context(request))

    def guide_chapter(self, request: HttpRequest, slug: str) -> HttpResponse:
        return views.chapter(request, slug, self.each_context(request))

    def has_permission(self, request: HttpRequest) -> bool:
        return roles.is_insider(request.user)

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {
            "blocks": desk.blocks(request.user),
            "office": desk.office(request.user),
            "looked_after": desk.looked_after(self, request),
            **(extra_context or {}),
        }
        return super().index(request, context)
