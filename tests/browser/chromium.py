"""Debian's Chromium, and windows of it that notice what nobody sees.

Run as a program it only says whether Chromium is there; exit 2 if it is absent.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PROGRAM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE = 20_000  # milliseconds; a busy machine is slow, a broken page never comes


def program() -> str:
    if not Path(PROGRAM).exists():
        raise LookupError(f"{PROGRAM}: absent. Install it: apt-get install chromium")
    return PROGRAM


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser without windows yet."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program(), args=ARGUMENTS)
        yield browser
        browser.close()


def is_ours(url: str) -> bool:
    """Does `url` ask the portal's own host or a member site's, or nobody at all?"""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme in ("data", "blob", "about"):
        return True
    return host == "localhost" or host.endswith(".localhost")


def watch(context: Any, troubles: list[str]) -> None:
    """Write down what no page may do: errors, and requests to foreign hosts."""

    def hear(message: Any) -> None:
        if message.type in ("error", "warning"):
            troubles.append(f"{message.page.url}: {message.type}: {message.text}")

    def look(request: Any) -> None:
        if not is_ours(request.url):
            troubles.append(f"foreign host: {request.url}")

    context.on("console", hear)
    context.on("weberror", lambda failure: troubles.append(str(failure.error)))
    context.on("request", look)


if __name__ == "__main__":
    try:
        program()
    except LookupError as absent:
        sys.stderr.write(f"{absent}\n")
        sys.exit(2)
