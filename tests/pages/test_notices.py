"""Urgent notices: on every page, until their end, by those who answer for them."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from pages import notices
from pages.models import Notice, ProvinceNotice
from tenancy import clock
from tenancy.models import AuditLine, MemberSite, Role
from tenancy.scope import in_sites
from tests.admin_forms import errors, filled
from tests.factories import entered, make_article, make_member, make_site

pytestmark = pytest.mark.django_db

FLOOD = "Lũ trên sông Kỳ Cùng đang lên nhanh."
STORM = "Bão số 5 vào đất liền đêm nay."
DAY = timedelta(days=1)
ADD = "admin:pages_notice_add"


def make_notice(site=None, **fields):
    now = clock.now()
    values = {"text": FLOOD, "since": now - DAY, "until": now + DAY, **fields}
    if site is None:
        return ProvinceNotice.objects.create(**values)
    return Notice.objects.create(site=site, **values)


def texts(site=None):
    with in_sites(*MemberSite.objects.live()):
        return [one["text"] for one in notices.showing(site)]


def rows(site):
    with in_sites(site):
        return list(Notice.objects.filter(site=site))


def test_notice_stands_on_every_page_of_its_site_and_of_no_other(
    visit, site, other_site
):
    make_notice(site)
    article = make_article(site=site)
    paths = ["/", "/tin-tuc/", "/lien-he/", "/tim-kiem/", "/van-ban/", "/khong-co/"]
    for path in [*paths, f"/tin-tuc/{article.slug}/"]:
        assert FLOOD in visit(path, on=site).text
        assert FLOOD not in visit(path, on=other_site).text
    assert FLOOD not in visit("/").text


def test_notice_of_the_office_stands_on_every_site_and_on_the_portal(
    visit, site, other_site
):
    make_notice(text=STORM, link="https://kttv.example/")
    for on in (None, site, other_site):
        for path in ("/", "/van-ban/", "/khong-co/"):
            text = visit(path, on=on).text
            assert STORM in text
            assert 'href="https://kttv.example/"' in text
            assert "Văn phòng Ủy ban nhân dân tỉnh" in text


def test_notice_begins_and_ends_by_itself(visit, site):
    now = clock.now()
    make_notice(site, since=now, until=now + DAY)
    with clock.at(now - timedelta(minutes=1)):
        assert FLOOD not in visit("/", on=site).text
    with clock.at(now):
        assert FLOOD in visit("/", on=site).text
    with clock.at(now + DAY - timedelta(minutes=1)):
        assert FLOOD in visit("/", on=site).text
    with clock.at(now + DAY):
        assert FLOOD not in visit("/", on=site).text


def test_notice_says_when_it_was_posted_and_that_it_is_the_notice_that_ends(
    visit, site
):
    since = datetime(2019, 10, 31, 13, 0, tzinfo=UTC)
    until = datetime(2019, 10, 31, 21, 30, tzinfo=UTC)
    make_notice(site, text="Có lũ, gọi 112.", since=since, until=until)
    with clock.at(since):
        text = visit("/", on=site).text
    assert 'gọi <a href="tel:112">112</a>.' in text
    assert "Đăng lúc 20:00 ngày 31/10/2019" in text
    assert "Thông báo này hiện đến 04:30 ngày 01/11/2019" in text


def test_worst_comes_first_and_no_more_than_three_at_once(site):
    make_notice(site, text="Tin 1", level="information")
    make_notice(site, text="Cảnh báo 1", level="warning")
    make_notice(text="Cảnh báo tỉnh", level="warning")
    make_notice(site, text="Khẩn cấp 1", level="danger")
    assert texts(site) == ["Khẩn cấp 1", "Cảnh báo tỉnh", "Cảnh báo 1"]
    assert texts() == ["Cảnh báo tỉnh"]


def test_notices_of_both_kinds_are_one_query(site, django_assert_num_queries):
    for number in range(5):
        make_notice(site, text=f"Tin {number}")
        make_notice(text=f"Tin tỉnh {number}")
    with in_sites(site), django_assert_num_queries(1):
        assert len(notices.showing(site)) == notices.MOST


def test_site_that_is_not_public_shows_the_office_alone(visit, site):
    preparing = make_site("bacson", name="Huyện Bắc Sơn")
    make_notice(preparing)
    make_notice(text=STORM)
    text = visit("/", on=preparing).text
    assert STORM in text
    assert FLOOD not in text
    make_notice(site)
    assert FLOOD in visit("/", on=site).text


def test_failure_page_asks_for_no_notice(site, client, monkeypatch):
    make_notice(site)
    monkeypatch.setattr("portal.front.home_of", lambda site: 1 / 0)
    client.raise_request_exception = False
    page = client.get("/", headers={"host": f"{site.code}.localhost"})
    assert page.status_code == 500
    assert FLOOD not in page.text


# --- who writes them ------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.CHIEF, Role.DEPUTY])
def test_whoever_leads_the_board_writes_one_in_a_minute(visit, site, role):
    client = entered(make_member(site, role))
    page = client.get(reverse(ADD))
    data = filled(page, text=FLOOD)  # all else stands there already
    assert client.post(reverse(ADD), data).status_code == 302
    [notice] = rows(site)
    assert notice.until - notice.since == DAY
    assert FLOOD in visit("/", on=site).text
    line = AuditLine.objects.filter(site_code=site.code, model="pages.Notice").first()
    assert line.action == "add"


@pytest.mark.parametrize("role", [Role.EDITOR, Role.CONTRIBUTOR, Role.OFFICE])
def test_nobody_else_does(editor, site, role):
    on = None if role == Role.OFFICE else site
    client = entered(make_member(on, role))
    data = filled(editor.get(reverse(ADD)), text=FLOOD)
    assert client.post(f"{reverse(ADD)}?site={site.code}", data).status_code == 403
    assert rows(site) == []
    assert editor.post(reverse(ADD), data).status_code == 302
    assert len(rows(site)) == 1


def test_stranger_neither_sees_nor_ends_it(editor, stranger, site):
    notice = make_notice(site)
    url = reverse("admin:pages_notice_change", args=[notice.pk])
    listed = reverse("admin:pages_notice_changelist")
    assert editor.get(url).status_code == 200
    assert stranger.get(url).status_code in (302, 404)
    assert FLOOD in editor.get(listed).text
    assert FLOOD not in stranger.get(listed).text
    stranger.post(listed, {"action": "end_selected", "_selected_action": notice.pk})
    assert texts(site) == [FLOOD]


def test_end_is_asked_for_and_lies_after_the_beginning(editor, site):
    page = editor.get(reverse(ADD))
    data = filled(page, text=FLOOD, until_0="01/01/2010", until_1="08:00")
    assert "sau thời điểm bắt đầu" in errors(editor.post(reverse(ADD), data))
    data = filled(page, text=FLOOD, until_0="", until_1="")
    assert "until" in errors(editor.post(reverse(ADD), data))
    assert rows(site) == []


def test_notice_of_months_is_refused(site):
    now = clock.now()
    fits = Notice(site=site, text=FLOOD, since=now, until=now + notices.LONGEST)
    fits.full_clean()
    fits.until += timedelta(minutes=1)
    with pytest.raises(ValidationError, match="30 ngày"):
        fits.full_clean()


@pytest.mark.parametrize(
    "wrong", [{"level": "panic"}, {"text": ""}, {"until": clock.now() - 3 * DAY}]
)
def test_database_refuses_what_no_reader_could_use(site, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_notice(site, **wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_notice(**wrong)
    assert make_notice(site).pk


def test_it_is_taken_down_from_the_list(editor, visit, site):
    notice = make_notice(site)
    assert FLOOD in visit("/", on=site).text
    listed = reverse("admin:pages_notice_changelist")
    data = {"action": "end_selected", "_selected_action": notice.pk}
    editor.post(listed, data)
    assert FLOOD not in visit("/", on=site).text
    assert "đều đã kết thúc" in editor.post(listed, data, follow=True).text


def test_what_was_to_come_is_taken_off_before_anybody_sees_it(editor, site):
    shown, to_come = make_notice(site), make_notice(site, since=clock.now() + DAY / 2)
    listed = reverse("admin:pages_notice_changelist")
    editor.post(listed, {"action": "end_selected", "_selected_action": to_come.pk})
    assert [one.pk for one in rows(site)] == [shown.pk]
    assert AuditLine.objects.filter(action="delete", row=to_come.pk).exists()


def test_what_readers_saw_is_ended_and_never_deleted(editor, site):
    shown = make_notice(site)
    to_come = make_notice(site, text="Ngày mai", since=clock.now() + DAY / 2)
    for notice, status in ((shown, 403), (to_come, 302)):
        url = reverse("admin:pages_notice_delete", args=[notice.pk])
        assert editor.post(url, {"post": "yes"}).status_code == status
    assert [one.pk for one in rows(site)] == [shown.pk]


def test_notice_of_a_site_that_is_not_public_says_that_nobody_sees_it(editor, site):
    unseen = "Chưa ai thấy thông báo này"
    data = filled(editor.get(reverse(ADD)), text=FLOOD)
    page = editor.post(reverse(ADD), data, follow=True)
    assert unseen not in page.text
    assert "đang hiển thị" in page.text
    preparing = make_site("bacson", name="Huyện Bắc Sơn")
    chief = entered(make_member(preparing))
    data = filled(chief.get(reverse(ADD)), text=FLOOD)
    page = chief.post(reverse(ADD), data, follow=True)
    assert unseen in page.text
    assert "hiện khi trang được công khai" in page.text
    assert "đang hiển thị" not in page.text


# --- the Office's ----------------------------------------------------------------

ADD_FOR_ALL = "admin:pages_provincenotice_add"


def test_office_writes_one_for_all_sites_whose_pages_then_change(
    visit, site, other_site
):
    client = entered(make_member(None, Role.OFFICE))
    before = dict(MemberSite.objects.values_list("pk", "version"))
    data = filled(client.get(reverse(ADD_FOR_ALL)), text=STORM, level="danger")
    assert client.post(reverse(ADD_FOR_ALL), data).status_code == 302
    for on in (None, site, other_site):
        assert STORM in visit("/", on=on).text
    for one in MemberSite.objects.all():
        assert one.version == before[one.pk] + 1
    assert AuditLine.objects.filter(model="pages.ProvinceNotice").first().name == STORM


def test_office_takes_it_down_everywhere(visit, site):
    client = entered(make_member(None, Role.OFFICE))
    notice = make_notice(text=STORM)
    listed = reverse("admin:pages_provincenotice_changelist")
    client.post(listed, {"action": "end_selected", "_selected_action": notice.pk})
    assert texts(site) == []
    url = reverse("admin:pages_provincenotice_delete", args=[notice.pk])
    assert client.post(url, {"post": "yes"}).status_code == 403


def test_no_board_writes_for_all_sites(editor):
    assert editor.get(reverse(ADD)).status_code == 200
    assert editor.get(reverse(ADD_FOR_ALL)).status_code == 403
    listed = editor.get(reverse("admin:pages_provincenotice_changelist"))
    assert listed.status_code == 403
