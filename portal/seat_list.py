"""Who may do what where: the list of all seats, its filter and its export."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from content.forms import ignored
from tenancy import audit, clock, roles
from tenancy.accounts import DORMANT_AFTER
from tenancy.admin_pages import admin_page
from tenancy.denials import nothing_here
from tenancy.exports import export
from tenancy.models import Membership, MemberSite, Role
from tenancy.spreadsheets import csv_response

PER_PAGE = 100

STATES = [
    ("current", _("Current")),
    ("to_come", _("To come")),
    ("past", _("Past")),
    ("never", _("Current, never logged in")),
    ("unused", _("Current, not used for 90 days")),
    ("all", _("All")),
]


def _sites() -> list[tuple[str, str]]:
    sites = MemberSite.objects.order_by("name").values_list("code", "name")
    return [("", _now("All")), ("-", _now("Over the province")), *sites]


class SeatFilter(forms.Form):
    """A value that is not known is left out, and the page says so."""

    site = forms.ChoiceField(label=_("Member site"), choices=_sites, required=False)
    role = forms.ChoiceField(
        label=_("Role"), choices=[("", _("All")), *Role.choices], required=False
    )
    state = forms.ChoiceField(label=_("State"), choices=STATES, required=False)

    def rows(self) -> QuerySet[Membership]:
        self.is_valid()
        typed = self.cleaned_data
        rows = Membership.objects.select_related("user", "site")
        if code := typed.get("site"):
            rows = rows.filter(**_site_of(code))
        if role := typed.get("role"):
            rows = rows.filter(role=role)
        rows = rows.filter(_in_state(typed.get("state") or "current"))
        return rows.order_by("site__name", "role", "user__full_name", "-since", "pk")


def _site_of(code: str) -> dict[str, Any]:
    return {"site": None} if code == "-" else {"site__code": code}


def _in_state(state: str) -> Q:
    today = clock.today()
    lasting = Q(until__isnull=True) | Q(until__gte=today)
    current = Q(since__lte=today) & lasting
    before = timezone.now() - DORMANT_AFTER
    return {
        "current": current,
        "to_come": Q(since__gt=today),
        "past": Q(until__lt=today),
        "never": current & Q(user__last_login__isnull=True),
        "unused": current
        & (
            Q(user__last_login__lt=before)
            | Q(user__last_login__isnull=True, user__date_joined__lt=before)
        ),
        "all": Q(),
    }[state]


def _filter_of(request: Any) -> SeatFilter:
    if not roles.may(request.user, roles.Right.SEATS):
        raise nothing_here()
    return SeatFilter(request.GET, label_suffix="")


@require_safe
def seat_list(request: HttpRequest) -> HttpResponse:
    form = _filter_of(request)
    page = Paginator(form.rows(), PER_PAGE).get_page(request.GET.get("page"))
    title, left_out = _now("Who may do what where"), ignored(form)
    return admin_page(
        request,
        "admin/boards/seats.html",
        title,
        form=form,
        ignored=left_out,
        page=page,
    )


@export("boards:seats_csv")
@require_safe
def seats_csv(request: HttpRequest) -> HttpResponse:
    """What the filter of the page shows, whole, as a table for Excel."""
    rows = _filter_of(request).rows()
    name = _now("Who may do what where")
    detail = " · ".join(f"{key}={value}" for key, value in request.GET.items())[:500]
    audit.write_alone(audit.Note("export", None, name=name, detail=detail))
    header = [
        _now("Code"),
        _now("Member site"),
        _now("Full name"),
        _now("User name"),
        _now("Role"),
        _now("Since"),
        _now("Until"),
        _now("Decision"),
        _now("Last log-in"),
    ]
    cells = [
        [
            seat.site.code if seat.site else "",
            seat.site.name if seat.site else _now("Over the province"),
            seat.user.full_name,
            seat.user.username,
            seat.get_role_display(),
            seat.since,
            seat.until,
            seat.decision,
            seat.user.last_login,
        ]
        for seat in rows
    ]
    return csv_response(f"quyen-han-{clock.today():%Y-%m-%d}.csv", header, cells)
