"""Attempts on files, uploads and the Office's pages, on the portal's host."""

from collections.abc import Iterator
from functools import partial

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tenancy.models import Role
from tenancy.sessions import BACKGROUND
from tests.factories import picture_bytes
from tests.matrix.attempts import EVERYBODY, WRITERS, Attempt, opens, writes
from tests.matrix.world import Side

# Deeds on a whole site: the Office's own, and those a board may ask for.
DEEDS = {
    "completeness:todo": Role.CHIEF,
    "completeness:publish": Role.OFFICE,
    "completeness:suspend": Role.OFFICE,
    "completeness:reopen": Role.OFFICE,
    "completeness:ask": Role.CHIEF,
    "completeness:take_back": Role.CHIEF,
    "completeness:send_back": Role.OFFICE,
    "completeness:seen": Role.OFFICE,
}
RIGHTS = frozenset({"rights"})
ADDING = frozenset({"board", "permission"})


def attempts() -> Iterator[Attempt]:
    yield from _of_files()
    for name, paired in DEEDS.items():
        verb = "GET" if name == "completeness:todo" else "POST"
        send = partial(_deed, name, verb)
        yield Attempt(f"portal {name}", verb, send, _let_in, RIGHTS, EVERYBODY, paired)
    held = frozenset({"own sites"})
    yield Attempt("portal completeness:dashboard", "GET", _dashboard, _listed, held)


def _of_files() -> Iterator[Attempt]:
    scope = frozenset({"scope"})
    anybody = (("anonymous",), "anonymous")
    public = partial(_file_on_own_host, "shown")
    where = ("site content:file", "GET on another host")
    yield Attempt(*where, public, opens, scope, *anybody)
    where = ("site content:file", "GET of a draft's file")
    held, rest = frozenset({"shown files"}), frozenset({"published"})
    yield Attempt(*where, _file_of_a_draft, opens, held, *anybody, rests_on=rest)
    held = frozenset({"scope", "rights"})
    yield Attempt("portal content:file", "GET", _file_on_portal, opens, held)
    upload = ("portal content:upload_picture", "POST ?site")
    yield Attempt(*upload, _upload, writes, RIGHTS, WRITERS)
    advice = ("portal content:advice", "POST site")
    yield Attempt(*advice, _advise, opens, ADDING, WRITERS)


def _shown_file(side: Side) -> str:
    return side.shown["directives.Directive"].file.url


def _file_on_own_host(
    which: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    return own.reader.get(_shown_file(target))


def _file_of_a_draft(client: Client, own: Side, target: Side) -> HttpResponse:
    if target is own:
        return own.reader.get(_shown_file(own))
    return target.reader.get(target.files["document"].url)


def _file_on_portal(client: Client, own: Side, target: Side) -> HttpResponse:
    return client.get(target.files["document"].url)


def _upload(client: Client, own: Side, target: Side) -> HttpResponse:
    picture = SimpleUploadedFile("anh.png", picture_bytes(), "image/png")
    address = reverse("content:upload_picture")
    return client.post(f"{address}?site={target.site.code}", {"upload": picture})


def _advise(client: Client, own: Side, target: Side) -> HttpResponse:
    asked = {"kind": "news.article", "site": target.site.code, "fields": {}}
    return client.post(
        reverse("content:advice"),
        asked,
        content_type="application/json",
        headers={BACKGROUND: "1"},
    )


def _deed(
    name: str, verb: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    more = [target.takedown.pk] if name == "completeness:seen" else []
    path = reverse(name, args=[target.site.code, *more])
    if verb == "GET":
        return client.get(path)
    typed = {"note": "Đề nghị", "remark": "Thiếu", "reason": "Bảo trì máy chủ"}
    return client.post(path, typed)


def _let_in(response: HttpResponse, own: Side, target: Side) -> bool:
    """Not “there is no such site”, nor the log-in: the deed itself was looked at."""
    to_log_in = "dang-nhap" in response.headers.get("Location", "")
    to_log_in |= "/admin/login/" in response.headers.get("Location", "")
    return response.status_code not in (403, 404) and not to_log_in


def _dashboard(client: Client, own: Side, target: Side) -> HttpResponse:
    return client.get(reverse("completeness:dashboard"))


def _listed(response: HttpResponse, own: Side, target: Side) -> bool:
    return f"/giam-sat/{target.site.code}/" in response.content.decode()
