"""Two people in one form: who saves later sees what the other one wrote.

The page carries the version with which it was opened. A save that finds a newer one
writes nothing: the form comes back with both texts, and the next save is on purpose.
"""

from collections.abc import Iterable
from copy import copy
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Max
from django.forms import CheckboxInput, ModelForm, MultiWidget
from django.forms.models import _get_foreign_key
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from tenancy.differences import Difference, in_form

BASE = "_base"
THEIRS = "_theirs"  # names of the fields in which the other person's text shall stand


def stamp(row: Any, links: Iterable[models.ForeignKey] = ()) -> str:
    """The version that stands: the newest of `row`, and of what `links` lead to it."""
    found: dict[Any, dict[str, Any]] = {type(row): {"id": row.pk}}
    for link in links:
        found[link.model] = {link.attname: row.pk}
    return " ".join(
        f"{_label(model)}:{_newest(model, **where)}" for model, where in found.items()
    )


def _label(model: Any) -> str:
    return str(model._meta.concrete_model._meta.label_lower)


def _versions(model: Any) -> Any:
    return getattr(model._meta.concrete_model, "history", None)


def _newest(model: Any, **where: Any) -> int:
    versions = _versions(model)
    if versions is None:
        return 0
    return versions.filter(**where).aggregate(Max("history_id"))["history_id__max"] or 0


def version_in(stamped: str, model: Any) -> int | None:
    """The version of `model` that a stamp names; None where it names none."""
    for part in stamped.split():
        label, _colon, number = part.partition(":")
        if label == _label(model) and number.isascii() and number.isdecimal():
            return int(number[:18])
    return None


class Conflicts:
    """Mixed into SiteOwnedAdmin: its forms notice that they were overtaken."""

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        return watching(super().get_form(request, obj, **kwargs), request)

    def stamp_of(self, row: Any) -> str:
        links = [
            _get_foreign_key(self.model, inline.model, fk_name=inline.fk_name)
            for inline in self.inlines
        ]
        return stamp(row, links)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        context["overtaken"] = getattr(request, "overtaken", [])
        context["base_stamp"] = (
            self.opened_with(request, row) if row is not None else ""
        )
        return super().render_change_form(request, context, *args, **kwargs)

    def opened_with(self, request: HttpRequest, row: Any) -> str:
        """A form that comes back keeps its version, unless both texts are shown."""
        if BASE in request.POST and not getattr(request, "overtaken", []):
            return request.POST[BASE]
        return self.stamp_of(row)


class ConflictsOfRows:
    """Mixed into SiteOwnedInline: the same for the rows below a form."""

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        kwargs["form"] = watching(kwargs.get("form", self.form), request)
        return super().get_formset(request, obj, **kwargs)


def watching(base: type[ModelForm], request: HttpRequest) -> type[ModelForm]:
    """`base`, refusing to write over what was saved since its page was opened."""

    class WatchingForm(base):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            take_theirs(self)

        def _post_clean(self) -> None:
            before = copy(self.instance)
            super()._post_clean()
            if not before._state.adding:
                refuse_when_overtaken(request, self, before)

    return WatchingForm


def refuse_when_overtaken(request: HttpRequest, form: Any, row: Any) -> None:
    """An error, and both texts on the request, if `row` is newer than the page."""
    opened = version_in(request.POST.get(BASE, ""), type(row))
    if opened is None or _newest(type(row), id=row.pk) <= opened:
        return
    versions = _versions(type(row)).filter(id=row.pk)
    before = versions.filter(history_id__lte=opened).order_by("-history_id").first()
    tracked = {field.name: field.attname for field in row._meta.concrete_fields}
    theirs = [
        name
        for name in form.changed_data
        if name in tracked and _is_other(row, before, tracked[name])
    ]
    found = [
        _touched(one, form, before, name)
        for name in theirs
        for one in in_form(form, row, [name])
    ]
    if not found:
        return
    request.overtaken = [*getattr(request, "overtaken", []), *found]
    form.add_error(None, ValidationError(_who_was_quicker(versions.latest())))


def _is_other(row: Any, before: Any, attname: str) -> bool:
    """Did somebody change the column since the version `before`?"""
    return before is None or getattr(row, attname) != getattr(before, attname, None)


def _touched(one: Difference, form: Any, before: Any, name: str) -> Difference:
    """Says whether the person changed the field too, or only had it open."""
    if before is None or not in_form(form, before, [name]):
        return replace(one, is_mine=before is None)
    return one


def _who_was_quicker(version: Any) -> str:
    sentence = _(
        "Nothing was saved yet: %(person)s saved this at %(when)s, after you had "
        "opened it. Both texts stand below. Choose which shall stand, then save again."
    )
    person = version.history_user
    return sentence % {
        "person": person.full_name or person.username if person else _("somebody"),
        "when": f"{timezone.localtime(version.history_date):%H:%M %d/%m/%Y}",
    }


def take_theirs(form: Any) -> None:
    """Put what stands in the place of what was typed, in the fields so chosen."""
    if not form.is_bound or not hasattr(form.data, "getlist"):
        return
    chosen = set(form.data.getlist(THEIRS))
    # a formset has yet to lay its own fields over these: look at no other one
    taken = [form[name] for name in form.fields if form.add_prefix(name) in chosen]
    if not taken:
        return
    form.data, form.files = form.data.copy(), form.files.copy()
    for bound in taken:
        initial = form.get_initial_for_field(bound.field, bound.name)
        form.files.pop(bound.html_name, None)
        form.data.pop(bound.html_name, None)
        for name, value in as_posted(bound, initial).items():
            form.data[name] = value


def as_posted(bound: Any, value: Any) -> dict[str, str]:
    """What a browser would send for `value` in this field."""
    widget, name = bound.field.widget, bound.html_name
    if isinstance(widget, MultiWidget):
        pieces = zip(widget.widgets, widget.decompress(value), strict=True)
        return {
            name + suffix: one.format_value(piece) or ""
            for suffix, (one, piece) in zip(widget.widgets_names, pieces, strict=True)
        }
    if isinstance(widget, CheckboxInput):
        return {name: "on"} if value else {}
    value = bound.field.prepare_value(value)
    if hasattr(widget, "format_value") and not hasattr(widget, "choices"):
        value = widget.format_value(value)
    return {name: "" if value is None else str(value)}
