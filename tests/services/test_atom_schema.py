"""Atom feeds against the grammar of RFC 4287, judged by jing."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tenancy.models import MemberSite
from tests.factories import make_article, make_directive, make_picture, make_reference
from tests.portal.test_feeds import AWARDS, HOSTILE, fill
from tests.services.servers import program

pytestmark = [pytest.mark.services, pytest.mark.django_db]

SCHEMA = Path(__file__).with_name("atom.rnc")
FEEDS = [f"{place}atom/" for place in ("/tin-tuc/", AWARDS, "/van-ban/")]


def judged(folder: Path, *feeds: bytes) -> str:
    """What jing finds wrong with any of `feeds`; empty if it is nothing."""
    files = []
    for number, feed in enumerate(feeds):
        files.append(folder / f"{number}.xml")
        files[-1].write_bytes(feed)
    command = [program("jing"), "-c", SCHEMA, *files]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    assert bool(done.stdout) is bool(done.returncode)
    return done.stdout


@pytest.fixture
def full(site: MemberSite, other_site: MemberSite) -> MemberSite:
    """A site with all that may stand in a feed."""
    for title in HOSTILE.values():
        fill(site, title)
    picture = make_picture(site=other_site)
    row = make_article(site=other_site, category="awards", picture=picture)
    make_reference(site=site, article=row)
    make_article(site=site, author="Lý Minh Họa", is_repost=True, source="Báo <A>")
    make_directive(site=other_site)
    return site


def test_every_feed_is_as_the_standard_says(
    visit: Callable, full: MemberSite, tmp_path: Path
) -> None:
    answers = [visit(path, on=on) for path in FEEDS for on in (full, None)]
    feeds = [answer.content for answer in answers]
    assert all(feed.count(b"<entry>") > len(HOSTILE) - 1 for feed in feeds)
    assert sum(b"<source>" in feed for feed in feeds) == 5
    assert judged(tmp_path, *feeds) == ""


def test_an_empty_feed_is_too(
    visit: Callable, site: MemberSite, tmp_path: Path
) -> None:
    feeds = [visit(path, on=on).content for path in FEEDS for on in (site, None)]
    assert not any(b"<entry>" in feed for feed in feeds)
    assert judged(tmp_path, *feeds) == ""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"<id>", b"<id></id><id>"),
        (b"</title>", b"</title><title>Hai</title>"),
        (b"</updated>", b" mai</updated>"),
        (b"<link href=", b"<link src="),
    ],
)
def test_the_grammar_finds_what_is_wrong(
    visit: Callable, full: MemberSite, tmp_path: Path, right: bytes, wrong: bytes
) -> None:
    feed = visit("/tin-tuc/atom/", on=full).content
    assert right in feed
    assert "error" in judged(tmp_path, feed.replace(right, wrong, 1))
