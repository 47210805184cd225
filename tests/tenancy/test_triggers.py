"""The triggers stand after every migrate, and the audit trail is append only."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from tenancy import clock, triggers
from tenancy.models import AuditLine

pytestmark = pytest.mark.django_db


def test_what_stands_is_what_should() -> None:
    wanted = set(triggers.wanted(connection.vendor))
    assert wanted
    assert triggers.standing(connection) == wanted


def test_a_missing_trigger_is_told_and_migrate_mends_it() -> None:
    name = sorted(triggers.wanted(connection.vendor))[0]
    on = "" if connection.vendor == "sqlite" else f" ON {triggers.SITES}"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}{on}")
    found = run_checks(databases=["default"])
    assert [message.id for message in found if message.id == "tenancy.W005"]
    call_command("migrate", verbosity=0, skip_checks=False)
    found = run_checks(databases=["default"])
    assert not [message for message in found if message.id == "tenancy.W005"]


@pytest.fixture
def append_only(settings: Any) -> Any:
    settings.AUDIT_APPEND_ONLY = True
    triggers.install()
    yield
    settings.AUDIT_APPEND_ONLY = False
    triggers.install()


def test_the_audit_trail_is_append_only(append_only: None) -> None:
    line = AuditLine.objects.create(site_code="vanlang", action="write")
    for rewrite in (
        lambda: AuditLine.objects.update(action="nothing"),
        line.delete,
        AuditLine.objects.all().delete,
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rewrite()
    assert AuditLine.objects.get(pk=line.pk).action == "write"


def inserted(verb: str = "INSERT", rest: str = "", **values: Any) -> None:
    """Write a line past the models, as who holds the database may."""
    row = dict.fromkeys(("model", "row", "name", "name_folded", "detail"), "")
    row |= {"at": timezone.now(), "actor": "gia", "site_code": "vanlang"}
    row |= {"action": "write", **values}
    places = ", ".join(["%s"] * len(row))
    columns = ", ".join(f'"{name}"' for name in row)
    sql = f"{verb} INTO {triggers.AUDIT} ({columns}) VALUES ({places}) {rest}"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, list(row.values()))


WRITTEN_OVER = {
    "sqlite": [("INSERT OR REPLACE", ""), ("REPLACE", "")],
    "postgresql": [],
}
UPSERT = "ON CONFLICT (id) DO UPDATE SET actor = 'gia'"


def test_no_line_takes_the_place_of_another(append_only: None) -> None:
    line = AuditLine.objects.create(actor="that", action="write")
    for verb, rest in [("INSERT", UPSERT), *WRITTEN_OVER[connection.vendor]]:
        with pytest.raises(IntegrityError):
            inserted(verb, rest, id=line.pk)
        assert AuditLine.objects.get(pk=line.pk).actor == "that"
        before = AuditLine.objects.count()
        inserted(verb, rest, id=before + 1000)  # a place of its own it may have
        inserted(verb, rest)
        assert AuditLine.objects.count() == before + 2


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite's own hole")
def test_no_line_stops_all_that_follow(append_only: None) -> None:
    with pytest.raises(IntegrityError):
        inserted(id=-1)
    inserted()
    assert AuditLine.objects.count() == 1


@pytest.mark.parametrize("days", [-800, -2, 2, 800])
def test_a_line_is_dated_when_it_is_written(days: int, append_only: None) -> None:
    with pytest.raises(IntegrityError, match="dated when it is written"):
        inserted(at=timezone.now() + timedelta(days=days))
    inserted(at=timezone.now() - timedelta(hours=5))  # a long import may take its time
    assert AuditLine.objects.count() == 1


def test_a_pinned_clock_dates_no_line(append_only: None) -> None:
    with clock.at(timezone.now() - timedelta(days=900)):
        line = AuditLine.objects.create(action="write")
    assert timezone.now() - line.at < timedelta(minutes=5)
