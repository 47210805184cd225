"""One-time codes: what one opens, how often, how long, and who may give one."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from tenancy import accounts, lock_out
from tenancy.invitations import Invitation, invite
from tenancy.models import AuditLine, Membership, Role, User
from tests.admin_forms import filled
from tests.factories import entered, make_app, make_member, make_superuser, make_user
from tests.log_in import INVITATION, SET_UP, browser, type_password, where

pytestmark = pytest.mark.django_db
GOOD = "mot-cau-that-dai-79"
REFUSED = "không mở được tài khoản nào"


@pytest.fixture(autouse=True)
def nobody_guessed():
    cache.clear()


@pytest.fixture
def editor(site):
    return make_member(site, Role.EDITOR, "bientap")


@pytest.fixture
def administrator(db):
    return make_member(None, Role.ADMINISTRATOR, "quantrivien")


def choose(client, code, password=GOOD, again=None):
    data = {"ma": code, "new_password1": password, "new_password2": again or password}
    return client.post(INVITATION, data)


def test_a_link_shows_whose_account_it_is_and_lets_in(editor):
    code = invite(editor, made_by="quantri")
    client = browser()
    page = client.get(INVITATION, {"ma": code})
    assert editor.username in page.text
    assert where(choose(client, code)) == "/admin/"
    assert client.get("/admin/").status_code == 200
    assert type_password(browser(), editor.username, GOOD).status_code == 302


def test_opening_a_link_uses_nothing_up(editor):
    code = invite(editor, made_by="quantri")
    for _one in range(3):  # as programs do that look at links in mails
        browser().get(INVITATION, {"ma": code})
    assert where(choose(browser(), code)) == "/admin/"


def test_a_code_from_paper_is_taken_in_small_letters_and_with_blanks(editor):
    code = invite(editor, made_by="quantri").lower().replace("-", "  ")
    assert editor.username in browser().post(INVITATION, {"ma": code}).text


def test_a_code_opens_once(editor):
    code = invite(editor, made_by="quantri")
    choose(browser(), code)
    assert REFUSED in choose(browser(), code, "mot-cau-khac-dai-80").text
    assert type_password(browser(), editor.username, GOOD).status_code == 302


def test_two_who_use_it_at_the_same_moment_are_one(editor):
    invite(editor, made_by="quantri")
    first, second = Invitation.objects.get(), Invitation.objects.get()
    assert accounts.accept(first, GOOD)
    assert not accounts.accept(second, "mot-cau-khac-dai-80")
    assert User.objects.get(pk=editor.pk).check_password(GOOD)


@pytest.mark.parametrize("why", ["wrong", "ended", "replaced", "closed"])
def test_a_code_that_is_not_open_is_one_sentence_and_whom_to_ask(editor, why):
    code = invite(editor, made_by="quantri")
    assert editor.username in browser().get(INVITATION, {"ma": code}).text
    if why == "wrong":
        code = "2222-2222-2222-2222"
    elif why == "ended":
        Invitation.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    elif why == "replaced":
        invite(editor, made_by="quantri")
    else:
        User.objects.update(is_active=False)
    page = choose(browser(), code)
    assert REFUSED in page.text
    assert "quản trị viên" in page.text
    assert not User.objects.get(pk=editor.pk).check_password(GOOD)


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        ("ngan-qua-79", "ít nhất 12 ký tự"),
        ("2938475610293847", "hoàn toàn là số"),
        ("1qaz2wsx3edc", "phổ biến"),
        ("bientap-2029", "quá giống"),
    ],
)
def test_a_weak_password_is_refused_in_a_sentence(editor, password, sentence):
    code = invite(editor, made_by="quantri")
    assert sentence in choose(browser(), code, password).text
    assert where(choose(browser(), code)) == "/admin/"


def test_two_passwords_that_differ_are_refused(editor):
    code = invite(editor, made_by="quantri")
    page = choose(browser(), code, GOOD, "mot-cau-khac-dai-80")
    assert "không giống nhau" in page.text
    assert where(choose(browser(), code)) == "/admin/"


def test_a_new_chief_is_led_on_to_the_second_step(site):
    client = browser()
    choose(client, invite(make_member(site), made_by="quantri"))
    page = client.get("/admin/", follow=True)
    assert page.redirect_chain[-1][0].startswith(SET_UP)


def test_guessing_is_slowed_for_who_guesses(editor, monkeypatch):
    held = []
    monkeypatch.setattr(lock_out, "hold", held.append)
    for _one in range(lock_out.FREE + 2):
        browser().get(INVITATION, {"ma": "2222-2222-2222-2222"})
    assert held[0] == 0
    assert held[-1] > 0
    code = invite(editor, made_by="quantri")
    assert editor.username in browser("10.0.0.2").get(INVITATION, {"ma": code}).text
    assert held[-1] == 0


def test_a_new_code_ends_password_second_step_and_sessions(site, editor):
    chief, app = make_member(site), make_app(editor)
    client = entered(editor)
    assert client.get("/admin/").status_code == 200
    code = accounts.reinvite(editor, chief)
    assert client.get("/admin/").status_code == 302
    assert not TOTPDevice.objects.filter(pk=app.pk).exists()
    assert type_password(browser(), editor.username).status_code == 200
    assert where(choose(browser(), code)) == "/admin/"
    lines = AuditLine.objects.filter(model="tenancy.User", row=str(editor.pk))
    actions = ["invitation_used", "log_in_failed", "invite"]
    assert list(lines.values_list("action", flat=True)) == actions


def given(by, site):
    """Who gives the code: a role of the own site, of the province, or a superuser."""
    if by == "superuser":
        return make_superuser()
    province = by in (Role.OFFICE, Role.ADMINISTRATOR)
    return make_member(None if province else site, by, "nguoi-cap")


@pytest.mark.parametrize(
    ("by", "whom", "may"),
    [
        (Role.CHIEF, Role.EDITOR, True),
        (Role.CHIEF, Role.DEPUTY, True),
        (Role.CHIEF, Role.CHIEF, False),
        (Role.CHIEF, Role.OFFICE, False),
        (Role.DEPUTY, Role.EDITOR, True),
        (Role.DEPUTY, Role.CHIEF, False),
        (Role.EDITOR, Role.CONTRIBUTOR, False),
        (Role.OFFICE, Role.CHIEF, True),
        (Role.OFFICE, Role.EDITOR, False),
        (Role.OFFICE, Role.ADMINISTRATOR, False),
        (Role.ADMINISTRATOR, Role.EDITOR, True),
        (Role.ADMINISTRATOR, Role.OFFICE, True),
        (Role.ADMINISTRATOR, "superuser", False),
        ("superuser", "superuser", True),
    ],
)
def test_a_new_code_is_given_by_whoever_manages_the_person(site, by, whom, may):
    if whom == "superuser":
        person = make_superuser("pha-kinh")
    else:
        province = whom in (Role.OFFICE, Role.ADMINISTRATOR)
        person = make_member(None if province else site, whom, "nguoi-nhan")
    giver = given(by, site)
    assert accounts.may_reinvite(giver, person) == may
    if not may:
        with pytest.raises(PermissionDenied):
            accounts.reinvite(person, giver)
        assert not Invitation.objects.exists()


def test_a_chief_gives_no_code_to_who_is_more_elsewhere(site, other_site, editor):
    chief = make_member(site)
    assert accounts.may_reinvite(chief, editor)
    Membership.objects.create(
        user=editor, site=other_site, role=Role.EDITOR, since="2099-01-01"
    )
    assert not accounts.may_reinvite(chief, editor)


def test_a_chief_gives_no_code_to_a_member_of_another_board(editor, other_site):
    assert not accounts.may_reinvite(make_member(other_site), editor)


def test_a_closed_account_is_opened_before_it_gets_a_code(administrator, editor):
    editor.is_active = False
    assert not accounts.may_reinvite(administrator, editor)
    editor.is_active = True
    assert accounts.may_reinvite(administrator, editor)


def test_nobody_gives_a_code_to_themselves(administrator):
    assert not accounts.may_reinvite(administrator, administrator)
    assert accounts.may_reinvite(make_superuser(), administrator)


def test_an_administrator_makes_an_account_and_never_sees_a_password(administrator):
    client = entered(administrator)
    url = reverse("admin:tenancy_user_add")
    form = client.get(url)
    assert "password" not in form.context["adminform"].form.fields
    data = filled(form, username="  Nguyen.An ", full_name="Nguyễn An")
    page = client.post(url, data, follow=True)
    user = User.objects.get(username="nguyen.an")
    assert not user.has_usable_password()
    code = page.context["invitation_code"]
    assert f"?ma={code}" in page.text
    Membership.objects.create(user=user, role=Role.OFFICE)
    assert where(choose(browser(), code)) == "/admin/"
    assert AuditLine.objects.filter(action="invite", actor="quantrivien").exists()


def test_the_same_name_in_capitals_is_no_second_account(administrator, editor):
    client = entered(administrator)
    url = reverse("admin:tenancy_user_add")
    page = client.post(url, filled(client.get(url), username="BienTap"))
    assert "đã được sử dụng" in page.text
    data = filled(client.get(url), username="BienTap2")
    assert client.post(url, data, follow=True).context["invitation_code"]


def test_the_same_page_gives_a_new_code_after_a_question(administrator, editor):
    client = entered(administrator)
    url = reverse("admin:tenancy_user_new_code", args=[editor.pk])
    change = reverse("admin:tenancy_user_change", args=[editor.pk])
    assert url in client.get(change).text
    assert client.get(url).status_code == 200
    assert not Invitation.objects.exists()
    code = client.post(url, follow=True).context["invitation_code"]
    assert where(choose(browser(), code)) == "/admin/"


def test_an_administrator_closes_an_account_and_it_is_out_at_once(
    administrator, editor
):
    client, theirs = entered(administrator), entered(editor)
    url = reverse("admin:tenancy_user_change", args=[editor.pk])
    assert theirs.get("/admin/").status_code == 200
    data = filled(client.get(url))
    del data["is_active"]
    assert client.post(url, data).status_code == 302
    assert theirs.get("/admin/").status_code == 302
    assert "đã khóa" in client.get(reverse("admin:tenancy_user_changelist")).text


def test_an_administrator_makes_nobody_a_superuser(administrator, editor):
    url = reverse("admin:tenancy_user_change", args=[editor.pk])
    client = entered(administrator)
    forged = filled(client.get(url), is_superuser="on", full_name="Tên mới")
    assert client.post(url, forged).status_code == 302
    editor.refresh_from_db()
    assert (editor.full_name, editor.is_superuser) == ("Tên mới", False)
    root = entered(make_superuser())
    assert root.post(url, filled(root.get(url), is_superuser="on")).status_code == 302
    editor.refresh_from_db()
    assert editor.is_superuser


def test_an_administrator_neither_sees_nor_touches_a_superuser(administrator, editor):
    root = make_superuser("pha-kinh")
    client = entered(administrator)
    for name in ("change", "history", "new_code", "delete"):
        url = reverse(f"admin:tenancy_user_{name}", args=[root.pk])
        assert client.post(url, {"username": "chiem"}).status_code in (302, 403, 404)
    listed = client.get(reverse("admin:tenancy_user_changelist")).text
    assert "pha-kinh" not in listed
    assert editor.username in listed
    root.refresh_from_db()
    assert root.username == "pha-kinh"
    assert root.has_usable_password()


@pytest.mark.parametrize("role", [Role.CHIEF, Role.OFFICE])
def test_accounts_are_for_administrators(site, administrator, role):
    url = reverse("admin:tenancy_user_changelist")
    person = make_member(site if role is Role.CHIEF else None, role, "nguoi-khac")
    assert entered(person).get(url).status_code == 403
    assert entered(administrator).get(url).status_code == 200


def test_accounts_are_closed_and_never_deleted(administrator):
    user = make_user("nguoi-cu")
    url = reverse("admin:tenancy_user_delete", args=[user.pk])
    assert entered(administrator).post(url, {"post": "yes"}).status_code == 403
    assert User.objects.filter(pk=user.pk).exists()


@pytest.mark.parametrize(
    "lookup", ["password__startswith=m", "totpdevice__key__startswith=a"]
)
def test_no_filter_tells_a_secret_letter_by_letter(administrator, editor, lookup):
    client = entered(administrator)
    url = reverse("admin:tenancy_user_changelist")
    assert client.get(f"{url}?username__startswith=b").status_code == 200
    assert client.get(f"{url}?{lookup}").status_code == 400
