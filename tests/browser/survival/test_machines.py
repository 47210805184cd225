"""Nothing typed is lost when a tab, the server, session, database or network goes."""

import time

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from news.models import Article
from tenancy.models import User
from tenancy.scope import all_sites
from tests.browser.hanging import ANSWER
from tests.browser.process import FileAway, Server, SocketAway, waits_until
from tests.browser.survival.acts import (
    NET,
    NEW,
    OLD,
    TAKE_UP,
    Windows,
    address,
    at_desk,
    fills,
    kept_here,
    kill_tab,
    logs_in_beside,
    offers,
    on_server,
    saves,
    says,
    standing,
    types,
)
from tests.factories import make_article

pytestmark = pytest.mark.browser

GONE = 20  # seconds


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
