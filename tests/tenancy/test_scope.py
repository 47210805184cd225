"""Reading a tenant's rows outside a scope raises, by every ordinary way."""

from collections.abc import Callable
from typing import Any

import pytest
from django_scopes.exceptions import ScopeError

from tenancy.models import MemberSite
from tenancy.scope import all_sites, in_sites
from tests.factories import make_unit
from units.models import Unit

pytestmark = pytest.mark.django_db

READS: list[Callable[[Any], Any]] = [
    lambda manager: list(manager.all()),
    lambda manager: manager.count(),
    lambda manager: manager.first(),
    lambda manager: manager.exists(),
    lambda manager: manager.explain(),
    lambda manager: manager.exclude(pk=0).exists(),
    lambda manager: manager.filter(pk=1),
    lambda manager: manager.values_list("pk"),
    lambda manager: manager.in_bulk(),
    lambda manager: manager.update(name="x"),
]


@pytest.mark.parametrize("read", READS)
def test_reading_without_a_scope_raises(read: Callable, site: MemberSite) -> None:
    with in_sites(site):
        read(Unit.objects)
    with pytest.raises(ScopeError):
        read(Unit.objects)


def test_a_scope_shows_its_own_rows_only(
    site: MemberSite, other_site: MemberSite
) -> None:
    mine, theirs = make_unit(site=site), make_unit(site=other_site)
    with in_sites(site):
        assert Unit.objects.filter(pk=mine.pk).exists()
        assert not Unit.objects.filter(pk=theirs.pk).exists()
        assert not Unit.history.filter(id=theirs.pk).exists()
        assert Unit.history.filter(id=mine.pk).exists()


def test_no_site_means_nothing(site: MemberSite) -> None:
    with in_sites():
        assert Unit.objects.count() == 0
    with all_sites():
        assert Unit.objects.count() > 0


def test_history_without_a_scope_raises(site: MemberSite) -> None:
    with in_sites(site):
        assert Unit.history.count() > 0
    with pytest.raises(ScopeError):
        Unit.history.count()
