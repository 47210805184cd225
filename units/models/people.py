"""How units are reached, and the officials who work in them."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from mptt.models import TreeForeignKey

from content.fields import (
    FillerField,
    FoldedField,
    LineField,
    RichTextField,
    UploadField,
    WordsField,
)
from content.models import Written, WrittenQuerySet
from content.phones import BadPhone, read_phone
from tenancy import clock
from tenancy.history import history
from tenancy.models import SiteChild
from tenancy.scope import scoped
from units.fields import NameKeyField, PhoneKeyField
from units.models.unit import Unit


class Reachable(models.Model):
    """Abstract: how somebody is reached, checked and kept in a form to be found."""

    phone = LineField(
        _("telephone"),
        max_length=40,
        blank=True,
        help_text=_("With its area code, such as 0205 3812 345."),
    )
    fax = LineField(_("fax"), max_length=40, blank=True)
    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_("An official address; a private mailbox does not count."),
    )
    phone_key = PhoneKeyField(of="phone")
    fax_key = PhoneKeyField(of="fax")

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        wrong = {}
        for name in ("phone", "fax"):
            try:
                setattr(self, name, _shown(getattr(self, name)))
            except BadPhone as bad:
                wrong[name] = ValidationError(str(bad))
        if wrong:
            raise ValidationError(wrong)


def _shown(typed: str) -> str:
    return read_phone(typed).shown if typed else ""


class Contact(Reachable, Written, SiteChild):
    """One way to reach a unit: its office, its reception desk …"""

    parent_field = "unit"

    unit = models.ForeignKey(
        Unit, models.CASCADE, verbose_name=_("unit"), related_name="contacts"
    )
    label = LineField(
        _("name of this contact"),
        max_length=120,
        blank=True,
        help_text=_("Only when the unit has several, such as “Reception desk”."),
    )
    address = LineField(_("address"), max_length=300, blank=True)
    working_hours = LineField(_("working hours"), max_length=200, blank=True)
    position = models.PositiveIntegerField(
        _("position"), default=0, help_text=_("The smaller number comes first.")
    )

    objects = scoped("unit__site", queryset=WrittenQuerySet)
    history = history("unit__site")

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.label or self.phone or self.email or str(_("contact"))

    def clean(self) -> None:
        super().clean()
        if not (self.phone or self.fax or self.email or self.address):
            raise ValidationError(
                _now("Give a telephone number, an e-mail or an address.")
            )


def holding_office(day: date, prefix: str = "") -> Q:
    """The condition on an official's row, reached by `prefix`, of being in office."""
    since, until = f"{prefix}since", f"{prefix}until"
    begun = Q(**{f"{since}__isnull": True}) | Q(**{f"{since}__lte": day})
    not_ended = Q(**{f"{until}__isnull": True}) | Q(**{f"{until}__gte": day})
    return begun & not_ended


class OfficialQuerySet(WrittenQuerySet):
    def in_office(self, day: date | None = None) -> "OfficialQuerySet":
        """Those who hold office on `day` (default: today), both ends counted."""
        return self.filter(holding_office(day or clock.today()))

    def leaders(self) -> "OfficialQuerySet":
        """Those who lead the agency itself."""
        return self.filter(is_leader=True)


class Official(Reachable, Written, SiteChild):
    """A person's post in a unit, and how to reach them there."""

    parent_field = "unit"

    unit = TreeForeignKey(
        Unit, models.CASCADE, verbose_name=_("unit"), related_name="officials"
    )
    full_name = LineField(_("full name"), max_length=120)
    name_key = NameKeyField(of="full_name")
    name_folded = FoldedField(of="full_name")
    post = LineField(
        _("post"), max_length=160, help_text=_("Such as “Head of division”.")
    )
    post_folded = FoldedField(of="post")
    is_leader = models.BooleanField(
        _("leads the agency"),
        default=False,
        help_text=_(
            "The head of the agency and the deputies; not the heads of its units."
        ),
    )
    position = models.PositiveIntegerField(
        _("position"),
        default=0,
        help_text=_("The smaller number comes first; equal ones go by name."),
    )
    since = models.DateField(_("in office since"), null=True, blank=True)
    until = models.DateField(
        _("in office until"),
        null=True,
        blank=True,
        help_text=_("The last day, when somebody leaves the post. Mostly left empty."),
    )
    portrait = UploadField(
        kind="picture", verbose_name=_("portrait"), null=True, blank=True
    )
    biography = RichTextField(
        _("short biography"),
        blank=True,
        help_text=_("Asked for each leader of the agency."),
    )
    biography_words = WordsField(_("words of the biography"), of="biography")
    biography_filler = FillerField(_("why it counts as nothing"), of="biography")
    duties = RichTextField(
        _("duties"),
        blank=True,
        help_text=_("What the person is in charge of; asked for each leader."),
    )
    duties_words = WordsField(_("words of the duties"), of="duties")
    duties_filler = FillerField(_("why it counts as nothing"), of="duties")

    objects = scoped("unit__site", queryset=OfficialQuerySet)
    history = history("unit__site")

    class Meta:
        verbose_name = _("official")
        verbose_name_plural = _("officials")
        ordering = ("position", "name_key", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(since__isnull=True)
                | Q(until__isnull=True)
                | Q(until__gte=F("since")),
                name="official_leaves_after_coming",
                violation_error_message=_(
                    "“In office until” must not lie before “in office since”."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.full_name

    @classmethod
    def showing_files(cls) -> models.QuerySet:
        """Portrait, biography and duties stand on the page of the leaders alone."""
        return cls._default_manager.in_office().leaders()

    def is_in_office(self, day: date | None = None) -> bool:
        """Does the person hold the post on `day` (default: today)?"""
        day = day or clock.today()
        if self.since is not None and self.since > day:
            return False
        return self.until is None or self.until >= day
