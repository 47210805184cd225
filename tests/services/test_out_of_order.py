"""While the program does not answer, nginx says so in Vietnamese, with a way out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.servers import CHECKOUT, DOMAIN, Door, free_port, nginx
from tests.services.stand_in import Answers, before

pytestmark = pytest.mark.services

PAGE = CHECKOUT / "deploy" / "out-of-order.html"
HOSTS = (DOMAIN, f"vanlang.{DOMAIN}", "khong-co.example")


@pytest.fixture
def before_nobody(tmp_path: Path) -> Iterator[Door]:
    port = free_port()
    with nginx(tmp_path, port, free_port(), tmp_path / "media"):
        yield Door(port, tls=True)


class Suspended(Answers):
    def do_GET(self) -> None:
        body = b"its own words"
        self.send_response(503)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def before_a_program(tmp_path: Path) -> Iterator[Door]:
    with before(Suspended, tmp_path) as door:
        yield door


def test_every_address_shows_the_page_while_nobody_answers(before_nobody: Door) -> None:
    for host in HOSTS:
        for path in ("/", "/tin-tuc/mot-tin/", "/admin/login/"):
            answer = before_nobody.ask(host, path)
            assert (answer.status, answer.body) == (503, PAGE.read_bytes())
            assert answer.headers["Content-Type"].startswith("text/html")
            assert answer.headers["Retry-After"] == "120"
            assert answer.headers["Cache-Control"] == "no-store"
    answer = before_nobody.post(DOMAIN, "/admin/login/", b"username=x")
    assert (answer.status, answer.body) == (503, PAGE.read_bytes())


def test_what_the_program_itself_says_passes(before_a_program: Door) -> None:
    answer = before_a_program.ask(DOMAIN, "/")
    assert (answer.status, answer.body) == (503, b"its own words")


def test_page_is_not_there_for_who_asks_for_it(before_a_program: Door) -> None:
    answer = before_a_program.ask(DOMAIN, "/out-of-order.html")
    assert answer.status == 404
