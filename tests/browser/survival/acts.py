"""What people do in the tests of survival, and what they see of it."""

from collections.abc import Callable
from typing import Any

import pytest
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import Error, expect

from content.models import Revision
from news.models import Article
from tenancy.models import User
from tenancy.scope import all_sites
from tests.browser.people import half_a_minute_passes, type_code, type_password
from tests.browser.window import Window
from tests.factories import digits
from tests.log_in import PASSWORD

OLD = ("Hội nghị cũ", "Câu cũ.")
NEW = ("Hội nghị mới", "Câu vừa gõ xong.")
TAKE_UP = "Dùng bản đang gõ dở"
NET = ("net::ERR", "status of 403", "status of 503", "status of 500")

Windows = Callable[..., Window]


def address(row: Article) -> str:
    return f"/admin/news/article/{row.pk}/change/"


def at_desk(window: Windows, person: User, row: Article) -> Window:
    one = window()
    one.enter_as(person)
    one.open(address(row))
    # its parts come over the network one by one: cut off before the last of them,
    # it is the editor that fails, not what these tests are of
    expect(one.page.locator(".cke_editable").first).to_be_visible()
    return one


def lead(one: Window) -> Any:
    return one.page.locator("#id_lead")


def types(one: Window, words: str) -> None:
    lead(one).focus()
    one.page.keyboard.press("Control+End")
    one.page.keyboard.type(words)


def fills(one: Window, title: str, words: str) -> None:
    one.page.locator("#id_title").fill(title)
    lead(one).fill(words)


def saves(one: Window, *, waits: bool = True) -> None:
    one.page.locator(".submit-row button, .submit-row input").first.click(
        no_wait_after=not waits
    )


def says(one: Window, words: str) -> None:
    expect(one.page.locator("#autosave")).to_contain_text(words)


def offers(one: Window, words: str) -> None:
    expect(one.page.locator("#offer")).to_contain_text(words)


def kept_here(one: Window) -> str:
    return str(one.page.evaluate("JSON.stringify(localStorage)"))


def standing(row: Article) -> tuple[str, str]:
    with all_sites():
        row.refresh_from_db()
    return row.title, row.lead


def on_server() -> list[Any]:
    return [one.data.get("lead") for one in Revision._base_manager.all()]


def in_new_tab(one: Window) -> Window:
    return Window(one.page.context.new_page(), one.portal, one.troubles)


def logs_in_beside(one: Window, person: User) -> None:
    """By the door, in another tab: session and token are new ones."""
    other = in_new_tab(one)
    type_password(other, person.username, PASSWORD)
    half_a_minute_passes()
    type_code(other, digits(TOTPDevice.objects.get(user=person)))
    other.reads("Đăng xuất")


def kill_tab(one: Window) -> None:
    """Its process dies; no page hears of it. A new tab opens in the same browser."""
    dead = one.page
    with pytest.raises(Error):
        dead.goto("chrome://crash")
    one.page = dead.context.new_page()
    dead.close()
