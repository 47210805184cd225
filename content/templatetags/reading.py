"""A template filter: a field of the admin that is read there and not changed."""

from django import template
from django.contrib.admin.helpers import AdminReadonlyField
from django.core.exceptions import FieldDoesNotExist
from django.utils.html import format_html
from django.utils.safestring import SafeString

from content.fields import RichTextField
from content.templatetags.vietnamese import rich

register = template.Library()


@register.filter
def as_read(shown: AdminReadonlyField) -> SafeString:
    """Rich text as its page shows it, and never as mark-up; the rest as ever."""
    row, name = shown.form.instance, shown.field["field"]
    text = getattr(row, name) if _is_rich(row, name) else ""
    if not text:
        return format_html('<div class="readonly">{}</div>', shown.contents())
    return format_html('<div class="readonly written">{}</div>', rich(text))


def _is_rich(row: object, name: object) -> bool:
    if not isinstance(name, str):
        return False  # a function that makes its own words
    try:
        return isinstance(row._meta.get_field(name), RichTextField)
    except FieldDoesNotExist:
        return False
