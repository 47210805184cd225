"""Two processes on one database: what one commits, both show at the very next request.

With TEST_DATABASE_URL (see .ci/with-postgres) on PostgreSQL, otherwise on SQLite.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest

from tests.services.conftest import filled, production
from tests.services.servers import DOMAIN, Answer, Door, free_port, gunicorn

pytestmark = pytest.mark.services

AWARDS = "/tin-tuc/chuyen-muc/khen-thuong-xu-phat/"
LISTS = ("/tin-tuc/", AWARDS)
FEEDS = tuple(f"{place}{kind}/" for place in LISTS for kind in ("rss", "atom"))
OWN, PORTAL, SHOWING = f"vanlang.{DOMAIN}", DOMAIN, f"soyt.{DOMAIN}"
PAGES = [
    *((OWN, path) for path in ("/", *LISTS, *FEEDS, "/tin-tuc/{slug}/")),
    *((OWN, path) for path in ("/sitemap.xml", "/tim-kiem/?q=khanh+thanh")),
    *((PORTAL, path) for path in ("/", *LISTS, *FEEDS, "/tim-kiem/?q=khanh+thanh")),
    *((SHOWING, path) for path in ("/", *LISTS, *FEEDS)),
]


@dataclass
class Newsroom:
    """Two servers, and a chief editor who is logged in."""

    doors: list[Door]
    content: dict[str, str]

    def ask(self, door: Door, host: str, path: str, **headers: str) -> Answer:
        told = {"x_forwarded_proto": "https", **headers}
        return door.ask(host, path.format(**self.content), **told)

    def press(self, door: Door, action: str) -> None:
        """Do `action` to the article in the admin, by way of `door`."""
        listed = "/admin/news/article/"
        page = self.ask(door, PORTAL, listed, cookie=self.content["member"])
        token = re.search(rb'csrfmiddlewaretoken" value="(\w+)"', page.body)
        assert token, page.status
        cookie = page.headers["Set-Cookie"].partition(";")[0]
        data = (
            f"csrfmiddlewaretoken={token[1].decode()}&action={action}&index=0"
            f"&select_across=0&_selected_action={self.content['article']}"
        )
        answer = self._send(door, data, cookie)
        if stamp := re.search(rb'name="(seen-\d+)" value="([^"]+)"', answer.body):
            seen = urlencode({stamp[1].decode(): stamp[2].decode()})
            answer = self._send(door, f"{data}&{seen}&_confirmed=1", cookie)
        assert answer.status == 302, answer.body

    def _send(self, door: Door, data: str, cookie: str) -> Answer:
        return door.post(
            PORTAL,
            "/admin/news/article/",
            data.encode(),
            x_forwarded_proto="https",
            cookie=f"{self.content['member']}; {cookie}",
            origin=f"https://{PORTAL}",
            content_type="application/x-www-form-urlencoded",
        )

    def showing(self, known: dict[str, str]) -> set[tuple[int, str, str]]:
        """Who shows the article where; `known` are the ETags that a reader has."""
        words = [self.content["title"].encode(), self.content["slug"].encode()]
        found = set()
        for number, door in enumerate(self.doors):
            for host, path in PAGES:
                key = f"{number}{host}{path}"
                held = {"if_none_match": known[key]} if key in known else {}
                answer = self.ask(door, host, path, **held)
                assert answer.status != 304, (host, path)
                known[key] = answer.headers.get("ETag", '"none"')
                if answer.status == 200 and any(word in answer.body for word in words):
                    found.add((number, host, path))
        return found


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    folder = tmp_path_factory.mktemp("newsroom")
    database = os.environ.get("TEST_DATABASE_URL") or f"sqlite:///{folder}/db.sqlite3"
    environment = production(folder, database)
    content = filled(environment)
    one, other = free_port(), free_port()
    with gunicorn(one, environment), gunicorn(other, environment):
        yield Newsroom([Door(one, tls=False), Door(other, tls=False)], content)


def test_what_one_process_commits_both_show_at_once(newsroom: Newsroom) -> None:
    everywhere = {(number, *page) for number in (0, 1) for page in PAGES}
    known: dict[str, str] = {}
    assert newsroom.showing(known) == set()
    for committing in newsroom.doors:
        newsroom.press(committing, "publish_selected")
        assert newsroom.showing(known) == everywhere
        newsroom.press(committing, "withdraw_selected")
        assert newsroom.showing(known) == set()


def test_nobody_may_keep_a_page_without_asking(newsroom: Newsroom) -> None:
    for host, path in PAGES:
        answer = newsroom.ask(newsroom.doors[0], host, path)
        assert answer.headers["Cache-Control"] == "no-cache", (host, path)
