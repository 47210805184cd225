"""The admin as a whole: who gets in, what the front page lists, sites and accounts."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.urls import reverse

from pages.models import Page
from sections.founding import found_site
from tenancy import clock
from tenancy.models import AuditLine, Membership, MemberSite, Role, SiteHost, User
from tenancy.scope import in_sites
from tests.admin_forms import add_inline, errors, filled
from tests.factories import (
    digits,
    entered,
    make_app,
    make_member,
    make_site,
    make_superuser,
    make_unit,
    make_user,
)
from tests.log_in import CODE, browser, type_password

pytestmark = pytest.mark.django_db
INDEX = "/admin/"


@pytest.fixture
def administrator(db):
    return entered(make_superuser())


def test_chief_logs_in_and_finds_the_site_by_name(site):
    portal = browser()
    chief = make_member(site)
    app = make_app(chief)
    assert type_password(portal, chief.username).status_code == 302
    assert portal.post(CODE, {"code": digits(app), "next": INDEX}).status_code == 302
    page = portal.get(INDEX)
    assert page.status_code == 200
    assert site.name in page.text
    assert reverse("admin:pages_page_changelist") in page.text


def test_somebody_on_no_board_is_told_so_and_stays_out(site):
    portal = browser()
    nobody = make_user("nguoi-la", is_staff=True)
    page = type_password(portal, nobody.username)
    assert page.status_code == 200
    assert "không thuộc ban biên tập nào" in page.text
    assert portal.get(INDEX).status_code == 302
    Membership.objects.create(user=nobody, site=site, role=Role.CHIEF)
    assert type_password(portal, nobody.username).status_code == 302


def test_board_that_ended_yesterday_opens_nothing(site):
    chief = make_member(site)
    yesterday = clock.today() - timedelta(days=1)
    client = entered(chief)
    assert client.get(INDEX).status_code == 200
    chief.memberships.update(until=yesterday)
    assert client.get(INDEX).status_code == 302


def test_office_sees_the_content_of_all_sites(site, other_site):
    office = entered(make_member(None, Role.OFFICE))
    text = office.get(reverse("admin:pages_page_changelist")).text
    assert site.name in text
    assert other_site.name in text


def test_chief_is_not_shown_accounts_and_sites(editor, administrator):
    for name in ("user", "membersite"):
        url = reverse(f"admin:tenancy_{name}_changelist")
        assert administrator.get(url).status_code == 200
        assert editor.get(url).status_code == 403
        assert url not in editor.get(INDEX).text


def test_admin_answers_on_the_portal_only(editor, site):
    assert editor.get(INDEX).status_code == 200
    host = f"{site.code}.{settings.PORTAL_DOMAIN}"
    assert editor.get(INDEX, headers={"host": host}).status_code == 404


def test_administrator_founds_a_site_with_its_skeleton(administrator):
    url = reverse("admin:tenancy_membersite_add")
    data = filled(
        administrator.get(url),
        code="kylua",
        kind="commune",
        name="Phường Kỳ Lừa",
        short_name="Kỳ Lừa",
    )
    assert administrator.post(url, data).status_code == 302
    site = MemberSite.objects.get(code="kylua")
    assert site.status == "preparing"
    with in_sites(site):
        assert Page.objects.filter(key="overview").exists()
    line = AuditLine.objects.filter(site_code="kylua").get()
    assert (line.action, line.actor) == ("found", "quantri")
    assert "đã tồn tại" in errors(administrator.post(url, data)).lower()
    assert MemberSite.objects.filter(code="kylua").count() == 1


def test_the_role_of_an_administrator_is_enough_for_sites_and_hosts(site):
    client = entered(make_member(None, Role.ADMINISTRATOR))
    office = entered(make_member(None, Role.OFFICE))
    url = reverse("admin:tenancy_membersite_change", args=[site.pk])
    data = filled(client.get(url), name="Huyện mới")
    assert office.post(url, data).status_code == 404
    assert client.post(url, data).status_code == 302
    assert MemberSite.objects.get(pk=site.pk).name == "Huyện mới"
    url = reverse("admin:tenancy_membersite_add")
    values = {"code": "kylua", "kind": "commune", "name": "Kỳ Lừa", "short_name": "K"}
    assert client.post(url, filled(client.get(url), **values)).status_code == 302
    assert MemberSite.objects.filter(code="kylua").exists()


def test_administrator_adds_a_host_and_cannot_touch_the_status(
    administrator, site, settings
):
    settings.ALLOWED_HOSTS = ["localhost", "vanlang.langson.gov.vn"]
    url = reverse("admin:tenancy_membersite_change", args=[site.pk])
    data = filled(administrator.get(url), name="Huyện mới")
    data.update(
        {
            "status": "closed",
            "code": "khac",
            "hosts-TOTAL_FORMS": "1",
            "hosts-0-host": "vanlang.langson.gov.vn",
            "hosts-0-since": "01/01/2020",
        }
    )
    assert administrator.post(url, data).status_code == 302
    stored = MemberSite.objects.get(pk=site.pk)
    assert (stored.name, stored.status, stored.code) == ("Huyện mới", "live", "vanlang")
    assert SiteHost.objects.get().site == site
    assert AuditLine.objects.filter(site_code="vanlang", action="change").exists()
    assert stored.version > site.version


def test_site_is_never_deleted(administrator, site):
    change = reverse("admin:tenancy_membersite_change", args=[site.pk])
    delete = reverse("admin:tenancy_membersite_delete", args=[site.pk])
    assert administrator.get(change).status_code == 200
    assert administrator.post(delete, {"post": "yes"}).status_code in (403, 404)
    assert MemberSite.objects.filter(pk=site.pk).exists()


def test_administrator_makes_an_account_that_a_board_may_take_on(administrator, site):
    url = reverse("admin:tenancy_user_add")
    data = filled(administrator.get(url), username="hoang")
    assert "ma-moi/?ma=" in administrator.post(url, data, follow=True).text
    user = User.objects.get(username="hoang")
    url = reverse("admin:tenancy_user_change", args=[user.pk])
    data = filled(administrator.get(url), full_name="Hoàng Minh Họa")
    assert administrator.post(url, data).status_code == 302
    url = reverse("boards:existing", args=[site.code])
    data = {"username": "hoang", "role": Role.CHIEF, "since": "01/01/2020"}
    assert administrator.post(url, data).status_code == 302
    assert user.memberships.get().site == site
    line = AuditLine.objects.filter(model="tenancy.User", row=str(user.pk)).first()
    assert (line.action, line.actor) == ("change", "quantri")


def test_trail_is_read_and_never_written(administrator, db):
    make_site("sotp")
    line = AuditLine.objects.first()
    listed = administrator.get(reverse("admin:tenancy_auditline_changelist"))
    assert "sotp" in listed.text
    url = reverse("admin:tenancy_auditline_change", args=[line.pk])
    assert administrator.get(url).status_code == 200
    assert administrator.post(url, {"actor": "ai đó"}).status_code == 403
    assert administrator.get(reverse("admin:tenancy_auditline_add")).status_code == 403


def test_every_admin_list_opens_for_administrator_office_and_chief(
    administrator, editor, site, other_site
):
    office = entered(make_member(None, Role.OFFICE))
    for model in admin.site._registry:
        meta = model._meta
        url = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
        assert administrator.get(url).status_code == 200, url
        for client in (editor, office):
            assert client.get(url).status_code in (200, 403), url


def test_form_of_many_rows_is_saved_whole(editor, site):
    unit = make_unit(site=site)
    url = reverse("admin:units_unit_change", args=[unit.pk])
    data = filled(editor.get(url))
    left_empty = dict.fromkeys(("id", "label", "fax", "email", "address"), "")
    for number in range(150):
        phone = f"0205 381 2{number:03}"
        add_inline(data, "contacts", **left_empty, working_hours="", phone=phone)
    assert len(data) > 1000
    assert editor.post(url, data).status_code == 302
    with in_sites(site):
        assert unit.contacts.count() == 150


def test_form_that_is_too_large_says_what_to_do(editor, site, settings):
    url = reverse("admin:units_unit_change", args=[make_unit(site=site).pk])
    data = filled(editor.get(url), name="Phòng Dân tộc")
    allowed = len(data)
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = allowed - 1
    page = editor.post(url, data)
    assert page.status_code == 400
    assert "vẫn còn trong biểu mẫu" in page.text
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = allowed
    assert editor.post(url, data).status_code == 302


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [("kind", "portal", "portal"), ("code", "www", "dành riêng")],
)
def test_the_portal_and_its_own_hosts_are_no_member_site(
    administrator, field, value, words
):
    url = reverse("admin:tenancy_membersite_add")
    page = administrator.get(url)
    assert 'value="portal"' not in page.text
    assert 'value="commune"' in page.text
    good = {"code": "kylua", "kind": "commune", "name": "Kỳ Lừa", "short_name": "K"}
    data = filled(page, **good)
    response = administrator.post(url, {**data, field: value})
    assert words in errors(response)
    assert not MemberSite.objects.exists()
    assert administrator.post(url, data).status_code == 302


def test_the_portal_is_never_founded_as_a_member_site(db):
    values = {"code": "kylua", "name": "Kỳ Lừa", "short_name": "Kỳ Lừa"}
    with pytest.raises(ValidationError, match="không phải là trang thành viên"):
        found_site(kind="portal", **values)
    assert not MemberSite.objects.exists()
    assert found_site(kind="commune", **values).pk
