"""The portal as it is deployed, with nginx before it and without, filled once."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.servers import CHECKOUT, DOMAIN, Door, free_port, gunicorn, nginx

ACCEL = "/noi-bo/tep/"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("services")


def production(folder: Path, database: str) -> dict[str, str]:
    """As in production: its own domain, so https, HSTS and secure cookies."""
    return {
        "PATH": os.environ["PATH"],
        "SECRET_KEY": "for-tests-only-0123456789-abcdefghijklmnop",
        "PORTAL_DOMAIN": DOMAIN,
        "DATABASE_URL": database,
        "MEDIA_ROOT": f"{folder}/media",
        "PORTAL_TODAY": "",
        "ACCEL_REDIRECT": "",
        "ALLOWED_HOSTS": "",
    }


def filled(environment: dict[str, str]) -> dict[str, str]:
    """What tests.services.content tells of the fresh database that it filled."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.services.content"],
        env=environment,
        cwd=CHECKOUT,
        check=True,
        stdout=subprocess.PIPE,
    )
    return json.loads(done.stdout)


@pytest.fixture(scope="session")
def environment(folder: Path) -> dict[str, str]:
    return production(folder, f"sqlite:///{folder}/db.sqlite3")


@pytest.fixture(scope="session")
def content(environment: dict[str, str]) -> dict[str, str]:
    return filled(environment)


@pytest.fixture(scope="session")
def behind_nginx(
    folder: Path, environment: dict[str, str], content: dict[str, str]
) -> Iterator[Door]:
    inner, outer = free_port(), free_port()
    told = {**environment, "ACCEL_REDIRECT": ACCEL}
    with gunicorn(inner, told), nginx(folder, outer, inner, folder / "media"):
        yield Door(outer, tls=True)


@pytest.fixture(scope="session")
def alone(environment: dict[str, str], content: dict[str, str]) -> Iterator[Door]:
    port = free_port()
    with gunicorn(port, environment):
        yield Door(port, tls=False)
