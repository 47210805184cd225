"""A home page is light, and whole without script."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.web.pages import DEPARTMENT, DISTRICT, HUB

pytestmark = pytest.mark.web

HOMES = (HUB, DISTRICT, DEPARTMENT)
KB = 1000
WITHOUT_PICTURES, WITH_PICTURES, OF_SCRIPT = 100 * KB, 300 * KB, 30 * KB
PICTURE = "image"


@contextmanager
def phone(browser: Any, **can: Any) -> Iterator[Any]:
    """A window of a phone that has never been here."""
    screen = {"width": 360, "height": 800}
    context = browser.new_context(viewport=screen, device_scale_factor=3, **can)
    yield context.new_page()
    context.close()


def visited(page: Any, address: str) -> list[Any]:
    """Every answer that the page came in, down to its end."""
    answers: list[Any] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address)
    page.locator("footer").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    return answers


def weight(answers: list[Any]) -> int:
    """As stored; what is sent packed weighs less."""
    return sum(len(answer.body()) for answer in answers)


def of_kind(answers: list[Any], kind: str) -> list[Any]:
    return [answer for answer in answers if answer.request.resource_type == kind]


@pytest.mark.parametrize("host", HOMES)
def test_a_home_page_is_light(host: str, web: Any, browser: Any) -> None:
    with phone(browser) as page:
        answers = visited(page, f"http://{host}:{web.port}/")
        pictures = weight(of_kind(answers, PICTURE))
        assert pictures > 0
        assert 0 < weight(answers) - pictures < WITHOUT_PICTURES
        assert weight(answers) < WITH_PICTURES
        assert len(of_kind(answers, "stylesheet")) == 1
        assert weight(of_kind(answers, "script")) <= OF_SCRIPT


@pytest.mark.parametrize("host", HOMES)
def test_a_home_page_needs_no_script(host: str, web: Any, browser: Any) -> None:
    with phone(browser, java_script_enabled=False) as page:
        page.goto(f"http://{host}:{web.port}/")
        assert page.get_by_role("heading", name="Tin mới").is_visible()
        documents = page.get_by_role("link", name="Văn bản", exact=True)
        assert not documents.is_visible()
        page.get_by_text("Trình đơn", exact=True).click()
        documents.click()
        assert urlsplit(page.url).path == "/van-ban/"
        page.locator(".doc__title a").first.click()
        assert urlsplit(page.url).path.startswith("/van-ban/")
        assert page.locator(".doc__number, h1").first.is_visible()
