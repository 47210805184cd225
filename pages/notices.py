"""Urgent notices: of one site, or of the Office on all sites; each has its end."""

from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Value
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.fields import LineField
from tenancy import clock
from tenancy.history import history
from tenancy.models import MemberSite, SiteOwned
from tenancy.scope import current_site_ids, scoped

LONGEST = timedelta(days=30)  # what stands longer is no longer urgent
MOST = 3  # shown at once; more of them hide the page


class Level(models.TextChoices):
    DANGER = "danger", _("Danger")
    WARNING = "warning", _("Warning")
    INFORMATION = "information", _("Information")


class NoticeQuerySet(models.QuerySet):
    def showing(self, at: datetime | None = None) -> "NoticeQuerySet":
        """Those that readers see at the moment `at`."""
        at = at or clock.now()
        return self.filter(since__lte=at, until__gt=at)


class Urgent(models.Model):
    """What an urgent notice says, and from when until when."""

    level = models.CharField(
        _("level"),
        max_length=11,
        choices=Level.choices,
        default=Level.WARNING,
        help_text=_("Danger: life or property is at risk now."),
    )
    text = LineField(
        _("text"),
        max_length=250,
        help_text=_("What happens, where, and what people should do; one sentence."),
    )
    link = models.URLField(
        _("address with more"),
        max_length=500,
        blank=True,
        help_text=_("May stay empty."),
    )
    since = models.DateTimeField(_("shown from"), default=clock.now)
    until = models.DateTimeField(
        _("shown until"),
        help_text=_("It goes by itself then. At most 30 days after its beginning."),
    )

    class Meta:
        abstract = True
        ordering = ["-since", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(level__in=Level.values), name="%(class)s_level_known"
            ),
            models.CheckConstraint(
                condition=~Q(text=""), name="%(class)s_text_not_empty"
            ),
            models.CheckConstraint(
                condition=Q(until__gt=F("since")), name="%(class)s_ends_after_it_starts"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def _history_date(self) -> datetime:
        return clock.now()

    @property
    def was_shown(self) -> bool:
        """Has its time begun? Then it is ended, and never deleted."""
        return self.since <= clock.now()

    @property
    def is_over(self) -> bool:
        return self.until <= clock.now()

    def end(self) -> None:
        """Take it down now."""
        self.until = clock.now()
        self.save()

    def clean(self) -> None:
        super().clean()
        if self.since is None or self.until is None:
            return
        if self.until <= self.since:
            sentence = _now("It must end after it begins. Choose a later end.")
            raise ValidationError({"until": sentence})
        if self.until - self.since > LONGEST:
            sentence = _now(
                "An urgent notice stands for 30 days at most. Choose an earlier end; "
                "what stays longer belongs into the news."
            )
            raise ValidationError({"until": sentence})


class Notice(Urgent, SiteOwned):
    """An urgent notice on every page of one site."""

    objects = scoped(queryset=NoticeQuerySet)
    history = history()

    class Meta(Urgent.Meta):
        verbose_name = _("urgent notice")
        verbose_name_plural = _("urgent notices")
        indexes = [models.Index(fields=["site", "until"], name="notice_by_end")]


class ProvinceNotice(Urgent):
    """An urgent notice of the Office on every page of every site."""

    is_global = True  # every page of every host shows it

    objects = NoticeQuerySet.as_manager()
    history = history(None)

    class Meta(Urgent.Meta):
        verbose_name = _("urgent notice on all sites")
        verbose_name_plural = _("urgent notices on all sites")


def showing(site: MemberSite | None) -> list[dict[str, Any]]:
    """The notices that a page of `site` (None: of the portal) shows now, worst first.

    One query. Outside a scope, where a page stands in for another, those of the
    province alone.
    """
    at = clock.now()
    columns = ("level", "text", "link", "since", "until", "of_province")
    rows = ProvinceNotice.objects.showing(at).annotate(of_province=Value(True))
    rows = rows.order_by().values(*columns)
    if site is not None and current_site_ids() is not None:
        own = Notice.objects.showing(at).filter(site=site)
        own = own.annotate(of_province=Value(False)).order_by().values(*columns)
        rows = rows.union(own, all=True)
    ranks = {level: rank for rank, level in enumerate(Level.values)}
    found = sorted(rows, key=lambda row: (ranks[row["level"]], not row["of_province"]))
    return [{**row, "label": Level(row["level"]).label} for row in found[:MOST]]
