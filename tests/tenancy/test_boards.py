"""The board's page, the list of who may do what where, and the table of roles."""

import csv
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from django.urls import resolve, reverse
from django.utils import timezone

from portal import role_table, seat_list
from tenancy import clock, roles
from tenancy.exports import EXPORTS
from tenancy.models import AuditLine, Board, Membership, MemberSite, Role, User
from tenancy.scope import in_sites
from tests.admin_forms import filled
from tests.factories import entered, make_article, make_member, make_user

LIST = "/admin/tenancy/board/"
SEATS, SEATS_CSV = "/admin/quyen-han/", "/admin/quyen-han/csv/"


def board_url(site: MemberSite) -> str:
    with in_sites(site):
        board = Board.objects.get(site=site)
    return reverse("admin:tenancy_board_change", args=[board.pk])


def test_the_office_enters_the_decision_and_the_head(
    office: Client, site: MemberSite
) -> None:
    data = filled(
        office.get(board_url(site)),
        decision_number="120/QĐ-UBND",
        decision_date="01/03/2019",
        agency_head="Lý Minh Họa",
    )
    assert office.post(board_url(site), data).status_code == 302
    with in_sites(site):
        board = Board.objects.get(site=site)
    assert (board.decision_number, board.agency_head) == ("120/QĐ-UBND", "Lý Minh Họa")


@pytest.mark.parametrize("role", [Role.CHIEF, Role.DEPUTY, Role.EDITOR])
def test_a_board_reads_its_own_page_and_does_not_write_it(
    role: Role, site: MemberSite, other_site: MemberSite
) -> None:
    client = entered(make_member(site, role))
    assert client.get(board_url(site)).status_code == 200
    assert client.get(board_url(other_site)).status_code == 404
    listed = client.get(LIST)
    assert board_url(site) in listed.text
    assert board_url(other_site) not in listed.text
    data = {"decision_number": "999/QĐ-GIẢ"}
    assert client.post(board_url(site), data).status_code == 403
    with in_sites(site):
        assert Board.objects.get(site=site).decision_number == ""


def test_a_contributor_has_no_page_of_the_board(site: MemberSite) -> None:
    client = entered(make_member(site, Role.CONTRIBUTOR))
    assert client.get(board_url(site)).status_code == 404
    assert entered(make_member(site)).get(board_url(site)).status_code == 200


def test_the_page_names_members_of_now_and_then_of_this_board_alone(
    editor: Client, site: MemberSite, other_site: MemberSite
) -> None:
    now, gone, foreign = (
        make_user(name, full_name=full)
        for name, full in (
            ("a", "Vi Hiện Tại"),
            ("b", "Vi Đã Nghỉ"),
            ("c", "Vi Nơi Khác"),
        )
    )
    seats = Membership.objects
    seats.create(user=now, site=site, role=Role.EDITOR, decision="7/QĐ-BBT")
    seats.create(
        user=gone, site=site, role=Role.EDITOR, since="2015-01-01", until="2016-01-01"
    )
    seats.create(user=foreign, site=other_site, role=Role.EDITOR)
    text = editor.get(board_url(site)).text
    for told in ("Vi Hiện Tại", "7/QĐ-BBT", "Vi Đã Nghỉ", "01/01/2016"):
        assert told in text
    assert "Vi Nơi Khác" not in text


def test_the_page_offers_what_one_may_do_and_no_more(site: MemberSite) -> None:
    chief, deputy, helper = (
        make_member(site, role) for role in (Role.CHIEF, Role.DEPUTY, Role.EDITOR)
    )

    def offered(client: Client, person: User) -> bool:
        where = [site.code, person.memberships.get().pk]
        return reverse("boards:end", args=where) in client.get(board_url(site)).text

    assert offered(entered(chief), deputy)
    assert offered(entered(deputy), helper)
    assert not offered(entered(deputy), chief)
    assert not offered(entered(chief), chief)
    assert not offered(entered(helper), deputy)


def crowd(site: MemberSite, count: int) -> None:
    for number in range(count):
        person = make_member(site, Role.EDITOR, f"nguoi{number}-{site.code}")
        make_article(site=site, state="draft", written_by=person)


@pytest.mark.parametrize("count", [1, 8])
def test_the_page_asks_as_much_of_a_large_board_as_of_a_small_one(
    count: int, editor: Client, site: MemberSite, django_assert_num_queries: Any
) -> None:
    crowd(site, count)
    url = board_url(site)
    editor.get(url)  # what is looked up once for all pages
    with django_assert_num_queries(22):
        assert editor.get(url).status_code == 200


@pytest.mark.parametrize("count", [1, 8])
def test_the_list_asks_as_much_for_many_seats_as_for_few(
    count: int, office: Client, site: MemberSite, django_assert_num_queries: Any
) -> None:
    crowd(site, count)
    for url, queries in ((LIST, 12), (SEATS, 11), (SEATS_CSV, 7)):
        office.get(url)
        with django_assert_num_queries(queries):
            assert office.get(url).status_code == 200


def shown(client: Client, **query: str) -> set[str]:
    page = client.get(SEATS, query)
    return {seat.user.username for seat in page.context["page"]}


