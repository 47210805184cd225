"""Bulk actions of the admin: for exactly the rows chosen, each one permitted.

Django alone decides which rows an action gets; the guard stands round the action
itself, so it checks, locks and hands on those rows and no others.
"""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from tenancy.changes import Refused
from tenancy.models import owner_id

Action = Callable[[Any, HttpRequest, models.QuerySet], HttpResponse | None]


def guarded(action: Action) -> Action:
    """`action` as the admin may offer it: it cannot be run but through the guard."""

    @wraps(action)
    def run(
        model_admin: "BulkActions", request: HttpRequest, queryset: models.QuerySet
    ) -> HttpResponse | None:
        return model_admin.run_action(request, queryset, action)

    return run


class BulkActions:
    """Mixed into SiteOwnedAdmin, whose `_write` runs `changing()`."""

    def get_actions(self, request: HttpRequest) -> dict[str, tuple[Action, str, str]]:
        return {
            name: (guarded(action), name, description)
            for action, name, description in super().get_actions(request).values()
        }

    def response_action(
        self, request: HttpRequest, queryset: models.QuerySet
    ) -> HttpResponse | None:
        picked = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if not all(self._is_key(one) for one in picked):
            sentence = _("The choice of rows could not be read; nothing was changed.")
            self.message_user(request, sentence, messages.ERROR)
            return None
        return super().response_action(request, queryset)

    def _is_key(self, typed: str) -> bool:
        try:
            self.opts.pk.clean(typed, None)
        except ValidationError:
            return False
        return True

    def run_action(
        self, request: HttpRequest, queryset: models.QuerySet, action: Action
    ) -> HttpResponse | None:
        """Run `action` on the rows of `queryset` inside changing(), or not at all."""
        rows = list(queryset)
        if not rows:
            sentence = _("None of the chosen rows is here any more; nothing changed.")
            self.message_user(request, sentence, messages.WARNING)
            return None
        here = request.get_full_path()
        for row in rows:
            if not self._may_act(request, action, row):
                sentence = _("You may not do this to “%(row)s”; nothing was changed.")
                self.message_user(request, sentence % {"row": row}, messages.ERROR)
                return HttpResponseRedirect(here)
        # Read anew under the lock, and never a row that was not checked above.
        chosen = queryset.filter(pk__in=[row.pk for row in rows])
        sites = {owner_id(row): row.owner for row in rows}
        view = partial(action, self, request, chosen)
        back = partial(self._say_refusal, request, here)
        return self._write(request, sites.values(), view, again=back)

    def _may_act(self, request: HttpRequest, action: Action, row: Any) -> bool:
        verbs = getattr(action, "allowed_permissions", None) or ("change",)
        return all(
            getattr(self, f"has_{verb}_permission")(request, row) for verb in verbs
        )

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        # One by one: a tree stays a tree, history is kept, what is protected raises.
        for row in queryset:
            try:
                row.delete()
            except ProtectedError as protected:
                raise Refused(str(protected.args[0])) from protected
            except type(row).DoesNotExist:
                continue
