"""From the first day to the last: what holds for a time."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tenancy import clock


class PeriodQuerySet(models.QuerySet):
    def current(self, day: date | None = None) -> "PeriodQuerySet":
        """Those whose period holds `day` (default: today)."""
        day = day or clock.today()
        return self.filter(since__lte=day).filter(
            Q(until__isnull=True) | Q(until__gte=day)
        )


class Period(models.Model):
    """From the first to the last day, both counted; no last day means: still."""

    since = models.DateField(_("since"), default=clock.today)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="%(app_label)s_%(class)s_ends_after_it_begins",
                violation_error_message=_("The last day lies before the first."),
            )
        ]


def overlap(one: Period, other: Period) -> bool:
    far = date.max
    if None in (one.since, other.since):
        return False
    return one.since <= (other.until or far) and other.since <= (one.until or far)
