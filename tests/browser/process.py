"""A server in a process of its own, which can be killed, on a database that can go."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

from django.conf import settings
from django.db import connection

from tests.browser.hanging import AT, HANGS

PATIENCE = 60  # seconds; a busy machine starts slowly


class Server:
    """`manage.py runserver` on the tests' own database."""

    def __init__(self, folder: Path, database: str) -> None:
        with socket.socket() as door:
            door.bind(("localhost", 0))
            self.port = door.getsockname()[1]
        self.folder, self.database = folder, database
        self.process: Any = None

    @property
    def address(self) -> str:
        return f"http://{settings.PORTAL_DOMAIN}:{self.port}"

    def start(self) -> None:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.browser.process_settings",
            "TEST_DATABASE_URL": self.database,
            "TEST_PORT": str(self.port),
            "TEST_HANGS_IN": str(self.folder),
        }
        command = [
            sys.executable,
            "-m",
            "django",
            "runserver",
            f"localhost:{self.port}",
        ]
        command += ["--noreload", "--insecure", "--skip-checks"]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                command, env=environment, stdout=log, stderr=log
            )
        waits_until(self._answers)

    def _answers(self) -> bool:
        with suppress(OSError), urlopen(f"{self.address}/healthz", timeout=5) as page:
            return bool(page.status == 200)
        return False

    def kill(self) -> None:
        """SIGKILL: nothing is tidied up, nobody is told."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def hangs_at(self, moment: str) -> None:
        (self.folder / AT).write_text(moment)

    def waits_until_it_hangs(self) -> None:
        waits_until((self.folder / HANGS).exists)

    def hangs_no_more(self) -> None:
        (self.folder / AT).unlink(missing_ok=True)
        (self.folder / HANGS).unlink(missing_ok=True)


def waits_until(it_is_so: Callable[[], Any], seconds: float = PATIENCE) -> None:
    late = time.monotonic() + seconds
    while not it_is_so():
        assert time.monotonic() < late, f"not so after {seconds} s: {it_is_so}"
        time.sleep(0.1)


class FileAway:
    """SQLite: the folder of the database is gone for a while."""

    def __init__(self) -> None:
        self.file = Path(connection.settings_dict["NAME"])
        self.url = f"sqlite:///{self.file}"

    @contextmanager
    def away(self) -> Iterator[None]:
        here = self.file.parent
        elsewhere = here.with_name(f"{here.name}-away")
        here.rename(elsewhere)
        try:
            yield
        finally:
            elsewhere.rename(here)

    def close(self) -> None:
        return None


class SocketAway:
    """PostgreSQL: the way to it, which is cut for a while."""

    def __init__(self) -> None:
        known = connection.settings_dict
        name = f".s.PGSQL.{known['PORT'] or 5432}"
        self.target = str(Path(known["HOST"], name))
        self.folder = tempfile.mkdtemp(prefix="way-")
        self.path = str(Path(self.folder, name))
        self.open: list[socket.socket] = []
        self.url = (
            f"postgresql://{known['USER']}@{quote(self.folder, safe='')}"
            f"/{known['NAME']}"
        )
        self._listen()

    def _listen(self) -> None:
        self.door = socket.socket(socket.AF_UNIX)
        self.door.bind(self.path)
        self.door.listen()
        threading.Thread(target=self._lets_in, args=[self.door], daemon=True).start()

    def _lets_in(self, door: socket.socket) -> None:
        with suppress(OSError):
            while True:
                one, _address = door.accept()
                other = socket.socket(socket.AF_UNIX)
                other.connect(self.target)
                self.open += [one, other]
                for pair in ((one, other), (other, one)):
                    threading.Thread(target=_carries, args=pair, daemon=True).start()

    def _cut(self) -> None:
        Path(self.path).unlink()
        for one in (self.door, *self.open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self.open = []

    @contextmanager
    def away(self) -> Iterator[None]:
        self._cut()
        try:
            yield
        finally:
            self._listen()

    def close(self) -> None:
        self._cut()
        shutil.rmtree(self.folder)


def _carries(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while chunk := source.recv(65536):
            target.sendall(chunk)
    with suppress(OSError):
        target.shutdown(socket.SHUT_RDWR)


def database() -> FileAway | SocketAway:
    return FileAway() if connection.vendor == "sqlite" else SocketAway()
