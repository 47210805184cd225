"""No way round the gate: every door that can write a member site's row.

Each first makes a harmless change to the same row that goes through, so that the
refusal after it can only be about the status.
"""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib import admin
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from completeness import gate
from tenancy.changes import Refused, current
from tenancy.models import MemberSite, Role, Status
from tenancy.scope import in_sites
from tenancy.status import set_status
from tests.admin_forms import errors, filled
from tests.factories import entered, make_member, make_site, make_superuser

pytestmark = pytest.mark.django_db

Door = Callable[..., Any]
NEW_NAME = "Sở Xây dựng tỉnh"


@pytest.fixture
def draft(db: Any) -> MemberSite:
    return make_site("soxd", name="Sở Xây dựng")


@pytest.fixture
def root(db: Any) -> Client:
    """Logged in: the break-glass account, which may do whatever can be done."""
    return entered(make_superuser())


def now(site: MemberSite) -> tuple[str, str]:
    return MemberSite.objects.values_list("name", "status").get(pk=site.pk)


def row(site: MemberSite) -> MemberSite:
    return MemberSite.objects.get(pk=site.pk)


# --- doors in code ----------------------------------------------------------


def save(site: MemberSite, **values: Any) -> None:
    fresh = row(site)
    for name, value in values.items():
        setattr(fresh, name, value)
    fresh.save()


def save_update_fields(site: MemberSite, **values: Any) -> None:
    fresh = row(site)
    for name, value in values.items():
        setattr(fresh, name, value)
    fresh.save(update_fields=list(values))


def queryset_update(site: MemberSite, **values: Any) -> None:
    MemberSite.objects.filter(pk=site.pk).update(**values)


def base_manager(site: MemberSite, **values: Any) -> None:
    MemberSite._base_manager.filter(pk=site.pk).update(**values)


def bulk_update(site: MemberSite, **values: Any) -> None:
    fresh = row(site)
    for name, value in values.items():
        setattr(fresh, name, value)
    MemberSite.objects.bulk_update([fresh], list(values))


def update_or_create(site: MemberSite, **values: Any) -> None:
    MemberSite.objects.update_or_create(code=site.code, defaults=values)


def upsert(site: MemberSite, **values: Any) -> None:
    fresh = row(site)
    for name, value in values.items():
        setattr(fresh, name, value)
    MemberSite.objects.bulk_create(
        [fresh],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=list(values),
    )


def raw_update(site: MemberSite, **values: Any) -> None:
    ((name, value),) = values.items()
    with connection.cursor() as cursor:
        sql = f"UPDATE tenancy_membersite SET {name} = %s WHERE id = %s"
        cursor.execute(sql, [value, site.pk])


def raw_upsert(site: MemberSite, **values: Any) -> None:
    """The whole row written anew over the old one, in the database's own words."""
    names = [field.column for field in MemberSite._meta.concrete_fields]
    whole = MemberSite.objects.filter(pk=site.pk).values(*names).get() | values
    sql = (
        f"INTO tenancy_membersite ({', '.join(names)}) "
        f"VALUES ({', '.join(['%s'] * len(names))})"
    )
    if connection.vendor == "sqlite":
        sql = f"INSERT OR REPLACE {sql}"
    else:
        news = ", ".join(f"{name} = excluded.{name}" for name in names)
        sql = f"INSERT {sql} ON CONFLICT (id) DO UPDATE SET {news}"
    with connection.cursor() as cursor:
        cursor.execute(sql, [whole[name] for name in names])


def loaddata(site: MemberSite, **values: Any) -> None:
    dumped = StringIO()
    call_command("dumpdata", "tenancy.membersite", pks=str(site.pk), stdout=dumped)
    (one,) = json.loads(dumped.getvalue())
    one["fields"].update(values)
    path = Path(settings.MEDIA_ROOT) / "site.json"
    path.write_text(json.dumps([one]), encoding="utf-8")
    call_command("loaddata", str(path), verbosity=0)


DOORS: tuple[Door, ...] = (
    save,
    save_update_fields,
    queryset_update,
    base_manager,
    bulk_update,
    update_or_create,
    upsert,
    raw_update,
    raw_upsert,
    loaddata,
)


@pytest.mark.parametrize("door", DOORS)
def test_no_door_in_code_makes_a_site_live(door: Door, draft: MemberSite) -> None:
    door(draft, name=NEW_NAME)
    assert now(draft) == (NEW_NAME, Status.PREPARING)
    with pytest.raises(IntegrityError, match="gate"), transaction.atomic():
        door(draft, status=Status.LIVE)
    assert now(draft) == (NEW_NAME, Status.PREPARING)


