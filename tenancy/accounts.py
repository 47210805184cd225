"""Accounts: when one sleeps, and how somebody comes back into theirs."""

from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from tenancy import audit, roles, second_factor, sessions
from tenancy.invitations import Invitation, invite
from tenancy.models import MemberSite, User

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
    if roles.may(by, roles.Right.ACCOUNTS):
        return True
    theirs = [one for one in user.memberships.all() if not one.is_over()]
    return bool(theirs) and all(roles.may_manage(by, one) for one in theirs)


@transaction.atomic
def invite_first(user: User, by: Any, site: MemberSite | None = None) -> str:
    """The first code of a new account; the line of it stands in the trail of `site`."""
    audit.write_alone(audit.note_of("invite", user), site.code if site else "")
    return invite(user, made_by=by.get_username())


@transaction.atomic
def reinvite(user: User, by: Any, site: MemberSite | None = None) -> str:
    """A new code for who lost a password or a telephone; raises PermissionDenied.

    The old password, second factor and sessions end at once: else whoever found them
    could be faster than the owner.
    """
    if not may_reinvite(by, user):
        raise PermissionDenied
    user.set_unusable_password()
    user.save(update_fields=["password"])
    second_factor.remove(user)
    sessions.end_all(user)
    return invite_first(user, by, site)


@transaction.atomic
def accept(invitation: Invitation, password: str) -> bool:
    """Use up the invitation and set the password; False if another was faster."""
    now = timezone.now()
    mine = Invitation.objects.open().filter(pk=invitation.pk)
    if not mine.update(used_at=now):
        return False
    user = invitation.user
    user.set_password(password)
    user.reactivated_at = now
    user.save(update_fields=["password", "reactivated_at"])
    sessions.end_all(user)
    audit.write_alone(audit.note_of("invitation_used", user))
    return True
