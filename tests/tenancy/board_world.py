"""Two boards with somebody in each situation, and requests to their pages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.urls import reverse

from tenancy import clock
from tenancy.models import Board, Membership, MemberSite, Role, User
from tenancy.scope import in_sites
from tests.factories import (
    make_article,
    make_member,
    make_seat,
    make_superuser,
    make_user,
)

SECRET = "Vi Nơi Khác"  # the name of somebody of another board


@dataclass
class World:
    """Two boards; `me` leads the one of `mine`, and everybody else has one seat."""

    me: User
    mine: MemberSite
    theirs: MemberSite
    seats: dict[str, Membership]


@dataclass
class Request:
    url: str
    data: dict[str, Any]
    method: str = "post"


Forgery = Callable[[World], Request]


def day(shift: int = 0) -> str:
    return f"{clock.today() + timedelta(days=shift):%d/%m/%Y}"


def seat_of(user: User) -> Membership:
    """The only one that `user` has."""
    return user.memberships.get()


def url(name: str, site: MemberSite | None, seat: Membership | None = None) -> str:
    """The address of a page of members: of the board of `site`, or of the province."""
    code = site.code if site else "toan-tinh"
    return reverse(f"boards:{name}", args=[code, *([seat.pk] if seat else [])])


def make_world(me: User, mine: MemberSite, theirs: MemberSite) -> World:
    chief = make_member(mine, Role.CHIEF, "truong-ban")
    helper = make_member(mine, Role.EDITOR, "bien-tap")
    wanted = make_member(mine, Role.EDITOR, "hai-noi")
    gone = make_member(mine, Role.EDITOR, "da-nghi")
    gone.memberships.update(until="2020-01-01")
    foreign = make_user("noi-khac", full_name=SECRET)
    was_there = make_user("da-roi", full_name=SECRET)
    seats = {
        "me": me.memberships.get(),
        "chief": chief.memberships.get(),
        "helper": helper.memberships.get(),
        "wanted": wanted.memberships.get(),
        "gone": gone.memberships.get(),
        "foreign": make_seat(foreign, theirs, Role.EDITOR),
        "was_there": make_seat(was_there, theirs, Role.EDITOR, until="2020-01-01"),
        "office": make_member(None, Role.OFFICE).memberships.get(),
    }
    make_seat(wanted, theirs, Role.CHIEF)
    make_superuser()
    for name, site in (("helper", mine), ("gone", mine), ("foreign", theirs)):
        make_article(site=site, state="draft", written_by=seats[name].user)
    return World(me, mine, theirs, seats)


def page(name: str, seat: str = "", on: str = "mine") -> Callable[[World], str]:
    """The address of `name` for the person called `seat`, on that board's pages."""

    def address(world: World) -> str:
        site = None if on == "province" else getattr(world, on)
        return url(name, site, world.seats[seat] if seat else None)

    return address


def post(address: Callable[[World], str] | str, **typed: Any) -> Forgery:
    """A callable among `typed` is asked of the world."""

    def request(world: World) -> Request:
        url = address(world) if callable(address) else address
        data = {k: v(world) if callable(v) else v for k, v in typed.items()}
        query = data.pop("query", "")
        return Request(url + query, data, data.pop("method", "post"))

    return request


def pk_of(seat: str) -> Callable[[World], int]:
    return lambda world: world.seats[seat].pk


def user_of(seat: str) -> Callable[[World], int]:
    return lambda world: world.seats[seat].user_id


def site_of(name: str) -> Callable[[World], int]:
    return lambda world: getattr(world, name).pk


def board(on: str, page: str = "change") -> Callable[[World], str]:
    def address(world: World) -> str:
        site = getattr(world, on)
        with in_sites(site):
            row = Board.objects.get(site=site)
            version = [row.history.first().history_id] if page == "version" else []
        return reverse(f"admin:tenancy_board_{page}", args=[row.pk, *version])

    return address
