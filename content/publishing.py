"""What is published: its states, its one word, and the spans that remember it."""

from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, OuterRef, ProtectedError, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content import previewing
from content.models import Span, Written, WrittenQuerySet
from tenancy import clock
from tenancy.history import as_of
from tenancy.models import SiteOwned
from tenancy.scope import scoped


class State(models.TextChoices):
    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Shown(models.TextChoices):
    """What became of a published row by the clock; never stored."""

    SCHEDULED = "scheduled", _("Scheduled")
    EXPIRED = "expired", _("Expired")


class PublishableQuerySet(WrittenQuerySet):
    def published(self, at: datetime | None = None) -> "PublishableQuerySet":
        """What readers see at `at` (default: now, and then a previewed row too)."""
        previewed = previewing.previewed(self.model) if at is None else None
        at = at or clock.now()
        seen = Q(state=State.PUBLISHED, published_at__lte=at) & (
            Q(expires_at__isnull=True) | Q(expires_at__gt=at)
        )
        return self.filter(seen if previewed is None else seen | Q(pk=previewed))

    def _fetch_all(self) -> None:
        # here alone is a row whole, with what was joined to it
        super()._fetch_all()
        for row in self._result_cache:
            previewing.lay_over(row)

    def unfinished(self) -> "PublishableQuerySet":
        """What is still on somebody's desk, and never was more."""
        return self.filter(state__in=[State.DRAFT, State.SUBMITTED])

    def delete(self) -> tuple[int, dict[str, int]]:
        """One by one: what was ever public is withdrawn, never deleted."""
        total = 0
        for row in self:
            total += row.delete()[0]
        return total, {self.model._meta.label: total}


