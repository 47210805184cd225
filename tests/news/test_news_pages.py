"""News as readers see it."""

from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from news.search import find
from tenancy import clock
from tenancy.scope import in_sites
from tests.factories import make_article, make_picture

pytestmark = pytest.mark.django_db


def post(site, **fields):
    with in_sites(site):
        return make_article(site=site, **fields)


def body_of(response):
    return response.content.decode()


def test_list_shows_the_newest_first(visit, site):
    now = clock.now()
    post(site, title="Tin cũ", published_at=now - timedelta(days=3))
    post(site, title="Tin mới", lead="Lời dẫn của tin.")
    page = body_of(visit("/tin-tuc/", on=site))
    assert page.index("Tin mới") < page.index("Tin cũ")
    assert "Lời dẫn của tin." in page
    assert 'type="application/rss+xml"' in page


def test_article_shows_text_author_and_picture(visit, site):
    picture = make_picture(site=site)
    article = post(
        site,
        title="Khai mạc hội xuân",
        lead="Sáng nay.",
        author="Ban Biên tập",
        picture=picture,
        picture_alt="Sân khấu",
        published_at=timezone.make_aware(datetime(2017, 4, 26, 0, 30)),
    )
    page = body_of(visit(f"/tin-tuc/{article.slug}/", on=site))
    for words in ("Khai mạc hội xuân", "Sáng nay.", "Ban Biên tập", picture.url):
        assert words in page
    assert "Ngày 26 tháng 4 năm 2017" in page
    assert 'alt="Sân khấu"' in page


def test_repost_names_its_source(visit, site):
    article = post(site, title="Tin", is_repost=True, source="Báo Lạng Sơn")
    assert "Báo Lạng Sơn" in body_of(visit(f"/tin-tuc/{article.slug}/", on=site))


HIDDEN = {
    "a draft": {"state": "draft"},
    "a submitted one": {"state": "submitted"},
    "a withdrawn one": {"state": "withdrawn"},
    "a future one": {"published_at": timedelta(hours=1)},
    "an expired one": {
        "published_at": timedelta(days=-2),
        "expires_at": timedelta(hours=-1),
    },
}


@pytest.mark.parametrize("fields", HIDDEN.values(), ids=HIDDEN)
def test_only_what_is_published_now_is_shown(visit, site, fields):
    now = clock.now()
    fields = {
        name: now + value if isinstance(value, timedelta) else value
        for name, value in fields.items()
    }
    hidden = post(site, title="Tin giấu kín", **fields)
    shown = post(site, title="Tin công khai")
    for path in ("/tin-tuc/", "/tin-tuc/rss/"):
        page = body_of(visit(path, on=site))
        assert "Tin công khai" in page
        assert "Tin giấu kín" not in page
    assert visit(f"/tin-tuc/{shown.slug}/", on=site).status_code == 200
    is_gone = "expires_at" in fields  # readers saw it; the others nobody did
    status = visit(f"/tin-tuc/{hidden.slug}/", on=site).status_code
    assert status == (410 if is_gone else 404)


def test_article_belongs_to_its_site(visit, site, other_site):
    article = post(site, title="Tin của Văn Lãng")
    assert visit(f"/tin-tuc/{article.slug}/", on=site).status_code == 200
    assert visit(f"/tin-tuc/{article.slug}/", on=other_site).status_code == 404
    assert "Tin của Văn Lãng" not in body_of(visit("/tin-tuc/", on=other_site))


def test_portal_lists_all_live_sites_and_links_to_their_hosts(visit, site, other_site):
    article = post(site, title="Tin của Văn Lãng")
    post(other_site, title="Tin của Sở Y tế")
    page = body_of(visit("/tin-tuc/"))
    assert "Huyện Văn Lãng" in page
    assert "Tin của Sở Y tế" in page
    assert f'href="http://vanlang.localhost:8000/tin-tuc/{article.slug}/"' in page


def test_category_shows_its_own_articles(visit, site):
    post(site, title="Tin chung")
    post(site, title="Tin khen thưởng", category="awards")
    page = body_of(visit("/tin-tuc/chuyen-muc/khen-thuong-xu-phat/", on=site))
    assert "Tin khen thưởng" in page
    assert "Tin chung" not in page
    assert visit("/tin-tuc/chuyen-muc/khong-co/", on=site).status_code == 404


