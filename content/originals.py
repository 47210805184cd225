"""Files out of which a text was taken: kept beside the draft, for who may see it.

No page links to them and no address of readers serves them; they go with a draft that
was never published.
"""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from content import vietnamese
from content.files import OnDisk, write
from content.revisions import kind_of
from tenancy import clock
from tenancy.models import MemberSite, SiteOwned
from tenancy.scope import scoped

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# So long a file waits for the form that it filled to be saved.
WAITS = timedelta(days=7)


def random_key() -> str:
    return secrets.token_hex(16)


class OriginalQuerySet(models.QuerySet):
    def of(self, row: models.Model) -> "OriginalQuerySet":
        """Those of `row`, the newest first."""
        return self.filter(kind=kind_of(row), row=row.pk).order_by("-created_at", "id")

    def waiting(self, user: Any, model: Any, site: MemberSite) -> "OriginalQuerySet":
        """Those that filled a form of this person for a row that is not saved yet."""
        mine = self.filter(kind=kind_of(model), row=None, uploaded_by=user)
        return mine.filter(site=site)


class Original(OnDisk, SiteOwned):
    """A Word file as it came, and the row whose text was taken out of it.

    `converted` are texts by field, of a file typed in an old font: for the editor to
    accept.
    """

    id = models.CharField(primary_key=True, max_length=32, default=random_key)
    kind = models.CharField(max_length=60)
    # None while the form that it filled is not saved yet
    row = models.BigIntegerField(null=True, blank=True)
    name = models.CharField(_("file name"), max_length=120)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    checksum = models.CharField(_("SHA-256"), max_length=64)
    converted = models.JSONField(default=dict, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("uploaded by"),
        related_name="+",
    )
    created_at = models.DateTimeField(_("uploaded at"), default=clock.now)

    objects = scoped(queryset=OriginalQuerySet)

    content_type = CONTENT_TYPE

    class Meta:
        verbose_name = _("original file")
        verbose_name_plural = _("original files")
        constraints = [
            models.CheckConstraint(
                condition=Q(size__gt=0), name="original_is_not_empty"
            ),
        ]
        indexes = [models.Index(fields=["kind", "row"], name="original_row")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def holding(cls, data: bytes, *, name: str, **fields: Any) -> "Original":
        """An unsaved row that holds `data`."""
        checksum = hashlib.sha256(data).hexdigest()
        named = plain_name(name)
        original = cls(name=named, size=len(data), checksum=checksum, **fields)
        original._data = data
        return original

    @property
    def url(self) -> str:
        return reverse("content:original", args=[self.id])

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding and hasattr(self, "_data"):
            write(self.path, self._data)
        super().save(*args, **kwargs)


def plain_name(name: str) -> str:
    """As the person called it, without the folders of their machine."""
    last = name.replace("\\", "/").rpartition("/")[2]
    stem, _dot, _ending = vietnamese.nfc(last).rpartition(".")
    return f"{stem[:110] or 'Word'}.docx"


def remove(originals: Iterable[Original]) -> None:
    """The rows now; the bytes once nothing can bring the rows back."""
    found = list(originals)
    Original._base_manager.filter(pk__in=[one.pk for one in found]).delete()
    for one in found:
        transaction.on_commit(lambda path=one.path: path.unlink(missing_ok=True))


def remove_of(row: models.Model) -> None:
    """The row is deleted: so is what its text was taken from."""
    remove(Original._base_manager.filter(kind=kind_of(row), row=row.pk))


def attach(ids: Iterable[str], user: Any, row: Any, site: MemberSite) -> None:
    """What filled the form is the saved row's; whatever else `ids` name is not."""
    waiting = Original.objects.waiting(user, type(row), site)
    waiting.filter(pk__in=list(ids)).update(row=row.pk)
