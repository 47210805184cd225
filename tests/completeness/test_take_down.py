"""“Gỡ ngay”: a board takes down what the gate asks for, with a reason, and is seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from completeness import gate
from completeness.breach import taken_down_since
from completeness.models import Snapshot, TakeDown
from sections.rules import Finding, Limits, Rule, State
from tenancy import changes, clock, roles
from tenancy.changes import Refused, changing
from tenancy.models import AuditLine, MemberSite, Role, User
from tenancy.scope import all_sites
from tests.admin_forms import errors, filled
from tests.completeness.fakes import EVERYWHERE, HasPhone, finding
from tests.factories import entered, make_member, make_official, make_site
from units.models import Official, Unit, UnitKind

pytestmark = pytest.mark.django_db

WHY = "Thông tin sai, gây hại cho người dân"
BOX = 'name="_insist_reason"'
OFFICIALS = reverse("admin:units_official_changelist")


@dataclass(frozen=True, kw_only=True)
class HasLeader(Rule):
    """Complete while the site names at least one official with a telephone."""

    key: str = "has_leader"
    title: Any = "Lãnh đạo"
    basis: Any = EVERYWHERE
    gate: bool = True
    reads: tuple[type, ...] = (Official,)

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        named = Official.objects.exclude(full_name__startswith="Chưa rõ")
        have = set(named.values_list("unit__site_id", flat=True))
        lacking = finding(State.MISSING, sentence="Chưa có lãnh đạo nào.")
        return {
            s.pk: Finding(State.COMPLETE) if s.pk in have else lacking for s in sites
        }


@pytest.fixture
def official(site: MemberSite, ask: Callable) -> Official:
    """The only one of a live site whose gate asks for one."""
    with all_sites():
        root = Unit.objects.create(site=site, name=site.name, kind=UnitKind.ROOT)
        one = make_official(unit=root, full_name="Hoàng Minh Họa")
    ask(HasLeader())
    return one


@pytest.fixture
def powerless(site: MemberSite, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Logged in: may edit and delete on `site`, but not publish."""
    rights = frozenset({roles.Right.VIEW, roles.Right.EDIT, roles.Right.DELETE})
    monkeypatch.setitem(roles.TABLE, Role.EDITOR, rights)
    return entered(make_member(site, Role.EDITOR))


def names() -> list[str]:
    with all_sites():
        return list(Official.objects.values_list("full_name", flat=True))


def taken_down() -> list[TakeDown]:
    with all_sites():
        return list(TakeDown.objects.select_related("site"))


def change_url(official: Official) -> str:
    return reverse("admin:units_official_change", args=[official.pk])


def delete_url(official: Official) -> str:
    return reverse("admin:units_official_delete", args=[official.pk])


def insisting(reason: str = WHY, **data: Any) -> dict[str, Any]:
    return {**data, "_insist": "on", "_insist_reason": reason}


def repeated(response: Any) -> dict[str, Any]:
    """What the confirmation page sends on beside the reason."""
    return {**dict(response.context["repeated"]), "_insist": "on"}


def bulk(official: Official, **more: Any) -> dict[str, Any]:
    picked = {"action": "delete_selected", "_selected_action": official.pk}
    return {**picked, "index": "0", "post": "yes", **more}


def assert_taken_down(site: MemberSite) -> None:
    (done,) = taken_down()
    assert (done.site, done.by, done.reason) == (site, "chief-vanlang", WHY)
    assert done.rules == ["has_leader"]
    line = AuditLine.objects.get(action="take_down")
    assert (line.actor, line.site_code, line.detail) == (
        "chief-vanlang",
        "vanlang",
        WHY,
    )


def test_form_is_refused_then_goes_through_with_a_reason(editor, official, site):
    url = change_url(official)
    data = filled(editor.get(url), full_name="Chưa rõ", post="Chức vụ đang gõ")
    response = editor.post(url, data)
    page = response.content.decode()
    assert "Chưa có lãnh đạo nào." in errors(response)
    assert "Chức vụ đang gõ" in page
    assert "Gỡ ngay" in page
    assert BOX in page
    assert (names(), taken_down()) == (["Hoàng Minh Họa"], [])
    assert editor.post(url, insisting(**data)).status_code == 302
    assert names() == ["Chưa rõ"]
    assert_taken_down(site)


