"""axe finds nothing serious on the admin pages that boards use."""

from collections.abc import Iterator
from typing import Any

import pytest

from portal.demo.logins import digits_now
from tests.web.axe import findings
from tests.web.pages import HUB

pytestmark = pytest.mark.web

CHIEF, PASSWORD = "truongban.vanlang", "minh-hoa-van-lang"
# CKEditor's own toolbar and frame are not ours to mend.
EDITOR = (".cke",)
GRAVE = ("[serious]", "[critical]")
ADDRESSES = (
    "",
    "tai-khoan/",
    "password_change/",
    "huong-dan/",
    "bang-quyen/",
    "thanh-vien/vanlang/",
    "tenancy/auditline/",
    "news/article/",
    "news/article/add/",
    "news/article/tu-word/",
    "news/reference/",
    "news/reference/add/",
    "pages/page/",
    "pages/agencyidentity/",
    "pages/look/",
    "pages/notice/",
    "pages/notice/add/",
    "content/oldaddress/",
    "content/oldaddress/add/",
    "units/unit/",
    "units/unit/add/",
    "units/official/",
    "units/official/add/",
    "units/boundarymap/",
    "units/scheduleentry/",
    "units/scheduleentry/add/",
    "directives/directive/",
    "directives/directive/add/",
    "directives/directive/tu-word/",
    "directives/documenttype/",
)
# list -> the first row's form and its history
FORMS = (
    "news/article/",
    "pages/page/",
    "pages/agencyidentity/",
    "pages/look/",
    "units/unit/",
    "units/official/",
    "directives/directive/",
    "tenancy/board/",
)


@pytest.fixture(scope="module")
def desk(web: Any, browser: Any) -> Iterator[Any]:
    """A window in which the chief of a board has logged in, with both steps."""
    context = browser.new_context(bypass_csp=True, locale="vi-VN")
    page = context.new_page()
    page.goto(f"http://{HUB}:{web.port}/admin/")
    page.get_by_label("Tên đăng nhập").fill(CHIEF)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.locator("input[autocomplete=one-time-code]").fill(digits_now(CHIEF)[0])
    page.get_by_role("button", name="Tiếp tục").click()
    page.wait_for_url("**/admin/")
    yield page
    context.close()


def grave(page: Any) -> list[str]:
    found = findings(page, spared=EDITOR)
    return [line for line in found if any(impact in line for impact in GRAVE)]


@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing_serious(address: str, desk: Any, web: Any) -> None:
    answer = desk.goto(f"http://{HUB}:{web.port}/admin/{address}")
    assert answer.status == 200
    assert grave(desk) == []


@pytest.mark.parametrize("address", FORMS)
def test_axe_finds_nothing_serious_on_a_form(address: str, desk: Any, web: Any) -> None:
    desk.goto(f"http://{HUB}:{web.port}/admin/{address}")
    desk.locator("#result_list tbody th a").first.click()
    assert grave(desk) == []
    desk.locator(".historylink").click()
    assert grave(desk) == []
