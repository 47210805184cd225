"""Rows of a table in a form: each input says its column to whoever hears the page."""

from typing import Any

from django.forms import BaseInlineFormSet


class LabelledRows(BaseInlineFormSet):
    """For a TabularInline, whose template gives its inputs no labels."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        for name, field in form.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if not widget.is_hidden:
                widget.attrs.setdefault("aria-label", field.label or name)
