"""Feeds of every kind: any reader takes them, and what they say is never stale."""

import unicodedata
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import feedparser
import pytest
from django.test import Client

from content.vietnamese import nfc
from news.models import Article, Correction
from tenancy import clock
from tenancy.models import MemberSite, Status
from tenancy.scope import in_sites
from tenancy.status import set_status
from tests.factories import make_article, make_directive, make_picture

AWARDS = "/tin-tuc/chuyen-muc/khen-thuong-xu-phat/"
NEWS = ("/tin-tuc/", AWARDS)
PLACES = (*NEWS, "/van-ban/")
FORMATS = ("rss", "atom")
FEEDS = [f"{place}{kind}/" for place in PLACES for kind in FORMATS]
ARABIC = "\u0645\u0631\u062d\u0628\u0627"
HOSTILE = {
    "markup": "Mua & bán <b>chợ</b> \"đêm\" 'xuân' ]]> &amp; <script>",
    "emoji": "Khai hội 🎉 👩🏽‍🌾 \U0001f1fb\U0001f1f3",
    "decomposed": unicodedata.normalize("NFD", "Hội nghị tổng kết"),
    "controls": "Hội\x01 nghị\x0b tổng\x1f kết\x85\ufffe\uffff",
    "right to left": f"{ARABIC} \u202eĐình Lập\u202c \u200f!",
}
# What XML cannot hold is left out; all else is in the form of every text here.
LEFT_OUT = dict.fromkeys(map(ord, "\x01\x0b\x1f\ufffe\uffff"))


def everywhere(site: MemberSite) -> list[Any]:
    """Each feed and the host it is on: of a site, and of the portal."""
    return [(path, on) for path in FEEDS for on in (site, None)]


def parsed(response: Any) -> Any:
    assert response.status_code == 200
    kind = {"content-type": response["Content-Type"]}
    return feedparser.parse(response.content, response_headers=kind)


def fill(site: MemberSite, title: str) -> None:
    """An article and a document called `title`, whatever a field makes of it."""
    article = make_article(
        site=site, category="awards", picture=make_picture(site=site)
    )
    names = {"title": title, "lead": title, "author": title}
    Article._base_manager.filter(pk=article.pk).update(**names)
    document = make_directive(site=site)
    rows = type(document)._base_manager.filter(pk=document.pk)
    rows.update(number=title, abstract=title)


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_no_title_breaks_a_feed(visit: Callable, site: MemberSite, title: str) -> None:
    fill(site, title)
    shown = " ".join(nfc(title.translate(LEFT_OUT)).split())
    for path, on in everywhere(site):
        feed = parsed(visit(path, on=on))
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        (entry,) = feed.entries
        if "<" not in title:  # feedparser itself drops a script out of a title
            assert shown in " ".join(entry.title.split()), path
        for word in ("&lt;", "&amp;") if "<" in title else ():
            assert word in entry.summary, path
        assert "<script" not in entry.summary


def test_each_feed_says_what_it_is(visit: Callable, site: MemberSite) -> None:
    fill(site, "Khen thưởng")
    for path, on in everywhere(site):
        response = visit(path, on=on)
        kind = "atom" if path.endswith("atom/") else "rss"
        assert response["Content-Type"] == f"application/{kind}+xml; charset=utf-8"
        feed = parsed(response)
        assert feed.version == {"atom": "atom10", "rss": "rss20"}[kind]
        assert feed.feed.language == "vi"
        host = "vanlang.localhost:8000" if on else "localhost:8000"
        links = {link.rel: link.href for link in feed.feed.links}
        assert links["self"] == f"http://{host}{path}"
        assert visit(links["alternate"].removeprefix(f"http://{host}"), on=on)


def test_an_item_has_all_that_a_reader_shows(visit: Callable, site: MemberSite) -> None:
    picture = make_picture(site=site)
    article = make_article(
        site=site,
        title="Cầu mới",
        lead="Cầu dài 5 m < 6 m.",
        author="Lý Minh Họa",
        is_repost=True,
        source="Báo Lạng Sơn",
        picture=picture,
        picture_alt="Cầu",
    )
    for path in ("/tin-tuc/rss/", "/tin-tuc/atom/"):
        for on in (site, None):
            (entry,) = parsed(visit(path, on=on)).entries
            assert entry.link == article.get_absolute_url()
            assert entry.author == "Lý Minh Họa – Huyện Văn Lãng"
            assert entry.summary == "Cầu dài 5 m &lt; 6 m. (Nguồn: Báo Lạng Sơn)"
            assert [tag.term for tag in entry.tags] == ["Tin tức, sự kiện"]
            (held,) = entry.enclosures
            assert held.href == f"http://vanlang.localhost:8000{picture.url}"
            assert (held.type, held.length) == ("image/png", str(picture.size))


def test_the_file_of_a_document_is_its_enclosure(
    visit: Callable, site: MemberSite
) -> None:
    document = make_directive(site=site)
    for path in ("/van-ban/rss/", "/van-ban/atom/"):
        (entry,) = parsed(visit(path)).entries
        assert entry.enclosures[0].type == "application/pdf"
        assert entry.enclosures[0].href.endswith(document.file.url)
        assert entry.author == "Huyện Văn Lãng"


def test_the_portals_feed_names_whose_each_item_is(
    visit: Callable, site: MemberSite, other_site: MemberSite
) -> None:
    make_article(site=site, title="Của huyện")
    make_article(site=other_site, title="Của sở")
    for path in ("/tin-tuc/rss/", "/tin-tuc/atom/"):
        found = {one.title: one for one in parsed(visit(path)).entries}
        assert found["Của huyện"].author == "Huyện Văn Lãng"
        assert found["Của sở"].source.title == "Tin tức – Sở Y tế"
        own = parsed(visit(path, on=site)).entries
        assert [one.title for one in own] == ["Của huyện"]
        assert "source" not in own[0]


