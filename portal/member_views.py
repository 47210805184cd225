"""Members of a board: who comes, changes, ends, comes back, leaves and hands over."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

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
from tenancy import accounts, boards, clock, hand_over, roles
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
        answer = _appointed(request, form, boards.join, form.seat_for(person))
        if answer is not None:
            return answer
    return page(request, "form", site, title=_("Add a new member"), form=form)


@board_page("GET", "HEAD", "POST")
def add_existing(request: Any, site: MemberSite | None) -> HttpResponse:
    """Somebody who has an account already, by the exact user name."""
    if not seats.may_bring_others(request.user, site):
        raise nothing_here()
    form = ExistingMemberForm(
        request.POST or None, by=request.user, seat=Membership(site=site)
    )
    answer = _joined(request, form, form.person) if form.is_valid() else None
    if answer is not None:
        return answer
    title = _("Add somebody who has an account")
    return page(request, "form", site, title=title, form=form)


@board_page("GET", "HEAD", "POST")
def again(request: Any, site: MemberSite | None, pk: int) -> HttpResponse:
    """Who was on this very board is taken on again, with the account of then."""
    seat = seat_or_404(site, pk)
    if not seats.may_come_back(request.user, seat):
        raise nothing_here()
    form = SeatForm(request.POST or None, by=request.user, seat=seat)
    answer = _joined(request, form, seat.user) if form.is_valid() else None
    if answer is not None:
        return answer
    title = _("Take %(person)s on again") % {"person": seat.user}
    return page(request, "form", site, title=title, form=form)


def _joined(request: Any, form: SeatForm, person: User) -> HttpResponse | None:
    seat = form.seat_for(person)
    if not roles.may_manage(request.user, seat):
        form.add_error(None, _("You may not give this role to this person."))
        return None
    return _appointed(request, form, boards.join, seat)


@board_page("GET", "HEAD", "POST")
def change(request: Any, site: MemberSite | None, pk: int) -> HttpResponse:
    seat = _managed(request, site, pk)
    form = ChangeForm(request.POST or None, by=request.user, seat=seat)
    if form.is_valid():
        typed = form.cleaned_data
        values = {name: typed[name] for name in ("role", "until", "decision")}
        answer = _appointed(request, form, boards.change, seat, **values)
        if answer is not None:
            return answer
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
            messages.success(request, _ends(day, has_rows=bool(rows)))
            return redirect(address_of(site))
    title = _("End the membership of %(person)s") % {"person": seat.user}
    return page(
        request, "form", site, title=title, form=form, rows=rows, warning=_warning(seat)
    )


@board_page("GET", "HEAD", "POST")
def leave(request: Any, site: MemberSite | None, pk: int) -> HttpResponse:
    """Lay down one's own seat, and say who takes over what is unfinished."""
    seat = seat_or_404(site, pk)
    if site is None or seat.is_over() or not seats.is_own(request.user, seat):
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


@board_page("GET", "HEAD", "POST")
def invite(request: Any, site: MemberSite | None, pk: int) -> HttpResponse:
    """A new code for who lost the first one, or never came.

    Who comes here by a link, as after a log-in, finds the button on the board's page.
    """
    seat = _managed(request, site, pk)
    if request.method != "POST":
        return redirect(address_of(site))
    if not accounts.may_reinvite(request.user, seat.user):
        raise nothing_here()
    code = accounts.reinvite(seat.user, request.user)
    return hand_out(request, seat.user, code, site=site, back=address_of(site))


# --- parts ----------------------------------------------------------------------


def _done(form: Any, deed: Callable[..., Any], *args: Any) -> bool:
    """Do it; what speaks against it becomes an error of the form."""
    _tried(form, deed, *args)
    return form.is_valid()


def _tried(form: Any, deed: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """What `deed` returns; None with an error in the form if it is refused."""
    try:
        return deed(*args, **kwargs)
    except ValidationError as wrong:
        form.add_error(None, wrong.messages)
    except Refused as refused:
        form.add_error(None, refused.sentence)
    return None


def _appointed(
    request: Any, form: Any, deed: Callable[..., Any], seat: Membership, **to: Any
) -> HttpResponse | None:
    """Give the seat, then show the code that the person needs for it, if any.

    None if it is refused: the form says why.
    """
    code = _tried(form, accounts.appoint, deed, seat, request.user, **to)
    if code is None:
        return None
    person = User.objects.get(pk=seat.user_id)
    messages.success(request, _SAID[deed] % {"person": person})
    if code:
        back = address_of(seat.site)
        return hand_out(request, person, code, site=seat.site, back=back)
    if not person.has_usable_password():
        messages.warning(request, _CODE_NEEDED % {"person": person})
    return redirect(address_of(seat.site))


_SAID = {
    boards.join: gettext_lazy("%(person)s is now a member."),
    boards.change: gettext_lazy("Saved: %(person)s."),
}
_CODE_NEEDED = gettext_lazy(
    "%(person)s needs a new code to log in. You may not give it; ask the portal's "
    "administrator for it."
)


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


def _ends(day: date, *, has_rows: bool) -> str:
    said = _("The membership ends on %s.") % f"{day:%d/%m/%Y}"
    if has_rows and day > clock.today():
        said += " " + _(
            "What is not finished stays with the person until then; hand it over here "
            "afterwards."
        )
    return said


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
