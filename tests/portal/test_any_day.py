"""Sixty days of a province's life: each day recomputed equals what was stored on it."""

import random
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from completeness import snapshots
from completeness.assess import assess
from completeness.models import Snapshot, Threshold, Waiver
from completeness.sites_then import sites_at
from content.models import CalendarDay
from directives.models import Directive, DocumentType
from news.models import Article
from pages.models import Page
from tenancy import clock
from tenancy.changes import changing
from tenancy.models import MemberSite, Status
from tenancy.scope import all_sites, in_sites
from tenancy.status import set_status
from tests.factories import (
    make_article,
    make_calendar_day,
    make_contact,
    make_directive,
    make_entry,
    make_official,
    make_picture,
    make_site,
    make_unit,
    rich,
)
from units.models import BoundaryMap, Commune, Contact, Official, Unit, UnitKind

pytestmark = pytest.mark.django_db

FIRST = date(2022, 7, 15)  # nd42 takes over from nd43 in the middle
DAYS = 60
FOUNDED = (12, 34, 52)  # the days on which a site joins them
LOOKED_AT_CLOSELY = (0, 4)  # the days of the week whose sentences are compared too
SITES = ("baclam", "dongson", "sothu")
TYPES = ("Quyết định", "Kế hoạch", "Báo cáo")  # of the documents that are written

Deed = Callable[[MemberSite, random.Random], Any]
Picture = list[tuple[Any, ...]]  # a line for each site


def morning(day: date, hour: int = 8) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, hour))


# --- what people do in a day --------------------------------------------------


def write_article(site: MemberSite, dice: random.Random) -> None:
    category = dice.choice(["general", "responses", "awards", "law_guidance"])
    make_article(site=site, title=f"Tin {dice.random()}", category=category)


def plan_article(site: MemberSite, dice: random.Random) -> None:
    later = clock.now() + timedelta(days=dice.randrange(1, 9))
    ends = later + timedelta(days=dice.randrange(1, 20))
    make_article(
        site=site, title=f"Hẹn {dice.random()}", published_at=later, expires_at=ends
    )


def repost(site: MemberSite, dice: random.Random) -> None:
    title = f"Đăng lại {dice.random()}"
    make_article(site=site, title=title, is_repost=True, source="Báo thử")


def turn(model: type, site: MemberSite, dice: random.Random) -> None:
    """Withdraw one that is public, or publish one that is not."""
    row = one_of(model.objects.all(), dice)
    if row is None:
        return
    is_public = row.state == "published"
    row.state = "withdrawn" if is_public else "published"
    row.save()


def rewrite_page(site: MemberSite, dice: random.Random) -> None:
    page = one_of(Page.objects.all(), dice)
    page.body = dice.choice(
        ["", rich(20), rich(160), rich(230), "<p>Đang cập nhật</p>"]
    )
    page.state = dice.choice(["published", "withdrawn"])
    page.save()


def add_unit(site: MemberSite, dice: random.Random) -> None:
    unit = make_unit(
        site=site, name=f"Phòng {dice.random()}", functions=rich(dice.choice([5, 40]))
    )
    if dice.random() < 0.7:
        make_contact(unit=unit)
    if dice.random() < 0.7:
        make_official(unit=unit)


def move_unit(site: MemberSite, dice: random.Random) -> None:
    unit = one_of(Unit.objects.exclude(kind=UnitKind.ROOT), dice)
    if unit is None:
        return
    above = Unit.objects.exclude(pk__in=unit.get_descendants(include_self=True))
    unit.parent = one_of(above, dice)
    unit.kind = dice.choice(["phong", "commune"])
    unit.save()


def remove_unit(site: MemberSite, dice: random.Random) -> None:
    leaves = [unit for unit in Unit.objects.all() if unit.is_leaf_node()]
    leaves = [unit for unit in leaves if not unit.is_root]
    if leaves:
        dice.choice(leaves).delete()


def change_people(site: MemberSite, dice: random.Random) -> None:
    root = Unit.objects.get(kind=UnitKind.ROOT)
    make_official(
        unit=root,
        is_leader=True,
        biography=rich(dice.choice([0, 40])),
        duties=rich(30),
        until=clock.today() + timedelta(days=dice.randrange(0, 30)),
    )
    for model in (Official, Contact):
        row = one_of(model.objects.all(), dice)
        if row is not None and dice.random() < 0.5:
            row.delete()


