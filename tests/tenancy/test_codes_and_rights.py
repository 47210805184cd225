"""A code opens no more than its giver could give, and not after the giver is gone."""

import re

import pytest
from django_otp.plugins.otp_totp.models import TOTPDevice

from tenancy import accounts, clock
from tenancy.invitations import Invitation, invite
from tenancy.models import AuditLine, Membership, Role, User
from tests.factories import (
    digits,
    entered,
    make_app,
    make_member,
    make_superuser,
    make_user,
)
from tests.log_in import INVITATION, SET_UP, browser, type_password, where

pytestmark = pytest.mark.django_db
GOOD = "mot-cau-that-dai-79"
ENDED = "Mã này không còn mở được"


def board(site, *rest):
    code = "toan-tinh" if site is None else site.code
    return "/".join(["/admin/thanh-vien", code, *map(str, rest), ""])


def today():
    return f"{clock.today():%d/%m/%Y}"


def seat_of(role, **more):
    return {"role": role, "since": today(), "decision": "1/QĐ-UBND", **more}


def newcomer(giver, site, role=Role.CONTRIBUTOR):
    """An account that `giver` makes, and the code that the giver keeps."""
    data = {"full_name": "Lê Văn Bình", **seat_of(role)}
    page = entered(giver).post(board(site, "them"), data, follow=True)
    return User.objects.get(full_name="Lê Văn Bình"), page.context["invitation_code"]


def choose(code, password=GOOD):
    client = browser()
    data = {"ma": code, "new_password1": password, "new_password2": password}
    return client, client.post(INVITATION, data)


def shown(answer):
    found = re.search(r"\?ma=([0-9A-Z-]+)", answer.text)
    return found.group(1) if found else ""


def appoint(by, person, role, site):
    """Bring `person`, who has an account, in by the user name."""
    data = {"username": person.username, **seat_of(role)}
    return entered(by).post(board(site, "them-co-san"), data, follow=True)


def test_a_newcomer_comes_in_by_the_code_of_the_chief(site):
    _person, code = newcomer(make_member(site), site)
    client, answer = choose(code)
    assert where(answer) == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_the_code_of_one_chief_opens_no_chief_of_another_board(site, other_site):
    person, kept = newcomer(make_member(site), site)
    page = appoint(make_member(None, Role.OFFICE), person, Role.CHIEF, other_site)
    assert page.status_code == 200
    assert not User.objects.get(pk=person.pk).has_usable_password()
    _client, answer = choose(kept)
    assert answer.status_code == 200
    assert not User.objects.get(pk=person.pk).has_usable_password()
    client, answer = choose(shown(page))
    assert where(answer) == "/admin/"
    assert where(client.get("/admin/", follow=False)) == "/admin/login/"
    client.get(SET_UP)
    assert client.post(SET_UP, {"code": digits(TOTPDevice.objects.get(user=person))})
    assert client.get("/admin/").status_code == 200


def test_the_code_of_a_chief_opens_no_administrator(site):
    person, kept = newcomer(make_member(site), site)
    administrator = make_member(None, Role.ADMINISTRATOR)
    page = appoint(administrator, person, Role.ADMINISTRATOR, None)
    assert choose(kept)[1].status_code == 200
    assert where(choose(shown(page))[1]) == "/admin/"


def test_a_person_who_joined_by_a_lower_code_is_opened_anew_when_raised(
    site, other_site
):
    person, code = newcomer(make_member(site), site, Role.EDITOR)
    inside, _answer = choose(code)
    page = appoint(make_member(None, Role.OFFICE), person, Role.CHIEF, other_site)
    assert inside.get("/admin/").status_code == 302
    assert type_password(browser(), person.username, GOOD).status_code == 200
    assert where(choose(shown(page), "mot-cau-khac-dai-80")[1]) == "/admin/"


def test_who_has_a_second_factor_is_appointed_without_a_new_code(site, other_site):
    person, code = newcomer(make_member(site), site, Role.EDITOR)
    choose(code)
    make_app(User.objects.get(pk=person.pk))
    office = make_member(None, Role.OFFICE)
    assert not shown(appoint(office, person, Role.CHIEF, other_site))
    assert person.memberships.filter(site=other_site, role=Role.CHIEF).exists()
    assert type_password(browser(), person.username, GOOD).status_code == 302


def test_an_account_that_nobody_lower_opened_is_appointed_as_it_is(other_site):
    person = make_user("co-san")
    office = make_member(None, Role.OFFICE)
    assert not shown(appoint(office, person, Role.CHIEF, other_site))
    assert person.memberships.filter(site=other_site, role=Role.CHIEF).exists()
    assert type_password(browser(), person.username).status_code == 302


