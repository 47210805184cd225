"""The trail names people by user name, so a used one stays with its person."""

import pytest
from django.test import Client
from django.utils import timezone

from portal.new_people import proposed_username
from tenancy.models import AuditLine, MemberSite, Role, User
from tests.factories import entered, make_member, make_user
from tests.log_in import ACCOUNT

USERS = "/admin/tenancy/user/"


@pytest.fixture
def administrator(db: None) -> Client:
    return entered(make_member(None, Role.ADMINISTRATOR))


def test_a_name_changes_until_the_account_is_used(administrator: Client) -> None:
    person = make_user("nham-ten", full_name="Vi Nhầm")
    url = f"{USERS}{person.pk}/change/"
    typed = {"username": "dung-ten", "full_name": "Vi Đúng", "is_active": "on"}
    administrator.post(url, typed)
    person.refresh_from_db()
    assert person.username == "dung-ten"
    User.objects.filter(pk=person.pk).update(last_login=timezone.now())
    answer = administrator.post(url, {**typed, "username": "ten-khac"})
    assert answer.status_code == 302
    person.refresh_from_db()
    assert (person.username, person.full_name) == ("dung-ten", "Vi Đúng")


def test_a_name_that_has_acted_is_never_given_again(administrator: Client) -> None:
    AuditLine.objects.create(actor="nguoi-cu", action="publish")
    typed = {"username": " Nguoi-Cu ", "full_name": "Vi Mới"}
    page = administrator.post(f"{USERS}add/", typed)
    assert "Nhật ký" in str(page.context["adminform"].form.errors["username"])
    assert not User.objects.filter(full_name="Vi Mới").exists()
    administrator.post(f"{USERS}add/", {**typed, "username": "nguoi-moi"})
    assert User.objects.filter(username="nguoi-moi").exists()


def test_no_newcomer_is_proposed_a_name_that_has_acted(site: MemberSite) -> None:
    assert proposed_username("Đỗ Thị Họa", site) == "hoadt.vanlang"
    AuditLine.objects.create(actor="hoadt.vanlang", action="publish")
    assert proposed_username("Đỗ Thị Họa", site) == "hoadt2.vanlang"


def test_who_ends_the_other_sessions_leaves_a_line(site: MemberSite) -> None:
    client = entered(make_member(site, Role.EDITOR, "an"))
    client.post(ACCOUNT, {"deed": "others"})
    line = AuditLine.objects.get(action="sessions_ended")
    assert (line.actor, line.row) == ("an", str(User.objects.get(username="an").pk))
