"""A draft begun out of a Word file: what it holds, who may, and where the file goes."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from completeness import gate
from content.models import File, Original
from content.originals import WAITS
from news.models import Article
from tenancy import clock
from tenancy.models import AuditLine, MemberSite, Role, User
from tenancy.scope import all_sites
from tests.admin_forms import errors, filled
from tests.content.word import TWO_PAGES, docx, p
from tests.content.word.own import LEAD, TITLE, two_pages
from tests.factories import (
    entered,
    make_article,
    make_member,
    make_page,
    make_seat,
    make_unit,
)

pytestmark = pytest.mark.django_db

PAGE = "/admin/news/article/tu-word/"
ADD = "/admin/news/article/add/"
TAKE = "/admin/tu-word/"
PASTED = "/admin/dan/"
OLD = "Uû ban nh©n d©n x· T©n Thanh tæ chøc héi nghÞ vÒ trång c©y"
NEW = "Uỷ ban nhân dân xã Tân Thanh tổ chức hội nghị về trồng cây"


@pytest.fixture
def writer(site: MemberSite) -> User:
    return make_member(site, Role.CONTRIBUTOR, "nguoi-viet")


def word(data: bytes = b"", name: str = "Trồng cây.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data or two_pages())


def begin(user: User, **sent: Any) -> Any:
    return entered(user).post(PAGE, {"file": word(), **sent})


def take(client: Client, site: MemberSite, **sent: Any) -> Any:
    """As the form's script sends it."""
    named = {"kind": "news.article", "row": "", "site": site.code, "file": word()}
    return client.post(TAKE, {**named, **sent})


def stored() -> set[Path]:
    return {one for one in Path(settings.MEDIA_ROOT).rglob("*") if one.is_file()}


def change_of(row: Any) -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])


def old_file() -> bytes:
    bold = "<w:b/>"
    return docx(p(OLD, rPr=bold) + p(f"{OLD}. {OLD} lÇn hai.") + p(f"{OLD} lÇn ba."))


# --- the page ---------------------------------------------------------------------


def test_a_file_becomes_a_draft_whose_form_opens_filled(
    inside: MemberSite, writer: User
) -> None:
    answer = begin(writer)
    article = Article.objects.get()
    assert answer.url == change_of(article)
    assert (article.title, article.lead) == (TITLE, LEAD)
    assert (article.state, article.written_by) == ("draft", writer)
    order = ["<h2>Kết quả", "<ul>", "<figure>", "<h2>Số cây", "<table>", "<ol>"]
    places = [article.body.index(part) for part in order]
    assert places == sorted(places)
    assert article.body.count('<img src="/tep/') == 2
    assert File.objects.filter(uploaded_by=writer, kind="picture").count() == 2
    form = entered(writer).get(answer.url)
    assert form.context["adminform"].form["title"].value() == TITLE
    said = [str(one) for one in get_messages(answer.wsgi_request)]
    assert any("Track Changes" in one for one in said)
    assert AuditLine.objects.filter(action="add", detail="Trồng cây.docx").exists()


def test_the_file_is_kept_with_the_draft_and_never_shown_to_readers(
    inside: MemberSite, writer: User, stranger: Client, visit: Any
) -> None:
    begin(writer, file=word(TWO_PAGES.read_bytes(), "Cầu mới.docx"))
    article, original = Article.objects.get(), Original.objects.get()
    assert original.row == article.pk
    assert original.name == "Cầu mới.docx"
    client = entered(writer)
    page = client.get(change_of(article)).text
    assert original.name in page
    assert original.url in page
    got = client.get(original.url)
    assert b"".join(got.streaming_content) == TWO_PAGES.read_bytes()
    assert got["Content-Disposition"].startswith("attachment")
    assert "no-store" in got["Cache-Control"]

    colleague = make_member(inside, Role.EDITOR, "dong-nghiep")
    assert entered(colleague).get(original.url).status_code == 200
    other_writer = make_member(inside, Role.CONTRIBUTOR, "nguoi-khac")
    for refused in (entered(other_writer), stranger):
        assert refused.get(original.url).status_code == 404
    assert Client(headers={"host": "localhost"}).get(original.url).status_code != 200
    Article.objects.update(state="published", published_at=clock.now())
    assert visit(original.url, on=inside).status_code == 404
    assert visit(f"/tep/{original.pk}/{original.name}", on=inside).status_code == 404


