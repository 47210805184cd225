"""axe finds nothing serious on the admin pages that boards use."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest

from portal.demo.logins import digits_now
from tests.web.axe import LOOKS, findings
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
    "thanh-vien/vanlang/them/",
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
    "directives/documenttype/",
    "/giam-sat/vanlang/",
    "/giam-sat/quy-dinh/",
)
# list -> the first row's form and its history
FORMS = (
    "news/article/",
    "pages/page/",
    "pages/agencyidentity/",
    "pages/look/",
    "units/unit/",
    "units/boundarymap/",
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
    found = findings(page, LOOKS, spared=EDITOR)
    return [line for line in found if any(impact in line for impact in GRAVE)]


def shows(page: Any, address: str, web: Any) -> None:
    """`address` as written on a page of the admin's front."""
    answer = page.goto(urljoin(f"http://{HUB}:{web.port}/admin/", address))
    assert answer.status == 200


def follow(page: Any, selector: str) -> None:
    """Press the first of these, and see the page to which it leads."""
    with page.expect_navigation():
        page.locator(selector).first.click()


@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing_serious(address: str, desk: Any, web: Any) -> None:
    shows(desk, address, web)
    assert grave(desk) == []


@pytest.mark.parametrize("address", FORMS)
def test_axe_finds_nothing_serious_on_a_form(address: str, desk: Any, web: Any) -> None:
    shows(desk, address, web)
    follow(desk, "#result_list tbody th a")
    assert grave(desk) == []
    follow(desk, ".historylink")
    assert grave(desk) == []


def test_axe_finds_nothing_serious_on_a_sample_of_the_look(desk: Any, web: Any) -> None:
    shows(desk, "pages/look/", web)
    follow(desk, "#result_list tbody th a")
    shows(desk, desk.locator("a[href$='/xem-thu/']").get_attribute("href"), web)
    assert grave(desk) == []


def test_axe_finds_nothing_serious_on_several_to_be_published(
    desk: Any, web: Any
) -> None:
    shows(desk, "news/article/add/", web)
    desk.locator("#id_title").fill("Bài để đăng cùng lúc")
    follow(desk, "[name=_continue]")
    shows(desk, "news/article/?q=cung+luc", web)
    desk.locator("#result_list .action-select").check()
    desk.locator("select[name=action]").select_option("publish_selected")
    follow(desk, ".actions button")
    assert desk.locator("#content .two-texts").count() == 1
    assert grave(desk) == []


def test_axe_finds_nothing_serious_on_an_official_just_written(
    desk: Any, web: Any
) -> None:
    shows(desk, "units/official/add/", web)
    desk.locator("#id_unit").select_option(index=1)
    desk.locator("#id_full_name").fill("Nguyễn Văn Minh Họa")
    desk.locator("#id_post").fill("Chuyên viên")
    follow(desk, "[name=_continue]")
    assert urlsplit(desk.url).path.endswith("/change/")
    assert grave(desk) == []


def test_axe_finds_nothing_serious_on_a_change_of_what_is_published(
    desk: Any, web: Any
) -> None:
    shows(desk, "news/article/?state__exact=published", web)
    follow(desk, "#result_list tbody th a")
    follow(desk, "a[href$='/de-nghi-sua/']")
    assert grave(desk) == []
    desk.get_by_label("Tóm tắt").fill("Bản tóm tắt viết lại cho rõ hơn.")
    follow(desk, "input[name=_keep]")
    assert urlsplit(desk.url).path.endswith("/ban-sua/")
    assert grave(desk) == []
