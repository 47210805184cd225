"""Who comes onto a board, changes there and leaves: nobody else writes memberships.

Each deed asks `roles.may_manage`, locks the site, and leaves a line in the trail.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from tenancy import audit, clock, roles
from tenancy.changes import changing, current
from tenancy.hand_over import hand_over, written_models
from tenancy.models import Membership, MemberSite, Role, User

# From below to above; the two over the province stand on no board.
_RANK = {role: rank for rank, role in enumerate(Role)}

# A decision takes some time to reach who enters it.
ENTERED_WITHIN = timedelta(days=60)
_DAY = re.compile(
    r"\b(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})\b"
)


def join(seat: Membership, by: User) -> Membership:
    """Begin `seat`, of a new account or of one that is; whoever is raised moves up.

    Raises PermissionDenied when `by` may not, ValidationError when it does not fit.
    """
    _ask(by, seat)
    _refuse_dating_back(by, seat)
    person = seat.user
    with _writing(seat.site):
        if person._state.adding:
            person.set_unusable_password()
            person.full_clean()
            person.save()
            seat.user = person
        for held in seat.rivals():
            _give_way(held, seat)
        seat.full_clean()
        seat.save()
        _note("join", seat)
    return seat


def change(
    seat: Membership, by: User, *, role: Role, until: date | None, decision: str
) -> Membership:
    """Another role, from today on, or another end; returns the seat that stands.

    What somebody was until yesterday stays on record as a seat of its own.
    """
    _ask(by, seat)
    _ask(by, Membership(user=seat.user, site=seat.site, role=role))
    if until is not None and until < clock.today():
        raise ValidationError(_("That day has passed."))
    with _writing(seat.site):
        seat = _locked(seat)
        _refuse_what_is_over(seat)
        if role != seat.role and seat.since < clock.today():
            _end(seat, _yesterday())
            seat = Membership(user=seat.user, site=seat.site, since=clock.today())
        seat.role, seat.until, seat.decision = role, until, decision
        seat.full_clean()
        seat.save()
        _note("change", seat)
    return seat


def end(seat: Membership, by: User, last_day: date, heir: User | None = None) -> None:
    """Let `seat` end with `last_day`, and give what is unfinished to `heir`.

    Yesterday ends it at once. Before a day to come nothing is given away: until then
    the person finishes it. Raises ValidationError for what does not fit.
    """
    _ask(by, seat)
    if last_day < _yesterday():
        raise ValidationError(
            _("What somebody could do until yesterday stays on record.")
        )
    _part(seat, last_day, heir)


def leave(seat: Membership, by: User, heir: User | None = None) -> None:
    """Lay down one's own seat, at once."""
    if seat.user_id != by.pk:
        raise PermissionDenied
    if is_last_chief(seat):
        raise ValidationError(
            _(
                "A site that is public needs a chief editor. Ask the Office to "
                "appoint who follows you; then leave."
            )
        )
    _part(seat, _yesterday(), heir)


def is_last_chief(seat: Membership) -> bool:
    """Would a live site be without a chief if `seat` were not?"""
    if seat.role != Role.CHIEF or seat.site is None or not seat.site.is_live:
        return False
    chiefs = Membership.objects.current().filter(site=seat.site, role=Role.CHIEF)
    return not chiefs.filter(user__is_active=True).exclude(pk=seat.pk).exists()


def stays(seat: Membership) -> bool:
    """Has the person another seat on the board that lasts, or is to come?"""
    others = Membership.objects.filter(user_id=seat.user_id, site_id=seat.site_id)
    return any(not one.is_over() for one in others.exclude(pk=seat.pk))


def hands_over(seat: Membership, last_day: date) -> bool:
    """Does what is unfinished change hands when `seat` is ended with `last_day`?"""
    return last_day <= clock.today() and not stays(seat)


def _refuse_dating_back(by: User, seat: Membership) -> None:
    """The record says what was: a membership is not given for days that have passed.

    The Office enters a decision some time after it was taken.
    """
    today = clock.today()
    may_enter = seat.site is None or roles.may(by, roles.Right.APPOINT, seat.site)
    if not may_enter and seat.since < today:
        raise ValidationError(
            _("A membership begins today or later: it is not dated back.")
        )
    decided = _decided(seat.decision)
    if decided is not None and seat.since < decided:
        raise ValidationError(
            _("A membership begins no day before its decision, of %(day)s.")
            % {"day": f"{decided:%d/%m/%Y}"}
        )
    if seat.since < today - ENTERED_WITHIN:
        raise ValidationError(
            _("A membership is dated back by no more than %(days)d days.")
            % {"days": ENTERED_WITHIN.days}
        )


def _decided(decision: str) -> date | None:
    """The day that stands in the words of a decision, if one does."""
    for day, month, year in _DAY.findall(decision):
        with suppress(ValueError):
            return date(int(year), int(month), int(day))
    return None


def _ask(by: User, seat: Membership) -> None:
    if not roles.may_manage(by, seat):
        raise PermissionDenied


def _give_way(held: Membership, seat: Membership) -> None:
    """Who is appointed above what they are is that no longer from that day on.

    What is over, and what had begun before that day came, stays as it was.
    """
    is_raised = _RANK[Role(seat.role)] > _RANK[Role(held.role)]
    is_record = held.is_over() or seat.since <= held.since < clock.today()
    if seat.site_id is not None and is_raised and not is_record:
        _end(held, seat.since - timedelta(days=1))


def _part(seat: Membership, last_day: date, heir: User | None) -> None:
    with _writing(seat.site):
        seat = _locked(seat)
        _refuse_what_is_over(seat)
        if seat.until is not None and last_day > seat.until:
            raise ValidationError(
                _("It ends on %(day)s already.") % {"day": f"{seat.until:%d/%m/%Y}"}
            )
        if seat.site is not None and hands_over(seat, last_day):
            hand_over(seat.user, seat.site, heir)
        _end(seat, last_day)


def _end(seat: Membership, last_day: date) -> None:
    """Close the period; what would not have held for a day is taken away."""
    if last_day < seat.since:
        _note("remove", seat)
        seat.delete()
        return
    seat.until = last_day
    seat.save()
    _note("end", seat)


def _refuse_what_is_over(seat: Membership) -> None:
    if seat.is_over():
        raise ValidationError(_("This role has ended already."))


def _locked(seat: Membership) -> Membership:
    rows = Membership.objects.select_for_update(of=("self",))
    return rows.select_related("user", "site").get(pk=seat.pk)


def _yesterday() -> date:
    return clock.today() - timedelta(days=1)


@contextmanager
def _writing(site: MemberSite | None) -> Iterator[None]:
    if site is None:
        with transaction.atomic():
            yield
        return
    touched = {Membership, *written_models()}
    with changing(site, touches=touched, even_closed=True):
        yield


def _note(action: str, seat: Membership) -> None:
    until = f"{seat.until:%d/%m/%Y}" if seat.until else "…"
    words = [
        seat.user.get_username(),
        str(seat.role),
        f"{seat.since:%d/%m/%Y}–{until}",
        seat.decision,
    ]
    detail = " · ".join(word for word in words if word)
    change = current()
    if change is not None:
        change.note(action, seat, detail)
    else:
        audit.write_alone(audit.note_of(action, seat, detail))
