"""Every admin address of every tenant's model: one's own row yes, a stranger's no."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from content.models import OldAddress
from news.models import Reference
from tenancy import clock
from tenancy.admin import SiteOwnedAdmin
from tenancy.models import Kind, MemberSite, Role
from tenancy.scope import in_sites
from tests.admin_forms import filled
from tests.factories import (
    entered,
    make_article,
    make_contact,
    make_directive,
    make_entry,
    make_member,
    make_official,
    make_page,
    make_reference,
    make_site,
    make_unit,
)
from units.models import BoundaryMap, Contact, Unit

pytestmark = pytest.mark.django_db


def identity(site: MemberSite) -> Model:
    from pages.models import AgencyIdentity

    return AgencyIdentity.objects.get(pk=site.pk)


def look(site: MemberSite) -> Model:
    from pages.models import Look

    with in_sites(site):
        return Look.objects.get()


def notice(site: MemberSite) -> Model:
    from pages.models import Notice

    until = clock.now() + timedelta(days=1)
    return Notice.objects.create(site=site, text="Lũ lên nhanh", until=until)


def boundary_map(site: MemberSite) -> Model:
    with in_sites(site):
        return BoundaryMap.objects.get()


def reference(site: MemberSite) -> Reference:
    neighbour = make_site("locbinh", name="Huyện Lộc Bình", live=True)
    return make_reference(site=site, article=make_article(site=neighbour))


def old_address(site: MemberSite) -> OldAddress:
    page = make_page(site=site)
    old = OldAddress(site=site, address="/cu.html", kind="pages.Page", row=page.pk)
    old.save()
    return old


# A row of the site for each model that boards reach; a new admin must stand here.
ROWS: dict[str, Callable[[MemberSite], Any]] = {
    "units.Unit": lambda site: make_unit(site=site),
    "units.Official": lambda site: make_official(unit=make_unit(site=site)),
    "units.BoundaryMap": boundary_map,
    "units.ScheduleEntry": lambda site: make_entry(site=site),
    "pages.Page": lambda site: make_page(site=site),
    "pages.AgencyIdentity": identity,
    "pages.Look": look,
    "pages.Notice": notice,
    "news.Article": lambda site: make_article(site=site),
    "news.Reference": reference,
    "directives.Directive": lambda site: make_directive(site=site),
    "content.OldAddress": old_address,
}
# The province's own, which no board writes; tests/tenancy/test_boards.py reads boards.
NO_BOARD = {
    "tenancy.MemberSite",
    "tenancy.Board",
    "completeness.Waiver",
    "news.HubPick",
}


@pytest.fixture
def mine(db: Any) -> MemberSite:
    return make_site("bacson", kind=Kind.DISTRICT, name="Huyện Bắc Sơn")


@pytest.fixture
def theirs(db: Any) -> MemberSite:
    return make_site("chilang", kind=Kind.DISTRICT, name="Huyện Chi Lăng")


def chief_of(site: MemberSite) -> Client:
    return entered(make_member(site, Role.CHIEF))


def address(row: Model, page: str, *args: Any) -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{page}", args=args)


def test_every_admin_of_a_tenants_model_is_in_the_table() -> None:
    guarded = {
        model._meta.label
        for model, model_admin in admin.site._registry.items()
        if isinstance(model_admin, SiteOwnedAdmin)
    }
    assert guarded == set(ROWS) | NO_BOARD


@pytest.mark.parametrize("label", ROWS)
def test_a_row_opens_for_its_own_board_alone(
    label: str, mine: MemberSite, theirs: MemberSite
) -> None:
    row = ROWS[label](mine)
    own, stranger = chief_of(mine), chief_of(theirs)
    for page in ("change", "history"):
        url = address(row, page, row.pk)
        assert own.get(url).status_code == 200, url
        assert stranger.get(url).status_code == 404, url
    url = address(row, "changelist")
    link = address(row, "change", row.pk)
    assert link in own.get(url).content.decode()
    assert link not in stranger.get(url).content.decode()


@pytest.mark.parametrize("label", ROWS)
def test_a_row_is_written_by_its_own_board_alone(
    label: str, mine: MemberSite, theirs: MemberSite
) -> None:
    row = ROWS[label](mine)
    own, stranger = chief_of(mine), chief_of(theirs)
    url = address(row, "change", row.pk)
    data = filled(own.get(url))
    version = MemberSite.objects.get(pk=mine.pk).version
    assert stranger.post(url, data).status_code == 404
    assert stranger.post(
        address(row, "delete", row.pk), {"post": "yes"}
    ).status_code in (
        403,
        404,
    )
    assert MemberSite.objects.get(pk=mine.pk).version == version
    assert own.post(url, data).status_code == 302
    assert MemberSite.objects.get(pk=mine.pk).version == version + 1


@pytest.mark.parametrize("label", ROWS)
def test_a_version_is_seen_and_brought_back_by_its_own_board_alone(
    label: str, mine: MemberSite, theirs: MemberSite
) -> None:
    row = ROWS[label](mine)
    own, stranger = chief_of(mine), chief_of(theirs)
    own.post(
        address(row, "change", row.pk), filled(own.get(address(row, "change", row.pk)))
    )
    with in_sites(mine):
        version = row.history.order_by("history_id").last().history_id
    url = address(row, "version", row.pk, version)
    assert stranger.get(url).status_code == 404
    assert stranger.post(url).status_code == 404
    assert own.get(url).status_code == 200
    assert own.post(url).status_code == 302


@pytest.mark.parametrize("label", ROWS)
def test_no_address_of_the_admin_tells_that_of_a_row(
    label: str, mine: MemberSite, theirs: MemberSite
) -> None:
    row = ROWS[label](mine)
    kind = ContentType.objects.get_for_model(row).pk
    own, stranger = chief_of(mine), chief_of(theirs)
    assert own.get(address(row, "change", row.pk)).status_code == 200
    for client in (own, stranger):
        for known_or_not in (row.pk, 0):
            url = f"/admin/r/{kind}/{known_or_not}/"
            assert client.get(url).status_code == 404, url


@pytest.mark.parametrize("label", ["news.Article", "directives.Directive"])
def test_the_form_of_what_readers_see_links_to_it(
    label: str, mine: MemberSite, theirs: MemberSite
) -> None:
    row = ROWS[label](mine)
    own, stranger = chief_of(mine), chief_of(theirs)
    url = address(row, "change", row.pk)
    assert row.get_absolute_url() in own.get(url).content.decode()
    assert stranger.get(url).status_code == 404
    type(row)._base_manager.filter(pk=row.pk).update(state="withdrawn")
    assert row.get_absolute_url() not in own.get(url).content.decode()


@pytest.mark.parametrize("label", sorted(set(ROWS) - {"pages.AgencyIdentity"}))
def test_nobody_adds_a_row_to_a_site_without_a_board_of_theirs(
    label: str, mine: MemberSite, theirs: MemberSite
) -> None:
    row = ROWS[label](mine)
    url = address(row, "add")
    own, stranger = chief_of(mine), chief_of(theirs)
    if own.get(f"{url}?site=bacson").status_code == 403:
        assert stranger.get(url).status_code == 403  # laid with the site, never added
        return
    assert stranger.get(f"{url}?site=bacson").status_code == 404
    assert stranger.post(f"{url}?site=bacson", {}).status_code == 404
    assert own.get(f"{url}?site=bacson").status_code == 200


def test_an_inline_takes_no_row_of_another_site(
    mine: MemberSite, theirs: MemberSite
) -> None:
    with in_sites(mine, theirs):
        unit, other = make_unit(site=mine), make_unit(site=theirs)
        make_contact(unit=unit)
        foreign = make_contact(unit=other)
        before = Contact.objects.filter(pk=foreign.pk).values().get()
    own = chief_of(mine)
    url = address(unit, "change", unit.pk)
    data = filled(own.get(url), **{"contacts-0-phone": "0205 381 2999"})
    for forged in (
        {"contacts-0-id": foreign.pk},
        {"contacts-0-id": foreign.pk, "contacts-0-DELETE": "on"},
        {"contacts-0-unit": other.pk},
    ):
        own.post(url, data | forged)
        with in_sites(mine, theirs):
            assert Contact.objects.filter(pk=foreign.pk).values().get() == before
            assert other.contacts.count() == 1
    assert own.post(url, data).status_code == 302
    with in_sites(mine):
        assert unit.contacts.get().phone.endswith("999")


def test_a_version_is_of_its_own_row(mine: MemberSite, theirs: MemberSite) -> None:
    with in_sites(mine, theirs):
        unit, other = make_unit(site=mine), make_unit(site=theirs)
        own_version = unit.history.get().history_id
        foreign_version = other.history.get().history_id
    own = chief_of(mine)
    assert own.get(address(unit, "version", unit.pk, own_version)).status_code == 200
    url = address(unit, "version", unit.pk, foreign_version)
    assert own.get(url).status_code == 404
    assert own.post(url).status_code == 404


def test_suggestions_name_rows_of_the_own_site_alone(
    mine: MemberSite, theirs: MemberSite
) -> None:
    make_unit(site=mine, name="Phòng Nội vụ")
    make_unit(site=theirs, name="Phòng Nội chính")

    own = chief_of(mine)

    def suggested(app: str, model: str, field: str) -> Any:
        where = {"app_label": app, "model_name": model, "field_name": field}
        return own.get("/admin/autocomplete/", {"term": "noi", **where})

    found = suggested("units", "official", "unit").json()["results"]
    assert [one["text"] for one in found] == ["Phòng Nội vụ"]
    for field in ("site", "user"):
        assert suggested("tenancy", "membership", field).status_code == 403


def test_a_row_is_never_copied_by_a_button_that_is_not_there(
    mine: MemberSite,
) -> None:
    unit = make_unit(site=mine)
    own = chief_of(mine)
    url = address(unit, "change", unit.pk)
    data = filled(own.get(url), name="Phòng Dân tộc")
    assert own.post(url, data | {"_saveasnew": "1"}).status_code == 403
    with in_sites(mine):
        assert not Unit.objects.filter(name="Phòng Dân tộc").exists()
    assert own.post(url, data).status_code == 302
    with in_sites(mine):
        assert Unit.objects.get(name="Phòng Dân tộc").pk == unit.pk
