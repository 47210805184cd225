"""Members of a board: who comes, changes, ends, comes back, leaves and hands over."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from portal import seats
from portal.board_pages import address_of, board_page, page, seat_or_404
from portal.code_sheet import hand_out
from portal.member_forms import (
    ChangeForm,
    EndForm,
    ExistingMemberForm,
    HeirForm,
    NewMemberForm,
    SeatForm,
)
from portal.new_people import new_person
from tenancy import accounts, boards, hand_over, roles
from tenancy.changes import Refused
from tenancy.denials import nothing_here
from tenancy.models import Membership, MemberSite, User


def _managed(request: Any, site: MemberSite | None, pk: int) -> Membership:
    """A seat that is not over and that the person looks after."""
    seat = seat_or_404(site, pk)
    if seat.is_over() or not roles.may_manage(request.user, seat):
        raise nothing_here()
    return seat


# --- pages ----------------------------------------------------------------------


@board_page("GET", "HEAD")
def province(request: Any, site: MemberSite | None) -> HttpResponse:
    """The Office and the administrators: who stands over all sites."""
    if site is not None:
        raise nothing_here()
    if not seats.may_look_after(request.user, None):
        raise nothing_here()
    context = members_of(None, request.user)
    title = _("The Office and administrators")
    return page(request, "members", None, title=title, **context)


def members_of(site: MemberSite | None, user: User) -> dict[str, Any]:
    """The tables of members, for the page of a board and that of the province."""
    present, past = seats.seats_of(site, user)
    return {
        "present": present,
        "past": past,
        "code": seats.code_of(site),
        "may_add": seats.may_look_after(user, site),
        "may_add_existing": seats.may_bring_others(user, site),
    }


@board_page("GET", "HEAD", "POST")
def add(request: Any, site: MemberSite | None) -> HttpResponse:
    """A new person: an account, a seat, and a code that is shown this once."""
    if not seats.may_look_after(request.user, site):
        raise nothing_here()
    form = NewMemberForm(
        request.POST or None, by=request.user, seat=Membership(site=site)
    )
    if form.is_valid():
        typed = form.cleaned_data
        person = new_person(typed["full_name"], typed["email"], site)
        if _done(form, boards.join, form.seat_for(person), request.user):
            code = accounts.invite_first(person, request.user, site)
            return hand_out(request, person, code, site=site, back=address_of(site))
    return page(request, "form", site, title=_("Add a new member"), form=form)


@board_page("GET", "HEAD", "POST")
def add_existing(request: Any, site: MemberSite | None) -> HttpResponse:
    """Somebody who has an account already, by the exact user name."""
    if not seats.may_bring_others(request.user, site):
        raise nothing_here()
    form = ExistingMemberForm(
        request.POST or None, by=request.user, seat=Membership(site=site)
    )
    if form.is_valid() and _joined(request, form, form.person):
        return redirect(address_of(site))
    title = _("Add somebody who has an account")
    return page(request, "form", site, title=title, form=form)


@board_page("GET", "HEAD", "POST")
def again(request: Any, site: MemberSite | None, pk: int) -> HttpResponse:
    """Who was on this very board is taken on again, with the account of then."""
    seat = seat_or_404(site, pk)
    if not seats.may_come_back(request.user, seat):
        raise nothing_here()
    form = SeatForm(request.POST or None, by=request.user, seat=seat)
    if form.is_valid() and _joined(request, form, seat.user):
        return redirect(address_of(site))
    title = _("Take %(person)s on again") % {"person": seat.user}
    return page(request, "form", site, title=title, form=form)


def _joined(request: Any, form: SeatForm, person: User) -> bool:
    seat = form.seat_for(person)
    if not roles.may_manage(request.user, seat):
        form.add_error(None, _("You may not give this role to this person."))
        return False
    if not _done(form, boards.join, seat, request.user):
        return False
    said = _("%(person)s is now a member.") % {"person": person}
    messages.success(request, said)
    return True


@board_page("GET", "HEAD", "POST")
def change(request: Any, site: MemberSite | None, pk: int) -> HttpResponse:
    seat = _managed(request, site, pk)
    form = ChangeForm(request.POST or None, by=request.user, seat=seat)
    if form.is_valid():
        typed = form.cleaned_data
        values = {name: typed[name] for name in ("role", "until", "decision")}
        if _done(form, boards.change, seat, request.user, **values):
            messages.success(request, _("Saved: %(person)s.") % {"person": seat.user})
            return redirect(address_of(site))
    title = _("Role of %(person)s") % {"person": seat.user}
    return page(
        request, "form", site, title=title, form=form, warning=_warning(seat), seat=seat
    )


@board_page("GET", "HEAD", "POST")
def end(request: Any, site: MemberSite | None, pk: int) -> HttpResponse:
    seat = _managed(request, site, pk)
    form, rows = _hand_over_form(EndForm, request, seat)
    if form.is_valid():
        day, heir = form.cleaned_data["last_day"], form.heir_chosen()
        if _done(form, boards.end, seat, request.user, day, heir):
            messages.success(
                request, _("The membership ends on %s.") % f"{day:%d/%m/%Y}"
            )
            return redirect(address_of(site))
    title = _("End the membership of %(person)s") % {"person": seat.user}
    return page(
        request, "form", site, title=title, form=form, rows=rows, warning=_warning(seat)
    )


@board_page("GET", "HEAD", "POST")
def leave(request: Any, site: MemberSite | None, pk: int) -> HttpResponse:
    """Lay down one's own seat, and say who takes over what is unfinished."""
    seat = seat_or_404(site, pk)
    if seat.user_id != request.user.pk or seat.is_over() or site is None:
        raise nothing_here()
    form, rows = _hand_over_form(HeirForm, request, seat)
    if form.is_valid():
        heir = form.heir_chosen()
        if _done(form, boards.leave, seat, request.user, heir):
            return redirect(reverse("portal:hub"))
    title = _("Leave the board of %(site)s") % {"site": site}
    return page(request, "form", site, title=title, form=form, rows=rows, leaving=True)


