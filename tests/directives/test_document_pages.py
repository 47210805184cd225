"""Documents as readers see them, and the numbers they type."""

import re
from datetime import date, timedelta
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

from directives.search import find
from tenancy import clock
from tenancy.scope import in_sites
from tests.factories import make_directive

pytestmark = pytest.mark.django_db


def publish(site, **fields):
    with in_sites(site):
        return make_directive(site=site, **fields)


def body_of(response):
    return response.content.decode()


def test_list_shows_the_latest_issued_first(visit, site):
    publish(site, number="1/QĐ-UBND", issued_on=date(2019, 1, 2))
    publish(site, number="2/QĐ-UBND", issued_on=date(2019, 3, 4))
    page = body_of(visit("/van-ban/", on=site))
    assert page.index("2/QĐ-UBND") < page.index("1/QĐ-UBND")
    assert "04/03/2019" in page
    assert 'type="application/rss+xml"' in page


def test_document_shows_its_facts_and_its_file(visit, site):
    document = publish(
        site,
        number="773/QĐ-UBND",
        abstract="Ban hành quy chế",
        signer="Lương Minh Họa",
        signer_post="Chủ tịch",
        issued_on=date(2017, 4, 26),
    )
    page = body_of(visit(f"/van-ban/{document.slug}/", on=site))
    for words in ("773/QĐ-UBND", "Ban hành quy chế", "Lương Minh Họa", "26/04/2017"):
        assert words in page
    assert document.file.url in page
    assert "PDF" in page
    assert visit(document.file.url, on=site).status_code == 200


def test_document_without_a_file_says_so(visit, site):
    document = publish(site, file=None)
    assert visit(f"/van-ban/{document.slug}/", on=site).status_code == 200
    assert "/tep/" not in body_of(visit("/van-ban/", on=site))


