"""Nothing typed is lost, or shown to others, where people and tabs meet."""

import pytest
from playwright.sync_api import expect

from content.models import Revision
from news.models import Article
from tenancy.models import MemberSite, Role, User
from tests.browser.people import log_out
from tests.browser.process import waits_until
from tests.browser.survival.acts import (
    NEW,
    OLD,
    Windows,
    address,
    at_desk,
    fills,
    in_new_tab,
    kept_here,
    kill_tab,
    lead,
    offers,
    on_server,
    saves,
    says,
    standing,
    types,
)
from tests.factories import make_member

pytestmark = pytest.mark.browser

FULL_DISK = "Storage.prototype.setItem = () => { throw new Error('full disk'); }"


def test_of_two_writers_the_late_one_sees_both_texts_and_takes_over_by_piece(
    window: Windows, person: User, article: Article, site: MemberSite
) -> None:
    colleague = make_member(site, Role.EDITOR, "dongnghiep")
    one, two = (at_desk(window, who, article) for who in (person, colleague))
    fills(one, *NEW)
    fills(two, "Hội nghị của bạn", "Câu của bạn.")
    saves(two)
    waits_until(lambda: standing(article)[1] == "Câu của bạn.")
    saves(one)
    one.reads("Chưa lưu gì")
    one.reads("Câu của bạn.")
    assert standing(article) == ("Hội nghị của bạn", "Câu của bạn.")
    one.page.locator("[name=_theirs][value=lead]").check()
    saves(one)
    waits_until(lambda: standing(article) == (NEW[0], "Câu của bạn."))


def test_the_next_person_at_the_same_machine_is_offered_nothing(
    window: Windows, person: User, article: Article, site: MemberSite
) -> None:
    colleague = make_member(site, Role.EDITOR, "dongnghiep")
    one = at_desk(window, person, article)
    types(one, " Chỉ mình tôi thấy.")
    one.page.wait_for_timeout(500)
    assert "Chỉ mình tôi thấy." in kept_here(one)
    log_out(one)
    assert "Chỉ mình tôi thấy." not in kept_here(one)
    assert any("Chỉ mình tôi thấy." in str(text) for text in on_server())
    one.enter_as(colleague)
    one.open(address(article))
    expect(lead(one)).to_have_value(OLD[1])
    expect(one.page.locator("#offer")).to_have_count(0)
    one.enter_as(person)
    one.open(address(article))
    offers(one, "Chỉ mình tôi thấy.")


def test_a_page_sends_nothing_in_the_name_of_who_logged_in_beside_it(
    window: Windows, person: User, article: Article, site: MemberSite
) -> None:
    one = at_desk(window, person, article)
    one.enter_as(make_member(site, Role.EDITOR, "dongnghiep"))
    types(one, " Của tôi.")
    says(one, "người khác đăng nhập")
    assert on_server() == []
    one.enter_as(person)
    types(one, " Tiếp.")
    waits_until(lambda: any("Của tôi. Tiếp." in str(text) for text in on_server()))
    one.forgives_all("status of 403")


def test_a_browser_that_keeps_nothing_does_not_stop_the_typing(
    window: Windows, person: User, article: Article
) -> None:
    one = window()
    one.page.add_init_script(FULL_DISK)
    one.enter_as(person)
    one.open(address(article))
    types(one, " Không giữ được ở đây.")
    waits_until(lambda: any("Không giữ được" in str(text) for text in on_server()))
    says(one, "Đã lưu nháp")
    one.forgives_all("full disk")


def test_what_was_typed_in_two_tabs_is_not_lost_when_one_is_saved(
    window: Windows, person: User, article: Article
) -> None:
    one = at_desk(window, person, article)
    two = in_new_tab(one)
    two.open(address(article))
    types(two, " Thẻ hai.")
    says(one, "ở một thẻ khác")
    waits_until(lambda: any("Thẻ hai." in str(text) for text in on_server()))
    fills(one, *NEW)
    saves(one)
    waits_until(lambda: standing(article) == NEW)
    waits_until(lambda: any("Thẻ hai." in str(text) for text in on_server()))
    kill_tab(two)
    two.open(address(article))
    offers(two, "Thẻ hai.")
    offers(two, NEW[1])


def test_what_is_pasted_is_kept_as_what_is_typed(
    window: Windows, person: User, article: Article
) -> None:
    one = at_desk(window, person, article)
    lead(one).press("Control+a")
    lead(one).press("Control+c")
    one.page.locator(".cke_editable").first.click()
    one.page.keyboard.press("Control+v")
    waits_until(
        lambda: any(
            OLD[1] in str(kept.data.get("body"))
            for kept in Revision._base_manager.all()
        )
    )
