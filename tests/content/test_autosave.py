"""What is being typed is kept for its writer alone, and offered once, clearly."""

import json
import time
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from content.models import Revision
from news.models import Article
from tenancy import sessions
from tenancy.models import AuditLine, MemberSite, Role
from tests.admin_forms import errors, filled
from tests.factories import entered, make_article, make_member, make_unit, rich

pytestmark = pytest.mark.django_db

KEEP, DROP = "/admin/nhap-tam/", "/admin/nhap-tam/bo/"
ADD = "/admin/news/article/add/"


@pytest.fixture
def article(inside: MemberSite) -> Article:
    return make_article(site=inside, lead="Câu đã lưu.", state="draft")


def address(row: Any) -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])


def model_admin_of(row: Any) -> Any:
    return admin.site.get_model_admin(type(row))


def send(client: Client, row: Any = None, **fields: Any) -> Any:
    """As the page's script does it; `of` is the kind, `site` and `age` no fields."""
    site, kind = fields.pop("site", ""), fields.pop("of", "news.article")
    sent = {
        "person": fields.pop("person", client.session.get("_auth_user_id")),
        "kind": kind,
        "row": str(row.pk) if row is not None else "",
        "site": site,
        "form": fields.pop("form", ""),
        "base": model_admin_of(row).stamp_of(row) if row is not None else "",
        "age": fields.pop("age", 0),
        "fields": {name: [value] for name, value in fields.items()},
    }
    headers = {sessions.BACKGROUND: "1"}
    return client.post(
        KEEP, json.dumps(sent), content_type="application/json", headers=headers
    )


def test_what_is_typed_is_kept_and_the_row_stays(
    editor: Client, article: Article, inside: MemberSite
) -> None:
    versions, lines = article.history.count(), AuditLine.objects.count()
    site_version = MemberSite.objects.get(pk=inside.pk).version
    answer = send(editor, article, lead="Câu đang gõ.")
    assert answer.json()["kept"] is True
    assert answer.json()["said"].startswith("Đã lưu nháp lúc ")
    assert Revision.objects.get().data == {"lead": ["Câu đang gõ."]}
    article.refresh_from_db()
    assert article.lead == "Câu đã lưu."
    assert article.history.count() == versions
    assert AuditLine.objects.count() == lines
    assert MemberSite.objects.get(pk=inside.pk).version == site_version


def test_one_item_has_one_autosave_of_one_person(
    editor: Client, article: Article
) -> None:
    for lead in ("Một.", "Hai.", "Ba."):
        assert send(editor, article, lead=lead).json()["kept"]
    assert Revision.objects.get().data["lead"] == ["Ba."]


def test_something_typed_earlier_does_not_replace_it(
    editor: Client, article: Article
) -> None:
    send(editor, article, lead="Sau.")
    answer = send(editor, article, lead="Trước.", age=60)
    assert answer.json() == {"kept": False, "why": "older"}
    assert Revision.objects.get().data["lead"] == ["Sau."]


def test_what_is_typed_back_to_what_stands_is_no_draft(
    editor: Client, article: Article
) -> None:
    send(editor, article, lead="Khác.")
    assert send(editor, article, lead=article.lead).json()["why"] == "same"
    assert not Revision.objects.exists()


def test_the_form_offers_both_texts_once_and_opens_with_the_chosen_one(
    editor: Client, article: Article
) -> None:
    assert editor.get(address(article)).context["offer"] is None
    send(editor, article, lead="Câu đang gõ.", body="<p>Thân bài mới.</p>")
    page = editor.get(address(article))
    offer = page.context["offer"]
    assert {one.name for one in offer.differences} == {"lead", "body"}
    assert page.text.count("Dùng bản đang gõ dở") == 1
    assert page.text.count("Bỏ bản đó") == 1
    assert not offer.is_older
    assert page.context["adminform"].form["lead"].value() == "Câu đã lưu."

    compare = "<summary>So sánh với bản đang có</summary>"
    assert compare not in page.content.decode()
    opened = editor.get(address(article) + offer.url)
    assert compare in opened.content.decode()  # folded away: the form shows it
    assert opened.context["adminform"].form["lead"].value() == "Câu đang gõ."
    saved = editor.post(address(article) + offer.url, filled(opened))
    assert saved.status_code == 302, errors(saved)
    article.refresh_from_db()
    assert article.lead == "Câu đang gõ."
    assert not Revision.objects.exists()
    assert saved.cookies["da-luu"].value.endswith(f"-{article.pk}")


