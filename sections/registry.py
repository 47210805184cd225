"""Which sections a member site has: each app registers its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from content.desk import Task
from sections.rules import Rule, Text
from tenancy.models import MemberSite

Skeleton = Callable[[MemberSite], None]
Figures = Callable[[Sequence[MemberSite], datetime], dict[int, dict[str, Any]]]
Waiting = Callable[[Any, Sequence[MemberSite]], dict[int, list[Task]]]


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of every member site.

    `order` places it in menu, dashboard and lists; `url_name` is its page on the
    member host; `skeleton(site)` lays its empty places when a site is founded;
    `figures(sites, at)` gives a block of plain data per site id for reports;
    `waiting(user, sites)` what waits for that person, per site id, in one query.
    """

    key: str
    title: Text
    order: int
    url_name: str = ""
    in_menu: bool = True
    rules: tuple[Rule, ...] = ()
    skeleton: Skeleton | None = None
    figures: Figures | None = None
    waiting: Waiting | None = None


_sections: dict[str, Section] = {}


def register(section: Section) -> Section:
    """Add a section; raises ImproperlyConfigured for a key or order used before."""
    if section.key in _sections:
        raise ImproperlyConfigured(f"Section '{section.key}' is registered twice.")
    for other in _sections.values():
        if other.order == section.order:
            raise ImproperlyConfigured(
                f"Sections '{other.key}' and '{section.key}' both have the order "
                f"{section.order}; give one another."
            )
        for rule in section.rules:
            if rule.key in {known.key for known in other.rules}:
                raise ImproperlyConfigured(
                    f"Rule '{rule.key}' is registered twice: in section "
                    f"'{other.key}' and in '{section.key}'."
                )
    _sections[section.key] = section
    return section


def unregister(key: str) -> None:
    """Take a section out again; for tests that add one."""
    _sections.pop(key, None)


def all_sections() -> list[Section]:
    return sorted(_sections.values(), key=lambda section: section.order)


def waiting(user: Any, sites: Sequence[MemberSite]) -> dict[int, list[Task]]:
    """Site id -> what waits for `user` in all sections, in their order.

    Call it in the scope of `sites`.
    """
    found: dict[int, list[Task]] = {site.pk: [] for site in sites}
    for section in all_sections():
        if section.waiting is not None:
            for site_id, tasks in section.waiting(user, sites).items():
                found[site_id] += tasks
    return found


def all_rules() -> list[Rule]:
    return [rule for section in all_sections() for rule in section.rules]


def rule_by_key(key: str) -> Rule:
    for rule in all_rules():
        if rule.key == key:
            return rule
    raise KeyError(f"No rule has the key '{key}'.")
