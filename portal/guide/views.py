"""The pages of the guide; portal/admin_site.py lets in who may enter the admin."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from portal.guide.book import after, chapter_by_slug, guides_for
from tenancy import roles
from tenancy.admin_pages import admin_page


def contents(request: HttpRequest) -> HttpResponse:
    """All chapters, those of the person's own roles first."""
    mine, others = guides_for(_roles(request))
    return admin_page(
        request, "portal/guide.html", _("Guide"), mine=mine, others=others
    )


def chapter(request: HttpRequest, slug: str) -> HttpResponse:
    """One chapter, and the way to the next."""
    found = chapter_by_slug(slug)
    if found is None:
        raise Http404(_("The guide has no such chapter."))
    following = after(found, _roles(request))
    return admin_page(
        request,
        "portal/guide_chapter.html",
        found.title,
        chapter=found,
        next=following,
    )


def _roles(request: HttpRequest) -> set[str]:
    return {membership.role for membership in roles.memberships(request.user)}
