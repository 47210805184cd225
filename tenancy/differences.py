"""How two versions of a row differ: field by field, and word by word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.contrib.admin.utils import display_for_value
from django.db import models
from django.forms import BaseModelForm
from django.template.defaultfilters import yesno
from django.utils.text import capfirst
from django.utils.translation import gettext as _

_WORDS = re.compile(r"\S+\s*|\s+")
_EXACT = 4_000  # words; above it the comparison passes over very common ones

Parts = list[tuple[bool, str]]


@dataclass(frozen=True)
class Difference:
    """One field whose two texts are not the same.

    `name` is the field's name in the form; `is_mine` says that the person changed it.
    """

    name: str
    label: str
    mine: str
    theirs: str
    is_mine: bool = True

    @property
    def mine_parts(self) -> Parts:
        return parts(self.mine, self.theirs)

    @property
    def theirs_parts(self) -> Parts:
        return parts(self.theirs, self.mine)


def parts(text: str, other: str) -> Parts:
    """`text` in pieces, each with whether `other` lacks it."""
    mine, theirs = _WORDS.findall(text), _WORDS.findall(other)
    is_long = len(mine) + len(theirs) > _EXACT
    matcher = SequenceMatcher(None, theirs, mine, autojunk=is_long)
    return [
        (tag != "equal", "".join(mine[start:end]))
        for tag, _from, _to, start, end in matcher.get_opcodes()
        if start < end
    ]


def shown(row: Any, field: models.Field) -> str:
    """The value of `field` in words: no keys, no mark-up."""
    value = getattr(row, field.attname)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return str(yesno(value))
    if field.remote_field is not None:
        return _name_of(row, field, value)
    as_words = getattr(field, "as_words", None)
    return str(as_words(value) if as_words else display_for_value(value, ""))


def between(mine: Any, theirs: Any, fields: Iterable[models.Field]) -> list[Difference]:
    """Where two versions of a row say other things, in the order of `fields`."""
    found = []
    for field in fields:
        if getattr(mine, field.attname) == getattr(theirs, field.attname):
            continue
        here, there = shown(mine, field), shown(theirs, field)
        if here == there:  # only mark-up differs, so that is shown
            here, there = _source(mine, field), _source(theirs, field)
        label = capfirst(str(field.verbose_name))
        found.append(Difference(field.name, label, here, there))
    return found


def _name_of(row: Any, field: models.Field, key: Any) -> str:
    # what was chosen in a form may not be stored yet
    target = row._state.fields_cache.get(field.name)
    if target is None:
        model: Any = field.related_model
        target = model._base_manager.filter(pk=key).first()
    return _("(no longer there)") if target is None else str(target)


def in_form(form: BaseModelForm, before: Any, names: Iterable[str]) -> list[Difference]:
    """Where a cleaned `form` says other than `before`, among its fields `names`."""
    fields = {field.name: field for field in form._meta.model._meta.concrete_fields}
    found = []
    for name in names:
        if name not in fields:
            continue
        field = fields[name]
        mine, theirs = typed(form, name, field), shown(before, field)
        if mine == theirs and name not in form.errors:
            mine, theirs = _source(form.instance, field), _source(before, field)
            if _squeezed(mine) == _squeezed(theirs):
                continue
        label = capfirst(str(form.fields[name].label or field.verbose_name))
        found.append(Difference(form.add_prefix(name), label, mine, theirs))
    return found


def _source(row: Any, field: models.Field) -> str:
    """The value as it is stored: where only mark-up differs, the mark-up is shown."""
    return str(getattr(row, field.attname))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def typed(form: BaseModelForm, name: str, field: models.Field) -> str:
    """What the person typed, in words; as it was typed where it is no good value."""
    if name in form.cleaned_data and name not in form.errors:
        return shown(form.instance, field)
    value = form[name].value()
    pieces = value if isinstance(value, list | tuple) else [value]
    return " ".join(str(piece) for piece in pieces if piece)
