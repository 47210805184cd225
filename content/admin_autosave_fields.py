"""Fields of a form as they were typed: which may be kept, and how they come back."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.forms import FileField
from django.http import QueryDict

from content import sanitise, vietnamese
from content.widgets import RichTextWidget

# Whether and when something is published is decided in the form, never restored.
DECISIONS = frozenset({"state", "published_at", "expires_at"})

Typed = Mapping[str, list[str]]


def as_post(data: Typed) -> QueryDict:
    post = QueryDict(mutable=True)
    for name, values in data.items():
        post.setlist(name, values)
    return post


def keys(form: Any, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(field, key) of what `data` says of the fields that may be restored."""
    for bound in form:
        if bound.name in DECISIONS or isinstance(bound.field, FileField):
            continue
        found = [bound.html_name]
        found += [
            bound.html_name + suffix
            for suffix in getattr(bound.field.widget, "widgets_names", ())
        ]
        for key in found:
            if key in data:
                yield bound.name, key


def names_in(form: Any, data: Mapping[str, Any]) -> list[str]:
    return list(dict.fromkeys(name for name, _key in keys(form, data)))


def kept_of(form: Any, typed: Typed) -> dict[str, list[str]]:
    """Of what a browser sent, the fields of `form`, cleaned as they may be.

    Raises sanitise.TooLong.
    """
    return {
        key: [_cleaned(form, name, text) for text in typed[key]]
        for name, key in keys(form, typed)
    }


def initial_of(form_class: Any, data: Typed, prefix: str = "") -> dict[str, Any]:
    """The values with which a form opens to show what was typed."""
    post = as_post(data)
    found = {}
    for name, field in form_class.base_fields.items():
        key = f"{prefix}-{name}" if prefix else name
        if name in DECISIONS or isinstance(field, FileField):
            continue
        if not field.widget.value_omitted_from_data(post, {}, key):
            found[name] = field.widget.value_from_datadict(post, {}, key)
    return found


def _cleaned(form: Any, name: str, text: str) -> str:
    if isinstance(form.fields[name].widget, RichTextWidget):
        return sanitise.clean(text)
    return vietnamese.nfc(text)
