"""A change of what readers do not see: its pages say so, and what approving does."""

from datetime import timedelta
from typing import Any

import pytest

from news.models import Article
from tenancy import clock
from tenancy.models import MemberSite, Role, User
from tenancy.scope import in_sites
from tests.factories import entered, make_article, make_change, make_member, make_site
from tests.workflow import act, confirm, decide, page, propose, said

pytestmark = pytest.mark.django_db

ACTION = "approve_changes"
SEEN = "Bản bạn đọc đang thấy"


@pytest.fixture
def changed(inside: MemberSite, writer: User, chief: User) -> Any:
    """Makes an article, a change of which waits."""

    def row(title: str = "Cầu", **fields: Any) -> Article:
        made = make_article(site=inside, title=title, written_by=writer, **fields)
        make_change(row=made, by=writer, lead="Hai.")
        return made

    return row


def days(count: int) -> Any:
    return clock.now() + timedelta(days=count)


STANDINGS = {
    "withdrawn": ({"state": "withdrawn"}, "Bản đã gỡ", "là đăng lại"),
    "expired": (
        {"published_at": -3, "expires_at": -1},
        "Bản đã hết thời hạn đăng",
        "Thời hạn đăng đã hết lúc",
    ),
    "scheduled": ({"published_at": 3}, "Bản đã duyệt", "sẽ đăng lúc"),
}


@pytest.mark.parametrize("name", STANDINGS)
def test_the_page_of_a_change_says_where_the_row_stands(
    changed: Any, writer: User, chief: User, name: str
) -> None:
    fields, head, says = STANDINGS[name]
    dated = {k: days(v) if isinstance(v, int) else v for k, v in fields.items()}
    row = changed(**dated)
    for who in (writer, chief):
        shown = entered(who).get(page(row, "pending")).text
        assert head in shown
        assert says in shown
        assert SEEN not in shown
    shown = entered(chief).get(page(row, "propose")).text
    assert says in shown
    assert "Bạn đọc vẫn thấy" not in shown


def test_of_what_readers_see_nothing_more_is_said(changed: Any, chief: User) -> None:
    shown = entered(chief).get(page(changed(), "pending"))
    assert SEEN in shown.text
    assert shown.context["stands"] == ""


def test_on_a_site_that_is_not_public_nobody_sees_it() -> None:
    closed = make_site("bacson")
    chief = make_member(closed, Role.CHIEF)
    writer = make_member(closed, Role.EDITOR)
    with in_sites(closed):
        row = make_article(site=closed, written_by=writer)
        make_change(row=row, by=writer, lead="Hai.")
    shown = entered(chief).get(page(row, "pending")).text
    assert "Trang chưa công khai" in shown
    assert SEEN not in shown
    assert "thấy ngay" not in said(decide(chief, row, "_approve"))


def test_together_nothing_that_was_withdrawn_is_published_again(
    changed: Any, chief: User
) -> None:
    gone, stays = changed("Đã rút", state="withdrawn"), changed("Còn đó")
    asked = act(chief, gone, stays, action=ACTION)
    assert [one.row for one in asked.context["ready"]] == [stays]
    assert "Hãy mở riêng" in asked.text
    stamps = {f"seen-{one.row.pk}": one.seen for one in asked.context["looked"]}
    forged = act(chief, gone, stays, action=ACTION, _confirmed="1", **stamps)
    assert "“Đã rút”" in said(forged)
    assert set(Article.objects.values_list("lead", flat=True)) == {""}
    assert "Đã duyệt 1 bản sửa; " in said(confirm(chief, asked, ACTION))
    stays.refresh_from_db()
    assert stays.lead == "Hai."
    decide(chief, gone, "_approve")
    gone.refresh_from_db()
    assert (gone.state, gone.lead) == ("published", "Hai.")


@pytest.mark.parametrize("together", [False, True])
def test_approved_out_of_its_period_it_is_not_said_to_be_seen(
    changed: Any, chief: User, together: bool
) -> None:
    over = changed(published_at=days(-3), expires_at=days(-1))
    seen = changed("Còn đó")
    for row, is_seen in ((over, False), (seen, True)):
        if together:
            asked = act(chief, row, action=ACTION)
            answer = said(confirm(chief, asked, ACTION))
        else:
            answer = said(decide(chief, row, "_approve"))
        assert ("thấy ngay" in answer) == is_seen


def test_a_change_of_what_was_withdrawn_promises_no_readers(
    changed: Any, writer: User, chief: User
) -> None:
    row = changed(state="withdrawn")
    decide(chief, row, "_send_back", remark="Sửa.")
    assert "Bạn đọc" not in said(propose(writer, row, lead="Ba."))


def test_an_own_change_is_left_out_with_what_is_true(
    changed: Any, inside: MemberSite, chief: User
) -> None:
    make_member(inside, Role.DEPUTY, "pho-ban")
    row = make_article(site=inside, title="Của tôi")
    make_change(row=row, by=chief, lead="Hai.")
    asked = act(chief, row, action=ACTION)
    assert "phải do người khác duyệt" in asked.text
    answer = said(decide(chief, row, "_approve"))
    assert "phải do người khác duyệt" in answer
    assert "Hãy chọn" not in answer
