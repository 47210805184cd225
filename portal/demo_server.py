"""`make demo`: the picture of 31 October 2019, served on 127.0.0.1.

Run as `python -m portal.demo_server port PORT` (is it free? needs no package) and
`python -m portal.demo_server serve PORT`.
"""

import os
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

VAR = Path(__file__).resolve().parent.parent / "var"
DAY = "2019-10-31"
SCENARIO = "october-2019"


def refusal(port: str) -> str:
    """Why the demo cannot be served at `port`; empty if it can."""
    if not (port.isascii() and port.isdigit() and 1 <= int(port[:6]) <= 65535):
        return (
            f"PORT={port}: hãy dùng một số từ 1 đến 65535 (use a number, 1 to 65535)."
        )
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", int(port)))
        except PermissionError:
            return (
                f"Không được phép mở cổng {port}, hãy thử `make demo PORT=8001` "
                f"(port {port} is not allowed to you)."
            )
        except OSError:
            return (
                f"Cổng {port} đang có chương trình khác dùng, hãy thử `make demo "
                f"PORT={int(port) % 65535 + 1}` (port {port} on 127.0.0.1 is taken)."
            )
    return ""


def environment(port: str) -> dict[str, str]:
    """The demo's settings: its own database and files, and the pinned day."""
    return {
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "DEBUG": "False",
        "PORTAL_DOMAIN": "localhost",
        "PORTAL_PORT": port,
        "PORTAL_TODAY": DAY,
        "OFFICIAL_EMAIL_DOMAINS": "langson.example",
        "DATABASE_URL": f"sqlite:///{VAR / 'demo.sqlite3'}",
        "MEDIA_ROOT": str(VAR / "demo-media"),
        "REDIS_URL": "",
        "EMAIL_URL": "",
        "ALLOWED_HOSTS": "",
        "ACCEL_REDIRECT": "",
    }


def prepare() -> None:
    """Bring database, sites, picture and static files to where they should be."""
    import django

    django.setup()
    from django.core.management import call_command

    began = time.monotonic()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("load_holidays", stdout=sys.stderr)
    call_command("load_roster", stdout=sys.stderr)
    call_command("load_demo", scenario=SCENARIO, stdout=sys.stderr)
    call_command("collectstatic", verbosity=0, interactive=False)
    sys.stderr.write(f"{time.monotonic() - began:.0f} s\n")


def addresses(port: str) -> Iterator[str]:
    """What a visitor may open, and with which accounts."""
    from django.utils.translation import gettext as _

    from portal.demo.logins import LOGINS, NAMES

    def line(label: str, host: str, path: str = "/") -> str:
        return f"  http://{host}:{port}{path:<12} {label}"

    yield _("The portal on 31 October 2019. Ctrl+C stops it.")
    yield line(_("the hub of the portal"), "localhost")
    yield line(_("a site that is live"), "soyt.localhost")
    yield line(_("a site that is live and in breach"), "soxd.localhost")
    yield line(_("a site that the gate holds back"), "bacson.localhost")
    yield line(_("the Office's dashboard"), "localhost", "/giam-sat/")
    yield line(_("log in and edit"), "localhost", "/admin/")
    for login in LOGINS:
        yield f"  {login.label}: {login.name} / {login.password}"
    yield _("The six digits of the second step, from another terminal:")
    command = f"PORTAL_TODAY={DAY} .venv/bin/python manage.py demo_code"
    yield from (f"  {command} {name}" for name in NAMES)


def gunicorn(port: str) -> list[str]:
    """The server's command; nothing of it is written outside the checkout."""
    folder = VAR / "tmp"
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "gunicorn", "portal.wsgi"]
    options = {
        "bind": f"127.0.0.1:{port}",
        "workers": "2",
        "worker-class": "gthread",
        "threads": "4",
        "worker-tmp-dir": str(folder),
        "log-level": "warning",
    }
    for name, value in options.items():
        command += [f"--{name}", value]
    return [*command, "--no-control-socket"]


def serve(port: str) -> None:
    os.environ.update(environment(port))
    prepare()
    sys.stdout.write("\n".join(addresses(port)) + "\n")
    sys.stdout.flush()
    os.execv(sys.executable, gunicorn(port))


def main(arguments: list[str]) -> int:
    if len(arguments) != 2 or arguments[0] not in ("port", "serve"):
        sys.stderr.write("Use: make demo PORT=8000\n")
        return 2
    word, port = arguments
    if sentence := refusal(port):
        sys.stderr.write(f"{sentence}\n")
        return 2
    if word == "serve":
        serve(port)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
