"""Heavy work done by one process of this machine at a time; the others wait."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings


@contextmanager
def one_at_a_time(work: str) -> Iterator[None]:
    """In the block nobody else on this machine does the work of that name.

    The system lets go of it even when the process is killed.
    """
    place = Path(settings.MEDIA_ROOT) / f".{work}.lock"
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield
