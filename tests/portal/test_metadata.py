"""What machines read of each kind of page, and that nothing typed gets out of it."""

import json
import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from PIL import Image

from news.models import Correction
from portal import metadata
from portal.tokens import DARK, LIGHT, tokens
from tenancy import clock
from tenancy.scope import in_sites
from tests.factories import (
    make_article,
    make_contact,
    make_directive,
    make_entry,
    make_official,
    make_page,
    make_picture,
    make_site,
    make_unit,
)
from tests.portal.heads import Head

HOSTILE = "</script><script>alert(1)</script> \" onload='x' <!-- & \u2028 Đặng"
DUBLIN_CORE = {
    "DC.title",
    "DC.creator",
    "DC.date",
    "DC.description",
    "DC.publisher",
    "DC.identifier",
}
# What schema.org and the readers of it want of each type.
REQUIRED = {
    "GovernmentOrganization": {"name"},
    "WebSite": {"name", "url"},
    "NewsArticle": {"headline", "datePublished", "dateModified", "author", "publisher"},
    "DigitalDocument": {"name", "datePublished", "identifier", "publisher"},
    "WebPage": {"name", "datePublished", "publisher"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "ContactPoint": {"contactType"},
    "PostalAddress": {"streetAddress", "addressCountry"},
    "Organization": {"name"},
}


@pytest.fixture
def full(db):
    """A district that has something at every address."""
    site = make_site(
        "bacson",
        name="Huyện Bắc Sơn",
        kind="district",
        agency="Ủy ban nhân dân huyện Bắc Sơn",
        parent_body="Ủy ban nhân dân tỉnh Lạng Sơn",
        address="Số 1 đường Hoàng Văn Thụ",
        phone="0205 000 0301",
        email="bacson@langson.example",
        live=True,
    )
    make_page(site=site)
    make_page(site=site, key="privacy")
    make_page(site=site, key="accessibility")
    unit = make_unit(site=site, name="Phòng Bắc Sơn")
    make_contact(unit=unit, phone="0205 000 0777")
    make_official(unit=unit, is_leader=True)
    make_entry(site=site)
    return site


@pytest.fixture
def rows(full):
    article = make_article(
        site=full,
        title=HOSTILE,
        lead=HOSTILE,
        author="Lý Minh Họa",
        slug="tin",
        picture=make_picture(site=full),
    )
    document = make_directive(site=full, abstract=HOSTILE, slug="van-ban-1")
    return article, document


OF_A_SITE = (
    "/",
    "/so-do-trang/",
    "/gioi-thieu/",
    "/gioi-thieu/gioi-thieu-chung/",
    "/gioi-thieu/quyen-rieng-tu/",
    "/gioi-thieu/kha-nang-tiep-can/",
    "/co-cau-to-chuc/",
    "/co-cau-to-chuc/phong-bac-son/",
    "/lien-he/",
    "/lanh-dao/",
    "/lich-lam-viec/",
    "/ban-do/",
    "/tin-tuc/",
    "/tin-tuc/tin/",
    "/tin-tuc/chuyen-muc/khen-thuong-xu-phat/",
    "/van-ban/",
    "/van-ban/van-ban-1/",
)
OF_THE_PORTAL = (
    "/",
    "/trang-thanh-vien/",
    "/danh-ba/",
    "/tin-tuc/",
    "/tin-tuc/chuyen-muc/khen-thuong-xu-phat/",
    "/van-ban/",
    "/so-do-trang/",
    "/quyen-rieng-tu/",
    "/kha-nang-tiep-can/",
)


def read(visit, path, on=None):
    page = visit(path, on=on)
    assert page.status_code == 200
    return Head(page.text)


def check(head, path, host):
    assert [len(title.strip()) > 3 for title in head.titles] == [True]
    assert [bool(text.strip()) for text in head.named("description")] == [True]
    assert head.canonical == head.named("og:url") == [f"http://{host}:8000{path}"]
    assert head.named("og:title") == head.titles
    assert head.named("og:description") == head.named("description")
    assert head.named("og:site_name") != [""]
    for thing in head.things:
        assert REQUIRED[thing["@type"]] <= set(thing), thing
        for name in ("url", "@id", "item"):
            if name in thing:
                assert urlsplit(thing[name]).hostname == host


@pytest.mark.parametrize("path", OF_A_SITE)
def test_page_of_a_site_tells_what_it_is_on_its_own_host(visit, full, rows, path):
    head = read(visit, path, full)
    check(head, path, "bacson.localhost")
    assert ("BreadcrumbList" in {one["@type"] for one in head.things}) == (path != "/")


@pytest.mark.parametrize("path", OF_THE_PORTAL)
def test_page_of_the_portal_tells_what_it_is(visit, full, rows, path):
    head = read(visit, path)
    check(head, path, "localhost")
    assert ("BreadcrumbList" in {one["@type"] for one in head.things}) == (path != "/")


def test_front_page_says_who_the_agency_is_and_how_it_is_reached(visit, full):
    agency, *_others = read(visit, "/", full).things
    assert agency["@type"] == "GovernmentOrganization"
    assert agency["url"] == "http://bacson.localhost:8000/"
    assert agency["name"] == "Ủy ban nhân dân huyện Bắc Sơn"
    assert agency["parentOrganization"]["name"] == "Ủy ban nhân dân tỉnh Lạng Sơn"
    assert agency["address"]["streetAddress"] == "Số 1 đường Hoàng Văn Thụ"
    (point,) = agency["contactPoint"]
    assert point["telephone"] == "0205 000 0301"
    assert point["email"] == "bacson@langson.example"


def test_empty_identity_block_claims_nothing(visit, site):
    agency = read(visit, "/", site).things[0]
    assert agency["name"] == site.name
    assert not {"address", "contactPoint", "parentOrganization"} & set(agency)


def test_hub_is_the_site_of_the_office_with_its_identity(visit, db):
    make_site("vanphong", address="Số 2 đường Hùng Vương", live=True)
    agency = read(visit, "/").things[0]
    assert agency["name"] == "Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn"
    assert agency["address"]["streetAddress"] == "Số 2 đường Hùng Vương"


def test_contacts_give_a_contact_point_for_each_unit(visit, full):
    points = read(visit, "/lien-he/", full).things[0]["contactPoint"]
    named = {point["name"]: point["telephone"] for point in points}
    assert named["Phòng Bắc Sơn"] == "0205 000 0777"
    assert named["Ủy ban nhân dân huyện Bắc Sơn"] == "0205 000 0301"


@pytest.mark.parametrize("path", ["/tin-tuc/tin/", "/van-ban/van-ban-1/"])
def test_hostile_words_stay_data(visit, full, rows, path):
    head = read(visit, path, full)
    assert not re.search(r"<script>|<!-- &", visit(path, on=full).text)
    kind = "NewsArticle" if "tin-tuc" in path else "DigitalDocument"
    told = [
        *head.named("DC.description"),
        *head.named("description"),
        *head.named("og:description"),
        head.one(kind)["description"],
    ]
    assert {" ".join(text.split()) for text in told} == {" ".join(HOSTILE.split())}


def test_json_for_a_script_holds_no_sign_that_could_end_it():
    text = metadata.script({"name": HOSTILE})
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["name"] == HOSTILE


def test_article_has_its_elements_picture_and_credit(visit, full, rows):
    head = read(visit, "/tin-tuc/tin/", full)
    assert {one.get("name") for one in head.metas} >= DUBLIN_CORE
    assert head.named("DC.creator") == ["Lý Minh Họa"]
    assert head.named("DC.publisher") == ["Ủy ban nhân dân huyện Bắc Sơn"]
    assert head.named("DC.identifier") == head.canonical
    picture = "http://bacson.localhost:8000" + rows[0].picture.url
    assert head.named("og:image") == [picture]
    article = head.one("NewsArticle")
    assert article["image"] == [picture]
    assert article["creditText"] == "Lý Minh Họa"
    assert head.named("og:type") == ["article"]


def test_repost_names_its_source_as_who_made_it(visit, site):
    make_article(site=site, slug="tin", is_repost=True, source="Báo Lạng Sơn")
    head = read(visit, "/tin-tuc/tin/", site)
    assert head.named("DC.creator") == head.named("DC.publisher") == ["Báo Lạng Sơn"]
    assert head.one("NewsArticle")["author"]["name"] == "Báo Lạng Sơn"
    assert head.one("NewsArticle")["publisher"]["name"] == site.name


def test_correction_is_a_change_of_the_article(visit, site):
    with clock.at(datetime(2026, 4, 1, 8, tzinfo=UTC)):
        article = make_article(site=site, slug="tin")
    assert _changed(visit, site) == "2026-04-01"
    with in_sites(site):
        Correction.objects.create(article=article, noted_on="2026-05-02", text="Sửa.")
    assert _changed(visit, site) == "2026-05-02"


def _changed(visit, site):
    return read(visit, "/tin-tuc/tin/", site).one("NewsArticle")["dateModified"][:10]


def test_document_names_its_number_its_day_and_the_body_that_issued_it(visit, full):
    make_directive(
        site=full,
        number="773/QĐ-UBND",
        slug="van-ban-1",
        issued_on="2017-04-26",
        issuing_body="Ủy ban nhân dân tỉnh",
    )
    head = read(visit, "/van-ban/van-ban-1/", full)
    assert {one.get("name") for one in head.metas} >= DUBLIN_CORE
    assert head.named("DC.identifier") == ["773/QĐ-UBND"]
    assert head.named("DC.date") == ["2017-04-26"]
    assert head.named("DC.publisher") == ["Ủy ban nhân dân tỉnh"]
    assert head.one("DigitalDocument")["datePublished"] == "2017-04-26"


def test_introduction_page_has_the_elements_and_its_language(visit, full):
    make_page(site=full, key="english_contacts", body="<p>Call the office.</p>")
    head = read(visit, "/gioi-thieu/contacts/", full)
    assert {one.get("name") for one in head.metas} >= DUBLIN_CORE
    assert head.named("DC.language") == ["en"]


def test_list_has_no_elements_of_a_work(visit, full, rows):
    head = read(visit, "/tin-tuc/", full)
    assert not [one for one in head.metas if (one.get("name") or "")[:3] == "DC."]


def test_filtered_list_names_the_whole_one_and_a_further_page_itself(visit, site):
    for number in range(21):
        make_article(site=site, title=f"Tin số {number}")
    here = "http://vanlang.localhost:8000/tin-tuc/"
    assert read(visit, "/tin-tuc/?page=2", site).canonical == [f"{here}?page=2"]
    assert read(visit, "/tin-tuc/?page=1", site).canonical == [here]
    assert read(visit, "/tin-tuc/?page=2&q=tin", site).canonical == [here]
    assert read(visit, "/tin-tuc/?page=x", site).canonical == [here]


@pytest.mark.parametrize("path", ["/tim-kiem/?q=tin", "/khong-co/"])
def test_search_and_missing_pages_are_kept_out_and_say_so(visit, site, path):
    head = Head(visit(path, on=site).text)
    assert head.named("robots") == ["noindex"]
    assert not head.canonical
    assert head.named("description") != [""]
    assert read(visit, "/", site).named("robots") == []


# --- what stands beside a shared link ---------------------------------------------


@pytest.mark.parametrize("path", ["/", "/tin-tuc/", "/lien-he/"])
def test_every_page_has_a_picture_that_anybody_can_fetch(visit, site, path):
    for on, host in ((site, "vanlang.localhost"), (None, "localhost")):
        if on is None and path == "/lien-he/":
            continue
        head = read(visit, path, on)
        assert head.named("og:image") == [f"http://{host}:8000/static/img/emblem.png"]
        assert head.named("og:image:width") == ["512"]
    with Image.open(settings.BASE_DIR / "static" / "img" / "emblem.png") as picture:
        assert picture.size == (512, 512)


def test_page_without_a_picture_is_shared_with_the_emblem_of_its_site(visit, site):
    with in_sites(site):
        site.look.emblem = make_picture(site=site, width=200, name="huy-hieu.png")
        site.look.save()
        emblem = site.look.emblem.url
    make_article(site=site, slug="tin")
    head = read(visit, "/tin-tuc/tin/", site)
    assert head.named("og:image") == [f"http://vanlang.localhost:8000{emblem}"]
    assert visit(emblem, on=site).status_code == 200


def test_name_of_the_site_is_the_one_that_ends_its_titles(visit, full):
    head = read(visit, "/tin-tuc/", full)
    (name,) = head.named("og:site_name")
    assert name == "Ủy ban nhân dân huyện Bắc Sơn"
    assert head.titles[0].endswith(f" – {name}")


def test_frame_of_the_browser_has_the_colour_of_the_site_by_day_and_by_night(
    visit, site
):
    with in_sites(site):
        site.look.accent = "green"
        site.look.save()
    for on, accent in ((site, "green"), (None, "blue")):
        frames = {
            one["media"]: one["content"]
            for one in read(visit, "/", on).metas
            if one.get("name") == "theme-color"
        }
        assert frames == {
            f"(prefers-color-scheme: {scheme})": tokens(scheme, accent)["brand"]
            for scheme in (LIGHT, DARK)
        }


def test_statement_of_the_portal_says_when_it_was_worded(visit, db):
    for path in ("/kha-nang-tiep-can/", "/quyen-rieng-tu/"):
        assert '<time datetime="2026-11-25">25/11/2026</time>' in visit(path).text
