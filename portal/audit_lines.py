"""Lines of the audit trail: who may read which, and what people see of one."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst

from content.search import begin_words
from tenancy import roles
from tenancy.models import AuditLine, MemberSite, User


def reads_whole(user: Any) -> bool:
    """Does the person read the whole trail, what belongs to no site too?"""
    # a line is no site's row: the right is asked for over the province
    return roles.may(user, roles.Right.TRAIL, AuditLine())


def readable_codes(user: Any) -> list[str]:
    """Codes of the sites whose trail the person reads."""
    ids = roles.sites_where(user, roles.Right.TRAIL)
    sites = MemberSite.objects.filter(pk__in=ids).order_by("code")
    return list(sites.values_list("code", flat=True))


def readable_lines(user: Any) -> QuerySet[AuditLine]:
    if reads_whole(user):
        return AuditLine.objects.all()
    return AuditLine.objects.filter(site_code__in=readable_codes(user))


def people_called(typed: str) -> list[str]:
    """The user names of those whom `typed` calls by user name or full name."""
    people = User.objects.values_list("username", "full_name")
    return [name for name, full in people if begin_words(typed, f"{full} {name}")]


def names_of_people(user_names: Iterable[str]) -> dict[str, str]:
    """User name → full name, of those who have one."""
    people = User.objects.filter(username__in=set(user_names)).exclude(full_name="")
    return dict(people.values_list("username", "full_name"))


def kind_of(label: str) -> str:
    """What a row is, in words: “Article”; the label itself when no model has it."""
    try:
        return capfirst(str(apps.get_model(label)._meta.verbose_name))
    except (LookupError, ValueError):
        return label


def dress(request: HttpRequest, lines: list[Any]) -> None:
    """Give each line `person`, `site_name`, `kind` and `link`, for a page of them."""
    people = names_of_people(line.actor for line in lines)
    codes = {line.site_code for line in lines}
    sites = dict(
        MemberSite.objects.filter(code__in=codes).values_list("code", "short_name")
    )
    links = _links(request, lines)
    for line in lines:
        line.person = people.get(line.actor, line.actor)
        line.site_name = sites.get(line.site_code) or line.site_code
        line.kind = kind_of(line.model) if line.model else ""
        line.link = links.get((line.model, line.row), "")


def _links(request: HttpRequest, lines: list[Any]) -> dict[tuple[str, str], str]:
    """(model, row) → the page of each row that still stands and may be seen."""
    keys: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if line.model and line.row:
            keys[line.model].add(line.row)
    return {
        (label, str(row.pk)): address
        for label, rows in keys.items()
        for row, address in _seen(request, label, rows)
    }


def _seen(request: HttpRequest, label: str, rows: set[str]) -> list[tuple[Any, str]]:
    try:
        model = apps.get_model(label)
        model_admin = admin.site.get_model_admin(model)
        keys = [model._meta.pk.to_python(row) for row in rows]
    except (LookupError, ValueError, ValidationError, admin.exceptions.NotRegistered):
        return []
    meta = model._meta
    name = f"admin:{meta.app_label}_{meta.model_name}_change"
    return [
        (row, reverse(name, args=[row.pk]))
        for row in model_admin.get_queryset(request).filter(pk__in=keys)
        if model_admin.has_view_permission(request, row)
    ]
