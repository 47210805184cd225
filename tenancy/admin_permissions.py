"""Who may do what to a row of the admin: asked of the row, or of the open site."""

from typing import Any

from django.db import models
from django.http import HttpRequest

from tenancy.models import MemberSite, owner_id


def permitted(request: HttpRequest, verb: str, model: type, row: Any = None) -> bool:
    """May the person do `verb` to `row`, or, with none, to a row of the open site?"""
    meta = model._meta
    target = row if owner_id(row) is not None else settled(request)
    return request.user.has_perm(f"{meta.app_label}.{verb}_{meta.model_name}", target)


def settled(request: HttpRequest) -> MemberSite | None:
    return getattr(request, "member_site", None)


class RowPermissions:
    """Each permission is asked of the row, never of the model alone."""

    model: type[models.Model]

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permitted(request, "view", self.model, obj)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permitted(request, "add", self.model, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permitted(request, "change", self.model, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permitted(request, "delete", self.model, obj)

    def has_publish_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permitted(request, "publish", self.model, obj)
