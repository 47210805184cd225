"""The rules of access to information and of the pages in English."""

from datetime import timedelta

import pytest

from pages.models import Page
from sections.registry import rule_by_key
from sections.rules import State
from tenancy import clock
from tenancy.scope import in_sites
from tests.admin_forms import filled
from tests.factories import make_document, make_page, make_site

LIST = "<ul><li>Kế hoạch công tác năm</li><li>Quyết định phê duyệt</li></ul>"
CONTACT = "<p>Liên hệ bộ phận tiếp nhận, điện thoại 0205 000 0123.</p>"
FOREIGN = ("english_structure", "english_functions", "english_contacts")


def found(key, site, at=None):
    rule = rule_by_key(key)
    with in_sites(site):
        return rule.check([site], at or clock.now(), rule.limits)[site.pk]


def form_of(site):
    return f'<p><a href="{make_document(site=site).url}">Mẫu phiếu yêu cầu</a></p>'


def access(site, body):
    return make_page(site=site, key="information_access", body=body)


def in_english(words):
    """English of exactly so many words, without a sentence that comes again."""
    text = [
        "The Office of the People's Committee is in the centre of the town and it is",
        "open from Monday to Friday; it receives letters from citizens, answers them",
        "within fifteen days, and keeps a record of each request for information that",
        "is addressed to the leaders of the district or to one of the divisions.",
    ]
    ones = " ".join(text).split()
    assert len(ones) >= words
    return f"<p>{' '.join(ones[:words])}</p>"


# --- access to information ------------------------------------------------


def test_list_contact_and_form_are_complete(site):
    access(site, LIST + CONTACT + form_of(site))
    assert found("information_access", site).state == State.COMPLETE


def test_a_form_uploaded_with_the_page_is_as_good_as_a_link(site):
    page = access(site, LIST + CONTACT)
    assert found("information_access", site).state == State.THIN
    then = clock.now()
    with clock.at(then + timedelta(days=1)), in_sites(site):
        page.form_file = make_document(site=site)
        page.save()
        assert found("information_access", site).state == State.COMPLETE
        assert found("information_access", site, then).state == State.THIN
    with in_sites(site):
        page.body = CONTACT
        page.save()
    assert "danh mục" in found("information_access", site).sentence


@pytest.mark.parametrize(
    ("without", "named"),
    [(0, "danh mục"), (1, "số điện thoại"), (2, "biểu mẫu")],
)
def test_what_lacks_is_thin_and_named(site, without, named):
    parts = [LIST, CONTACT, form_of(site)]
    del parts[without]
    access(site, "".join(parts))
    finding = found("information_access", site)
    assert finding.state == State.THIN
    assert named in finding.sentence
    assert finding.evidence[0][1].endswith("/gioi-thieu/tiep-can-thong-tin/")


def test_form_of_another_site_is_none(site, other_site):
    access(site, LIST + CONTACT + form_of(other_site))
    assert found("information_access", site).state == State.THIN
    access(site, LIST + CONTACT + form_of(site))
    assert found("information_access", site).state == State.COMPLETE


def test_unpublished_or_empty_page_is_missing(site):
    whole = LIST + CONTACT + form_of(site)
    page = access(site, whole)
    with in_sites(site):
        page.state = "withdrawn"
        page.save()
    assert found("information_access", site).state == State.MISSING
    access(site, "<p>Đang cập nhật.</p>")
    assert found("information_access", site).state == State.MISSING
    access(site, whole)
    assert found("information_access", site).state == State.COMPLETE


def test_past_is_judged_by_the_text_of_then(db):
    start = clock.now() - timedelta(days=9)
    with clock.at(start):
        site = make_site(live=True)
        page = access(site, LIST + CONTACT + form_of(site))
    with clock.at(start + timedelta(days=3)), in_sites(site):
        page.body = LIST
        page.save()
    then = start + timedelta(days=1)
    assert found("information_access", site, then).state == State.COMPLETE
    assert found("information_access", site).state == State.THIN


# --- English --------------------------------------------------------------


def test_three_pages_in_english_are_complete(site):
    assert found("english", site).state == State.MISSING
    for key in FOREIGN:
        make_page(site=site, key=key, body=in_english(50))
    finding = found("english", site)
    assert finding.state == State.COMPLETE
    assert len(finding.evidence) == 3


def test_one_word_short_is_thin_and_named(site):
    for key in FOREIGN:
        make_page(site=site, key=key, body=in_english(50))
    page = make_page(site=site, key=FOREIGN[2], body=in_english(49))
    finding = found("english", site)
    assert finding.state == State.THIN
    assert "Contacts (có 49 từ" in finding.sentence
    assert finding.mend.endswith(f"/admin/pages/page/{page.pk}/change/")


def test_vietnamese_under_an_english_title_counts_as_nothing(site):
    for key in FOREIGN:
        make_page(site=site, key=key)
    finding = found("english", site)
    assert finding.state == State.MISSING
    assert "không phải tiếng Anh" in finding.sentence
    make_page(site=site, key=FOREIGN[0], body=in_english(50))
    assert found("english", site).state == State.THIN


def test_page_that_is_not_there_is_added_by_its_form(site, editor):
    with in_sites(site):
        Page.objects.filter(key=FOREIGN[0]).delete()
    mend = found("english", site).mend
    assert filled(editor.get(mend))["key"] == FOREIGN[0]


def test_past_is_judged_by_what_was_in_english_then(db):
    start = clock.now() - timedelta(days=9)
    with clock.at(start):
        site = make_site(live=True)
        pages = [make_page(site=site, key=key, body=in_english(50)) for key in FOREIGN]
    with clock.at(start + timedelta(days=3)), in_sites(site):
        pages[0].state = "withdrawn"
        pages[0].save()
    assert found("english", site, start - timedelta(days=1)).state == State.MISSING
    assert found("english", site, start + timedelta(days=1)).state == State.COMPLETE
    assert found("english", site).state == State.THIN


@pytest.mark.parametrize(("key", "count"), [("information_access", 1), ("english", 2)])
def test_so_few_queries_answer_for_all_sites(
    site, other_site, django_assert_num_queries, key, count
):
    access(site, LIST + CONTACT + form_of(site))
    rule = rule_by_key(key)
    sites = [site, other_site]
    with in_sites(*sites), clock.held() as at, django_assert_num_queries(count):
        answers = rule.check(sites, at, rule.limits)
    assert set(answers) == {site.pk, other_site.pk}


def test_readers_are_told_that_the_page_is_in_english(visit, site):
    make_page(site=site, key="english_contacts", body=in_english(50))
    make_page(site=site, key="overview")
    page = visit("/gioi-thieu/contacts/", on=site).text
    assert '<h1 lang="en">Contacts</h1>' in page
    assert '<div class="prose" lang="en">' in page
    assert 'lang="en"' in visit("/gioi-thieu/", on=site).text
    assert (
        "<h1>Giới thiệu chung</h1>"
        in visit("/gioi-thieu/gioi-thieu-chung/", on=site).text
    )
