"""The special days of the calendar: holidays, days off, weekend days worked."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.dates import short_date
from tenancy import clock
from tenancy.history import history

# How the source of a line begins that `load_holidays` wrote and nobody changed.
LOADED = "Gói phần mềm holidays"

SATURDAY = 5
WEEKEND = (1, 7)  # Sunday and Saturday, as the lookup `week_day` counts


class CalendarDay(models.Model):
    """One day that is not what its weekday says, and who says so.

    Whoever changes a loaded line names another source: that is how a person's lines
    are told from those that `load_holidays` may rewrite.
    """

    is_global = True  # one calendar for the province

    date = models.DateField(_("day"), unique=True)
    is_working = models.BooleanField(
        _("is worked"),
        default=False,
        help_text=_("Tick it for a Saturday or Sunday worked in exchange."),
    )
    name = models.CharField(_("name"), max_length=120)
    is_announced = models.BooleanField(
        _("is announced"),
        default=True,
        help_text=_("Untick it while the Government has not announced the day."),
    )
    source = models.CharField(
        _("source"),
        max_length=250,
        help_text=_("The law or the announcement that says so, with number and date."),
    )

    history = history(None)

    class Meta:
        verbose_name = _("day of the calendar")
        verbose_name_plural = _("calendar of working days")
        ordering = ["date"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_working=False) | Q(date__week_day__in=WEEKEND),
                name="calendarday_works_on_weekends",
            ),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(source=""),
                name="calendarday_has_name_and_source",
            ),
        ]

    def __str__(self) -> str:
        return f"{short_date(self.date)} {self.name}"

    @property
    def is_loaded(self) -> bool:
        """Did `load_holidays` write this line, and nobody change it since?"""
        return self.source.startswith(LOADED)

    @property
    def _history_date(self) -> Any:
        return clock.now()

    def clean(self) -> None:
        super().clean()
        if self.date is None:
            return
        if self.is_working and self.date.weekday() < SATURDAY:
            sentence = _now(
                "%(day)s is a working day by itself and needs no line. Only a Saturday "
                "or Sunday is worked in exchange."
            )
            day = date_format(self.date, "l, d/m/Y")
            raise ValidationError({"is_working": sentence % {"day": day}})
        if self.is_loaded and self._differs():
            sentence = _now(
                "The software package does not say this. Name the announcement that "
                "does, with number and date."
            )
            raise ValidationError({"source": sentence})

    def _differs(self) -> bool:
        """Is the line another one than what stands in the database?"""
        return not type(self).objects.filter(pk=self.pk, **self.said()).exists()

    def said(self) -> dict[str, Any]:
        """What the line says, by the names of its columns."""
        names = ("date", "is_working", "name", "is_announced", "source")
        return {name: getattr(self, name) for name in names}
