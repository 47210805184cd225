"""What is typed is kept for its writer alone, where it may be and as long as told."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from content.models import Revision
from content.revisions import KEPT
from news.models import Article
from pages.models import AgencyIdentity
from tenancy import clock
from tenancy.models import Board, Membership, MemberSite, Role
from tests.admin_forms import errors, filled
from tests.content.test_autosave import address, send
from tests.factories import entered, make_article, make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(inside: MemberSite) -> Article:
    return make_article(site=inside, lead="Câu đã lưu.", state="draft")


def test_a_page_keeps_nothing_for_who_logged_in_beside_it(
    editor: Client, article: Article, site: MemberSite
) -> None:
    other = make_member(site, Role.DEPUTY)
    answer = send(editor, article, lead="Khác.", person=other.pk)
    assert answer.status_code == 403
    assert answer.json() == {"kept": False, "why": "person"}
    assert not Revision.objects.exists()
    assert send(editor, article, lead="Khác.").json()["kept"]


def test_who_lost_the_role_keeps_nothing_more_and_gets_the_text_back(
    article: Article, site: MemberSite
) -> None:
    person = make_member(site, Role.EDITOR)
    client = entered(person)
    assert send(client, article, lead="Khác.").json()["kept"]
    typed = filled(client.get(address(article)), lead="Câu chưa kịp lưu.")
    Membership.objects.filter(user=person).update(
        since=clock.today() - timedelta(days=9),
        until=clock.today() - timedelta(days=1),
    )
    assert send(client, article, lead="Khác nữa.").status_code == 404
    assert Revision.objects.get().data == {"lead": ["Khác."]}
    page = client.post(address(article), typed)
    assert page.status_code == 403
    assert "Câu chưa kịp lưu." in page.text
    assert "Lưu lại" not in page.text
    article.refresh_from_db()
    assert article.lead == "Câu đã lưu."


def test_a_row_that_is_gone_gives_the_text_back(
    editor: Client, article: Article
) -> None:
    url = address(article)
    typed = filled(editor.get(url), lead="Câu chưa kịp lưu.")
    article.delete()
    answer = editor.post(url, typed)
    assert answer.status_code == 404
    assert "Câu chưa kịp lưu." in answer.text
    assert "Lưu lại" not in answer.text
    assert "không còn nữa" in answer.text
    assert not Article.objects.exists()


def test_an_item_that_is_gone_keeps_nothing(editor: Client, article: Article) -> None:
    pk, base = article.pk, article
    assert send(editor, base, lead="Khác.").json()["kept"]
    article.delete()
    article.pk = pk
    assert send(editor, article, lead="Khác nữa.").status_code == 404
    assert not Revision.objects.exists()


def test_what_nobody_took_up_goes_when_the_next_text_begins(
    editor: Client, article: Article, inside: MemberSite, other_site: MemberSite
) -> None:
    old, young = (make_article(site=inside, state="draft") for _ in range(2))
    for row in (old, young):
        send(editor, row, lead="Bỏ dở.")
    moment = clock.now() - KEPT
    rows = Revision.objects.autosaves()
    rows.filter(row=old.pk).update(updated_at=moment - timedelta(minutes=1))
    rows.filter(row=young.pk).update(updated_at=moment + timedelta(minutes=1))
    send(editor, article, lead="Khác.")
    kept = set(Revision.objects.values_list("row", flat=True))
    assert kept == {young.pk, article.pk}


def test_a_clock_that_is_years_wrong_costs_no_text(
    editor: Client, article: Article
) -> None:
    assert send(editor, article, lead="Khác.", age=10 * 366 * 86400).json()["kept"]
    assert Revision.objects.get().updated_at > clock.now() - KEPT


def test_the_agencys_own_details_are_kept_too(
    editor: Client, site: MemberSite, inside: MemberSite
) -> None:
    row = AgencyIdentity.objects.get(pk=site.pk)
    before = (row.version, row.history.count())
    kept = send(editor, row, of="pages.agencyidentity", phone="0205 388 0001")
    assert kept.json()["kept"]
    row.refresh_from_db()
    assert (row.version, row.history.count()) == before
    offer = editor.get(address(row)).context["offer"]
    assert [one.mine for one in offer.differences] == ["0205 388 0001"]
    opened = editor.get(address(row) + offer.url)
    saved = editor.post(address(row), filled(opened))
    assert saved.status_code == 302, errors(saved)
    row.refresh_from_db()
    assert row.phone.replace(" ", "") == "02053880001"
    assert not Revision.objects.exists()
    assert saved.cookies["da-luu"].value


def test_so_is_what_the_office_types_about_a_board(
    office: Client, editor: Client, inside: MemberSite
) -> None:
    board = Board.objects.get(site=inside)
    fields: dict[str, Any] = {"of": "tenancy.board", "agency_head": "Nông Minh Họa"}
    assert send(editor, board, **fields).status_code == 403
    fields = {"of": "tenancy.board", "agency_head": "Nông Minh Họa"}
    assert send(office, board, **fields).json()["kept"]
    assert office.get(address(board)).context["offer"]


def test_a_deleted_row_takes_what_was_typed_with_it(
    editor: Client, article: Article
) -> None:
    send(editor, article, lead="Khác.")
    article.delete()
    assert not Revision.objects.exists()


def test_a_form_that_comes_back_holds_the_text_and_offers_nothing(
    editor: Client, article: Article
) -> None:
    send(editor, article, lead="Câu đang gõ.")
    data = filled(editor.get(address(article)), title="", lead="Câu đang gõ.")
    page = editor.post(address(article), data)
    assert page.context["adminform"].form["lead"].value() == "Câu đang gõ."
    assert page.context["offer"] is None
    assert editor.get(address(article)).context["offer"]
