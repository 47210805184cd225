"""The guards that hold the sites apart, and how each is switched off."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import flatten_fieldsets
from django.core import signing
from django.forms.models import BaseModelFormSet
from simple_history.manager import HistoryManager

from content import (
    approval,
    fields,
    keeping,
    notices,
    previews,
    publishing,
    revisions,
)
from content import middleware as content_middleware
from content import views as content_views
from content.models import File
from portal import admin_audit, audit_filters, seats
from tenancy import admin as tenancy_admin
from tenancy import admin_permissions, boards, clock, roles, rows, scope
from tenancy.models import AuditLine, MemberSite, SiteOwned

Patches = Callable[[], list[Any]]


def _all_ids() -> list[int]:
    return list(MemberSite.objects.values_list("pk", flat=True))


def _no_scope() -> list[Any]:
    real = scope.scope
    return [patch.object(scope, "scope", lambda site: real(site=_all_ids()))]


def _all_visible() -> list[Any]:
    return [patch.object(roles, "visible", lambda user, found, path="site": found)]


def _all_permitted() -> list[Any]:
    return [patch.object(admin_permissions, "permitted", lambda *args: True)]


def _any_board() -> list[Any]:
    def every(self: Any, request: Any) -> list[MemberSite]:
        return list(MemberSite.objects.order_by("pk"))

    return [patch.object(tenancy_admin.SiteOwnedAdmin, "sites_to_add_to", every)]


def _site_as_a_field() -> list[Any]:
    cls = tenancy_admin.SiteOwnedAdmin

    def fieldsets(self: Any, request: Any, obj: Any = None) -> Any:
        standing = ModelAdmin.get_fieldsets(self, request, obj)
        if obj is not None or not issubclass(self.model, SiteOwned):
            return standing
        if "site" in flatten_fieldsets(standing):
            return standing
        return [*standing, (None, {"fields": ("site",)})]

    return [
        patch.object(cls, "get_fieldsets", fieldsets, create=True),
        patch.object(cls, "get_exclude", ModelAdmin.get_exclude),
    ]


def _any_link() -> list[Any]:
    return [patch.object(rows.Guarded, "_linked", lambda self, field: None)]


def _may_move() -> list[Any]:
    return [patch.object(tenancy_admin, "has_moved", lambda row, site: False)]


def _any_file_named() -> list[Any]:
    return [patch.object(fields, "_own_files", lambda named, site_id: named)]


def _any_token() -> list[Any]:
    def file(self: Any, token: str, kind: str) -> File | None:
        pk, *_whose = signing.loads(token, salt=keeping.SALT)
        return File._base_manager.filter(pk=pk).first()

    return [patch.object(keeping.Keeper, "file", file)]


def _any_version() -> list[Any]:
    def every(self: Any) -> Any:
        return self.get_super_queryset()

    return [patch.object(HistoryManager, "get_queryset", every)]


def _any_row_below() -> list[Any]:
    def existing(self: Any, pk: Any) -> Any:
        return self.model._base_manager.filter(pk=pk).first()

    return [patch.object(BaseModelFormSet, "_existing_object", existing)]


def _drafts_too() -> list[Any]:
    return [
        patch.object(
            publishing.PublishableQuerySet, "published", lambda self, at=None: self
        ),
        patch.object(
            publishing.Publishable, "is_published", lambda self, at=None: True
        ),
    ]


def _all_live() -> list[Any]:
    return [
        patch.object(MemberSite, "is_live", True),
        patch.object(type(MemberSite.objects.all()), "live", lambda self: self.all()),
    ]


def _any_right() -> list[Any]:
    return [patch.object(roles, "may", lambda user, right, target=None: True)]


def _all_sites_mine() -> list[Any]:
    from completeness import views

    return [patch.object(views, "_my_sites", lambda request: set(_all_ids()))]


def _any_seat() -> list[Any]:
    return [patch.object(roles, "may_manage", lambda user, seat: True)]


def _any_seat_ones_own() -> list[Any]:
    def leave(seat: Any, by: Any, heir: Any = None) -> None:
        boards._part(seat, clock.today() - timedelta(days=1), heir)

    return [
        patch.object(seats, "is_own", lambda user, seat: True),
        patch.object(boards, "leave", leave),
    ]


def _whole_trail() -> list[Any]:
    def every(user: Any) -> Any:
        return AuditLine.objects.all()

    return [
        patch.object(admin_audit, "readable_lines", every),
        patch.object(audit_filters, "readable_codes", _all_codes),
    ]


def _all_codes(user: Any) -> list[str]:
    return list(MemberSite.objects.values_list("code", flat=True))


def _any_preview() -> list[Any]:
    real = previews.read

    def read(token: str, site: MemberSite) -> Any:
        for one in MemberSite.objects.all():
            found = real(token, one)
            if found is not None:
                return found
        return None

    return [patch.object(content_middleware.previews, "read", read)]


def _all_files_shown() -> list[Any]:
    return [patch.object(content_views, "is_public", lambda file: True)]


def _any_proposal() -> list[Any]:
    return [patch.object(approval, "may_propose", lambda user, row: True)]


def _anybodys_change() -> list[Any]:
    return [patch.object(approval, "may_take_back", lambda user, pending: True)]


def _anybodys_text() -> list[Any]:
    def every(user: Any, model: Any, site: MemberSite, row: Any, form: str = "") -> Any:
        rows = revisions.Revision._base_manager.filter(purpose="autosave", site=site)
        return rows.filter(kind=revisions.kind_of(model), row=row.pk if row else None)

    return [patch.object(revisions, "_of", every)]


def _anybodys_notice() -> list[Any]:
    def every(user: Any) -> Any:
        return notices.Notice._base_manager.all()

    return [patch.object(notices, "of", every)]


# Name -> (what it does, how it is switched off).
GUARDS: dict[str, tuple[str, Patches]] = {
    "scope": (
        "reads the rows of the address's sites, or of the person's, and no others",
        _no_scope,
    ),
    "visible": (
        "cuts a list of the admin to the sites and drafts the person may read",
        _all_visible,
    ),
    "permission": ("asks the table of roles for each single row", _all_permitted),
    "board": ("opens an empty form for sites of one's own boards alone", _any_board),
    "no field": ("sets the site of a new row; no form has it", _site_as_a_field),
    "link": ("refuses a row that names another site's row", _any_link),
    "stays": ("keeps a row on the site for which its form was opened", _may_move),
    "own files": ("keeps in a text the files of its own site alone", _any_file_named),
    "token": ("binds a chosen file to the person and site", _any_token),
    "version": ("gives a row its own earlier versions", _any_version),
    "formset": ("takes rows below a row only from that row", _any_row_below),
    "published": ("shows readers what is published now", _drafts_too),
    "live": ("shows the public the sites that are live", _all_live),
    "rights": ("asks the table of roles for a deed on a site", _any_right),
    "own sites": ("lists to a board its own sites", _all_sites_mine),
    "seats": ("says whose membership one may begin, change and end", _any_seat),
    "own seat": ("lets nobody leave for another", _any_seat_ones_own),
    "trail": ("reads the lines of one's own sites", _whole_trail),
    "preview": ("binds a preview to the site of its draft", _any_preview),
    "proposing": ("says who may write a change of a published row", _any_proposal),
    "own text": ("finds what is being typed for its writer alone", _anybodys_text),
    "own change": ("gives a submitted change back to its writers", _anybodys_change),
    "own notices": ("gives a person the notices to them alone", _anybodys_notice),
    "shown files": ("hands out files that a public page shows", _all_files_shown),
}


@contextmanager
def off(*names: str) -> Iterator[None]:
    """Switch the named guards off."""
    with ExitStack() as stack:
        for name in names:
            for one in GUARDS[name][1]():
                stack.enter_context(one)
        yield
