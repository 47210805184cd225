"""The rows below a form in autosave: which are kept, and how they come back.

Of all rows that a page holds only those are kept that its writer touched. So a row
that a colleague removed meanwhile comes back, as a new one, only with text in it that
would be lost otherwise.
"""

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from content.admin_autosave_fields import (
    Typed,
    as_post,
    initial_of,
    kept_of,
    names_in,
)
from tenancy.differences import Difference, in_form


@dataclass(frozen=True)
class TypedRow:
    """One row as it was typed; `stands` is None where there is none any more."""

    form: Any
    key: str  # the posted name of the row's own key
    stands: Any
    before: Any

    @property
    def is_touched(self) -> bool:
        return bool(self.form.has_changed())

    def kept(self, typed: Typed) -> dict[str, list[str]]:
        found = kept_of(self.form, typed)
        return found | ({self.key: typed[self.key]} if self.key in typed else {})

    def differences(self, typed: Typed) -> list[Difference]:
        changed = self.form.changed_data
        names = [name for name in names_in(self.form, typed) if name in changed]
        self.form.full_clean()
        model = self.form._meta.model
        title = self.stands or _("%(kind)s, new") % {
            "kind": capfirst(str(model._meta.verbose_name))
        }
        return [
            replace(one, label=f"{title}: {one.label}")
            for one in in_form(self.form, self.before, names)
        ]


class RowsBelow:
    """The rows of one inline of one row, as they stand and as they were typed."""

    def __init__(self, formset_class: Any, rows: Any, parent: Any) -> None:
        self.formset = formset_class(instance=parent, queryset=rows)
        self.prefix = self.formset.prefix
        self.pk_name = self.formset.model._meta.pk.name

    @cached_property
    def standing(self) -> dict[str, Any]:
        return {str(row.pk): row for row in self.formset.get_queryset()}

    def numbers(self, data: Iterable[str]) -> list[int]:
        """By which the page told its rows apart."""
        found = set()
        for key in data:
            if key.startswith(f"{self.prefix}-"):
                number = key.removeprefix(f"{self.prefix}-").partition("-")[0]
                if number.isascii() and number.isdecimal() and len(number) < 5:
                    found.add(int(number))
        return sorted(found)

    def key(self, number: int) -> str:
        return f"{self.prefix}-{number}-{self.pk_name}"

    def pk(self, number: int, data: Typed) -> str:
        return "".join(data.get(self.key(number), ()))

    def typed(self, data: Typed) -> Iterator[TypedRow]:
        for number in self.numbers(data):
            pk = self.pk(number, data)
            stands = self.standing.get(pk)
            before = stands or self._removed(pk) or self._empty()
            form = self.formset.form(
                as_post(data),
                prefix=f"{self.prefix}-{number}",
                instance=self._of_parent(copy(before)),
                use_required_attribute=False,
                **self.formset.get_form_kwargs(number),
            )
            if names_in(form, data):
                yield TypedRow(form, self.key(number), stands, before)

    def _empty(self) -> Any:
        return self._of_parent(self.formset.model())

    def _of_parent(self, row: Any) -> Any:
        setattr(row, self.formset.fk.name, self.formset.instance)
        return row

    def _removed(self, pk: str) -> Any:
        """What a row of this parent said before somebody removed it."""
        history = getattr(self.formset.model, "history", None)
        if history is None or not pk.isdecimal() or self.formset.instance.pk is None:
            return None
        ours = {self.formset.fk.attname: self.formset.instance.pk}
        version = history.filter(id=pk[:18], **ours).order_by("history_id").last()
        return version and version.instance


def restored(formset_class: Any, rows: Any, parent: Any, data: Typed) -> Any:
    """`formset_class` whose forms open with what was typed into them."""
    below = RowsBelow(formset_class, rows, parent)
    by_pk, new = {}, []
    for number in below.numbers(data):
        values = initial_of(formset_class.form, data, f"{below.prefix}-{number}")
        pk = below.pk(number, data)
        if pk in below.standing:
            by_pk[pk] = values
        else:
            new.append(values)

    class RestoredFormSet(formset_class):
        extra = formset_class.extra + len(new)

        def _construct_form(self, i: int, **kwargs: Any) -> Any:
            standing = self.initial_form_count()
            if i < standing:
                values = by_pk.get(str(self.get_queryset()[i].pk))
            else:
                values = new[i - standing] if i - standing < len(new) else None
            if values:
                kwargs["initial"] = values
            return super()._construct_form(i, **kwargs)

    return RestoredFormSet
