"""axe finds nothing on any kind of public page."""

from typing import Any

import pytest

from tests.web.axe import findings
from tests.web.pages import Kind, cases, label

pytestmark = pytest.mark.web


@pytest.mark.parametrize("case", cases(), ids=label)
def test_axe_finds_nothing(case: tuple[Kind, str], web: Any, browser: Any) -> None:
    kind, host = case
    page = browser.new_page(bypass_csp=True, locale="vi-VN")
    try:
        answer = page.goto(web.address(kind, host))
        assert answer.status == kind.status
        assert findings(page) == []
    finally:
        page.close()
