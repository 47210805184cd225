"""Articles shown where they do not belong: on another site, on the portal's hub.

A row here names an article and holds nothing of it, so whatever becomes of that is so
everywhere. See docs/adr/0017.
"""

from datetime import date, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.dates import short_moment
from tenancy import clock
from tenancy.history import history
from tenancy.models import Period, PeriodQuerySet, SiteChild, SiteOwned
from tenancy.scope import scoped

PICKED_FOR = timedelta(days=14)
LAST_PLACE = 20  # more than the hub ever shows
WHICH_PLACE = _("The place is a number from 1 to 20.")


def last_day_of_pick() -> date:
    """A hub on which nobody looks at the old picks still changes."""
    return clock.today() + PICKED_FOR


class Shown(Period):
    """Abstract: from which to which day an article is shown, and who said so."""

    article: Any

    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("chosen by"),
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )
    added_at = models.DateTimeField(_("chosen at"), default=clock.now, editable=False)

    class Meta(Period.Meta):
        abstract = True

    def __str__(self) -> str:
        """Nothing of what readers do not see: it may be another site's draft again.

        Whose it was and when it was chosen tell one from another.
        """
        if self.is_seen:
            return self.article.title
        sentence = _now("No longer to be read: of %(site)s, chosen on %(moment)s")
        chosen = short_moment(self.added_at)
        return sentence % {"site": self.article.site.name, "moment": chosen}

    @property
    def is_seen(self) -> bool:
        """Do readers see the article on its own site?"""
        return self.article.is_published() and self.article.site.is_live

    def is_to_be_shown(self) -> bool:
        """Is today one of its days?"""
        today = clock.today()
        return self.since <= today and (self.until is None or today <= self.until)


class Reference(Shown, SiteOwned):
    """A site shows another site's article, which stays where it is."""

    article = models.ForeignKey(
        "news.Article",
        models.PROTECT,
        verbose_name=_("article"),
        related_name="references",
        editable=False,
    )

    objects = scoped(queryset=PeriodQuerySet)
    history = history()

    kept_on_restore: ClassVar[tuple[str, ...]] = ("article",)

    class Meta(Shown.Meta):
        verbose_name = _("article of another site")
        verbose_name_plural = _("articles of other sites")
        ordering = ["-since", "-pk"]
        constraints = [
            *Shown.Meta.constraints,
            models.UniqueConstraint(
                fields=["site", "article"],
                name="reference_once_per_site",
                violation_error_message=_("Your site shows this article already."),
            ),
        ]

    def _linked(self, field: Any) -> Any:
        # the one link out of a site; news.elsewhere finds what it may name
        return None if field.name == "article" else super()._linked(field)

    def clean(self) -> None:
        super().clean()
        if self.article_id and self.article.site_id == self.site_id:
            raise ValidationError(_now("This article is your own: it is shown anyway."))


class HubPick(Shown, SiteChild):
    """The Office shows a member's article among the first on the portal's hub."""

    parent_field = "article"

    article = models.OneToOneField(
        "news.Article",
        models.CASCADE,
        verbose_name=_("article"),
        related_name="hub_pick",
        editable=False,
    )
    place = models.PositiveSmallIntegerField(
        _("place"),
        default=1,
        validators=[
            MinValueValidator(1, WHICH_PLACE),
            MaxValueValidator(LAST_PLACE, WHICH_PLACE),
        ],
        help_text=_("From 1 to 20. 1 stands first; of two alike the one chosen later."),
    )
    until = models.DateField(
        _("until"),
        default=last_day_of_pick,
        blank=True,
        help_text=_("Left empty: two weeks from the first day."),
    )

    objects = scoped("article__site", queryset=PeriodQuerySet)
    history = history("article__site")

    kept_on_restore: ClassVar[tuple[str, ...]] = ("article",)

    class Meta(Shown.Meta):
        verbose_name = _("article on the hub")
        verbose_name_plural = _("articles on the hub")
        ordering = ["place", "-added_at", "-pk"]
        constraints = [
            *Shown.Meta.constraints,
            models.CheckConstraint(
                condition=Q(place__gte=1, place__lte=LAST_PLACE),
                name="hubpick_place_within_bounds",
                violation_error_message=WHICH_PLACE,
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.until is None and self.since is not None:
            self.until = self.since + PICKED_FOR
