"""The boards in the admin: on what decision each stands, and who sits on it."""

from typing import Any

from django.contrib import admin
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from content.admin_autosave import Autosaves
from portal.member_views import members_of
from tenancy.admin import SiteOwnedAdmin
from tenancy.models import Board, Membership, Role


@admin.register(Board)
class BoardAdmin(Autosaves, SiteOwnedAdmin):
    """The Office keeps it; those who edit the site read it. Founded with the site."""

    list_display = ("site", "decision_number", "decision_date", "chiefs")
    list_display_links = ("site",)
    list_select_related = ("site",)
    search_fields = ("site__name", "site__code", "decision_number")
    ordering = ("site__name",)
    fields = ("decision_number", "decision_date", "agency_head", "agency_head_post")
    actions = None
    change_form_template = "admin/boards/board.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        chiefs = Membership.objects.current().filter(role=Role.CHIEF)
        return (
            super()
            .get_queryset(request)
            .prefetch_related(
                Prefetch(
                    "site__memberships",
                    chiefs.select_related("user"),
                    to_attr="present_chiefs",
                )
            )
        )

    @admin.display(description=_("Chief editor"))
    def chiefs(self, board: Any) -> str:
        names = [str(seat.user) for seat in board.site.present_chiefs]
        return ", ".join(names) or "—"

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        site = context["original"].site
        context.update(members_of(site, request.user))
        return super().render_change_form(request, context, *args, **kwargs)
