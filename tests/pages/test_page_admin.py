"""Editing the introduction and the identity block in the admin."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from pages import catalogue
from pages.models import AgencyIdentity, Page
from tenancy.models import AuditLine, Kind, MemberSite, Role
from tenancy.scope import in_sites
from tests.admin_forms import errors, filled
from tests.factories import (
    entered,
    make_member,
    make_page,
    make_site,
    pdf_bytes,
    rich,
)

pytestmark = pytest.mark.django_db


def change_url(row):
    return reverse(f"admin:pages_{row._meta.model_name}_change", args=[row.pk])


@pytest.fixture
def overview(site):
    return make_page(site=site, body="", state="draft")


@pytest.fixture
def identity(site):
    return AgencyIdentity.objects.get(pk=site.pk)


def test_editor_writes_and_publishes_a_page(editor, visit, site, overview):
    page = editor.get(change_url(overview))
    assert "200 từ" in page.text  # what the board is asked to write
    data = filled(page, body=rich(210), state="published")
    assert editor.post(change_url(overview), data).status_code == 302
    assert visit("/gioi-thieu/gioi-thieu-chung/", on=site).status_code == 200


def test_stranger_reaches_no_page_of_another_site(editor, stranger, overview):
    assert editor.get(change_url(overview)).status_code == 200
    assert stranger.get(change_url(overview)).status_code in (302, 404)
    listed = stranger.get(reverse("admin:pages_page_changelist"))
    assert change_url(overview) not in listed.text
    assert (
        change_url(overview) in editor.get(reverse("admin:pages_page_changelist")).text
    )


def test_page_that_stands_is_not_added_twice(editor, site, overview):
    url = reverse("admin:pages_page_add")
    assert editor.get(url).status_code == 403
    with in_sites(site):
        overview.delete()
    data = filled(editor.get(url), key="overview")
    assert editor.post(url, data).status_code == 302
    twice = editor.post(url, data)  # from a form that was open before
    assert "đã có trang đó" in errors(twice)
    with in_sites(site):
        assert Page.objects.filter(key="overview").count() == 1


def test_department_is_not_offered_the_pages_of_a_district(db):
    department = make_site("sotp", kind=Kind.DEPARTMENT)
    client = entered(make_member(department, Role.CHIEF))
    with in_sites(department):
        Page.objects.get(key="overview").delete()
    page = client.get(reverse("admin:pages_page_add"))
    offered = dict(page.context["adminform"].form.fields["key"].choices)
    assert "overview" in offered
    assert "nature_culture" not in offered


def test_key_of_a_page_never_changes(editor, site, overview):
    data = filled(editor.get(change_url(overview)), key="functions", body=rich(210))
    assert editor.post(change_url(overview), data).status_code == 302
    with in_sites(site):
        page = Page.objects.get(pk=overview.pk)
    assert (page.key, page.body_words) == ("overview", 210)


def test_editor_fills_the_identity_block(editor, visit, site, identity):
    data = filled(
        editor.get(change_url(identity)),
        agency="  Ủy ban nhân dân   huyện Văn Lãng ",
        phone="0205 000 0001",
        email="vanlang@langson.example",
    )
    response = editor.post(change_url(identity), data)
    assert response.status_code == 302
    stored = MemberSite.objects.get(pk=site.pk)
    assert stored.agency == "Ủy ban nhân dân huyện Văn Lãng"
    assert "vanlang@langson.example" in visit("/gioi-thieu/", on=site).text
    line = AuditLine.objects.filter(site_code=site.code).first()
    assert (line.action, line.model) == ("change", "pages.AgencyIdentity")


def test_identity_block_keeps_its_history_and_brings_it_back(editor, site, identity):
    before = site_history(site)
    for agency in ("Tên thứ nhất", "Tên thứ hai"):
        data = filled(editor.get(change_url(identity)), agency=agency)
        assert editor.post(change_url(identity), data).status_code == 302
    with in_sites(site):
        versions = list(MemberSite.history.filter(id=site.pk))
    assert len(versions) == before + 2
    assert versions[0].history_user is not None
    history = reverse("admin:pages_agencyidentity_history", args=[site.pk])
    assert editor.get(history).status_code == 200
    one = reverse("admin:pages_agencyidentity_version", args=[site.pk, versions[1].pk])
    assert "Tên thứ nhất" in editor.get(one).text
    assert editor.post(one).status_code == 302
    assert MemberSite.objects.get(pk=site.pk).agency == "Tên thứ nhất"


def site_history(site):
    with in_sites(site):
        return MemberSite.history.filter(id=site.pk).count()


def test_private_email_is_saved_with_a_warning(editor, site, identity):
    data = filled(editor.get(change_url(identity)), email="vanlang@gmail.com")
    page = editor.post(change_url(identity), data, follow=True)
    assert "không thuộc tên miền thư công vụ" in page.text
    assert MemberSite.objects.get(pk=site.pk).email == "vanlang@gmail.com"


def test_bad_phone_is_refused_and_what_was_typed_stands(editor, site, identity):
    data = filled(editor.get(change_url(identity)), phone="gọi sau", agency="Tên mới")
    page = editor.post(change_url(identity), data)
    assert "gọi sau" in errors(page)
    assert "Tên mới" in page.text
    assert MemberSite.objects.get(pk=site.pk).agency == ""


def test_forged_columns_are_ignored(editor, site, identity):
    data = filled(editor.get(change_url(identity)), agency="Tên mới")
    forged = {**data, "name": "Tên giả", "status": "closed", "code": "gia"}
    assert editor.post(change_url(identity), forged).status_code == 302
    stored = MemberSite.objects.get(pk=site.pk)
    assert (stored.agency, stored.name) == ("Tên mới", site.name)
    assert (stored.status, stored.code) == ("live", site.code)


def test_identity_of_another_site_is_out_of_reach(editor, stranger, site, identity):
    changelist = reverse("admin:pages_agencyidentity_changelist")
    assert change_url(identity) in editor.get(changelist).text
    assert change_url(identity) not in stranger.get(changelist).text
    data = filled(editor.get(change_url(identity)), agency="Của ai")
    assert stranger.get(change_url(identity)).status_code in (302, 404)
    assert stranger.post(change_url(identity), data).status_code in (302, 404)
    assert MemberSite.objects.get(pk=site.pk).agency == ""
    assert editor.post(change_url(identity), data).status_code == 302
    assert MemberSite.objects.get(pk=site.pk).agency == "Của ai"


def test_sites_are_neither_added_nor_deleted_here(editor, identity):
    assert (
        editor.get(reverse("admin:pages_agencyidentity_changelist")).status_code == 200
    )
    assert editor.get(reverse("admin:pages_agencyidentity_add")).status_code == 403
    url = reverse("admin:pages_agencyidentity_delete", args=[identity.pk])
    assert editor.post(url, {"post": "yes"}).status_code in (403, 404)
    assert AgencyIdentity.objects.filter(pk=identity.pk).exists()


def test_choices_of_the_key_are_those_of_the_catalogue(db):
    offered = [key for key, _title in Page._meta.get_field("key").choices]
    assert offered == [one.key for one in catalogue.all_types()]


def test_the_form_to_download_is_uploaded_where_the_law_asks_for_one(
    editor, visit, site, overview
):
    page = make_page(site=site, key="information_access")
    assert 'name="form_file"' not in editor.get(change_url(overview)).text
    form = SimpleUploadedFile("Mẫu phiếu.pdf", pdf_bytes(), "application/pdf")
    data = filled(editor.get(change_url(page)), form_file=form)
    assert editor.post(change_url(page), data).status_code == 302
    page.refresh_from_db()
    assert page.form_file.name == "mau-phieu.pdf"
    shown = visit("/gioi-thieu/tiep-can-thong-tin/", on=site).text
    assert page.form_file.url in shown
    assert visit(page.form_file.url, on=site).getvalue() == pdf_bytes()


def test_emptying_a_published_page_is_saved_with_a_warning(editor, site):
    warning = "người đọc chỉ thấy trang trống"
    page = make_page(site=site, key="information_access")
    url = change_url(page)
    full = editor.post(url, filled(editor.get(url)), follow=True)
    assert warning not in full.text
    emptied = editor.post(url, filled(editor.get(url), body=""), follow=True)
    assert warning in emptied.text
    page.refresh_from_db()
    assert page.body == ""
    data = filled(editor.get(url), state="withdrawn")
    assert warning not in editor.post(url, data, follow=True).text


def test_names_of_the_english_pages_are_marked_as_english(editor, site):
    listed = editor.get(reverse("admin:pages_page_changelist")).text
    assert '<span lang="en">Organisation</span>' in listed
    assert ">Giới thiệu chung</a>" in listed
    with in_sites(site):
        Page.objects.filter(key="english_structure").delete()
    form = editor.get(reverse("admin:pages_page_add")).text
    assert '<option value="english_structure" lang="en">Organisation</option>' in form
    assert '<option value="overview">' in form
