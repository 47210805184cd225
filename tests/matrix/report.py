"""Writes docs/isolation.md: what is tried at which address, by whom, what holds it.

`python -m tests.matrix.report` writes it anew; a test fails when it is stale.
"""

from collections import defaultdict
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "isolation.md"

HEAD = """\
# Isolation: what holds one site apart from another

Written by `python -m tests.matrix.report`; do not edit. `make matrix` tries each row
below on SQLite and on PostgreSQL: the person named, of one site, goes that way after a
row of another site and must get nothing and change nothing; then somebody goes the same
way to a row of the own site and must succeed, or the refusal would prove nothing.

Each row names its guards. A test switches off all of them, and the row falls; all but
one, and it stands. Another switches off each guard alone, and exactly those rows fall
that name no other, or whose guard rests on it.

**{rows} rows** ({attempts} ways, each by the roles that try it) over **{addresses}
addresses**. {none} more addresses show nothing of any site; they stand at the end.
"""


def text() -> str:
    from tests.matrix.addresses import closed
    from tests.matrix.rows import all_attempts

    attempts = all_attempts()
    none = closed()
    head = HEAD.format(
        rows=sum(len(one.roles) for one in attempts),
        attempts=len(attempts),
        addresses=len({one.address for one in attempts}),
        none=len(none),
    )
    return "\n".join([head, *_guards(attempts), *_ways(attempts), *_rest(none), ""])


def _guards(attempts: list) -> list[str]:
    from tests.matrix.guards import GUARDS

    lines = ["## The guards", "", "| Guard | What it does | Ways | Alone |"]
    lines.append("|---|---|---|---|")
    for name, (sentence, _off) in GUARDS.items():
        held = [one for one in attempts if name in one.held_by]
        alone = [one for one in held if len(one.held_by) == 1]
        lines.append(f"| {name} | {sentence} | {len(held)} | {len(alone)} |")
    return lines


def _ways(attempts: list) -> list[str]:
    by_address = defaultdict(list)
    for one in attempts:
        by_address[one.address].append(one)
    lines = ["", "## The addresses", ""]
    lines += ["| Address | What is tried | By | Held by | Paired with |"]
    lines += ["|---|---|---|---|---|"]
    for address, ways in sorted(by_address.items()):
        for one in ways:
            guards, roles = _guards_of(one), ", ".join(one.roles)
            lines.append(
                f"| {address} | {one.deed} | {roles} | {guards} | {one.paired} |"
            )
    return lines


def _guards_of(one: Any) -> str:
    held = ", ".join(sorted(one.held_by))
    rests_on = ", ".join(sorted(one.rests_on))
    return f"{held} (which rests on {rests_on})" if rests_on else held


def _rest(none: dict[str, str]) -> list[str]:
    lines = ["", "## Addresses that show nothing of any site", ""]
    lines += ["| Address | Why |", "|---|---|"]
    return lines + [f"| {name} | {why} |" for name, why in sorted(none.items())]


if __name__ == "__main__":
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    PAGE.write_text(text())
