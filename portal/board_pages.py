"""What all pages of boards share: their guard, their frame and the way back."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from portal import seats
from tenancy import roles
from tenancy.admin_pages import admin_page
from tenancy.denials import nothing_here
from tenancy.models import Board, Membership, MemberSite, User
from tenancy.scope import in_sites

View = Callable[..., HttpResponse]


def board_page(*methods: str) -> Callable[[View], View]:
    """A page inside the admin that reads its address and its form, no query."""

    def decorate(view: View) -> View:
        @wraps(view)
        def of_board(request: HttpRequest, code: str, **kwargs: Any) -> HttpResponse:
            if request.GET:
                raise nothing_here()
            return view(request, _site(code), **kwargs)

        return admin.site.admin_view(require_http_methods(methods)(of_board))

    return decorate


def _site(code: str) -> MemberSite | None:
    if code == seats.PROVINCE:
        return None
    site = MemberSite.objects.filter(code=code).first()
    if site is None:
        raise nothing_here()
    return site


def seat_or_404(site: MemberSite | None, pk: int) -> Membership:
    rows = Membership.objects.filter(site=site).select_related("user", "site")
    seat = rows.filter(pk=pk).first()
    if seat is None:
        raise nothing_here()
    return seat


def address_of(site: MemberSite | None) -> str:
    """The page of the board of `site`, or of those over the province."""
    if site is None:
        return reverse("boards:province", args=[seats.PROVINCE])
    with in_sites(site):
        board = Board.objects.get(site=site)
    return reverse("admin:tenancy_board_change", args=[board.pk])


def page(
    request: Any, name: str, site: MemberSite | None, *, title: str, **context: Any
) -> HttpResponse:
    context |= {"member_site": site, "board_url": _way_back(request.user, site)}
    return admin_page(request, f"admin/boards/{name}.html", title, **context)


def _way_back(user: User, site: MemberSite | None) -> str:
    """The board's page for those who may open it."""
    if site is None or roles.may(user, roles.Right.VIEW, site):
        return address_of(site)
    return reverse("admin:index")
