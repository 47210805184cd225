"""Member sites, their hosts, the people who may act on them, and the audit trail."""

from datetime import date, datetime
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.http.request import validate_host
from django.utils.translation import gettext_lazy as _

from tenancy import clock
from tenancy.history import history
from tenancy.scope import scoped

CODE = RegexValidator(
    r"^[a-z][a-z0-9]{1,29}\Z",
    _("Use 2 to 30 small letters and digits without accents, a letter first."),
)
# A code becomes a host below the portal's own; these hosts mean something else there.
RESERVED_CODES = [
    "admin",
    "api",
    "app",
    "autoconfig",
    "autodiscover",
    "cdn",
    "dev",
    "dns",
    "email",
    "ftp",
    "imap",
    "localhost",
    "login",
    "mail",
    "media",
    "mx",
    "ns",
    "ns1",
    "ns2",
    "pop",
    "pop3",
    "portal",
    "root",
    "smtp",
    "sso",
    "staging",
    "static",
    "status",
    "test",
    "vpn",
    "webmail",
    "wpad",
    "www",
]
FREE_CODE = RegexValidator(
    rf"^({'|'.join(RESERVED_CODES)})\Z",
    _("This code is kept for hosts of the portal itself. Choose another one."),
    inverse_match=True,
)
HOST = RegexValidator(
    r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\Z",
    _("Write a host name in small letters, such as vanlang.langson.gov.vn."),
)


class Kind(models.TextChoices):
    DISTRICT = "district", _("District")
    COMMUNE = "commune", _("Commune")
    DEPARTMENT = "department", _("Department or agency")
    PORTAL = "portal", _("Provincial portal")


class Status(models.TextChoices):
    PREPARING = "preparing", _("Being prepared")
    LIVE = "live", _("Live")
    SUSPENDED = "suspended", _("Suspended")
    CLOSED = "closed", _("Closed")


class Role(models.TextChoices):
    CONTRIBUTOR = "contributor", _("Contributor")
    EDITOR = "editor", _("Editor")
    DEPUTY = "deputy", _("Deputy chief editor")
    CHIEF = "chief", _("Chief editor")
    OFFICE = "office", _("Office of the People's Committee")
    ADMINISTRATOR = "administrator", _("Administrator")


# Roles that reach over all sites, and so stand on no single one.
PROVINCE_ROLES = (Role.OFFICE, Role.ADMINISTRATOR)


