"""A notice stays until it is seen, or until what it tells of is settled."""

from datetime import timedelta

import pytest
from django.urls import reverse

from news.models import Article
from tenancy import clock
from tenancy.models import MemberSite, Role, User
from tests.factories import entered, make_article, make_change, make_member
from tests.workflow import act, decide, propose, publish, save, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def helper(site: MemberSite) -> User:
    return make_member(site, Role.EDITOR, "nguoi-sua")


@pytest.fixture
def article(inside: MemberSite, writer: User) -> Article:
    return make_article(site=inside, title="Cầu", lead="Một.", written_by=writer)


def test_anothers_change_swallows_no_notice(
    inside: MemberSite, writer: User, chief: User, helper: User
) -> None:
    row = make_article(site=inside, title="Cầu", state="submitted", written_by=writer)
    publish(chief, row)
    propose(helper, row, lead="Hai.")
    assert told(writer) == ["truong-ban đã xuất bản “Cầu”."]
    assert told(chief) == ["nguoi-sua đã trình duyệt bản sửa của “Cầu”."]
    decide(chief, row, "_approve")
    assert told(writer) == ["truong-ban đã xuất bản “Cầu”."]
    assert told(chief) == []
    assert told(helper) == ["truong-ban đã duyệt bản sửa “Cầu” của bạn."]


def test_what_is_settled_is_told_no_more(
    inside: MemberSite, writer: User, chief: User, deputy: User
) -> None:
    row = make_article(site=inside, title="Cầu", state="draft", written_by=writer)
    save(writer, row, state="submitted")
    assert len(told(chief)) == len(told(deputy)) == 1
    save(writer, row, state="draft")
    assert told(chief) == told(deputy) == []
    save(writer, row, state="submitted")
    publish(chief, row)
    assert told(deputy) == []
    act(chief, row, action="withdraw_selected")
    assert told(writer) == ["truong-ban đã gỡ “Cầu”."]


def test_who_is_written_over_is_told(
    article: Article, writer: User, chief: User, deputy: User
) -> None:
    propose(writer, article, lead="Hai.")
    propose(deputy, article, lead="Ba.")
    assert told(writer) == ["pho-ban đã viết tiếp vào bản sửa “Cầu” của bạn."]
    assert told(chief) == ["pho-ban đã trình duyệt bản sửa của “Cầu”."]
    assert told(deputy) == []
    decide(chief, article, "_approve")
    for one in (writer, deputy):
        assert told(one) == ["truong-ban đã duyệt bản sửa “Cầu” của bạn."]


def test_whose_change_waits_is_told_that_the_row_was_withdrawn(
    article: Article, writer: User, chief: User, deputy: User, helper: User
) -> None:
    make_change(row=article, by=helper, lead="Hai.")
    act(chief, article, action="withdraw_selected")
    assert told(writer) == ["truong-ban đã gỡ “Cầu”."]
    sentence = (
        "truong-ban đã gỡ “Cầu” khi còn một bản sửa đang chờ: duyệt bản sửa ấy là "
        "đăng lại mục này."
    )
    assert told(helper) == told(deputy) == [sentence]
    decide(deputy, article, "_approve")
    assert told(deputy) == []
    assert told(writer) == ["pho-ban đã xuất bản “Cầu”."]


def test_the_author_is_told_when_it_will_be_shown(
    inside: MemberSite, writer: User, chief: User
) -> None:
    later = clock.now() + timedelta(days=3)
    row = make_article(
        site=inside,
        title="Cầu",
        state="submitted",
        written_by=writer,
        published_at=later,
    )
    publish(chief, row)
    (sentence,) = told(writer)
    assert "truong-ban đã duyệt “Cầu”, sẽ đăng lúc " in sentence
    assert "xuất bản" not in sentence


def test_who_wrote_it_is_told_that_another_edited_what_was_submitted(
    inside: MemberSite, writer: User, chief: User, deputy: User
) -> None:
    row = make_article(site=inside, title="Cầu", state="submitted", written_by=writer)
    save(writer, row, lead="Của chính mình.")
    assert told(writer) == []
    save(chief, row, category="awards")
    assert told(writer) == []
    save(chief, row, lead="Của trưởng ban.")
    assert told(writer) == ["truong-ban đã sửa nội dung “Cầu”."]
    save(deputy, row, lead="Của phó ban.")
    assert told(writer) == ["pho-ban đã sửa nội dung “Cầu”."]
    assert told(chief) == ["pho-ban đã sửa nội dung “Cầu”."]


def test_who_wrote_it_is_told_that_another_brought_an_earlier_text_back(
    inside: MemberSite, writer: User, chief: User
) -> None:
    row = make_article(site=inside, title="Cầu", state="draft", written_by=writer)
    first = row.history.get().history_id
    save(writer, row, lead="Viết thêm.", state="submitted")
    address = reverse("admin:news_article_version", args=[row.pk, first])
    entered(writer).post(address)
    assert told(writer) == []
    entered(chief).post(address)
    assert told(writer) == ["truong-ban đã sửa nội dung “Cầu”."]
