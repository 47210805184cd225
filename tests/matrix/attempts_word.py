"""Attempts on Word files: drafts begun by one, forms filled by one, the originals."""

from collections.abc import Iterator

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from content.models import Original
from tests.content.word import docx, p
from tests.matrix.attempts import WRITERS, Attempt, opens, writes
from tests.matrix.attempts_admin import ADDING, READING, url
from tests.matrix.world import Side

ARTICLE = "news.Article"


def attempts() -> Iterator[Attempt]:
    page = "admin:news_article_from_word"
    yield Attempt(page, "GET ?site", _open_page, opens, ADDING, WRITERS)
    yield Attempt(page, "POST ?site", _begin, writes, ADDING, WRITERS)
    take = "portal content:take_word"
    yield Attempt(take, "POST for a new row", _take, writes, ADDING, WRITERS)
    yield Attempt(take, "POST for a row", _take_for_row, writes, READING, WRITERS)
    yield Attempt("portal content:original", "GET", _original, opens, READING)


def _file() -> SimpleUploadedFile:
    body = p("Tin từ tệp", rPr="<w:b/>") + p("Đoạn một của tin.") + p("Đoạn hai.")
    return SimpleUploadedFile("tin.docx", docx(body))


def _page(target: Side) -> str:
    return f"{url(ARTICLE, 'from_word')}?site={target.site.code}"


def _open_page(client: Client, own: Side, target: Side) -> HttpResponse:
    return client.get(_page(target))


def _begin(client: Client, own: Side, target: Side) -> HttpResponse:
    return client.post(_page(target), {"file": _file()})


def _take(client: Client, own: Side, target: Side) -> HttpResponse:
    return _sent(client, {"site": target.site.code})


def _take_for_row(client: Client, own: Side, target: Side) -> HttpResponse:
    return _sent(client, {"row": str(target.rows[ARTICLE].pk)})


def _sent(client: Client, named: dict[str, str]) -> HttpResponse:
    data = {"kind": "news.article", "file": _file(), **named}
    return client.post(reverse("content:take_word"), data)


def _original(client: Client, own: Side, target: Side) -> HttpResponse:
    original = Original.holding(
        docx(p("Bản gốc")),
        name="goc.docx",
        kind=ARTICLE,
        row=target.rows[ARTICLE].pk,
        uploaded_by=target.people["contributor"],
        site=target.site,
    )
    original.save()
    return client.get(original.url)
