"""Public pages of a site's organisation, and the directory of all sites."""

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content.forms import ignored
from content.picture_html import TextPictures
from tenancy import hosts
from units.directory import directory_for
from units.models import BoundaryMap, Contact, Official, Unit
from units.schedule import asked_day, week_of

PER_PAGE = 30


@require_safe
def chart(request: HttpRequest) -> HttpResponse:
    """The whole tree of the site, in one query."""
    return render(request, "units/chart.html", {"units": Unit.objects.in_tree_order()})


@require_safe
def unit_detail(request: HttpRequest, slug: str) -> HttpResponse:
    unit = get_object_or_404(Unit.objects, slug=slug)
    above = Unit.objects.filter(
        tree_id=unit.tree_id, lft__lt=unit.lft, rght__gt=unit.rght, level__gt=0
    )
    chart = {"title": _("Organisation"), "url": hosts.path(request.site, "units:chart")}
    context = {
        "unit": unit,
        "crumbs": [
            chart,
            *(
                {
                    "title": one.name,
                    "url": hosts.path(request.site, "units:detail", one.slug),
                }
                for one in above.order_by("lft")
            ),
        ],
        "contacts": Contact.objects.filter(unit=unit),
        "officials": Official.objects.in_office().filter(unit=unit),
        "below": Unit.objects.filter(parent=unit).in_tree_order(),
    }
    return render(request, "units/unit_detail.html", context)


@require_safe
def contacts(request: HttpRequest) -> HttpResponse:
    """How to reach the agency and every unit of it that says how."""
    reachable = Unit.objects.filter(contacts__isnull=False).distinct()
    units = reachable.in_tree_order().prefetch_related(
        Prefetch("contacts", Contact.objects.all())
    )
    return render(request, "units/contacts.html", {"units": units})


@require_safe
def leaders(request: HttpRequest) -> HttpResponse:
    people = list(Official.objects.in_office().leaders().select_related("portrait"))
    texts = [text for one in people for text in (one.biography, one.duties)]
    has_first = any(one.portrait_id for one in people)
    context = {
        "leaders": people,
        "pictures": TextPictures(*texts, has_first=has_first),
    }
    return render(request, "units/leaders.html", context)


@require_safe
def schedule(request: HttpRequest) -> HttpResponse:
    """The leaders' work schedule: this week, or the one of `?tuan=2019-10-28`."""
    day = asked_day(request.GET.get("tuan"))
    if day is None:
        raise Http404
    week = week_of(day)
    pictures = TextPictures(*(entry.text for entry in week.entries))
    context = {"schedule": week, "pictures": pictures}
    return render(request, "units/schedule.html", context)


@require_safe
def boundary_map(request: HttpRequest) -> HttpResponse:
    """The map of a district; a site without one has no such page."""
    found = BoundaryMap.objects.select_related("picture", "site").first()
    if found is None:
        raise Http404
    communes = list(found.communes.all())
    context = {
        "map": found,
        "communes": communes,
        # a column without a figure says nothing
        "has_areas": any(one.area is not None for one in communes),
        "has_people": any(one.population is not None for one in communes),
        "pictures": TextPictures(found.note, has_first=bool(found.picture_id)),
    }
    return render(request, "units/boundary_map.html", context)


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    """Officials or units of all live sites: by name, post, number and site."""
    found = directory_for(request.GET)
    page = Paginator(found.rows, PER_PAGE).get_page(request.GET.get("page"))
    for row in page:
        unit = row if isinstance(row, Unit) else row.unit
        row.url = hosts.url(unit.site, "units:detail", unit.slug)
    context = {
        "directory": found,
        "page_obj": page,
        "form": found.form,
        "ignored": ignored(found.form),
    }
    return render(request, "units/directory.html", context)
