"""Failed log-ins: one pair is locked, all beyond it is slowed, nobody locks others."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.core.cache import cache
from django.test import RequestFactory
from django.utils import timezone

from tenancy import lock_out
from tenancy.addresses import client_address
from tenancy.models import AuditLine, Role, User
from tests.factories import digits, entered, make_app, make_member, make_superuser
from tests.log_in import browser, type_password

pytestmark = pytest.mark.django_db
HERE, THERE = "10.0.0.1", "10.0.0.2"


@pytest.fixture(autouse=True)
def held(monkeypatch):
    """The waits that were asked for; nobody sleeps."""
    waits = []
    monkeypatch.setattr(lock_out, "hold", lambda wait: waits.append(wait) or True)
    return waits


@pytest.fixture
def editor_name(site):
    return make_member(site, Role.EDITOR, "bientap").username


def fail(name, times=lock_out.FAILURES, address=HERE):
    for _one in range(times):
        answer = type_password(browser(address), name, "khong-phai")
    return answer


def opens(name, address=HERE):
    return type_password(browser(address), name).status_code == 302


def test_the_fifth_failure_locks_the_pair_and_says_for_how_long(editor_name):
    assert fail(editor_name, 4).status_code == 200
    page = fail(editor_name, 1)
    assert page.status_code == 429
    assert "15 phút" in page.text
    assert page.headers["Retry-After"] == "900"
    assert not opens(editor_name)


def test_four_failures_lock_nobody_and_a_log_in_forgets_them(editor_name):
    fail(editor_name, 4)
    assert opens(editor_name)
    fail(editor_name, 4)
    assert opens(editor_name)


def test_the_owner_comes_in_from_another_address(editor_name):
    fail(editor_name)
    assert not opens(editor_name)
    assert opens(editor_name, THERE)


def test_another_account_comes_in_from_the_same_address(editor_name, site):
    fail(editor_name)
    assert opens(make_member(site, Role.EDITOR, "dongnghiep").username)


def test_the_lock_ends_after_a_quarter_of_an_hour_though_one_tried_on(editor_name):
    fail(editor_name)
    locked_at = AccessAttempt.objects.get().attempt_time
    fail(editor_name, 3)
    assert AccessAttempt.objects.get().attempt_time == locked_at
    an_age = lock_out.LASTS + timedelta(seconds=1)
    AccessAttempt.objects.update(attempt_time=timezone.now() - an_age)
    assert opens(editor_name)


@pytest.mark.parametrize("spelling", ["BIENTAP", " bientap ", "ｂｉｅｎｔａｐ"])
def test_another_spelling_is_the_same_account(editor_name, spelling):
    assert opens(spelling)
    fail(editor_name)
    assert not opens(spelling)
    assert AccessAttempt.objects.get().username == editor_name


def test_an_account_has_one_spelling(db):
    assert make_superuser(" Quan.Tri ").username == "quan.tri"


def test_a_wait_grows_and_is_bounded():
    waits = [lock_out.seconds(failures) for failures in range(40)]
    assert waits[: lock_out.FREE + 1] == [0] * (lock_out.FREE + 1)
    assert waits == sorted(waits)
    assert 0 < waits[lock_out.FREE + 1] < waits[lock_out.FREE + 3]
    assert waits[-1] == lock_out.LONGEST == 2
    assert lock_out.seconds(10**9) == 2


def test_many_addresses_on_one_account_are_slowed_and_not_locked(editor_name, held):
    for number in range(6):
        fail(editor_name, 1, f"10.0.1.{number}")
    assert opens(editor_name, THERE)
    assert held[0] == 0
    assert held[-1] > 0


def test_many_accounts_from_one_address_are_slowed_and_not_locked(editor_name, held):
    for number in range(6):
        fail(f"khong-co-{number}", 1)
    assert opens(editor_name)
    assert held[-1] > 0
    assert opens(editor_name, THERE)
    assert held[-1] == 0


def test_failures_of_yesterday_slow_nobody(editor_name, held):
    for number in range(6):
        fail(editor_name, 1, f"10.0.1.{number}")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(days=1))
    assert opens(editor_name, THERE)
    assert held[-1] == 0


def test_waiting_never_takes_all_threads(monkeypatch):
    monkeypatch.undo()
    slept, inner = [], []

    def sleep(length):
        slept.append(length)
        if len(slept) < 4:  # others come while this one waits
            inner.append(lock_out.hold(1.5, sleep))

    assert lock_out.hold(1.5, sleep)
    assert slept == [1.5, 1.5]
    assert sorted(inner) == [False, True]
    assert lock_out.hold(1.0, slept.append)  # the seats are given back
    assert lock_out.hold(0, slept.append)
    assert slept == [1.5, 1.5, 1.0]  # who is not to wait needs no seat


def test_who_comes_while_as_many_wait_as_may_is_sent_away_for_seconds(
    editor_name, monkeypatch
):
    for number in range(6):
        fail(editor_name, 1, f"10.0.1.{number}")
    monkeypatch.setattr(lock_out, "hold", lambda wait: wait <= 0)
    counted = AccessAttempt.objects.count()
    answer = type_password(browser(THERE), editor_name)
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == str(lock_out.COME_BACK)
    assert AccessAttempt.objects.count() == counted
    AccessAttempt.objects.all().delete()
    assert opens(editor_name, THERE)


def test_guesses_at_invitations_are_sent_away_the_same_way(db, monkeypatch):
    cache.clear()
    monkeypatch.setattr(lock_out, "hold", lambda wait: wait <= 0)
    asked_for = {"ma": "2222-2222-2222-2222"}
    answers = [browser().get("/admin/ma-moi/", asked_for) for _one in range(7)]
    assert [one.status_code for one in answers] == [200] * 6 + [429]
    cache.clear()


def known_browser(name, address=HERE):
    """One in which the person logged in before, and is not logged in now."""
    client = browser(address)
    assert type_password(client, name).status_code == 302
    client.post("/admin/logout/")
    return client


def test_a_known_browser_is_not_locked_by_a_colleague_at_the_same_address(editor_name):
    mine = known_browser(editor_name)
    assert fail(editor_name).status_code == 429
    assert not opens(editor_name)  # a browser that nobody knows
    assert type_password(mine, editor_name).status_code == 302


def test_a_known_browser_has_a_lock_of_its_own(editor_name):
    mine = known_browser(editor_name)
    for _one in range(lock_out.FAILURES):
        answer = type_password(mine, editor_name, "khong-phai")
    assert answer.status_code == 429
    assert type_password(mine, editor_name).status_code == 429
    assert opens(editor_name)


def test_a_known_browser_is_neither_slowed_nor_sent_away(editor_name, monkeypatch):
    mine = known_browser(editor_name)
    for number in range(6):
        fail(editor_name, 1, f"10.0.1.{number}")
    monkeypatch.setattr(lock_out, "hold", lambda wait: wait <= 0)
    assert type_password(browser(), editor_name).status_code == 429
    assert type_password(mine, editor_name).status_code == 302


def test_a_browser_is_known_for_the_accounts_that_were_in_it_alone(editor_name, site):
    mine = known_browser(editor_name)
    other = make_member(site, Role.EDITOR, "dongnghiep").username
    fail(other)
    assert type_password(mine, other).status_code == 429
    assert type_password(mine, editor_name).status_code == 302


def test_a_new_password_makes_the_browser_a_stranger(editor_name):
    mine = known_browser(editor_name)
    user = User.objects.get(username=editor_name)
    user.set_password("mat-khau-thu")  # the same, hashed anew
    user.save()
    fail(editor_name)
    assert type_password(mine, editor_name).status_code == 429


def test_a_made_up_cookie_makes_no_known_browser(editor_name):
    mine = known_browser(editor_name)
    name = next(one for one in mine.cookies if one.startswith("known_"))
    cookie = mine.cookies[name]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/admin/"
    fail(editor_name)
    forged = browser()
    forged.cookies[name] = cookie.value[:-2]
    assert type_password(forged, editor_name).status_code == 429
    forged.cookies[name] = cookie.value
    assert type_password(forged, editor_name).status_code == 302


def test_a_password_alone_makes_no_known_browser_of_who_has_a_second_step(site):
    chief = make_member(site)
    app = make_app(chief)
    client = browser()
    type_password(client, chief.username)
    assert not [one for one in client.cookies if one.startswith("known_")]
    client.post("/admin/ma-xac-thuc/", {"code": digits(app)})
    assert [one for one in client.cookies if one.startswith("known_")]


def test_a_line_of_ipv6_is_one_address(editor_name):
    for number in range(lock_out.FAILURES):
        fail(editor_name, 1, f"2001:db8:0:1::{number + 1:x}")
    assert not opens(editor_name, "2001:db8:0:1:aaaa::1")
    assert opens(editor_name, "2001:db8:0:2::1")


@pytest.mark.parametrize(
    "name",
    ["a" * 100_000, "\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}" * 150],
)
def test_a_name_that_no_account_can_have_is_a_wrong_name(db, name):
    page = type_password(browser(), name)
    errors = page.context["form"].non_field_errors()
    assert not AccessAttempt.objects.exists()
    assert not AuditLine.objects.filter(action="log_in_failed").exists()
    unknown = type_password(browser(), "khong-co")
    assert errors == unknown.context["form"].non_field_errors()
    assert AccessAttempt.objects.exists()


def test_failures_leave_lines_and_a_lock_leaves_one(editor_name, site):
    fail(editor_name, 8)
    lines = AuditLine.objects.filter(name=editor_name, address=HERE)
    assert lines.filter(action="log_in_failed").count() == 5
    assert lines.filter(action="locked_out").count() == 1
    opens(editor_name, THERE)
    line = AuditLine.objects.get(action="log_in")
    assert (line.actor, line.address) == (editor_name, THERE)


def test_what_is_no_account_is_not_written_down(db):
    fail("mat-khau-go-nham-cho", 1)
    assert not AuditLine.objects.get(action="log_in_failed").name


def asked(**meta):
    return RequestFactory().get("/", **meta)


def test_on_localhost_the_address_is_the_connections(settings):
    settings.IS_LOCAL = True
    spoofed = asked(REMOTE_ADDR=HERE, HTTP_X_REAL_IP=THERE)
    assert client_address(spoofed) == HERE


@pytest.mark.parametrize(
    ("meta", "found"),
    [
        ({"HTTP_X_REAL_IP": THERE}, THERE),
        ({"HTTP_X_REAL_IP": "2001:db8::1"}, "2001:db8::1"),
        ({"HTTP_X_FORWARDED_FOR": THERE}, HERE),
        ({"HTTP_X_REAL_IP": THERE, "HTTP_X_FORWARDED_FOR": "10.9.9.9"}, THERE),
        ({"HTTP_X_REAL_IP": "' OR 1=1"}, HERE),
        ({"HTTP_X_REAL_IP": f"{THERE}, 10.9.9.9"}, HERE),
        ({}, HERE),
    ],
)
def test_on_a_real_host_the_address_is_what_the_proxy_wrote(settings, meta, found):
    settings.IS_LOCAL = False
    assert client_address(asked(REMOTE_ADDR=HERE, **meta)) == found


def test_a_socket_without_a_proxy_has_no_address(settings):
    settings.IS_LOCAL = False
    assert client_address(asked(REMOTE_ADDR="")) is None


def test_a_made_up_header_gets_nobody_round_the_lock(editor_name):
    fail(editor_name)
    data = {"username": editor_name, "password": "mat-khau-thu", "next": "/admin/"}
    for name in ("x-real-ip", "x-forwarded-for", "forwarded"):
        answer = browser().post("/admin/login/", data, headers={name: THERE})
        assert answer.status_code == 429
    assert opens(editor_name, THERE)


def test_wrong_passwords_on_ones_own_page_count_too(site):
    chief = make_member(site)
    client = entered(chief)
    for _one in range(5):
        answer = client.post("/admin/tai-khoan/", {"deed": "codes", "password": "sai"})
    assert answer.status_code == 429


def test_guesses_at_the_old_password_count_as_at_the_log_in(site):
    chief = make_member(site)
    client = entered(chief)
    new = "mot-cau-that-dai-79"
    data = {"new_password1": new, "new_password2": new}
    url = "/admin/password_change/"
    for _one in range(5):
        answer = client.post(url, {"old_password": "sai", **data})
    assert answer.status_code == 429
    assert client.post(url, {"old_password": "mat-khau-thu", **data}).status_code == 429
    AccessAttempt.objects.all().delete()
    assert client.post(url, {"old_password": "mat-khau-thu", **data}).status_code == 302
    assert User.objects.get(pk=chief.pk).check_password(new)
    assert client.get("/admin/").status_code == 200