def test_form_shows_no_box_before_it_was_refused(editor, official):
    url = change_url(official)
    assert BOX not in editor.get(url).content.decode()
    data = filled(editor.get(url), full_name="Chưa rõ")
    assert BOX in editor.post(url, data).content.decode()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"_insist": "on", "_insist_reason": "  "}, "Hãy nêu lý do"),
        ({"_insist_reason": WHY}, "Hãy đánh dấu"),
    ],
)
def test_box_and_reason_are_both_needed_and_nothing_is_lost(
    editor, official, typed, sentence
):
    url = change_url(official)
    data = filled(editor.get(url), full_name="Chưa rõ", post="Chức vụ đang gõ")
    page = editor.post(url, {**data, **typed}).content.decode()
    assert page.count(sentence) == 1
    assert "Chức vụ đang gõ" in page
    assert typed["_insist_reason"].strip() in page
    assert (names(), taken_down()) == (["Hoàng Minh Họa"], [])
    assert editor.post(url, insisting(**data)).status_code == 302


def test_reason_comes_back_when_something_else_is_wrong(editor, powerless, official):
    url = change_url(official)
    data = insisting(**filled(editor.get(url), full_name=""))
    response = editor.post(url, data)
    assert "full_name" in response.context["adminform"].form.errors
    assert WHY in response.content.decode()
    assert WHY not in powerless.post(url, data).content.decode()


def test_delete_asks_once_for_the_reason(editor, official, site):
    url = delete_url(official)
    response = editor.post(url, {"post": "yes"})
    assert response.status_code == 200
    assert "Chưa có lãnh đạo nào." in response.content.decode()
    again = repeated(response)
    empty = editor.post(url, {**again, "_insist_reason": ""})
    assert "Hãy nêu lý do" in empty.content.decode()
    assert names() == ["Hoàng Minh Họa"]
    assert editor.post(url, {**again, "_insist_reason": WHY}).status_code == 302
    assert names() == []
    assert_taken_down(site)


def test_bulk_action_asks_once_for_the_reason(editor, official, site):
    response = editor.post(OFFICIALS, bulk(official))
    assert response.status_code == 200
    assert names() == ["Hoàng Minh Họa"]
    again = {**repeated(response), "_insist_reason": WHY}
    assert editor.post(OFFICIALS, again).status_code == 302
    assert names() == []
    assert_taken_down(site)


def test_earlier_version_asks_once_for_the_reason(editor, official, site):
    with all_sites():
        official.full_name = "Chưa rõ"
        official.save()
        official.full_name = "Hoàng Minh Họa"
        official.save()
        version = official.history.filter(full_name="Chưa rõ").get().history_id
    url = reverse("admin:units_official_history", args=[official.pk]) + f"{version}/"
    response = editor.post(url)
    assert BOX in response.content.decode()
    assert names() == ["Hoàng Minh Họa"]
    assert editor.post(url, insisting()).status_code == 302
    assert names() == ["Chưa rõ"]
    assert_taken_down(site)


def test_who_may_not_publish_sees_no_box_and_forges_in_vain(
    powerless, editor, official
):
    url = change_url(official)
    data = insisting(**filled(powerless.get(url), full_name="Chưa rõ"))
    response = powerless.post(url, data)
    assert "Chưa có lãnh đạo nào." in errors(response)
    assert BOX not in response.content.decode()
    for address, deed in (
        (delete_url(official), {"post": "yes"}),
        (OFFICIALS, bulk(official)),
    ):
        response = powerless.post(address, insisting(**deed), follow=True)
        assert "Chưa có lãnh đạo nào." in response.content.decode()
        assert BOX not in response.content.decode()
    assert (names(), taken_down()) == (["Hoàng Minh Họa"], [])
    assert editor.post(url, data).status_code == 302
    assert names() == ["Chưa rõ"]


