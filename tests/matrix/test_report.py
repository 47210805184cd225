"""No address is left out of the matrix, and its report is what the matrix is."""

from django.contrib import admin

from tenancy.exports import EXPORTS
from tests.matrix.addresses import closed, registered
from tests.matrix.guards import GUARDS
from tests.matrix.report import PAGE, text
from tests.matrix.rows import all_attempts
from tests.matrix.world import BEYOND, ROWS


def test_every_address_is_in_a_row_or_says_why_not() -> None:
    tried = {attempt.address for attempt in all_attempts()}
    assert registered() == tried | set(closed())


def test_no_address_of_boards_is_excused() -> None:
    tried = {attempt.address for attempt in all_attempts()}
    assert not tried & set(closed())


def test_every_model_of_the_admin_is_of_boards_or_of_the_province() -> None:
    labels = {model._meta.label for model in admin.site._registry}
    assert labels == {*ROWS, *BEYOND, "tenancy.AuditLine"}
    assert not set(ROWS) & set(BEYOND)


def test_every_export_is_in_a_row() -> None:
    tried = {attempt.address.removeprefix("portal ") for attempt in all_attempts()}
    assert set(EXPORTS) <= tried


def test_every_guard_holds_a_row() -> None:
    assert set(GUARDS) == {name for one in all_attempts() for name in one.held_by}


def test_the_report_is_not_stale() -> None:
    assert PAGE.read_text() == text(), "run `python -m tests.matrix.report`"
