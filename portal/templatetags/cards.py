"""A list of the admin on a phone: each row a card, each cell with its column's name."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

register = template.Library()

_CELL = "<td"  # the heading of a row, which is a th, needs no name


@register.filter
def labelled(row: Sequence[Any], headers: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The cells of a `row` as Django wrote them, each told its column."""
    for cell, header in zip(row, headers, strict=False):
        yield _labelled(cell, header)


def _labelled(cell: SafeString, header: dict[str, Any]) -> SafeString:
    is_box = "action-checkbox" in header.get("class_attrib", "")
    if is_box or not cell.startswith(_CELL):
        return cell
    label = format_html(' data-label="{}"', capfirst(header["text"]))
    return mark_safe(_CELL + label + cell[len(_CELL) :])
