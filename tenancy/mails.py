"""Every mail stands here by name, so that none escapes the tests of isolation."""

from collections.abc import Callable
from typing import Any

# A plain name ("take-down") → the function that sends it.
MAILS: dict[str, Callable[..., Any]] = {}


def mail(name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Mark a function that sends mail; raises ValueError for a name that is taken."""

    def register(send: Callable[..., Any]) -> Callable[..., Any]:
        if name in MAILS:
            raise ValueError(f"Mail '{name}' is registered twice.")
        MAILS[name] = send
        return send

    return register
