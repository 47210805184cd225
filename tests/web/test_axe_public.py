"""axe finds nothing on any kind of public page, and none asks a foreign host."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.chromium import is_ours
from tests.web.axe import LOOKS, findings
from tests.web.pages import Kind, cases, label

pytestmark = pytest.mark.web


class Watched:
    """A window that notes which addresses its pages asked for."""

    def __init__(self, context: Any) -> None:
        self.page = context.new_page()
        self.asked: list[str] = []
        context.on("request", lambda request: self.asked.append(request.url))

    def visit(self, address: str) -> Any:
        self.asked.clear()
        return self.page.goto(address)


@pytest.fixture(scope="module")
def window(browser: Any) -> Iterator[Watched]:
    context = browser.new_context(bypass_csp=True, locale="vi-VN")
    yield Watched(context)
    context.close()


@pytest.mark.parametrize("case", cases(), ids=label)
def test_axe_finds_nothing_and_no_foreign_host_is_asked(
    case: tuple[Kind, str], web: Any, window: Watched
) -> None:
    kind, host = case
    answer = window.visit(web.address(kind, host))
    assert answer.status == kind.status
    assert findings(window.page, LOOKS) == []
    assert [url for url in window.asked if "/static/css/site." in url]
    assert [url for url in window.asked if not is_ours(url)] == []


def test_axe_finds_a_picture_without_words(window: Watched) -> None:
    window.page.goto("about:blank")
    window.page.set_content('<html lang="vi"><title>a</title><img src="data:,">')
    found = findings(window.page, LOOKS[:1])
    assert [line for line in found if "image-alt" in line]
