"""The triggers stand after every migrate, and the audit trail is append only."""

from typing import Any

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from tenancy import triggers
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


def test_the_audit_trail_is_append_only(settings: Any) -> None:
    settings.AUDIT_APPEND_ONLY = True
    triggers.install()
    line = AuditLine.objects.create(site_code="vanlang", action="write")
    for rewrite in (
        lambda: AuditLine.objects.update(action="nothing"),
        line.delete,
        AuditLine.objects.all().delete,
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rewrite()
    assert AuditLine.objects.get(pk=line.pk).action == "write"
    settings.AUDIT_APPEND_ONLY = False
    triggers.install()
