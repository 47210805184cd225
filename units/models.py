"""What an agency is made of: units, their contacts, its people, its map."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Max, ProtectedError, Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from mptt.models import MPTTModel, TreeForeignKey

from content.fields import (
    FillerField,
    FoldedField,
    LineField,
    RichTextField,
    UploadField,
    WordsField,
)
from content.models import Written
from content.phones import BadPhone, read_phone
from content.publishing import Slugged
from tenancy import clock
from tenancy.history import history
from tenancy.models import SiteChild, SiteOwned
from tenancy.scope import scoped
from units.fields import NameKeyField, PhoneKeyField
from units.tree import NUMBERS, GuardedTree, GuardedTreeManager, TreeQuerySet

STEP = 10  # between siblings, so that one can be put between two


class UnitKind(models.TextChoices):
    ROOT = "root", _("The agency itself")
    DIVISION = "phong", _("Division (phòng)")
    BOARD = "ban", _("Board (ban)")
    BRANCH = "chi_cuc", _("Sub-department (chi cục)")
    CENTRE = "trung_tam", _("Centre (trung tâm)")
    SERVICE = "su_nghiep", _("Public service unit (đơn vị sự nghiệp)")
    COMMUNE = "commune", _("Commune, ward or township")
    OTHER = "other", _("Other")


# The rules ask about these; communes are listed in the tree, and are none of them.
SUBORDINATE_KINDS = (
    UnitKind.DIVISION,
    UnitKind.BOARD,
    UnitKind.BRANCH,
    UnitKind.CENTRE,
    UnitKind.SERVICE,
)


class UnitQuerySet(TreeQuerySet):
    def in_tree_order(self) -> "UnitQuerySet":
        return self.order_by("tree_id", "lft")

    def subordinate(self) -> "UnitQuerySet":
        """Divisions, boards, centres …, at any depth; not communes."""
        return self.filter(kind__in=SUBORDINATE_KINDS)


class Unit(GuardedTree, Slugged, Written, SiteOwned, MPTTModel):
    """A node of a site's organisation tree; its one root is the agency itself."""

    slug_source = "name"

    name = LineField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=10, choices=UnitKind.choices)
    parent = TreeForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("under"),
        related_name="children",
        null=True,
        blank=True,
        help_text=_("The unit directly above this one in the chart."),
    )
    position = models.PositiveIntegerField(
        _("position"),
        blank=True,
        help_text=_(
            "Its place among the units under the same one: the smaller number comes "
            "first. Left empty, it comes last."
        ),
    )
    functions = RichTextField(
        _("functions and duties"),
        blank=True,
        help_text=_("What the unit does, in 30 words or more."),
    )
    functions_words = WordsField(of="functions")
    functions_filler = FillerField(of="functions")
    name_folded = FoldedField(of="name")

    objects = scoped(queryset=UnitQuerySet)
    tree = GuardedTreeManager()
    history = history(excluded_fields=NUMBERS)

    class MPTTMeta:
        order_insertion_by = ("position",)

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ("tree_id", "lft")
        constraints = [
            models.UniqueConstraint(
                fields=["site", "slug"], name="unit_slug_once_per_site"
            ),
            models.UniqueConstraint(
                fields=["site"],
                condition=Q(kind=UnitKind.ROOT),
                name="unit_one_root_per_site",
                violation_error_message=_(
                    "The agency itself stands at the top of the chart already."
                ),
            ),
            models.CheckConstraint(
                condition=Q(kind=UnitKind.ROOT, parent__isnull=True)
                | (~Q(kind=UnitKind.ROOT) & Q(parent__isnull=False)),
                name="unit_only_the_root_has_no_parent",
                violation_error_message=_(
                    "Only the agency itself stands under no other unit."
                ),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=UnitKind.values), name="unit_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_root(self) -> bool:
        return self.kind == UnitKind.ROOT

    @property
    def is_subordinate(self) -> bool:
        return self.kind in SUBORDINATE_KINDS

    def clean(self) -> None:
        super().clean()
        if not self.is_root and self.parent_id is None:
            raise ValidationError({"parent": _now("Choose the unit above this one.")})
        if self.pk and self.parent_id and self._is_below_itself():
            raise ValidationError(
                {
                    "parent": _now(
                        "“%(parent)s” stands below “%(unit)s”; a unit cannot be under "
                        "itself. Choose another one."
                    )
                    % {"parent": self.parent, "unit": self}
                }
            )

    def _is_below_itself(self) -> bool:
        above, seen = self.parent, set()
        while above is not None and above.pk not in seen:
            if above.pk == self.pk:
                return True
            seen.add(above.pk)
            above = above.parent
        return False

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Roots of all sites at one position: a new one then moves no other tree.
        if self.is_root:
            self.position = 0
        elif self.position is None:
            self.position = self._last_position()
        super().save(*args, **kwargs)

    def _last_position(self) -> int:
        siblings = Unit.tree.filter(parent_id=self.parent_id).exclude(pk=self.pk)
        return (siblings.aggregate(last=Max("position"))["last"] or 0) + STEP

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        if self.is_root:
            raise ProtectedError(
                _now("The agency itself cannot be removed from its chart."), {self}
            )
        return super().delete(*args, **kwargs)


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

    objects = scoped("unit__site")
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


class OfficialQuerySet(models.QuerySet):
    def in_office(self, day: date | None = None) -> "OfficialQuerySet":
        """Those whose time in office holds `day` (default: today), both ends counted."""
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
    biography_words = WordsField(of="biography")
    biography_filler = FillerField(of="biography")
    duties = RichTextField(
        _("duties"),
        blank=True,
        help_text=_("What the person is in charge of; asked for each leader."),
    )
    duties_words = WordsField(of="duties")
    duties_filler = FillerField(of="duties")

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

    def is_in_office(self, day: date | None = None) -> bool:
        """Does the person hold the post on `day` (default: today)?"""
        day = day or clock.today()
        if self.since is not None and self.since > day:
            return False
        return self.until is None or self.until >= day


class BoundaryMap(Written, SiteOwned):
    """The map of a district's boundaries: a picture, its text, its communes."""

    picture = UploadField(
        kind="picture",
        verbose_name=_("picture of the map"),
        null=True,
        blank=True,
        help_text=_("At least 800 pixels wide."),
    )
    picture_text = LineField(
        _("what the picture shows"),
        max_length=250,
        blank=True,
        help_text=_("One sentence for those who cannot see the picture."),
    )
    note = RichTextField(
        _("text of the map"),
        blank=True,
        help_text=_("The boundaries in words, in 30 words or more."),
    )
    note_words = WordsField(of="note")
    note_filler = FillerField(of="note")

    history = history()

    class Meta:
        verbose_name = _("boundary map")
        verbose_name_plural = _("boundary maps")
        constraints = [
            models.UniqueConstraint(
                fields=["site"],
                name="boundarymap_once_per_site",
                violation_error_message=_(
                    "This site has its boundary map already; open that one."
                ),
            )
        ]

    def __str__(self) -> str:
        return _now("Boundary map of %(site)s") % {"site": self.site}

    @property
    def is_empty(self) -> bool:
        return self.picture_id is None and not self.note and not self.communes.exists()


class Commune(Written, SiteChild):
    """One line in the table of a boundary map."""

    parent_field = "boundary_map"

    boundary_map = models.ForeignKey(
        BoundaryMap,
        models.CASCADE,
        verbose_name=_("boundary map"),
        related_name="communes",
    )
    name = LineField(_("commune, ward or township"), max_length=120)
    area = LineField(
        _("area"),
        max_length=40,
        blank=True,
        help_text=_("With its unit, as in 25 km²."),
    )
    population = LineField(_("population"), max_length=40, blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = scoped("boundary_map__site")
    history = history("boundary_map__site")

    class Meta:
        verbose_name = _("commune of the map")
        verbose_name_plural = _("communes of the map")
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.name
