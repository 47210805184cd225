"""Advice beside the text, while somebody writes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tenancy.models import MemberSite
from tests.browser.window import Window
from tests.factories import make_article, make_member, make_site, rich

pytestmark = pytest.mark.browser

LINES = "#advice li"


@pytest.fixture
def site() -> MemberSite:
    return make_site("vanlang", name="Huyện Văn Lãng", live=True)


@pytest.mark.parametrize("width", [1280, 360])
def test_advice_comes_while_one_writes_and_can_be_put_aside(
    window: Callable[..., Window], site: MemberSite, width: int
) -> None:
    screen = window(width=width)
    screen.enter_as(make_member(site))
    screen.open("/admin/news/article/add/")
    screen.fill("Tiêu đề", "HỘI NGHỊ TỔNG KẾT CUỐI NĂM")
    screen.write("Gọi điện thoại 0205 381 234 để hỏi.")
    expect(screen.page.locator(LINES)).to_have_count(2)
    screen.reads("Gợi ý")
    screen.reads("0205 381 234")
    assert screen.sideways() == 0
    screen.press("Bỏ qua")
    expect(screen.page.locator(LINES)).to_have_count(1)
    screen.page.wait_for_timeout(6000)  # it is not told again
    expect(screen.page.locator(LINES)).to_have_count(1)
    assert "HỘI NGHỊ" not in screen.page.locator("#advice").inner_text()


def test_a_copy_is_marked_as_a_re_post_with_one_press(
    window: Callable[..., Window], site: MemberSite
) -> None:
    other = make_site("soyt", name="Sở Y tế", live=True)
    make_article(site=other, title="Chuyện ở Sở", body=rich(60))
    mine = make_article(site=site, state="draft", published_at=None, body=rich(60))
    screen = window()
    screen.enter_as(make_member(site))
    screen.open(f"/admin/news/article/{mine.pk}/change/")
    screen.reads("Chuyện ở Sở")
    screen.press("Đánh dấu là bài lấy từ trang đó")
    assert screen.page.locator("#id_is_repost").is_checked()
    assert screen.page.locator("#id_source").input_value().startswith("Sở Y tế, http")
    expect(screen.page.locator(LINES)).to_have_count(0)
