"""The second step of the log-in: who needs it, what opens it, and nothing before."""

import re

import pytest
from django.contrib import admin
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from tenancy import lock_out, second_factor
from tenancy.models import AuditLine, Role
from tests.factories import (
    digits,
    entered,
    make_app,
    make_member,
    make_picture,
    make_superuser,
    picture_bytes,
)
from tests.log_in import (
    ACCOUNT,
    CODE,
    LOGIN,
    PASSWORD,
    SET_UP,
    half_way,
    type_password,
    where,
)

pytestmark = pytest.mark.django_db
COMPULSORY = [Role.DEPUTY, Role.CHIEF, Role.OFFICE, Role.ADMINISTRATOR]
VOLUNTARY = [Role.CONTRIBUTOR, Role.EDITOR]


@pytest.fixture(autouse=True)
def nobody_guessed():
    cache.clear()


def person_as(role, site):
    province = role in (Role.OFFICE, Role.ADMINISTRATOR)
    return make_member(None if province else site, role)


def pass_code(client, code, **more):
    return client.post(CODE, {"code": code, "next": "/admin/", **more})


def set_up(client, **more):
    """Join the app that the page offers; the answer to its first code."""
    client.get(SET_UP)
    app = TOTPDevice.objects.get(confirmed=False)
    return client.post(SET_UP, {"code": digits(app), **more})


def codes_on(page):
    return re.findall(r"<li><code>([0-9A-Z]{5}-[0-9A-Z]{5})</code>", page.text)


def test_before_the_second_step_a_chief_may_nothing_anywhere(site):
    chief = make_member(site)
    app, picture = make_app(chief), make_picture(site=site)
    client = half_way(chief)

    def sent():
        return {"upload": SimpleUploadedFile("anh.png", picture_bytes(10, 10))}

    def looks():
        upload = reverse("content:upload_picture", urlconf="portal.urls_portal")
        return [
            client.get("/admin/").status_code,
            client.get(reverse("admin:news_article_changelist")).status_code,
            client.get(reverse("admin:account")).status_code,
            client.get("/giam-sat/").status_code,
            client.get(picture.url).status_code,
            client.post(f"{upload}?site={site.code}", sent()).status_code,
        ]

    assert looks() == [302, 302, 302, 302, 404, 404]
    assert pass_code(client, digits(app)).status_code == 302
    assert looks() == [200] * 6


def test_before_the_second_step_a_superuser_may_nothing(db):
    root = make_superuser()
    app = make_app(root)
    client = half_way(root)
    url = reverse("admin:tenancy_user_changelist")
    assert client.get(url).status_code == 302
    pass_code(client, digits(app))
    assert client.get(url).status_code == 200


@pytest.mark.parametrize("role", COMPULSORY)
def test_these_roles_set_an_app_up_before_anything_else(role, site):
    client = half_way(person_as(role, site))
    page = client.get("/giam-sat/", follow=True)
    assert page.redirect_chain[-1][0].startswith(SET_UP)
    assert "bắt buộc" in page.text
    answer = set_up(client)
    assert len(codes_on(answer)) == 10
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("role", VOLUNTARY)
def test_these_roles_come_in_without_and_are_offered_one(role, site):
    client = half_way(person_as(role, site))
    assert client.get("/admin/").status_code == 200
    assert SET_UP in client.get(ACCOUNT).text


def test_a_superuser_sets_an_app_up_first(db):
    client = half_way(make_superuser())
    assert where(client.get("/admin/")) == LOGIN
    assert where(client.get(LOGIN)) == SET_UP
    set_up(client)
    assert client.get("/admin/").status_code == 200


def test_a_person_who_becomes_chief_in_the_middle_of_a_session_needs_one(site):
    editor = make_member(site, Role.EDITOR)
    client = half_way(editor)
    assert client.get("/admin/").status_code == 200
    editor.memberships.update(role=Role.CHIEF)  # past every signal
    assert where(client.get("/admin/")) == LOGIN


