"""Attempts on what is on its way: proposals, approvals, what is being typed."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from content.notices import Notice
from tenancy import sessions
from tenancy.models import Role
from tests.admin_forms import filled
from tests.matrix.attempts import WRITERS, Attempt, opens, writes
from tests.matrix.attempts_admin import ADDING, READING, name_of, url
from tests.matrix.on_the_way import CHANGED
from tests.matrix.world import Side

# A change may be written by who may not change the row: another question is asked.
PROPOSING = READING - {"permission"} | {"proposing"}


def attempts() -> Iterator[Attempt]:
    for label in CHANGED:
        yield from _of_proposals(label)
        yield from _of_a_waiting_change(label)
        yield from _of_sending_back(label)
    yield from _of_typing()
    own = frozenset({"own notices"})
    yield Attempt("portal content:notices", "POST", _see, writes, own, WRITERS)


def _of_proposals(label: str) -> Iterator[Attempt]:
    address = name_of(label, "propose")
    yield Attempt(address, "GET", partial(_open_proposal, label), opens, PROPOSING)
    send = partial(_propose, label)
    yield Attempt(address, "POST", send, writes, PROPOSING, WRITERS)


def _open_proposal(label: str, client: Client, own: Side, target: Side) -> HttpResponse:
    return client.get(url(label, "propose", target.shown[label].pk))


def _propose(label: str, client: Client, own: Side, target: Side) -> HttpResponse:
    path = url(label, "propose", target.shown[label].pk)
    opened = target.clients["chief"].get(path)
    text = {CHANGED[label]: "Nội dung khác.", "_submit": "1"}
    return client.post(path, filled(opened, began="", **text))


def _of_a_waiting_change(label: str) -> Iterator[Attempt]:
    address, look = name_of(label, "pending"), partial(_look, label)
    yield Attempt(address, "GET", look, opens, READING)
    for deed in ("_approve", "_send_back"):
        send = partial(_decide, label, deed)
        yield Attempt(address, f"POST {deed}", send, writes, READING, WRITERS)
    mine_alone = READING | {"own change"}
    back = partial(_decide, label, "_take_back")
    who = {"roles": WRITERS, "paired": Role.DEPUTY}  # who wrote it
    yield Attempt(address, "POST _take_back", back, writes, mine_alone, **who)


def _look(label: str, client: Client, own: Side, target: Side) -> HttpResponse:
    return client.get(url(label, "pending", target.changed[label].pk))


def _decide(
    label: str, deed: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    path = url(label, "pending", target.changed[label].pk)
    seen = target.clients["chief"].get(path).context["seen"]
    return client.post(path, {"seen": seen, "remark": "Viết lại.", deed: "1"})


def _of_sending_back(label: str) -> Iterator[Attempt]:
    address = name_of(label, "send_back")
    for verb, sign in (("get", opens), ("post", writes)):
        send = partial(_send_back, label, verb)
        yield Attempt(address, verb.upper(), send, sign, READING, WRITERS)


def _send_back(
    label: str, verb: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    path = url(label, "send_back", target.submitted[label].pk)
    return getattr(client, verb)(
        path, {"remark": "Viết lại."} if verb == "post" else {}
    )


def _see(client: Client, own: Side, target: Side) -> HttpResponse:
    notice = Notice._base_manager.get(reader=target.people["chief"])
    return client.post(reverse("content:notices"), {"notice": notice.pk})


# --- what is being typed --------------------------------------------------------------


def _of_typing() -> Iterator[Attempt]:
    keep, drop = "portal content:autosave", "portal content:drop_autosave"
    yield Attempt(keep, "POST of a row", _type_in_a_row, writes, READING, WRITERS)
    yield Attempt(keep, "POST of a new one", _type_a_new_one, writes, ADDING, WRITERS)
    mine_alone = READING | {"own text"}
    yield Attempt(drop, "POST", _throw_away, writes, mine_alone, WRITERS)


def _type_in_a_row(client: Client, own: Side, target: Side) -> HttpResponse:
    return _type(client, row=target.rows["news.Article"].pk)


def _type_a_new_one(client: Client, own: Side, target: Side) -> HttpResponse:
    return _type(client, site=target.site.code)


def _type(client: Client, **where: Any) -> HttpResponse:
    person = client.session.get(SESSION_KEY, "")
    typed = {"lead": ["Lẻn vào."]}
    sent = {"kind": "news.article", "person": person, "fields": typed, **where}
    return client.post(
        reverse("content:autosave"),
        json.dumps(sent),
        content_type="application/json",
        headers={sessions.BACKGROUND: "1"},
    )


def _throw_away(client: Client, own: Side, target: Side) -> HttpResponse:
    row = target.rows["news.Article"]
    named = {"kind": "news.article", "row": row.pk}
    return client.post(reverse("content:drop_autosave"), named)
