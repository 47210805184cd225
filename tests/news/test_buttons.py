"""Buttons that say what happens: nobody has to choose a state, or may go further."""

from typing import Any

import pytest
from django.urls import reverse

from news.models import Article
from tenancy.models import MemberSite, Role, User
from tenancy.scope import in_sites
from tests.admin_forms import errors, filled
from tests.factories import (
    entered,
    make_article,
    make_member,
    make_page,
    make_site,
    rich,
)

pytestmark = pytest.mark.django_db

ADD = "/admin/news/article/add/"
KEEP, SUBMIT, PUBLISH = "Lưu nháp", "Gửi duyệt", "Đăng"


@pytest.fixture
def writer(site: MemberSite) -> User:
    return make_member(site, Role.CONTRIBUTOR, "nguoi-viet")


def change_of(row: Any) -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])


def buttons(user: User, path: str) -> list[str]:
    return [str(deed.label) for deed in entered(user).get(path).context["deeds"]]


def press(user: User, path: str, state: str, **typed: Any) -> Any:
    client = entered(user)
    return client.post(path, filled(client.get(path), _as=state, **typed))


def state_after(user: User, path: str, state: str, **typed: Any) -> str:
    answer = press(user, path, state, **typed)
    assert answer.status_code == 302, errors(answer)
    return str(Article.objects.get().state)


def test_a_writer_saves_and_submits_by_buttons(
    inside: MemberSite, writer: User, chief: User
) -> None:
    assert buttons(writer, ADD) == [KEEP, SUBMIT]
    typed = {"title": "Cầu mới", "body": rich(60)}
    assert state_after(writer, ADD, "draft", **typed) == "draft"
    change = change_of(Article.objects.get())
    assert state_after(writer, change, "submitted") == "submitted"
    assert buttons(writer, change) == ["Lưu", "Rút về bản nháp"]
    assert buttons(chief, change) == ["Lưu", PUBLISH]
    assert state_after(chief, change, "published") == "published"
    assert buttons(chief, change) == ["Lưu", "Gỡ xuống"]
    assert state_after(chief, change, "withdrawn") == "withdrawn"
    assert buttons(chief, change) == ["Lưu", PUBLISH]


def test_what_a_person_may_not_press_is_refused_by_the_server(
    inside: MemberSite, writer: User, chief: User
) -> None:
    answer = press(writer, ADD, "published", title="Cầu mới", body=rich(60))
    assert answer.status_code == 200
    assert "published" in errors(answer)
    assert not Article.objects.exists()
    assert state_after(writer, ADD, "submitted", title="Cầu", body=rich(60)) == (
        "submitted"
    )


def test_the_author_is_offered_to_submit_where_somebody_else_can_approve(
    inside: MemberSite, chief: User
) -> None:
    assert buttons(chief, ADD) == [KEEP, PUBLISH]  # alone
    make_member(inside, Role.DEPUTY, "pho-ban")
    assert buttons(chief, ADD) == [KEEP, SUBMIT]
    answer = press(chief, ADD, "published", title="Cầu mới", body=rich(60))
    assert "do chính bạn viết" in errors(answer)
    colleagues = make_article(site=inside, state="draft")
    assert buttons(chief, change_of(colleagues)) == [KEEP, PUBLISH]


def test_a_save_without_a_deed_leaves_the_state(
    inside: MemberSite, writer: User
) -> None:
    article = make_article(site=inside, state="submitted", written_by=writer)
    client, change = entered(writer), change_of(article)
    data = filled(client.get(change), lead="Mới.", _continue="1")
    assert client.post(change, data).status_code == 302
    article.refresh_from_db()
    assert (article.state, article.lead) == ("submitted", "Mới.")


def test_who_only_reads_has_no_buttons(
    inside: MemberSite, writer: User, chief: User
) -> None:
    article = make_article(site=inside, written_by=writer)
    assert "deeds" not in entered(writer).get(change_of(article)).context
    assert buttons(chief, change_of(article))


def test_pages_have_the_same_buttons(inside: MemberSite, chief: User) -> None:
    page = make_page(site=inside, state="draft")
    editor = make_member(inside, Role.EDITOR, "bien-tap")
    assert buttons(editor, change_of(page)) == [KEEP, SUBMIT]
    assert buttons(chief, change_of(page))[-1] == PUBLISH


def test_every_field_of_an_article_has_help_and_the_state_is_folded_away(
    inside: MemberSite, chief: User
) -> None:
    page = entered(chief).get(ADD)
    form = page.context["adminform"]
    assert all(field.help_text for field in form.form.fields.values())
    folded = [one for one in form if "collapse" in one.classes]
    seldom = [field for one in folded for field in one.fields]
    assert seldom == ["video", "expires_at", "state"]


def test_days_that_only_others_set_are_not_in_a_writers_way(
    inside: MemberSite, writer: User, chief: User
) -> None:
    assert "field-published_at" not in entered(writer).get(ADD).text
    assert "field-published_at" in entered(chief).get(ADD).text


def test_a_refused_step_offers_the_same_buttons_again(
    inside: MemberSite, writer: User
) -> None:
    refused = press(writer, ADD, "submitted", title="", body=rich(60))
    assert [str(deed.label) for deed in refused.context["deeds"]] == [KEEP, SUBMIT]
    row = make_article(site=inside, written_by=writer, state="draft")
    refused = press(writer, change_of(row), "submitted", title="")
    assert [str(deed.label) for deed in refused.context["deeds"]] == [KEEP, SUBMIT]


def said(user: User, path: str, state: str) -> str:
    """The green message after the button was pressed."""
    client = entered(user)
    answer = client.post(path, filled(client.get(path), _as=state), follow=True)
    told = [one for one in answer.context["messages"] if one.level_tag == "success"]
    assert len(told) == 1
    return str(told[0])


def test_the_message_says_what_became_of_it(
    inside: MemberSite, writer: User, chief: User
) -> None:
    row = make_article(site=inside, state="draft", written_by=writer, title="A & B")
    change = change_of(row)
    assert "chờ trưởng ban hoặc phó trưởng ban duyệt" in said(
        writer, change, "submitted"
    )
    told = said(chief, change, "published")
    assert "Đã đăng “A &amp; B”. Người đọc xem được ngay" in told
    assert f'href="{row.get_absolute_url()}"' in told
    assert "không còn thấy" in said(chief, change, "withdrawn")


def test_before_the_site_is_public_the_message_promises_no_readers(db: None) -> None:
    site = make_site("trangmoi")
    with in_sites(site):
        row = make_article(site=site, state="submitted")
    told = said(make_member(site, Role.CHIEF), change_of(row), "published")
    assert "Người đọc sẽ xem được khi trang được công khai" in told
    assert "<a " not in told


def test_a_save_that_moves_nothing_says_only_that(
    inside: MemberSite, chief: User
) -> None:
    row = make_article(site=inside, state="draft", written_by=chief)
    assert "Đã đăng" not in said(chief, change_of(row), "draft")


def test_the_part_with_the_author_names_a_day_only_to_who_sets_one(
    inside: MemberSite, writer: User, chief: User
) -> None:
    row = make_article(site=inside, state="draft", written_by=writer)

    def parts(user: User) -> list[str]:
        page = entered(user).get(change_of(row))
        return [str(one.name) for one in page.context["adminform"]]

    assert "Chuyên mục và tác giả" in parts(writer)
    assert "Chuyên mục, tác giả và ngày đăng" in parts(chief)
