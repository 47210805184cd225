"""The map of a district's boundaries, with the table of its communes."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.fields import (
    FillerField,
    LineField,
    RichTextField,
    UploadField,
    WordsField,
)
from content.models import Written
from tenancy.history import history
from tenancy.models import SiteChild, SiteOwned
from tenancy.scope import scoped


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
    note_words = WordsField(_("words"), of="note")
    note_filler = FillerField(_("why it counts as nothing"), of="note")

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
    def alternative(self) -> str:
        """What stands for the picture where it cannot be seen."""
        return self.picture_text or str(self)


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
    area = models.DecimalField(
        _("area (km²)"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = scoped("boundary_map__site")
    history = history("boundary_map__site")

    class Meta:
        verbose_name = _("commune of the map")
        verbose_name_plural = _("communes of the map")
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.name
