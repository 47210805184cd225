"""Member sites, the tenants, and the hosts on which they answer."""

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.http.request import validate_host
from django.utils.translation import gettext_lazy as _

from tenancy import clock
from tenancy.history import history
from tenancy.periods import Period, overlap

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
OFFICE = "vanphong"  # in the roster: who runs the portal


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

    def office(self) -> "MemberSite | None":
        """Who runs the portal, as its own site says; asks the database."""
        return self.live().filter(code=OFFICE).first()


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
            if overlap(self, other):
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