@pytest.mark.parametrize("status", [Status.SUSPENDED, Status.CLOSED])
@pytest.mark.parametrize("door", DOORS)
def test_no_door_in_code_gives_another_status(
    door: Door, status: Status, draft: MemberSite
) -> None:
    door(draft, short_name="Xây dựng")
    with pytest.raises(IntegrityError, match="gate"), transaction.atomic():
        door(draft, status=status)
    assert now(draft) == ("Sở Xây dựng", Status.PREPARING)


# What writes a whole row by INSERT is refused for a live site whatever it holds.
INSERTING = (upsert, raw_upsert)


@pytest.mark.parametrize("door", [door for door in DOORS if door not in INSERTING])
def test_no_door_in_code_takes_a_live_site_down(door: Door, site: MemberSite) -> None:
    door(site, name=NEW_NAME)
    assert now(site) == (NEW_NAME, Status.LIVE)
    with pytest.raises(IntegrityError, match="gate"), transaction.atomic():
        door(site, status=Status.PREPARING)
    assert now(site) == (NEW_NAME, Status.LIVE)


def test_row_written_over_a_live_one_does_not_take_it_down(
    site: MemberSite, draft: MemberSite
) -> None:
    raw_upsert(draft, name=NEW_NAME)
    assert now(draft) == (NEW_NAME, Status.PREPARING)
    with pytest.raises(IntegrityError, match="gate"), transaction.atomic():
        raw_upsert(site, status=Status.PREPARING)
    assert now(site)[1] == Status.LIVE


# --- new rows ---------------------------------------------------------------


def new(code: str, status: str) -> MemberSite:
    return MemberSite(
        code=code, kind="department", name=code, short_name=code, status=status
    )


def create(code: str, status: str) -> None:
    new(code, status).save(force_insert=True)


def get_or_create(code: str, status: str) -> None:
    values = {"kind": "department", "name": code, "short_name": code}
    MemberSite.objects.get_or_create(code=code, defaults={**values, "status": status})


def bulk_create(code: str, status: str) -> None:
    MemberSite.objects.bulk_create([new(code, status)])


def raw_insert(code: str, status: str) -> None:
    """A row like that of another site, under a new code."""
    make_site(f"mau{code}")
    others = [
        field.column
        for field in MemberSite._meta.concrete_fields
        if field.column not in ("id", "code", "status")
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO tenancy_membersite (code, status, {', '.join(others)}) "
            f"SELECT %s, %s, {', '.join(others)} FROM tenancy_membersite "
            "WHERE code = %s",
            [code, status, f"mau{code}"],
        )


def loaddata_new(code: str, status: str) -> None:
    fields = {"code": code, "kind": "department", "name": code, "short_name": code}
    one = {"model": "tenancy.membersite", "fields": {**fields, "status": status}}
    path = Path(settings.MEDIA_ROOT) / "new.json"
    path.write_text(json.dumps([one]), encoding="utf-8")
    call_command("loaddata", str(path), verbosity=0)


@pytest.mark.parametrize("status", [Status.LIVE, Status.SUSPENDED, Status.CLOSED])
@pytest.mark.parametrize(
    "door", [create, get_or_create, bulk_create, raw_insert, loaddata_new]
)
def test_no_site_is_born_live(door: Door, status: Status, db: Any) -> None:
    door("moi", Status.PREPARING)
    assert MemberSite.objects.get(code="moi").status == Status.PREPARING
    with pytest.raises(IntegrityError, match="gate"), transaction.atomic():
        door("nua", status)
    assert not MemberSite.objects.filter(code="nua").exists()


# --- doors of the admin -----------------------------------------------------

FORGED = {"status": "live", "status_reason": "x", "version": "99"}


def test_admin_form_of_a_site_takes_no_status(root: Client, draft: MemberSite) -> None:
    url = reverse("admin:tenancy_membersite_change", args=[draft.pk])
    data = filled(root.get(url), name=NEW_NAME)
    response = root.post(url, data)
    assert response.status_code == 302, errors(response)
    assert now(draft) == (NEW_NAME, Status.PREPARING)
    data = filled(root.get(url), name="Sở Xây dựng")
    response = root.post(url, {**data, **FORGED})
    assert response.status_code == 302, errors(response)
    assert now(draft) == ("Sở Xây dựng", Status.PREPARING)
    assert row(draft).status_reason == ""


