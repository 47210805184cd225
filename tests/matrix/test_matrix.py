"""Every address, as every role: another site's row no, one's own yes."""

import pytest

from tests.matrix.attempts import Attempt
from tests.matrix.guards import GUARDS, off
from tests.matrix.rows import all_attempts
from tests.matrix.world import World

pytestmark = [pytest.mark.matrix, pytest.mark.django_db]

ATTEMPTS = all_attempts()
ROWS = [
    pytest.param(one, who, id=f"{one.name} · {who}")
    for one in ATTEMPTS
    for who in one.roles
]
EACH = [pytest.param(one, id=one.name) for one in ATTEMPTS]


@pytest.mark.parametrize(("attempt", "who"), ROWS)
def test_nobody_gets_at_another_sites_row(
    world: World, attempt: Attempt, who: str
) -> None:
    assert not attempt.succeeds(world, who, on_own=False)


@pytest.mark.parametrize("attempt", EACH)
def test_the_same_way_leads_to_a_row_of_ones_own(
    world: World, attempt: Attempt
) -> None:
    assert attempt.succeeds(world, attempt.paired, on_own=True)


@pytest.mark.parametrize("attempt", EACH)
def test_without_its_guards_the_row_is_open(world: World, attempt: Attempt) -> None:
    """Or the attempt would prove nothing: no row is held by none."""
    assert attempt.held_by
    with off(*attempt.held_by):
        assert attempt.succeeds(world, attempt.strongest, on_own=False)


@pytest.mark.parametrize("attempt", EACH)
def test_each_of_its_guards_holds_the_row_alone(world: World, attempt: Attempt) -> None:
    for one in attempt.held_by:
        with off(*(attempt.held_by - {one})):
            assert not attempt.succeeds(world, attempt.strongest, on_own=False), one


@pytest.mark.parametrize("attempt", EACH)
def test_no_other_guard_has_a_part_in_it(world: World, attempt: Attempt) -> None:
    """Whichever else is switched off, the row stays closed; those it rests on open it.

    Who is stopped while all others are off is stopped while one of them is: so all are
    tried at once, and one by one only where so many at once would break the page or
    open it together.
    """
    others = set(GUARDS) - attempt.held_by - attempt.rests_on
    if not _closed_by_its_own(world, attempt, others):
        open_now = {one for one in others if _is_open(world, attempt, {one})}
        assert open_now == set()
    single = attempt.held_by if len(attempt.held_by) == 1 else frozenset()
    for one in attempt.rests_on | single:
        assert _is_open(world, attempt, {one}), one


def _closed_by_its_own(world: World, attempt: Attempt, others: set[str]) -> bool:
    """With all `others` off its own guards hold the row, and nothing but they do."""
    return _is_open(world, attempt, set(GUARDS)) and not _is_open(
        world, attempt, others
    )


def _is_open(world: World, attempt: Attempt, without: set[str]) -> bool:
    with off(*without):
        return attempt.succeeds(world, attempt.strongest, on_own=False)
