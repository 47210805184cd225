"""A Word file taken over for a site: read, its pictures stored, the original kept."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile
from django.db.models import Model
from django.utils.translation import ngettext

from content import sanitise
from content.forms import picture_from
from content.models import File
from content.originals import WAITS, Original, remove
from content.pictures import BadPicture
from content.revisions import kind_of
from content.word import MAX_BYTES, WordDraft, read_word
from tenancy import changes, clock
from tenancy.models import MemberSite

SECONDS = 15  # for all pictures; those that come later are left out, and told


@dataclass(frozen=True)
class ReadFile:
    """What a file says, before anything is stored."""

    name: str
    data: bytes
    draft: WordDraft
    pictures: Mapping[int, File]  # unsaved, by their place in the draft
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """A text with the addresses of its stored pictures."""

    title: str
    lead: str
    html: str


@dataclass(frozen=True)
class Taken:
    """What was taken over; `converted` is the same in Unicode, to be accepted."""

    original: Original
    said: Said
    converted: Said | None
    warnings: tuple[str, ...]


def read_file(upload: Any) -> ReadFile:
    """Read an uploaded .docx. Takes seconds: outside any transaction.

    Raises content.word.BadWordFile.
    """
    data = upload.read(MAX_BYTES + 1)
    draft = read_word(data)
    pictures, lost = _pictures(draft)
    warnings = draft.warnings
    if lost:
        sentence = ngettext(
            "%(count)d picture of the file cannot be shown on the web and was left "
            "out. Save it as JPEG or PNG and upload it by itself.",
            "%(count)d pictures of the file cannot be shown on the web and were left "
            "out. Save them as JPEG or PNG and upload them by themselves.",
            lost,
        )
        warnings = (*warnings, sentence % {"count": lost})
    return ReadFile(upload.name, data, draft, pictures, warnings)


def _pictures(draft: WordDraft) -> tuple[dict[int, File], int]:
    """The pictures that can be shown, by their number, and how many cannot."""
    found: dict[int, File] = {}
    end = time.monotonic() + SECONDS
    for number, picture in enumerate(draft.pictures):
        if time.monotonic() > end:
            break
        try:
            found[number] = picture_from(ContentFile(picture.data, name=picture.name))
        except BadPicture:
            continue
    return found, len(draft.pictures) - len(found)


def keep_file(
    read: ReadFile,
    user: Any,
    model: type[Model],
    site: MemberSite,
    row: Any = None,
) -> Taken:
    """Store pictures and original for `row`, or for a row to come; in changing()."""
    addresses = {}
    for number, file in read.pictures.items():
        file.site, file.uploaded_by = site, user
        file.save()
        addresses[number] = file.url
    remove(_forgotten(user))
    original = Original.holding(
        read.data,
        name=read.name,
        kind=kind_of(model),
        row=row.pk if row is not None else None,
        uploaded_by=user,
        site=site,
    )
    original.save()
    change = changes.current()
    if change is not None:
        change.note("upload", original)
    other = read.draft.converted
    return Taken(
        original=original,
        said=_said(read.draft, addresses),
        converted=None if other is None else _said(other, addresses),
        warnings=read.warnings,
    )


def _said(draft: WordDraft, addresses: Mapping[int, str]) -> Said:
    return Said(draft.title, draft.lead, draft.with_pictures(addresses))


def _forgotten(user: Any) -> Any:
    """This person's files whose forms were never saved."""
    before = clock.now() - WAITS
    return Original.objects.filter(uploaded_by=user, row=None, created_at__lt=before)


def title_of(said: Said, name: str) -> str:
    """A draft needs a title: the file's, else how the text begins, else its name."""
    short = said.title or sanitise.first_words(said.html, 12)
    return (short or name.rpartition(".")[0])[:250]
