"""Page: one introduction page of a site. AgencyIdentity: the site's identity block."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from content import sanitise
from content.copies import PAGES
from content.fields import (
    FillerField,
    RichTextField,
    UploadField,
    WordsField,
    one_line,
)
from content.phones import BadPhone, read_phone
from content.publishing import Publishable
from pages import catalogue
from pages.fields import EnglishField, PartsField
from pages.look import Look as Look
from pages.notices import Notice as Notice
from pages.notices import ProvinceNotice as ProvinceNotice
from pages.parts import FORM
from tenancy import hosts
from tenancy.history import history
from tenancy.models import IdentityBlock, MemberSite


class Page(Publishable):
    """One page out of the catalogue; its address and title are the catalogue's."""

    # the choices are called when asked, so that a new line needs no migration
    key = models.CharField(_("page"), max_length=40, choices=catalogue.choices)
    body = RichTextField(_("text"), blank=True)
    body_words = WordsField(_("words"), of="body")
    body_filler = FillerField(_("why it counts as nothing"), of="body")
    body_parts = PartsField(of="body")
    body_is_english = EnglishField(of="body")
    form_file = UploadField(
        kind="document",
        verbose_name=_("form to download"),
        null=True,
        blank=True,
        help_text=_("The form that people fill in; shown under the text."),
    )

    history = history()

    kept_on_restore = (*Publishable.kept_on_restore, "key")
    traced_field = "body"
    likeness = PAGES

    class Meta:
        verbose_name = _("introduction page")
        verbose_name_plural = _("introduction pages")
        ordering = ["site", "pk"]
        constraints = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                fields=["site", "key"],
                name="page_key_once_per_site",
                violation_error_message=_("This site has that page already."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def type(self) -> catalogue.PageType | None:
        """Its line of the catalogue; None once that line was taken out."""
        return catalogue.type_by_key(self.key)

    def traced_text(self) -> str:
        """Of pages that the law words for everybody, no copy is looked for."""
        if self.type is None or not self.type.copies_count_as_nothing:
            return ""
        return super().traced_text()

    @property
    def title(self) -> str:
        return str(self.type.title) if self.type else self.key

    @property
    def language(self) -> str:
        """The language that its readers expect, for the mark-up."""
        return self.type.language if self.type else "vi"

    @property
    def slug(self) -> str:
        return self.type.slug if self.type else self.key

    @property
    def url(self) -> str:
        """The whole address on the member's host."""
        return hosts.url(self.site, "pages:detail", self.slug)

    def get_absolute_url(self) -> str:
        return self.url

    @property
    def parts(self) -> set[str]:
        """What it has beside words: those of `pages.parts`, in the text or by it."""
        found = set(self.body_parts.split())
        return found | {FORM} if self.form_file_id else found

    @property
    def summary(self) -> str:
        return sanitise.first_words(self.body, 40)


class AgencyIdentity(MemberSite):
    """A site as its own board sees it: the identity block and nothing else."""

    class Meta:
        proxy = True
        verbose_name = _("agency and contact details")
        verbose_name_plural = _("agency and contact details")

    def clean(self) -> None:
        super().clean()
        for field in IdentityBlock._meta.local_fields:
            setattr(self, field.name, one_line(getattr(self, field.name)))
        if self.phone:
            try:
                self.phone = read_phone(self.phone).shown
            except BadPhone as bad:
                raise ValidationError({"phone": str(bad)}) from bad

    def save(self, *args: Any, **kwargs: Any) -> None:
        # As the MemberSite that it is, so that the one history records it.
        site = MemberSite.__new__(MemberSite)
        site.__dict__ = self.__dict__
        site.save(*args, **kwargs)
