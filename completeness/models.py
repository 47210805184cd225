"""What the Office decides and remembers: rulings, removals, requests, days."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from completeness.rulings import Correction as Correction
from completeness.rulings import Threshold as Threshold
from completeness.rulings import Waiver as Waiver
from content.dates import short_date, short_moment
from content.fields import PlainTextField
from tenancy import clock
from tenancy.models import SiteOwned


class TakeDown(SiteOwned):
    """What a board took down at once ("Gỡ ngay"), though the gate asked for it."""

    at = models.DateTimeField(_("at"), default=clock.now)
    by = models.CharField(_("by"), max_length=150)
    reason = PlainTextField(_("reason"))
    rules = models.JSONField(_("requirements that fail since"), default=list)
    seen_at = models.DateTimeField(_("seen at"), null=True, blank=True)
    seen_by = models.CharField(_("seen by"), max_length=150, blank=True)

    class Meta:
        verbose_name = _("immediate removal")
        verbose_name_plural = _("immediate removals")
        ordering = ("-at", "-pk")
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="takedown_has_reason")
        ]

    def __str__(self) -> str:
        return f"{self.site.short_name} · {short_moment(self.at)}"


class PublishRequest(SiteOwned):
    """A board asks the Office to publish its site; the Office answers."""

    class Answer(models.TextChoices):
        OPEN = "open", _("Waiting for the Office")
        PUBLISHED = "published", _("Published")
        SENT_BACK = "sent_back", _("Sent back")
        TAKEN_BACK = "taken_back", _("Taken back by the board")

    asked_at = models.DateTimeField(_("asked at"), default=clock.now)
    asked_by = models.CharField(_("asked by"), max_length=150)
    note = PlainTextField(_("note to the Office"), blank=True)
    answer = models.CharField(
        _("answer"), max_length=10, choices=Answer.choices, default=Answer.OPEN
    )
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    answered_by = models.CharField(_("answered by"), max_length=150, blank=True)
    remark = PlainTextField(_("remark of the Office"), blank=True)

    class Meta:
        verbose_name = _("request to be published")
        verbose_name_plural = _("requests to be published")
        ordering = ("-asked_at", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["site"],
                condition=Q(answer="open"),
                name="publishrequest_one_open_per_site",
            ),
            models.CheckConstraint(
                condition=~Q(answer="sent_back") | ~Q(remark=""),
                name="publishrequest_sent_back_with_a_remark",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.site.short_name} · {short_moment(self.asked_at)}"


class Snapshot(SiteOwned):
    """One site's findings as they were seen on one day, small.

    `states` maps a rule's key to its state; `recheck` compares it with what is
    recomputed as of `at`.
    """

    day = models.DateField(_("day"))
    at = models.DateTimeField(_("seen at"))
    regime = models.CharField(_("decree"), max_length=8)
    status = models.CharField(_("status"), max_length=10)
    score = models.PositiveSmallIntegerField(_("score"))
    states = models.JSONField(_("states"))

    class Meta:
        verbose_name = _("findings of a day")
        verbose_name_plural = _("findings of the days")
        ordering = ("day", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["site", "day"], name="snapshot_once_a_day_per_site"
            )
        ]

    def __str__(self) -> str:
        return f"{self.site.short_name} · {short_date(self.day)}"
