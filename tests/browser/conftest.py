"""A live server, and windows of a real browser in which people sit."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.db import connection

from tests.browser.chromium import PATIENCE, chromium, watch
from tests.browser.window import Window


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file: each thread of the server has a connection of its own."""
    if connection.vendor == "sqlite":
        place = tmp_path_factory.mktemp("database") / "db.sqlite3"
        connection.settings_dict["TEST"]["NAME"] = str(place)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        # playwright runs a loop of its own, which Django takes for async code
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        with chromium() as started:
            yield started


@pytest.fixture
def portal(live_server: Any, settings: Any) -> str:
    """The portal's address; links between hosts name its port.

    The windows say from which address they come, as the proxy would.
    """
    settings.PORTAL_PORT = live_server.thread.port
    settings.IS_LOCAL = False
    return f"http://{django_settings.PORTAL_DOMAIN}:{settings.PORTAL_PORT}"


@pytest.fixture
def window(
    browser: Any, portal: str, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Callable[..., Window]]:
    """`window(width, address)` opens one; a failure leaves pictures of all."""
    opened: list[Window] = []

    def open_one(
        width: int = 1280, address: str = "10.0.0.1", *, scripts: bool = True
    ) -> Window:
        context = browser.new_context(
            base_url=portal,
            viewport={"width": width, "height": 800},
            locale="vi-VN",
            java_script_enabled=scripts,
            extra_http_headers={"X-Real-IP": address},
        )
        context.set_default_timeout(PATIENCE)
        troubles: list[str] = []
        watch(context, troubles)
        opened.append(Window(context.new_page(), portal, troubles))
        return opened[-1]

    failed_before = request.session.testsfailed
    yield open_one
    if request.session.testsfailed > failed_before:
        for number, one in enumerate(opened):
            one.picture(tmp_path / f"window-{number}.png")
    for one in opened:
        one.close()
