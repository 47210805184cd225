"""The front page of the admin: what stands, lacks and waits, for each role."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from completeness.models import PublishRequest, TakeDown
from tenancy import accounts, clock
from tenancy.invitations import Invitation
from tenancy.models import Board, MemberSite, Role, User
from tenancy.scope import all_sites, in_sites
from tests.factories import (
    entered,
    make_article,
    make_directive,
    make_member,
    make_seat,
    make_site,
)

pytestmark = pytest.mark.django_db
INDEX = "/admin/"
NEWS = "/admin/news/article/"


def front_page(user: User) -> Any:
    page = entered(user).get(INDEX)
    assert page.status_code == 200
    return page


def block_of(page: Any, site: MemberSite) -> Any:
    return next(one for one in page.context["blocks"] if one.site == site)


def labels(page: Any, site: MemberSite) -> list[str]:
    return [str(button.label) for button in block_of(page, site).buttons]


def tasks(page: Any, site: MemberSite) -> dict[str, int]:
    found = block_of(page, site).tasks
    return {f"{one.heading}: {one.items}": one.count for one in found}


def submitted(site: MemberSite, **fields: Any) -> Any:
    return make_article(site=site, state="submitted", published_at=None, **fields)


def test_chief_finds_site_status_first_to_dos_and_the_buttons(site: MemberSite) -> None:
    page = front_page(make_member(site))
    block = block_of(page, site)
    assert site.name in page.text
    assert "http://vanlang.localhost:8000/" in page.text
    assert len(block.todo) == 3
    for line in block.todo:
        assert str(line.rule.title) in page.text
        assert line.finding.mend in page.text
    assert f"/giam-sat/{site.code}/" in page.text
    assert labels(page, site) == [
        "Viết tin từ tệp Word",
        "Viết tin",
        "Nhập văn bản",
        "Sửa trang giới thiệu",
        "Cơ cấu và liên hệ",
    ]


def test_every_button_and_to_do_opens(site: MemberSite) -> None:
    chief = make_member(site)
    submitted(site)
    block, client = block_of(front_page(chief), site), entered(chief)
    urls = [one.url for one in (*block.buttons, *block.tasks)]
    urls += [line.finding.mend.partition(":8000")[2] for line in block.todo]
    assert len(urls) == 9
    for url in urls:
        assert client.get(url).status_code == 200, url


@pytest.mark.parametrize("role", [Role.CHIEF, Role.DEPUTY])
def test_who_answers_for_notices_finds_the_button_to_warn(
    site: MemberSite, role: Role
) -> None:
    person = make_member(site, role)
    page = front_page(person)
    url = block_of(page, site).warn_url
    assert url == "/admin/pages/notice/add/?site=vanlang"
    assert f'href="{url}">Đăng thông báo khẩn<' in page.text
    assert entered(person).get(url).status_code == 200


def test_who_does_not_answer_for_notices_finds_no_button_to_warn(
    site: MemberSite,
) -> None:
    for role in (Role.EDITOR, Role.CONTRIBUTOR):
        page = front_page(make_member(site, role))
        assert block_of(page, site).warn_url == ""
        assert "Đăng thông báo khẩn" not in page.text


def test_office_finds_the_button_to_warn_the_whole_province(site: MemberSite) -> None:
    office = make_member(None, Role.OFFICE)
    page = front_page(office)
    url = page.context["office"]["warn_url"]
    assert f'href="{url}">Đăng thông báo khẩn trên mọi trang<' in page.text
    assert entered(office).get(url).status_code == 200
    assert "trên mọi trang<" not in front_page(make_member(site)).text


def test_breach_stands_first_and_says_what_since_and_due(
    site: MemberSite, other_site: MemberSite
) -> None:
    quiet = make_site("yenlang", name="A yên lặng")
    chief = make_member(quiet)
    for one in (site, other_site):
        make_seat(chief, one, Role.CHIEF)
    with in_sites(site):
        TakeDown.objects.create(site=site, by="ai", reason="x", rules=["overview"])
    page = front_page(chief)
    order = [block.site for block in page.context["blocks"]]
    assert order[-1] == quiet
    block = block_of(page, site)
    since = block.report.breach.since
    assert since == clock.today()
    assert f"{since:%d/%m/%Y}" in page.text
    assert f"{block.report.breach.due:%d/%m/%Y}" in page.text
    part = page.text.split('class="desk__breach"')[1].split("</div>")[0]
    assert "Giới thiệu chung" in part


def test_contributor_finds_news_and_nothing_else(site: MemberSite) -> None:
    contributor = make_member(site, Role.CONTRIBUTOR)
    make_article(site=site, state="draft", written_by=contributor)
    make_article(site=site, title="Nháp người khác", state="draft")
    submitted(site)
    page = front_page(contributor)
    assert labels(page, site) == ["Viết tin từ tệp Word", "Viết tin"]
    assert tasks(page, site) == {"Bản nháp của bạn: tin, bài": 1}
    assert block_of(page, site).report is None
    assert "/giam-sat/vanlang/" not in page.text
    assert "/admin/units/" not in page.text
    assert "/giam-sat/vanlang/" in front_page(make_member(site, Role.EDITOR)).text


@pytest.mark.parametrize(
    ("role", "count"),
    [(Role.CHIEF, 2), (Role.DEPUTY, 2), (Role.EDITOR, None), (Role.CONTRIBUTOR, None)],
)
def test_submitted_items_wait_for_those_who_publish(
    site: MemberSite, other_site: MemberSite, role: Role, count: int | None
) -> None:
    submitted(site, title="Một")
    submitted(site, title="Hai")
    submitted(other_site)
    make_directive(site=site, state="submitted", published_at=None)
    found = tasks(front_page(make_member(site, role)), site)
    assert found.get("Chờ duyệt: tin, bài") == count
    assert found.get("Chờ duyệt: văn bản") == (1 if count else None)


def test_draft_that_was_submitted_has_been_sent_back(site: MemberSite) -> None:
    editor = make_member(site, Role.EDITOR)
    row = submitted(site, written_by=editor)
    assert tasks(front_page(editor), site) == {}
    with in_sites(site):
        row.state = "draft"
        row.save()
    make_article(site=site, title="Mới", state="draft", written_by=editor)
    assert tasks(front_page(editor), site) == {
        "Được trả lại để sửa: tin, bài": 1,
        "Bản nháp của bạn: tin, bài": 1,
    }


def test_task_leads_to_just_these_items(site: MemberSite) -> None:
    chief = make_member(site)
    submitted(site, title="Chờ duyệt đấy")
    make_article(site=site, title="Đăng rồi")
    (task,) = block_of(front_page(chief), site).tasks
    listed = entered(chief).get(task.url).text
    assert "Chờ duyệt đấy" in listed
    assert "Đăng rồi" not in listed


def test_days_since_the_last_own_article(site: MemberSite) -> None:
    chief = make_member(site)
    assert "Trang này chưa xuất bản tin, bài tự viết nào" in front_page(chief).text
    with clock.at(clock.now() - timedelta(days=12)):
        make_article(site=site)
    make_article(site=site, title="Đăng lại", is_repost=True)
    assert "12 ngày kể từ" in front_page(chief).text


def test_writer_submits_a_draft_and_the_chief_finds_it(site: MemberSite) -> None:
    writer = entered(make_member(site, Role.CONTRIBUTOR))
    typed = {"title": "Tin mới", "category": "general", "body": "<p>Tin</p>"}
    answer = writer.post(f"{NEWS}add/", {**typed, "state": "published"})
    assert answer.status_code == 200
    answer = writer.post(f"{NEWS}add/", {**typed, "state": "submitted"})
    assert answer.status_code == 302
    assert tasks(front_page(make_member(site)), site) == {"Chờ duyệt: tin, bài": 1}


def test_office_finds_requests_removals_and_boards_without_a_chief(
    site: MemberSite, other_site: MemberSite
) -> None:
    make_member(site)
    with in_sites(site):
        TakeDown.objects.create(site=site, by="ai", reason="x", rules=["overview"])
    waiting = make_site("kylua", name="Phường Kỳ Lừa", kind="commune")
    with in_sites(waiting):
        PublishRequest.objects.create(site=waiting, asked_by="ai")
    page = front_page(make_member(None, Role.OFFICE))
    assert "/giam-sat/" in page.text
    assert "Đã gỡ ngay, chưa xem: Huyện Văn Lãng" in page.text
    assert "Đề nghị công bố: Phường Kỳ Lừa" in page.text
    led = [one.code for one in page.context["office"]["without_chief"]]
    assert sorted(led) == ["kylua", other_site.code]
    chiefs = front_page(make_member(site, Role.CHIEF, "truong-2"))
    assert not chiefs.context["office"]
    assert "Phường Kỳ Lừa" not in chiefs.text


def test_chief_whose_account_is_closed_leads_nothing(site: MemberSite) -> None:
    office, chief = make_member(None, Role.OFFICE), make_member(site)
    assert not front_page(office).context["office"]["without_chief"]
    chief.is_active = False
    chief.save()
    assert front_page(office).context["office"]["without_chief"] == [site]


SITES, ACCOUNTS = "/admin/tenancy/membersite/", "/admin/tenancy/user/"
PROVINCE, SEATS = "/admin/thanh-vien/toan-tinh/", "/admin/quyen-han/"
TRAIL, TABLE = "/admin/tenancy/auditline/", "/admin/bang-quyen/"


@pytest.mark.parametrize(
    ("role", "ways"),
    [
        (Role.CONTRIBUTOR, [TABLE]),
        (Role.CHIEF, [TABLE]),
        (Role.OFFICE, [SEATS, TRAIL, TABLE]),
        (Role.ADMINISTRATOR, [SITES, ACCOUNTS, PROVINCE, SEATS, TABLE]),
    ],
)
def test_ways_to_what_belongs_to_no_board(
    site: MemberSite, role: Role, ways: list[str]
) -> None:
    where = site if role in (Role.CONTRIBUTOR, Role.CHIEF) else None
    user = make_member(where, role)
    assert [way.url for way in front_page(user).context["general"]] == ways
    for url in (SITES, ACCOUNTS, PROVINCE, SEATS, TRAIL, TABLE):
        if url != TRAIL or role != Role.CHIEF:  # who reads it by its site
            assert (entered(user).get(url).status_code == 200) == (url in ways)


@pytest.mark.parametrize(
    ("role", "ways"),
    [
        (Role.CONTRIBUTOR, []),
        (Role.EDITOR, ["Ban biên tập và thành viên"]),
        (Role.DEPUTY, ["Ban biên tập và thành viên", "Nhật ký"]),
        (Role.CHIEF, ["Ban biên tập và thành viên", "Nhật ký"]),
    ],
)
def test_block_leads_to_the_board_and_the_trail_for_who_may(
    site: MemberSite, role: Role, ways: list[str]
) -> None:
    user = make_member(site, role)
    found = block_of(front_page(user), site).ways
    assert [str(way.label) for way in found] == ways
    for way in found:
        assert entered(user).get(way.url).status_code == 200


def test_one_block_for_each_board_and_none_for_other_sites(
    site: MemberSite, other_site: MemberSite
) -> None:
    make_site("xaxoi", name="Xã xa xôi")
    chief = make_member(site)
    make_seat(chief, other_site, Role.CONTRIBUTOR)
    page = front_page(chief)
    assert {block.site for block in page.context["blocks"]} == {site, other_site}
    assert len(labels(page, site)) == 5
    assert labels(page, other_site) == ["Viết tin từ tệp Word", "Viết tin"]
    assert "Xã xa xôi" not in page.text
    from_word, add = (one.url for one in block_of(page, other_site).buttons)
    assert from_word == f"{NEWS}tu-word/?site=soyt"
    assert add == f"{NEWS}add/?site=soyt"
    for url in (from_word, add):
        assert entered(chief).get(url).status_code == 200


def queries_of(client: Client) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(INDEX).status_code == 200
    return len(asked)


def test_queries_do_not_grow_with_the_number_of_boards(site: MemberSite) -> None:
    chief = make_member(site)

    def join(number: int) -> None:
        more = make_site(f"trang{number}", kind="district", live=True)
        make_seat(chief, more, Role.CHIEF)
        submitted(more)

    join(1)  # a second kind of site has more rules to ask
    few = queries_of(entered(chief))
    for number in range(2, 31):
        join(number)
    assert queries_of(entered(chief)) == few < 60


def test_links_lead_only_where_the_person_may_go(site: MemberSite) -> None:
    chief, writer = make_member(site), make_member(site, Role.CONTRIBUTOR)
    with all_sites():
        board = Board.objects.get(site=site)
    for path in (f"/admin/tenancy/board/{board.pk}/change/", "/giam-sat/vanlang/"):
        assert f'href="{path}' in front_page(chief).text
        assert entered(chief).get(path).status_code == 200
        assert f'href="{path}' not in front_page(writer).text
        assert entered(writer).get(path).status_code in (403, 404)


def test_the_owner_and_who_leads_with_them_read_of_a_new_code(
    site: MemberSite, other_site: MemberSite
) -> None:
    chief, deputy = make_member(site), make_member(site, Role.DEPUTY)
    editor, stranger = make_member(site, Role.EDITOR), make_member(other_site)
    office = make_member(None, Role.OFFICE)
    accounts.reinvite(chief, office)
    chief.refresh_from_db()
    told = f"Mã mới đã được cấp cho {chief} bởi {office} lúc"
    for person, reads in (
        (chief, True),
        (deputy, True),
        (editor, False),
        (stranger, False),
        (office, False),
    ):
        assert (told in front_page(person).text) == reads, person


def test_who_leads_reads_of_a_new_code_for_fourteen_days(site: MemberSite) -> None:
    chief, editor = make_member(site), make_member(site, Role.EDITOR)
    accounts.reinvite(editor, make_member(None, Role.ADMINISTRATOR))
    assert "Mã mới đã được cấp" in front_page(chief).text
    past = timezone.now() - timedelta(days=14, minutes=1)
    Invitation.objects.update(made_at=past)
    assert "Mã mới đã được cấp" not in front_page(chief).text
