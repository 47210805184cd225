"""Articles of a member site."""

from datetime import timedelta
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import ProtectedError, Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content import sanitise
from content.dates import short_date
from content.fields import (
    FillerField,
    FoldedField,
    LineField,
    PlainTextField,
    RichTextField,
    UploadField,
    WordsField,
)
from content.publishing import Publishable, State
from content.slugs import Slugged
from content.videos import Video, unknown_host, video_at
from news import catalogue
from news.references import HubPick as HubPick
from news.references import Reference as Reference
from tenancy import clock, hosts
from tenancy.history import history
from tenancy.models import SiteChild
from tenancy.scope import scoped

SLIP_STANDS = timedelta(hours=24)  # so long a correction may be mended or removed


class Article(Slugged, Publishable):
    """One piece of news, written by the site itself or re-posted from elsewhere."""

    reserved_slugs: ClassVar[frozenset[str]] = frozenset({"rss", "atom", "chuyen-muc"})
    traced_field = "body"
    repost_fields = ("is_repost", "source")
    sorted_by: ClassVar[tuple[str, ...]] = ("category",)  # no words of anybody

    title = LineField(_("title"), max_length=250)
    title_folded = FoldedField(of="title")
    lead = PlainTextField(
        _("lead"),
        max_length=1000,
        blank=True,
        help_text=_("One or two sentences that say the main thing, without mark-up."),
    )
    lead_folded = FoldedField(of="lead")
    body = RichTextField(
        _("text"),
        blank=True,
        help_text=_("Text out of Word can be pasted: its formatting is tidied."),
    )
    body_words = WordsField(_("words"), of="body")
    body_filler = FillerField(_("why it counts as nothing"), of="body")
    picture = UploadField(
        verbose_name=_("picture"), kind="picture", null=True, blank=True
    )
    picture_caption = LineField(_("caption"), max_length=300, blank=True)
    picture_alt = LineField(
        _("description of the picture"),
        max_length=300,
        blank=True,
        help_text=_("For people who cannot see it: who or what is in the picture."),
    )
    picture_is_decorative = models.BooleanField(
        _("only decoration"),
        default=False,
        help_text=_(
            "Tick this when the picture tells nothing that the text does not tell, "
            "such as a view or a pattern; it then needs no description."
        ),
    )
    video = LineField(
        _("address of a film"),
        max_length=300,
        blank=True,
        help_text=_(
            "For a film on YouTube or Vimeo: the address of its page, such as "
            "https://www.youtube.com/watch?v=… Readers see the picture and press it."
        ),
    )
    category = models.CharField(
        _("category"), max_length=30, choices=catalogue.choices, default="general"
    )
    author = LineField(
        _("author"),
        max_length=120,
        blank=True,
        help_text=_("The name that stands under the article."),
    )
    is_repost = models.BooleanField(
        _("taken from another source"),
        default=False,
        help_text=_("Such articles do not count as the site's own."),
    )
    source = LineField(
        _("source"),
        max_length=250,
        blank=True,
        help_text=_("The newspaper or site it was taken from, with its address."),
    )

    # What it was in the file that moved it in from an older site (news.moving); empty
    # for what was written here. Such an article fills no month of the site's figures.
    moved_in_as = models.CharField(
        max_length=64, blank=True, default="", editable=False
    )
    # Its title and date in that file, by which a later file knows it again.
    moved_in_title = models.CharField(
        max_length=64, blank=True, default="", editable=False
    )

    history = history()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-published_at", "-pk"]
        constraints = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                fields=["site", "slug"], name="article_slug_once_per_site"
            ),
            models.UniqueConstraint(
                fields=["site", "moved_in_as"],
                condition=~Q(moved_in_as=""),
                name="article_moved_in_once",
            ),
            models.CheckConstraint(
                condition=Q(picture__isnull=True)
                | ~Q(picture_alt="")
                | Q(picture_is_decorative=True),
                name="article_picture_described_or_decorative",
                violation_error_message=_(
                    "Say what the picture shows, or tick “only decoration”."
                ),
            ),
            models.CheckConstraint(
                condition=Q(video="") | Q(picture__isnull=False),
                name="article_film_has_a_picture",
                violation_error_message=_("Add the picture that readers press."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["site", "state", "-published_at"], name="article_by_day"
            ),
            models.Index(
                fields=["moved_in_title"],
                condition=~Q(moved_in_title=""),
                name="article_moved_in_title",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_own(self) -> bool:
        return not self.is_repost

    @property
    def summary(self) -> str:
        """The lead, or how the text begins."""
        return self.lead or sanitise.first_words(self.body, 40)

    @property
    def category_row(self) -> catalogue.Category | None:
        return catalogue.category_by_key(self.category)

    @property
    def film(self) -> Video | None:
        """The film that a press on the picture shows."""
        return video_at(self.video) if self.video else None

    def get_absolute_url(self) -> str:
        """The whole address, on the member's own host."""
        return hosts.url(self.site, "news:detail", self.slug)

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        if self.is_repost and not self.source:
            errors["source"] = _now("Name the source of what is taken from elsewhere.")
        errors.update(self._wrong_about_picture())
        if self.state == State.PUBLISHED and not sanitise.plain(self.body or ""):
            errors["body"] = _now("Write the text before you publish the article.")
        if errors:
            raise ValidationError(errors)

    def _wrong_about_picture(self) -> dict[str, str]:
        wrong = {}
        if self.picture_id and not (self.picture_alt or self.picture_is_decorative):
            wrong["picture_alt"] = _now(
                "Say what the picture shows, or tick “only decoration”."
            )
        if self.picture_alt and self.picture_is_decorative:
            wrong["picture_is_decorative"] = _now(
                "It has a description. Take the description out, or this tick."
            )
        if self.video and self.film is None:
            wrong["video"] = unknown_host()
        elif self.video and not self.picture_id:
            wrong["picture"] = _now("Add the picture that readers press.")
        return wrong


class Correction(SiteChild):
    """A dated note under a published article: what was wrong, and what is right.

    A slip is mended for a day; what readers saw longer stays, and only another note
    says that it was wrong.
    """

    parent_field = "article"

    article = models.ForeignKey(Article, models.CASCADE, related_name="corrections")
    noted_on = models.DateField(_("day"), default=clock.today)
    text = PlainTextField(
        _("correction"),
        max_length=1000,
        help_text=_(
            "What stood there, and what is right. Readers see it with its day."
        ),
    )
    put_up_at = models.DateTimeField(default=clock.now, editable=False)

    objects = scoped("article__site")
    history = history("article__site")

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["noted_on", "pk"]

    def __str__(self) -> str:
        return f"{self.noted_on:%d/%m/%Y}"

    def stands(self) -> bool:
        """Did readers have it before them for longer than a slip may stand?"""
        if self._state.adding or clock.now() < self.put_up_at + SLIP_STANDS:
            return False
        return self.article.was_public()

    def clean(self) -> None:
        super().clean()
        if self.stands():
            self._keep_what_stands()
        elif self.noted_on is not None:
            self._refuse_impossible_day()

    def _keep_what_stands(self) -> None:
        stored = type(self)._base_manager.get(pk=self.pk)
        is_same = self.text.splitlines() == stored.text.splitlines()
        if not is_same or self.noted_on != stored.noted_on:
            raise ValidationError(self.why_it_stays())

    def _refuse_impossible_day(self) -> None:
        today = clock.today()
        published = self.article.published_at
        first = clock.local_day(published) if published is not None else today
        if not first <= self.noted_on <= today:
            sentence = _now(
                "The day lies between that of the article (%(first)s) and today "
                "(%(today)s)."
            )
            said = {"first": short_date(first), "today": short_date(today)}
            raise ValidationError({"noted_on": sentence % said})

    def why_it_stays(self) -> str:
        sentence = _now(
            "The correction of %(day)s has been before readers for more than 24 "
            "hours: it is neither changed nor removed. If it is wrong, add another "
            "one that says so."
        )
        stored = type(self)._base_manager.get(pk=self.pk)
        return sentence % {"day": short_date(stored.noted_on)}

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        if self.stands():
            raise ProtectedError(self.why_it_stays(), {self})
        return super().delete(*args, **kwargs)
