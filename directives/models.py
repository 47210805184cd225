"""Official documents of a member site, and the list of their types."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from content import vietnamese
from content.fields import FoldedField, LineField, UploadField
from content.publishing import Publishable, State
from content.slugs import Slugged
from directives.fields import NumberFoldField, NumberKeyField
from tenancy import clock, hosts
from tenancy.history import history


class DocumentType(models.Model):
    """A type of document, such as Quyết định; the same list for all sites."""

    is_global = True  # one law names the types for everybody

    name = LineField(_("name"), max_length=80)
    abbreviation = LineField(_("abbreviation"), max_length=12, blank=True)
    is_normative = models.BooleanField(
        _("normative"),
        default=False,
        help_text=_("It sets rules for everybody; its number carries the year."),
    )
    is_plan = models.BooleanField(
        _("plan"),
        default=False,
        help_text=_("It counts as a strategy, a master plan or a plan."),
    )
    has_force = models.BooleanField(
        _("comes into force"),
        default=False,
        help_text=_(
            "It decides or directs, so it is in force from some day on: boards are "
            "asked for that day."
        ),
    )

    history = history(None)

    class Meta:
        verbose_name = _("type of document")
        verbose_name_plural = _("types of documents")
        ordering = ["-is_normative", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "is_normative"], name="documenttype_once"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="documenttype_named"),
        ]

    def __str__(self) -> str:
        if not self.is_normative:
            return self.name
        return _now("%(type)s (normative)") % {"type": self.name}

    @property
    def _history_date(self) -> Any:
        return clock.now()


class Validity(models.TextChoices):
    """Whether a document is in force on a day."""

    NOT_YET = "not_yet", pgettext_lazy("of a document", "not yet in force")
    IN_FORCE = "in_force", pgettext_lazy("of a document", "in force")
    EXPIRED = "expired", pgettext_lazy("of a document", "no longer in force")


class Directive(Slugged, Publishable):
    """One official document that the site issued itself or received."""

    slug_source = "heading"
    reserved_slugs = frozenset({"rss", "atom"})

    number = LineField(
        _("number"),
        max_length=80,
        help_text=_("As it is printed, such as 773/QĐ-UBND."),
    )
    number_key = NumberKeyField(of="number")
    number_fold = NumberFoldField(of="number")
    document_type = models.ForeignKey(
        DocumentType,
        models.PROTECT,
        verbose_name=_("type"),
        related_name="directives",
    )
    issuing_body = LineField(
        _("issuing body"),
        max_length=250,
        help_text=_("Who issued it; several bodies are parted by commas."),
    )
    signer = LineField(_("signer"), max_length=120, blank=True)
    signer_post = LineField(_("post of the signer"), max_length=160, blank=True)
    abstract = LineField(
        _("abstract"),
        max_length=1000,
        help_text=_("What it is about, as the document itself says."),
    )
    abstract_folded = FoldedField(of="abstract")
    field_of_work = LineField(_("field of work"), max_length=160, blank=True)
    issued_on = models.DateField(_("issued on"))
    in_force_on = models.DateField(_("in force from"), null=True, blank=True)
    expired_on = models.DateField(_("no longer in force from"), null=True, blank=True)
    is_own = models.BooleanField(
        _("issued by this agency"),
        default=True,
        help_text=_("Leave it unticked for a document that the agency received."),
    )
    received_on = models.DateField(_("received on"), null=True, blank=True)
    file = UploadField(
        verbose_name=_("file"),
        kind="document",
        null=True,
        blank=True,
        help_text=_("The signed document, best as PDF."),
    )

    history = history()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-issued_on", "-pk"]
        constraints = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                fields=["site", "slug"], name="directive_slug_once_per_site"
            ),
        ]
        indexes = [
            models.Index(
                fields=["site", "state", "-issued_on"], name="directive_by_day"
            )
        ]

    def __str__(self) -> str:
        return self.heading

    @property
    def heading(self) -> str:
        return f"{self.number} {self.abstract}".strip()

    @property
    def file_type(self) -> str:
        """`PDF`, `DOCX`: the ending of the file's name; empty without a file."""
        return self.file.ending.upper() if self.file_id else ""

    @property
    def is_of_the_agency(self) -> bool:
        """Did the body whose site this is issue it, alone and by its own name?"""
        return self.issuing_body in (self.site.agency, self.site.name)

    def get_absolute_url(self) -> str:
        """The whole address, on the member's own host."""
        return hosts.url(self.site, "directives:detail", self.slug)

    def validity(self, day: date | None = None) -> Validity | None:
        """Is it in force on `day` (default: today)? None when nobody said."""
        day = day or clock.today()
        if self.expired_on is not None and self.expired_on <= day:
            return Validity.EXPIRED
        if self.in_force_on is None:
            return None
        return Validity.IN_FORCE if self.in_force_on <= day else Validity.NOT_YET

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        if self.state == State.PUBLISHED and self._is_issued_later():
            errors["issued_on"] = _now(
                "A document can be published from the day on which it is issued. "
                "Check this day, or save a draft."
            )
        starts = self.in_force_on or self.issued_on
        if self.expired_on and starts and self.expired_on < starts:
            errors["expired_on"] = _now("This lies before the day it came into force.")
        if self.is_own and self.received_on:
            errors["received_on"] = _now(
                "Only a document from another body is received: leave this empty, or "
                "untick “issued by this agency”."
            )
        twin = self._published_twin() if self.state == State.PUBLISHED else None
        if twin is not None:
            errors["number"] = _now(
                "This site has published the document already: %(number)s of "
                "%(body)s, issued on %(day)s – %(url)s"
            ) % {
                "number": twin.number,
                "body": twin.issuing_body,
                "day": f"{twin.issued_on:%d/%m/%Y}",
                "url": hosts.url(
                    hosts.PORTAL, "admin:directives_directive_change", twin.pk
                ),
            }
        if errors:
            raise ValidationError(errors)

    def _is_issued_later(self) -> bool:
        """Later than readers would see it?"""
        seen = max(self.published_at or clock.now(), clock.now())
        return self.issued_on is not None and self.issued_on > clock.local_day(seen)

    def _published_twin(self) -> "Directive | None":
        """Another published record of the same body, number and year on this site."""
        if self.site_id is None or self.issued_on is None:
            return None
        alike = Directive._base_manager.filter(
            site_id=self.site_id,
            state=State.PUBLISHED,
            number_key=vietnamese.number_key(self.number),
            issued_on__year=self.issued_on.year,
        ).exclude(pk=self.pk)
        body = vietnamese.fold(self.issuing_body)
        found = (one for one in alike if vietnamese.fold(one.issuing_body) == body)
        return next(found, None)
