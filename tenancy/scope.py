"""Reading a tenant's rows outside a scope raises; these words open a scope."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import models
from django_scopes import ScopedManager, scope
from django_scopes.manager import DisabledQuerySet
from django_scopes.state import get_scope

if TYPE_CHECKING:
    from tenancy.models import MemberSite

# django-scopes 2.1 lets these answer without a scope; here they raise as the rest.
for _name in ("exists", "explain", "exclude", "contains", "in_bulk", "distinct"):
    setattr(DisabledQuerySet, _name, DisabledQuerySet.error)


def scoped(
    path: str = "site", queryset: type[models.QuerySet] = models.QuerySet
) -> Any:
    """The only manager that a tenant's model may have as its default.

    `path` is the lookup from the model to its MemberSite.
    """
    return ScopedManager(
        site=path, _manager_class=models.Manager.from_queryset(queryset)
    )


def in_sites(*sites: "MemberSite | int") -> AbstractContextManager[None]:
    """Read the rows of these sites only; with none given, read nothing."""
    return scope(site=[getattr(site, "pk", site) for site in sites])


@contextmanager
def all_sites() -> Iterator[None]:
    """Read the rows of every site: the Office, commands and checks only."""
    sites = apps.get_model("tenancy", "MemberSite").objects
    with scope(site=list(sites.values_list("pk", flat=True))):
        yield


def current_site_ids() -> list[int] | None:
    """The ids the present scope allows, or None where no scope is open."""
    return get_scope().get("site")


def limited(queryset: models.QuerySet, path: str) -> models.QuerySet:
    """`queryset` cut to the present scope; raises ScopeError without one."""
    ids = current_site_ids()
    if ids is None:
        DisabledQuerySet(queryset.model, missing_scopes={"site"}).count()
    return queryset.filter(**{f"{path}__in": ids})


def pks(sites: Iterable["MemberSite"]) -> list[int]:
    return sorted({site.pk for site in sites})
