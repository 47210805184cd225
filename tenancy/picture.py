"""Many tables read as they stood at one moment, while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from tenancy import clock
from tenancy.models import MemberSite


@contextmanager
def one_picture(using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """What the block reads is one picture, that of its first query; write nothing.

    No writer waits for it: PostgreSQL keeps a snapshot, SQLite's WAL a reader's mark.
    In a transaction that is open already it is that transaction's picture.
    """
    connection: Any = connections[using]
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        with _without_lock(connection), transaction.atomic(using):
            yield
    else:
        with transaction.atomic(using), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield


@contextmanager
def _without_lock(connection: Any) -> Iterator[None]:
    """Ours are BEGIN IMMEDIATE, which would keep all writers out of a long read."""
    connection.ensure_connection()  # which sets the mode
    mode, connection.transaction_mode = connection.transaction_mode, "DEFERRED"
    try:
        yield
    finally:
        connection.transaction_mode = mode


@contextmanager
def picture_of_now() -> Iterator[datetime]:
    """The present held still, and one picture of what stood then.

    Whoever is in the middle of a change is waited for: its versions bear a moment
    that lies before this one, and would be seen in it afterwards only.
    """
    with transaction.atomic():
        sites = MemberSite.objects.select_for_update(no_key=True).order_by("pk")
        list(sites.values_list("pk"))
        moment = clock.now()
    with clock.at(moment), one_picture():
        yield moment
