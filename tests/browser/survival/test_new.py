"""A new row is saved once, and two of them typed side by side are both kept."""

import pytest
from playwright.sync_api import expect

from content.models import Revision
from news.models import Article
from tenancy.models import User
from tenancy.scope import all_sites
from tests.browser.process import waits_until
from tests.browser.survival.acts import (
    Windows,
    fills,
    in_new_tab,
    kill_tab,
    offers,
)

pytestmark = pytest.mark.browser

ADD = "/admin/news/article/add/"
LONGER_THAN_QUIET = 3000
SLOW_SAVE = """
  document.querySelector("#article_form").addEventListener("submit", function (event) {
    if (!event.defaultPrevented) {
      event.preventDefault();
      window.isSubmitted = true;
    }
  });
"""


def drafts() -> set[str]:
    kept = Revision._base_manager.filter(purpose="autosave")
    return {text for one in kept for text in one.data.get("title", [])}


def test_no_draft_is_sent_while_the_save_is_under_way(
    window: Windows, person: User
) -> None:
    one = window()
    one.enter_as(person)
    one.open(ADD)
    one.page.evaluate(SLOW_SAVE)
    fills(one, "Khai giảng", "Câu một.")
    one.page.get_by_role("button", name="Lưu nháp").first.click()
    assert one.page.evaluate("window.isSubmitted")
    one.page.wait_for_timeout(LONGER_THAN_QUIET)
    assert drafts() == set()
    fills(one, "Khai giảng năm học", "Câu một.")  # the page stayed after all
    waits_until(lambda: drafts() == {"Khai giảng năm học"})


def test_two_new_articles_in_two_tabs_are_both_kept(
    window: Windows, person: User
) -> None:
    one = window()
    one.enter_as(person)
    one.open(ADD)
    two = in_new_tab(one)
    two.open(ADD)
    fills(one, "Bài một", "Câu một.")
    fills(two, "Bài hai", "Câu hai.")
    waits_until(lambda: drafts() == {"Bài một", "Bài hai"})
    kill_tab(two)
    two.open(ADD)
    offers(two, "Bài một")
    offers(two, "Bài hai")
    two.page.get_by_role("link", name="Dùng bản đang gõ dở").first.click()
    expect(two.page.locator("#id_title")).to_have_value("Bài hai")
    two.press("Lưu nháp")
    waits_until(lambda: drafts() == {"Bài một"})
    with all_sites():
        assert Article.objects.filter(title="Bài hai").count() == 1