def change_map(site: MemberSite, dice: random.Random) -> None:
    found = BoundaryMap.objects.first()
    if found is None:
        return
    found.picture = dice.choice([None, make_picture(site=site, width=900)])
    found.note = rich(dice.choice([3, 40]))
    found.save()
    Commune(boundary_map=found, name=f"Xã {dice.random()}").save()


def change_identity(site: MemberSite, dice: random.Random) -> None:
    fresh = MemberSite.objects.get(pk=site.pk)
    fresh.phone = dice.choice(["", "0205 000 0001"])
    fresh.email = dice.choice(["", "so@langson.example", "so@mail.example"])
    fresh.address = fresh.working_hours = fresh.agency = dice.choice(["", "Số 1"])
    fresh.parent_body = fresh.responsible_name = fresh.responsible_post = "Ông Thử"
    fresh.save()


def write_document(site: MemberSite, dice: random.Random) -> None:
    fields: dict[str, Any] = {"in_force_on": clock.today()}
    if dice.random() < 0.4:
        fields["file"] = None
    kind = one_of(DocumentType.objects.filter(name__in=TYPES), dice)
    number = f"{dice.randrange(9999)}/QĐ-UBND"
    make_directive(site=site, number=number, document_type=kind, **fields)


def copy_page(site: MemberSite, dice: random.Random) -> None:
    """Take what another site says of itself, whether readers see that site or not."""
    with all_sites():
        others = Page.objects.exclude(site=site).filter(key="overview")
        taken = one_of(others.exclude(body=""), dice)
    if taken is not None:
        page = Page.objects.get(key="overview")
        page.body, page.state = taken.body, "published"
        page.save()


def rename(site: MemberSite, dice: random.Random) -> None:
    fresh = MemberSite.objects.get(pk=site.pk)
    with changing(fresh):
        fresh.name = f"{fresh.short_name} {dice.randrange(99)}"
        fresh.save()


def fill_schedule(site: MemberSite, dice: random.Random) -> None:
    make_entry(site=site)


DEEDS: tuple[Deed, ...] = (
    write_article,
    plan_article,
    repost,
    lambda site, dice: turn(Article, site, dice),
    lambda site, dice: turn(Directive, site, dice),
    rewrite_page,
    add_unit,
    move_unit,
    remove_unit,
    change_people,
    change_map,
    change_identity,
    write_document,
    fill_schedule,
    copy_page,
    rename,
)


def one_of(rows: Any, dice: random.Random) -> Any:
    rows = list(rows.order_by("pk"))
    return dice.choice(rows) if rows else None


def decide(sites: list[MemberSite], day: date, dice: random.Random) -> None:
    """What the Office does now and then: a threshold, a waiver, a site, a holiday."""
    if dice.random() < 0.3:
        change_type(dice)
    if dice.random() < 0.3:
        turn_site(dice.choice(sites), dice)
    if dice.random() < 0.2:
        change_calendar(day, dice)
    if dice.random() < 0.2:
        value = dice.randrange(1, 60)
        Threshold.objects.get_or_create(
            rule="news",
            name="days",
            since=day,
            defaults={"value": value, "reason": "Thử"},
        )
    if dice.random() < 0.2:
        site, rule = dice.choice(sites), dice.choice(["news", "overview", "leaders"])
        until = day + timedelta(days=dice.randrange(0, 12))
        with changing(site, touches=[Waiver]):
            waiver = Waiver(
                site=site, rule=rule, since=day, until=until, reason="Thử nghiệm"
            )
            if waiver._overlapping() is None:
                waiver.save()


def turn_site(site: MemberSite, dice: random.Random) -> None:
    """To the public or away from it; what the gate says of it is not the question."""
    status = dice.choice([Status.LIVE, Status.LIVE, Status.SUSPENDED])
    set_status(MemberSite.objects.get(pk=site.pk), status, reason="Thử")


def change_calendar(day: date, dice: random.Random) -> None:
    """A day off near by, entered or taken back."""
    off = day + timedelta(days=dice.randrange(-5, 15))
    line = CalendarDay.objects.filter(date=off).first()
    if line is None:
        make_calendar_day(off.isoformat())
    else:
        line.delete()


