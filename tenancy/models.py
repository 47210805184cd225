"""All models of tenancy, under one name; each kind has its own module."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tenancy.actions import in_words
from tenancy.invitations import Invitation as Invitation
from tenancy.people import PROVINCE_ROLES as PROVINCE_ROLES
from tenancy.people import Board as Board
from tenancy.people import Membership as Membership
from tenancy.people import Role as Role
from tenancy.people import User as User
from tenancy.periods import Period as Period
from tenancy.periods import PeriodQuerySet as PeriodQuerySet
from tenancy.rows import Guarded as Guarded
from tenancy.rows import SiteChild as SiteChild
from tenancy.rows import SiteOwned as SiteOwned
from tenancy.rows import owner_id as owner_id
from tenancy.rows import site_path as site_path
from tenancy.sites import CODE as CODE
from tenancy.sites import RESERVED_CODES as RESERVED_CODES
from tenancy.sites import IdentityBlock as IdentityBlock
from tenancy.sites import Kind as Kind
from tenancy.sites import MemberSite as MemberSite
from tenancy.sites import MemberSiteQuerySet as MemberSiteQuerySet
from tenancy.sites import SiteHost as SiteHost
from tenancy.sites import Status as Status
from tenancy.sites import code_in as code_in


class AuditLine(models.Model):
    """One write: who, what, which row of which site. Values only, no keys."""

    is_global = True  # outlives the rows and sites that it speaks of

    at = models.DateTimeField(_("at"), auto_now_add=True)
    actor = models.CharField(_("by"), max_length=150, blank=True)
    address = models.GenericIPAddressField(_("from address"), null=True)
    site_code = models.CharField(_("site"), max_length=30)
    action = models.CharField(_("action"), max_length=40)
    model = models.CharField(_("kind of row"), max_length=60, blank=True)
    row = models.CharField(_("row"), max_length=40, blank=True)
    name = models.CharField(_("name"), max_length=250, blank=True)
    name_folded = models.TextField(blank=True, editable=False)
    detail = models.TextField(_("detail"), blank=True)

    class Meta:
        verbose_name = _("audit line")
        verbose_name_plural = _("audit trail")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["site_code", "-id"], name="audit_by_site"),
            models.Index(fields=["model", "row"], name="audit_by_row"),
            models.Index(fields=["at"], name="audit_by_time"),
        ]

    def __str__(self) -> str:
        when = timezone.localtime(self.at)
        deed = in_words(self.action)
        return f"{when:%d/%m/%Y %H:%M} {self.actor} {deed} {self.name}"