def test_filter_narrows_by_category_and_local_month(visit, site):
    late = timezone.make_aware(datetime(2019, 9, 30, 23, 30))
    post(site, title="Tin tháng chín", published_at=late)
    early = timezone.make_aware(datetime(2019, 10, 1, 0, 30))
    post(site, title="Tin tháng mười", published_at=early, category="awards")
    month = body_of(visit("/tin-tuc/?month=2019-09", on=site))
    assert "Tin tháng chín" in month
    assert "Tin tháng mười" not in month
    awards = body_of(visit("/tin-tuc/?category=awards&month=", on=site))
    assert "Tin tháng mười" in awards
    assert "Tin tháng chín" not in awards


@pytest.mark.parametrize(
    "query", ["month=abc", "month=0000-00", "month=2019-13", "category=%00"]
)
def test_value_that_is_not_understood_is_ignored_with_a_sentence(visit, site, query):
    post(site, title="Tin công khai")
    page = visit(f"/tin-tuc/?{query}", on=site)
    assert "Tin công khai" in page.text
    assert "notice--warn" in page.text
    assert "notice--warn" not in visit("/tin-tuc/?page=x", on=site).text


def test_second_page_holds_the_rest(visit, site):
    for number in range(21):
        post(site, title=f"Tin số {number:02}")
    assert "Tin số 00" not in body_of(visit("/tin-tuc/", on=site))
    second = body_of(visit("/tin-tuc/?page=2", on=site))
    assert "Tin số 00" in second
    assert "Tin số 20" not in second


def test_feed_is_xml_with_whole_addresses(visit, site):
    article = post(site, title="Mua & bán < chợ", lead="Một < hai")
    response = visit("/tin-tuc/rss/", on=site)
    assert response["Content-Type"].startswith("application/rss+xml")
    channel = ElementTree.fromstring(response.content).find("channel")
    assert channel.findtext("link") == "http://vanlang.localhost:8000/tin-tuc/"
    item = channel.find("item")
    assert item.findtext("title") == "Mua & bán < chợ"
    assert item.findtext("link") == article.get_absolute_url()
    assert item.findtext("link").startswith("http://vanlang.localhost:8000/tin-tuc/")


@pytest.mark.parametrize("count", [3, 12])
def test_lists_ask_the_database_the_same_for_few_and_many(
    visit, site, other_site, count, django_assert_max_num_queries
):
    for number in range(count):
        post(site, title=f"Tin {number}")
        post(other_site, title=f"Tin y tế {number}")
    with django_assert_max_num_queries(6):
        visit("/tin-tuc/", on=site)
    with django_assert_max_num_queries(8):
        visit("/tin-tuc/")


def test_search_finds_titles_without_accents(site):
    post(site, title="Khai mạc hội xuân Đình Lập")
    post(site, title="Khai mạc nháp", state="draft")
    with in_sites(site):
        assert [one.title for one in find("dinh lap khai")] == [
            "Khai mạc hội xuân Đình Lập"
        ]
        assert not find("khong co").exists()
        assert not find("!?").exists()


def test_portal_narrows_the_list_to_one_site(visit, site, other_site):
    post(site, title="Tin của Văn Lãng")
    post(other_site, title="Tin của Sở Y tế")
    page = body_of(visit("/tin-tuc/?site=soyt"))
    assert "Tin của Sở Y tế" in page
    assert "Tin của Văn Lãng" not in page
    assert 'name="site"' not in body_of(visit("/tin-tuc/", on=site))


def test_filter_without_a_hit_says_so_and_can_be_cleared(visit, site):
    assert "Chưa có tin, bài nào ở đây" in visit("/tin-tuc/", on=site).text
    post(site, title="Tin chung")
    page = visit("/tin-tuc/?category=awards", on=site).text
    assert "Không có tin, bài nào khớp với lựa chọn" in page
    assert '<a href="?">Bỏ lọc</a>' in page
    page = visit("/tin-tuc/", on=site).text
    assert "1 tin, bài" in page
    assert "Bỏ lọc" not in page


def test_feeds_stand_after_the_list(visit, site):
    post(site, title="Tin chung")
    main = visit("/tin-tuc/", on=site).text.partition("<main")[2]
    assert main.index("Tin chung") < main.index('href="/tin-tuc/rss/"')
