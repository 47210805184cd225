"""What is published: its states, its one word, and the spans that remember it."""

from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, ProtectedError, Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content import vietnamese
from content.models import Span, Written
from tenancy import clock
from tenancy.models import SiteOwned
from tenancy.scope import scoped


class State(models.TextChoices):
    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class PublishableQuerySet(models.QuerySet):
    def published(self, at: datetime | None = None) -> "PublishableQuerySet":
        """What readers see at the moment `at` (default: now)."""
        at = at or clock.now()
        return self.filter(state=State.PUBLISHED, published_at__lte=at).filter(
            Q(expires_at__isnull=True) | Q(expires_at__gt=at)
        )

    def public_at(self, at: datetime) -> "PublishableQuerySet":
        """What readers saw at the moment `at`, from the spans; one query.

        A row without spans (written in bulk) is judged by what it says of itself;
        so is one whose last span is still open, since only readers' view counts.
        """
        spans = Span.objects.filter(kind=self.model._meta.label, row=OuterRef("pk"))
        covering = spans.filter(start__lte=at)
        ended = covering.filter(until__gt=at)
        still = covering.filter(until__isnull=True)
        stands = Q(state=State.PUBLISHED, published_at__lte=at) & (
            Q(expires_at__isnull=True) | Q(expires_at__gt=at)
        )
        return self.filter(Exists(ended) | (stands & (Exists(still) | ~Exists(spans))))

    def delete(self) -> tuple[int, dict[str, int]]:
        """One by one: what was ever public is withdrawn, never deleted."""
        total = 0
        for row in self:
            total += row.delete()[0]
        return total, {self.model._meta.label: total}


class Publishable(Written, SiteOwned):
    """Abstract: a row of a site that is drafted, published and withdrawn."""

    state = models.CharField(
        _("state"), max_length=9, choices=State.choices, default=State.DRAFT
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

    def was_public(self) -> bool:
        """Did readers ever see it?"""
        return self._spans().filter(start__lte=clock.now()).exists()

    def clean(self) -> None:
        super().clean()
        self._date_publication()
        is_unfinished = self.state in (State.DRAFT, State.SUBMITTED)
        if self.pk and is_unfinished and self.was_public():
            raise ValidationError(
                {"state": _now("This was public. Withdraw it instead.")}
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
        """Open, move or close the span so that it says what readers see."""
        now = clock.now()
        unfinished = Q(until__isnull=True) | Q(until__gt=now)
        span = self._spans().filter(unfinished).order_by("-start").first()
        if self.state == State.PUBLISHED:
            self._open_span(span, now)
        elif span is not None and span.start > now:
            span.delete()  # it never came to be public
        elif span is not None:
            span.until = now
            span.save(update_fields=["until"])

    def _open_span(self, span: Span | None, now: datetime) -> None:
        was_open = span is not None and span.start <= now
        if span is None:
            ended_before = self._spans().exists()
            if self.expires_at is not None and self.expires_at <= now and ended_before:
                return
            span = Span(site_id=self.site_id, kind=self._meta.label, row=self.pk)
            span.start = (
                max(self.published_at, now) if ended_before else (self.published_at)
            )
        elif span.start > now:
            span.start = self.published_at
        span.until = self.expires_at
        if was_open and span.until is not None:
            span.until = max(span.until, now)  # readers did see it until now
        span.is_own = self.is_own
        span.save()


class Slugged(models.Model):
    """Abstract: a slug out of `slug_source`, unique in the site, fixed once public."""

    slug_source: ClassVar[str] = "title"
    reserved_slugs: ClassVar[frozenset[str]] = frozenset()

    slug = models.SlugField(_("web address"), max_length=100, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug or (self._state.adding is False and self._may_move()):
            self.slug = self._free_slug()
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "slug"}
        super().save(*args, **kwargs)

    def _may_move(self) -> bool:
        """A draft's address follows its title; what was public keeps its own."""
        return False

    def _free_slug(self) -> str:
        base = vietnamese.slug(getattr(self, self.slug_source), max_length=90)
        others = type(self)._base_manager.filter(
            site_id=self.site_id, slug__startswith=base
        )
        taken = set(others.exclude(pk=self.pk).values_list("slug", flat=True))
        taken |= self.reserved_slugs
        if base not in taken:
            return base
        number = 2
        while f"{base}-{number}" in taken:
            number += 1
        return f"{base}-{number}"
