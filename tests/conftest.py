"""The fixtures that all share, and which tests need which database."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import set_urlconf
from django.utils import translation

from tenancy.models import MemberSite, Role, User
from tenancy.scope import in_sites
from tests.factories import entered, make_member, make_site

WORDS = ("long", "matrix", "services", "browser", "web")


def pytest_collection_modifyitems(config: Any, items: list[Any]) -> None:
    """Tests of PostgreSQL's own behaviour are run where PostgreSQL is.

    Those that have a word of their own are run when asked for: `pytest -m services`.
    """
    left_out = set() if connection.vendor == "postgresql" else {"postgres"}
    asked = config.getoption("markexpr")
    left_out |= {word for word in WORDS if word not in asked}
    # by their marks: `keywords` also holds the names of folders, of the checkout's too
    kept = [
        item
        for item in items
        if not left_out & {mark.name for mark in item.iter_markers()}
    ]
    config.hook.pytest_deselected(items=[i for i in items if i not in kept])
    items[:] = kept


@pytest.fixture(autouse=True)
def vietnamese() -> Any:
    """People read Vietnamese, so tests do."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(autouse=True)
def addresses() -> Any:
    """No test inherits the addresses of the host that another one asked last."""
    yield
    set_urlconf(None)


@pytest.fixture
def msgids(vietnamese: None) -> Any:
    """For tests of sentences by their msgids, whatever the catalogue makes of them."""
    with translation.override(None, deactivate=True):
        yield


@pytest.fixture
def site(db: Any) -> MemberSite:
    return make_site("vanlang", name="Huyện Văn Lãng", live=True)


@pytest.fixture
def other_site(db: Any) -> MemberSite:
    return make_site("soyt", name="Sở Y tế", live=True)


@pytest.fixture
def editor(site: MemberSite) -> Client:
    """Logged in: chief editor of `site`."""
    return entered(make_member(site, Role.CHIEF))


@pytest.fixture
def stranger(other_site: MemberSite) -> Client:
    """Logged in: chief editor of `other_site`, always at hand for a denial."""
    return entered(make_member(other_site, Role.CHIEF))


@pytest.fixture
def writer(site: MemberSite) -> User:
    return make_member(site, Role.EDITOR, "nguoi-viet")


@pytest.fixture
def chief(site: MemberSite) -> User:
    return make_member(site, Role.CHIEF, "truong-ban")


@pytest.fixture
def deputy(site: MemberSite) -> User:
    return make_member(site, Role.DEPUTY, "pho-ban")


@pytest.fixture
def office(db: Any) -> Client:
    """Logged in: the Office of the People's Committee."""
    return entered(make_member(None, Role.OFFICE))


@pytest.fixture
def visit(db: Any) -> Callable[..., Any]:
    """`visit(path, on=site)`: what an anonymous reader gets there; on=None: portal."""

    def get(path: str, on: MemberSite | None = None, **extra: Any) -> Any:
        host = f"{on.code}.{settings.PORTAL_DOMAIN}" if on else settings.PORTAL_DOMAIN
        return Client(headers={"host": host}).get(path, **extra)

    return get


@pytest.fixture
def inside(site: MemberSite) -> Any:
    """Open the scope of `site` for the whole test."""
    with in_sites(site):
        yield site