def test_an_editor_with_an_app_is_asked_for_its_code(site):
    editor = make_member(site, Role.EDITOR)
    app = make_app(editor)
    client = half_way(editor)
    assert where(client.get("/admin/")) == LOGIN
    assert pass_code(client, digits(app)).status_code == 302
    assert client.get("/admin/").status_code == 200


def test_the_set_up_page_is_no_way_round_an_app_that_stands(site):
    chief = make_member(site)
    app = make_app(chief)
    client = half_way(chief)
    assert where(client.get(SET_UP)) == CODE
    assert not TOTPDevice.objects.filter(confirmed=False).exists()
    pass_code(client, digits(app))
    assert client.get(SET_UP).status_code == 200


def test_the_step_leads_back_to_where_one_was_going_and_nowhere_else(site):
    chief = make_member(site)
    app = make_app(chief)
    data = {"code": digits(app), "next": "//evil.example/"}
    assert where(half_way(chief).post(CODE, data)) == "/admin/"
    data = {"code": digits(app, later=1), "next": "/giam-sat/"}
    assert where(half_way(chief).post(CODE, data)) == "/giam-sat/"


def test_a_wrong_code_opens_nothing_and_leaves_a_line(site):
    chief = make_member(site)
    app = make_app(chief)
    client = half_way(chief)
    wrong = f"{(int(digits(app)) + 1) % 1_000_000:06}"
    page = pass_code(client, wrong)
    assert "không đúng" in page.text
    assert client.get("/admin/").status_code == 302
    line = AuditLine.objects.get(action="second_step_failed")
    assert line.actor == chief.username
    TOTPDevice.objects.update(throttling_failure_timestamp=None)
    pass_code(client, digits(app))
    assert client.get("/admin/").status_code == 200
    assert AuditLine.objects.filter(action="second_step", actor=chief.username)


def test_the_same_code_does_not_open_twice(site):
    chief = make_member(site)
    app = make_app(chief)
    code = digits(app)
    assert pass_code(half_way(chief), code).status_code == 302
    assert pass_code(half_way(chief), code).status_code == 200
    TOTPDevice.objects.update(throttling_failure_timestamp=None)
    assert pass_code(half_way(chief), digits(app, later=1)).status_code == 302


def test_after_wrong_codes_even_a_right_one_waits_and_is_told_how_long(site):
    chief = make_member(site)
    app = make_app(chief)
    client = half_way(chief)
    for _one in range(5):
        TOTPDevice.objects.update(throttling_failure_timestamp=None)
        pass_code(client, "000000" if digits(app) != "000000" else "111111")
    page = pass_code(client, digits(app))
    assert re.search(r"thử lại sau 1[0-6] giây", page.text)
    assert client.get("/admin/").status_code == 302
    TOTPDevice.objects.update(throttling_failure_timestamp="2020-01-01T00:00Z")
    assert pass_code(client, digits(app)).status_code == 302


def wrong_for(app):
    return "000000" if digits(app) != "000000" else "111111"


def test_nobody_locks_an_app_for_longer_than_half_a_minute(site):
    chief = make_member(site)
    app = make_app(chief)
    TOTPDevice.objects.update(throttling_failure_count=40)
    assert second_factor.verified(chief, wrong_for(app)) is None
    assert second_factor.wait(chief, "000000") <= second_factor.LONGEST_WAIT
    assert second_factor.LONGEST_WAIT.total_seconds() <= 32
    TOTPDevice.objects.update(throttling_failure_timestamp="2020-01-01T00:00Z")
    assert second_factor.verified(chief, digits(app)) == app


def type_wrong_codes(client, app, times):
    """Fast as the brake of the app lets nobody be."""
    for _one in range(times):
        TOTPDevice.objects.update(throttling_failure_timestamp=None)
        page = pass_code(client, wrong_for(app))
    return page


