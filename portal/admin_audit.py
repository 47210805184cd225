"""The audit trail in the admin: read here, each line by who may, and written nowhere.

A chief and a deputy read the lines of their sites, the Office reads all.
"""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import path
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from content.search import words_in
from portal.audit_csv import trail_csv
from portal.audit_filters import ActionFilter, DayFilter, SiteFilter
from portal.audit_lines import dress, kind_of, people_called, readable_lines
from tenancy import roles
from tenancy.actions import in_words
from tenancy.models import AuditLine


class TrailList(ChangeList):
    """One page of lines, with the names of people and sites and links to rows."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        self.result_list = list(self.result_list)
        dress(request, self.result_list)


@admin.register(AuditLine)
class AuditLineAdmin(admin.ModelAdmin):
    list_display = ("at", "person", "site", "deed", "what", "detail", "address")
    list_display_links = None
    list_filter = (DayFilter, ActionFilter, SiteFilter)
    search_fields = ("name_folded",)
    search_help_text = _(
        "Words of the name of a row or a person; accents may be left out."
    )
    ordering = ("-pk",)
    list_per_page = 100
    show_full_result_count = False
    actions = None
    fields = (
        *("at", "actor", "address", "site_code"),
        *("deed", "kind", "row", "name", "detail"),
    )
    readonly_fields = ("deed", "kind")
    change_list_template = "portal/admin/audit_list.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return readable_lines(request.user).order_by("-pk")

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return TrailList

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(trail_csv)
        return [
            path("csv/", view, name="tenancy_auditline_export"),
            *super().get_urls(),
        ]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        if not search_term.strip():
            return queryset, False
        found = words_in(search_term, "name_folded")
        return queryset.filter(found | Q(actor__in=people_called(search_term))), False

    @admin.display(description=_("by"), ordering="actor")
    def person(self, line: Any) -> str:
        if not line.actor:
            return ""
        query = urlencode({"actor": line.actor})
        return format_html('<a href="?{}">{}</a>', query, line.person)

    @admin.display(description=_("site"), ordering="site_code")
    def site(self, line: Any) -> str:
        return line.site_name

    @admin.display(description=_("action"), ordering="action")
    def deed(self, line: AuditLine) -> str:
        return in_words(line.action)

    @admin.display(description=_("kind of row"))
    def kind(self, line: AuditLine) -> str:
        return kind_of(line.model) if line.model else ""

    @admin.display(description=_("row"))
    def what(self, line: Any) -> str:
        name = line.name or line.row
        if line.link:
            name = format_html('<a href="{}">{}</a>', line.link, name)
        return format_html("{}: {}", line.kind, name) if line.kind else name

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        user: Any = request.user
        return user.is_authenticated and roles.may(user, roles.Right.TRAIL)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
