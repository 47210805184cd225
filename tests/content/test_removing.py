"""Who removes what was never public, and who is told of it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from news.models import Article
from tenancy import clock
from tenancy.models import MemberSite, Role, User
from tests.factories import entered, make_article, make_member
from tests.workflow import act, page, propose, told

pytestmark = pytest.mark.django_db


def in_days(days: int) -> dict[str, Any]:
    return {"state": "published", "published_at": clock.now() + timedelta(days=days)}


def delete(user: User, row: Any, *, bulk: bool) -> None:
    if bulk:
        act(user, row, action="delete_selected", post="yes")
    else:
        entered(user).post(page(row, "delete"), {"post": "yes"})


@pytest.mark.parametrize("bulk", [False, True])
@pytest.mark.parametrize("by_chief", [False, True])
def test_what_was_approved_is_removed_by_who_publishes(
    inside: MemberSite, writer: User, chief: User, bulk: bool, by_chief: bool
) -> None:
    by = chief if by_chief else writer
    row = make_article(site=inside, written_by=by, **in_days(3))
    delete(writer, row, bulk=bulk)
    assert Article.objects.exists()
    assert page(row, "delete") not in entered(writer).get(page(row)).text
    delete(chief, row, bulk=bulk)
    assert not Article.objects.exists()


@pytest.mark.parametrize("bulk", [False, True])
def test_what_another_submitted_is_removed_by_who_publishes(
    inside: MemberSite, writer: User, chief: User, bulk: bool
) -> None:
    row = make_article(site=inside, state="submitted", written_by=chief)
    delete(writer, row, bulk=bulk)
    assert Article.objects.exists()
    delete(chief, row, bulk=bulk)
    assert not Article.objects.exists()


@pytest.mark.parametrize("state", ["draft", "submitted"])
def test_an_author_removes_the_own_text_that_nobody_approved(
    inside: MemberSite, writer: User, chief: User, stranger: Client, state: str
) -> None:
    row = make_article(site=inside, state=state, written_by=writer)
    assert stranger.post(page(row, "delete"), {"post": "yes"}).status_code == 404
    assert Article.objects.exists()
    delete(writer, row, bulk=False)
    assert not Article.objects.exists()
    assert told(writer) == []


def test_who_wrote_it_is_told_when_another_removes_it(
    inside: MemberSite, writer: User, chief: User
) -> None:
    helper = make_member(inside, Role.EDITOR, "nguoi-sua")
    row = make_article(site=inside, title="Cầu", written_by=writer, **in_days(3))
    propose(helper, row, lead="Dài 25 mét.")
    assert len(told(chief)) == 1
    delete(chief, row, bulk=False)
    sentence = "truong-ban đã xóa “Cầu”."
    assert [told(one) for one in (writer, helper, chief)] == [[sentence]] * 2 + [[]]
    opened = entered(writer).post("/admin/thong-bao/", follow=True)
    assert opened.status_code == 200


def test_the_notice_of_what_is_gone_leads_to_the_list(
    inside: MemberSite, writer: User, chief: User
) -> None:
    row = make_article(site=inside, state="submitted", written_by=writer)
    delete(chief, row, bulk=True)
    client = entered(writer)
    (notice,) = client.get("/admin/").context["notices"]
    answer = client.post("/admin/thong-bao/", {"notice": notice.pk}, follow=True)
    assert answer.redirect_chain[0][0] == "/admin/news/article/"
    assert answer.status_code == 200
