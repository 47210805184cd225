"""Each opened form of a new row has a draft of its own, until the row is saved."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client

from content.models import Revision
from content.revisions import keep_autosave
from news.models import Article
from tenancy.models import MemberSite, Role, User
from tenancy.scope import in_sites
from tests.admin_forms import errors, filled
from tests.content.test_autosave import ADD, DROP, send
from tests.factories import entered, make_member, rich

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _scope(inside: MemberSite) -> None:
    """All of it is on the one site."""


def opened(client: Client) -> str:
    return str(client.get(ADD).context["autosave"]["form"])


def test_what_arrives_after_the_save_is_not_kept(
    editor: Client, site: MemberSite
) -> None:
    page = editor.get(ADD)
    key = page.context["autosave"]["form"]
    typed = {"site": site.code, "form": key, "title": "Khai giảng"}
    assert send(editor, **typed).json()["kept"]
    saved = editor.post(ADD, filled(page, title="Khai giảng", body=rich(60)))
    assert saved.status_code == 302, errors(saved)
    late = {"site": site.code, "form": key, "title": "Khai giảng"}
    assert send(editor, **late).json()["why"] == "saved"
    assert not Revision.objects.autosaves().exists()
    assert editor.get(ADD).context["begun"] == []
    other = {"site": site.code, "form": opened(editor), "title": "Khai giảng"}
    assert send(editor, **other).json()["kept"]


def test_a_save_before_the_first_autosave_is_remembered_too(
    editor: Client, site: MemberSite
) -> None:
    page = editor.get(ADD)
    data = filled(page, title="Khai giảng", body=rich(60))
    assert editor.post(ADD, data).status_code == 302
    late = {"form": data["_draft"], "title": "Khai giảng"}
    assert send(editor, site=site.code, **late).json()["why"] == "saved"


def test_two_tabs_keep_both_texts_and_saving_one_leaves_the_other(
    editor: Client, site: MemberSite
) -> None:
    one, two = opened(editor), opened(editor)
    send(editor, site=site.code, form=one, title="Bài một", age=60)
    send(editor, site=site.code, form=two, title="Bài hai")
    page = editor.get(ADD)
    assert [each.words for each in page.context["begun"]] == ["Bài hai", "Bài một"]
    assert page.text.count("Dùng bản đang gõ dở") == 2
    assert page.text.count("Bỏ bản đó") == 2
    again = editor.get(ADD + page.context["begun"][1].url)
    assert again.context["autosave"]["form"] == one
    data = filled(again, body=rich(60))
    assert data["title"] == "Bài một"
    assert editor.post(ADD, data).status_code == 302
    assert Article.objects.get().title == "Bài một"
    assert [each.key for each in editor.get(ADD).context["begun"]] == [two]


def test_one_of_two_is_thrown_away(editor: Client, site: MemberSite) -> None:
    one, two = opened(editor), opened(editor)
    for key in (one, two):
        send(editor, site=site.code, form=key, title="Bài")
    editor.post(DROP, {"kind": "news.article", "site": site.code, "form": one})
    assert [each.key for each in editor.get(ADD).context["begun"]] == [two]


def test_a_form_that_comes_back_keeps_its_key(editor: Client) -> None:
    data = filled(editor.get(ADD), title="")
    page = editor.post(ADD, data)
    assert page.context["autosave"]["form"] == data["_draft"]
    assert opened(editor) != data["_draft"]


def test_the_address_of_a_text_saved_since_opens_with_a_new_key(
    editor: Client,
) -> None:
    data = filled(editor.get(ADD), title="Khai giảng", body=rich(60))
    assert editor.post(ADD, data).status_code == 302
    page = editor.get(f"{ADD}?nhap=dung&_draft={data['_draft']}")
    assert page.context["autosave"]["form"] not in {"", data["_draft"]}


def test_a_colleague_is_not_offered_it(editor: Client, site: MemberSite) -> None:
    send(editor, site=site.code, form=opened(editor), title="Của tôi")
    colleague = entered(make_member(site, Role.DEPUTY))
    assert colleague.get(ADD).context["begun"] == []
    assert len(editor.get(ADD).context["begun"]) == 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_first_drafts_of_one_form_that_arrive_at_once_are_one(
    editor: Client, site: MemberSite
) -> None:
    key = opened(editor)
    person = User.objects.get(pk=editor.session["_auth_user_id"])
    both_ready = threading.Barrier(2, timeout=20)
    answers: list[object] = []

    def arrive(title: str) -> None:
        both_ready.wait()
        try:
            with in_sites(site):
                kept = keep_autosave(
                    *(person, Article, site, None),
                    data={"title": [title]},
                    base="",
                    age=timedelta(),
                    form=key,
                )
            answers.append(kept)
        except Exception as wrong:  # shown by the test, whatever it is
            answers.append(wrong)
        finally:
            connection.close()

    titles = ("Một", "Hai")
    threads = [threading.Thread(target=arrive, args=[title]) for title in titles]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert [one for one in answers if isinstance(one, Exception)] == []
    assert Revision.objects.autosaves().get().data["title"][0] in titles
