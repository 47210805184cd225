"""What a page about a board shows of its members, and what may be done to each."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from tenancy import accounts, boards, clock, hand_over, roles
from tenancy.models import Membership, MemberSite, User

PROVINCE = "toan-tinh"  # stands for no site in an address: codes have no hyphen


@dataclass
class Deed:
    label: str
    url: str
    is_post: bool = False


@dataclass
class Seat:
    """One line of the table of members."""

    row: Membership
    unfinished: int
    deeds: list[Deed] = field(default_factory=list)


def code_of(site: MemberSite | None) -> str:
    return PROVINCE if site is None else site.code


def may_look_after(user: User, site: MemberSite | None) -> bool:
    """May `user` begin or end some seat at all there?"""
    if site is None:
        return roles.may(user, roles.Right.ACCOUNTS)
    asked = (roles.Right.MEMBERS, roles.Right.APPOINT)
    return any(roles.may(user, right, site) for right in asked)


def is_own(user: User, seat: Membership) -> bool:
    return seat.user_id == user.pk


def may_bring_others(user: User, site: MemberSite | None) -> bool:
    """May `user` bring in, by user name, somebody who has an account already?"""
    right = roles.Right.ACCOUNTS if site is None else roles.Right.APPOINT
    return roles.may(user, right, site)


def may_hand_over(user: User, seat: Membership) -> bool:
    """What those leave who are gone, any leader gives on; else who manages them."""
    if seat.site is None or not roles.may(user, roles.Right.MEMBERS, seat.site):
        return False
    if seat.is_over():
        return not boards.stays(seat)
    return roles.may_manage(user, seat)


def may_come_back(user: User, seat: Membership) -> bool:
    """May who was here once be taken on again?"""
    return (
        seat.is_over() and not boards.stays(seat) and bool(roles.grantable(user, seat))
    )


def seats_of(site: MemberSite | None, user: User) -> tuple[list[Seat], list[Seat]]:
    """Who sits there now or will, and who did; highest role first."""
    rows = list(
        Membership.objects.filter(site=site)
        .select_related("user", "site")
        .prefetch_related("user__memberships")
    )
    counts = hand_over.unfinished_counts(site) if site is not None else {}
    lasting = {row.user_id for row in rows if not row.is_over()}
    order = {role: rank for rank, role in enumerate(reversed(roles.TABLE))}
    rows.sort(key=lambda row: (order[roles.Role(row.role)], row.user.full_name, row.pk))
    present = [_line(row, user, counts) for row in rows if not row.is_over()]
    past = [row for row in rows if row.is_over()]
    past.sort(key=lambda row: row.until or clock.today(), reverse=True)
    return present, list(_past(past, user, counts, lasting))


def _line(row: Membership, user: User, counts: dict[int, int]) -> Seat:
    seat = Seat(row, counts.get(row.user_id, 0))
    if row.user_id == user.pk:
        if row.site_id is not None and not row.is_to_come():
            seat.deeds.append(_deed(_("Leave the board"), "leave", row))
        return seat
    if not roles.may_manage(user, row):
        return seat
    seat.deeds += [
        _deed(_("Change"), "change", row),
        _deed(_("End"), "end", row),
    ]
    if seat.unfinished and may_hand_over(user, row):
        seat.deeds.append(_deed(_("Hand over"), "hand_over", row))
    if accounts.may_reinvite(user, row.user):
        seat.deeds.append(_deed(_("New code"), "invite", row, is_post=True))
    return seat


def _past(
    rows: Iterable[Membership], user: User, counts: dict[int, int], lasting: set[int]
) -> Iterable[Seat]:
    """A person who left several times has the deeds once, at the last time."""
    told = set(lasting)
    for row in rows:
        seat = Seat(row, 0)
        if row.user_id not in told:
            told.add(row.user_id)
            seat.unfinished = counts.get(row.user_id, 0)
            if seat.unfinished and roles.may(user, roles.Right.MEMBERS, row.site):
                seat.deeds.append(_deed(_("Hand over"), "hand_over", row))
            if roles.grantable(user, row):
                seat.deeds.append(_deed(_("Take on again"), "again", row))
        yield seat


def _deed(label: str, name: str, row: Membership, *, is_post: bool = False) -> Deed:
    where = [code_of(row.site), row.pk]
    return Deed(label, reverse(f"boards:{name}", args=where), is_post)
