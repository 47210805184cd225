"""The real servers of a deployment, each on a free port and in a temporary folder.

Run as a program it only says whether they are there; exit 2 if one is absent.
"""

import http.client
import os
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

CHECKOUT = Path(__file__).resolve().parent.parent.parent
CONF = CHECKOUT / "deploy" / "nginx.conf"
DOMAIN = "portal.example"

# Program → the package of Debian that has it.
NEEDS = {"nginx": "nginx-light", "openssl": "openssl", "jing": "jing"}

MAIN = """
user root;
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log stderr;
events {{ worker_connections 64; }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/portal.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass(frozen=True)
class Door:
    """Where a visitor knocks: nginx with TLS, or gunicorn alone."""

    port: int
    tls: bool

    def ask(self, host: str, path: str, method: str = "GET", **headers: str) -> Answer:
        """`headers` are named with _ for -: `if_none_match`."""
        return self._exchange(method, path, None, _named(host, headers))

    def post(self, host: str, path: str, body: bytes, **headers: str) -> Answer:
        return self._exchange("POST", path, body, _named(host, headers))

    def _exchange(
        self, method: str, path: str, body: bytes | None, headers: dict[str, str]
    ) -> Answer:
        kind = http.client.HTTPSConnection if self.tls else http.client.HTTPConnection
        trust = {"context": ssl._create_unverified_context()} if self.tls else {}
        connection = kind("127.0.0.1", self.port, timeout=20, **trust)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()


def _named(host: str, headers: Mapping[str, str]) -> dict[str, str]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return {"Host": host, **named}


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def program(name: str) -> str:
    """Its path; Debian keeps servers where an ordinary PATH does not look."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found is None:
        raise LookupError(f"{name}: absent. Install it: apt-get install {NEEDS[name]}")
    return found


@contextmanager
def running(
    command: list[str],
    port: int,
    env: Mapping[str, str] | None = None,
    patience: int = 30,
) -> Iterator[None]:
    """`command` while it listens at `port`; what it said, if it does not.

    It has `patience` seconds to begin.
    """
    with tempfile.TemporaryFile() as log:  # a pipe that nobody reads would fill up
        server = subprocess.Popen(
            command, env=env, cwd=CHECKOUT, stdout=log, stderr=log
        )
        try:
            _wait(server, port, log, patience)
            yield
        finally:
            server.terminate()
            server.wait(20)


def _wait(server: subprocess.Popen, port: int, log: IO[bytes], patience: int) -> None:
    for _ in range(10 * patience):
        if server.poll() is not None:
            break
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    log.seek(0)
    said = log.read().decode(errors="replace")
    raise AssertionError(f"{server.args} does not listen: {said}")


def gunicorn(port: int, env: Mapping[str, str]) -> AbstractContextManager[None]:
    command = [sys.executable, "-m", "gunicorn", "portal.wsgi", "--no-control-socket"]
    return running([*command, "--bind", f"127.0.0.1:{port}"], port, env)


def nginx(
    folder: Path, port: int, upstream: int, media: Path
) -> AbstractContextManager[None]:
    """The shipped configuration, with only the lines that name this machine changed."""
    _certificate(folder)
    (folder / "portal.conf").write_text(
        fitted(
            CONF.read_text(encoding="utf-8"),
            {
                "server 127.0.0.1:8000;": f"server 127.0.0.1:{upstream};",
                "listen 80 default_server;": f"listen 127.0.0.1:{free_port()};",
                "listen 443 ssl": f"listen 127.0.0.1:{port} ssl",
                "/etc/ssl/portal/": f"{folder}/",
                "/srv/portal/var/static/": f"{CHECKOUT}/var/static/",
                "/srv/portal/var/media/": f"{media}/",
                "/srv/portal/deploy/": f"{CHECKOUT}/deploy/",
            },
        )
    )
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder))
    conf = str(folder / "nginx.conf")
    return running([program("nginx"), "-p", str(folder), "-c", conf], port)


def fitted(text: str, changes: Mapping[str, str]) -> str:
    for shipped, here in changes.items():
        assert shipped in text, f"{CONF.name} no longer says: {shipped}"
        text = text.replace(shipped, here)
    return text


def _certificate(folder: Path) -> None:
    command = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=portal.example"
    files = ["-keyout", folder / "key.pem", "-out", folder / "fullchain.pem"]
    subprocess.run(
        [program("openssl"), *command.split(), *files], check=True, capture_output=True
    )


if __name__ == "__main__":
    try:
        for name in NEEDS:
            program(name)
    except LookupError as absent:
        sys.stderr.write(f"{absent}\n")
        sys.exit(2)
