"""Permissions come from the role table; passwords as Django checks them."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.db.models import Model

from tenancy import roles


class RoleBackend(ModelBackend):
    def has_perm(self, user_obj: Any, perm: str, obj: Model | None = None) -> bool:
        right = roles.right_for(perm)
        if right is not None and roles.may(user_obj, right, obj):
            return True
        return roles.may_draft(user_obj, perm, obj)

    def has_module_perms(self, user_obj: Any, app_label: str) -> bool:
        asked = roles.MODULES.get(app_label, ())
        return any(roles.may(user_obj, right) for right in asked)

    def get_all_permissions(self, user_obj: Any, obj: Model | None = None) -> set[str]:
        return set()  # rights are asked for one at a time, never listed
