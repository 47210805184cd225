"""Accounts: when one sleeps, and how somebody comes back into theirs."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from tenancy import audit, clock, roles, second_factor, sessions
from tenancy.invitations import Invitation, invite
from tenancy.models import Membership, MemberSite, Role, User
from tenancy.roles import Right

TOLD_FOR = timedelta(days=14)
DORMANT_AFTER = timedelta(days=90)


def last_sign(user: User) -> datetime:
    """When the account was last used, made or opened anew. By the machine's clock."""
    signs = (user.date_joined, user.reactivated_at, user.last_login)
    return max(sign for sign in signs if sign is not None)


def is_dormant(user: User) -> bool:
    """Has nobody used the account for so long that it takes a new code to?

    Decided when asked: nothing waits for a scheduler.
    """
    return timezone.now() - last_sign(user) >= DORMANT_AFTER


def may_reinvite(by: Any, user: User) -> bool:
    """May `by` give `user` a new way into the account?

    Who gives the code could use it, so managing one of the person's boards is not
    enough: all that the person is, or will be, must be in the hands of `by`.
    """
    if user.pk == by.pk or not (by.is_active and user.is_active):
        return False
    if user.is_superuser:
        return by.is_superuser
    if roles.may(by, Right.ACCOUNTS):
        return True
    theirs = _lasting(user)
    is_managed = any(roles.may_manage(by, one) for one in theirs)
    return is_managed and all(_reaches(by, one) for one in theirs)


def _lasting(user: User) -> list[Membership]:
    """What the person is, or will be; a list of members has read it for all at once."""
    return [one for one in user.memberships.all() if not one.is_over()]


def _reaches(by: Any, seat: Membership) -> bool:
    """Does `by` manage the seat, or appoint who leads the board on which it stands?"""
    lead = Membership(user=seat.user, site_id=seat.site_id, role=Role.CHIEF)
    leads = seat.site_id is not None and roles.may_manage(by, lead)
    return leads or roles.may_manage(by, seat)


@transaction.atomic
def reinvite(user: User, by: Any) -> str:
    """A new code for who lost a password or a telephone; raises PermissionDenied.

    The old password, second factor and sessions end at once: else whoever found them
    could be faster than the owner.
    """
    if not may_reinvite(by, user):
        raise PermissionDenied
    close(user)
    return first_code(user, by)


def first_code(user: User, by: User) -> str:
    """The code with which somebody who is new comes in; the boards read of it."""
    _tell("invite", user)
    return invite(user, made_by=by)


def close(user: User) -> None:
    """Nothing opens the account until somebody gives a code for it."""
    user.set_unusable_password()
    user.save(update_fields=["password"])
    second_factor.remove(user)
    sessions.end_all(user)


def needs_new_code(user: User) -> bool:
    """Did nobody come in yet, or by the code of who could not give it now?

    With a second factor somebody is there: a change of roles takes nothing from them.
    """
    if second_factor.has_second_factor(user):
        return False
    return not user.has_usable_password() or _was_let_in_from_below(user)


def _was_let_in_from_below(user: User) -> bool:
    used = user.invitations.exclude(used_at=None).select_related("made_by")
    last = used.order_by("-used_at").first()
    return last is not None and not may_reinvite(last.made_by, user)


@transaction.atomic
def appoint(
    deed: Callable[..., Membership], seat: Membership, by: User, **to: Any
) -> str:
    """Do `deed` (`boards.join` or `boards.change`): the new code that it takes, or "".

    Whoever let a person in could be in the account still. What the person becomes is
    not given to that somebody: nothing opens the account then but a code of today. If
    `by` may not give that one, the account is left without a password.
    """
    seat = deed(seat, by, **to)
    # whoever is using a code now was first, or finds that it has ended
    person = User.objects.select_for_update().get(pk=seat.user_id)
    is_shut = not person.has_usable_password()
    if not needs_new_code(person) or not (is_shut or _is_more(seat)):
        return ""
    if may_reinvite(by, person):
        return reinvite(person, by)
    close(person)
    return ""


def _is_more(seat: Membership) -> bool:
    """Is the seat more than the chief of one board gives to a newcomer?"""
    others = Membership.objects.filter(user_id=seat.user_id).exclude(pk=seat.pk)
    leads = Role(seat.role) in second_factor.COMPULSORY
    return leads or any(one.site_id != seat.site_id for one in others)


def given_of_late(user: Any) -> QuerySet[Invitation]:
    """Codes that others gave to `user`, or to members of the boards that `user` leads.

    Whoever gave one could have used it: so that it does not stay unseen, the owner and
    who leads with them are told.
    """
    led = [
        one.site_id
        for one in roles.memberships(user)
        if one.site_id is not None and Right.MEMBERS in roles.TABLE[Role(one.role)]
    ]
    seats = Membership.objects.filter(site__in=led).exclude(until__lt=clock.today())
    concerned = Q(user=user) | Q(user__in=seats.values("user"))
    given = Invitation.objects.filter(made_at__gt=timezone.now() - TOLD_FOR)
    told = given.filter(concerned).exclude(made_by=user)
    return told.select_related("user", "made_by").order_by("-made_at")


def still_gives(invitation: Invitation) -> bool:
    """May who made the code give it as things are now?"""
    people = User.objects.in_bulk([invitation.made_by_id, invitation.user_id])
    return may_reinvite(people[invitation.made_by_id], people[invitation.user_id])


@transaction.atomic
def accept(invitation: Invitation, password: str) -> User | None:
    """Whom the invitation lets in, with their password set; None if nobody now."""
    now = timezone.now()
    # who appoints the person meanwhile waits, or was first
    user = User.objects.select_for_update().get(pk=invitation.user_id)
    mine = Invitation.objects.open().filter(pk=invitation.pk)
    if not still_gives(invitation) or not mine.update(used_at=now):
        return None
    user.set_password(password)
    user.reactivated_at = now
    user.save(update_fields=["password", "reactivated_at"])
    sessions.end_all(user)
    _tell("invitation_used", user)
    return user


def _tell(action: str, user: User) -> None:
    """A line in the trail of each board that the person sits on, or will."""
    sites = MemberSite.objects.filter(pk__in=[one.site_id for one in _lasting(user)])
    codes = list(sites.order_by("code").values_list("code", flat=True))
    for code in codes or [""]:
        audit.write_alone(audit.note_of(action, user), code)