def test_who_may_not_publish_still_saves_what_harms_nothing(powerless, official):
    url = change_url(official)
    data = insisting(**filled(powerless.get(url), full_name="Hoàng Văn Họa"))
    assert powerless.post(url, data).status_code == 302
    assert (names(), taken_down()) == (["Hoàng Văn Họa"], [])


def test_another_board_takes_nothing_down(stranger, editor, official):
    url = delete_url(official)
    assert stranger.post(url, insisting(post="yes")).status_code == 404
    assert names() == ["Hoàng Minh Họa"]
    assert editor.post(url, insisting(post="yes")).status_code == 302
    assert names() == []


def test_what_no_check_lets_pass_is_not_insisted_on(editor, official, monkeypatch):
    def refuse() -> None:
        raise Refused("Không bao giờ được.")

    url = delete_url(official)
    with monkeypatch.context() as patched:
        patched.setattr(changes, "CHECKS", [*changes.CHECKS, lambda change: refuse])
        response = editor.post(url, insisting(post="yes"), follow=True)
    assert "Không bao giờ được." in response.content.decode()
    assert BOX not in response.content.decode()
    assert (names(), taken_down()) == (["Hoàng Minh Họa"], [])
    assert editor.post(url, insisting(post="yes")).status_code == 302
    assert len(taken_down()) == 1


def test_reason_that_was_not_needed_leaves_no_removal(editor, official):
    url = change_url(official)
    data = insisting(**filled(editor.get(url), full_name="Hoàng Văn Họa"))
    assert editor.post(url, data).status_code == 302
    assert (names(), taken_down()) == (["Hoàng Văn Họa"], [])
    assert not AuditLine.objects.filter(action="take_down").exists()


def test_site_that_goes_live_in_the_change_cannot_be_insisted_on(ask, db):
    ask(HasPhone())
    draft = make_site("soxd", phone="0205 000 0009")

    def publish_and_empty() -> None:
        with changing(draft, insisting=WHY):
            gate.publish(draft)
            MemberSite.objects.filter(pk=draft.pk).update(phone="")

    with pytest.raises(Refused) as refused:
        publish_and_empty()
    assert not refused.value.may_insist
    gate.publish(draft)
    with changing(draft, insisting=WHY):
        MemberSite.objects.filter(pk=draft.pk).update(phone="")
    assert [done.rules for done in taken_down()] == [["has_phone"]]


def test_only_the_outermost_change_may_be_insisted_on(site):
    with (
        changing(site),
        pytest.raises(RuntimeError),
        changing(site, insisting=WHY),
    ):
        pass
    with changing(site, insisting=WHY), changing(site) as inner:
        assert inner.insisted == WHY


def test_removal_dates_the_breach_of_its_site_from_its_day(site, other_site):
    now = clock.now()
    with all_sites():
        for days, rules in ((9, ["a", "b"]), (4, ["b"]), (0, ["c"])):
            at = now - timedelta(days=days)
            TakeDown.objects.create(site=site, by="x", reason="y", rules=rules, at=at)
        TakeDown.objects.create(site=other_site, by="x", reason="y", rules=["a"])
    day = {days: clock.local_day(now - timedelta(days=days)) for days in (9, 4)}
    found = taken_down_since([site], now - timedelta(days=1))
    assert found == {(site.pk, "a"): day[9], (site.pk, "b"): day[4]}
    assert taken_down_since([site], now - timedelta(days=10)) == {}


def test_removal_counts_no_more_once_a_snapshot_saw_the_rule_complete(site):
    now = clock.now()

    def see(days: int, **states: str) -> None:
        at = now - timedelta(days=days)
        Snapshot.objects.create(
            site=site,
            day=clock.local_day(at),
            at=at,
            regime="nd224",
            status="live",
            score=50,
            states=states,
        )

    with all_sites():
        at = now - timedelta(days=9)
        TakeDown.objects.create(site=site, by="x", reason="y", rules=["a", "b"], at=at)
        see(10, a="complete", b="complete")
        see(5, a="complete", b="missing")
    day = clock.local_day(at)
    assert taken_down_since([site], now) == {(site.pk, "b"): day}
    earlier = taken_down_since([site], now - timedelta(days=6))
    assert earlier == {(site.pk, "a"): day, (site.pk, "b"): day}
    assert taken_down_since([], now) == {}


