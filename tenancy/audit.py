"""Who is acting, and the lines of the audit trail that a change leaves."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.utils import timezone

from tenancy.addresses import client_address
from tenancy.models import AuditLine, MemberSite, owner_id


@dataclass(frozen=True)
class Actor:
    """A name for the trail, and the network address it came from.

    The name is a login or a command; `full_name` is the person's, for who reads it.
    """

    name: str
    address: str | None = None
    full_name: str = ""

    @property
    def shown(self) -> str:
        return self.full_name or self.name


@dataclass(frozen=True)
class Note:
    """One deed on one row, as values: the row may be gone when it is written."""

    action: str
    site_id: int | None
    model: str = ""
    row: str = ""
    name: str = ""
    detail: str = ""


# How names are folded to be searched without accents; content puts its own here, since
# tenancy knows no Vietnamese.
_fold: Callable[[str], str] = str.lower

_actor: ContextVar[Callable[[], Actor] | None] = ContextVar("actor", default=None)


def register_folding(fold: Callable[[str], str]) -> None:
    """Fold names with `fold` from here on; called once, in an AppConfig.ready()."""
    global _fold
    _fold = fold


@contextmanager
def acting(who: str | HttpRequest) -> Iterator[None]:
    """Everything written in the block is written by `who`."""
    token = _actor.set(
        (lambda: Actor(who)) if isinstance(who, str) else (lambda: _from(who))
    )
    try:
        yield
    finally:
        _actor.reset(token)


def actor() -> Actor:
    """Who acts now; the empty name when nobody said."""
    source = _actor.get()
    return source() if source else Actor("")


def _from(request: HttpRequest) -> Actor:
    # who is half-way in acts already: they set a second factor up
    person: Any = request.user
    if not person.is_authenticated:
        person = getattr(request, "entering", None) or person
    full_name = getattr(person, "full_name", "")
    return Actor(person.get_username(), client_address(request), full_name)


def note_of(action: str, row: Model | None, detail: Any = "") -> Note:
    """A note on `row`; None stands for the change as a whole.

    A row that can say what was decided, by a method `in_words`, says it in the note.
    """
    if row is None:
        return Note(action, None, detail=str(detail))
    return Note(
        action,
        owner_id(row),
        row._meta.label,
        str(row.pk),
        str(row)[:250],
        " – ".join(filter(None, (str(detail), _in_words(row)))),
    )


def _in_words(row: Any) -> str:
    say = getattr(row, "in_words", None)
    return str(say()) if say else ""


def write(sites: Iterable[MemberSite], notes: list[Note]) -> None:
    """One line per note; a change nobody noted still leaves one line per site."""
    codes = {site.pk: site.code for site in sites}
    AuditLine.objects.bulk_create(
        _line(note, code)
        for note in notes or [Note("write", None)]
        for code in ([codes[note.site_id]] if note.site_id in codes else codes.values())
    )


def write_alone(note: Note, site_code: str = "") -> None:
    """One line at once, for a row that no change of a site's content carries."""
    _line(note, site_code).save()


def was_said(note: Note, *, within: timedelta) -> bool:
    """Does a line of that time say the same of whoever acts now?"""
    lines = AuditLine.objects.filter(model=note.model, row=note.row)
    since = timezone.now() - within
    return lines.filter(action=note.action, actor=actor().name, at__gte=since).exists()


def _line(note: Note, site_code: str) -> AuditLine:
    who = actor()
    return AuditLine(
        actor=who.name,
        address=who.address,
        site_code=site_code,
        action=note.action,
        model=note.model,
        row=note.row,
        name=note.name,
        name_folded=_fold(note.name),
        detail=note.detail,
    )
