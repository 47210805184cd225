"""Members come onto a board and change there; who gets a code, and who none."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from portal.new_people import proposed_username
from tenancy import accounts, clock, roles
from tenancy.invitations import invited
from tenancy.models import AuditLine, Membership, MemberSite, Role, User
from tests.factories import entered, make_member, make_superuser, make_user
from tests.tenancy.board_world import day, seat_of, url

DECISION = "15/QĐ-UBND ngày 12/03/2026"


def typed(role: Role = Role.EDITOR, **changes: Any) -> dict[str, Any]:
    return {"role": role, "since": day(), "until": "", "decision": "", **changes}


def newcomer(role: Role = Role.EDITOR, **changes: Any) -> dict[str, Any]:
    who = {"full_name": "Hoàng  Minh Họa", "email": "hoa@langson.example"}
    return typed(role, **who, **changes)


def gives_code(client: Client, address: str, data: Any = None) -> bool:
    """Does a request end at the sheet, and does the code on it open an account?"""
    sheet = client.post(address, data, follow=True)
    return invited(sheet.context["invitation_code"]) is not None


@pytest.fixture
def administrator(db: Any) -> Client:
    return entered(make_member(None, Role.ADMINISTRATOR))


def test_a_chief_adds_a_new_person_who_gets_a_code_shown_once(
    editor: Client, site: MemberSite
) -> None:
    page = editor.post(url("add", site), newcomer(), follow=True)
    person = User.objects.get(username="hoahm.vanlang")
    assert (person.full_name, person.email) == ("Hoàng Minh Họa", "hoa@langson.example")
    assert not person.has_usable_password()
    assert (seat_of(person).site, seat_of(person).role) == (site, Role.EDITOR)
    code = page.context["invitation_code"]
    invitation = invited(code)
    assert invitation is not None
    assert invitation.user == person
    for told in (code, f"/admin/ma-moi/?ma={code}", "Hoàng Minh Họa", person.username):
        assert told in page.text
    assert "no-store" in page["Cache-Control"]
    sheet = page.redirect_chain[-1][0]
    again = editor.get(sheet)
    assert code not in again.text
    assert "đã được hiện" in again.text
    assert invited(code) == invitation
    assert User.objects.filter(full_name="Hoàng Minh Họa").count() == 1


def test_a_sheet_is_for_whoever_made_the_code_and_waits_for_them(
    editor: Client, site: MemberSite
) -> None:
    answer = editor.post(url("add", site), newcomer())
    assert answer.status_code == 302
    deputy = entered(make_member(site, Role.DEPUTY))
    for method in (deputy.get, deputy.post):
        assert method(answer.url).status_code in (404, 405)
    assert editor.head(answer.url).status_code == 405
    code = editor.get(answer.url).context["invitation_code"]
    assert invited(code) is not None


def test_a_sheet_whose_code_was_used_says_so(editor: Client, site: MemberSite) -> None:
    sheet = editor.post(url("add", site), newcomer()).url
    code = editor.get(sheet).context["invitation_code"]
    found = invited(code)
    assert found is not None
    assert accounts.accept(found, "mot-cau-that-dai-79")
    assert "đã được dùng" in editor.get(sheet).text


def test_what_changes_on_a_board_leaves_a_line(
    editor: Client, site: MemberSite
) -> None:
    editor.post(url("add", site), newcomer())
    lines = AuditLine.objects.filter(site_code=site.code, actor="chief-vanlang")
    assert {line.action for line in lines} == {"join", "invite"}
    line = lines.get(action="join")
    assert "hoahm.vanlang · editor" in line.detail


def test_the_same_form_sent_twice_makes_one_account(
    editor: Client, site: MemberSite
) -> None:
    assert gives_code(editor, url("add", site), newcomer())
    page = editor.post(url("add", site), newcomer())
    assert "email" in page.context["form"].errors
    assert User.objects.filter(full_name="Hoàng Minh Họa").count() == 1


def test_an_address_on_another_board_is_not_told(
    editor: Client, site: MemberSite, other_site: MemberSite
) -> None:
    there = make_member(other_site)
    there.email = "hoa@langson.example"
    there.save()
    assert gives_code(editor, url("add", site), newcomer())


def test_a_proposed_name_counts_on_only_on_its_own_board(
    site: MemberSite, other_site: MemberSite
) -> None:
    assert proposed_username("Đỗ Thị Họa", site) == "hoadt.vanlang"
    make_user("hoadt.vanlang")
    assert proposed_username("Đỗ Thị Họa", site) == "hoadt2.vanlang"
    assert proposed_username("Đỗ Thị Họa", other_site) == "hoadt.soyt"
    assert proposed_username("Họa", None) == "hoa"


@pytest.mark.parametrize(
    ("role", "offered"),
    [
        (Role.CHIEF, {Role.DEPUTY, Role.EDITOR, Role.CONTRIBUTOR}),
        (Role.DEPUTY, {Role.DEPUTY, Role.EDITOR, Role.CONTRIBUTOR}),
        (Role.OFFICE, {Role.CHIEF, Role.DEPUTY}),
    ],
)
def test_a_form_offers_the_roles_that_one_may_give(
    role: Role, offered: set[Role], site: MemberSite
) -> None:
    where = None if role == Role.OFFICE else site
    client = entered(make_member(where, role))
    choices = client.get(url("add", site)).context["form"].fields["role"].choices
    assert {value for value, _label in choices} - {""} == offered


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.EDITOR])
def test_who_leads_no_board_adds_nobody(role: Role, site: MemberSite) -> None:
    client = entered(make_member(site, role))
    assert client.get(url("add", site)).status_code == 404
    chief = entered(make_member(site, Role.CHIEF))
    assert chief.get(url("add", site)).status_code == 200


def test_the_office_appoints_on_a_decision_alone(
    office: Client, site: MemberSite
) -> None:
    page = office.post(url("add", site), newcomer(Role.CHIEF))
    assert "decision" in page.context["form"].errors
    assert not Membership.objects.filter(role=Role.CHIEF).exists()
    office.post(url("add", site), newcomer(Role.CHIEF, decision=DECISION))
    assert Membership.objects.get(role=Role.CHIEF).decision == DECISION


def test_a_chief_needs_no_decision_for_a_deputy(
    editor: Client, site: MemberSite
) -> None:
    editor.post(url("add", site), newcomer(Role.DEPUTY))
    assert Membership.objects.filter(site=site, role=Role.DEPUTY).exists()


def test_the_office_brings_somebody_onto_a_further_board_by_exact_name(
    office: Client, site: MemberSite, other_site: MemberSite
) -> None:
    person = make_member(other_site, Role.EDITOR, "hoang")
    data = typed(Role.CHIEF, decision=DECISION)
    page = office.post(url("existing", site), {**data, "username": "hoan"})
    assert "username" in page.context["form"].errors
    answer = office.post(url("existing", site), {**data, "username": "hoang"})
    assert answer.status_code == 302
    assert set(person.memberships.values_list("site__code", "role")) == {
        ("soyt", "editor"),
        ("vanlang", "chief"),
    }


def test_an_editor_who_is_appointed_chief_is_editor_no_more(
    office: Client, site: MemberSite
) -> None:
    person = make_member(site, Role.EDITOR, "hoang")
    data = typed(Role.CHIEF, decision=DECISION, username="hoang")
    assert office.post(url("existing", site), data).status_code == 302
    assert [m.role for m in person.memberships.current()] == [Role.CHIEF]
    ended = person.memberships.get(role=Role.EDITOR)
    assert ended.until == clock.today() - timedelta(days=1)


def test_an_administrator_looks_after_the_office_and_no_board(
    administrator: Client, site: MemberSite
) -> None:
    assert administrator.get(url("add", site)).status_code == 404
    assert gives_code(administrator, url("add", None), newcomer(Role.OFFICE))
    assert Membership.objects.get(role=Role.OFFICE).user.username == "hoahm"
    listed = administrator.get(url("province", None))
    assert "Hoàng Minh Họa" in listed.text


def test_another_role_begins_today_and_the_old_one_stays_on_record(
    editor: Client, site: MemberSite
) -> None:
    person = make_member(site, Role.EDITOR)
    seat = seat_of(person)
    data = {"role": Role.DEPUTY, "until": "", "decision": DECISION}
    assert editor.post(url("change", site, seat), data).status_code == 302
    seat.refresh_from_db()
    assert (seat.role, seat.until) == (
        Role.EDITOR,
        clock.today() - timedelta(days=1),
    )
    now = person.memberships.current().get()
    assert (now.role, now.since, now.decision) == (
        Role.DEPUTY,
        clock.today(),
        DECISION,
    )


def test_another_end_changes_the_seat_itself(editor: Client, site: MemberSite) -> None:
    seat = seat_of(make_member(site, Role.EDITOR))
    data = {"role": Role.EDITOR, "until": day(30), "decision": ""}
    assert editor.post(url("change", site, seat), data).status_code == 302
    seat.refresh_from_db()
    assert seat.until == clock.today() + timedelta(days=30)
    page = editor.post(url("change", site, seat), {**data, "until": day(-1)})
    assert "until" in page.context["form"].errors


def test_sessions_end_when_a_role_changes_or_ends(site: MemberSite) -> None:
    def epoch() -> int:
        return User.objects.get(pk=person.pk).session_epoch

    person = make_member(site, Role.EDITOR)
    seat = seat_of(person)
    assert epoch() == 0
    seat.decision = DECISION
    seat.save()
    assert epoch() == 0
    seat.role = Role.CONTRIBUTOR
    seat.save()
    assert epoch() == 1
    seat.until = clock.today()
    seat.save()
    assert epoch() == 2
    seat.delete()
    assert epoch() == 3


def test_a_new_code_goes_only_to_whom_one_looks_after_wholly(
    editor: Client, site: MemberSite, other_site: MemberSite
) -> None:
    ours = make_member(site, Role.EDITOR)
    seat = seat_of(ours)
    assert gives_code(editor, url("invite", site, seat))
    there = Membership.objects.create(user=ours, site=other_site, role=Role.CHIEF)
    assert editor.post(url("invite", site, seat)).status_code == 404
    there.delete()
    assert gives_code(editor, url("invite", site, seat))


def test_no_code_is_given_to_a_closed_account(editor: Client, site: MemberSite) -> None:
    person = make_member(site, Role.EDITOR)
    seat = seat_of(person)
    User.objects.filter(pk=person.pk).update(is_active=False)
    assert editor.post(url("invite", site, seat)).status_code == 404
    User.objects.filter(pk=person.pk).update(is_active=True)
    assert gives_code(editor, url("invite", site, seat))


def test_nobody_but_a_superuser_touches_the_seats_of_one(site: MemberSite) -> None:
    glass = make_superuser()
    Membership.objects.create(user=glass, site=site, role=Role.EDITOR)
    seat = seat_of(glass)
    chief = make_member(site)
    assert not roles.may_manage(chief, seat)
    assert not roles.may_manage(glass, seat)
    assert roles.may_manage(make_superuser("nua"), seat)
    assert roles.may_manage(chief, seat_of(make_member(site, Role.EDITOR)))


def test_on_one_board_a_person_has_one_role_at_a_time(
    office: Client, site: MemberSite
) -> None:
    make_member(site, Role.CHIEF, "hoang")
    data = typed(Role.DEPUTY, decision=DECISION, username="hoang")
    page = office.post(url("existing", site), data)
    assert "trong thời gian đó" in str(page.context["form"].errors)
    assert Membership.objects.filter(user__username="hoang").count() == 1