def test_office_is_told_by_mail(
    editor, office, official, site, django_capture_on_commit_callbacks
):
    for number, address in enumerate(
        ["vp1@langson.example", "", "vp2@langson.example"]
    ):
        member = make_member(None, Role.OFFICE, f"vp{number}")
        member.email = address
        member.is_active = number != 2
        member.save()
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(delete_url(official), insisting(post="yes"))
    (letter,) = mail.outbox
    assert letter.to == ["vp1@langson.example"]
    assert "Huyện Văn Lãng" in letter.subject
    for words in (WHY, "chief-vanlang", "Lãnh đạo", "/giam-sat/vanlang/"):
        assert words in letter.body


def test_removal_stands_when_no_mail_can_be_sent(
    editor, official, settings, caplog, django_capture_on_commit_callbacks
):
    member = make_member(None, Role.OFFICE)
    member.email = "vp@langson.example"
    member.save()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(delete_url(official), insisting(post="yes"))
    assert response.status_code == 302
    assert names() == []
    assert "could not be told" in caplog.text


def test_office_sees_a_removal_on_top_until_it_says_so(editor, office, official, site):
    editor.post(delete_url(official), insisting(post="yes"))
    (done,) = taken_down()
    board = office.get("/giam-sat/").content.decode()
    for words in (WHY, "chief-vanlang", "Lãnh đạo", 'href="/giam-sat/vanlang/"'):
        assert words in board[: board.index('class="tiles')]
    assert "takedowns" not in editor.get("/giam-sat/").context
    seen = f"/giam-sat/vanlang/go-ngay/{done.pk}/da-xem/"
    assert office.get(seen)["Location"] == "/giam-sat/vanlang/"
    User.objects.filter(username="office-tinh").update(full_name="Lý Minh Họa")
    told = office.post(seen, follow=True).content.decode()
    assert "Đã đánh dấu là đã xem việc gỡ ngay của Huyện Văn Lãng" in told
    (done,) = taken_down()
    assert done.seen_by == "Lý Minh Họa"
    assert done.seen_at is not None
    assert AuditLine.objects.filter(
        action="see_take_down", site_code="vanlang"
    ).exists()
    assert WHY not in office.get("/giam-sat/").content.decode()
    again = office.post(seen, follow=True).content.decode()
    assert "Lý Minh Họa đã xem việc này rồi" in again
    assert "Đã đánh dấu" not in again


def test_who_removes_at_once_is_told_that_it_is_done(editor, official, site):
    told = "Đã gỡ ngay khỏi trang của Huyện Văn Lãng"
    refused = editor.post(delete_url(official), {"post": "yes"}, follow=True)
    assert told not in refused.content.decode()
    done = editor.post(delete_url(official), insisting(post="yes"), follow=True)
    assert told in done.content.decode()


def test_a_removal_that_nothing_refuses_is_no_removal_at_once(editor, official):
    spare = make_official(unit=official.unit, full_name="Lý Minh Họa")
    done = editor.post(delete_url(spare), insisting(post="yes"), follow=True)
    assert names() == ["Hoàng Minh Họa"]
    assert "Đã gỡ ngay" not in done.content.decode()


def test_only_the_office_says_that_it_has_seen(
    editor, stranger, office, official, site, other_site
):
    editor.post(delete_url(official), insisting(post="yes"))
    (done,) = taken_down()
    path = f"go-ngay/{done.pk}/da-xem/"
    for client in (editor, stranger):
        assert client.post(f"/giam-sat/vanlang/{path}").status_code == 404
    assert office.post(f"/giam-sat/soyt/{path}").status_code == 404
    assert taken_down()[0].seen_at is None
    assert office.post(f"/giam-sat/vanlang/{path}").status_code == 302
    assert taken_down()[0].seen_at is not None
