"""Attempts on the members of another board, on its trail, and by a preview."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from content import previews
from tenancy import clock
from tenancy.models import AuditLine, Role
from tests.matrix.attempts import EVERYBODY, Attempt, mentions, opens, said, writes
from tests.matrix.world import Side, seat_of

SEATS, RIGHTS = frozenset({"seats"}), frozenset({"rights"})
TRAIL = frozenset({"trail"})
BACK = {"role": "editor", "since": "{today}", "until": "", "decision": ""}
NEW = {"full_name": "Người Mới", "email": "", **BACK}
CHANGED = {"role": "contributor", "until": "", "decision": ""}
# Page of a member -> whose seat, what one types, what holds it, who does it at home.
OF_A_SEAT: dict[str, tuple[str, dict[str, str], frozenset[str], str]] = {
    "change": ("colleague", CHANGED, SEATS, Role.CHIEF),
    "end": ("colleague", {"last_day": "{yesterday}"}, SEATS, Role.CHIEF),
    "hand_over": ("former", {"heir": "{heir}"}, RIGHTS, Role.CHIEF),
    "again": ("former", BACK, SEATS, Role.CHIEF),
    "leave": ("editor", {}, frozenset({"own seat"}), Role.EDITOR),
}


def attempts() -> Iterator[Attempt]:
    yield from _of_newcomers()
    for name, (whose, typed, held, paired) in OF_A_SEAT.items():
        where = f"portal boards:{name}"
        look = partial(_look, name, whose)
        yield Attempt(where, "GET", look, opens, held, EVERYBODY, paired)
        send = partial(_type, name, whose, typed)
        yield Attempt(where, "POST", send, writes, held, EVERYBODY, paired)
    where = "portal boards:invite"
    yield Attempt(
        where, "POST", partial(_type, "invite", "colleague", {}), writes, SEATS
    )
    yield from _of_lists()
    yield from _of_previews()


def _page(name: str, target: Side, *key: int) -> str:
    return reverse(f"boards:{name}", args=[target.site.code, *key])


# --- who comes ------------------------------------------------------------------------


def _of_newcomers() -> Iterator[Attempt]:
    where = "portal boards:add"
    yield Attempt(where, "GET", _look_at_add, opens, RIGHTS)
    yield Attempt(where, "POST", _add, writes, RIGHTS | SEATS)
    where = "portal boards:existing"
    held = RIGHTS | SEATS
    yield Attempt(where, "POST", _add_existing, writes, held, EVERYBODY, Role.OFFICE)


def _look_at_add(client: Client, own: Side, target: Side) -> HttpResponse:
    return client.get(_page("add", target))


def _add(client: Client, own: Side, target: Side) -> HttpResponse:
    typed = {**NEW, "since": f"{clock.today():%d/%m/%Y}"}
    return client.post(_page("add", target), typed)


def _add_existing(client: Client, own: Side, target: Side) -> HttpResponse:
    typed = {
        "username": target.people["newcomer"].username,
        "role": "deputy",
        "since": f"{clock.today():%d/%m/%Y}",
        "decision": "1/QĐ-UBND",
    }
    return client.post(_page("existing", target), typed)


# --- who is there ---------------------------------------------------------------------


def _look(
    name: str, whose: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    return client.get(_page(name, target, seat_of(target, whose).pk))


def _type(
    name: str,
    whose: str,
    typed: dict[str, str],
    client: Client,
    own: Side,
    target: Side,
) -> HttpResponse:
    today = clock.today()
    said = {
        "today": f"{today:%d/%m/%Y}",
        "yesterday": f"{today - timedelta(days=1):%d/%m/%Y}",
        "heir": target.people["editor"].pk,
    }
    data = {key: value.format(**said) for key, value in typed.items()}
    return client.post(_page(name, target, seat_of(target, whose).pk), data)


# --- lists over all boards ------------------------------------------------------------


def _of_lists() -> Iterator[Attempt]:
    for name in ("seats", "seats_csv"):
        send = partial(_seat_list, name)
        where = f"portal boards:{name}"
        yield Attempt(where, "GET", send, mentions, RIGHTS, EVERYBODY, Role.OFFICE)
    for name in ("changelist", "export"):
        for key in ("", "q", "site_code"):
            send = partial(_trail, name, key)
            deed = f"GET ?{key}" if key else "GET"
            where = f"admin:tenancy_auditline_{name}"
            yield Attempt(where, deed, send, _told, TRAIL, rests_on=RIGHTS)
    for name in ("change", "history"):
        send = partial(_line, name)
        where = f"admin:tenancy_auditline_{name}"
        yield Attempt(where, "GET", send, opens, TRAIL, rests_on=RIGHTS)


def _seat_list(name: str, client: Client, own: Side, target: Side) -> HttpResponse:
    return client.get(reverse(f"boards:{name}"), {"site": target.site.code})


def _trail(
    name: str, key: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    value = {"q": target.start, "site_code": target.site.code}
    data = {key: value[key]} if key else {}
    return client.get(reverse(f"admin:tenancy_auditline_{name}"), data)


def _told(response: HttpResponse, own: Side, target: Side) -> bool:
    return f"dòng {target.mark}".lower() in said(response)


def _line(name: str, client: Client, own: Side, target: Side) -> HttpResponse:
    line = AuditLine.objects.filter(detail=f"Dòng {target.mark}").get()
    return client.get(reverse(f"admin:tenancy_auditline_{name}", args=[line.pk]))


# --- previews -------------------------------------------------------------------------


def _of_previews() -> Iterator[Attempt]:
    rest = (("anonymous",), "anonymous")
    where = ("site /xem-truoc/", "GET with a token of another site")
    held = frozenset({"scope", "preview"})
    yield Attempt(*where, _foreign_preview, _read, held, *rest)


def _foreign_preview(client: Client, own: Side, target: Side) -> HttpResponse:
    row = target.rows["news.Article"]
    made = previews.make(row, target.people[Role.CHIEF])
    return own.reader.get(f"{made.prefix}tin-tuc/{row.slug}/")


def _read(response: HttpResponse, own: Side, target: Side) -> bool:
    return target.draft_mark.lower() in said(response)