@board_page("GET", "HEAD", "POST")
def give_on(request: Any, site: MemberSite | None, pk: int) -> HttpResponse:
    """What somebody has not finished goes to a colleague; the seat stays as it is."""
    seat = seat_or_404(site, pk)
    if site is None or not seats.may_hand_over(request.user, seat):
        raise nothing_here()
    form, rows = _hand_over_form(HeirForm, request, seat, going=False)
    if "heir" in form.fields and form.is_valid():
        heir = form.heir_chosen()
        if _done(form, hand_over.hand_over, seat.user, site, heir):
            messages.success(
                request, _("Handed over to %(person)s.") % {"person": heir}
            )
            return redirect(address_of(site))
    title = _("What %(person)s has not finished") % {"person": seat.user}
    return page(request, "form", site, title=title, form=form, rows=rows)


@board_page("POST")
def invite(request: Any, site: MemberSite | None, pk: int) -> HttpResponse:
    """A new code for who lost the first one, or never came."""
    seat = _managed(request, site, pk)
    if not accounts.may_reinvite(request.user, seat.user):
        raise nothing_here()
    code = accounts.reinvite(seat.user, request.user, site)
    return hand_out(request, seat.user, code, site=site, back=address_of(site))


# --- parts ----------------------------------------------------------------------


def _done(form: Any, deed: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
    """Do it; what speaks against it becomes an error of the form."""
    try:
        deed(*args, **kwargs)
    except ValidationError as wrong:
        form.add_error(None, wrong.messages)
    except Refused as refused:
        form.add_error(None, refused.sentence)
    return form.is_valid()


def _hand_over_form(
    kind: type[HeirForm], request: Any, seat: Membership, *, going: bool = True
) -> tuple[Any, list[Any]]:
    """The form, and what the person of `seat` has to hand over on its site."""
    rows: list[Any] = []
    takers: list[Membership] = []
    if seat.site is not None and not (going and boards.stays(seat)):
        rows = hand_over.unfinished(seat.user, seat.site)
        takers = hand_over.takers(seat.user, seat.site, rows)
    data = request.POST if request.method == "POST" else None
    return kind(data, rows=rows, takers=takers), [_named(row) for row in rows]


def _named(row: Any) -> dict[str, Any]:
    kind, state = row._meta.verbose_name, row.get_state_display()
    return {"title": str(row), "kind": kind, "state": state}


def _warning(seat: Membership) -> str:
    if not boards.is_last_chief(seat):
        return ""
    return _(
        "The site is public, and this is its only chief editor. Appoint who follows "
        "first, if you can: until then nobody answers for what it publishes."
    )
