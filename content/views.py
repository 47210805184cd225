"""Files at their address, and the end point to which the editor sends pictures."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from content.files import Size
from content.forms import picture_from
from content.models import File
from content.pictures import BadPicture
from content.serving import is_public, may_open, opened
from tenancy import roles
from tenancy.changes import Refused, changing
from tenancy.models import MemberSite


@require_safe
def file_detail(
    request: HttpRequest, file_id: str, name: str, width: int = 0
) -> HttpResponse:
    """A public file on its member's host; on the portal's, also to who may see it.

    With a `width` it is that size of a picture: who may open the one, may the other.

    There the scope holds the sites of the person alone: never another site's file.

    Under another name than its own it is not served: whoever links to it could
    make the site seem to say that name.
    """
    file = File.objects.filter(pk=file_id).first()
    if file is None:
        raise Http404
    is_open = is_public(file)
    if not is_open and not _is_insider(request, file):
        raise Http404
    wanted = _wanted(file, name, width)
    if wanted is None:
        return redirect(file.url, permanent=not width)
    etag = f'"{wanted.checksum}"'
    if request.headers.get("If-None-Match") == etag:
        response: HttpResponse = HttpResponse(status=304)
    else:
        response = opened(wanted)
    response["ETag"] = etag
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    if is_open or request.site is not None:
        patch_cache_control(response, no_cache=True)
    else:
        patch_cache_control(response, no_cache=True, private=True)
    return response


def _wanted(file: File, name: str, width: int) -> File | Size | None:
    """The file or its size that is asked for; None: under no name of its own."""
    if not width:
        return file if name == file.name else None
    named = (one for one in file.sized() if (one.width, one.name) == (width, name))
    return next(named, None)


def _is_insider(request: HttpRequest, file: File) -> bool:
    return request.site is None and may_open(request.user, file)


@require_http_methods(["GET", "HEAD", "POST"])
def upload_picture(request: HttpRequest) -> HttpResponse:
    """Take a picture that the editor sends: pasted, dropped or chosen.

    Who opens the address in a browser is led to the admin.

    Answers as CKEditor wants it: {"uploaded": 1, "fileName", "url"} or
    {"uploaded": 0, "error": {"message"}}.
    """
    if request.method != "POST":
        return redirect("admin:index")
    user: Any = request.user
    code = request.GET.get("site", "")
    if not user.is_authenticated or "\0" in code:
        raise Http404
    site = MemberSite.objects.filter(code=code).first()
    if site is None:
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
    file.site, file.uploaded_by = site, user
    try:
        with changing(site, touches={File}) as change:
            file.save()
            change.note("upload", file)
    except Refused as refused:
        return _not_uploaded(refused.sentence)
    return JsonResponse({"uploaded": 1, "fileName": file.name, "url": file.url})


def _not_uploaded(sentence: str) -> JsonResponse:
    return JsonResponse({"uploaded": 0, "error": {"message": sentence}})
