"""The introduction as readers see it."""

from datetime import timedelta

from pages.catalogue import types_for
from pages.models import Page
from tenancy import clock
from tenancy.models import Kind
from tests.factories import make_page, make_site


def test_published_page_is_read_at_the_address_of_its_type(visit, site):
    make_page(site=site, key="overview", body="<p>Vùng đất biên cương.</p>")
    page = visit("/gioi-thieu/gioi-thieu-chung/", on=site)
    assert page.status_code == 200
    assert "Vùng đất biên cương." in page.text
    assert "<h1>Giới thiệu chung</h1>" in page.text


def test_list_shows_published_pages_in_the_order_of_the_catalogue(visit, site):
    make_page(site=site, key="functions")
    make_page(site=site, key="overview")
    text = visit("/gioi-thieu/", on=site).text
    assert 0 < text.index("/gioi-thieu-chung/") < text.index("/chuc-nang-nhiem-vu/")


def test_draft_is_not_shown(visit, site):
    make_page(site=site, key="functions")
    assert visit("/gioi-thieu/chuc-nang-nhiem-vu/", on=site).status_code == 200
    assert visit("/gioi-thieu/gioi-thieu-chung/", on=site).status_code == 404
    assert "gioi-thieu-chung" not in visit("/gioi-thieu/", on=site).text


def test_page_of_tomorrow_is_not_shown_today(visit, site):
    page = make_page(site=site)
    assert visit("/gioi-thieu/gioi-thieu-chung/", on=site).status_code == 200
    page.published_at = clock.now() + timedelta(days=1)
    page.save()
    assert visit("/gioi-thieu/gioi-thieu-chung/", on=site).status_code == 404


def test_list_of_a_site_without_pages_says_so(visit, site):
    page = visit("/gioi-thieu/", on=site)
    assert page.status_code == 200
    assert "chưa được công bố" in page.text


def test_unknown_page_is_not_found(visit, site):
    assert visit("/gioi-thieu/khong-co/", on=site).status_code == 404


def test_new_site_has_an_empty_draft_of_each_page_of_its_kind(db):
    district = make_site("bacson", kind=Kind.DISTRICT)
    department = make_site("sotp", kind=Kind.DEPARTMENT)
    for one in (district, department):
        pages = _pages(one)
        assert {page.key for page in pages} == {t.key for t in types_for(one.kind)}
        assert {(page.state, page.body) for page in pages} == {("draft", "")}
    assert "nature_culture" not in {page.key for page in _pages(department)}


def _pages(site):
    from tenancy.scope import in_sites

    with in_sites(site):
        return list(Page.objects.all())
