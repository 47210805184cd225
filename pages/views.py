"""The introduction of a member site: its pages, and each of them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pages import catalogue
from pages.models import Page


def published_pages(kind: str) -> list[Page]:
    """What readers see of the introduction, in the order of the catalogue.

    Without what the footer leads to.
    """
    types = catalogue.types_for(kind)
    keys = [one.key for one in types if not one.in_footer]
    pages = Page.objects.published().filter(key__in=keys)
    return sorted(pages, key=lambda page: keys.index(page.key))


@require_safe
def page_list(request: HttpRequest) -> HttpResponse:
    pages = published_pages(request.site.kind)
    return render(request, "pages/page_list.html", {"pages": pages})


@require_safe
def page_detail(request: HttpRequest, slug: str) -> HttpResponse:
    page_type = catalogue.type_by_slug(slug)
    if page_type is None:
        raise Http404
    page = Page.objects.published().filter(key=page_type.key).first()
    if page is None:
        raise Http404
    others = [] if page_type.in_footer else published_pages(request.site.kind)
    context = {
        "page": page,
        "about": page,
        "others": [one for one in others if one.pk != page.pk],
    }
    return render(request, "pages/page_detail.html", context)
