"""sitemap.xml and robots.txt on both hosts."""

from xml.etree import ElementTree

from tests.factories import (
    make_article,
    make_directive,
    make_page,
    make_site,
    make_unit,
)

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def locations(page):
    assert page.status_code == 200
    assert page["Content-Type"].startswith("application/xml")
    root = ElementTree.fromstring(page.content)
    return [one.text for one in root.iter(f"{SPACE}loc")]


def paths(page):
    return {"/" + url.split("/", 3)[3] for url in locations(page)}


def test_site_lists_its_own_public_pages(visit, site):
    make_page(site=site)
    unit = make_unit(site=site)
    article = make_article(site=site)
    directive = make_directive(site=site)
    found = paths(visit("/sitemap.xml", on=site))
    assert {
        "/",
        "/gioi-thieu/",
        "/gioi-thieu/gioi-thieu-chung/",
        f"/co-cau-to-chuc/{unit.slug}/",
        f"/tin-tuc/{article.slug}/",
        f"/van-ban/{directive.slug}/",
    } <= found


def test_every_address_of_the_site_map_answers(visit, site):
    make_page(site=site)
    make_article(site=site)
    make_unit(site=site)
    for path in paths(visit("/sitemap.xml", on=site)):
        assert visit(path, on=site).status_code == 200, path


def test_drafts_and_other_sites_are_not_listed(visit, site, other_site):
    shown = make_article(site=site, title="Đã đăng")
    draft = make_article(site=site, title="Bản nháp", state="draft")
    theirs = make_article(site=other_site, title="Của trang khác")
    found = paths(visit("/sitemap.xml", on=site))
    assert f"/tin-tuc/{shown.slug}/" in found
    assert f"/tin-tuc/{draft.slug}/" not in found
    assert f"/tin-tuc/{theirs.slug}/" not in found


def test_portal_lists_the_maps_of_live_sites_only(visit, site):
    make_site("bacson")
    found = locations(visit("/sitemap.xml"))
    assert "http://vanlang.localhost:8000/sitemap.xml" in found
    assert "http://localhost:8000/sitemap-pages.xml" in found
    assert not [url for url in found if "bacson" in url]


def test_portal_lists_its_own_pages(visit, db):
    assert {"/", "/trang-thanh-vien/"} <= paths(visit("/sitemap-pages.xml"))


def test_robots_are_led_to_the_site_map_and_kept_from_the_search(visit, site):
    page = visit("/robots.txt", on=site)
    assert page["Content-Type"].startswith("text/plain")
    assert "Disallow: /tim-kiem/" in page.text
    assert "Sitemap: http://vanlang.localhost/sitemap.xml" in page.text
    assert "/admin/" not in page.text


def test_robots_are_kept_from_the_admin(visit, db):
    text = visit("/robots.txt").text
    assert "Disallow: /admin/" in text
    assert "Disallow: /giam-sat/" in text


def test_site_map_asks_few_queries(visit, site, django_assert_max_num_queries):
    for number in range(9):
        make_article(site=site, title=f"Tin số {number}")
    with django_assert_max_num_queries(6):
        visit("/sitemap.xml", on=site)