def test_a_chief_who_raises_their_own_newcomer_gets_a_new_sheet(site):
    chief = make_member(site)
    person, kept = newcomer(chief, site)
    seat = person.memberships.get()
    page = entered(chief).post(
        board(site, seat.pk),
        {"role": Role.DEPUTY, "until": "", "decision": ""},
        follow=True,
    )
    assert choose(kept)[1].status_code == 200
    assert where(choose(shown(page))[1]) == "/admin/"


def test_a_chief_who_raises_a_member_who_joined_leaves_the_account_alone(site):
    chief = make_member(site)
    person, code = newcomer(chief, site)
    choose(code)
    answer = entered(chief).post(
        board(site, person.memberships.get().pk),
        {"role": Role.DEPUTY, "until": "", "decision": ""},
    )
    assert answer.status_code == 302
    assert type_password(browser(), person.username, GOOD).status_code == 302


def test_who_may_not_give_the_code_is_told_who_may(site, other_site):
    """Two boards share a person whom only the other one's chief could let in."""
    person, code = newcomer(make_member(other_site), other_site, Role.EDITOR)
    choose(code)
    seat = Membership.objects.create(
        user=person, site=site, role=Role.EDITOR, since="2020-01-01"
    )
    page = entered(make_member(site)).post(
        board(site, seat.pk),
        {"role": Role.DEPUTY, "until": "", "decision": ""},
        follow=True,
    )
    assert "quản trị viên" in page.text
    assert not shown(page)
    assert not User.objects.get(pk=person.pk).has_usable_password()
    administrator = make_member(None, Role.ADMINISTRATOR)
    assert where(choose(accounts.reinvite(person, administrator))[1]) == "/admin/"


@pytest.mark.parametrize("deed", ["begins", "changes", "ends"])
def test_a_membership_that_moves_ends_the_codes_that_are_open(site, other_site, deed):
    person = make_member(site, Role.EDITOR)
    invite(person, made_by=make_superuser())
    assert Invitation.objects.open().count() == 1
    seat = person.memberships.get()
    seat.decision = "2/QĐ"  # moves no right
    seat.save()
    assert Invitation.objects.open().count() == 1
    if deed == "begins":
        Membership.objects.create(user=person, site=other_site, role=Role.EDITOR)
    elif deed == "changes":
        seat.role = Role.DEPUTY
        seat.save()
    else:
        seat.delete()
    assert not Invitation.objects.open().exists()


def test_a_chief_who_is_gone_lets_nobody_in_any_more(site):
    chief = make_member(site)
    _person, code = newcomer(chief, site, Role.DEPUTY)
    seat = chief.memberships.get()
    Membership.objects.filter(pk=seat.pk).update(until="2020-01-01")
    client, answer = choose(code)
    assert ENDED in answer.text
    assert client.get("/admin/").status_code == 302
    Membership.objects.filter(pk=seat.pk).update(until=None)
    assert where(choose(code)[1]) == "/admin/"


def test_a_closed_giver_lets_nobody_in(site):
    chief = make_member(site)
    _person, code = newcomer(chief, site)
    User.objects.filter(pk=chief.pk).update(is_active=False)
    assert ENDED in choose(code)[1].text
    User.objects.filter(pk=chief.pk).update(is_active=True)
    assert where(choose(code)[1]) == "/admin/"


def test_the_code_is_asked_for_its_giver_when_it_is_used_too(site):
    """Between the page and the password the giver may go."""
    chief = make_member(site)
    invite(make_member(site, Role.EDITOR), made_by=chief)
    found = Invitation.objects.get()
    Membership.objects.filter(user=chief).update(until="2020-01-01")
    assert not accounts.accept(found, GOOD)
    Membership.objects.filter(user=chief).update(until=None)
    assert accounts.accept(Invitation.objects.get(), GOOD)


def test_who_is_made_superuser_is_opened_anew(site):
    person, kept = newcomer(make_member(site), site)
    root = entered(make_superuser())
    url = f"/admin/tenancy/user/{person.pk}/change/"
    data = {
        "username": person.username,
        "full_name": person.full_name,
        "is_active": "on",
        "is_superuser": "on",
    }
    assert root.post(url, data).status_code == 302
    assert choose(kept)[1].status_code == 200
    page = root.post(f"/admin/tenancy/user/{person.pk}/ma-moi/", follow=True)
    assert where(choose(shown(page))[1]) == "/admin/"


@pytest.mark.parametrize("action", ["invite", "invitation_used"])
def test_each_board_of_the_person_reads_of_the_code(site, other_site, action):
    person = make_member(site, Role.EDITOR)
    Membership.objects.create(user=person, site=other_site, role=Role.EDITOR)
    choose(accounts.reinvite(person, make_member(None, Role.ADMINISTRATOR)))
    lines = AuditLine.objects.filter(action=action)
    assert {line.site_code for line in lines} == {site.code, other_site.code}
