"""Who may open a file, and how its bytes reach them."""

import logging
from typing import Any

from django.apps import apps
from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse
from django.utils.http import content_disposition_header

from content import previewing, sanitise
from content.files import Size
from content.models import File, Original
from tenancy import roles
from tenancy.models import MemberSite

logger = logging.getLogger(__name__)

# Shown in the browser; any other document is handed over as a download.
INLINE = ("image/jpeg", "image/png", "image/webp", "application/pdf")

Rows = dict[str, list[int]]


def is_public(file: File) -> bool:
    """Does anything that readers see now show this file? Decided when asked."""
    return previewing.shows_file(file.pk) or any(
        apps.get_model(kind).showing_files().filter(pk__in=rows).exists()
        for kind, rows in _uses(file).items()
    )


def may_open(user: Any, file: File) -> bool:
    """May this person open it, on the portal host, though readers may not?

    With VIEW on its site: any. Who only drafts there: their own uploads, and the
    files of rows that they may see.
    """
    if not user.is_authenticated:
        return False
    if roles.may(user, roles.Right.VIEW, file):
        return True
    if not roles.may(user, roles.Right.DRAFT, file):
        return False
    return file.uploaded_by_id == user.pk or _sees_a_use(user, file)


def without_unseen_files(html: str, user: Any, site: MemberSite) -> str:
    """Cleaned text that names no file which `user` could not open already.

    Else whoever only drafts would open any file of the site, by linking to it.
    """
    named = sanitise.file_ids(html)
    if not named or roles.may(user, roles.Right.VIEW, site):
        return html
    files = File.objects.filter(site=site, pk__in=named)
    seen = {file.pk for file in files if may_open(user, file) or is_public(file)}
    return sanitise.keep_files(html, seen)


def _sees_a_use(user: Any, file: File) -> bool:
    for kind, pks in _uses(file).items():
        model = apps.get_model(kind)
        perm = f"{model._meta.app_label}.view_{model._meta.model_name}"
        rows = model._default_manager.filter(pk__in=pks)
        if any(user.has_perm(perm, row) for row in rows):
            return True
    return False


def _uses(file: File) -> Rows:
    """Which rows show it, by the label of their model."""
    by_kind: Rows = {}
    for kind, row in file.uses.values_list("kind", "row"):
        by_kind.setdefault(kind, []).append(row)
    return by_kind


def opened(file: File | Size | Original) -> HttpResponse:
    """The bytes, or, behind nginx, where nginx finds them; 404 if they are gone."""
    as_attachment = file.content_type not in INLINE
    if settings.ACCEL_REDIRECT:
        return _handed_over(file, as_attachment)
    try:
        stream = file.path.open("rb")
    except OSError as gone:
        raise _gone(file, gone) from gone
    return FileResponse(
        stream,
        as_attachment=as_attachment,
        filename=file.name,
        content_type=file.content_type,
    )


def _handed_over(file: File | Size | Original, as_attachment: bool) -> HttpResponse:
    if not file.path.is_file():
        raise _gone(file, "no such file")
    response = HttpResponse(content_type=file.content_type)
    response["X-Accel-Redirect"] = settings.ACCEL_REDIRECT + file.place
    named = content_disposition_header(as_attachment, file.name)
    if named:
        response["Content-Disposition"] = named
    return response


def _gone(file: File | Size | Original, why: object) -> Http404:
    logger.warning("File %s of the database is not on the disk: %s", file.pk, why)
    return Http404()
