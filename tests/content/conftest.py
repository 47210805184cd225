"""The people of a board; one is there when a test names them."""

import pytest

from tenancy.models import MemberSite, Role, User
from tests.factories import make_member


@pytest.fixture
def writer(site: MemberSite) -> User:
    return make_member(site, Role.EDITOR, "nguoi-viet")


@pytest.fixture
def chief(site: MemberSite) -> User:
    return make_member(site, Role.CHIEF, "truong-ban")


@pytest.fixture
def deputy(site: MemberSite) -> User:
    return make_member(site, Role.DEPUTY, "pho-ban")