def test_who_guesses_codes_is_shut_out_and_the_owner_elsewhere_is_not_held(site):
    chief = make_member(site)
    app = make_app(chief)
    thief, owner = half_way(chief), half_way(chief, "10.0.0.2")
    page = type_wrong_codes(thief, app, lock_out.MOST_CODES)
    assert "15 phút" in page.text
    TOTPDevice.objects.update(throttling_failure_timestamp=None)
    assert pass_code(thief, digits(app)).status_code == 200
    assert thief.get("/admin/").status_code == 302
    TOTPDevice.objects.update(
        throttling_failure_timestamp=timezone.now(), throttling_failure_count=6
    )
    assert pass_code(owner, digits(app)).status_code == 302
    assert owner.get("/admin/").status_code == 200


def test_many_addresses_hold_strangers_for_half_a_minute_and_a_known_browser_never(
    site,
):
    chief = make_member(site)
    app = make_app(chief)
    known = half_way(chief)
    pass_code(known, digits(app))
    known.post("/admin/logout/")
    for number in range(lock_out.CODES_ANYWHERE):
        type_wrong_codes(half_way(chief, f"10.0.1.{number}"), app, 1)
    stranger = half_way(chief, "10.0.2.1")
    assert pass_code(stranger, digits(app, later=1)).status_code == 200
    type_password(known, chief.username)
    assert pass_code(known, digits(app, later=1)).status_code == 302


def test_a_recovery_code_opens_once_however_it_is_typed(site):
    chief = make_member(site)
    make_app(chief)
    first, second, *_rest = second_factor.new_recovery_codes(chief)
    client = half_way(chief)
    typed = f" {first.lower().replace('-', ' ')}"
    page = client.post(CODE, {"code": typed}, follow=True)
    assert "còn 9 mã" in page.text
    again = half_way(chief)
    assert pass_code(again, first).status_code == 200
    StaticDevice.objects.update(throttling_failure_timestamp=None)
    assert pass_code(again, second).status_code == 302


def test_the_database_holds_no_recovery_code_that_opens(site):
    chief = make_member(site)
    make_app(chief)
    code = second_factor.new_recovery_codes(chief)[0]
    kept = StaticToken.objects.first().token
    assert second_factor.verified(chief, kept) is None
    StaticDevice.objects.update(throttling_failure_timestamp=None)
    assert second_factor.verified(chief, code) is not None


def test_new_recovery_codes_end_the_old_ones_and_ask_the_password(site):
    chief = make_member(site)
    client = entered(chief)
    app = make_app(chief)
    old = second_factor.new_recovery_codes(chief)
    asked = {"deed": "codes", "old_code": digits(app)}
    wrong = client.post(ACCOUNT, {**asked, "password": "sai"})
    assert codes_on(wrong) == []
    assert codes_on(client.post(ACCOUNT, {"deed": "codes", "password": PASSWORD})) == []
    page = client.post(ACCOUNT, {**asked, "password": PASSWORD})
    assert len(codes_on(page)) == 10
    assert second_factor.verified(chief, old[0]) is None
    StaticDevice.objects.update(throttling_failure_timestamp=None)
    assert second_factor.verified(chief, codes_on(page)[0]) is not None


def test_a_secret_that_another_session_was_shown_is_not_offered_again(site):
    chief = make_member(site)
    thief, owner = half_way(chief), half_way(chief)
    thief.get(SET_UP)
    stolen = TOTPDevice.objects.get().key
    owner.get(SET_UP)
    assert TOTPDevice.objects.get().key != stolen
    shown = TOTPDevice.objects.get().key
    owner.get(SET_UP)  # the own session keeps what was scanned
    assert TOTPDevice.objects.get().key == shown


