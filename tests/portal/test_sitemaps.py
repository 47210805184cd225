"""sitemap.xml and robots.txt on both hosts."""

from datetime import UTC, datetime
from xml.etree import ElementTree

from django.test import Client

from tenancy import clock
from tenancy.changes import changing
from tenancy.models import AuditLine, SiteHost
from tenancy.scope import in_sites
from tests.factories import (
    make_article,
    make_contact,
    make_directive,
    make_page,
    make_site,
    make_unit,
)
from units.models import Unit

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
    assert "Sitemap: http://vanlang.localhost:8000/sitemap.xml" in page.text
    assert "/admin/" not in page.text


def test_robots_are_kept_from_the_admin(visit, db):
    text = visit("/robots.txt").text
    assert "Disallow: /admin/" in text
    assert "Disallow: /giam-sat/" in text


def test_site_map_asks_few_queries(visit, site, django_assert_max_num_queries):
    for number in range(9):
        make_article(site=site, title=f"Tin số {number}")
    with django_assert_max_num_queries(7):
        visit("/sitemap.xml", on=site)


SPRING = datetime(2026, 4, 1, 8, tzinfo=UTC)
SUMMER = datetime(2026, 7, 1, 8, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 1, 8, tzinfo=UTC)


def changed(page, ending):
    """The day at which the address that ends so was changed, by the map."""
    root = ElementTree.fromstring(page.content)
    for entry in root:
        if entry.findtext(f"{SPACE}loc").endswith(ending):
            return (entry.findtext(f"{SPACE}lastmod") or "")[:10]
    raise AssertionError(f"{ending} is not on the map")


def test_last_change_is_the_one_that_readers_saw(visit, site):
    with clock.at(SPRING):
        article = make_article(site=site, title="Một tin")
        later = make_article(site=site, title="Hẹn giờ", published_at=SUMMER)
    with clock.at(AUTUMN):
        edited = visit("/sitemap.xml", on=site)
        assert changed(edited, f"/tin-tuc/{article.slug}/") == "2026-04-01"
        assert changed(edited, f"/tin-tuc/{later.slug}/") == "2026-07-01"
        article.lead = "Đã sửa."
        article.save()
        edited = visit("/sitemap.xml", on=site)
        assert changed(edited, f"/tin-tuc/{article.slug}/") == "2026-10-01"
        assert changed(edited, ":8000/") == "2026-10-01"


def test_lists_change_when_something_comes_or_goes(visit, site):
    with clock.at(SPRING):
        make_article(site=site, title="Một tin", expires_at=SUMMER)
        make_page(site=site, published_at=SPRING)
    with clock.at(AUTUMN):
        directive = make_directive(site=site, published_at=AUTUMN)
        found = visit("/sitemap.xml", on=site)
        assert changed(found, ":8000/tin-tuc/") == "2026-07-01"
        assert changed(found, ":8000/gioi-thieu/") == "2026-04-01"
        assert changed(found, ":8000/van-ban/") == "2026-10-01"
        assert changed(found, ":8000/lich-lam-viec/") == ""  # hangs on the week
        hub = visit("/sitemap-pages.xml")
        assert changed(hub, ":8000/van-ban/") == "2026-10-01"
        assert changed(hub, ":8000/tin-tuc/") == "2026-07-01"
        assert changed(hub, ":8000/") == "2026-10-01"
        assert changed(hub, "/trang-thanh-vien/") == ""
    assert directive.pk


def test_organisation_changes_when_a_unit_is_removed(visit, site):
    with in_sites(site):
        Unit.history.all().delete()  # the founding of the site
    with clock.at(SPRING):
        unit = make_unit(site=site)
    with clock.at(SUMMER), in_sites(site):
        unit.delete()
    with clock.at(AUTUMN):
        found = visit("/sitemap.xml", on=site)
    assert changed(found, "/co-cau-to-chuc/") == "2026-07-01"
    assert changed(found, "/lien-he/") == "2026-07-01"


def test_list_of_one_site_does_not_change_with_that_of_another(visit, site, other_site):
    with clock.at(SPRING):
        make_article(site=other_site, published_at=SPRING)
    with clock.at(SUMMER):
        assert changed(visit("/sitemap.xml", on=site), ":8000/tin-tuc/") == ""
        theirs = visit("/sitemap.xml", on=other_site)
        assert changed(theirs, ":8000/tin-tuc/") == "2026-04-01"


def test_statements_of_the_portal_changed_when_they_were_worded(visit, site):
    with clock.at(datetime(2026, 12, 1, tzinfo=UTC)):
        found = visit("/sitemap-pages.xml")
        assert changed(found, "/kha-nang-tiep-can/") == "2026-11-25"
    with clock.at(AUTUMN):  # never after the day of a demo
        found = visit("/sitemap-pages.xml")
        assert changed(found, "/kha-nang-tiep-can/") == "2026-10-01"


def test_unit_changes_with_its_contacts(visit, site):
    with clock.at(SPRING):
        unit = make_unit(site=site)
    with clock.at(SUMMER):
        make_contact(unit=unit)
    with clock.at(AUTUMN):
        found = changed(visit("/sitemap.xml", on=site), f"/{unit.slug}/")
    assert found == "2026-07-01"


def test_index_says_when_each_site_changed(visit, site, other_site):
    AuditLine.objects.all().delete()  # the founding of both sites
    with clock.at(SPRING):
        make_article(site=site)
    with clock.at(SUMMER):
        index = visit("/sitemap.xml")
        assert changed(index, "vanlang.localhost:8000/sitemap.xml") == "2026-04-01"
        assert changed(index, "soyt.localhost:8000/sitemap.xml") == ""
        with changing(other_site):
            pass
        index = visit("/sitemap.xml")
        assert changed(index, "soyt.localhost:8000/sitemap.xml") == "2026-07-01"


def test_further_host_gives_the_addresses_of_the_own_host(visit, site, settings):
    SiteHost.objects.create(
        site=site, host="vanlang.example", since=clock.today(), until=None
    )
    settings.ALLOWED_HOSTS = ["*"]
    page = Client(headers={"host": "vanlang.example"}).get("/sitemap.xml")
    assert {url.split("/")[2] for url in locations(page)} == {"vanlang.localhost:8000"}
