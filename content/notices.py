"""What a person is told until they have seen it: sent back, published, submitted.

A notice is written with the step that it tells of, and goes when its reader has seen
it or when another step makes it old: `OUTDATES` says which. It is no content: it moves
no page.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import gettext_lazy as _

from tenancy import clock, roles
from tenancy.models import SiteOwned
from tenancy.scope import scoped

MOST = 20  # notices on one page


class Notice(SiteOwned):
    """One step of one row, told to one person."""

    class What(models.TextChoices):
        SUBMITTED = "submitted", _("Submitted")
        EDITED = "edited", _("Edited by another person")
        SENT_BACK = "sent_back", _("Sent back")
        PUBLISHED = "published", _("Published")
        SCHEDULED = "scheduled", _("Scheduled")
        WITHDRAWN = "withdrawn", _("Withdrawn")
        DELETED = "deleted", _("Deleted")
        CHANGE = "change", _("Change submitted")
        CHANGE_BACK = "change_back", _("Change sent back")
        CHANGED = "changed", _("Change approved")
        CHANGE_OVER = "change_over", _("Change written on by another person")
        CHANGE_GONE = "change_gone", _("Change thrown away")
        HALTED = "halted", _("Withdrawn while a change waits")

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
    # from when readers see it, where that lies ahead
    shown_from = models.DateTimeField(null=True, blank=True)

    objects = scoped()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["reader", "kind", "row", "what"], name="notice_newest_of_a_step"
            ),
        ]

    def __str__(self) -> str:
        words = {"by": self.by, "about": self.about}
        if self.shown_from is not None:
            words["when"] = localize(timezone.localtime(self.shown_from))
        return SENTENCES[self.What(self.what)] % words

    @property
    def url(self) -> str:
        """Where its reader goes on."""
        meta = apps.get_model(self.kind)._meta
        name = f"admin:{meta.app_label}_{meta.model_name}_"
        if self.what == self.What.DELETED:
            return reverse(f"{name}changelist")
        page = "pending" if self.what in OF_A_WAITING_CHANGE else "change"
        return reverse(f"{name}{page}", args=[self.row])


What = Notice.What
OF_A_WAITING_CHANGE = frozenset(
    {What.CHANGE, What.CHANGE_BACK, What.CHANGE_OVER, What.HALTED}
)
SENTENCES = {
    What.SUBMITTED: _("%(by)s submitted “%(about)s”."),
    What.EDITED: _("%(by)s edited the text of “%(about)s”."),
    What.SENT_BACK: _("%(by)s sent “%(about)s” back to you."),
    What.PUBLISHED: _("%(by)s published “%(about)s”."),
    What.SCHEDULED: _("%(by)s approved “%(about)s”; readers see it from %(when)s."),
    What.WITHDRAWN: _("%(by)s withdrew “%(about)s”."),
    What.DELETED: _("%(by)s deleted “%(about)s”."),
    What.CHANGE: _("%(by)s submitted a change of “%(about)s”."),
    What.CHANGE_BACK: _("%(by)s sent your change of “%(about)s” back to you."),
    What.CHANGED: _("%(by)s approved your change of “%(about)s”."),
    What.CHANGE_OVER: _("%(by)s wrote on at your change of “%(about)s”."),
    What.CHANGE_GONE: _(
        "%(by)s threw away the change of “%(about)s” that you wrote at."
    ),
    What.HALTED: _(
        "%(by)s withdrew “%(about)s”, of which a change waits: to approve the change "
        "would publish it again."
    ),
}
# What a step settles for everybody; all else stays until its reader has seen it.
OUTDATES: dict[str, frozenset[str]] = {
    What.SUBMITTED: frozenset({What.SUBMITTED, What.SENT_BACK}),
    What.SENT_BACK: frozenset({What.SUBMITTED}),
    What.PUBLISHED: frozenset(
        {What.SUBMITTED, What.SENT_BACK, What.SCHEDULED, What.WITHDRAWN, What.HALTED}
    ),
    What.WITHDRAWN: frozenset(
        {What.SUBMITTED, What.SENT_BACK, What.PUBLISHED, What.SCHEDULED}
    ),
    What.DELETED: frozenset(What),
    What.CHANGE: frozenset({What.CHANGE, What.CHANGE_BACK}),
    What.CHANGE_BACK: frozenset({What.CHANGE}),
    What.CHANGED: frozenset({*OF_A_WAITING_CHANGE, What.WITHDRAWN}),
}
OUTDATES[What.SCHEDULED] = OUTDATES[What.PUBLISHED] | {What.PUBLISHED}


def tell(
    row: Any, readers: Iterable[int | None], what: str, by: Any, remark: str = ""
) -> None:
    """Tell `readers` but `by` of a step of `row`; what the step settles is forgotten.

    Of one step of one row a person has the newest notice alone.
    """
    forget(row, *OUTDATES.get(what, ()))
    to = {one for one in readers if one is not None and one != by.pk}
    _told(row, [what]).filter(reader__in=to).delete()
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
            shown_from=row.published_at if what == What.SCHEDULED else None,
        )
        for reader in to
    )


def forget(row: Any, *whats: str) -> None:
    """Nobody needs to be told of these steps of `row` any more."""
    _told(row, whats).delete()


def _told(row: Any, whats: Iterable[str]) -> models.QuerySet:
    told = Notice._base_manager.filter(kind=row._meta.label, row=row.pk)
    return told.filter(what__in=list(whats))


def unseen(user: Any) -> list[Notice]:
    """What `user` has not seen, newest first, of the sites where they still are."""
    if not user.is_authenticated:
        return []
    return list(of(user)[:MOST])


def of(user: Any) -> models.QuerySet:
    """The person's own notices, in any scope: the reader is named."""
    mine = Notice._base_manager.filter(reader=user)
    return mine.filter(site__in=roles.readable_sites(user)).order_by("-at", "-pk")
