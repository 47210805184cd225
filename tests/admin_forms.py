"""Fill an admin form as a browser would: what the page holds, then the changes."""

from typing import Any

from django.forms import BaseForm, FileField


def filled(response: Any, **changes: Any) -> dict[str, Any]:
    """The POST data of the add or change page in `response`, with `changes` typed in.

    Inline fields are named as the page names them: `contacts-0-phone`.
    """
    assert response.status_code == 200, response.status_code
    data = _values(response.context["adminform"].form)
    for inline in response.context["inline_admin_formsets"]:
        formset = inline.formset
        data.update(_values(formset.management_form))
        for form in formset.forms:
            data.update(_values(form))
    data.update(changes)
    return {name: value for name, value in data.items() if value is not None}


def add_inline(data: dict[str, Any], prefix: str, **values: Any) -> dict[str, Any]:
    """`data` with one more row in the inline `prefix`."""
    index = int(data[f"{prefix}-TOTAL_FORMS"])
    row = {f"{prefix}-{index}-{name}": value for name, value in values.items()}
    return {**data, **row, f"{prefix}-TOTAL_FORMS": index + 1}


def _values(form: BaseForm) -> dict[str, Any]:
    data = {}
    for bound in form:
        if isinstance(bound.field, FileField):
            continue
        value = bound.value()
        if value is None or value is False:
            continue
        data.update(_posted(bound, value))
    return data


def _posted(bound: Any, value: Any) -> dict[str, Any]:
    widget = bound.field.widget
    if hasattr(widget, "widgets_names"):
        parts = widget.decompress(value)
        return {
            bound.html_name + name: widget.widgets[i].format_value(parts[i])
            for i, name in enumerate(widget.widgets_names)
            if parts[i] is not None
        }
    shown = bound.field.prepare_value(value)
    if hasattr(widget, "format_value") and not hasattr(widget, "choices"):
        shown = widget.format_value(shown)
    return {bound.html_name: "" if shown is None else shown}


def errors(response: Any) -> str:
    """Every error that the form page shows, in one string."""
    found = str(response.context["adminform"].form.errors)
    for inline in response.context["inline_admin_formsets"]:
        found += str(inline.formset.errors) + str(inline.formset.non_form_errors())
    return found
