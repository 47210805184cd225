"""A change that waits: sent back, taken back, thrown away by its writer alone."""

import pytest

from content.models import Notice, Revision
from news.models import Article
from tenancy.models import MemberSite, Role, User
from tests.factories import entered, make_article, make_member
from tests.workflow import decide, page, propose, said, told

pytestmark = pytest.mark.django_db

OVERTAKEN = "Nội dung vừa có thay đổi"


@pytest.fixture
def article(inside: MemberSite, writer: User, chief: User) -> Article:
    return make_article(site=inside, title="Cầu", lead="Một.", written_by=writer)


def test_nobody_throws_anothers_change_away(
    article: Article, writer: User, chief: User
) -> None:
    propose(writer, article, lead="Hai.")
    for deed in ("_drop", "_drop_for_good"):
        assert decide(chief, article, deed).status_code == 404
    assert 'name="_drop"' not in entered(chief).get(page(article, "pending")).text
    decide(chief, article, "_send_back", remark="Không cần.")
    for deed in ("_drop", "_drop_for_good"):
        assert decide(chief, article, deed).status_code == 404
    assert Revision.objects.get().data == {"lead": "Hai."}
    assert "Hai." in decide(writer, article, "_drop").text
    assert Revision.objects.exists()  # it was only asked
    assert "Đã bỏ bản sửa" in said(decide(writer, article, "_drop_for_good"))
    assert not Revision.objects.exists()
    assert not Notice.objects.exists()


def test_what_is_submitted_is_on_anothers_desk_until_it_is_taken_back(
    article: Article, writer: User, chief: User
) -> None:
    propose(writer, article, lead="Hai.")
    assert decide(writer, article, "_drop_for_good").status_code == 404
    assert told(chief) != []
    assert 'name="_take_back"' in entered(writer).get(page(article, "pending")).text
    assert "đã rút bản sửa về" in said(decide(writer, article, "_take_back"))
    assert Revision.objects.get().state == "draft"
    assert told(chief) == []
    assert decide(chief, article, "_approve").status_code == 404
    decide(writer, article, "_drop_for_good")
    assert not Revision.objects.exists()


def test_only_who_wrote_at_a_change_takes_it_back(
    article: Article, writer: User, inside: MemberSite
) -> None:
    other = make_member(inside, Role.EDITOR, "nguoi-khac")
    propose(writer, article, lead="Hai.")
    assert decide(other, article, "_take_back").status_code == 404
    assert Revision.objects.get().state == "submitted"
    decide(writer, article, "_take_back")
    assert Revision.objects.get().state == "draft"


def test_who_wrote_at_it_too_is_told_that_it_was_thrown_away(
    article: Article, writer: User, chief: User
) -> None:
    propose(writer, article, lead="Hai.", submit=False)
    propose(chief, article, lead="Ba.", submit=False)
    assert "truong-ban" in decide(writer, article, "_drop").text
    decide(writer, article, "_drop_for_good")
    assert told(chief) == ["nguoi-viet đã bỏ bản sửa “Cầu” mà bạn cũng đã viết."]


@pytest.mark.parametrize("deed", ["_send_back", "_drop_for_good", "_approve"])
def test_nothing_is_decided_about_a_text_that_was_not_seen(
    article: Article, writer: User, chief: User, deed: str
) -> None:
    who = writer if deed == "_drop_for_good" else chief
    propose(writer, article, lead="Hai.", submit=who == chief)
    client = entered(who)
    seen = client.get(page(article, "pending")).context["seen"]
    if who == chief:
        decide(writer, article, "_take_back")
    propose(writer, article, lead="Ba.", submit=who == chief)
    data = {"seen": seen, deed: "1", "remark": "Viết lại."}
    answer = client.post(page(article, "pending"), data)
    assert OVERTAKEN in said(answer)
    assert "Ba." in answer.text
    assert Revision.objects.get().data == {"lead": "Ba."}
    if who == chief:
        assert "Viết lại." in answer.text
    client.post(page(article, "pending"), {**data, "seen": answer.context["seen"]})
    assert not Revision.objects.filter(state="submitted").exists()


def test_a_change_handed_in_again_was_not_sent_back(
    article: Article, writer: User, chief: User
) -> None:
    for again in ("write on", "submit"):
        propose(writer, article, lead=f"Hai, {again}.")
        decide(chief, article, "_send_back", remark="Thiếu số liệu.")
        assert "Thiếu số liệu." in entered(writer).get(page(article, "pending")).text
        if again == "submit":
            decide(writer, article, "_submit")
        else:
            propose(writer, article, lead="Ba.")
        assert "Thiếu số liệu" not in entered(chief).get(page(article, "pending")).text
        decide(writer, article, "_take_back")