def test_ids_stay_when_title_slug_code_and_host_change(
    visit: Callable, site: MemberSite
) -> None:
    article = make_article(site=site, title="Cầu mới", category="awards")
    paths = [f"{place}{kind}/" for place in NEWS for kind in FORMATS]

    def ids() -> list[Any]:
        feeds = [parsed(visit(path, on=on)) for path in paths for on in (site, None)]
        return [[feed.feed.get("id"), feed.entries[0].id] for feed in feeds]

    before = ids()
    assert len({entry for _feed, entry in before}) == 1
    assert len({feed for feed, _entry in before if feed}) == 4
    Article._base_manager.filter(pk=article.pk).update(slug="cau-cu", title="Cầu cũ")
    site.code = "vanlangmoi"
    MemberSite.objects.filter(pk=site.pk).update(code=site.code)
    assert ids() == before


def test_updated_is_the_last_change_also_a_correction(
    visit: Callable, site: MemberSite
) -> None:
    now = clock.now().replace(microsecond=0)
    with clock.at(now - timedelta(days=9)):
        article = make_article(site=site, title="Cầu mới")

    def dates(path: str = "/tin-tuc/atom/") -> tuple[str, str]:
        (entry,) = parsed(visit(path, on=site)).entries
        return entry.published, entry.updated

    first = dates()
    assert first[0] == first[1]
    with clock.at(now - timedelta(days=5)), in_sites(site):
        article.lead = "Sửa lời dẫn."
        article.save()
    second = dates()
    assert second[0] == first[0] < second[1]
    with clock.at(now - timedelta(days=2)), in_sites(site):
        Correction.objects.create(article=article, text="Cầu dài 6 m.")
    assert dates()[1] > second[1]


@pytest.mark.parametrize("path", FEEDS)
def test_what_a_reader_has_is_not_sent_again_until_it_changes(
    visit: Callable, site: MemberSite, path: str
) -> None:
    fill(site, "Khen thưởng")
    for on in (site, None):
        first = visit(path, on=on)
        known = {"If-None-Match": first["ETag"], "If-Modified-Since": "x"}
        assert first["Cache-Control"] == "no-cache"
        again = visit(path, on=on, headers=known)
        assert (again.status_code, again.content) == (304, b"")
        set_status(site, Status.SUSPENDED)
        if on is None:
            gone = visit(path, on=on, headers=known)
            assert gone.status_code == 200
            assert not parsed(gone).entries
        set_status(site, Status.LIVE)
        assert visit(path, on=on, headers=known).status_code == 304


def test_a_date_alone_never_hides_that_something_was_withdrawn(
    visit: Callable, site: MemberSite
) -> None:
    with clock.at(clock.now() - timedelta(days=9)):
        make_article(site=site, title="Tin cũ")
    with clock.at(clock.now() - timedelta(days=1)):
        newest = make_article(site=site, title="Tin mới")
    since = {"If-Modified-Since": visit("/tin-tuc/rss/", on=site)["Last-Modified"]}
    Article._base_manager.filter(pk=newest.pk).update(state="withdrawn")
    response = visit("/tin-tuc/rss/", on=site, headers=since)
    assert [one.title for one in parsed(response).entries] == ["Tin cũ"]


def test_an_empty_feed_is_whole_and_the_same_each_time(
    visit: Callable, site: MemberSite
) -> None:
    for path, on in everywhere(site):
        first = visit(path, on=on)
        feed = parsed(first)
        assert not feed.bozo
        assert not feed.entries
        assert visit(path, on=on)["ETag"] == first["ETag"]


def test_a_feed_is_only_read(visit: Callable, site: MemberSite) -> None:
    reader = Client(headers={"host": "vanlang.localhost"})
    assert reader.post("/tin-tuc/rss/").status_code == 405
    assert reader.head("/tin-tuc/rss/").status_code == 200


def test_a_category_that_is_none_has_no_feed(visit: Callable, site: MemberSite) -> None:
    for on in (site, None):
        assert visit("/tin-tuc/chuyen-muc/khong-co/rss/", on=on).status_code == 404
        assert visit(f"{AWARDS}rss/", on=on).status_code == 200


@pytest.mark.parametrize("count", [2, 12])
def test_feeds_ask_the_same_for_few_and_many(
    visit: Callable,
    site: MemberSite,
    other_site: MemberSite,
    count: int,
    django_assert_max_num_queries: Any,
) -> None:
    for number in range(count):
        for one in (site, other_site):
            fill(one, f"Tin {number}")
    for path, on in everywhere(site):
        # host or live sites; references; rows; versions; corrections
        with django_assert_max_num_queries(5):
            visit(path, on=on)


@pytest.mark.parametrize(
    ("path", "places"),
    [
        ("/", ("/tin-tuc/", "/van-ban/")),
        ("/tin-tuc/", ("/tin-tuc/",)),
        (AWARDS, NEWS),
        ("/van-ban/", ("/van-ban/",)),
    ],
)
def test_pages_lead_to_their_feeds(
    visit: Callable, site: MemberSite, path: str, places: tuple[str, ...]
) -> None:
    fill(site, "Khen thưởng")
    for on in (site, None):
        head, _end, body = visit(path, on=on).text.partition("</head>")
        for kind in FORMATS:
            for place in places:
                assert f'type="application/{kind}+xml"' in head
                assert f'href="{place}{kind}/"' in head
            if path != "/":
                assert f'href="{path}{kind}/"' in body
