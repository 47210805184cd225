"""When a session ends: idle, too long, or no longer who it began as."""

import time

import pytest
from django.contrib.sessions.models import Session

from tenancy import sessions
from tenancy.models import AuditLine, Membership, Role, User
from tests.factories import entered, make_member
from tests.log_in import LOGIN, PASSWORD, browser, where

pytestmark = pytest.mark.django_db
LIST = "/admin/news/article/?q=hội+nghị"
NEW = "mot-cau-that-dai-79"


@pytest.fixture
def chief(site):
    return make_member(site)


def shift(client, **seconds):
    """Let `began` or `seen` lie so many seconds further back."""
    session = client.session
    for name, length in seconds.items():
        session[name] -= length
    session.save()


def is_in(client):
    return client.get("/admin/").status_code == 200


def test_an_idle_hour_ends_it(chief):
    client = entered(chief)
    shift(client, seen=sessions.IDLE - 5)
    assert is_in(client)
    shift(client, seen=sessions.IDLE)
    assert not is_in(client)


def test_activity_keeps_it_and_is_noted_once_a_minute(chief):
    client = entered(chief)
    seen = client.session["seen"]
    assert is_in(client)
    assert client.session["seen"] == seen
    shift(client, seen=sessions.NOTED)
    assert is_in(client)
    assert client.session["seen"] >= seen


def test_what_a_page_sends_on_its_own_does_not_keep_it(chief):
    client = entered(chief)
    shift(client, seen=sessions.IDLE - 5)
    before = client.session["seen"]
    answer = client.get("/admin/", headers={sessions.BACKGROUND: "1"})
    assert answer.status_code == 200
    assert client.session["seen"] == before
    assert is_in(client)
    assert client.session["seen"] > before


def test_twelve_hours_end_it_whatever_one_does(chief):
    client = entered(chief)
    shift(client, began=sessions.LONGEST - 5)
    assert is_in(client)
    shift(client, began=5)
    assert not is_in(client)


def test_the_log_in_says_why_and_leads_back(chief):
    client = entered(chief)
    shift(client, seen=sessions.IDLE)
    page = client.get(LIST, follow=True)
    assert "60 phút" in page.text
    assert page.redirect_chain[0][0].startswith(LOGIN)
    assert 'name="next" value="/admin/news/article/?q=' in page.text
    assert "60 phút" not in client.get(LOGIN).text


def test_an_ended_session_is_gone_from_the_table(chief):
    client = entered(chief)
    key = client.session.session_key
    shift(client, began=sessions.LONGEST)
    assert not is_in(client)
    assert not Session.objects.filter(pk=key).exists()


@pytest.mark.parametrize("deed", ["changed", "ended", "begun"])
def test_a_change_of_role_ends_every_session(chief, site, other_site, deed):
    client, membership = entered(chief), chief.memberships.get()
    assert is_in(client)
    if deed == "changed":
        membership.role = Role.EDITOR
        membership.save()
    elif deed == "ended":
        membership.delete()
    else:
        Membership.objects.create(user=chief, site=other_site, role=Role.EDITOR)
    page = client.get("/admin/", follow=True)
    assert "vai trò" in page.text
    assert is_in(entered(chief)) == (deed != "ended")


def test_a_colleagues_change_of_role_ends_nothing_of_mine(chief, site):
    client = entered(chief)
    make_member(site, Role.EDITOR)
    assert is_in(client)


def test_a_new_password_keeps_the_own_session_and_ends_the_others(chief):
    here, elsewhere = entered(chief), entered(chief)
    data = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    answer = here.post("/admin/password_change/", data)
    assert where(answer) == "/admin/password_change/done/"
    assert is_in(here)
    assert not is_in(elsewhere)
    assert AuditLine.objects.get(action="password_change").actor == chief.username


def test_whoever_is_out_by_a_new_password_reads_why(chief):
    here, elsewhere = entered(chief), entered(chief)
    data = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    here.post("/admin/password_change/", data)
    assert "mật khẩu hoặc" in elsewhere.get("/admin/", follow=True).text
    assert "mật khẩu hoặc" not in elsewhere.get(LOGIN).text
    assert "mật khẩu hoặc" not in browser().get("/admin/", follow=True).text


def test_logging_out_leaves_a_line(chief):
    client = entered(chief)
    assert client.post("/admin/logout/").status_code in (200, 302)
    line = AuditLine.objects.get(action="log_out")
    assert (line.actor, line.row) == (chief.username, str(chief.pk))
    assert client.post("/admin/logout/").status_code in (200, 302)
    assert AuditLine.objects.filter(action="log_out").count() == 1


def test_a_refused_password_ends_nothing(chief):
    here, elsewhere = entered(chief), entered(chief)
    data = {"old_password": "sai", "new_password1": NEW, "new_password2": NEW}
    assert here.post("/admin/password_change/", data).status_code == 200
    assert is_in(here)
    assert is_in(elsewhere)


def test_one_ends_ones_other_sessions_from_the_own_page(chief, site):
    here, elsewhere = entered(chief), entered(chief)
    colleague = entered(make_member(site, Role.EDITOR))
    here.post("/admin/tai-khoan/", {"deed": "others"})
    assert is_in(here)
    assert not is_in(elsewhere)
    assert is_in(colleague)


def test_a_closed_account_is_out_at_once(chief):
    client = entered(chief)
    assert is_in(client)
    User.objects.filter(pk=chief.pk).update(is_active=False)
    assert not is_in(client)


def test_a_session_that_we_did_not_begin_is_none(chief):
    client = entered(chief)
    session = client.session
    del session["began"]
    session.save()
    assert not is_in(client)


def test_a_stale_copy_of_an_account_does_not_wake_ended_sessions(chief):
    client = entered(chief)
    copy = User.objects.get(pk=chief.pk)
    sessions.end_all(chief)
    copy.full_name = "Hoàng Minh Họa"
    copy.save()
    assert User.objects.get(pk=chief.pk).full_name == "Hoàng Minh Họa"
    assert not is_in(client)


def test_logging_in_begins_the_count_anew(chief):
    client = entered(chief)
    assert time.time() - client.session["began"] < 60
    shift(client, began=sessions.LONGEST)
    assert not is_in(client)
    client.force_login(chief)
    assert time.time() - client.session["began"] < 60
