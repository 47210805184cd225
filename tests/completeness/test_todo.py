"""One site's to-do list, and the Office's two buttons on it."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from sections.rules import Finding, State
from tenancy import clock
from tenancy.models import AuditLine, MemberSite, Status
from tests.completeness.fakes import MEND, HasPhone, Said, finding
from tests.factories import make_site

pytestmark = pytest.mark.django_db


def url(site: MemberSite, deed: str = "") -> str:
    return f"/giam-sat/{site.code}/{deed}"


def status(site: MemberSite) -> str:
    return MemberSite.objects.get(pk=site.pk).status


@pytest.fixture
def draft(db: Any) -> MemberSite:
    return make_site("soxd", name="Sở Xây dựng")


def test_each_line_says_what_who_says_so_and_where_it_is_mended(ask, editor, site):
    lack = finding(
        State.THIN,
        sentence="Mới có 1 trong 3 đơn vị có số điện thoại.",
        evidence=[("Trang liên hệ", "http://vanlang.localhost:8000/lien-he/")],
    )
    ask(
        Said(key="a", title="Liên hệ đơn vị", gate=True, answers={"vanlang": lack}),
        Said(key="b", title="Bản đồ"),
    )
    response = editor.get(url(site))
    assert response.status_code == 200
    page = response.content.decode()
    todo = page.split('<ol class="todo">')[1].split("</ol>")[0]
    for words in (
        "Liên hệ đơn vị",
        "Mới có 1 trong 3 đơn vị có số điện thoại.",
        "Nghị định số",
        f'href="{MEND}"',
        'href="http://vanlang.localhost:8000/lien-he/"',
    ):
        assert words in todo
    assert "Bản đồ" not in todo
    assert "Bản đồ" in page[page.index("<details") :]


def test_only_who_may_edit_is_led_to_the_form_that_mends(ask, editor, office, site):
    ask(Said(key="a", answers={site.code: finding(State.THIN)}))
    assert f'href="{MEND}"' in editor.get(url(site)).text
    assert f'href="{MEND}"' not in office.get(url(site)).text


def test_links_to_a_site_are_given_once_it_is_live(ask, office, site, draft):
    shown = finding(State.THIN, evidence=[("Trang liên hệ", "http://x.localhost/")])
    ask(Said(key="a", answers={"vanlang": shown, "soxd": shown}))
    for link in ("http://x.localhost/", "Mở trang"):
        assert link in office.get(url(site)).text
        assert link not in office.get(url(draft)).text


def test_conditions_for_publishing_come_first_and_the_worst_of_them(ask, editor, site):
    ask(
        Said(key="plain", answers={site.code: State.MISSING}),
        Said(key="thin", gate=True, answers={site.code: State.THIN}),
        Said(key="gone", gate=True, answers={site.code: State.MISSING}),
    )
    lines = editor.get(url(site)).context["todo"]
    assert [line.rule.key for line in lines] == ["gone", "thin", "plain"]


def test_other_boards_and_unknown_codes_look_the_same(ask, editor, stranger, site):
    ask(HasPhone())
    assert editor.get(url(site)).status_code == 200
    assert stranger.get(url(site)).status_code == 404
    assert stranger.get("/giam-sat/khongco/").status_code == 404


def test_anonymous_is_asked_to_log_in(visit, office, site):
    response = visit(url(site))
    assert response.status_code == 302
    assert f"next={url(site)}" in response["Location"]
    assert office.get(url(site)).status_code == 200


def test_text_of_a_finding_is_escaped(ask, office, site):
    bad = Finding(State.THIN, "<script>alert(1)</script>")
    ask(Said(key="a", answers={site.code: bad}))
    page = office.get(url(site)).content.decode()
    assert "&lt;script&gt;alert" in page
    assert "<script>alert" not in page


def test_office_publishes_what_meets_the_conditions(ask, office, draft):
    ask(Said(key="a", gate=True))
    response = office.post(url(draft, "cong-bo/"), follow=True)
    assert response.redirect_chain == [(url(draft), 302)]
    assert "notice--ok" in response.content.decode()
    assert status(draft) == Status.LIVE
    line = AuditLine.objects.get(site_code="soxd", action="publish")
    assert line.actor == "office-tinh"


def test_office_is_told_why_a_site_cannot_be_published(ask, office, draft):
    lack = finding(State.MISSING, sentence="Chưa có bài viết nào.")
    ask(Said(key="a", title="Tin tức thử", gate=True, answers={"soxd": lack}))
    response = office.post(url(draft, "cong-bo/"))
    assert response.status_code == 200
    page = response.content.decode()
    refusal = page[page.index('role="alert"') :].split("</div>")[0]
    for words in ("Tin tức thử", "Chưa có bài viết nào.", "Nghị định số"):
        assert words in refusal
    assert status(draft) == Status.PREPARING


def test_chief_has_no_button_and_no_deed(ask, editor, office, site):
    ask(Said(key="a", gate=True))
    assert "tam-dung" in office.get(url(site)).content.decode()
    assert "tam-dung" not in editor.get(url(site)).content.decode()
    data = {"reason": "Bảo trì"}
    assert editor.post(url(site, "tam-dung/"), data).status_code == 404
    assert status(site) == Status.LIVE
    assert office.post(url(site, "tam-dung/"), data).status_code == 302
    assert status(site) == Status.SUSPENDED
    assert editor.post(url(site, "cong-bo/")).status_code == 404
    assert status(site) == Status.SUSPENDED


def test_deeds_ask_for_a_post_and_its_token(ask, office, draft):
    ask(Said(key="a", gate=True))
    assert office.get(url(draft, "cong-bo/"))["Location"] == url(draft)
    assert office.put(url(draft, "cong-bo/")).status_code == 405
    strict = Client(enforce_csrf_checks=True, headers={"host": settings.PORTAL_DOMAIN})
    strict.cookies = office.cookies
    assert strict.post(url(draft, "cong-bo/")).status_code == 403
    assert status(draft) == Status.PREPARING
    assert office.post(url(draft, "cong-bo/")).status_code == 302


def test_suspending_asks_for_a_reason_and_keeps_what_was_typed(ask, office, site):
    yesterday = f"{clock.today() - timedelta(days=1):%d/%m/%Y}"
    for data in (
        {"reason": " ", "expected_return": ""},
        {"reason": "Bảo trì máy chủ", "expected_return": yesterday},
        {"reason": "Bảo trì máy chủ", "expected_return": "mai"},
    ):
        response = office.post(url(site, "tam-dung/"), data)
        assert response.status_code == 200
        page = response.content.decode()
        assert "errorlist" in page
        assert data["reason"].strip() in page
        assert status(site) == Status.LIVE
    tomorrow = clock.today() + timedelta(days=1)
    data = {"reason": "Bảo trì", "expected_return": f"{tomorrow:%d/%m/%Y}"}
    assert office.post(url(site, "tam-dung/"), data).status_code == 302
    site.refresh_from_db()
    assert (site.status_reason, site.expected_return) == ("Bảo trì", tomorrow)


def test_suspended_site_says_why_and_is_published_again(ask, office, site):
    ask(Said(key="a", gate=True))
    office.post(url(site, "tam-dung/"), {"reason": "Nâng cấp hạ tầng"})
    assert "Nâng cấp hạ tầng" in office.get(url(site)).content.decode()
    assert office.post(url(site, "cong-bo/")).status_code == 302
    assert status(site) == Status.LIVE
