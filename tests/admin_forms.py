"""Fill an admin form as a browser would: what the page holds, then the changes."""

from typing import Any

from django.forms import BaseForm, FileField

from tenancy.scope import all_sites


class Post(dict[str, Any]):
    """POST data that remembers the page's empty row of each inline."""

    empty_rows: dict[str, dict[str, Any]]


def filled(response: Any, **changes: Any) -> Post:
    """The POST data of the add or change page in `response`, with `changes` typed in.

    Inline fields are named as the page names them: `contacts-0-phone`.
    """
    assert response.status_code == 200, response.status_code
    data = Post(_values(response.context["adminform"].form))
    data.empty_rows = {}
    if response.context.get("base_stamp"):
        data["_base"] = response.context["base_stamp"]
    if (response.context.get("autosave") or {}).get("form"):
        data["_draft"] = response.context["autosave"]["form"]
    for inline in response.context["inline_admin_formsets"]:
        formset = inline.formset
        data.update(_values(formset.management_form))
        for form in formset.forms:
            data.update(_values(form))
        with all_sites():  # the page made its forms in the scope of one site
            data.empty_rows[formset.prefix] = _values(formset.empty_form)
    data.update(changes)
    return data


def add_inline(data: Post, prefix: str, **values: Any) -> Post:
    """`data` with one more row in the inline `prefix`: its empty row, then `values`."""
    index = int(data[f"{prefix}-TOTAL_FORMS"])
    for name, value in data.empty_rows[prefix].items():
        data[name.replace("__prefix__", str(index))] = value
    for name, value in values.items():
        data[f"{prefix}-{index}-{name}"] = value
    data[f"{prefix}-TOTAL_FORMS"] = index + 1
    return data


def _values(form: BaseForm) -> dict[str, Any]:
    data = {}
    for bound in form:
        if isinstance(bound.field, FileField):
            if token := getattr(bound.field.widget, "token", ""):
                data[f"{bound.html_name}-kept"] = token
            continue
        value = bound.value()
        if value is None or value is False:
            continue
        data.update(_posted(bound, value))
    return data


def _posted(bound: Any, value: Any) -> dict[str, Any]:
    if value is True:
        return {bound.html_name: "on"}
    widget = bound.field.widget
    if hasattr(widget, "widgets_names"):
        parts = value if isinstance(value, list) else widget.decompress(value)
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
