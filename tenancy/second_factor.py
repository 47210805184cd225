"""The second factor: an app's six digits, recovery codes, and who must have one.

What the owner of the database can do: the apps' secrets lie in it as they are, so
whoever reads it can compute the digits (but needs the password too, whose hash alone
is there), and whoever writes it can take a device away. Recovery codes are kept as
digests under SECRET_KEY: the database alone opens nothing, a new key voids them.
"""

import secrets
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django_otp import verify_token
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from tenancy import roles
from tenancy.invitations import ALPHABET
from tenancy.models import Role, User

COMPULSORY = frozenset({Role.DEPUTY, Role.CHIEF, Role.OFFICE, Role.ADMINISTRATOR})
RECOVERY_CODES = 10
_LENGTH = 10  # of one recovery code: 50 bits, behind a password and a brake
_DIGITS = 6  # of the app's codes
# The library doubles the wait with each wrong code, up to a century: somebody who
# knows a password could shut its owner out. The doubling ends here: 2**5 seconds.
_MOST_FAILURES = 6
LONGEST_WAIT = timedelta(seconds=2 ** (_MOST_FAILURES - 1))


def is_compulsory(user: Any) -> bool:
    """Must this person have a second factor, by what they are today?"""
    return user.is_superuser or any(
        Role(one.role) in COMPULSORY for one in roles.memberships(user)
    )


def app_of(user: Any) -> TOTPDevice | None:
    """The app that the person's second factor is; None if they have none."""
    return TOTPDevice.objects.filter(user=user, confirmed=True).first()


def has_second_factor(user: Any) -> bool:
    return TOTPDevice.objects.filter(user=user, confirmed=True).exists()


def asks_old(user: Any) -> bool:
    """Does another app, or new codes, take a code of what stands now?"""
    return is_compulsory(user) and has_second_factor(user)


def verified(user: User, typed: str, *, is_fresh: bool = False) -> TOTPDevice | None:
    """The person's app if `typed` is its code of now or an unused recovery code.

    Who comes fresh is not held by what others typed elsewhere.
    """
    device, token = _meant(user, typed)
    if is_fresh and device is not None:
        device.throttle_reset()
    return app_of(user) if device is not None and _accepts(device, token) else None


def wait(user: User, typed: str) -> timedelta:
    """How long the brake on wrong codes holds what `typed` is a code of."""
    device, _token = _meant(user, typed)
    if device is None:
        return timedelta()
    allowed, why = device.verify_is_allowed()
    return timedelta() if allowed else why["locked_until"] - timezone.now()


def _meant(user: User, typed: str) -> tuple[Any, str]:
    """What checks `typed`, and how it wants it: six digits are the app's."""
    digits = "".join(typed.split())
    if len(digits) == _DIGITS and digits.isdecimal():
        return app_of(user), digits
    return StaticDevice.objects.filter(user=user).first(), _kept(typed)


def is_recovery(typed: str) -> bool:
    return len("".join(typed.split())) > _DIGITS


def _accepts(device: Any, token: str) -> bool:
    if verify_token(device.user, device.persistent_id, token) is not None:
        return True
    failed = type(device).objects.filter(pk=device.pk)
    failed.filter(throttling_failure_count__gt=_MOST_FAILURES).update(
        throttling_failure_count=_MOST_FAILURES
    )
    return False


def candidate(user: User, pk: Any) -> TOTPDevice:
    """The app that `user` is setting up: the one that they began with, or a new one.

    A secret that somebody else was shown before is never offered again.
    """
    mine = TOTPDevice.objects.filter(user=user, confirmed=False)
    begun = mine.filter(pk=pk).first() if pk else None
    if begun is not None:
        return begun
    mine.delete()
    return TOTPDevice.objects.create(user=user, name="app", confirmed=False)


def confirmed(app: TOTPDevice, typed: str) -> bool:
    """Does `typed` prove that the person's app holds the secret? Then it is theirs."""
    with transaction.atomic():
        if not _accepts(app, "".join(typed.split())):
            return False
        TOTPDevice.objects.filter(user=app.user).exclude(pk=app.pk).delete()
        TOTPDevice.objects.filter(pk=app.pk).update(confirmed=True)
    app.refresh_from_db()
    return True


@transaction.atomic
def new_recovery_codes(user: User) -> list[str]:
    """Ten new codes, told this once; the old ones open nothing any more."""
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="paper")
    codes = [
        "".join(secrets.choice(ALPHABET) for _one in range(_LENGTH))
        for _code in range(RECOVERY_CODES)
    ]
    for code in codes:
        device.token_set.create(token=_kept(code))
    return [f"{code[:5]}-{code[5:]}" for code in codes]


def codes_left(user: User) -> int:
    devices = StaticDevice.objects.filter(user=user)
    return sum(device.token_set.count() for device in devices)


@transaction.atomic
def remove(user: User) -> None:
    """The app and the recovery codes open nothing any more."""
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()


def _kept(code: str) -> str:
    """What the table holds of a recovery code, however it was typed."""
    typed = "".join(one for one in code.upper() if one in ALPHABET)
    return salted_hmac("recovery", typed, algorithm="sha256").hexdigest()[:16]
