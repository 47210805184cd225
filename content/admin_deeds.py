"""Buttons that say what becomes of the item, in place of a choice of states."""

from copy import copy
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from content.authors import authors_of, needs_another
from content.publishing import State

PRESSED = "_as"  # the name of the buttons; the value is the state


@dataclass(frozen=True)
class Deed:
    """A button: what stands on it, and the state in which the item is saved.

    Without a state it stays as the list of states says.
    """

    label: str | Promise
    state: str = ""
    is_main: bool = False


class StateSelect(forms.Select):
    """The list of states, which the button that was pressed goes before."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(PRESSED) or super().value_from_datadict(data, files, name)


def as_stored(row: Any, context: dict[str, Any]) -> Any:
    """`row` in the state it has, where a form that was refused has set another."""
    if row is None:
        return None
    stored = copy(row)
    stored.state = context["adminform"].form.initial.get("state", row.state)
    return stored


class DeedButtons:
    """Mixed into PublishableAdmin; what a person may not do is refused as before."""

    def formfield_for_choice_field(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name == "state":
            kwargs["widget"] = StateSelect()
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        may_save = (
            self.has_add_permission(request)
            if row is None
            else self.has_change_permission(request, row)
        )
        if may_save and not context.get("is_popup"):
            context["deeds"] = self.deeds(request, as_stored(row, context))
        return super().render_change_form(request, context, *args, **kwargs)

    def deeds(self, request: HttpRequest, row: Any) -> list[Deed]:
        """The buttons for `row` (None: a new one) as it stands; the careful one first.

        The first is what the Enter key in a field presses.
        """
        state = State.DRAFT if row is None else row.state
        if state == State.PUBLISHED:
            return [Deed(_("Save")), Deed(_("Withdraw"), State.WITHDRAWN)]
        may_publish = self._may_publish(request, row)
        if state == State.SUBMITTED and not may_publish:
            return [Deed(_("Save")), Deed(_("Take back as a draft"), State.DRAFT)]
        if may_publish:
            last = Deed(_("Publish now"), State.PUBLISHED, is_main=True)
        else:
            last = Deed(_("Submit for approval"), State.SUBMITTED, is_main=True)
        if state == State.DRAFT:
            return [Deed(_("Save as draft"), State.DRAFT), last]
        return [Deed(_("Save")), last]

    def _may_publish(self, request: HttpRequest, row: Any) -> bool:
        """May they, and need nobody else look at it first?"""
        if not self.has_publish_permission(request, row):
            return False
        if row is None:
            return not needs_another(
                request.user, request.member_site, [request.user.pk]
            )
        return not needs_another(request.user, row.site, authors_of(row))
