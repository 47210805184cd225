"""The design as a browser draws it: nothing collides, nothing runs off a phone."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from pages.models import ProvinceNotice
from tenancy import clock
from tests.browser.window import Window
from tests.factories import make_site

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# How high the ink of a line reaches above the ground and below it, in letter sizes:
# two marks on a capital, and letters that hang down with a mark of their own.
INK = """
(selector) => {
    const style = getComputedStyle(document.querySelector(selector));
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = `${style.fontWeight} 100px ${style.fontFamily}`;
    const ink = pen.measureText("ẶỖỮẲÕ gỵọ");
    const height = ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent;
    return [height / 100, parseFloat(style.lineHeight) / parseFloat(style.fontSize)];
}
"""


@pytest.mark.parametrize("selector", ["h1", ".prose h2", ".prose p", ".sapo"])
def test_marks_of_one_line_do_not_meet_the_line_above(
    window: Callable[..., Window], selector: str
) -> None:
    reader = window()
    reader.open("/mau-giao-dien/")
    ink, line = reader.page.evaluate(INK, selector)
    assert 1 < ink < line


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_pages_fit_their_window_with_a_notice_on_top(
    window: Callable[..., Window], portal: str, width: int
) -> None:
    site = make_site("vanlang", name="Huyện Văn Lãng", live=True)
    text = "Bão số 5 gây mưa rất to từ đêm nay trên toàn tỉnh."
    until = clock.now() + timedelta(days=1)
    ProvinceNotice.objects.create(text=text, level="danger", until=until)
    reader = window(width)
    member = portal.replace("localhost", f"{site.code}.localhost")
    for address in ("/mau-giao-dien/", "/", f"{member}/", f"{member}/tim-kiem/"):
        reader.open(address)
        reader.reads(text)
        assert reader.sideways() <= 0
