"""One picture: what is read together stood together, and no writer waits."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from django.db.utils import ConnectionHandler

from tenancy.picture import one_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """A database on disk, `aside`, set up as the settings set up SQLite."""
    found = tmp_path / "aside.sqlite3"
    options = {
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL",
    }
    sqlite = {"ENGINE": "django.db.backends.sqlite3", "OPTIONS": options}
    handler = ConnectionHandler({"default": {}, "aside": {**sqlite, "NAME": found}})
    connections["aside"] = handler["aside"]
    with connections["aside"].cursor() as cursor:
        cursor.execute("CREATE TABLE row (id integer)")
    yield found
    connections["aside"].close()
    del connections["aside"]


def rows(using: str) -> int:
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM row")
        return cursor.fetchone()[0]


def test_a_writer_of_sqlite_neither_waits_nor_is_seen(file: Path) -> None:
    writer = sqlite3.connect(file, timeout=0, isolation_level=None)
    with one_picture(using="aside"):
        before = rows("aside")
        writer.execute("INSERT INTO row VALUES (1)")
        assert rows("aside") == before == 0
    assert rows("aside") == 1
    writer.close()


def test_the_next_transaction_of_sqlite_is_a_writers_again(file: Path) -> None:
    with one_picture(using="aside"):
        assert connections["aside"].transaction_mode == "DEFERRED"
    assert connections["aside"].transaction_mode == "IMMEDIATE"


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_nothing_is_written_in_a_picture_of_postgresql() -> None:
    with pytest.raises(Exception, match="read-only"), one_picture():
        _make_table()
    _make_table()


def _make_table() -> Any:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE aside (id integer)")
        cursor.execute("CREATE TABLE aside_kept (id integer)")
        cursor.execute("DROP TABLE aside_kept")
