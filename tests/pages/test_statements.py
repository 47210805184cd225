"""The privacy notice and the accessibility statement, on sites and on the portal."""

from datetime import timedelta

import pytest

from pages import catalogue
from pages.models import Page
from sections.registry import all_rules
from tenancy import clock
from tenancy.scope import in_sites
from tests.factories import make_page, make_site

PRIVACY = "/gioi-thieu/quyen-rieng-tu/"
ACCESSIBILITY = "/gioi-thieu/kha-nang-tiep-can/"
BOTH = {"privacy": PRIVACY, "accessibility": ACCESSIBILITY}


def footer(page):
    return page.text.split('<footer class="site-footer">')[1]


@pytest.mark.parametrize("key", sorted(BOTH))
def test_footer_of_every_page_leads_there_once_it_is_published(
    visit, site, other_site, key
):
    assert f'href="{BOTH[key]}"' not in footer(visit("/", on=site))
    make_page(site=site, key=key)
    for path in ("/", "/tin-tuc/", "/khong-co/"):
        assert f'href="{BOTH[key]}"' in footer(visit(path, on=site))
    assert visit(BOTH[key], on=site).status_code == 200
    assert f'href="{BOTH[key]}"' not in footer(visit("/", on=other_site))
    assert visit(BOTH[key], on=other_site).status_code == 404


def test_footer_follows_the_clock(visit, site):
    page = make_page(site=site, key="privacy")
    assert PRIVACY in footer(visit("/", on=site))
    page.expires_at = clock.now() + timedelta(days=1)
    page.save()
    with clock.at(clock.now() + timedelta(days=2)):
        assert PRIVACY not in footer(visit("/", on=site))


def test_site_that_is_not_public_leads_to_none(visit, db):
    site = make_site("chilang")
    make_page(site=site, key="privacy")
    assert PRIVACY not in visit("/", on=site).text


def test_footer_costs_no_query(visit, site, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        visit("/so-do-trang/", on=site)


def test_statements_stand_in_the_footer_and_not_in_the_introduction(visit, site):
    make_page(site=site)
    make_page(site=site, key="privacy")
    main = visit("/gioi-thieu/", on=site).text.split("<footer")[0]
    assert "/gioi-thieu/gioi-thieu-chung/" in main
    assert PRIVACY not in main


def test_accessibility_statement_reaches_the_agency_out_of_the_identity_block(
    visit, db
):
    site = make_site(
        "bacson",
        agency="Ủy ban nhân dân huyện Bắc Sơn",
        address="Số 1 đường Hoàng Văn Thụ",
        phone="0205 000 0301",
        email="bacson@langson.example",
        live=True,
    )
    make_page(site=site, key="accessibility", body="<p>Phim chưa có phụ đề.</p>")
    main = visit(ACCESSIBILITY, on=site).text.split("<main")[1].split("</main>")[0]
    for words in (
        "Phim chưa có phụ đề.",
        "Ủy ban nhân dân huyện Bắc Sơn",
        "Số 1 đường Hoàng Văn Thụ",
        "0205 000 0301",
        'href="mailto:bacson@langson.example"',
        "mức AA",
        "2.2",
    ):
        assert words in main


@pytest.mark.parametrize("path", ["/quyen-rieng-tu/", "/kha-nang-tiep-can/"])
def test_portal_has_both_in_the_name_of_the_office(visit, db, path):
    make_site(
        "vanphong",
        address="Số 2 đường Hùng Vương",
        phone="0205 000 0111",
        email="vanphong@langson.example",
        live=True,
    )
    assert f'href="{path}"' in footer(visit("/"))
    page = visit(path)
    main = page.text.split("<main")[1].split("</main>")[0]
    assert page.status_code == 200
    for words in ("Hùng Vương", "0205 000 0111", "vanphong@langson.example"):
        assert words in main


def test_privacy_notice_says_the_truth_about_cookies(visit, site):
    make_page(site=site, key="privacy")
    page = visit(PRIVACY, on=site)
    assert "không lưu cookie" in page.text
    assert not page.cookies
    assert not visit("/quyen-rieng-tu/").cookies


def test_no_law_asks_for_them_so_they_bring_no_rule(site):
    keys = {one.key for one in catalogue.all_types() if one.in_footer}
    assert keys == set(BOTH)
    assert not keys & {rule.key for rule in all_rules()}
    with in_sites(site):
        assert Page.objects.filter(key__in=keys, state="draft").count() == 2


def test_form_says_what_to_write(editor, site):
    with in_sites(site):
        pk = Page.objects.get(key="accessibility").pk
    form = editor.get(f"/admin/pages/page/{pk}/change/")
    assert "Hãy viết đúng thực tế" in form.text
