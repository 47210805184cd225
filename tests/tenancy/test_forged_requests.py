"""No forged request gives more than the role; each honest one beside it works."""

from typing import Any

import pytest
from django.test import Client

from news.models import Article
from tenancy.invitations import Invitation
from tenancy.models import AuditLine, Board, Membership, MemberSite, Role, User
from tests.factories import entered, make_member, make_seat
from tests.tenancy.board_world import (
    SECRET,
    Request,
    World,
    day,
    make_world,
    page,
    post,
)
from tests.tenancy.forgeries import FORGERIES, HONEST

MODELS = (User, Membership, Invitation, Board, MemberSite, Article)
LEADERS = [Role.CHIEF, Role.DEPUTY]


def everything() -> list[Any]:
    """All rows that a forged request could be after; that it was denied may stand."""
    deeds = AuditLine.objects.exclude(action="denied")
    rows = [list(model._base_manager.order_by("pk").values()) for model in MODELS]
    return [*rows, list(deeds.values())]


def send(client: Client, request: Request) -> Any:
    return getattr(client, request.method)(request.url, request.data)


@pytest.fixture(params=LEADERS)
def world(request: Any, site: MemberSite, other_site: MemberSite) -> World:
    me = make_member(site, request.param, "toi")
    return make_world(me, site, other_site)


def client_of(name: str, world: World) -> Client:
    if name == "superuser":
        return entered(User.objects.get(is_superuser=True))
    return entered(world.seats[name].user)


def test_there_are_ways_enough() -> None:
    assert len(FORGERIES) >= 25
    assert {honest for honest, _forged in FORGERIES.values()} == set(HONEST)


@pytest.mark.parametrize("way", FORGERIES)
def test_a_forged_request_changes_nothing(way: str, world: World) -> None:
    honest, forged = FORGERIES[way]
    mine = entered(world.me)
    before = everything()
    answer = send(mine, forged(world))
    assert answer.status_code in (200, 302, 400, 403, 404, 405)
    assert everything() == before
    assert SECRET not in answer.content.decode()
    who, request = HONEST[honest]
    send(client_of(who, world), request(world))
    assert everything() != before


@pytest.mark.parametrize(
    "period",
    [
        {"since": "2010-01-01", "until": "2020-01-01"},
        {"since": "2500-01-01", "until": None},
    ],
    ids=["over", "to come"],
)
@pytest.mark.parametrize("name", [n for n, (who, _r) in HONEST.items() if who == "me"])
def test_a_seat_that_does_not_hold_today_gives_nothing(
    name: str, period: dict[str, Any], world: World
) -> None:
    _who, request = HONEST[name]
    Membership.objects.filter(pk=world.seats["me"].pk).update(**period)
    before = everything()
    assert send(entered(world.me), request(world)).status_code == 302  # to the log-in
    assert everything()[1:] == before[1:]  # a log-in is dated in the account
    held = {"since": "2010-01-01", "until": None}
    Membership.objects.filter(pk=world.seats["me"].pk).update(**held)
    before = everything()
    send(entered(world.me), request(world))
    assert everything()[1:] != before[1:]


def test_a_seat_over_there_gives_nothing_here(world: World) -> None:
    """Who leads another board as well acts there, and only there."""
    Membership.objects.filter(pk=world.seats["me"].pk).update(role=Role.CONTRIBUTOR)
    make_seat(world.me, world.theirs, Role.CHIEF)
    mine = entered(world.me)
    typed = {"role": "contributor", "until": day(9), "decision": ""}
    here = post(page("change", "helper"), **typed)(world)
    there = post(page("change", "foreign", on="theirs"), **typed)(world)
    assert send(mine, here).status_code == 404
    assert send(mine, there).status_code == 302
    assert Membership.objects.get(pk=world.seats["helper"].pk).until is None


@pytest.mark.parametrize(
    "where",
    [
        {"app_label": "tenancy", "model_name": "membership", "field_name": "user"},
        {"app_label": "tenancy", "model_name": "board", "field_name": "site"},
        {"app_label": "news", "model_name": "article", "field_name": "written_by"},
    ],
)
def test_no_suggestion_names_people(where: dict[str, str], world: World) -> None:
    answer = entered(world.me).get("/admin/autocomplete/", {"term": "vi", **where})
    assert answer.status_code == 403
    assert SECRET not in answer.content.decode()


def test_no_page_of_a_leader_names_people_of_other_boards(world: World) -> None:
    mine = entered(world.me)
    names = ["add", "change", "end", "hand_over", "again"]
    targets = {"add": "", "again": "gone", "hand_over": "gone"}
    for name in names:
        answer = mine.get(page(name, targets.get(name, "helper"))(world))
        assert answer.status_code == 200, name
        assert SECRET not in answer.text
        assert "noi-khac" not in answer.text
    office = client_of("office", world)
    assert SECRET in office.get("/admin/quyen-han/").text
