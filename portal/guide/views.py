"""The pages of the guide; portal/admin_site.py lets in who may enter the admin."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from portal.guide.book import after, chapter_by_slug, guides_for
from tenancy import roles


def contents(request: HttpRequest, admin_context: dict[str, Any]) -> HttpResponse:
    """All chapters, those of the person's own roles first."""
    mine, others = guides_for(_roles(request))
    context = {"title": _("Guide"), "mine": mine, "others": others}
    return render(request, "portal/guide.html", {**admin_context, **context})


def chapter(
    request: HttpRequest, slug: str, admin_context: dict[str, Any]
) -> HttpResponse:
    """One chapter, and the way to the next."""
    found = chapter_by_slug(slug)
    if found is None:
        raise Http404(_("The guide has no such chapter."))
    context = {
        "title": found.title,
        "chapter": found,
        "next": after(found, _roles(request)),
    }
    return render(request, "portal/guide_chapter.html", {**admin_context, **context})


def _roles(request: HttpRequest) -> set[str]:
    return {membership.role for membership in roles.memberships(request.user)}