HIDDEN = {
    "a draft": {"state": "draft"},
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
    hidden = publish(site, number="66/QĐ-UBND", **fields)
    shown = publish(site, number="77/QĐ-UBND")
    for path in ("/van-ban/", "/van-ban/rss/"):
        page = body_of(visit(path, on=site))
        assert "77/QĐ-UBND" in page
        assert "66/QĐ-UBND" not in page
    assert visit(f"/van-ban/{shown.slug}/", on=site).status_code == 200
    is_gone = "expires_at" in fields  # readers saw it; the others nobody did
    status = visit(f"/van-ban/{hidden.slug}/", on=site).status_code
    assert status == (410 if is_gone else 404)


def test_document_belongs_to_its_site(visit, site, other_site):
    document = publish(site)
    assert visit(f"/van-ban/{document.slug}/", on=site).status_code == 200
    assert visit(f"/van-ban/{document.slug}/", on=other_site).status_code == 404


def test_portal_lists_all_live_sites_and_links_to_their_hosts(visit, site, other_site):
    document = publish(site)
    publish(other_site, number="99/QĐ-SYT")
    page = body_of(visit("/van-ban/"))
    assert "Huyện Văn Lãng" in page
    assert "99/QĐ-SYT" in page
    assert f'href="http://vanlang.localhost:8000/van-ban/{document.slug}/"' in page


@pytest.mark.parametrize(
    "typed",
    ["773", "773 qd ubnd", "773/QD-UBND", "773/qđ-ubnd", "quy che", "Quy chế 773"],
)
def test_people_find_a_number_however_they_type_it(visit, site, typed):
    publish(site, number="773/QĐ-UBND", abstract="Quy chế hoạt động")
    publish(site, number="1773/TB-UBND", abstract="Thông báo")
    page = body_of(visit(f"/van-ban/?q={quote(typed)}", on=site))
    assert "773/QĐ-UBND" in page
    assert "1773/TB-UBND" not in page
    with in_sites(site):
        assert [one.number for one in find(typed)] == ["773/QĐ-UBND"]


def test_search_knows_published_documents_only(site):
    publish(site, number="773/QĐ-UBND", state="draft")
    with in_sites(site):
        assert not find("773").exists()
        assert not find("!?").exists()


def test_filter_narrows_by_type_year_and_origin(visit, site):
    with in_sites(site):
        own = publish(site, number="1/QĐ-UBND", issued_on=date(2018, 12, 31))
    types = type(own.document_type).objects
    publish(
        site,
        number="2/TB-UBND",
        issued_on=date(2019, 1, 1),
        document_type=types.get(name="Thông báo"),
        is_own=False,
    )
    for query in ("year=2018", f"type={own.document_type_id}", "origin=own"):
        page = body_of(visit(f"/van-ban/?{query}", on=site))
        assert "1/QĐ-UBND" in page, query
        assert "2/TB-UBND" not in page, query


@pytest.mark.parametrize(
    "query", ["year=abc", "year=99999", "type=x", "origin=%00", "q=%00"]
)
def test_value_that_is_not_understood_is_ignored_with_a_sentence(visit, site, query):
    publish(site, abstract="Mua và bán")
    page = visit(f"/van-ban/?{query}", on=site)
    assert "Mua và bán" in page.text
    assert "notice--warn" in page.text
    assert "notice--warn" not in visit("/van-ban/?page=-1", on=site).text


def test_feed_is_xml_with_whole_addresses(visit, site):
    document = publish(site, abstract="Mua & bán < chợ")
    response = visit("/van-ban/rss/", on=site)
    channel = ElementTree.fromstring(response.content).find("channel")
    assert channel.findtext("link") == "http://vanlang.localhost:8000/van-ban/"
    item = channel.find("item")
    assert item.findtext("description") == "Mua &amp; bán &lt; chợ"  # as HTML
    assert item.findtext("link") == document.get_absolute_url()


@pytest.mark.parametrize("count", [3, 12])
def test_lists_ask_the_database_the_same_for_few_and_many(
    visit, site, other_site, count, django_assert_max_num_queries
):
    for number in range(count):
        publish(site, number=f"{number}/QĐ-UBND")
        publish(other_site, number=f"{number}/QĐ-SYT")
    with django_assert_max_num_queries(6):
        visit("/van-ban/", on=site)
    with django_assert_max_num_queries(9):  # one for the choice of sites
        visit("/van-ban/")


def test_portal_narrows_the_list_to_one_site(visit, site, other_site):
    publish(site, number="1/QĐ-UBND")
    publish(other_site, number="2/QĐ-SYT")
    page = body_of(visit("/van-ban/?site=soyt"))
    assert "2/QĐ-SYT" in page
    assert "1/QĐ-UBND" not in page
    assert 'name="site"' not in body_of(visit("/van-ban/", on=site))
    assert "1/QĐ-UBND" in body_of(visit("/van-ban/?site=soyt", on=site))


def test_agency_stands_once_in_an_entry_and_never_on_its_own_site(
    visit, site, other_site
):
    own = {"number": "1/QĐ", "issuing_body": other_site.name}
    publish(other_site, **own)
    publish(other_site, number="2/QĐ", issuing_body="Chính phủ", is_own=False)
    received, issued = re.findall(
        r'<li class="doc">(.*?)</li>', visit("/van-ban/").text, re.DOTALL
    )
    assert issued.count(other_site.name) == 1
    assert received.count(other_site.name) == received.count("Chính phủ") == 1
    received, issued = re.findall(
        r'<li class="doc">(.*?)</li>', visit("/van-ban/", on=other_site).text, re.DOTALL
    )
    assert other_site.name not in issued + received
    assert "Chính phủ" in received


def test_filter_without_a_hit_says_so_and_can_be_cleared(visit, site):
    assert "Chưa có văn bản nào ở đây" in visit("/van-ban/", on=site).text
    publish(site, number="1/QĐ-UBND")
    page = visit("/van-ban/?q=khongco", on=site).text
    assert "Không có văn bản nào khớp với lựa chọn" in page
    assert '<a href="?">Bỏ lọc</a>' in page
    page = visit("/van-ban/", on=site).text
    assert "1 văn bản" in page
    assert "Bỏ lọc" not in page


def test_link_of_a_file_says_which_document_it_is_and_how_large(visit, site):
    document = publish(site, number="773/QĐ-UBND")
    page = visit(f"/van-ban/{document.slug}/", on=site).text
    [link] = re.findall(r'<a class="file".*?</a>', page)
    assert "Tải văn bản 773/QĐ-UBND" in link
    assert "PDF, " in link
    assert document.file.name not in link.partition(">")[2]