class IdentityBlock(models.Model):
    """Who runs the site, where, who answers for it (Thông tư 09/2014 Điều 2)."""

    agency = models.CharField(
        _("agency"),
        max_length=200,
        blank=True,
        help_text=_("Full name of the agency that runs this site."),
    )
    parent_body = models.CharField(
        _("parent body"),
        max_length=200,
        blank=True,
        help_text=_("The body above the agency, such as the provincial committee."),
    )
    address = models.CharField(_("address"), max_length=300, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(
        _("official e-mail"),
        blank=True,
        help_text=_("An address on an official domain, not a private mailbox."),
    )
    working_hours = models.CharField(_("working hours"), max_length=200, blank=True)
    responsible_name = models.CharField(
        _("person responsible for content"), max_length=120, blank=True
    )
    responsible_post = models.CharField(
        _("post of that person"), max_length=160, blank=True
    )
    online_services_url = models.URLField(_("online public services"), blank=True)

    class Meta:
        abstract = True


class MemberSiteQuerySet(models.QuerySet["MemberSite"]):
    def live(self) -> "MemberSiteQuerySet":
        return self.filter(status=Status.LIVE)


class MemberSite(IdentityBlock):
    """One site of the provincial portal: the tenant."""

    is_global = True  # every page of every host must know which sites there are

    code = models.CharField(
        _("code"), max_length=30, unique=True, validators=[CODE, FREE_CODE]
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=80)
    # Written by tenancy.status alone; a trigger aborts every other change.
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=Status.choices,
        default=Status.PREPARING,
        editable=False,
    )
    status_since = models.DateTimeField(
        _("in this status since"), default=clock.now, editable=False
    )
    status_reason = models.TextField(_("reason"), blank=True, editable=False)
    expected_return = models.DateField(
        _("expected return"), null=True, blank=True, editable=False
    )
    successors = models.ManyToManyField(
        "self",
        verbose_name=_("successors"),
        symmetrical=False,
        related_name="predecessors",
        blank=True,
    )
    is_demo = models.BooleanField(
        _("illustration only"),
        default=False,
        editable=False,
        help_text=_("Every public page then says that its content is illustration."),
    )
    version = models.PositiveBigIntegerField(default=0, editable=False)

    objects = MemberSiteQuerySet.as_manager()
    history = history("id", excluded_fields=("version",))

    # A version brought back never brings these back: the gate owns them.
    kept_on_restore: ClassVar[tuple[str, ...]] = (
        "code",
        "kind",
        "status",
        "status_since",
        "status_reason",
        "expected_return",
        "is_demo",
    )

    class Meta:
        verbose_name = _("member site")
        verbose_name_plural = _("member sites")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=Status.values), name="membersite_status_known"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=Kind.values), name="membersite_kind_known"
            ),
            models.CheckConstraint(
                condition=~Q(name=""), name="membersite_name_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def _history_date(self) -> datetime:
        return clock.now()

    @property
    def is_live(self) -> bool:
        return self.status == Status.LIVE

    @property
    def owner(self) -> "MemberSite":
        return self


class PeriodQuerySet(models.QuerySet):
    def current(self, day: date | None = None) -> "PeriodQuerySet":
        """Those whose period holds `day` (default: today)."""
        day = day or clock.today()
        return self.filter(since__lte=day).filter(
            Q(until__isnull=True) | Q(until__gte=day)
        )


class Period(models.Model):
    """From the first to the last day, both counted; no last day means: still."""

    since = models.DateField(_("since"), default=clock.today)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="%(app_label)s_%(class)s_ends_after_it_begins",
                violation_error_message=_("The last day lies before the first."),
            )
        ]


class SiteHost(Period):
    """A further host of a site; a host can pass from one body to another."""

    is_global = True  # read before anyone knows which site is meant

    site = models.ForeignKey(
        MemberSite,
        models.PROTECT,
        verbose_name=_("member site"),
        related_name="hosts",
    )
    host = models.CharField(_("host"), max_length=253, validators=[HOST])

    class Meta(Period.Meta):
        verbose_name = _("host")
        verbose_name_plural = _("hosts")

    def __str__(self) -> str:
        return self.host

    def clean(self) -> None:
        self._refuse_what_cannot_answer()
        others = SiteHost.objects.filter(host=self.host).exclude(pk=self.pk)
        for other in others.select_related("site"):
            if _overlap(self, other):
                raise ValidationError(
                    {
                        "host": _(
                            "%(host)s belongs to %(site)s in that time. End that first."
                        )
                        % {"host": self.host, "site": other.site}
                    }
                )

    def _refuse_what_cannot_answer(self) -> None:
        if self.host == settings.PORTAL_DOMAIN:
            raise ValidationError({"host": _("That is the portal's own host.")})
        owner = MemberSite.objects.filter(code=code_in(self.host)).first()
        if owner and owner.pk != self.site_id and owner.status != Status.CLOSED:
            sentence = _(
                "%(host)s is the address of %(site)s. It can be passed on when that "
                "site is closed."
            )
            raise ValidationError(
                {"host": sentence % {"host": self.host, "site": owner}}
            )
        if not validate_host(self.host, settings.ALLOWED_HOSTS):
            sentence = _(
                "The servers do not answer to %(host)s yet. Ask their operator to add "
                "it to ALLOWED_HOSTS, then save this again."
            )
            raise ValidationError({"host": sentence % {"host": self.host}})


def code_in(host: str) -> str:
    """The code that `host` would have below the portal's domain, "" if it is not."""
    code = host.removesuffix(f".{settings.PORTAL_DOMAIN}")
    return "" if code == host else code


