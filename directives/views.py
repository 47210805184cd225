"""The documents of a member site, and on the portal's host those of all live sites."""

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.forms import ignored, narrowed
from directives.filters import DirectiveFilter
from directives.models import Directive

PER_PAGE = 20


def published() -> QuerySet:
    """What readers of this host see, the latest issued first."""
    shown = Directive.objects.published()
    return shown.select_related("site", "document_type", "file").order_by(
        "-issued_on", "-pk"
    )


@require_safe
def directive_list(request: HttpRequest) -> HttpResponse:
    chosen = DirectiveFilter(request.GET, queryset=published(), request=request)
    page = Paginator(chosen.qs, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": chosen.form,
        "ignored": ignored(chosen.form),
        "narrowed": narrowed(chosen.form),
        "page_obj": page,
    }
    return render(request, "directives/directive_list.html", context)


@require_safe
def directive_detail(request: HttpRequest, slug: str) -> HttpResponse:
    document = published().filter(slug=slug).first()
    if document is None:
        raise Http404
    context = {"document": document, "about": document}
    return render(request, "directives/directive_detail.html", context)
