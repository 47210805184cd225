"""The shipped nginx configuration before the real program: files, headers, limits."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.factories import pdf_bytes
from tests.services.conftest import ACCEL
from tests.services.servers import DOMAIN, Answer, Door
from tests.services.stand_in import Answers, before

pytestmark = pytest.mark.services

MEMBER = f"vanlang.{DOMAIN}"


@pytest.fixture(params=["behind nginx", "alone"])
def ask(request: pytest.FixtureRequest) -> Callable[..., Answer]:
    """The same questions of both ways of serving."""
    if request.param == "behind nginx":
        return request.getfixturevalue("behind_nginx").ask
    door = request.getfixturevalue("alone")
    return lambda *args, **headers: door.ask(
        *args, **{"x_forwarded_proto": "https", **headers}
    )


def test_a_public_file_comes_whole_with_its_headers(
    ask: Callable[..., Answer], content: dict[str, str]
) -> None:
    answer = ask(MEMBER, content["public"])
    assert (answer.status, answer.body) == (200, pdf_bytes())
    headers = answer.headers
    assert headers["Content-Type"] == "application/pdf"
    assert headers["Content-Length"] == str(len(pdf_bytes()))
    assert headers["Cache-Control"] == "no-cache"
    assert headers.get_all("X-Content-Type-Options") == ["nosniff"]
    assert headers.get_all("Content-Security-Policy") == ["sandbox; default-src 'none'"]
    assert headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert headers["Content-Disposition"].startswith("inline; filename")
    assert "X-Accel-Redirect" not in headers
    assert len(headers.get_all("ETag")) == 1


def test_a_file_that_the_browser_has_is_not_sent_again(
    ask: Callable[..., Answer], content: dict[str, str]
) -> None:
    path = content["public"]
    tag = ask(MEMBER, path).headers["ETag"]
    again = ask(MEMBER, path, if_none_match=tag)
    assert (again.status, again.body) == (304, b"")
    other = ask(MEMBER, path, if_none_match='"other"')
    assert (other.status, other.body) == (200, pdf_bytes())


def test_a_head_request_gets_the_headers_alone(
    ask: Callable[..., Answer], content: dict[str, str]
) -> None:
    answer = ask(MEMBER, content["public"], "HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert answer.headers["Content-Length"] == str(len(pdf_bytes()))
    assert ask(MEMBER, content["draft"], "HEAD").status == 404


def test_a_draft_is_for_its_board_alone(
    ask: Callable[..., Answer], content: dict[str, str]
) -> None:
    path = content["draft"]
    assert ask(MEMBER, path).status == 404
    assert ask(DOMAIN, path).status == 404
    assert ask(DOMAIN, path, cookie=content["stranger"]).status == 404
    assert ask(MEMBER, path, cookie=content["member"]).status == 404
    answer = ask(DOMAIN, path, cookie=content["member"])
    assert (answer.status, answer.body) == (200, pdf_bytes())


def test_a_file_inside_a_preview_is_kept_nowhere(
    ask: Callable[..., Answer], content: dict[str, str]
) -> None:
    answer = ask(MEMBER, content["preview"] + content["draft"])
    assert (answer.status, answer.body) == (200, pdf_bytes())
    for name, value in (
        ("Cache-Control", "no-store"),
        ("X-Robots-Tag", "noindex"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
    ):
        assert answer.headers.get_all(name) == [value]
    other = ask(f"soyt.{DOMAIN}", content["preview"] + content["draft"])
    assert other.status == 404


def test_part_of_a_file_can_be_asked_for(
    behind_nginx: Door, content: dict[str, str]
) -> None:
    path = content["public"]
    part = behind_nginx.ask(MEMBER, path, range="bytes=0-7")
    assert (part.status, part.body) == (206, pdf_bytes()[:8])
    assert part.headers["Content-Range"] == f"bytes 0-7/{len(pdf_bytes())}"
    assert part.headers["X-Content-Type-Options"] == "nosniff"
    tag = part.headers["ETag"]
    same = behind_nginx.ask(MEMBER, path, range="bytes=0-7", if_range=tag)
    assert same.status == 206
    changed = behind_nginx.ask(MEMBER, path, range="bytes=0-7", if_range='"other"')
    assert (changed.status, changed.body) == (200, pdf_bytes())
    hidden = behind_nginx.ask(MEMBER, content["draft"], range="bytes=0-7")
    assert hidden.status == 404


def test_the_inner_location_is_shut_from_outside(
    behind_nginx: Door, content: dict[str, str]
) -> None:
    assert behind_nginx.ask(MEMBER, content["public"]).status == 200
    for path in (
        ACCEL + content["place"],
        f"/{ACCEL}{content['place']}",
        f"/noi-bo/./tep/{content['place']}",
        f"/%6eoi-bo/tep/{content['place']}",
        f"/static/../noi-bo/tep/{content['place']}",
    ):
        for host in (MEMBER, DOMAIN):
            answer = behind_nginx.ask(host, path)
            assert (answer.status, b"%PDF" in answer.body) == (404, False), path


def test_static_files_come_from_nginx_and_nothing_beside_them(
    behind_nginx: Door, content: dict[str, str]
) -> None:
    answer = behind_nginx.ask(MEMBER, content["css"])
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/css")
    assert "immutable" in answer.headers["Cache-Control"]
    for path in ("/static/../media/", "/static../media/", "/static/"):
        assert behind_nginx.ask(MEMBER, path).status in (400, 403, 404)


class Echo(Answers):
    """Answers with the headers that reached it, and how long the body was."""

    def do_GET(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        self.rfile.read(length)
        pairs = [(name.lower(), value) for name, value in self.headers.items()]
        body = json.dumps({"headers": pairs, "length": length}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET


@pytest.fixture
def echo(tmp_path: Path) -> Iterator[Door]:
    """nginx before a program that tells what it was told."""
    with before(Echo, tmp_path) as door:
        yield door


def test_what_a_visitor_says_of_the_way_is_dropped(echo: Door) -> None:
    answer = echo.ask(
        MEMBER,
        "/admin/login/",
        x_real_ip="203.0.113.9",
        x_forwarded_for="203.0.113.9",
        x_forwarded_proto="http",
        x_forwarded_host="evil.example",
        forwarded="for=203.0.113.9",
        x_other="kept",
    )
    pairs = json.loads(answer.body)["headers"]
    said = dict(pairs)
    assert len(said) == len(pairs)  # none is there twice
    assert said["x-real-ip"] == "127.0.0.1"
    assert said["x-forwarded-proto"] == "https"
    assert said["host"] == MEMBER
    assert said["x-other"] == "kept"
    assert not {"x-forwarded-for", "x-forwarded-host", "forwarded"} & set(said)


def test_a_body_larger_than_any_upload_is_refused(echo: Door) -> None:
    largest = echo.post(MEMBER, "/admin/", bytes(31 * 2**20))
    assert json.loads(largest.body)["length"] == 31 * 2**20
    assert echo.post(MEMBER, "/admin/", bytes(36 * 2**20)).status == 413


@pytest.mark.parametrize("page", ["login", "ma-xac-thuc", "ma-moi"])
def test_a_program_that_tries_log_ins_is_slowed(echo: Door, page: str) -> None:
    said = [echo.ask(MEMBER, f"/admin/{page}/").status for _ in range(30)]
    assert (said[0], said[-1]) == (200, 429)
    assert echo.ask(MEMBER, "/").status == 200
