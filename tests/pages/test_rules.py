"""The rules of the introduction pages and of the identity block."""

from datetime import date, timedelta

import pytest

from pages.catalogue import PAGE_TYPES
from sections.registry import rule_by_key
from sections.rules import State
from tenancy import clock
from tenancy.models import Kind, MemberSite
from tenancy.scope import in_sites
from tests.factories import make_page, make_site, rich

IDENTITY = {
    "agency": "Ủy ban nhân dân huyện Văn Lãng",
    "parent_body": "Ủy ban nhân dân tỉnh Lạng Sơn",
    "address": "Khu 1, thị trấn Na Sầm",
    "phone": "0205 000 0001",
    "email": "vanlang@langson.example",
    "responsible_name": "Nguyễn Minh Họa",
    "responsible_post": "Chánh Văn phòng",
}


def found(key, site):
    rule = rule_by_key(key)
    with in_sites(site), clock.held() as at:
        return rule.check([site], at, rule.limits)[site.pk]


def fill(site, **columns):
    MemberSite.objects.filter(pk=site.pk).update(**columns)
    site.refresh_from_db()


@pytest.mark.parametrize(
    ("key", "words", "state"),
    [
        ("overview", 200, State.COMPLETE),
        ("overview", 199, State.THIN),
        ("functions", 150, State.COMPLETE),
        ("functions", 149, State.THIN),
        ("functions", 0, State.MISSING),
    ],
)
def test_page_is_judged_by_its_words(site, key, words, state):
    make_page(site=site, key=key, body=rich(words) if words else "")
    assert found(key, site).state == state


def test_thin_page_says_how_many_words_it_has_and_needs(site):
    make_page(site=site, key="overview", body=rich(120))
    finding = found("overview", site)
    assert "120" in finding.sentence
    assert "200" in finding.sentence
    assert finding.evidence[0][1].endswith("/gioi-thieu/gioi-thieu-chung/")
    assert "/admin/pages/page/" in finding.mend


def test_founded_site_lacks_each_page_and_the_identity(site):
    for key in ("overview", "functions", "identity", "office_contact"):
        assert found(key, site).state == State.MISSING


def test_filler_is_missing_however_long(site):
    make_page(site=site, body="<p>Nội dung đang được cập nhật.</p>" * 80)
    finding = found("overview", site)
    assert finding.state == State.MISSING
    assert "lấp chỗ trống" in finding.sentence
    assert "“Nội dung đang được cập nhật” chỉ" in finding.sentence


def test_copied_overview_is_missing_and_names_the_site_it_came_from(site, other_site):
    make_page(site=other_site, body=rich(210))
    page = make_page(site=site)
    assert found("overview", site).state == State.COMPLETE
    page.body = rich(210)
    page.save()
    finding = found("overview", site)
    assert finding.state == State.MISSING
    assert "Sở Y tế" in finding.sentence
    assert f"/admin/pages/page/{page.pk}/" in finding.mend
    assert found("overview", other_site).state == State.COMPLETE


def test_functions_may_be_the_same_everywhere(site, other_site):
    make_page(site=other_site, key="functions", body=rich(210))
    make_page(site=site, key="functions", body=rich(210))
    assert found("functions", site).state == State.COMPLETE
    make_page(site=site, key="overview", body=rich(210))  # nor are they a source
    assert found("overview", site).state == State.COMPLETE


def test_draft_and_expired_page_are_missing(site):
    page = make_page(site=site)
    assert found("overview", site).state == State.COMPLETE
    page.expires_at = clock.now() - timedelta(days=3)
    page.published_at = clock.now() - timedelta(days=9)
    page.save()
    finding = found("overview", site)
    assert finding.state == State.MISSING
    assert finding.since == clock.local_day(page.expires_at)
    make_page(site=site, key="functions", state="draft")
    assert found("functions", site).state == State.MISSING


def test_page_of_a_new_type_is_added_through_the_to_do_list(site):
    with in_sites(site):
        page = make_page(site=site, state="draft")
        page.delete()
    assert f"/add/?site={site.code}&key=overview" in found("overview", site).mend


def test_all_sites_are_asked_at_once(site, other_site, django_assert_num_queries):
    rule = rule_by_key("overview")
    make_page(site=other_site)
    sites = [site, other_site]
    with in_sites(*sites), clock.held() as at, django_assert_num_queries(2):
        findings = rule.check(sites, at, rule.limits)
    assert findings[site.pk].state == State.MISSING
    assert findings[other_site.pk].state == State.COMPLETE


def test_whole_identity_block_is_complete(site):
    fill(site, **IDENTITY)
    assert found("identity", site).state == State.COMPLETE


@pytest.mark.parametrize("column", sorted(IDENTITY))
def test_identity_without_one_column_is_thin_and_names_it(site, column):
    fill(site, **{**IDENTITY, column: ""})
    finding = found("identity", site)
    assert finding.state == State.THIN
    assert finding.sentence.count(",") == 0
    assert f"/admin/pages/agencyidentity/{site.pk}/" in finding.mend


def test_office_contact_wants_working_hours_and_an_official_email(site):
    fill(site, **IDENTITY)
    assert found("office_contact", site).state == State.THIN
    fill(site, working_hours="Thứ Hai đến thứ Sáu")
    assert found("office_contact", site).state == State.COMPLETE
    fill(site, email="vanlang@gmail.com")
    finding = found("office_contact", site)
    assert finding.state == State.THIN
    assert "thư công vụ" in finding.sentence


@pytest.mark.parametrize("key", ["identity", "office_contact"])
def test_an_email_is_judged_by_the_domains_of_its_day(site, settings, key):
    fill(site, **IDENTITY, working_hours="Thứ Hai đến thứ Sáu")
    rule, yesterday = rule_by_key(key), clock.now()
    settings.OFFICIAL_EMAIL_DOMAINS = ["other.example"]
    with clock.at(yesterday + timedelta(days=1)):
        assert found(key, site).state == State.THIN
        then = rule.check([site], yesterday, rule.limits)[site.pk]
    assert then.state == State.COMPLETE


def test_identity_rules_ask_nothing_of_the_database(site, django_assert_num_queries):
    rule = rule_by_key("identity")
    with clock.held() as at, django_assert_num_queries(0):
        rule.check([site], at, rule.limits)


def test_nature_and_culture_binds_districts_only_and_not_in_2023(db):
    rule = rule_by_key("nature_culture")
    assert rule.binds(date(2019, 10, 31), Kind.DISTRICT)
    assert not rule.binds(date(2019, 10, 31), Kind.DEPARTMENT)
    assert not rule.binds(date(2023, 1, 1), Kind.DISTRICT)
    assert rule.binds(date(2026, 7, 1), Kind.COMMUNE)
    assert not rule.gate


def test_functions_of_a_district_rest_on_the_decision_of_the_province_too(db):
    basis = rule_by_key("functions").basis
    day = date(2019, 10, 31)
    assert "773/QĐ-UBND" in basis.sentence(day, Kind.DISTRICT)
    assert "773/QĐ-UBND" not in basis.sentence(day, Kind.DEPARTMENT)


def test_every_page_type_is_a_rule_of_its_words(db):
    asked_for = [one for one in PAGE_TYPES if one.is_asked_for]
    assert len(asked_for) > 4
    for page_type in asked_for:
        key = "english" if page_type.language == "en" else page_type.key
        assert rule_by_key(key).limits == {"words": page_type.at_least}


def test_commune_has_the_pages_of_a_district(db):
    commune = make_site("kylua", kind=Kind.COMMUNE)
    assert found("nature_culture", commune).state == State.MISSING
