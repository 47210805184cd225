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


@pytest.mark.parametrize("name", GUARDS)
def test_switched_off_a_guard_lets_through_exactly_its_rows(
    world: World, name: str
) -> None:
    with off(name):
        open_now = {
            one.name
            for one in ATTEMPTS
            if one.succeeds(world, one.strongest, on_own=False)
        }
    assert open_now == {
        one.name for one in ATTEMPTS if one.held_by == {name} or name in one.rests_on
    }
