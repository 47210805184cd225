"""One-time codes by which a person comes into, or back into, their account."""

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tenancy.people import User

# No 0, 1, I, O: the code is also read from paper, and typed on a phone.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 16  # 80 bits: nobody guesses one within its time
LASTS = timedelta(days=7)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self) -> "InvitationQuerySet":
        """Neither used nor over. By the machine's time: this is no content."""
        return self.filter(used_at=None, ends_at__gt=timezone.now())


class Invitation(models.Model):
    """A code that opens one account once, by link or from paper, until its end.

    Only its digest is stored: whoever reads the table can open nothing.
    """

    is_global = True  # read before anyone knows who it is

    user = models.ForeignKey(
        User, models.CASCADE, verbose_name=_("account"), related_name="invitations"
    )
    digest = models.CharField(max_length=64, unique=True, editable=False)
    # Asked again when the code is used: who gave it may be nobody by then.
    made_by = models.ForeignKey(
        User, models.CASCADE, verbose_name=_("made by"), related_name="codes_given"
    )
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    ends_at = models.DateTimeField(_("ends"))
    used_at = models.DateTimeField(_("used"), null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")

    def __str__(self) -> str:
        return str(self.user)


def invite(user: User, *, made_by: User) -> str:
    """A new code for `user`, told this once; what was open before ends.

    Returns the code in groups of four, as it is printed: "7KQM-…".
    """
    code = "".join(secrets.choice(ALPHABET) for _one in range(LENGTH))
    now = timezone.now()
    user.invitations.open().update(ends_at=now)
    Invitation.objects.create(
        user=user, digest=_digest(code), made_by=made_by, ends_at=now + LASTS
    )
    return "-".join(code[i : i + 4] for i in range(0, LENGTH, 4))


def invited(code: Any) -> Invitation | None:
    """The open invitation that `code`, as anyone may type it, belongs to."""
    typed = "".join(one for one in str(code).upper() if one in ALPHABET)
    return (
        Invitation.objects.open()
        .filter(digest=_digest(typed), user__is_active=True)
        .select_related("user", "made_by")
        .first()
    )


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
