"""A board asks for its site to be published; the Office answers."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from completeness import gate, requests
from completeness.models import PublishRequest
from sections.rules import State
from tenancy.changes import Refused
from tenancy.models import AuditLine, Kind, MemberSite, Role, Status
from tenancy.scope import in_sites
from tests.completeness.fakes import HasPhone, Said
from tests.factories import entered, make_member, make_site

pytestmark = pytest.mark.django_db

ASK = "Đề nghị Văn phòng công bố"
NOTE = "Đã đủ nội dung, kính đề nghị."
REMARK = "Ảnh bản đồ còn mờ."


@pytest.fixture
def draft(db: Any) -> MemberSite:
    """In preparation; lacks nothing as long as it names a telephone."""
    return make_site("soxd", name="Sở Xây dựng", phone="0205 000 0009")


@pytest.fixture
def chief(draft: MemberSite) -> Client:
    """Logged in: chief editor of `draft`."""
    member = make_member(draft, Role.CHIEF)
    member.full_name = "Hoàng Minh Họa"
    member.save()
    return entered(member)


@pytest.fixture(autouse=True)
def phone_rule(ask: Any) -> None:
    ask(HasPhone())


def url(site: MemberSite, deed: str = "") -> str:
    return f"/giam-sat/{site.code}/{deed}"


def page(client: Client, site: MemberSite) -> str:
    return client.get(url(site)).content.decode()


def answers(site: MemberSite) -> list[str]:
    with in_sites(site):
        return [asked.answer for asked in PublishRequest.objects.order_by("pk")]


def trail(site: MemberSite) -> list[tuple[str, str, str]]:
    lines = AuditLine.objects.filter(site_code=site.code, action__contains="request")
    lines |= AuditLine.objects.filter(site_code=site.code, action="ask_to_publish")
    return list(lines.order_by("pk").values_list("action", "actor", "detail"))


def empty(site: MemberSite) -> None:
    MemberSite.objects.filter(pk=site.pk).update(phone="")


def test_chief_asks_and_the_office_publishes(chief, office, draft):
    assert ASK in page(chief, draft)
    response = chief.post(url(draft, "de-nghi/"), {"note": NOTE}, follow=True)
    assert response.redirect_chain == [(url(draft), 302)]
    board = office.get("/giam-sat/").content.decode()
    for words in ("Đề nghị công bố đang chờ", NOTE, "Hoàng Minh Họa"):
        assert words in board
    assert "chief-soxd" not in board  # a login tells the Office nothing
    assert NOTE in page(office, draft)
    assert office.post(url(draft, "cong-bo/")).status_code == 302
    draft.refresh_from_db()
    assert draft.status == Status.LIVE
    assert answers(draft) == ["published"]
    assert NOTE not in office.get("/giam-sat/").content.decode()
    assert trail(draft) == [
        ("ask_to_publish", "chief-soxd", NOTE),
        ("request_published", "office-tinh", ""),
    ]


def test_site_that_lacks_something_is_told_what(chief, draft):
    empty(draft)
    text = page(chief, draft)
    section = text[text.index('id="request"') :].split("</section>")[0]
    assert "Điện thoại" in section
    assert "disabled" in section
    assert url(draft, "de-nghi/") not in section
    response = chief.post(url(draft, "de-nghi/"), {"note": NOTE})
    assert response.status_code == 200
    assert "Chưa có số điện thoại." in response.content.decode()
    assert answers(draft) == []
    MemberSite.objects.filter(pk=draft.pk).update(phone="0205 000 0009")
    assert chief.post(url(draft, "de-nghi/"), {"note": NOTE}).status_code == 302
    assert answers(draft) == ["open"]


def test_a_refused_request_comes_back_with_its_note(chief, office, draft):
    empty(draft)
    back = chief.post(url(draft, "de-nghi/"), {"note": NOTE}).content.decode()
    assert f"{NOTE}</textarea>" in back.replace("\r", "")
    MemberSite.objects.filter(pk=draft.pk).update(phone="0205 000 0009")
    chief.post(url(draft, "de-nghi/"))
    again = chief.post(url(draft, "de-nghi/"), {"note": NOTE}).content.decode()
    assert f"{NOTE}</textarea>" in again
    chief.post(url(draft, "rut-de-nghi/"))
    late = office.post(url(draft, "tra-lai/"), {"remark": REMARK}).content.decode()
    assert REMARK in late
    assert chief.post(url(draft, "de-nghi/"), {"note": NOTE}).status_code == 302
    with in_sites(draft):
        assert PublishRequest.objects.get(answer="open").note == NOTE


def test_only_one_request_waits(chief, draft):
    chief.post(url(draft, "de-nghi/"))
    assert ASK not in page(chief, draft)
    assert chief.post(url(draft, "de-nghi/")).status_code == 200
    assert answers(draft) == ["open"]
    chief.post(url(draft, "rut-de-nghi/"))
    assert chief.post(url(draft, "de-nghi/")).status_code == 302
    assert answers(draft) == ["taken_back", "open"]


def test_board_takes_its_request_back_once(chief, office, draft):
    chief.post(url(draft, "de-nghi/"), {"note": NOTE})
    assert chief.post(url(draft, "rut-de-nghi/")).status_code == 302
    assert answers(draft) == ["taken_back"]
    assert NOTE not in office.get("/giam-sat/").content.decode()
    again = chief.post(url(draft, "rut-de-nghi/"))
    assert "không còn đề nghị nào" in again.content.decode()
    assert trail(draft)[-1] == ("request_taken_back", "chief-soxd", "")


def test_office_sends_back_with_a_remark_that_the_board_reads(chief, office, draft):
    chief.post(url(draft, "de-nghi/"))
    silent = office.post(url(draft, "tra-lai/"), {"remark": " "})
    assert "errorlist" in silent.content.decode()
    assert answers(draft) == ["open"]
    data = {"remark": REMARK}
    assert office.post(url(draft, "tra-lai/"), data).status_code == 302
    assert answers(draft) == ["sent_back"]
    assert REMARK in page(chief, draft)
    assert ASK in page(chief, draft)
    assert trail(draft)[-1] == ("request_sent_back", "office-tinh", REMARK)


def test_sending_back_without_a_remark_is_refused_in_any_case(draft):
    requests.ask(draft)
    with pytest.raises(Refused):
        requests.send_back(draft, "  ")
    requests.send_back(draft, REMARK)
    assert answers(draft) == ["sent_back"]


def test_refused_publishing_leaves_the_request_open(chief, office, draft):
    chief.post(url(draft, "de-nghi/"), {"note": NOTE})
    empty(draft)
    response = office.post(url(draft, "cong-bo/"))
    text = response.content.decode()
    assert "Chưa có số điện thoại." in text[text.index('role="alert"') :]
    assert NOTE in text
    assert answers(draft) == ["open"]


def test_publishing_by_a_command_answers_the_request(draft):
    requests.ask(draft)
    gate.publish(draft, by="publish_site")
    with in_sites(draft):
        asked = PublishRequest.objects.get()
    assert (asked.answer, asked.answered_by) == ("published", "publish_site")
    assert asked.answered_at is not None


def test_suspended_site_may_be_asked_for_and_a_live_one_not(chief, office, draft):
    gate.publish(draft)
    assert ASK not in page(chief, draft)
    refused = chief.post(url(draft, "de-nghi/"))
    assert "không ở trạng thái" in refused.content.decode()
    assert answers(draft) == []
    gate.suspend(draft, "Bảo trì")
    assert ASK in page(chief, draft)
    assert chief.post(url(draft, "de-nghi/")).status_code == 302
    assert office.post(url(draft, "mo-lai/")).status_code == 302
    assert answers(draft) == ["published"]


def test_portal_itself_is_never_asked_for(draft):
    portal = make_site("cong", phone="0205 000 0009")
    MemberSite.objects.filter(pk=portal.pk).update(kind=Kind.PORTAL)
    portal.refresh_from_db()
    with pytest.raises(Refused):
        requests.ask(portal)
    assert requests.ask(draft).answer == "open"


@pytest.mark.parametrize("deed", ["de-nghi/", "rut-de-nghi/"])
def test_deeds_of_the_board_are_no_strangers(chief, stranger, office, draft, deed):
    if deed == "rut-de-nghi/":
        requests.ask(draft)
    before = answers(draft)
    for client in (stranger, office):
        assert client.post(url(draft, deed)).status_code == 404
    assert chief.get(url(draft, deed))["Location"] == url(draft)
    assert answers(draft) == before
    assert chief.post(url(draft, deed)).status_code == 302
    assert answers(draft) != before


@pytest.mark.parametrize(
    ("deed", "data"), [("tra-lai/", {"remark": REMARK}), ("cong-bo/", {})]
)
def test_answers_are_the_offices_alone(chief, stranger, office, draft, deed, data):
    requests.ask(draft)
    assert "tra-lai" not in page(chief, draft)
    for client in (chief, stranger):
        assert client.post(url(draft, deed), data).status_code == 404
    assert office.get(url(draft, deed))["Location"] == url(draft)
    assert answers(draft) == ["open"]
    assert office.post(url(draft, deed), data).status_code == 302
    assert answers(draft) != ["open"]


def test_who_is_not_logged_in_is_asked_to(chief, draft):
    client = Client(headers={"host": settings.PORTAL_DOMAIN})
    response = client.post(url(draft, "de-nghi/"))
    assert response["Location"].startswith("/admin/login/")
    assert answers(draft) == []
    chief.post(url(draft, "de-nghi/"))
    assert answers(draft) == ["open"]


def test_requests_on_top_are_for_the_office_alone(chief, office, draft):
    requests.ask(draft, NOTE)
    assert NOTE in office.get("/giam-sat/").content.decode()
    assert "waiting" not in chief.get("/giam-sat/").context


def test_suspended_site_is_opened_again_by_the_office_through_the_gate(
    ask, office, editor, site
):
    ask(Said(key="a", gate=True))
    assert office.post(url(site, "mo-lai/")).status_code == 200  # it is not suspended
    gate.suspend(site, "Bảo trì")
    assert url(site, "mo-lai/") in page(office, site)
    assert editor.post(url(site, "mo-lai/")).status_code == 404
    ask(Said(key="a", gate=True, answers={site.code: State.MISSING}))
    assert 'role="alert"' in office.post(url(site, "mo-lai/")).content.decode()
    site.refresh_from_db()
    assert site.status == Status.SUSPENDED
    ask(Said(key="a", gate=True))
    assert office.post(url(site, "mo-lai/")).status_code == 302
    site.refresh_from_db()
    assert site.status == Status.LIVE