def change_type(dice: random.Random) -> None:
    """What an administrator does now and then to the list of types."""
    kind = one_of(DocumentType.objects.filter(name__in=TYPES), dice)
    for flag in ("is_plan", "has_force"):
        setattr(kind, flag, dice.random() < 0.5)
    kind.save()


def change_setting(settings: Any, dice: random.Random) -> None:
    """What whoever runs the installation does now and then to .env."""
    some = [["langson.example"], ["langson.example", "mail.example"], ["mail.example"]]
    settings.OFFICIAL_EMAIL_DOMAINS = dice.choice(some)


# --- the proof ------------------------------------------------------------------


@pytest.fixture
def sites(db: Any) -> list[MemberSite]:
    with clock.at(morning(FIRST - timedelta(days=1))):
        return [
            make_site(code, kind="department" if code == "sothu" else "district")
            for code in SITES
        ]


def live_through(
    sites: list[MemberSite], dice: random.Random, settings: Any
) -> Iterator[tuple[date, Picture]]:
    for number in range(DAYS):
        day = FIRST + timedelta(days=number)
        for hour in (9, 11, 15):
            site = dice.choice(sites)
            with clock.at(morning(day, hour)), in_sites(site):
                dice.choice(DEEDS)(site, dice)
        with clock.at(morning(day, 16)):
            decide(sites, day, dice)
            if number in FOUNDED:
                sites.append(make_site(f"trang{number}", kind="commune"))
        if dice.random() < 0.1:
            change_setting(settings, dice)
        with clock.at(morning(day, 18)):
            snapshots.take()
            seen = picture()
        with clock.at(morning(day, 20)), in_sites(sites[0]):
            dice.choice(DEEDS)(sites[0], dice)  # after the day was stored
        yield day, seen


def picture(at: datetime | None = None) -> Picture:
    """All that is told of each site of the moment beside the states of its rules."""
    with clock.held(at) as moment:
        reports = assess(sites_at(moment), moment).values()
    return [
        (one.site.code, one.site.kind, one.site.name, one.site.status, one.breach)
        + tuple((str(line.finding.sentence), line.basis) for line in one.lines)
        for one in reports
    ]


@pytest.mark.long
@pytest.mark.parametrize("seed", [1, 2])
def test_each_of_sixty_days_is_recomputed_as_it_was_stored(
    sites: list[MemberSite], seed: int, settings: Any
) -> None:
    seen = dict(live_through(sites, random.Random(seed), settings))
    told: set[str] = set()
    with clock.at(morning(FIRST + timedelta(days=DAYS))):
        for day, then in seen.items():
            shots = snapshots.taken_on(day)
            assert len(shots) == len(then)
            told |= {state for shot in shots for state in shot.states.values()}
            proof = snapshots.prove(day)
            assert (proof.gone, proof.differences) == ([], []), day
            if day.weekday() in LOOKED_AT_CLOSELY:
                assert picture(morning(day, 18)) == then, day
    assert told >= {"complete", "thin", "missing", "stale", "waived", "not_applicable"}
    assert len(seen[FIRST]) < len(then) == len(SITES) + len(FOUNDED)
    assert len({one[2] for then in seen.values() for one in then}) > len(sites)
    assert any(one[4] and one[4].due for then in seen.values() for one in then)


def test_a_rewritten_past_is_told(sites: list[MemberSite]) -> None:
    with clock.at(morning(FIRST)):
        with in_sites(sites[0]):
            make_article(site=sites[0])
        snapshots.take()
    with clock.at(morning(FIRST + timedelta(days=1))), all_sites():
        Article.history.all().delete()
        found = {one.rule: one for one in snapshots.recheck(snapshots.taken_on(FIRST))}
    assert found["news"].site == sites[0]
    assert (found["news"].stored, found["news"].recomputed) == ("thin", "missing")


def test_a_later_look_of_the_same_day_stands(sites: list[MemberSite]) -> None:
    with clock.at(morning(FIRST)):
        snapshots.take()
    with clock.at(morning(FIRST, 18)):
        snapshots.take()
    with all_sites():
        rows = list(Snapshot.objects.values_list("site__code", "at"))
    assert sorted(rows) == sorted((code, morning(FIRST, 18)) for code in SITES)
