"""A file that was chosen is still there after its form was refused."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from content.models import File
from news.models import Article
from tenancy import changes
from tenancy.models import MemberSite, Role
from tenancy.scope import in_sites
from tests.admin_forms import Post, errors, filled
from tests.factories import (
    entered,
    make_directive,
    make_member,
    make_official,
    make_unit,
    pdf_bytes,
    picture_bytes,
    rich,
)
from units.models import Official

pytestmark = pytest.mark.django_db

ADD = "/admin/news/article/add/"


def photo(name: str = "Trụ sở.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, picture_bytes(), "image/png")


def refused_article(client: Client, **typed: Any) -> Any:
    """The page that comes back for an article with a picture and no title."""
    typed = {"body": rich(60), "picture": photo(), "picture_alt": "Trụ sở", **typed}
    return client.post(ADD, filled(client.get(ADD), title="", **typed))


def saved(client: Client, data: Post, **typed: Any) -> Article:
    response = client.post(ADD, {**data, "title": "Khánh thành trụ sở", **typed})
    assert response.status_code == 302, errors(response)
    return Article._base_manager.select_related("picture").get()


def test_a_picture_survives_a_title_that_was_forgotten(
    site: MemberSite, editor: Client, visit: Callable
) -> None:
    page = refused_article(editor)
    assert "Đã nhận tệp: tru-so.png (không cần chọn lại)" in page.content.decode()
    with in_sites(site):
        kept = File.objects.get()
    assert visit(kept.url, on=site).status_code == 404  # stored, and not public

    article = saved(editor, filled(page))
    assert article.picture == kept
    assert kept.path.exists()
    assert File._base_manager.count() == 1


def test_a_picture_survives_two_refusals_and_is_stored_once(
    site: MemberSite, editor: Client
) -> None:
    page = refused_article(editor)
    again = editor.post(ADD, filled(page, title=""))
    assert "tru-so.png" in again.content.decode()
    assert saved(editor, filled(again)).picture.name == "tru-so.png"
    assert File._base_manager.count() == 1


def test_a_document_survives_a_number_that_is_taken(
    site: MemberSite, editor: Client
) -> None:
    standing = make_directive(site=site, number="12/QĐ-UBND")
    url = reverse("admin:directives_directive_add")
    typed = {
        "number": "12/QĐ-UBND",
        "document_type": standing.document_type_id,
        "abstract": "Về việc khác",
        "issuing_body": site.name,
        "issued_on": standing.issued_on.strftime("%d/%m/%Y"),
        "state": "published",
        "file": SimpleUploadedFile("ten.pdf", pdf_bytes(), "application/pdf"),
    }
    page = editor.post(url, filled(editor.get(url), **typed))
    assert "Đã nhận tệp: ten.pdf" in page.content.decode(), errors(page)
    response = editor.post(url, filled(page, number="13/QĐ-UBND"))
    assert response.status_code == 302, errors(response)
    with in_sites(site):
        new = type(standing).objects.exclude(pk=standing.pk).get()
    assert new.file.name == "ten.pdf"


def test_a_portrait_survives_a_refusal_of_the_gate(
    site: MemberSite, editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse_officials(change: changes.Change) -> Callable[[], None]:
        def verdict() -> None:
            if change.touches is None or Official in change.touches:
                raise changes.Refused("Cổng không cho.")

        return verdict

    official = make_official(unit=make_unit(site=site))
    url = reverse("admin:units_official_change", args=[official.pk])
    with monkeypatch.context() as patch:
        patch.setattr(changes, "CHECKS", [refuse_officials])
        page = editor.post(url, filled(editor.get(url), portrait=photo("Mới.png")))
        assert "Cổng không cho." in errors(page)
    assert "Đã nhận tệp: moi.png" in page.content.decode()
    monkeypatch.setattr(changes, "CHECKS", [])
    response = editor.post(url, filled(page))
    assert response.status_code == 302, errors(response)
    official.refresh_from_db()
    assert official.portrait.name == "moi.png"
    assert official.portrait.path.exists()


def test_a_site_that_takes_no_change_asks_for_the_file_again(
    site: MemberSite, editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise changes.Refused("Không.")

    monkeypatch.setattr(changes, "CHECKS", [lambda change: refuse])
    page = refused_article(editor).content.decode()
    assert "Hãy chọn lại tệp “Trụ sở.png”" in page
    assert not File._base_manager.exists()


def test_a_file_that_is_no_picture_must_be_chosen_again(editor: Client) -> None:
    page = refused_article(editor, picture=photo("Giả.png"))
    assert "Đã nhận tệp: gia.png" in page.content.decode()
    bad = SimpleUploadedFile("Giả.png", b"<svg>", "image/png")
    page = refused_article(editor, picture=bad).content.decode()
    assert "Hãy chọn lại tệp “Giả.png”" in page
    assert "Đã nhận tệp" not in page


def test_a_later_choice_wins_over_the_kept_file(editor: Client) -> None:
    data = filled(refused_article(editor))
    article = saved(editor, data, picture=photo("Khác.png"))
    assert article.picture.name == "khac.png"


@pytest.mark.parametrize("box", ["picture-clear", "picture-drop"])
def test_a_kept_file_can_be_left_out(editor: Client, box: str) -> None:
    data = filled(refused_article(editor))
    assert "picture-kept" in data
    assert saved(editor, data, **{box: "on"}).picture is None


def test_dropping_the_new_file_leaves_the_one_that_stands(
    site: MemberSite, editor: Client
) -> None:
    data = filled(refused_article(editor))
    article = saved(editor, data)
    url = reverse("admin:news_article_change", args=[article.pk])
    page = editor.post(url, filled(editor.get(url), title="", picture=photo("B.png")))
    html = page.content.decode()
    assert "Đã nhận tệp: b.png" in html
    assert article.picture.url in html
    again = filled(page, title="Tên", **{"picture-drop": "on"})
    assert editor.post(url, again).status_code == 302
    article.refresh_from_db()
    assert article.picture.name == "tru-so.png"


@pytest.mark.parametrize("whose", ["forged", "other site", "other person"])
def test_a_token_of_somebody_else_is_refused(
    site: MemberSite, other_site: MemberSite, editor: Client, stranger: Client, whose
) -> None:
    own = filled(refused_article(editor))
    colleague = entered(make_member(site, Role.CHIEF, username="dongnghiep"))
    page = refused_article(stranger if whose == "other site" else colleague)
    foreign = filled(page)["picture-kept"]
    if whose == "forged":
        foreign = own["picture-kept"][:-3] + "abc"
    data = {**own, "title": "Tên", "picture-kept": foreign}
    response = editor.post(ADD, data)
    assert "Hãy chọn lại tệp" in errors(response)
    assert not Article._base_manager.exists()
    assert saved(editor, own).picture.name == "tru-so.png"


def test_a_kept_picture_is_no_document(site: MemberSite, editor: Client) -> None:
    token = filled(refused_article(editor))["picture-kept"]
    url = reverse("admin:directives_directive_add")
    page = editor.post(url, filled(editor.get(url), **{"file-kept": token}))
    assert "Hãy chọn lại tệp" in errors(page)
