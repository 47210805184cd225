"""What a person is told until they have seen it: sent back, published, submitted.

A notice is written with the step that it tells of, and goes when its reader has seen
it or when another step makes it old. It is no content: it moves no page.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tenancy import clock, roles
from tenancy.models import SiteOwned
from tenancy.scope import scoped

MOST = 20  # notices on one page


class Notice(SiteOwned):
    """One step of one row, told to one person."""

    class What(models.TextChoices):
        SUBMITTED = "submitted", _("Submitted")
        SENT_BACK = "sent_back", _("Sent back")
        PUBLISHED = "published", _("Published")
        WITHDRAWN = "withdrawn", _("Withdrawn")
        CHANGE = "change", _("Change submitted")
        CHANGE_BACK = "change_back", _("Change sent back")
        CHANGED = "changed", _("Change approved")

    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+"
    )
    kind = models.CharField(max_length=60)
    row = models.BigIntegerField()
    what = models.CharField(max_length=11, choices=What.choices)
    about = models.CharField(max_length=250)
    by = models.CharField(max_length=150)
    remark = models.TextField(max_length=2000, blank=True)
    at = models.DateTimeField(default=clock.now)

    objects = scoped()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["reader", "kind", "row"], name="notice_newest_of_a_row"
            ),
        ]

    def __str__(self) -> str:
        return SENTENCES[self.What(self.what)] % {"by": self.by, "about": self.about}

    @property
    def url(self) -> str:
        """Where its reader goes on."""
        meta = apps.get_model(self.kind)._meta
        is_change = self.what in (self.What.CHANGE, self.What.CHANGE_BACK)
        page = "pending" if is_change else "change"
        name = f"admin:{meta.app_label}_{meta.model_name}_{page}"
        return reverse(name, args=[self.row])


SENTENCES = {
    Notice.What.SUBMITTED: _("%(by)s submitted “%(about)s”."),
    Notice.What.SENT_BACK: _("%(by)s sent “%(about)s” back to you."),
    Notice.What.PUBLISHED: _("%(by)s published “%(about)s”."),
    Notice.What.WITHDRAWN: _("%(by)s withdrew “%(about)s”."),
    Notice.What.CHANGE: _("%(by)s submitted a change of “%(about)s”."),
    Notice.What.CHANGE_BACK: _("%(by)s sent your change of “%(about)s” back to you."),
    Notice.What.CHANGED: _("%(by)s approved your change of “%(about)s”."),
}


def tell(
    row: Any, readers: Iterable[int | None], what: str, by: Any, remark: str = ""
) -> None:
    """Tell `readers` but `by` of a step of `row`; what was told of it before is old."""
    forget(row)
    Notice._base_manager.bulk_create(
        Notice(
            site_id=row.site_id,
            reader_id=reader,
            kind=row._meta.label,
            row=row.pk,
            what=what,
            about=str(row)[:250],
            by=(by.full_name or by.username)[:150],
            remark=remark,
        )
        for reader in set(readers)
        if reader is not None and reader != by.pk
    )


def forget(row: Any) -> None:
    Notice._base_manager.filter(kind=row._meta.label, row=row.pk).delete()


def unseen(user: Any) -> list[Notice]:
    """What `user` has not seen, newest first, of the sites where they still are."""
    if not user.is_authenticated:
        return []
    return list(of(user)[:MOST])


def of(user: Any) -> models.QuerySet:
    """The person's own notices, in any scope: the reader is named."""
    mine = Notice._base_manager.filter(reader=user)
    return mine.filter(site__in=roles.readable_sites(user)).order_by("-at", "-pk")
