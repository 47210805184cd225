"""Uploaded files, and the other sizes of pictures, outside the web root."""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from content import vietnamese
from content.picture_sizes import CONTENT_TYPES, Made
from tenancy import changes, clock
from tenancy.models import SiteOwned

ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"


def random_id() -> str:
    """26 characters, about 134 bits: nobody guesses a file that is not linked."""
    return "".join(secrets.choice(ALPHABET) for _ in range(26))


class OnDisk(models.Model):
    """A row whose bytes lie below MEDIA_ROOT, at a place of its id alone."""

    class Meta:
        abstract = True

    @property
    def place(self) -> str:
        """Where it lies below MEDIA_ROOT: of its id alone, whatever its name."""
        return f"{self.pk[:2]}/{self.pk}"

    @property
    def path(self) -> Path:
        return Path(settings.MEDIA_ROOT) / self.place


class File(OnDisk, SiteOwned):
    """One uploaded file, outside the web root, at `/tep/<id>/<name>`.

    Never changed and never deleted: a new upload is a new row. Of a picture other
    sizes lie beside it, as `sizes` says: [width, extension, checksum] of each.
    """

    class Kind(models.TextChoices):
        PICTURE = "picture", _("Picture")
        DOCUMENT = "document", _("Document")

    id = models.CharField(primary_key=True, max_length=32, default=random_id)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    name = models.CharField(_("file name"), max_length=120)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    checksum = models.CharField(_("SHA-256"), max_length=64)
    width = models.PositiveIntegerField(_("width in pixels"), default=0)
    height = models.PositiveIntegerField(_("height in pixels"), default=0)
    sizes = models.JSONField(_("other sizes"), default=list, editable=False)
    created_at = models.DateTimeField(_("uploaded at"), default=clock.now)
    # Whoever only drafts sees their own uploads before anything uses them.
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("uploaded by"),
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding and hasattr(self, "_data"):
            write(self.path, self._data)
        for size, data in self.__dict__.pop("_made", ()):
            write(size.path, data)
        super().save(*args, **kwargs)

    @property
    def ending(self) -> str:
        """`pdf` of `334-kh-syt.pdf`."""
        return self.name.rpartition(".")[2]

    @classmethod
    def holding(
        cls, data: bytes, *, name: str, kind: str, content_type: str, **size: int
    ) -> "File":
        """An unsaved file that holds `data`; `size` are width and height."""
        file = cls(
            kind=kind,
            name=safe_name(name),
            content_type=content_type,
            size=len(data),
            checksum=hashlib.sha256(data).hexdigest(),
            **size,
        )
        file._data = data
        return file

    @property
    def url(self) -> str:
        """The path of the file, the same on the member host and the portal's."""
        return reverse("content:file", args=[self.id, self.name])

    def take_sizes(self, made: Iterable[Made]) -> None:
        """Have these sizes, whose bytes are stored by the next save()."""
        self._made = [(Size.of(self, one), one.data) for one in made]
        self.sizes = [size.noted for size, _data in self._made]

    def sized(self) -> "list[Size]":
        """The stored sizes, narrow ones first."""
        return sorted((Size(self, *noted) for noted in self.sizes), key=by_width)


@dataclass(frozen=True)
class Size:
    """One other size of a picture; it is public when the picture is."""

    file: File
    width: int
    extension: str
    checksum: str

    @classmethod
    def of(cls, file: File, made: Made) -> "Size":
        checksum = hashlib.sha256(made.data).hexdigest()
        return cls(file, made.width, made.extension, checksum)

    @property
    def noted(self) -> list[Any]:
        return [self.width, self.extension, self.checksum]

    @property
    def pk(self) -> str:
        return f"{self.file.pk}-{self.width}.{self.extension}"

    @property
    def name(self) -> str:
        return f"{self.file.name.rpartition('.')[0]}.{self.extension}"

    @property
    def content_type(self) -> str:
        return CONTENT_TYPES[self.extension]

    @property
    def place(self) -> str:
        return f"{self.file.place}-{self.width}.{self.extension}"

    @property
    def path(self) -> Path:
        return Path(settings.MEDIA_ROOT) / self.place

    @property
    def url(self) -> str:
        return reverse("content:file", args=[self.file.pk, self.width, self.name])


def by_width(size: Size) -> int:
    return size.width


def write(path: Path, data: bytes) -> None:
    """Store `data`; it goes again with the change that fails."""
    change = changes.current()
    if change is not None:
        change.undo.append(lambda: path.unlink(missing_ok=True))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def safe_name(name: str) -> str:
    """A name for the address: no accents, no path, its ending kept."""
    stem, dot, ending = Path(name.replace("\\", "/")).name.rpartition(".")
    if not dot:
        stem, ending = ending, ""
    short = vietnamese.slug_of_any_script(stem, max_length=100)
    ending = vietnamese.slug(ending, max_length=8) if ending else ""
    return f"{short}.{ending}" if ending else short
