"""The isolation matrix: every address, as every role, against another site's rows."""

from tests.matrix.attempts import Attempt


def all_attempts() -> list[Attempt]:
    """The whole matrix, made out of what is registered now."""
    from tests.matrix import (
        attempts_admin,
        attempts_links,
        attempts_office,
        attempts_pages,
    )

    parts = (attempts_admin, attempts_links, attempts_pages, attempts_office)
    return [attempt for part in parts for attempt in part.attempts()]
