"""Look: the emblem, the banner and the accent of a site, and nothing more."""

from collections.abc import Iterator
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.fields import UploadField
from content.models import File, Written
from tenancy.history import history
from tenancy.models import MemberSite, SiteOwned

EMBLEM_SIDE = 120  # pixels: twice what it is shown at
LONGER = 1.25  # how much longer one side of an emblem may be than the other
BANNER_WIDTH = 1200  # pixels
BANNER_SHAPE = 2.5  # its width is at least so many times its height


class Accent(models.TextChoices):
    """The tested colours; each is a block of tokens in site.css."""

    BLUE = "blue", _("Blue")
    TEAL = "teal", _("Teal")
    GREEN = "green", _("Green")
    BROWN = "brown", _("Brown")
    RED = "red", _("Red")
    PURPLE = "purple", _("Purple")


# The browser's own frame by day and by night; no page can give it a token, so the
# menu's colours of site.css stand here once more, and a test compares both.
FRAME = {
    Accent.BLUE: ("#13436b", "#1d4a76"),
    Accent.TEAL: ("#0b5259", "#10555c"),
    Accent.GREEN: ("#1d5a34", "#1f5c37"),
    Accent.BROWN: ("#6b4318", "#6e481d"),
    Accent.RED: ("#8a1f1b", "#8c2a25"),
    Accent.PURPLE: ("#57307c", "#5b3a80"),
}


class Look(Written, SiteOwned):
    """How one site is told from the others; laid with the site, never removed."""

    site = models.OneToOneField(
        MemberSite, models.PROTECT, verbose_name=_("member site"), related_name="look"
    )
    accent = models.CharField(
        _("colour"),
        max_length=10,
        choices=Accent.choices,
        default=Accent.BLUE,
        help_text=_(
            "Of the menu, the buttons and the name. Each of these colours is easy to "
            "read, by day and by night."
        ),
    )
    emblem = UploadField(
        kind="picture",
        verbose_name=_("emblem"),
        null=True,
        blank=True,
        help_text=_(
            "A square picture of 120 pixels or more, best as PNG. Without one the "
            "province's emblem is shown."
        ),
    )
    banner = UploadField(
        kind="picture",
        verbose_name=_("banner"),
        null=True,
        blank=True,
        help_text=_(
            "A wide picture of the place or the agency, for the front page: 1200 "
            "pixels wide or more, and low. Write no words into it: they cannot be "
            "read aloud or on a phone."
        ),
    )

    frames_pages: ClassVar[bool] = True
    history = history()

    class Meta:
        verbose_name = _("look of the site")
        verbose_name_plural = _("look of the site")
        constraints = [
            models.CheckConstraint(
                condition=Q(accent__in=Accent.values), name="look_accent_known"
            )
        ]

    def __str__(self) -> str:
        return _now("Look of %(site)s") % {"site": self.site}

    def doubts(self) -> Iterator[str]:
        """What to tell whoever chose pictures that are shown, but not well."""
        if self.emblem is not None and not _is_emblem(self.emblem):
            sentence = _now(
                "The emblem was saved, but its picture is %(width)d × %(height)d "
                "pixels. A square of 120 pixels or more looks better."
            )
            yield sentence % _size(self.emblem)
        if self.banner is not None and not _is_banner(self.banner):
            sentence = _now(
                "The banner was saved, but its picture is %(width)d × %(height)d "
                "pixels: it is blurred, or cut above and below. A strip of 1200 × 300 "
                "pixels or more looks better."
            )
            yield sentence % _size(self.banner)


def _is_emblem(file: File) -> bool:
    short, long = sorted((file.width, file.height))
    return short >= EMBLEM_SIDE and long <= short * LONGER


def _is_banner(file: File) -> bool:
    return file.width >= max(BANNER_WIDTH, BANNER_SHAPE * file.height)


def _size(file: File) -> dict[str, int]:
    return {"width": file.width, "height": file.height}
