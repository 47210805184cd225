"""The one place that changes a site's status; only completeness.gate imports it."""

from datetime import date, datetime

from django.db import connection, transaction

from tenancy import clock
from tenancy.models import MemberSite, Status
from tenancy.triggers import PASSES


def set_status(
    site: MemberSite,
    status: Status,
    *,
    reason: str = "",
    expected_return: date | None = None,
    at: datetime | None = None,
) -> None:
    """Set the status of `site`, past the trigger, inside a transaction of its own.

    The pass that lets it through stands only while the row is written.
    """
    with transaction.atomic():
        _pass("INSERT INTO {} (site_id) VALUES (%s)", site)
        site.status = status
        site.status_since = at or clock.now()
        site.status_reason = reason
        site.expected_return = expected_return
        site.save(
            update_fields=[
                "status",
                "status_since",
                "status_reason",
                "expected_return",
            ]
        )
        _pass("DELETE FROM {} WHERE site_id = %s", site)


def _pass(sql: str, site: MemberSite) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql.format(PASSES), [site.pk])
