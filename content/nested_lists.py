"""Lists in HTML out of items that each know only their level and their number."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_TAG = re.compile(r"<(/?)(ul|ol|li|td|th)(?=[\s>])[^<>]*>")


class ListItem(NamedTuple):
    """`number` 0 is a bullet; levels may start anywhere and leave some out."""

    level: int
    number: int
    html: str


def nested_list(items: Iterable[ListItem]) -> str:
    """The items inside each other by their levels, each count in its own list."""
    html: list[str] = []
    above: list[ListItem] = []  # the item last written of each list still open
    for item in items:
        while above and _ends(above[-1], item):
            html.append(f"</li></{_tag(above.pop())}>")
        if above and above[-1].level == item.level:
            html.append("</li>")
            above.pop()
        else:
            html.append(_opened(item))
        above.append(item)
        html.append(f"<li>{item.html}")
    html += [f"</li></{_tag(item)}>" for item in reversed(above)]
    return "".join(html)


def lists_in_items(html: str) -> str:
    """Clean HTML whose lists stand in the item before them, not beside it.

    Google writes `<ul><li>one</li><ul>…`, which screen readers count wrongly.
    """
    parts: list[str] = []
    inside: list[tuple[str, bool]] = []  # (tag, whether it took its item's end along)
    end = 0
    for found in _TAG.finditer(html):
        between, tag = html[end : found.start()], found[0]
        end = found.end()
        if found[1]:
            _name, is_moved = inside.pop() if inside else ("", False)
            parts += [between, tag, "</li>"] if is_moved else [between, tag]
            continue
        is_beside = found[2] in ("ul", "ol") and bool(inside) and inside[-1][0] != "li"
        is_moved = is_beside and parts[-1:] == ["</li>"] and not between.strip()
        if is_moved:
            parts.pop()
        inside.append((found[2], is_moved))
        parts += [between, tag]
    return "".join([*parts, html[end:]])


def _ends(last: ListItem, item: ListItem) -> bool:
    """Whether a list ends before the next item: a deeper one, or of another count."""
    if last.level != item.level:
        return last.level > item.level
    return item.number != (last.number + 1 if last.number else 0)


def _opened(item: ListItem) -> str:
    start = f' start="{item.number}"' if item.number > 1 else ""
    return f"<{_tag(item)}{start}>"


def _tag(item: ListItem) -> str:
    return "ol" if item.number else "ul"
