"""The demo as a real server, in a folder of its own, for the checks of the web.

Run as `python -m tests.web.server PORT FOLDER`.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from portal import demo_server
from tests.services.servers import free_port, running

SUSPENDED, CLOSED, SUCCESSOR = "songv", "bandantoc", "sonv"
PATIENCE = 240  # seconds until the demo stands; a busy machine takes its time


@contextmanager
def demo(folder: Path) -> Iterator[int]:
    """The port at which hub and member sites answer, until the block ends."""
    port = free_port()
    command = [sys.executable, "-m", "tests.web.server", str(port), str(folder)]
    with running(command, port, patience=PATIENCE):
        yield port


def take_down() -> None:
    """A site suspended and a site closed: the demo's picture has neither."""
    from completeness import gate
    from tenancy.models import MemberSite

    site = {one.code: one for one in MemberSite.objects.all()}
    gate.suspend(site[SUSPENDED], "Nâng cấp máy chủ", date(2019, 11, 4))
    gate.close(site[CLOSED], [site[SUCCESSOR]])


def main(port: str, folder: str) -> None:
    os.environ.update(demo_server.environment(port))
    os.environ["DATABASE_URL"] = f"sqlite:///{folder}/demo.sqlite3"
    os.environ["MEDIA_ROOT"] = f"{folder}/media"
    os.environ.setdefault("SECRET_KEY", "for-tests-only")
    demo_server.prepare()
    take_down()
    os.execv(sys.executable, demo_server.gunicorn(port))


if __name__ == "__main__":
    main(*sys.argv[1:])
