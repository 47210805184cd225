"""Several published from the list: read on one page, published as they were read."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from news.models import Article
from tenancy import clock
from tenancy.models import MemberSite, Role, User
from tests.factories import make_article, make_member, make_site
from tests.workflow import act, confirm, publish, said, save

pytestmark = pytest.mark.django_db

ACTION = "publish_selected"


@pytest.fixture
def submitted(inside: MemberSite, writer: User) -> list[Article]:
    return [
        make_article(
            site=inside,
            title=f"Bài {name}",
            lead=f"Lời dẫn {name}.",
            state="submitted",
            written_by=writer,
        )
        for name in ("A", "B")
    ]


def states() -> list[str]:
    return list(Article.objects.order_by("title").values_list("state", flat=True))


def test_they_are_read_on_one_page_before_they_are_published(
    submitted: list[Article], chief: User
) -> None:
    asked = act(chief, *submitted, action=ACTION)
    assert states() == ["submitted", "submitted"]
    for row in submitted:
        assert row.lead in asked.text
    assert "nguoi-viet" in asked.text
    assert "Xuất bản 2 mục" in asked.text
    confirm(chief, asked, ACTION)
    assert states() == ["published", "published"]


def test_what_changed_since_it_was_read_is_named_and_nothing_is_published(
    submitted: list[Article], writer: User, chief: User
) -> None:
    asked = act(chief, *submitted, action=ACTION)
    save(writer, submitted[1], lead="Khác hẳn.")
    answer = said(confirm(chief, asked, ACTION))
    assert "“Bài B”" in answer
    assert "vừa có thay đổi" in answer
    assert states() == ["submitted", "submitted"]
    publish(chief, *submitted)
    assert states() == ["published", "published"]


def test_nothing_is_published_without_the_page(
    submitted: list[Article], chief: User, stranger: Client
) -> None:
    act(chief, *submitted, action=ACTION, _confirmed="1")
    asked = act(chief, *submitted, action=ACTION)
    confirm(stranger, asked, ACTION)
    assert states() == ["submitted", "submitted"]
    confirm(chief, asked, ACTION)
    assert states() == ["published", "published"]


def test_anothers_draft_that_nobody_submitted_is_left_out_by_name(
    inside: MemberSite, submitted: list[Article], writer: User, chief: User
) -> None:
    draft = make_article(site=inside, title="Nháp", state="draft", written_by=writer)
    asked = act(chief, draft, *submitted, action=ACTION)
    assert {one.row for one in asked.context["ready"]} == set(submitted)
    assert "chưa được trình duyệt" in asked.text
    stamps = {f"seen-{one.row.pk}": one.seen for one in asked.context["looked"]}
    forged = act(chief, draft, *submitted, action=ACTION, _confirmed="1", **stamps)
    assert "“Nháp”" in said(forged)
    assert states() == ["submitted", "submitted", "draft"]
    confirm(chief, asked, ACTION)
    assert states() == ["published", "published", "draft"]


def test_an_own_draft_and_one_that_was_moved_in_are_published(
    inside: MemberSite, writer: User, chief: User
) -> None:
    own = make_article(site=inside, title="Của tôi", state="draft", written_by=chief)
    moved = make_article(site=inside, title="Chuyển sang", state="draft")
    publish(chief, own, moved)
    assert states() == ["published", "published"]


def test_a_draft_at_which_another_wrote_too_is_left_out(
    inside: MemberSite, writer: User, chief: User
) -> None:
    row = make_article(site=inside, title="Nháp", state="draft", written_by=chief)
    save(writer, row, lead="Thêm.")
    assert act(chief, row, action=ACTION).context["ready"] == []
    save(writer, row, state="submitted")
    make_member(inside, Role.DEPUTY, "pho-ban")
    assert act(chief, row, action=ACTION).context["ready"] == []  # own words


def test_who_waits_for_another_is_told_what_is_true(
    inside: MemberSite, writer: User, chief: User
) -> None:
    deputy = make_member(inside, Role.DEPUTY, "pho-ban")
    row = make_article(site=inside, state="submitted", written_by=chief)
    asked = act(chief, row, action=ACTION)
    assert "chờ người khác" in asked.text
    assert "Hãy chọn" not in asked.text
    publish(deputy, row)
    assert states() == ["published"]


# --- what became of them ----------------------------------------------------------


def test_it_is_said_what_became_of_each(
    inside: MemberSite, writer: User, chief: User
) -> None:
    rows = [_row(inside, writer, day) for day in (None, None, 3)]
    answer = said(publish(chief, *rows))
    assert "Đã xuất bản 2 mục; bạn đọc thấy ngay." in answer
    assert "Đã hẹn giờ đăng 1 mục" in answer
    assert "Đã gỡ 3 mục" in said(act(chief, *rows, action="withdraw_selected"))


def test_on_a_site_that_is_not_public_readers_see_them_later() -> None:
    closed = make_site("bacson")
    chief = make_member(closed, Role.CHIEF)
    answer = said(publish(chief, _row(closed, None, None)))
    assert "Đã xuất bản 1 mục; bạn đọc thấy khi trang được công khai." in answer


def test_only_what_was_moved_is_counted(
    inside: MemberSite, writer: User, chief: User
) -> None:
    rows = [_row(inside, writer, None) for _time in range(2)]
    publish(chief, rows[0])
    assert "Đã xuất bản 1 mục" in said(publish(chief, *rows))


def test_a_period_that_is_over_is_told(
    inside: MemberSite, writer: User, chief: User
) -> None:
    row = _row(inside, writer, -3)
    Article.objects.update(expires_at=clock.now() - timedelta(days=1))
    answer = said(publish(chief, row))
    assert "đã hết thời hạn đăng" in answer
    assert "thời hạn đăng đã hết lúc" in answer
    assert "thấy ngay" not in answer


def test_what_nobody_saw_was_not_taken_from_readers(
    inside: MemberSite, writer: User, chief: User
) -> None:
    row = _row(inside, writer, 3)
    publish(chief, row)
    answer = said(save(chief, row, state="withdrawn"))
    assert "chưa từng đến với bạn đọc" in answer
    seen = _row(inside, writer, None)
    publish(chief, seen)
    assert "không còn thấy" in said(save(chief, seen, state="withdrawn"))


def _row(site: MemberSite, writer: User | None, day: int | None) -> Any:
    at = None if day is None else clock.now() + timedelta(days=day)
    return make_article(
        site=site, state="submitted", written_by=writer, published_at=at
    )
