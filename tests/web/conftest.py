"""One demo and one browser for all checks of the web."""

import http.client
import os
from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.chromium import chromium
from tests.web.beside import PORT
from tests.web.pages import Kind, first_link
from tests.web.server import demo


class Demo:
    """Where the demo is, and what it answers."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._found: dict[tuple[Kind, str], str] = {}

    def address(self, kind: Kind, host: str) -> str:
        """Of a page of that kind on that host."""
        key = (kind, host)
        if key not in self._found:
            path = kind.path
            if kind.link:
                path = first_link(kind, self.read(host, path)[1])
            self._found[key] = self._whole(host, path)
        return self._found[key]

    def _whole(self, host: str, path: str) -> str:
        return path if path.startswith("http") else f"http://{host}:{self.port}{path}"

    def read(self, host: str, path: str) -> tuple[int, str]:
        """Status and text, as an anonymous visitor gets them."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path, headers={"Host": f"{host}:{self.port}"})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo that stands already; else one of its own."""
    if port := os.environ.get(PORT):
        yield Demo(int(port))
        return
    with demo(tmp_path_factory.mktemp("demo")) as port:
        yield Demo(port)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    with chromium() as started:
        yield started