class Publishable(Written, SiteOwned):
    """Abstract: a row of a site that is drafted, published and withdrawn."""

    # Who began it; handed over when that person leaves.
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("written by"),
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )
    state = models.CharField(
        _("state"), max_length=9, choices=State.choices, default=State.DRAFT
    )
    # Why it was sent back last; for the writer, while it is a draft.
    remark = models.TextField(_("remark"), max_length=2000, blank=True, editable=False)
    is_self_approved = models.BooleanField(
        _("approved by its own author"), default=False, editable=False
    )
    published_at = models.DateTimeField(
        _("published from"),
        null=True,
        blank=True,
        help_text=_("Left empty, it is the moment at which you publish."),
    )
    expires_at = models.DateTimeField(
        _("published until"),
        null=True,
        blank=True,
        help_text=_("From then on it is no longer shown. Mostly left empty."),
    )

    objects = scoped(queryset=PublishableQuerySet)

    kept_on_restore: ClassVar[tuple[str, ...]] = (
        "state",
        "published_at",
        "expires_at",
        "slug",
    )

    # The fields that say "taken from elsewhere" and name the source, if it has them.
    repost_fields: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=State.values),
                name="%(app_label)s_%(class)s_state_known",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.PUBLISHED) | Q(published_at__isnull=False),
                name="%(app_label)s_%(class)s_published_has_a_date",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__isnull=True)
                | Q(published_at__isnull=True)
                | Q(expires_at__gt=F("published_at")),
                name="%(app_label)s_%(class)s_expires_after_publication",
                violation_error_message=_(
                    "“Published until” must lie after “published from”."
                ),
            ),
        ]

    @classmethod
    def showing_files(cls) -> models.QuerySet:
        return cls._default_manager.published()

    @property
    def is_unfinished(self) -> bool:
        """Is it still on somebody's desk, and never was more?"""
        return self.state in (State.DRAFT, State.SUBMITTED)

    @property
    def is_to_come(self) -> bool:
        """Will readers see it, but do not yet?

        A draft, a day ahead, or a site that is not before the public.
        """
        if self.is_unfinished or self.standing() == Shown.SCHEDULED:
            return True
        return self.is_published() and not self.site.is_live

    @property
    def is_to_be_read(self) -> bool:
        """Is it before others' eyes, or handed on to come there?"""
        return self.state in (State.SUBMITTED, State.PUBLISHED)

    @property
    def is_own(self) -> bool:
        """Did this site write it itself? A re-post says no."""
        return True

    def is_published(self, at: datetime | None = None) -> bool:
        """Do readers see it at the moment `at` (default: now)?"""
        at = at or clock.now()
        if self.state != State.PUBLISHED or self.published_at is None:
            return False
        if self.published_at > at:
            return False
        return self.expires_at is None or self.expires_at > at

    def standing(self, at: datetime | None = None) -> State | Shown:
        """Its state as readers meet it at the moment `at` (default: now)."""
        at = at or clock.now()
        state = State(self.state)
        if state != State.PUBLISHED or self.is_published(at):
            return state
        if self.expires_at is not None and self.expires_at <= at:
            return Shown.EXPIRED
        return Shown.SCHEDULED

    def was_public(self) -> bool:
        """Did readers ever see it?"""
        if self._spans().filter(start__lte=clock.now()).exists():
            return True
        # written past save(), so that no span remembers it
        stored = type(self)._base_manager.filter(pk=self.pk, state=State.PUBLISHED)
        return stored.filter(published_at__lte=clock.now()).exists()

    def clean(self) -> None:
        super().clean()
        self._date_publication()
        self._keep_date_of_what_was_public()
        if self.pk and self.is_unfinished and self.was_public():
            raise ValidationError(
                {"state": _now("This was public. Withdraw it instead.")}
            )

    def _keep_date_of_what_was_public(self) -> None:
        """An old article does not become a new one by another date."""
        if not self.pk or not self.was_public():
            return
        stored = type(self)._base_manager.values_list("published_at", flat=True)
        before = stored.get(pk=self.pk)
        if before is None or before > clock.now():
            return
        typed = self.published_at or before
        if typed.replace(microsecond=0) == before.replace(microsecond=0):
            self.published_at = before  # a form does not carry parts of a second
        else:
            raise ValidationError(
                {
                    "published_at": _now(
                        "Readers have seen this since %(day)s; that date stays. "
                        "For something new, write a new one."
                    )
                    % {"day": f"{timezone.localtime(before):%d/%m/%Y %H:%M}"}
                }
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._date_publication()
        super().save(*args, **kwargs)
        self._keep_span()

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        if self.was_public():
            raise ProtectedError(
                _now("“%(row)s” was public: withdraw it; it cannot be deleted.")
                % {"row": self},
                {self},
            )
        self._spans().delete()
        return super().delete(*args, **kwargs)

    def _date_publication(self) -> None:
        if self.state == State.PUBLISHED and self.published_at is None:
            self.published_at = clock.now()

    def _spans(self) -> models.QuerySet[Span]:
        return Span._base_manager.filter(kind=self._meta.label, row=self.pk)

    def _keep_span(self) -> None:
        """Close or open spans so that they say what readers see from now on.

        What was public stays as it was: a span that began is only ever closed.
        """
        now = clock.now()
        start, until = self._time_to_come(now)
        unfinished = self._spans().filter(Q(until__isnull=True) | Q(until__gt=now))
        for span in unfinished:
            if span.start > now:
                span.delete()  # it never came to be public
            elif start == now and span.is_own == self.is_own:
                Span._base_manager.filter(pk=span.pk).update(until=until)
                return
            else:
                Span._base_manager.filter(pk=span.pk).update(until=now)
        opened = self.span_to_come(now)
        if opened is not None:
            opened.save()

    def span_to_come(self, now: datetime) -> Span | None:
        """The unsaved span of what readers see from `now` on; None: they do not."""
        start, until = self._time_to_come(now)
        if start is None:
            return None
        return Span(
            site_id=self.site_id,
            kind=self._meta.label,
            row=self.pk,
            is_own=self.is_own,
            start=start,
            until=until,
        )

    def _time_to_come(self, now: datetime) -> tuple[datetime | None, datetime | None]:
        """From when until when readers see it, as of `now`; (None, None): never.

        Nothing was public before it was written: a date in the past means now.
        """
        if self.state != State.PUBLISHED or self.published_at is None:
            return None, None
        if self.expires_at is not None and self.expires_at <= now:
            return None, None
        return max(self.published_at, now), self.expires_at


def public_at(model: type[Publishable], at: datetime) -> models.QuerySet:
    """The rows of `model` that readers saw at the moment `at`, as `as_of` gives them.

    When it was public say the spans; what it said then, the row history. Each row has
    `public_since`, the moment of its first span, whatever date it bears: an article
    dated back fills no empty month. One query, in the open scope.
    """
    spans = Span.objects.filter(kind=model._meta.label)
    first = spans.filter(row=OuterRef("id")).order_by("start").values("start")[:1]
    rows = as_of(model, at).annotate(
        public_since=Coalesce(Subquery(first), F("published_at"))
    )
    if at >= clock.now():
        return rows.published(at)
    covering = spans.filter(start__lte=at)
    covering = covering.filter(Q(until__isnull=True) | Q(until__gt=at))
    return rows.filter(id__in=covering.values("row"))
