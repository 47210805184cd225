"""`demo_code`: the digits of the demo's accounts, in a demo alone."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from portal.demo.logins import LOGINS, NAMES
from portal.management.commands.load_demo import _make_accounts
from tenancy.models import Kind, Role
from tests.factories import make_app, make_member, make_site
from tests.log_in import CODE, browser, half_way, type_password

CHIEF, OFFICE = "truongban.vanlang", "vanphong"
WITH = [login for login in LOGINS if login.has_app]
WITHOUT = [login for login in LOGINS if not login.has_app]


def ask(name):
    out, note = StringIO(), StringIO()
    call_command("demo_code", name, stdout=out, stderr=note)
    return out.getvalue(), note.getvalue()


@pytest.fixture
def demo(settings):
    settings.PORTAL_TODAY = date(2019, 10, 31)


@pytest.mark.django_db
@pytest.mark.parametrize("login", WITH)
def test_the_digits_open_the_demos_accounts(demo, login):
    make_site("vanlang", kind=Kind.DISTRICT)
    _make_accounts()
    name, client = login.name, browser()
    assert type_password(client, name, login.password).status_code == 302
    page = client.get(CODE)
    assert f"PORTAL_TODAY=2019-10-31 .venv/bin/python manage.py demo_code {name}" in (
        page.text
    )
    digits, note = ask(name)
    assert digits.strip().isdigit()
    assert len(digits) == 7
    assert "giây" in note
    assert client.post(CODE, {"code": digits}).status_code == 302
    assert client.get("/admin/").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("login", WITHOUT)
def test_the_other_accounts_of_the_demo_take_no_digits(demo, login):
    make_site("vanlang", kind=Kind.DISTRICT)
    _make_accounts()
    client = browser()
    assert type_password(client, login.name, login.password).status_code == 302
    assert client.get("/admin/").status_code == 200
    with pytest.raises(CommandError, match=CHIEF):
        ask(login.name)


def test_the_demo_shows_every_role():
    assert {one.role for one in LOGINS} == set(Role)
    assert [one.name for one in WITH] == list(NAMES)


def test_a_real_installation_gives_no_digits(settings):
    with pytest.raises(CommandError, match="PORTAL_TODAY") as refused:
        ask(OFFICE)
    assert refused.value.returncode == 2
    settings.DEBUG = True
    assert ask(OFFICE)[0]


def test_another_account_than_the_demos_has_no_digits(demo):
    with pytest.raises(CommandError, match=CHIEF) as refused:
        ask("giamdoc")
    assert refused.value.returncode == 2
    assert ask(CHIEF)[0] != ask(OFFICE)[0]


@pytest.mark.django_db
def test_a_real_installation_speaks_of_no_command(site):
    chief = make_member(site)
    make_app(chief)
    page = half_way(chief).get(CODE)
    assert page.status_code == 200
    assert "demo_code" not in page.text
