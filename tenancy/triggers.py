"""Database triggers: a status that only the gate changes, an audit nobody rewrites.

One idempotent installer runs after every migrate, since SQLite silently drops a
table's triggers whenever a migration remakes the table.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections

SITES = "tenancy_membersite"
PASSES = "tenancy_gatepass"  # a table without a model: nothing else can write to it
AUDIT = "tenancy_auditline"

STATUS_MESSAGE = "status changes only through the gate"
# What was let through as one kind of site may not become another afterwards.
FIXED = ("id", "kind")
AUDIT_MESSAGE = "the audit trail is append only"
DATE_MESSAGE = "a line of the audit trail is dated when it is written"

_NO_PASS = f"NOT EXISTS (SELECT 1 FROM {PASSES} WHERE site_id = NEW.id)"
_CHANGED = "NEW.status <> OLD.status OR (OLD.status <> 'preparing' AND ({}))".format(
    " OR ".join(f"NEW.{column} <> OLD.{column}" for column in FIXED)
)


def wanted(vendor: str) -> dict[str, list[str]]:
    """Name of each trigger that should stand -> the statements that make it."""
    make = {"sqlite": _sqlite, "postgresql": _postgresql}[vendor]
    return make(settings.AUDIT_APPEND_ONLY)


def _sqlite(append_only: bool) -> dict[str, list[str]]:
    def one(name: str, when: str, message: str, moment: str = "BEFORE") -> list[str]:
        return [
            f"CREATE TRIGGER {name} {moment} {when} "
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        ]

    # INSERT OR REPLACE writes over a standing row without an update
    written_over = (
        f"EXISTS (SELECT 1 FROM {SITES} WHERE (id = NEW.id OR code = NEW.code) "
        "AND status <> NEW.status)"
    )
    found = {
        "gate_insert": one(
            "gate_insert",
            f"INSERT ON {SITES} "
            f"WHEN (NEW.status <> 'preparing' OR {written_over}) AND {_NO_PASS}",
            STATUS_MESSAGE,
        ),
        "gate_update": one(
            "gate_update",
            f"UPDATE OF status, {', '.join(FIXED)} ON {SITES} "
            f"WHEN ({_CHANGED}) AND {_NO_PASS}",
            STATUS_MESSAGE,
        ),
    }
    if append_only:
        for event in ("update", "delete"):
            name = f"audit_{event}"
            found[name] = one(name, f"{event.upper()} ON {AUDIT}", AUDIT_MESSAGE)
        found |= _sqlite_inserts(one)
    return found


def _sqlite_inserts(one: Callable[..., list[str]]) -> dict[str, list[str]]:
    """A new line takes nobody's place, and is dated now; a day off at most.

    Before an insert the id of a line that names none reads -1: a line with that id
    would stop all others.
    """
    event = f"INSERT ON {AUDIT} WHEN "
    taken = f"EXISTS (SELECT 1 FROM {AUDIT} WHERE id = NEW.id)"
    dated = "abs(julianday(NEW.at) - julianday('now')) <= 1"
    return {
        "audit_replace": one("audit_replace", event + taken, AUDIT_MESSAGE),
        "audit_number": one(
            "audit_number", f"{event}NEW.id < 1", AUDIT_MESSAGE, "AFTER"
        ),
        "audit_date": one(
            "audit_date", f"{event}NOT coalesce({dated}, 0)", DATE_MESSAGE
        ),
    }


def _postgresql(append_only: bool) -> dict[str, list[str]]:
    def function(name: str, body: str) -> str:
        return (
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger "
            f"LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
        )

    def raising(message: str) -> str:
        return f"RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation';"

    gate = (
        "IF (TG_OP = 'INSERT' AND NEW.status <> 'preparing' "
        f"OR TG_OP = 'UPDATE' AND ({_CHANGED})) "
        f"AND {_NO_PASS} THEN {raising(STATUS_MESSAGE)} END IF; RETURN NEW;"
    )
    found = {
        "gate_change": [
            function("tenancy_gate", gate),
            "CREATE TRIGGER gate_change BEFORE INSERT OR UPDATE OF "
            f"status, {', '.join(FIXED)} ON {SITES} "
            "FOR EACH ROW EXECUTE FUNCTION tenancy_gate()",
        ]
    }
    if append_only:
        found["audit_change"] = [
            function("tenancy_audit", f"{raising(AUDIT_MESSAGE)} RETURN NULL;"),
            f"CREATE TRIGGER audit_change BEFORE UPDATE OR DELETE ON {AUDIT} "
            "FOR EACH ROW EXECUTE FUNCTION tenancy_audit()",
        ]
        found["audit_truncate"] = [
            f"CREATE TRIGGER audit_truncate BEFORE TRUNCATE ON {AUDIT} "
            "FOR EACH STATEMENT EXECUTE FUNCTION tenancy_audit()",
        ]
        # by the machine's clock, not the transaction's: a slow one may write too
        dated = "abs(extract(epoch FROM NEW.at - clock_timestamp())) <= 86400"
        found["audit_date"] = [
            function(
                "tenancy_audit_date",
                f"IF NOT coalesce({dated}, false) THEN {raising(DATE_MESSAGE)} "
                "END IF; RETURN NEW;",
            ),
            f"CREATE TRIGGER audit_date BEFORE INSERT ON {AUDIT} "
            "FOR EACH ROW EXECUTE FUNCTION tenancy_audit_date()",
        ]
    return found


def standing(connection: Any) -> set[str]:
    """Names of our triggers that stand in the database now."""
    if connection.vendor == "sqlite":
        sql = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    else:
        sql = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'"
    with connection.cursor() as cursor:
        cursor.execute(sql)
        names = {row[0] for row in cursor.fetchall()}
    return {name for name in names if name.startswith(("gate_", "audit_"))}


def install(using: str = DEFAULT_DB_ALIAS) -> None:
    """Make the triggers what `wanted` says, whatever stands now."""
    connection = connections[using]
    tables = {"gate": SITES, "audit": AUDIT}
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TABLE IF NOT EXISTS {PASSES} (site_id bigint PRIMARY KEY)"
        )
        for name in standing(connection):
            table = tables[name.partition("_")[0]]
            on = "" if connection.vendor == "sqlite" else f" ON {table}"
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")
        for statements in wanted(connection.vendor).values():
            for statement in statements:
                cursor.execute(statement)


def install_after_migrate(
    sender: Any, using: str, verbosity: int = 1, **kwargs: Any
) -> None:
    """Run once per migrate, after the last app; skipped until the tables stand."""
    tables = connections[using].introspection.table_names()
    if SITES in tables and AUDIT in tables:
        install(using)
