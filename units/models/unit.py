"""The tree of units: the agency itself, and what stands under it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Max, ProtectedError, Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from mptt.models import MPTTModel, TreeForeignKey

from content.fields import (
    FillerField,
    FoldedField,
    LineField,
    RichTextField,
    WordsField,
)
from content.models import Written, WrittenQuerySet
from content.slugs import Slugged
from tenancy.history import history
from tenancy.models import SiteOwned
from tenancy.scope import scoped
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


class UnitQuerySet(TreeQuerySet, WrittenQuerySet):
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
    functions_words = WordsField(_("words"), of="functions")
    functions_filler = FillerField(_("why it counts as nothing"), of="functions")
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
