"""Nothing typed is lost: tab, server, session, database and network go, people meet."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import Error, expect

from content.models import Revision
from news.models import Article
from tenancy.models import MemberSite, Role, User
from tenancy.scope import all_sites, in_sites
from tests.browser.hanging import ANSWER
from tests.browser.people import (
    half_a_minute_passes,
    log_out,
    type_code,
    type_password,
)
from tests.browser.process import (
    FileAway,
    Server,
    SocketAway,
    database,
    waits_until,
)
from tests.browser.window import Window
from tests.factories import digits, make_article, make_member
from tests.log_in import PASSWORD

pytestmark = pytest.mark.browser

OLD = ("Hội nghị cũ", "Câu cũ.")
NEW = ("Hội nghị mới", "Câu vừa gõ xong.")
GONE = 20  # seconds
FULL_DISK = "Storage.prototype.setItem = () => { throw new Error('full disk'); }"
TAKE_UP = "Dùng bản đang gõ dở"
NET = ("net::ERR", "status of 403", "status of 503", "status of 500")

Windows = Callable[..., Window]


@pytest.fixture(scope="module")
def place(django_db_setup: None) -> Iterator[FileAway | SocketAway]:
    opened = database()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def server(
    place: FileAway | SocketAway, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    one = Server(tmp_path_factory.mktemp("server"), place.url)
    yield one
    one.kill()


@pytest.fixture
def portal(transactional_db: None, server: Server) -> str:
    """The windows of these tests open on a process of its own.

    A new one each time: what an old one remembers is of a database that was emptied.
    """
    server.hangs_no_more()
    server.kill()
    server.start()
    return server.address


@pytest.fixture
def person(site: MemberSite) -> User:
    return make_member(site, Role.EDITOR, "bientapvien")


@pytest.fixture
def article(portal: str, site: MemberSite) -> Article:
    with in_sites(site):
        return make_article(site=site, title=OLD[0], lead=OLD[1], state="draft")


def address(row: Article) -> str:
    return f"/admin/news/article/{row.pk}/change/"


def at_desk(window: Windows, person: User, row: Article) -> Window:
    one = window()
    one.enter_as(person)
    one.open(address(row))
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
    one.page.locator("[name=_save]").first.click(no_wait_after=not waits)


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


def test_a_killed_tab_loses_at_most_the_last_second(
    window: Windows, person: User, article: Article
) -> None:
    one = at_desk(window, person, article)
    one.write("Thân bài đang gõ. ")
    types(one, " Gõ thêm một câu.")
    one.page.wait_for_timeout(1000)
    assert on_server() == []
    types(one, " Giây cuối.")
    kill_tab(one)
    one.open(address(article))
    offers(one, "Gõ thêm một câu.")
    offers(one, "Thân bài đang gõ.")
    one.press(TAKE_UP)
    saves(one)
    waits_until(lambda: "Gõ thêm một câu." in standing(article)[1])
    one.open(address(article))
    expect(one.page.locator("#offer")).to_have_count(0)
    assert "Gõ thêm" not in kept_here(one)


@pytest.mark.parametrize(
    "moment",
    [
        'UPDATE "news_article"',
        'INSERT INTO "tenancy_auditline"',
        ANSWER,
    ],
)
def test_a_server_killed_in_mid_save_leaves_the_row_whole_and_the_text_here(
    window: Windows, server: Server, person: User, article: Article, moment: str
) -> None:
    one = at_desk(window, person, article)
    fills(one, *NEW)
    server.hangs_at(moment)
    saves(one, waits=False)
    server.waits_until_it_hangs()
    server.kill()
    server.hangs_no_more()
    server.start()
    is_saved = moment == ANSWER
    assert standing(article) == (NEW if is_saved else OLD)
    with all_sites():
        newest = article.history.latest()
    assert (newest.title, newest.lead) == standing(article)

    one.page.wait_for_timeout(300)
    one.open(address(article))
    if is_saved:
        waits_until(lambda: NEW[1] not in kept_here(one))
        expect(one.page.locator("#offer")).to_have_count(0)
    else:
        offers(one, NEW[1])
        one.press(TAKE_UP)
        saves(one)
        waits_until(lambda: standing(article) == NEW)
    one.forgives_all(*NET)


def test_a_session_that_ends_while_one_types_costs_no_word(
    window: Windows, person: User, article: Article
) -> None:
    one = at_desk(window, person, article)
    Session.objects.all().delete()
    fills(one, *NEW)
    says(one, "Phiên làm việc")
    saves(one)
    one.reads(NEW[1])
    assert standing(article) == OLD
    logs_in_beside(one, person)
    one.press("Lưu lại")
    waits_until(lambda: standing(article) == NEW)
    one.forgives_all("status of 403")


def test_logging_in_in_another_tab_is_enough_for_the_draft(
    window: Windows, person: User, article: Article
) -> None:
    one = at_desk(window, person, article)
    Session.objects.all().delete()
    fills(one, *NEW)
    says(one, "Phiên làm việc")
    logs_in_beside(one, person)
    waits_until(lambda: on_server() == [[NEW[1]]])
    says(one, "Đã lưu nháp")
    one.forgives_all("status of 403")


def test_a_database_that_is_gone_for_20_seconds_costs_no_word(
    window: Windows, person: User, article: Article, place: FileAway | SocketAway
) -> None:
    with all_sites():
        second = make_article(site=article.site, title="Bài hai", state="draft")
    one, two = (at_desk(window, person, row) for row in (article, second))
    fills(one, *NEW)
    with place.away():
        back = time.monotonic() + GONE
        saves(one)
        one.reads("Cơ sở dữ liệu")
        one.reads(NEW[1])
        types(two, " Vẫn gõ tiếp.")
        says(two, "Máy chủ tạm thời chưa lưu được")
        types(two, " Và gõ nữa.")
        two.page.wait_for_timeout(max(0, back - time.monotonic()) * 1000)
    waits_until(lambda: any("Và gõ nữa." in str(text) for text in on_server()))
    says(two, "Đã lưu nháp")
    one.press("Lưu lại")
    waits_until(lambda: standing(article) == NEW)
    for each in (one, two):
        each.forgives_all(*NET)


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


def test_what_is_typed_without_a_network_is_sent_when_it_is_back(
    window: Windows, person: User, article: Article
) -> None:
    one = at_desk(window, person, article)
    one.page.context.set_offline(True)
    types(one, " Mạng đang đứt.")
    says(one, "Mất mạng")
    types(one, " Vẫn gõ tiếp.")
    one.page.wait_for_timeout(500)
    assert on_server() == []
    one.page.context.set_offline(False)
    waits_until(lambda: any("Vẫn gõ tiếp." in str(text) for text in on_server()), 20)
    says(one, "Đã lưu nháp")
    assert standing(article) == OLD
    one.forgives_all(*NET)


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
