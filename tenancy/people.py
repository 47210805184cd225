"""The people who log in, their roles, and the boards they sit on."""

import unicodedata
from datetime import date
from typing import Any, ClassVar

from django.apps import apps
from django.contrib.auth.models import AbstractUser, UserManager
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from tenancy import clock
from tenancy.history import history
from tenancy.periods import Period, overlap
from tenancy.rows import SiteOwned
from tenancy.sites import MemberSite

# What stands in lists and tables: a line break would begin another line there.
on_one_line = RegexValidator(
    r"\A[^\x00-\x1f\x7f-\x9f\u2028\u2029]*\Z", _("Write it on one line.")
)


class Role(models.TextChoices):
    CONTRIBUTOR = "contributor", _("Contributor")
    EDITOR = "editor", _("Editor")
    DEPUTY = "deputy", _("Deputy chief editor")
    CHIEF = "chief", _("Chief editor")
    OFFICE = "office", _("Office of the People's Committee")
    ADMINISTRATOR = "administrator", _("Administrator")


# Roles that reach over all sites, and so stand on no single one.
PROVINCE_ROLES = (Role.OFFICE, Role.ADMINISTRATOR)


LONGEST_NAME = 150  # letters of a user name, as Django's column holds


class Accounts(UserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> "User":
        return super().get_by_natural_key(User.normalize_username(username))


class User(AbstractUser):
    """A person who logs in; what they may do stands in their memberships."""

    is_global = True  # one person may sit on several boards

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField(_("full name"), max_length=120, blank=True)
    # A session remembers the number it began with, and ends when this one moves.
    session_epoch = models.PositiveIntegerField(default=0, editable=False)
    # When an invitation last opened the account: it begins a new time of use.
    reactivated_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects: ClassVar[Accounts] = Accounts()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.full_name or self.username

    @classmethod
    def normalize_username(cls, username: Any) -> Any:
        """One spelling per account: no blanks round it, no capitals, NFC and more."""
        if not isinstance(username, str):
            return username
        return unicodedata.normalize("NFKC", username).strip().lower()

    @classmethod
    def may_be_named(cls, name: str) -> bool:
        """Can an account have this name? Its normal form is longer at times."""
        if "\0" in name or len(name) > LONGEST_NAME:
            return False
        return len(cls.normalize_username(name)) <= LONGEST_NAME

    def clean(self) -> None:
        """The trail names people by user name: nobody gets one that has acted."""
        super().clean()  # brings the name to its normal form
        if not self.may_be_named(self.username):
            raise ValidationError({"username": _now("This user name is too long.")})
        mine = User.objects.filter(pk=self.pk, username=self.username)
        if not mine.exists() and has_acted(self.username):
            raise ValidationError(
                {"username": _now("The audit trail knows this name: choose another.")}
            )

    @property
    def was_used(self) -> bool:
        return self.last_login is not None or self.reactivated_at is not None

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.username = self.normalize_username(self.username)
        if not self._state.adding and not args and kwargs.get("update_fields") is None:
            kwargs["update_fields"] = _KEPT  # the epoch is counted in the table alone
        super().save(*args, **kwargs)

    def get_full_name(self) -> str:
        return self.full_name

    def get_short_name(self) -> str:
        return self.full_name or self.username


def has_acted(username: str) -> bool:
    """Does the audit trail name somebody so?"""
    lines: Any = apps.get_model("tenancy", "AuditLine")  # made after this module
    return lines.objects.filter(actor=username).exists()


# What a save of a loaded account writes: a copy that went stale meanwhile would
# otherwise turn `session_epoch` back, and wake sessions that had ended.
_KEPT = [
    field.name
    for field in User._meta.concrete_fields
    if not field.primary_key and field.name != "session_epoch"
]


class Membership(Period):
    """One person's role: on one site, or over the province."""

    is_global = True  # read in order to know the scope

    user = models.ForeignKey(
        User, models.CASCADE, verbose_name=_("account"), related_name="memberships"
    )
    site = models.ForeignKey(
        MemberSite,
        models.CASCADE,
        verbose_name=_("member site"),
        related_name="memberships",
        null=True,
        blank=True,
    )
    role = models.CharField(_("role"), max_length=13, choices=Role.choices)
    decision = models.CharField(
        _("decision"),
        max_length=120,
        blank=True,
        validators=[on_one_line],
        help_text=_("Number and date, such as 15/QĐ-UBND of 12/03/2026."),
    )

    class Meta(Period.Meta):
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(
                condition=Q(site__isnull=True, role__in=PROVINCE_ROLES)
                | (Q(site__isnull=False) & ~Q(role__in=PROVINCE_ROLES)),
                name="membership_stands_on_a_site_or_the_province",
                violation_error_message=_(
                    "The Office and administrators stand on no site; "
                    "every other role needs one."
                ),
            ),
            models.UniqueConstraint(
                fields=["user", "site", "role", "since"], name="membership_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_role_display()}"

    def clean(self) -> None:
        """On one board a person has one role at a time, and no role twice."""
        if self.user_id is not None and self.rivals():
            raise ValidationError(
                _now("%(person)s has a role here in that time already.")
                % {"person": self.user}
            )

    def rivals(self) -> list["Membership"]:
        """What else the person is in that time that this would stand beside."""
        others = Membership.objects.filter(user_id=self.user_id, site_id=self.site_id)
        if self.site_id is None:
            others = others.filter(role=self.role)  # one may be both over the province
        others = others.exclude(pk=self.pk).select_related("user", "site")
        return [other for other in others if overlap(self, other)]

    def is_over(self, day: date | None = None) -> bool:
        """Did it end before `day` (default: today)?"""
        return self.until is not None and self.until < (day or clock.today())

    def is_to_come(self) -> bool:
        return self.since > clock.today()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """What moves rights ends the person's codes, and their sessions too.

        A right that begins takes nothing away: the sessions go on.
        """
        before = Membership.objects.filter(pk=self.pk).values(*_RIGHTS).first()
        super().save(*args, **kwargs)
        after = Membership.objects.filter(pk=self.pk).values(*_RIGHTS).get()
        if before is None:
            end_codes(after["user_id"])
        elif before != after:
            for user_id in {before["user_id"], after["user_id"]}:
                end_ways_in(user_id)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        user_id = self.user_id
        result = super().delete(*args, **kwargs)
        end_ways_in(user_id)
        return result


_RIGHTS = ("user_id", "site_id", "role", "since", "until")


def end_ways_in(user_id: int) -> None:
    """Every session of the person ends, and every code that would begin one."""
    User.objects.filter(pk=user_id).update(session_epoch=F("session_epoch") + 1)
    end_codes(user_id)


def end_codes(user_id: int) -> None:
    """Whoever gave one gave it for what the person was, and may be lower now."""
    User(pk=user_id).invitations.open().update(ends_at=timezone.now())


class Board(SiteOwned):
    """The editorial board of one site: on what decision it stands, under whom.

    Who sits on it are the site's memberships. Founded with the site, one each.
    """

    decision_number = models.CharField(
        _("number of the decision"),
        max_length=60,
        blank=True,
        validators=[on_one_line],
    )
    decision_date = models.DateField(_("date of the decision"), null=True, blank=True)
    agency_head = models.CharField(
        _("head of the agency"),
        max_length=120,
        blank=True,
        help_text=_("Who answers for the site before the law, by full name."),
    )
    agency_head_post = models.CharField(
        _("post of the head"), max_length=160, blank=True
    )

    history = history()

    class Meta:
        verbose_name = _("editorial board")
        verbose_name_plural = _("editorial boards")
        constraints = [
            models.UniqueConstraint(fields=["site"], name="board_once_per_site")
        ]

    def __str__(self) -> str:
        return str(_("Editorial board of %(site)s") % {"site": self.site})
