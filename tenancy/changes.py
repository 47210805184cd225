"""The one door for every write to a site's content: lock, check, audit, commit."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import F, Model
from django.utils.translation import gettext as _

from tenancy import audit
from tenancy.models import MemberSite, Status
from tenancy.scope import in_sites, pks

Models = frozenset[type[Model]]


class Refused(Exception):
    """A check says no; the whole change is rolled back.

    `sentence` is for the person who typed; `findings` are what would fall short.
    `may_insist`: the check lets the change through when somebody who may says why.
    """

    def __init__(
        self, sentence: str, findings: Sequence[Any] = (), *, may_insist: bool = False
    ) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.findings = list(findings)
        self.may_insist = may_insist


@dataclass
class Change:
    """One change while it is open.

    `touches` are the models it may write; None means any.
    `insisted` is the reason why it shall go through though a check would refuse it;
    each check decides whether it listens, and leaves its own note.
    `told` are sentences for the person, once the change has gone through.
    `undo` are called, last first, when the change is rolled back: for what the
    database cannot roll back, such as a file on disk.
    """

    sites: list[MemberSite]
    touches: Models | None
    insisted: str = ""
    notes: list[audit.Note] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    undo: list[Callable[[], Any]] = field(default_factory=list)

    def note(self, action: str, row: Model | None = None, detail: Any = "") -> None:
        """Say what is being done, for the audit trail."""
        self.notes.append(audit.note_of(action, row, detail))

    def covers(self, sites: Iterable[MemberSite], touches: Models | None) -> bool:
        if not set(pks(sites)) <= set(pks(self.sites)):
            return False
        return self.touches is None or (touches is not None and touches <= self.touches)


# A check looks at the sites before the change, and gives back what is to be called
# after it; that second call raises Refused. Upper apps register in ready().
Check = Callable[[Change], Callable[[], None]]
CHECKS: list[Check] = []

_current: ContextVar[Change | None] = ContextVar("change", default=None)


def register_check(check: Check) -> None:
    if check not in CHECKS:
        CHECKS.append(check)


def current() -> Change | None:
    """The open change, or None."""
    return _current.get()


@contextmanager
def changing(
    *sites: MemberSite,
    touches: Iterable[type[Model]] | None = None,
    insisting: str = "",
    even_closed: bool = False,
) -> Iterator[Change]:
    """Write to the content of `sites`, whole or not at all.

    Opens the transaction, locks the sites in order of their keys, lets the block
    write, runs the checks once at the end of the outermost block, moves each site's
    version, writes the audit lines. Name the models in `touches` to ask only the
    checks that read them; without it all are asked. `insisting` is the reason of
    somebody who may insist: whoever passes it has asked for that right on all `sites`.
    A closed site keeps what it was; `even_closed` is for what is no content: who sits
    on the board, the names of the site, the machine's own repairs.

    Raises Refused when a check says no, MemberSite.DoesNotExist when a site is gone,
    RuntimeError when an inner block wants more than the outer one holds, or insists.
    """
    wanted = None if touches is None else frozenset(touches)
    outer = _current.get()
    if outer is None:
        new = Change(list(sites), wanted, insisting)
        with _outermost(new, even_closed=even_closed) as change:
            yield change
        return
    if insisting:
        raise RuntimeError("Only the outermost changing() may be insisted on.")
    if not outer.covers(sites, wanted):
        raise RuntimeError(
            "changing() inside changing() names a site or model that the outer "
            "block did not; name it in the outer block, where the lock is taken."
        )
    yield outer


@contextmanager
def _outermost(change: Change, *, even_closed: bool) -> Iterator[Change]:
    try:
        with transaction.atomic(), in_sites(*change.sites):
            change.sites = _lock(change.sites)
            if not even_closed:
                _refuse_closed(change.sites)
            verdicts = [check(change) for check in CHECKS]
            token = _current.set(change)
            try:
                yield change
                for verdict in verdicts:
                    verdict()
            finally:
                _current.reset(token)
            _seal(change)
    except BaseException:
        for undo in reversed(change.undo):
            undo()
        raise


def _lock(sites: Sequence[MemberSite]) -> list[MemberSite]:
    wanted = pks(sites)
    rows = MemberSite.objects.select_for_update(no_key=True).filter(pk__in=wanted)
    locked = list(rows.order_by("pk"))
    if len(locked) != len(wanted):
        raise MemberSite.DoesNotExist(f"No member site has one of the ids {wanted}.")
    return locked


def _refuse_closed(sites: Sequence[MemberSite]) -> None:
    for site in sites:
        if site.status == Status.CLOSED:
            sentence = _("%(site)s is closed: nothing is written there any more.")
            raise Refused(sentence % {"site": site.name})


def _seal(change: Change) -> None:
    ids = pks(change.sites)
    MemberSite.objects.filter(pk__in=ids).update(version=F("version") + 1)
    audit.write(change.sites, change.notes)
