"""A small program in the place of ours, behind the shipped nginx configuration."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.services.servers import Door, free_port, nginx


class Answers(BaseHTTPRequestHandler):
    """What answers; a child says what."""

    def log_message(self, *args: Any) -> None:
        """Nothing is written beside the tests' own output."""


@contextmanager
def before(handler: type[Answers], folder: Path) -> Iterator[Door]:
    """nginx before a program of which `handler` answers each request."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        port = free_port()
        with nginx(folder, port, server.server_address[1], folder / "media"):
            yield Door(port, tls=True)
        server.shutdown()
