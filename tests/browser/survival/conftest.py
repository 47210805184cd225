"""A server of its own for the tests of survival, a person and what they write."""

from collections.abc import Iterator

import pytest

from news.models import Article
from tenancy.models import MemberSite, Role, User
from tenancy.scope import in_sites
from tests.browser.process import FileAway, Server, SocketAway, database
from tests.browser.survival.acts import OLD
from tests.factories import make_article, make_member


@pytest.fixture(scope="module")
def place(django_db_setup: None) -> Iterator[FileAway | SocketAway]:
    opened = database()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def server(
    place: FileAway | SocketAway, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    one = Server(tmp_path_factory.mktemp("server"), place.url)
    yield one
    one.kill()


@pytest.fixture
def portal(transactional_db: None, server: Server) -> str:
    """The windows of these tests open on a process of its own.

    A new one each time: what an old one remembers is of a database that was emptied.
    """
    server.hangs_no_more()
    server.kill()
    server.start()
    return server.address


@pytest.fixture
def person(site: MemberSite) -> User:
    return make_member(site, Role.EDITOR, "bientapvien")


@pytest.fixture
def article(portal: str, site: MemberSite) -> Article:
    with in_sites(site):
        return make_article(site=site, title=OLD[0], lead=OLD[1], state="draft")