def test_admin_form_of_the_identity_block_takes_no_status(draft: MemberSite) -> None:
    chief = entered(make_member(draft, Role.CHIEF))
    url = reverse("admin:pages_agencyidentity_change", args=[draft.pk])
    data = filled(chief.get(url), address="Số 1")
    response = chief.post(url, data)
    assert response.status_code == 302, errors(response)
    assert row(draft).address == "Số 1"
    data = filled(chief.get(url), address="Số 2")
    response = chief.post(url, {**data, **FORGED})
    assert response.status_code == 302, errors(response)
    assert row(draft).address == "Số 2"
    assert row(draft).status == Status.PREPARING


@admin.action(description="rename")
def rename(model_admin: Any, request: Any, queryset: Any) -> None:
    queryset.update(name=NEW_NAME)
    current().note("change", queryset.get())


@admin.action(description="put live")
def put_live(model_admin: Any, request: Any, queryset: Any) -> None:
    queryset.update(status=Status.LIVE)
    current().note("change", queryset.get())


def test_bulk_action_that_forgets_the_gate_is_stopped(
    root: Client, draft: MemberSite, monkeypatch: Any
) -> None:
    registered = admin.site._registry[MemberSite]
    monkeypatch.setattr(registered, "actions", [rename, put_live])
    url = reverse("admin:tenancy_membersite_changelist")
    data = {"_selected_action": draft.pk, "index": "0"}
    assert root.post(url, {**data, "action": "rename"}).status_code == 302
    assert now(draft) == (NEW_NAME, Status.PREPARING)
    with pytest.raises(IntegrityError, match="gate"), transaction.atomic():
        root.post(url, {**data, "action": "put_live"})
    assert now(draft) == (NEW_NAME, Status.PREPARING)


# --- what was live once -----------------------------------------------------


@pytest.fixture
def fallen(db: Any) -> MemberSite:
    """A site with a version in its history that says: live."""
    site = make_site("sotc", name="Sở Tài chính", live=True)
    set_status(site, Status.SUSPENDED, reason="Bảo trì")
    site.name = NEW_NAME
    site.save()
    return site


def live_version(site: MemberSite) -> Any:
    return site.history.filter(status=Status.LIVE).latest()


def test_version_saved_from_history_does_not_bring_the_status_back(
    fallen: MemberSite,
) -> None:
    with in_sites(fallen):
        suspended = fallen.history.filter(name="Sở Tài chính").latest()
        assert suspended.status == Status.SUSPENDED
        suspended.instance.save()
        assert now(fallen) == ("Sở Tài chính", Status.SUSPENDED)
        with pytest.raises(IntegrityError, match="gate"), transaction.atomic():
            live_version(fallen).instance.save()
    assert now(fallen) == ("Sở Tài chính", Status.SUSPENDED)


def test_version_brought_back_in_the_admin_leaves_the_status(
    root: Client, fallen: MemberSite
) -> None:
    with in_sites(fallen):
        version = live_version(fallen)
    url = reverse(
        "admin:tenancy_membersite_version", args=[fallen.pk, version.history_id]
    )
    assert root.post(url).status_code == 302
    assert now(fallen) == ("Sở Tài chính", Status.SUSPENDED)
    assert row(fallen).status_reason == "Bảo trì"


# --- commands ---------------------------------------------------------------


def test_command_goes_through_the_gate(draft: MemberSite) -> None:
    queryset_update(draft, name=NEW_NAME)
    out = StringIO()
    with pytest.raises(CommandError) as refused:
        call_command("publish_site", draft.code, stdout=out)
    assert refused.value.returncode == 1
    assert "Nghị định số" in out.getvalue()
    assert now(draft) == (NEW_NAME, Status.PREPARING)


# --- what was let through stays what it was -----------------------------------


@pytest.mark.parametrize("door", [door for door in DOORS if door not in INSERTING])
def test_a_live_site_becomes_no_other_kind(door: Door, site: MemberSite) -> None:
    door(site, name=NEW_NAME)
    with pytest.raises(IntegrityError), transaction.atomic():
        door(site, kind="portal")
    assert row(site).kind == "department"


def test_a_live_site_takes_no_other_key(site: MemberSite, draft: MemberSite) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        MemberSite.objects.filter(pk=site.pk).update(id=site.pk + 1000)
    assert row(site).status == Status.LIVE


def test_the_portal_itself_is_not_published(draft: MemberSite) -> None:
    MemberSite.objects.filter(pk=draft.pk).update(kind="portal")
    with pytest.raises(Refused):
        gate.publish(row(draft))
    assert now(draft)[1] == Status.PREPARING
