"""The same way for articles, documents and pages; nobody approves the own words."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from content import previews
from content.models import Notice, Revision
from tenancy import boards, clock
from tenancy.models import MemberSite, Role, User
from tests.admin_forms import errors, filled
from tests.factories import (
    entered,
    make_article,
    make_change,
    make_directive,
    make_member,
    make_page,
    make_picture,
)
from tests.workflow import listed, page, publish, told

pytestmark = pytest.mark.django_db

KINDS = {
    "article": (make_article, "lead"),
    "document": (make_directive, "abstract"),
    "page": (make_page, "body"),
}
OLD, NEW = "Câu cũ của bài.", "Câu mới của bài."


@pytest.fixture(params=KINDS)
def kind(request: Any) -> str:
    return request.param


@pytest.fixture
def made(inside: MemberSite, kind: str, writer: User) -> Callable[..., Any]:
    """Makes a row of the kind, by the writer, that says OLD."""
    make, column = KINDS[kind]
    make_directive(site=inside, number="1/QĐ-UBND")  # so that the last is not taken

    def row(state: str = "published", by: User | None = writer, **more: Any) -> Any:
        fields = {column: text(kind, OLD), "state": state, "written_by": by, **more}
        return make(site=inside, **fields)

    return row


def text(kind: str, words: str) -> str:
    return f"<p>{words}</p>" if kind == "page" else words


def column(row: Any) -> str:
    return KINDS[kind_name(row)][1]


def kind_name(row: Any) -> str:
    names = {"article": "article", "directive": "document", "page": "page"}
    return names[row._meta.model_name]


def new(row: Any) -> dict[str, str]:
    return {column(row): text(kind_name(row), NEW)}


def save(user: User, row: Any, **typed: str) -> Any:
    client = entered(user)
    return client.post(page(row), filled(client.get(page(row)), **typed))


def act(user: User, row: Any, action: str, **more: str) -> Any:
    data = {"action": action, "_selected_action": [row.pk], **more}
    return entered(user).post(listed(row), data, follow=True)


def propose(user: User, row: Any) -> Any:
    client = entered(user)
    opened = client.get(page(row, "propose"))
    data = filled(opened, began=opened.context["began"], **new(row))
    return client.post(page(row, "propose"), {**data, "_submit": "1"})


def decide(user: User, row: Any, deed: str, **more: str) -> Any:
    client = entered(user)
    seen = client.get(page(row, "pending")).context["seen"]
    return client.post(page(row, "pending"), {"seen": seen, deed: "1", **more})


def state_of(row: Any) -> str:
    row.refresh_from_db()
    return row.state


def said(row: Any) -> str:
    row.refresh_from_db()
    return getattr(row, column(row))


# --- draft, submitted, sent back, published, withdrawn --------------------------------


def test_each_kind_goes_the_whole_way(
    made: Callable, writer: User, chief: User
) -> None:
    row = made("draft")
    assert save(writer, row, state="submitted").status_code == 302
    assert state_of(row) == "submitted"
    entered(chief).post(page(row, "send_back"), {"remark": "Xem lại."})
    assert (state_of(row), row.remark) == ("draft", "Xem lại.")
    save(writer, row, state="submitted", **new(row))
    answer = save(chief, row, state="published")
    assert answer.status_code == 302, errors(answer)
    assert (state_of(row), row.is_self_approved) == ("published", False)
    assert NEW in said(row)
    answer = act(chief, row, "withdraw_selected")
    assert state_of(row) == "withdrawn", [str(m) for m in answer.context["messages"]]


def test_what_was_withdrawn_is_mended_and_comes_back(
    made: Callable, writer: User, chief: User
) -> None:
    row = made()
    act(chief, row, "withdraw_selected")
    assert propose(writer, row).status_code == 302
    assert state_of(row) == "withdrawn"
    assert decide(chief, row, "_approve").status_code == 302
    assert (state_of(row), NEW in said(row)) == ("published", True)


# --- by no door does an author approve the own words ----------------------------------


def test_who_changed_it_last_is_an_author_too(
    made: Callable, chief: User, deputy: User
) -> None:
    row = made("submitted")
    assert save(chief, row, **new(row)).status_code == 302
    publish(chief, row)
    assert state_of(row) == "submitted"
    save(chief, row, state="published")
    assert state_of(row) == "submitted"
    publish(deputy, row)
    assert (state_of(row), row.is_self_approved) == ("published", False)


def test_text_changed_in_the_very_step_is_not_published_with_it(
    made: Callable, chief: User, deputy: User
) -> None:
    row = made("submitted")
    answer = save(chief, row, state="published", **new(row))
    assert "Bạn đã tự sửa nội dung" in errors(answer)
    assert (state_of(row), NEW in said(row)) == ("submitted", False)
    assert save(chief, row, state="published").status_code == 302
    assert state_of(row) == "published"


def test_another_persons_comma_frees_no_author(
    made: Callable, writer: User, chief: User, deputy: User
) -> None:
    row = made("submitted", by=chief)
    save(writer, row, **new(row))
    publish(chief, row)
    assert state_of(row) == "submitted"
    publish(deputy, row)
    assert state_of(row) == "published"


def test_where_all_had_a_hand_in_it_who_wrote_last_waits(
    made: Callable, chief: User, deputy: User
) -> None:
    row = made("submitted", by=chief)
    save(deputy, row, **new(row))
    publish(deputy, row)
    assert state_of(row) == "submitted"
    publish(chief, row)
    assert (state_of(row), row.is_self_approved) == ("published", True)


def test_what_is_published_changes_by_another_hand_alone(
    made: Callable, chief: User, deputy: User
) -> None:
    row = made()
    client = entered(chief)
    data = filled(client.get(page(row)))
    assert client.post(page(row), {**data, **new(row)}).status_code == 302
    assert NEW not in said(row)
    assert propose(chief, row).status_code == 302
    decide(chief, row, "_approve")
    assert NEW not in said(row)
    decide(deputy, row, "_approve")
    assert NEW in said(row)


def test_alone_the_chief_changes_it_and_it_is_marked(
    made: Callable, chief: User
) -> None:
    row = made()
    assert save(chief, row, **new(row)).status_code == 302
    assert (NEW in said(row), row.is_self_approved) == (True, True)


def test_who_wrote_on_at_a_change_does_not_approve_it(
    made: Callable, writer: User, chief: User, deputy: User
) -> None:
    row = made()
    make_change(row=row, by=writer, state="draft", **new(row))
    propose(chief, row)
    decide(chief, row, "_approve")
    assert NEW not in said(row)
    decide(deputy, row, "_approve")
    assert NEW in said(row)


@pytest.mark.parametrize("who", ["writer", "chief"])
def test_an_earlier_version_comes_back_as_a_change(
    made: Callable, writer: User, chief: User, deputy: User, who: str
) -> None:
    row = made()
    first = row.history.latest("history_id").history_id
    setattr(row, column(row), text(kind_name(row), NEW))
    row.save()
    client = entered({"writer": writer, "chief": chief}[who])
    shown = client.get(page(row, "version", first))
    assert "<mark>cũ </mark>" in shown.text
    assert client.post(page(row, "version", first)).status_code == 302
    assert NEW in said(row)
    assert Revision.objects.get().state == "submitted"
    decide(deputy, row, "_approve")
    assert OLD in said(row)


def test_any_two_versions_are_laid_side_by_side(made: Callable, chief: User) -> None:
    row = made()
    first = row.history.latest("history_id").history_id
    for words in (NEW, "Câu thứ ba."):
        setattr(row, column(row), text(kind_name(row), words))
        row.save()
    second = row.history.order_by("history_id")[row.history.count() - 2].history_id
    client = entered(chief)
    both = client.get(page(row, "version", first), {"voi": second}).context
    assert [(OLD in d.mine, NEW in d.theirs) for d in both["differences"]] == [
        (True, True)
    ]
    now = client.get(page(row, "version", first), {"voi": "x"}).context
    assert "thứ ba" in now["differences"][0].theirs


# --- several at once, and the list ----------------------------------------------------


def test_several_changes_are_looked_at_and_approved_on_one_page(
    made: Callable, writer: User, chief: User
) -> None:
    row = made()
    propose(writer, row)
    asked = act(chief, row, "approve_changes")
    assert "<mark>mới </mark>" in asked.text
    assert NEW not in said(row)
    (ready,) = asked.context["ready"]
    more = {f"seen-{row.pk}": ready.seen, "_confirmed": "1"}
    assert "Đã duyệt 1 bản sửa" in act(chief, row, "approve_changes", **more).text
    assert NEW in said(row)


def test_several_at_once_pass_the_same_checks(
    made: Callable, writer: User, chief: User, deputy: User
) -> None:
    row = made()
    propose(chief, row)
    asked = act(chief, row, "approve_changes")
    assert asked.context["ready"] == []
    (waiting,) = asked.context["looked"]
    more = {f"seen-{row.pk}": waiting.seen, "_confirmed": "1"}
    assert "Chưa có gì thay đổi" in act(chief, row, "approve_changes", **more).text
    stale = {f"seen-{row.pk}": "", "_confirmed": "1"}
    act(deputy, row, "approve_changes", **stale)
    act(writer, row, "approve_changes", **more)
    assert NEW not in said(row)
    act(deputy, row, "approve_changes", **more)
    assert NEW in said(row)


def test_the_list_marks_and_finds_what_waits(
    made: Callable, writer: User, chief: User
) -> None:
    row = made()
    client = entered(chief)
    assert "bản sửa:" not in client.get(listed(row)).text
    propose(writer, row)
    assert "bản sửa: đã trình duyệt" in client.get(listed(row)).text
    for asked in ("duyet", "sua"):
        found = client.get(listed(row), {"cho": asked}).context["cl"].queryset
        assert [one.pk for one in found] == [row.pk]
    decide(chief, row, "_send_back", remark="Chưa được.")
    found = client.get(listed(row), {"cho": "duyet"}).context["cl"].queryset
    assert not found.exists()


# --- the preview of a change ----------------------------------------------------------


def test_a_change_is_previewed_by_who_has_no_account(
    made: Callable, writer: User, chief: User, visit: Callable, inside: MemberSite
) -> None:
    row = made()
    propose(writer, row)
    address = entered(writer).post(page(row, "preview")).context["preview"]
    path = address.prefix + address.page[1:]
    shown = visit(path, on=inside)
    assert (shown.status_code, NEW in shown.text) == (200, True)
    assert shown["Cache-Control"] == "no-store"
    assert NEW not in visit(urlsplit(row.get_absolute_url()).path, on=inside).text
    decide(chief, row, "_approve")
    assert visit(path, on=inside).status_code == 404


@pytest.mark.parametrize("loss", ["dropped", "role"])
def test_the_preview_of_a_change_dies_with_it_or_with_the_role(
    made: Callable,
    writer: User,
    chief: User,
    visit: Callable,
    inside: MemberSite,
    loss: str,
) -> None:
    row = made()
    pending = make_change(row=row, by=writer, **new(row))
    paths = [
        one.prefix + one.page[1:]
        for one in (previews.make(row, who, pending) for who in (writer, chief))
    ]
    assert [visit(path, on=inside).status_code for path in paths] == [200, 200]
    if loss == "dropped":
        decide(chief, row, "_send_back", remark="Thôi.")
        decide(writer, row, "_drop_for_good")
    else:
        writer.memberships.update(until="2019-01-01")
    left = 404 if loss == "dropped" else 200
    assert [visit(path, on=inside).status_code for path in paths] == [404, left]


def test_a_previewed_change_shows_its_own_picture(
    inside: MemberSite, writer: User, visit: Callable
) -> None:
    old, fresh = make_picture(site=inside), make_picture(site=inside, width=800)
    row = make_article(site=inside, picture=old, picture_alt="Cầu")
    pending = make_change(row=row, by=writer, picture_id=fresh.pk)
    made = previews.make(row, writer, pending)
    shown = visit(made.prefix + made.page[1:], on=inside).text
    assert (fresh.url[1:] in shown, old.url[1:] in shown) == (True, False)
    assert visit(made.prefix + fresh.url[1:], on=inside).status_code == 200
    assert visit(fresh.url, on=inside).status_code == 404


# --- notices --------------------------------------------------------------------------


def test_each_step_is_told_to_whom_it_concerns_until_seen(
    made: Callable, writer: User, chief: User
) -> None:
    row = made("draft")
    save(writer, row, state="submitted")
    assert told(chief) == [f"nguoi-viet đã trình duyệt “{row}”."]
    assert told(writer) == []
    entered(chief).post(page(row, "send_back"), {"remark": "Thiếu số liệu."})
    assert told(chief) == []
    assert told(writer) == [f"truong-ban đã gửi trả “{row}” cho bạn."]
    client = entered(writer)
    assert "Thiếu số liệu." in client.get("/admin/").text
    assert "1 thông báo" in client.get(listed(row)).text
    notice = Notice.objects.get()
    opened = client.post(reverse("content:notices"), {"notice": notice.pk})
    assert opened["Location"] == page(row)
    assert told(writer) == []
    save(writer, row, state="submitted")
    publish(chief, row)
    assert told(writer) == [f"truong-ban đã xuất bản “{row}”."]
    client.post(reverse("content:notices"))
    assert told(writer) == []


def test_a_change_is_told_too(made: Callable, writer: User, chief: User) -> None:
    row = made()
    propose(writer, row)
    assert told(chief) == [f"nguoi-viet đã trình duyệt bản sửa của “{row}”."]
    decide(chief, row, "_send_back", remark="Chưa được.")
    assert told(writer) == [f"truong-ban đã gửi trả bản sửa “{row}” cho bạn."]
    decide(writer, row, "_submit")
    decide(chief, row, "_approve")
    assert len(told(writer)) == 1


def test_nobody_sees_anothers_notice_nor_one_of_a_lost_board(
    made: Callable, writer: User, chief: User, stranger: Client
) -> None:
    row = made("draft")
    save(writer, row, state="submitted")
    notice = Notice.objects.get(reader=chief)
    for client in (entered(writer), stranger):
        one = {"notice": notice.pk}
        assert client.post(reverse("content:notices"), one).status_code == 404
    assert told(chief) != []
    chief.memberships.update(until=clock.today() - timedelta(days=1))
    make_member(None, Role.ADMINISTRATOR, "khac").memberships.update(user=chief)
    assert told(chief) == []


def test_notices_cost_one_query_however_many(
    made: Callable,
    chief: User,
    writer: User,
    inside: MemberSite,
    django_assert_num_queries: Any,
) -> None:
    from content import notices

    for number in range(5):
        row = make_article(site=inside, title=f"Bài {number}", state="submitted")
        notices.tell(row, [chief.pk], Notice.What.SUBMITTED, writer)
    chief.memberships.current()
    reader = User.objects.get(pk=chief.pk)
    with django_assert_num_queries(2):  # the seats of the person, and the notices
        assert len([str(one) for one in notices.unseen(reader)]) == 5


def test_who_leaves_hands_over_what_waits(
    made: Callable, writer: User, chief: User, inside: MemberSite
) -> None:
    heir = make_member(inside, Role.EDITOR, "nguoi-nhan")
    row = made()
    propose(writer, row)
    boards.end(writer.memberships.get(), chief, clock.today(), heir)
    assert Revision.objects.get().written_by == heir
    decide(chief, row, "_approve")
    assert NEW in said(row)
