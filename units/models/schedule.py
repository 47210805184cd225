"""The work schedule of the leaders, week by week."""

from datetime import date, timedelta
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.dates import monday_of, span
from content.fields import FillerField, RichTextField, WordsField
from content.models import Written
from tenancy.history import history
from tenancy.models import SiteOwned
from tenancy.scope import scoped
from units.models.people import Official


class WeekField(models.DateField):
    """The Monday of a week; any other day of it, on any way in, becomes that one."""

    def to_python(self, value: Any) -> Any:
        day = super().to_python(value)
        return None if day is None else monday_of(day)

    def pre_save(self, instance: models.Model, add: bool) -> Any:
        value = self.to_python(super().pre_save(instance, add))
        setattr(instance, self.attname, value)
        return value


class Weekday(models.IntegerChoices):
    MONDAY = 1, _("Monday")
    TUESDAY = 2, _("Tuesday")
    WEDNESDAY = 3, _("Wednesday")
    THURSDAY = 4, _("Thursday")
    FRIDAY = 5, _("Friday")
    SATURDAY = 6, _("Saturday")
    SUNDAY = 7, _("Sunday")


class ScheduleQuerySet(models.QuerySet):
    def in_order(self) -> "ScheduleQuerySet":
        """What is for the whole week first, then day by day, leader by leader."""
        return self.order_by(
            F("day").asc(nulls_first=True),
            F("leader__position").asc(nulls_first=True),
            "pk",
        )


class ScheduleEntry(Written, SiteOwned):
    """What a leader, or the agency as a whole, does in one week or on one day."""

    week = WeekField(
        _("week"),
        help_text=_("Choose any day of the week; its Monday is kept."),
    )
    day = models.PositiveSmallIntegerField(
        _("day"),
        choices=Weekday.choices,
        null=True,
        blank=True,
        help_text=_("Left empty, the entry is for the whole week."),
    )
    leader = models.ForeignKey(
        Official,
        models.PROTECT,
        verbose_name=_("leader"),
        related_name="+",
        null=True,
        blank=True,
        help_text=_("Left empty, the entry is for the whole agency."),
    )
    text = RichTextField(
        _("work"),
        help_text=_(
            "What is done, when and where. The week's table can be pasted from Word."
        ),
    )
    text_words = WordsField(of="text")
    text_filler = FillerField(of="text")

    objects = scoped(queryset=ScheduleQuerySet)
    history = history()

    class Meta:
        verbose_name = _("entry of the work schedule")
        verbose_name_plural = _("work schedule of the leaders")
        ordering = ("-week", "day", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(day__isnull=True) | Q(day__in=Weekday.values),
                name="scheduleentry_day_of_a_week",
            ),
            models.CheckConstraint(
                condition=~Q(text=""), name="scheduleentry_says_something"
            ),
        ]
        indexes = [models.Index(fields=["site", "week"], name="scheduleentry_week")]

    def __str__(self) -> str:
        return week_title(self.week)

    @property
    def date(self) -> date | None:
        """The day itself; None for what is for the whole week."""
        return self.week + timedelta(days=self.day - 1) if self.day else None


def week_title(monday: date) -> str:
    """'Tuần từ 28/10 đến 03/11/2019'."""
    return _now("Week from %(days)s") % {
        "days": span(monday, monday + timedelta(days=6))
    }
