"""A window tells of what must not happen: else the other tests would prove nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Error

from tenancy.models import MemberSite
from tests.browser.chromium import is_ours
from tests.browser.window import Window

pytestmark = pytest.mark.browser


def test_an_error_in_the_console_is_noticed(window: Callable[..., Window]) -> None:
    one = window()
    one.open("/admin/")
    assert one.troubles == []
    one.page.evaluate("console.error('thử')")
    one.reads_door()
    one.forgives("thử")
    assert one.troubles == []


def test_a_request_to_a_foreign_host_is_noticed(window: Callable[..., Window]) -> None:
    one = window()
    with pytest.raises(Error):  # nobody listens there
        one.open("http://127.0.0.2:9/")
    one.forgives("foreign host: http://127.0.0.2:9/")


def test_portal_and_member_site_both_answer(
    window: Callable[..., Window], portal: str, site: MemberSite
) -> None:
    one = window()
    one.open("/")
    one.press(site.name)
    one.reads_title(site.name)
    assert one.page.url == portal.replace("//", f"//{site.code}.") + "/"


def test_ours_are_the_portal_and_its_members() -> None:
    assert is_ours("http://localhost:8000/admin/")
    assert is_ours("http://vanlang.localhost:8000/")
    assert not is_ours("http://localhost.example/")
    assert not is_ours("https://fonts.example/localhost")