def _overlap(one: Period, other: Period) -> bool:
    far = date.max
    if None in (one.since, other.since):
        return False
    return one.since <= (other.until or far) and other.since <= (one.until or far)


class User(AbstractUser):
    """A person who logs in; what they may do stands in their memberships."""

    is_global = True  # one person may sit on several boards

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField(_("full name"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.full_name or self.username

    def get_full_name(self) -> str:
        return self.full_name

    def get_short_name(self) -> str:
        return self.full_name or self.username


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


class AuditLine(models.Model):
    """One write: who, what, which row of which site. Values only, no keys."""

    is_global = True  # outlives the rows and sites that it speaks of

    at = models.DateTimeField(_("at"), auto_now_add=True)
    actor = models.CharField(_("by"), max_length=150, blank=True)
    address = models.GenericIPAddressField(_("from address"), null=True)
    site_code = models.CharField(_("site"), max_length=30, db_index=True)
    action = models.CharField(_("action"), max_length=40)
    model = models.CharField(_("kind of row"), max_length=60, blank=True)
    row = models.CharField(_("row"), max_length=40, blank=True)
    name = models.CharField(_("name"), max_length=250, blank=True)
    detail = models.TextField(_("detail"), blank=True)

    class Meta:
        verbose_name = _("audit line")
        verbose_name_plural = _("audit trail")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor} {self.action} {self.name}"


class Guarded(models.Model):
    """What every row of a site has in common, root or child."""

    kept_on_restore: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    @property
    def owner(self) -> MemberSite:
        """The member site this row belongs to."""
        raise NotImplementedError

    @property
    def _history_date(self) -> datetime:
        return clock.now()

    def clean(self) -> None:
        """Refuse a link to another site's row (guard 3)."""
        super().clean()
        mine = owner_id(self)
        if mine is None:
            return
        for field in self._meta.concrete_fields:
            other = self._linked(field)
            if other is not None and owner_id(other) not in (None, mine):
                raise ValidationError(
                    {
                        field.name: _(
                            "%(other)s belongs to %(theirs)s, not to %(mine)s."
                        )
                        % {"other": other, "theirs": other.owner, "mine": self.owner}
                    }
                )

    def _linked(self, field: Any) -> Any:
        is_link = field.is_relation and issubclass(field.related_model, Guarded)
        if not is_link or getattr(self, field.attname) is None:
            return None
        try:
            return getattr(self, field.name)
        except field.related_model.DoesNotExist:
            return None  # the field's own check says that the row is gone


class SiteOwned(Guarded):
    """A root row: it names its site, and is read through the scope."""

    site = models.ForeignKey(
        MemberSite, models.PROTECT, verbose_name=_("member site"), related_name="+"
    )

    objects: Any = scoped()

    class Meta:
        abstract = True

    @property
    def owner(self) -> MemberSite:
        return self.site


class SiteChild(Guarded):
    """A row that reaches its site through `parent_field`, so the two agree.

    A subclass sets `parent_field` and `objects = scoped("<parent>__site")`.
    """

    parent_field: ClassVar[str]

    class Meta:
        abstract = True

    @property
    def owner(self) -> MemberSite:
        return getattr(self, self.parent_field).owner


def owner_id(row: Any) -> int | None:
    """The id of the member site that `row` belongs to, None if not yet settled."""
    if isinstance(row, MemberSite):
        return row.pk
    if isinstance(row, SiteChild):
        parent = _parent_of(row)
        return None if parent is None else owner_id(parent)
    return getattr(row, "site_id", None)


def _parent_of(child: SiteChild) -> Any:
    """The parent, saved or not (an inline's parent may be new), or None."""
    if child.parent_field in child._state.fields_cache:
        return child._state.fields_cache[child.parent_field]
    if getattr(child, f"{child.parent_field}_id") is None:
        return None
    try:
        return getattr(child, child.parent_field)
    except ObjectDoesNotExist:
        return None
