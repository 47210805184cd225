"""The whole matrix, made out of what is registered now."""

from tests.matrix import (
    attempts_admin,
    attempts_boards,
    attempts_links,
    attempts_office,
    attempts_pages,
    attempts_references,
    attempts_word,
    attempts_workflow,
)
from tests.matrix.attempts import Attempt

PARTS = (
    attempts_admin,
    attempts_links,
    attempts_workflow,
    attempts_boards,
    attempts_pages,
    attempts_office,
    attempts_references,
    attempts_word,
)


def all_attempts() -> list[Attempt]:
    return [attempt for part in PARTS for attempt in part.attempts()]
