"""At 320 px, a screen of 1280 px enlarged four times, nothing is pushed sideways."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.window import SIDEWAYS
from tests.web.conftest import Demo
from tests.web.pages import DISTRICT, Kind, cases, label

pytestmark = pytest.mark.web

NARROWEST = 320  # pixels: WCAG 2.2, 1.4.10
# How far the words of a box stand out of it, at most; tables scroll in theirs.
OUT_OF_BOXES = """
Math.max(0, ...[...document.querySelectorAll(
    ".tasks a, .card, .person, .panel, .filter, .notice, .btn, .file, .badge"
)].map((box) => box.scrollWidth - box.clientWidth))
"""

UNBROKEN = """
document.querySelectorAll(".tasks a").forEach((box) => box.style.whiteSpace = "nowrap")
"""


@pytest.fixture(scope="module")
def phone(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": NARROWEST, "height": 640})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("case", cases(), ids=label)
def test_page_fits_the_narrowest_screen(
    case: tuple[Kind, str], web: Demo, phone: Any
) -> None:
    kind, host = case
    phone.goto(web.address(kind, host))
    assert phone.evaluate(SIDEWAYS) <= 0
    assert phone.evaluate(OUT_OF_BOXES) <= 0


def test_words_that_stand_out_of_their_box_would_be_found(
    web: Demo, phone: Any
) -> None:
    phone.goto(f"http://{DISTRICT}:{web.port}/")
    assert phone.evaluate(OUT_OF_BOXES) == 0
    phone.evaluate(UNBROKEN)
    assert phone.evaluate(OUT_OF_BOXES) > 0
