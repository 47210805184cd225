"""The address in the audit trail is the proxy's word, never the visitor's."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.services.servers import DOMAIN, Door

pytestmark = pytest.mark.services

LOGIN = "/admin/login/"
SPOOFED = "203.0.113.9"
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="(\w+)"')


def fail_to_log_in(door: Door, name: str, **headers: str) -> None:
    """As a browser does it: the form first, then the form filled in."""
    form = door.ask(DOMAIN, LOGIN, x_forwarded_proto="https")
    found = TOKEN.search(form.body)
    assert found is not None
    typed = {"username": name, "password": "khong-phai", "next": "/admin/"}
    answer = door.post(
        DOMAIN,
        LOGIN,
        urlencode({**typed, "csrfmiddlewaretoken": found[1].decode()}).encode(),
        content_type="application/x-www-form-urlencoded",
        cookie=form.headers["Set-Cookie"].partition(";")[0],
        referer=f"https://{DOMAIN}{LOGIN}",
        x_forwarded_proto="https",
        **headers,
    )
    assert "Tên đăng nhập hoặc mật khẩu không đúng" in answer.body.decode()


def noted(folder: Path) -> str:
    """The address in the newest line of a failed log-in."""
    question = (
        "SELECT address FROM tenancy_auditline WHERE action = 'log_in_failed'"
        " ORDER BY id DESC LIMIT 1"
    )
    with closing(sqlite3.connect(folder / "db.sqlite3")) as database:
        (address,) = database.execute(question).fetchone()
    return address


def test_a_spoofed_address_does_not_reach_the_audit_trail(
    behind_nginx: Door, folder: Path
) -> None:
    fail_to_log_in(
        behind_nginx,
        "chief-vanlang",
        x_real_ip=SPOOFED,
        x_forwarded_for=SPOOFED,
        forwarded=f"for={SPOOFED}",
    )
    assert noted(folder) == "127.0.0.1"


def test_the_program_itself_takes_the_proxys_word(alone: Door, folder: Path) -> None:
    """So that the test above shows what nginx drops, not what nobody reads."""
    fail_to_log_in(
        alone, "chief-soyt", x_real_ip=SPOOFED, x_forwarded_for="198.51.100.1"
    )
    assert noted(folder) == SPOOFED
