"""A form whose session, token or database is gone gives back what was typed."""

import re
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from content.models import File, Revision
from news.models import Article
from tenancy import changes, roles
from tenancy.models import AuditLine, MemberSite
from tests.admin_forms import filled
from tests.factories import (
    entered,
    make_article,
    make_contact,
    make_member,
    make_unit,
    picture_bytes,
)
from tests.log_in import browser, half_way

pytestmark = pytest.mark.django_db

LEAD = "Câu tôi vừa gõ xong."
OURS = {"origin": f"http://{settings.PORTAL_DOMAIN}"}


@pytest.fixture
def article(inside: MemberSite) -> Article:
    return make_article(site=inside, lead="Câu cũ.", state="draft")


def address(row: Any) -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])


@pytest.fixture
def typed(editor: Client, article: Article) -> dict[str, Any]:
    body = "<h2>Mục</h2><p>Thân <b>bài</b> mới.</p>"
    return filled(editor.get(address(article)), lead=LEAD, body=body, _save="Lưu")


def again(page: Any) -> dict[str, str]:
    """What the button of the page sends."""
    form = page.text[page.text.index('class="typed"') : page.text.index("</form>")]
    pairs = re.findall(r'name="([^"]*)" value="([^"]*)"', form)
    return {name: unescape(value) for name, value in pairs}


def logged_out() -> Client:
    return browser()


def test_a_lost_session_gives_the_text_back_and_stores_nothing(
    editor: Client, article: Article, typed: dict[str, Any]
) -> None:
    lines = AuditLine.objects.count()
    page = logged_out().post(address(article), typed)
    assert page.status_code == 403
    assert "no-store" in page["Cache-Control"]
    assert LEAD in page.text
    assert "Mục\nThân bài mới.</textarea>" in page.text
    assert "đăng nhập ở thẻ khác" in page.text
    assert "Lưu lại" in page.text
    article.refresh_from_db()
    assert article.lead == "Câu cũ."
    assert not Revision.objects.exists()
    assert AuditLine.objects.count() == lines

    assert editor.post(address(article), again(page)).status_code == 302
    article.refresh_from_db()
    assert article.lead == LEAD
    assert "<h2>Mục</h2>" in article.body


def test_so_does_a_log_in_that_is_half_done(
    article: Article, site: MemberSite, typed: dict[str, Any]
) -> None:
    client = half_way(make_member(site, username="nua-duong"))
    page = client.post(address(article), typed)
    assert page.status_code == 403
    assert LEAD in page.text


def test_a_form_for_a_new_row_is_given_back_too(
    editor: Client, site: MemberSite, inside: MemberSite
) -> None:
    url = reverse("admin:news_article_add")
    typed = filled(editor.get(url), title="Bài chưa lưu", body="<p>Chữ.</p>")
    page = logged_out().post(f"{url}?site={site.code}", typed)
    assert "Bài chưa lưu" in page.text
    assert f'action="{url}?site={site.code}"' in page.text
    assert not Article.objects.exists()
    assert editor.post(url, again(page)).status_code == 302
    assert Article.objects.get().title == "Bài chưa lưu"


def test_rows_below_a_form_are_given_back_too(
    editor: Client, inside: MemberSite
) -> None:
    unit = make_unit(site=inside)
    make_contact(unit=unit)
    data = filled(editor.get(address(unit)), **{"contacts-0-address": "Số 1 phố Mới"})
    page = logged_out().post(address(unit), data)
    assert ">Số 1 phố Mới</textarea>" in page.text
    assert editor.post(address(unit), again(page)).status_code == 302
    assert unit.contacts.get().address == "Số 1 phố Mới"


def test_an_old_token_gives_the_text_back_with_a_new_one(
    article: Article, site: MemberSite, typed: dict[str, Any]
) -> None:
    client = entered(make_member(site, username="thu-hai"))
    client.handler.enforce_csrf_checks = True
    page = client.post(address(article), typed, headers=OURS)
    assert page.status_code == 403
    assert LEAD in page.text
    sent = again(page)
    assert sent["csrfmiddlewaretoken"]
    assert client.post(address(article), sent, headers=OURS).status_code == 302
    article.refresh_from_db()
    assert article.lead == LEAD


@pytest.mark.parametrize(
    "origin", [{"origin": "https://evil.example"}, {"origin": "null"}, {}]
)
def test_what_another_site_sent_is_laid_before_nobody(
    article: Article, site: MemberSite, typed: dict[str, Any], origin: dict[str, str]
) -> None:
    client = entered(make_member(site, username="thu-hai"))
    client.handler.enforce_csrf_checks = True
    page = client.post(address(article), typed, headers=origin)
    assert page.status_code == 403
    assert LEAD not in page.text
    assert LEAD in client.post(address(article), typed, headers=OURS).text


def test_mark_up_that_was_typed_is_shown_as_text(
    article: Article, typed: dict[str, Any]
) -> None:
    typed["lead"] = '"><script>alert(1)</script>'
    page = logged_out().post(address(article), typed)
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert" in page.text


def test_a_chosen_file_is_named_and_not_stored(
    article: Article, typed: dict[str, Any]
) -> None:
    upload = SimpleUploadedFile("anh-le.png", picture_bytes(), "image/png")
    page = logged_out().post(address(article), {**typed, "picture": upload})
    assert "anh-le.png" in page.text
    assert not File.objects.exists()


def test_other_posts_lead_to_the_log_in_as_ever(article: Article) -> None:
    changelist = reverse("admin:news_article_changelist")
    answer = logged_out().post(changelist, {"action": "publish_selected"})
    assert answer.status_code == 302
    page = logged_out().get(address(article))
    assert page.status_code == 302
    password = reverse("admin:password_change")
    secret = logged_out().post(password, {"old_password": "bi-mat-lam"})
    assert "bi-mat-lam" not in secret.text


def away(*args: Any, **kwargs: Any) -> Any:
    raise OperationalError("database away")


@pytest.mark.parametrize("where", [(changes, "_lock"), (roles, "readable_sites")])
def test_a_database_that_is_away_gives_the_text_back(
    editor: Client,
    article: Article,
    typed: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    where: tuple[Any, str],
) -> None:
    editor.raise_request_exception = False
    with monkeypatch.context() as patched:
        patched.setattr(*where, away)
        page = editor.post(address(article), typed, headers=OURS)
    assert page.status_code == 503
    assert LEAD in page.text
    assert editor.post(address(article), again(page)).status_code == 302
    article.refresh_from_db()
    assert article.lead == LEAD


def test_a_page_that_only_reads_breaks_as_ever(
    editor: Client, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.raise_request_exception = False
    with monkeypatch.context() as patched:
        patched.setattr(roles, "readable_sites", away)
        assert editor.get(address(article)).status_code == 500
    assert editor.get(address(article)).status_code == 200


def test_a_remark_of_who_is_logged_out_is_given_back(
    site: MemberSite, article: Article
) -> None:
    Article.objects.filter(pk=article.pk).update(state="submitted")
    url = reverse("admin:news_article_send_back", args=[article.pk])
    page = logged_out().post(url, {"remark": "Thiếu nguồn của ảnh."})
    assert page.status_code == 403
    assert ">Thiếu nguồn của ảnh.</textarea>" in page.text
    chief = entered(make_member(site, username="truong-ban"))
    assert chief.post(url, again(page)).status_code == 302
    article.refresh_from_db()
    assert article.remark == "Thiếu nguồn của ảnh."
