"""Files, what refers to them, and the times at which a thing was public."""

from typing import Any, ClassVar

from django.apps import apps
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from content import sanitise
from content.calendar_days import CalendarDay as CalendarDay
from content.copies import NEWS, Likeness
from content.emails import OfficialDomains as OfficialDomains
from content.fields import (
    DerivedField,
    RichTextField,
    UploadField,
    derived_from,
    derived_values,
)
from content.files import File as File
from content.files import safe_name as safe_name
from content.notices import Notice as Notice
from content.notices import forget as forget_notices
from content.old_addresses import OldAddress as OldAddress
from content.old_addresses import forget as forget_old_addresses
from content.originals import Original as Original
from content.originals import remove_of
from content.revisions import Revision as Revision
from content.revisions import drop_all
from content.traces import Trace as Trace
from content.traces import keep_traces, traces_of
from tenancy.models import SiteChild, SiteOwned
from tenancy.scope import scoped


class FileUse(SiteChild):
    """A row that shows a file: what makes the file public while the row is."""

    parent_field = "file"

    file = models.ForeignKey(File, models.CASCADE, related_name="uses")
    kind = models.CharField(max_length=60)
    row = models.BigIntegerField()

    objects = scoped("file__site")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["file", "kind", "row"], name="fileuse_once"
            ),
        ]
        indexes = [models.Index(fields=["kind", "row"], name="fileuse_row")]

    def __str__(self) -> str:
        return f"{self.kind} {self.row}: {self.file_id}"


class Span(SiteOwned):
    """From when until when one thing was public; opened and closed, never rewritten."""

    kind = models.CharField(max_length=60)
    row = models.BigIntegerField()
    is_own = models.BooleanField(default=True)
    start = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("time of publication")
        verbose_name_plural = _("times of publication")
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("start")),
                name="span_ends_after_it_starts",
            )
        ]
        indexes = [models.Index(fields=["kind", "row"], name="span_row")]

    def __str__(self) -> str:
        return f"{self.kind} {self.row}: {self.start} – {self.until or '…'}"


class WrittenQuerySet(models.QuerySet):
    """Bulk writes keep the derived columns and the cleaning that save() gives.

    They leave the traces as they were: `recount` brings them up to date.
    """

    def update(self, **values: Any) -> int:
        """Raises ValueError for text that only a row of its own can judge."""
        return super().update(**values, **derived_values(self.model, values))

    def bulk_update(self, objs: Any, fields: Any, *args: Any, **kwargs: Any) -> int:
        names = set(fields) | derived_from(self.model, set(fields))
        rows = list(objs)
        for row in rows:
            for name in sorted(names, key=self._texts_first):
                self.model._meta.get_field(name).pre_save(row, False)
        return super().bulk_update(rows, sorted(names), *args, **kwargs)

    def _texts_first(self, name: str) -> tuple[bool, str]:
        return isinstance(self.model._meta.get_field(name), DerivedField), name


class Written(models.Model):
    """Mixed in by every model with text or files: derived columns, uses of files.

    `traced_field` names the rich text of which copies are known, if there is one; its
    model has a `site`. `likeness` is how much of it in another text makes a copy.
    The files of a model that `frames_pages` stand around each page of its site.
    """

    kept_on_restore: ClassVar[tuple[str, ...]] = ()
    traced_field: ClassVar[str] = ""
    likeness: ClassVar[Likeness] = NEWS
    frames_pages: ClassVar[bool] = False

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        names = kwargs.get("update_fields")
        if names is not None:
            kwargs["update_fields"] = set(names) | derived_from(type(self), set(names))
        super().save(*args, **kwargs)
        record_uses(self)
        if self.traced_field and (names is None or self.traced_field in names):
            keep_traces(self)

    def traced_text(self) -> str:
        """The text of which copies are known; empty where none is looked for."""
        return getattr(self, self.traced_field) if self.traced_field else ""

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        kind, row = self._meta.label, self.pk
        drop_all(self)
        forget_old_addresses(self)
        forget_notices(self)
        remove_of(self)
        if self.traced_field:
            traces_of(self).delete()
        result = super().delete(*args, **kwargs)
        FileUse._base_manager.filter(kind=kind, row=row).delete()
        return result

    @classmethod
    def showing_files(cls) -> models.QuerySet:
        """The rows whose files readers see now; all, unless a model says less."""
        return cls._default_manager.all()


def file_ids_of(row: models.Model) -> set[str]:
    """Ids of all files that `row` shows, in its uploads and in its rich texts."""
    found: set[str] = set()
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if isinstance(field, UploadField) and value:
            found.add(value)
        elif isinstance(field, RichTextField) and value:
            found |= sanitise.file_ids(value)
    return found


def frames_pages(file: File) -> bool:
    """Does it stand around each page of its site, as an emblem does?"""
    models_of = (one for one in apps.get_models() if issubclass(one, Written))
    kinds = [one._meta.label for one in models_of if one.frames_pages]
    return FileUse._base_manager.filter(file=file, kind__in=kinds).exists()


def record_uses(row: models.Model) -> None:
    """Make the uses of files by `row` what its fields now say."""
    kind = row._meta.label
    wanted = file_ids_of(row)
    uses = FileUse._base_manager.filter(kind=kind, row=row.pk)
    standing = set(uses.values_list("file_id", flat=True))
    if standing - wanted:
        uses.filter(file_id__in=standing - wanted).delete()
    FileUse._base_manager.bulk_create(
        [FileUse(file_id=one, kind=kind, row=row.pk) for one in wanted - standing],
        ignore_conflicts=True,
    )
