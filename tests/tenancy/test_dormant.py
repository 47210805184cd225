"""Accounts that nobody used for 90 days are suspended, by the machine's clock."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tenancy import accounts
from tenancy.invitations import invite, invited
from tenancy.models import AuditLine, Role, User
from tests.factories import entered, make_member, make_superuser
from tests.log_in import PASSWORD, browser, type_password

pytestmark = pytest.mark.django_db
LONG, NEARLY = timedelta(days=90, minutes=1), timedelta(days=89)


@pytest.fixture
def editor(site):
    return make_member(site, Role.EDITOR)


def signs(user, **ages):
    now = timezone.now()
    User.objects.filter(pk=user.pk).update(**{k: now - v for k, v in ages.items()})
    user.refresh_from_db()


def log_in(user):
    return type_password(browser(), user.username)


def test_after_ninety_days_a_log_in_is_refused_with_a_sentence(editor):
    signs(editor, date_joined=timedelta(days=400), last_login=NEARLY)
    assert log_in(editor).status_code == 302
    signs(editor, last_login=LONG)
    page = log_in(editor)
    assert "90 ngày không dùng" in page.text
    assert "_auth_user_id" not in page.client.session
    assert AuditLine.objects.get(action="dormant").row == str(editor.pk)


def test_who_never_logged_in_is_counted_from_the_day_of_the_account(editor):
    signs(editor, date_joined=NEARLY)
    assert log_in(editor).status_code == 302
    User.objects.update(last_login=None)
    signs(editor, date_joined=LONG)
    assert "90 ngày" in log_in(editor).text


def test_a_wrong_password_does_not_tell_that_an_account_sleeps(editor):
    signs(editor, date_joined=LONG)
    assert "90 ngày" not in type_password(browser(), editor.username, "sai").text
    assert "90 ngày" in log_in(editor).text


def test_a_new_invitation_wakes_it(editor):
    signs(editor, date_joined=timedelta(days=400), last_login=LONG)
    assert accounts.is_dormant(editor)
    found = invited(invite(editor, made_by=make_superuser()))
    assert accounts.accept(found, PASSWORD)
    editor.refresh_from_db()
    assert not accounts.is_dormant(editor)
    assert log_in(editor).status_code == 302


def test_the_list_of_accounts_says_so(editor, site):
    root = entered(make_superuser())
    url = reverse("admin:tenancy_user_changelist")
    assert "tạm ngưng" not in root.get(url).text
    signs(editor, date_joined=LONG)
    assert "tạm ngưng: 90 ngày không dùng" in root.get(url).text


def test_the_pinned_day_of_a_demo_suspends_nobody(editor, settings):
    settings.PORTAL_TODAY = timezone.localdate() + timedelta(days=3650)
    assert log_in(editor).status_code == 302
