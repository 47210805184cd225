"""Memberships end, are begun again, and are laid down by the members themselves."""

from datetime import timedelta

import pytest
from django.test import Client

from tenancy import clock
from tenancy.models import AuditLine, Membership, MemberSite, Role, User
from tests.factories import entered, make_member, make_user
from tests.tenancy.board_world import day, seat_of, url

AGAIN = {"role": "contributor", "since": day(), "until": "", "decision": ""}


@pytest.mark.parametrize("shift", [0, -1])
def test_a_membership_ends_with_its_last_day(
    shift: int, editor: Client, site: MemberSite
) -> None:
    person = make_member(site, Role.EDITOR)
    data = {"last_day": day(shift)}
    assert editor.post(url("end", site, seat_of(person)), data).status_code == 302
    assert seat_of(person).until == clock.today() + timedelta(days=shift)
    again = User.objects.get(pk=person.pk)
    assert again.has_perm("units.change_unit", site) == (shift == 0)


def test_no_end_rewrites_what_somebody_could_do_before(
    editor: Client, site: MemberSite
) -> None:
    seat = seat_of(make_member(site, Role.EDITOR))
    page = editor.post(url("end", site, seat), {"last_day": day(-2)})
    assert page.context["form"].errors
    assert Membership.objects.get(pk=seat.pk).until is None
    editor.post(url("end", site, seat), {"last_day": day(-1)})
    assert Membership.objects.get(pk=seat.pk).until is not None


def test_a_seat_that_began_today_and_ends_at_once_is_taken_away(
    editor: Client, site: MemberSite
) -> None:
    person = make_user("moi")
    seat = Membership.objects.create(user=person, site=site, role=Role.EDITOR)
    editor.post(url("end", site, seat), {"last_day": day(-1)})
    assert not Membership.objects.filter(pk=seat.pk).exists()
    assert AuditLine.objects.filter(action="remove", site_code=site.code).exists()


def test_who_was_here_is_taken_on_again_with_the_account_of_then(
    editor: Client, site: MemberSite
) -> None:
    person = make_member(site, Role.EDITOR)
    seat = seat_of(person)
    assert editor.get(url("again", site, seat)).status_code == 404
    editor.post(url("end", site, seat), {"last_day": day(-1)})
    answer = editor.post(url("again", site, seat), AGAIN)
    assert answer.status_code == 302
    assert person.memberships.current().get().role == Role.CONTRIBUTOR


def test_one_leaves_a_board_by_oneself(site: MemberSite) -> None:
    person = make_member(site, Role.EDITOR)
    client = entered(person)
    assert client.get(url("leave", site, seat_of(person))).status_code == 200
    assert seat_of(person).until is None
    assert client.post(url("leave", site, seat_of(person))).status_code == 302
    assert seat_of(person).is_over()
    assert client.get("/admin/").status_code == 302


def test_the_only_chief_of_a_public_site_leaves_when_another_follows(
    site: MemberSite,
) -> None:
    chief = make_member(site)
    client = entered(chief)
    page = client.post(url("leave", site, seat_of(chief)))
    assert "Văn phòng" in str(page.context["form"].errors)
    assert seat_of(chief).until is None
    make_member(site, username="truong-ban-moi")
    assert client.post(url("leave", site, seat_of(chief))).status_code == 302
    assert seat_of(chief).is_over()


def test_the_office_ends_the_only_chief_and_is_warned(
    office: Client, site: MemberSite
) -> None:
    seat = seat_of(make_member(site))
    assert "trưởng ban duy nhất" in office.get(url("end", site, seat)).text
    office.post(url("end", site, seat), {"last_day": day(-1)})
    assert Membership.objects.get(pk=seat.pk).is_over()