def test_it_can_be_thrown_away(editor: Client, article: Article) -> None:
    send(editor, article, lead="Câu đang gõ.")
    data = {"kind": "news.article", "row": article.pk, "site": ""}
    answer = editor.post(DROP, data)
    assert answer["Location"] == address(article)
    assert not Revision.objects.exists()
    assert "da-luu" in answer.cookies


def test_a_new_article_is_kept_before_it_exists(
    editor: Client, site: MemberSite, inside: MemberSite
) -> None:
    key = editor.get(ADD).context["autosave"]["form"]
    typed = {"site": site.code, "form": key, "title": "Bài đang viết"}
    assert send(editor, **typed).json()["kept"]
    (offer,) = editor.get(ADD).context["begun"]
    assert offer.words == "Bài đang viết"
    opened = editor.get(ADD + offer.url)
    data = filled(opened, body=rich(60))
    assert data["title"] == "Bài đang viết"
    answer = editor.post(ADD, data)
    assert answer.status_code == 302, errors(answer)
    assert Article.objects.get().title == "Bài đang viết"
    assert not Revision.objects.autosaves().exists()
    assert answer.cookies["da-luu"].value.endswith(f"-new{key}")


def test_a_refused_save_keeps_the_draft(
    editor: Client, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tenancy import changes

    def refuse() -> None:
        raise changes.Refused("Chưa được.")

    send(editor, article, lead="Câu đang gõ.")
    monkeypatch.setattr(changes, "CHECKS", [lambda change: refuse])
    data = filled(editor.get(address(article)), lead="Câu đang gõ.")
    answer = editor.post(address(article), data)
    assert "Chưa được." in errors(answer)
    assert Revision.objects.exists()
    assert "da-luu" not in answer.cookies


def test_a_draft_on_an_older_version_says_so_and_meets_the_conflict(
    editor: Client, article: Article, site: MemberSite
) -> None:
    send(editor, article, lead="Câu đang gõ.")
    colleague = entered(make_member(site, Role.DEPUTY))
    data = filled(colleague.get(address(article)), lead="Câu của bạn.")
    assert colleague.post(address(article), data).status_code == 302
    offer = editor.get(address(article)).context["offer"]
    assert offer.is_older
    opened = editor.get(address(article) + offer.url)
    page = editor.post(address(article) + offer.url, filled(opened))
    assert [one.theirs for one in page.context["overtaken"]] == ["Câu của bạn."]
    article.refresh_from_db()
    assert article.lead == "Câu của bạn."


def test_another_person_of_the_same_board_does_not_see_it(
    editor: Client, article: Article, site: MemberSite
) -> None:
    send(editor, article, lead="Chỉ mình tôi thấy.")
    colleague = entered(make_member(site, Role.DEPUTY))
    page = colleague.get(address(article))
    assert page.context["offer"] is None
    assert "Chỉ mình tôi thấy." not in page.text
    assert "Chỉ mình tôi thấy." in editor.get(address(article)).text
    colleague.post(DROP, {"kind": "news.article", "row": article.pk})
    assert Revision.objects.count() == 1
    assert send(colleague, article, lead="Của tôi.").json()["kept"]
    assert Revision.objects.count() == 2


def test_another_sites_row_is_404(
    editor: Client, stranger: Client, article: Article, site: MemberSite
) -> None:
    assert send(stranger, article, lead="Khác.").status_code == 404
    assert send(stranger, site=site.code, title="Khác").status_code == 404
    drop = {"kind": "news.article", "row": article.pk}
    assert stranger.post(DROP, drop).status_code == 404
    assert not Revision._base_manager.exists()
    assert send(editor, article, lead="Khác.").status_code == 200
    assert send(editor, site=site.code, title="Khác").status_code == 200
    assert editor.post(DROP, drop).status_code == 302


def test_who_may_not_change_the_row_keeps_nothing_of_it(
    editor: Client, article: Article, site: MemberSite
) -> None:
    office = entered(make_member(None, Role.OFFICE))
    assert send(office, article, lead="Khác.").status_code == 403
    assert send(editor, article, lead="Khác.").status_code == 200


def test_a_contributor_keeps_the_own_draft_and_sees_no_other(
    article: Article, site: MemberSite
) -> None:
    person = make_member(site, Role.CONTRIBUTOR)
    writer = entered(person)
    mine = make_article(site=site, title="Của tôi", state="draft", written_by=person)
    assert send(writer, mine, lead="Của tôi.").json()["kept"]
    assert send(writer, article, lead="Khác.").status_code == 404


def test_it_keeps_no_session_and_without_one_says_so(
    editor: Client, article: Article
) -> None:
    session = editor.session
    session["seen"] = before = int(time.time()) - sessions.NOTED - 60
    session.save()
    assert send(editor, article, lead="Khác.").status_code == 200
    assert editor.session["seen"] == before

    session["seen"] = int(time.time()) - sessions.IDLE
    session.save()
    answer = send(editor, article, lead="Khác nữa.")
    assert answer.status_code == 403
    assert answer.json() == {"kept": False, "why": "session"}
    assert Revision.objects.get().data["lead"] == ["Khác."]


def test_it_wants_the_header_of_what_a_page_sends_on_its_own(
    editor: Client, article: Article
) -> None:
    sent = {"kind": "news.article", "row": str(article.pk), "fields": {"lead": ["a"]}}
    plain = editor.post(KEEP, json.dumps(sent), content_type="application/json")
    assert plain.status_code == 400
    assert send(editor, article, lead="a").status_code == 200


def test_a_forged_request_of_another_page_is_refused(article: Article) -> None:
    client = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    assert send(client, article, lead="a").status_code == 403


@pytest.mark.parametrize("body", ["", "[]", '{"kind": 1}', '{"fields": []}', "{"])
def test_what_cannot_be_read_is_a_400(editor: Client, body: str) -> None:
    answer = editor.post(
        KEEP,
        body,
        content_type="application/json",
        headers={sessions.BACKGROUND: "1"},
    )
    assert answer.status_code == 400


def test_rich_text_is_cleaned_on_the_way_in_and_unknown_fields_stay_out(
    editor: Client, article: Article
) -> None:
    send(
        editor,
        article,
        body='<p onclick="x()">Chữ<script>x()</script></p>',
        state="published",
        site_id="2",
        csrfmiddlewaretoken="x",
    )
    assert Revision.objects.get().data == {"body": ["<p>Chữ</p>"]}


def test_a_text_beyond_measure_is_told_and_not_kept(
    editor: Client, article: Article
) -> None:
    answer = send(editor, article, body="<p>" + "chữ " * 300_000 + "</p>")
    assert answer.status_code == 400
    assert "1 MB" in answer.json()["said"]
    assert not Revision.objects.exists()


def test_the_text_of_a_unit_is_kept_too(editor: Client, inside: MemberSite) -> None:
    unit = make_unit(site=inside)
    text = "<p>Tham mưu về y tế.</p>"
    assert send(editor, unit, of="units.unit", functions=text).json()["kept"]
    offer = editor.get(address(unit)).context["offer"]
    assert [one.mine for one in offer.differences] == ["Tham mưu về y tế."]
