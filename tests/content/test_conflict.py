"""Two people in one form: nothing is written over that nobody has seen."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from news.models import Article
from tenancy.differences import parts
from tenancy.models import MemberSite, Role
from tests.admin_forms import errors, filled
from tests.factories import (
    entered,
    make_article,
    make_contact,
    make_member,
    make_unit,
)
from units.models import Contact, Unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(site: MemberSite) -> Client:
    return entered(make_member(site, Role.DEPUTY, "pho-ban"))


@pytest.fixture
def article(inside: MemberSite) -> Article:
    return make_article(site=inside, title="Hội nghị", lead="Câu cũ.", state="draft")


def address(row: Any) -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])


def test_a_late_save_shows_both_texts_and_writes_nothing(
    editor: Client, colleague: Client, article: Article
) -> None:
    url = address(article)
    mine = filled(editor.get(url), lead="Câu của tôi rất hay.")
    theirs = filled(colleague.get(url), lead="Câu của bạn rất hay.")
    assert colleague.post(url, theirs).status_code == 302

    page = editor.post(url, mine)
    assert page.status_code == 200
    assert "Chưa lưu gì" in errors(page)
    article.refresh_from_db()
    assert article.lead == "Câu của bạn rất hay."
    (one,) = page.context["overtaken"]
    assert (one.mine, one.theirs) == ("Câu của tôi rất hay.", article.lead)
    assert one.is_mine
    assert "<mark>tôi </mark>" in page.text
    assert "<mark>bạn </mark>" in page.text

    again = filled(page)
    assert again["lead"] == "Câu của tôi rất hay."
    assert editor.post(url, again).status_code == 302
    article.refresh_from_db()
    assert article.lead == "Câu của tôi rất hay."


def test_what_the_other_wrote_can_be_chosen_field_by_field(
    editor: Client, colleague: Client, article: Article
) -> None:
    url = address(article)
    mine = filled(editor.get(url), lead="Của tôi.", author="Tôi")
    theirs = filled(colleague.get(url), lead="Của bạn.", author="Bạn")
    assert colleague.post(url, theirs).status_code == 302
    again = filled(editor.post(url, mine), _theirs=["lead"])
    assert editor.post(url, again).status_code == 302
    article.refresh_from_db()
    assert (article.lead, article.author) == ("Của bạn.", "Tôi")


def test_a_field_one_did_not_touch_is_offered_as_theirs(
    editor: Client, colleague: Client, article: Article
) -> None:
    url = address(article)
    mine = filled(editor.get(url), author="Tôi")
    theirs = filled(colleague.get(url), lead="Của bạn.")
    assert colleague.post(url, theirs).status_code == 302
    (one,) = editor.post(url, mine).context["overtaken"]
    assert (one.name, one.is_mine) == ("lead", False)


def test_a_save_of_the_same_is_no_conflict(
    editor: Client, colleague: Client, article: Article
) -> None:
    url = address(article)
    mine = filled(editor.get(url), lead="Cùng một câu.")
    theirs = filled(colleague.get(url), lead="Cùng một câu.")
    assert colleague.post(url, theirs).status_code == 302
    assert editor.post(url, mine).status_code == 302


def test_a_form_with_an_error_keeps_the_version_it_was_opened_with(
    editor: Client, colleague: Client, article: Article
) -> None:
    url = address(article)
    mine = filled(editor.get(url), title="", lead="Của tôi.")
    wrong = editor.post(url, mine)
    assert "title" in wrong.context["adminform"].form.errors
    theirs = filled(colleague.get(url), lead="Của bạn.")
    assert colleague.post(url, theirs).status_code == 302
    late = editor.post(url, filled(wrong, title="Hội nghị"))
    assert [one.name for one in late.context["overtaken"]] == ["lead"]


def test_only_mark_up_that_differs_is_seen_too(
    editor: Client, colleague: Client, article: Article
) -> None:
    url = address(article)
    mine = filled(editor.get(url), body="<p>Một <b>hai</b></p>")
    theirs = filled(colleague.get(url), body="<p>Một <i>hai</i></p>")
    assert colleague.post(url, theirs).status_code == 302
    (one,) = editor.post(url, mine).context["overtaken"]
    assert "<b>" in one.mine
    assert "<i>" in one.theirs


def test_facts_and_the_rows_below_them_are_watched_too(
    editor: Client, colleague: Client, inside: MemberSite
) -> None:
    unit = make_unit(site=inside, name="Phòng Y tế")
    contact = make_contact(unit=unit, phone="0205 000 0001")
    url = address(unit)
    mine = filled(editor.get(url), **{"contacts-0-phone": "0205 000 0003"})
    theirs = filled(colleague.get(url), **{"contacts-0-phone": "0205 000 0004"})
    assert colleague.post(url, theirs).status_code == 302
    page = editor.post(url, mine)
    (one,) = page.context["overtaken"]
    assert one.name == "contacts-0-phone"
    assert Contact.objects.get(pk=contact.pk).phone == "0205 000 0004"
    assert editor.post(url, filled(page)).status_code == 302
    assert Contact.objects.get(pk=contact.pk).phone == "0205 000 0003"
    assert Unit.objects.get(pk=unit.pk).name == "Phòng Y tế"


def test_a_row_below_can_be_taken_as_it_stands(
    editor: Client, colleague: Client, inside: MemberSite
) -> None:
    unit = make_unit(site=inside)
    contact = make_contact(unit=unit, phone="0205 000 0001")
    url = address(unit)
    mine = filled(editor.get(url), **{"contacts-0-phone": "0205 000 0003"})
    theirs = filled(colleague.get(url), **{"contacts-0-phone": "0205 000 0004"})
    assert colleague.post(url, theirs).status_code == 302
    again = filled(editor.post(url, mine), _theirs=["contacts-0-phone"])
    assert editor.post(url, again).status_code == 302
    assert Contact.objects.get(pk=contact.pk).phone == "0205 000 0004"


def test_pieces_say_which_words_the_other_text_lacks() -> None:
    assert parts("một hai ba", "một ba") == [
        (False, "một "),
        (True, "hai "),
        (False, "ba"),
    ]
    assert parts("", "một") == []
