"""Files at their address, and the end point to which the editor sends pictures."""

import logging
from typing import Any

from django.apps import apps
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from content.forms import picture_from
from content.models import File
from content.pictures import BadPicture
from tenancy import roles
from tenancy.changes import changing
from tenancy.models import MemberSite

logger = logging.getLogger(__name__)

# Shown in the browser; any other document is handed over as a download.
INLINE = ("image/jpeg", "image/png", "image/webp", "application/pdf")


def is_public(file: File) -> bool:
    """Does anything that readers see now show this file? Decided when asked."""
    by_kind: dict[str, list[int]] = {}
    for kind, row in file.uses.values_list("kind", "row"):
        by_kind.setdefault(kind, []).append(row)
    return any(
        apps.get_model(kind).showing_files().filter(pk__in=rows).exists()
        for kind, rows in by_kind.items()
    )


@require_safe
def file_detail(request: HttpRequest, file_id: str, name: str) -> HttpResponse:
    """A public file on its member's host; on the portal's, for the site's board.

    Under another name than its own it is not served: whoever links to it could
    make the site seem to say that name.
    """
    file = File.objects.filter(pk=file_id).first()
    if file is None or (request.site is not None and not is_public(file)):
        raise Http404
    if name != file.name:
        return redirect(file.url, permanent=True)
    etag = f'"{file.checksum}"'
    if request.headers.get("If-None-Match") == etag:
        response: HttpResponse = HttpResponse(status=304)
    else:
        response = _opened(file)
    response["ETag"] = etag
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    patch_cache_control(response, no_cache=True)
    return response


def _opened(file: File) -> FileResponse:
    try:
        stream = file.path.open("rb")
    except OSError as gone:
        logger.warning("File %s of the database is not on the disk: %s", file.pk, gone)
        raise Http404 from gone
    return FileResponse(
        stream,
        as_attachment=file.content_type not in INLINE,
        filename=file.name,
        content_type=file.content_type,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def upload_picture(request: HttpRequest) -> HttpResponse:
    """Take a picture that the editor sends: pasted, dropped or chosen.

    Who opens the address in a browser is led to the admin.

    Answers as CKEditor wants it: {"uploaded": 1, "fileName", "url"} or
    {"uploaded": 0, "error": {"message"}}.
    """
    if request.method != "POST":
        return redirect("admin:index")
    site = MemberSite.objects.filter(code=request.GET.get("site", "")).first()
    user: Any = request.user
    if site is None or not user.is_authenticated:
        raise Http404
    rights = (roles.Right.EDIT, roles.Right.DRAFT)
    if not any(roles.may(user, right, site) for right in rights):
        raise Http404
    upload = request.FILES.get("upload")
    if upload is None:
        return _not_uploaded(_("No picture came with the request. Choose it again."))
    try:
        file = picture_from(upload)
    except BadPicture as bad:
        return _not_uploaded(str(bad))
    file.site = site
    with changing(site, touches={File}) as change:
        file.save()
        change.note("upload", file)
    return JsonResponse({"uploaded": 1, "fileName": file.name, "url": file.url})


def _not_uploaded(sentence: str) -> JsonResponse:
    return JsonResponse({"uploaded": 0, "error": {"message": sentence}})