def test_the_file_goes_with_a_draft_that_is_deleted(
    inside: MemberSite,
    writer: User,
    django_capture_on_commit_callbacks: Any,
) -> None:
    begin(writer)
    article, original = Article.objects.get(), Original.objects.get()
    assert original.path.is_file()
    url = reverse("admin:news_article_delete", args=[article.pk])
    with django_capture_on_commit_callbacks(execute=True):
        entered(writer).post(url, {"post": "yes"})
    assert not Article.objects.exists()
    assert not Original.objects.exists()
    assert not original.path.exists()


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("cu.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Word 2003"),
        ("a.docx", b"%PDF-1.4", "tệp PDF"),
        ("a.docx", b"PK\x03\x04" + b"\0" * 90, "hỏng"),
        ("a.docx", b"Xin chao", "không phải tệp Word"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(
    inside: MemberSite, writer: User, name: str, data: bytes, sentence: str
) -> None:
    answer = begin(writer, file=word(data, name))
    assert answer.status_code == 200
    assert sentence in answer.text
    answer = take(entered(writer), inside, file=word(data, name))
    assert answer.status_code == 400
    assert sentence in answer.json()["refused"]
    assert not Article.objects.exists()
    assert not Original.objects.exists()
    assert not File.objects.exists()


def test_without_a_file_the_page_asks_for_one(inside: MemberSite, writer: User) -> None:
    assert "Mời chọn tệp Word trước." in entered(writer).post(PAGE).text
    assert take(entered(writer), inside, file="").status_code == 400


def test_a_closed_site_takes_no_file(inside: MemberSite, writer: User) -> None:
    gate.close(inside)
    before = stored()
    answer = begin(writer)
    assert "đã đóng" in answer.text
    assert "đã đóng" in take(entered(writer), inside).json()["refused"]
    assert not Article.objects.exists()
    assert stored() == before


def test_who_sits_on_two_boards_says_first_for_which(
    inside: MemberSite, other_site: MemberSite, writer: User
) -> None:
    make_seat(writer, other_site, Role.CONTRIBUTOR)
    assert "Sở Y tế" in entered(writer).get(PAGE).text
    answer = entered(writer).post(f"{PAGE}?site={other_site.code}", {"file": word()})
    assert answer.status_code == 302
    with all_sites():
        assert Article.objects.get().site == other_site
        assert Original.objects.get().site == other_site


def test_the_page_is_offered_where_articles_are(
    inside: MemberSite, writer: User
) -> None:
    client = entered(writer)
    assert f"{PAGE}?site=vanlang" in client.get("/admin/").text
    assert PAGE in client.get("/admin/news/article/").text


def test_a_file_without_a_title_gives_the_draft_one(
    inside: MemberSite, writer: User
) -> None:
    long = "Từ đầu năm, toàn huyện đã trồng rừng và nghiệm thu rồi giải ngân. " * 9
    begin(writer, file=word(docx(p(long) + p(long))))
    assert Article.objects.get().title.startswith("Từ đầu năm, toàn huyện")


# --- old fonts ------------------------------------------------------------------------


def test_a_draft_in_an_old_font_offers_the_converted_text_to_be_accepted(
    inside: MemberSite, writer: User
) -> None:
    begin(writer, file=word(old_file()))
    article, client = Article.objects.get(), entered(writer)
    assert article.title != NEW
    page = client.get(change_of(article))
    assert "Dùng bản đã chuyển" in page.text
    assert "nhân dân" in page.text
    offer = page.context["old_letters"]
    assert {one.name for one in offer["differences"]} >= {"title", "body"}

    opened = client.get(change_of(article) + offer["url"])
    assert opened.context["adminform"].form["title"].value() == NEW
    saved = client.post(change_of(article), filled(opened))
    assert saved.status_code == 302, errors(saved)
    article.refresh_from_db()
    assert article.title == NEW
    assert client.get(change_of(article)).context["old_letters"] is None


def test_the_form_is_given_both_texts_of_an_old_font(
    inside: MemberSite, writer: User
) -> None:
    answer = take(entered(writer), inside, file=word(old_file())).json()
    assert answer["converted"]["title"] == NEW
    assert answer["title"] != NEW
    assert take(entered(writer), inside).json()["converted"] is None


def paste(client: Client, html: str) -> Any:
    return client.post(PASTED, {"html": html}, content_type="application/json")


def test_what_is_pasted_comes_back_clean_and_in_an_old_font_converted_too(
    site: MemberSite, writer: User
) -> None:
    client = entered(writer)
    pasted = f'<p style="font-family:.VnTime" class="MsoNormal">{OLD}</p>'
    answer = paste(client, pasted).json()
    assert answer["converted"] == f"<p>{NEW}</p>"
    assert answer["html"].startswith("<p>")
    answer = paste(client, f'<p style="color:red">{NEW}</p>').json()
    assert answer == {"html": f"<p>{NEW}</p>", "converted": "", "lost": ""}
    foreign = '<p>Ảnh <img src="https://cdn.example/a.jpg"></p>'
    assert paste(client, foreign).json()["lost"].startswith("1 ảnh")


def test_what_cannot_be_pasted_is_refused_with_a_sentence(
    site: MemberSite, writer: User
) -> None:
    client = entered(writer)
    answer = paste(client, "<blockquote>" * 500)
    assert answer.status_code == 400
    assert "dán lại" in answer.json()["refused"]
    odd = client.post(PASTED, "[", content_type="application/json")
    assert odd.status_code == 400
    anonymous = Client(headers={"host": "localhost"})
    assert paste(anonymous, "x").status_code == 403
    assert paste(client, "x").status_code == 200


# --- the form ---------------------------------------------------------------------


def test_the_form_is_filled_without_a_row_being_written(
    inside: MemberSite, writer: User
) -> None:
    answer = take(entered(writer), inside).json()
    assert (answer["title"], answer["lead"]) == (TITLE, LEAD)
    assert answer["html"].count('<img src="/tep/') == 2
    assert "Track Changes" in answer["warnings"][0]
    assert not Article.objects.exists()
    original = Original.objects.get()
    assert original.row is None
    assert answer["original"]["url"] == original.url
    assert entered(writer).get(original.url).status_code == 200
    chief = make_member(inside, Role.CHIEF, "truong-ban")
    assert entered(chief).get(original.url).status_code == 404


def test_saving_the_form_ties_the_file_to_the_new_row(
    inside: MemberSite, writer: User
) -> None:
    client = entered(writer)
    said = take(client, inside).json()
    data = filled(client.get(ADD), title=said["title"], body=said["html"])
    again = client.post(
        ADD, {**data, "title": "", "_originals": said["original"]["id"]}
    )
    assert said["original"]["id"] in again.text  # a form that comes back keeps it
    client.post(ADD, {**data, "_originals": said["original"]["id"]})
    article, original = Article.objects.get(), Original.objects.get()
    assert original.row == article.pk
    assert article.body.count("<img") == 2


def test_nobody_ties_a_file_of_somebody_else(inside: MemberSite, writer: User) -> None:
    other = make_member(inside, Role.CHIEF, "truong-ban")
    key = take(entered(other), inside).json()["original"]["id"]
    client = entered(writer)
    data = filled(client.get(ADD), title="Tin mới")
    client.post(ADD, {**data, "_originals": key})
    assert Article.objects.count() == 1
    assert Original.objects.get().row is None


def test_a_row_that_stands_has_its_file_at_once(
    inside: MemberSite, writer: User
) -> None:
    article = make_article(site=inside, state="draft", written_by=writer)
    body = article.body
    take(entered(writer), inside, row=article.pk)
    assert Original.objects.get().row == article.pk
    article.refresh_from_db()
    assert article.body == body


def test_only_who_may_write_the_row_fills_it(
    inside: MemberSite, other_site: MemberSite, writer: User, stranger: Client
) -> None:
    article = make_article(site=inside, state="draft", written_by=writer)
    assert take(stranger, inside).status_code == 404
    assert take(stranger, inside, row=article.pk).status_code == 404
    other_writer = entered(make_member(inside, Role.CONTRIBUTOR, "nguoi-khac"))
    assert take(other_writer, inside, row=article.pk).status_code == 404
    unit = make_unit(site=inside)
    named = {"kind": "units.unit", "row": unit.pk}
    assert take(entered(writer), inside, **named).status_code in (403, 404)
    with all_sites():
        assert not Original.objects.exists()
    editor = entered(make_member(inside, Role.EDITOR, "bien-tap"))
    assert take(editor, inside, **named).status_code == 200
    assert take(editor, inside, row=article.pk).status_code == 200


def test_the_end_point_wants_a_token_and_the_portals_own_host(
    inside: MemberSite, writer: User
) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": settings.PORTAL_DOMAIN})
    strict.cookies = entered(writer).cookies
    assert take(strict, inside).status_code == 403
    member = Client(headers={"host": f"{inside.code}.localhost"})
    assert take(member, inside).status_code == 404
    assert take(entered(writer), inside).status_code == 200


def test_pictures_that_cannot_be_shown_are_told_and_the_rest_stays(
    inside: MemberSite, writer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("content.taking.SECONDS", -1)
    answer = take(entered(writer), inside).json()
    assert "<img" not in answer["html"]
    assert "Đoàn viên đào hố" in answer["html"]
    assert answer["warnings"][-1].startswith("2 ảnh trong tệp")


def test_files_of_forms_that_were_never_saved_go(
    inside: MemberSite, writer: User, django_capture_on_commit_callbacks: Any
) -> None:
    with clock.at(clock.now() - WAITS - WAITS):
        take(entered(writer), inside)
    old: Path = Original.objects.get().path
    assert old.is_file()
    with django_capture_on_commit_callbacks(execute=True):
        take(entered(writer), inside, file=word(TWO_PAGES.read_bytes()))
    assert Original.objects.count() == 1
    assert not old.exists()


def test_every_form_with_a_rich_text_takes_a_file(
    inside: MemberSite, editor: Client
) -> None:
    rows = (make_page(site=inside, state="draft"), make_unit(site=inside))
    paths = [change_of(row) for row in rows]
    for path in (*paths, "/admin/units/official/add/"):
        page = editor.get(path)
        assert page.context["word"]["kind"] in path.replace("/", "."), path
        assert "Lấy từ tệp Word" in page.text
        assert "admin/word" in page.text


def test_a_form_without_a_rich_text_takes_none(
    inside: MemberSite, editor: Client
) -> None:
    page = editor.get("/admin/directives/directive/add/")
    assert page.status_code == 200
    assert "Lấy từ tệp Word" not in page.text