@pytest.fixture
def people(site: MemberSite, other_site: MemberSite) -> None:
    """One seat in each state, named after it; the Office has just logged in."""
    today = clock.today()
    long_ago = timezone.now() - timedelta(days=91)
    states: dict[str, dict[str, Any]] = {
        "never": {},
        "unused": {"login": long_ago},
        "busy": {"login": timezone.now(), "site": other_site, "role": Role.DEPUTY},
        "past": {"until": today - timedelta(days=1)},
        "tocome": {"since": today + timedelta(days=1)},
    }
    for name, state in states.items():
        person = make_user(name, last_login=state.pop("login", None))
        values = {"site": site, "role": Role.EDITOR, "since": "2010-01-01", **state}
        Membership.objects.create(user=person, **values)


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"state": "current"}, {"office-tinh", "never", "unused", "busy"}),
        ({"state": "past"}, {"past"}),
        ({"state": "to_come"}, {"tocome"}),
        ({"state": "never"}, {"never"}),
        ({"state": "unused"}, {"unused"}),
        ({"site": "soyt"}, {"busy"}),
        ({"site": "-"}, {"office-tinh"}),
        ({"role": "deputy", "state": "all"}, {"busy"}),
    ],
)
def test_the_list_is_filtered(
    query: dict[str, str], names: set[str], office: Client
) -> None:
    assert shown(office, **query) == names


@pytest.mark.usefixtures("people")
def test_a_value_that_is_not_known_is_left_out_and_told(office: Client) -> None:
    page = office.get(SEATS, {"site": "khongco", "state": "past"})
    assert "không hợp lệ nên đã được bỏ qua" in page.text
    assert shown(office, site="khongco", state="past") == {"past"}


def test_the_list_is_for_the_office_and_administrators(
    office: Client, editor: Client
) -> None:
    administrator = entered(make_member(None, Role.ADMINISTRATOR))
    for url in (SEATS, SEATS_CSV):
        assert office.get(url).status_code == 200
        assert administrator.get(url).status_code == 200
        assert editor.get(url).status_code == 404
        assert Client(headers={"host": "localhost"}).get(url).status_code == 302


def test_the_table_opens_in_a_spreadsheet_and_calculates_nothing(
    office: Client, site: MemberSite
) -> None:
    person = make_user("la", full_name="=HYPERLINK(1)")
    Membership.objects.create(
        user=person, site=site, role=Role.CHIEF, since="2019-01-01", decision="@A1"
    )
    response = office.get(SEATS_CSV, {"site": site.code})
    left = AuditLine.objects.get(action="export")
    assert left.detail == f"1 · site={site.code}"
    header, row = csv.reader(StringIO(response.content.decode("utf-8-sig")))
    assert header[:3] == ["Mã", "Trang thành viên", "Họ và tên"]
    assert row == [
        "vanlang",
        "Huyện Văn Lãng",
        "'=HYPERLINK(1)",
        "la",
        "Trưởng ban biên tập",
        "01/01/2019",
        "",
        "'@A1",
        "",
    ]


def test_every_export_answers_at_its_address() -> None:
    assert EXPORTS["boards:seats_csv"] is seat_list.seats_csv
    for name in EXPORTS:
        assert resolve(reverse(name)).view_name == name


def test_everybody_reads_the_table_of_roles(site: MemberSite) -> None:
    for role in (Role.CONTRIBUTOR, Role.CHIEF):
        page = entered(make_member(site, role)).get("/admin/bang-quyen/")
        assert page.status_code == 200
        assert "Phó trưởng ban" in page.text


def test_the_table_of_roles_is_the_one_that_the_code_obeys() -> None:
    assert set(role_table.NAMES) == set(roles.Right)
    columns = list(Role)
    shown = {str(name): held for name, held in role_table.table()}
    assert len(shown) == len(roles.Right)
    for right, name in role_table.NAMES.items():
        held = {
            role for role, one in zip(columns, shown[str(name)], strict=True) if one
        }
        assert held == {role for role in Role if right in roles.TABLE[role]}
    for given, (_name, held) in zip(columns, role_table.grants(), strict=True):
        assert held == [given in roles.GRANTS[role] for role in columns]


@pytest.mark.parametrize("role", [Role.OFFICE, Role.ADMINISTRATOR])
def test_the_front_page_leads_to_these_pages(role: Role, editor: Client) -> None:
    text = entered(make_member(None, role)).get("/admin/").text
    assert SEATS in text
    assert ("/admin/thanh-vien/toan-tinh/" in text) == (role == Role.ADMINISTRATOR)
    assert SEATS not in editor.get("/admin/").text
    assert LIST in editor.get("/admin/").text


def test_the_table_of_seats_leaves_a_line(office: Client, site: MemberSite) -> None:
    office.get(SEATS)
    assert not AuditLine.objects.filter(action="export").exists()
    office.get(SEATS_CSV, {"site": site.code})
    line = AuditLine.objects.get(action="export")
    assert (line.actor, line.site_code) == ("office-tinh", "")
    assert line.detail == f"0 · site={site.code}"


def test_what_others_put_behind_an_address_is_passed_over(
    editor: Client, site: MemberSite
) -> None:
    url = reverse("boards:add", args=[site.code])
    assert editor.get(f"{url}?fbclid=1&utm_source=thu").status_code == 200
    for forged in ("site=soyt", "user=1", "_popup=1", "_to_field=id"):
        assert editor.get(f"{url}?{forged}").status_code == 404


def test_who_comes_to_a_new_code_by_a_link_is_led_to_the_board(
    editor: Client, site: MemberSite
) -> None:
    seat = make_member(site, Role.EDITOR).memberships.get()
    url = reverse("boards:invite", args=[site.code, seat.pk])
    answer = editor.get(url)
    assert (answer.status_code, answer["Location"]) == (302, board_url(site))
    assert not seat.user.invitations.exists()
    assert editor.post(url, follow=True).context["invitation_code"]
    assert seat.user.invitations.count() == 1