def test_another_phone_takes_the_place_of_the_old_and_asks_the_password(site):
    chief = make_member(site)
    old = make_app(chief)
    client = entered(chief)
    elsewhere = entered(chief)
    page = set_up(client, password="sai", old_code=digits(old))
    assert "không phải mật khẩu" in page.text
    assert make_app(chief) == old
    answer = set_up(client, password=PASSWORD, old_code=digits(old))
    assert len(codes_on(answer)) == 10
    assert not TOTPDevice.objects.filter(pk=old.pk).exists()
    assert client.get("/admin/").status_code == 200
    assert elsewhere.get("/admin/").status_code == 302


def test_another_phone_takes_a_code_of_the_old_or_of_paper(site):
    chief = make_member(site)
    old, client = make_app(chief), entered(chief)
    on_paper = second_factor.new_recovery_codes(chief)
    assert codes_on(set_up(client, password=PASSWORD)) == []
    page = set_up(client, password=PASSWORD, old_code=wrong_for(old))
    assert "không đúng" in page.text
    assert make_app(chief) == old
    assert len(codes_on(set_up(client, password=PASSWORD, old_code=on_paper[0]))) == 10
    assert make_app(chief) != old


def test_a_slip_in_the_new_code_asks_for_no_other_old_one(site):
    chief = make_member(site)
    old, client = make_app(chief), entered(chief)
    client.get(SET_UP)
    typed = {"password": PASSWORD, "old_code": digits(old), "code": "000000"}
    client.post(SET_UP, typed)
    TOTPDevice.objects.update(throttling_failure_timestamp=None)
    assert len(codes_on(set_up(client, password=PASSWORD))) == 10


def test_an_editor_changes_phones_with_the_password_alone(site):
    editor = make_member(site, Role.EDITOR)
    old, client = make_app(editor), entered(editor)
    assert len(codes_on(set_up(client, password=PASSWORD))) == 10
    assert make_app(editor) != old


@pytest.mark.parametrize(("role", "apps"), [(Role.EDITOR, 0), (Role.CHIEF, 1)])
def test_it_is_turned_off_only_where_it_is_voluntary(role, apps, site):
    person = make_member(site, role)
    client = entered(person)
    asked = {"deed": "off", "old_code": digits(make_app(person))}
    client.post(ACCOUNT, {**asked, "password": "sai"})
    assert TOTPDevice.objects.count() == 1
    client.post(ACCOUNT, {**asked, "password": PASSWORD})
    assert TOTPDevice.objects.count() == apps
    assert client.get("/admin/").status_code == 200
    assert AuditLine.objects.filter(action="second_factor_off").count() == 1 - apps


def test_the_picture_of_the_secret_comes_from_no_other_host_and_needs_no_style(site):
    answer = half_way(make_member(site)).get(SET_UP)
    assert "<svg" in answer.text
    assert "style=" not in answer.text
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', answer.text)
    assert answer.headers["Cache-Control"].count("no-store") == 1
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy


def test_who_gave_up_half_way_starts_over(site):
    client = half_way(make_member(site))
    assert where(client.get(LOGIN)) == SET_UP
    assert where(client.post("/admin/bat-dau-lai/")) == LOGIN
    assert client.get(LOGIN).status_code == 200


def test_who_only_opens_the_address_of_starting_over_or_leaving_goes_on(site):
    client = half_way(make_member(site))
    assert where(client.get("/admin/bat-dau-lai/")) == SET_UP
    editor = half_way(make_member(site, Role.EDITOR))
    assert where(editor.get("/admin/logout/")) == "/admin/"
    assert editor.get("/admin/").status_code == 200
    editor.post("/admin/logout/")
    assert editor.get("/admin/").status_code == 302


def test_no_admin_shows_the_secrets_of_phones(db):
    assert entered(make_superuser()).get("/admin/").status_code == 200
    assert TOTPDevice not in admin.site._registry
    assert StaticDevice not in admin.site._registry


def test_it_costs_a_page_one_question(site):
    editor = make_member(site, Role.EDITOR)
    without, with_it = half_way(editor), entered(editor)

    def cost(client):
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/admin/").status_code == 200
        return len(asked)

    assert cost(with_it) == cost(without) + 1
