"""What people come for, found with the keyboard alone, and without JavaScript.

Everything is typed without accents.
"""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client
from playwright.sync_api import Page

from directives.models import DocumentType
from news.figures import first_of_month
from tenancy import clock
from tenancy.models import MemberSite
from tests.browser.keyboard import SKIP, Focused, Keyboard
from tests.browser.window import Window
from tests.factories import (
    make_article,
    make_contact,
    make_directive,
    make_official,
    make_site,
    make_unit,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = 360  # pixels
NUMBER = "0205 000 0117"
LEADER = "Hoàng Thị Họa"
AWARD, OTHER_MONTH, OTHER_KIND = "Khen thưởng đợt một", "Khen thưởng cũ", "Tin khác"
DECISION, FILE = "Quyết định mới về tiêm chủng", "Tải văn bản 2/QĐ-SYT"


def two_months_ago() -> str:
    return f"{first_of_month(clock.today(), 2):%m/%Y}"


@pytest.fixture
def health() -> MemberSite:
    """A department among six sites, with what the journeys look for."""
    for number in range(5):
        make_site(f"so{number}", name=f"Sở số {number}", live=True)
    site = make_site("soyt", name="Sở Y tế", short_name="Sở Y tế", live=True)
    unit = make_unit(site=site, name="Phòng Nghiệp vụ Dược")
    make_contact(unit=unit, phone=NUMBER)
    make_official(unit=unit, full_name=LEADER, post="Giám đốc", is_leader=True)
    make_official(unit=unit, full_name="Vi Văn Mẫu", post="Chuyên viên")
    that_month = clock.now().replace(day=1) - timedelta(days=40)
    older = that_month - timedelta(days=70)
    make_article(site=site, title=AWARD, category="awards", published_at=that_month)
    make_article(site=site, title=OTHER_MONTH, category="awards", published_at=older)
    make_article(site=site, title=OTHER_KIND, published_at=that_month)
    decree, decision = (
        DocumentType.objects.get(name=name, is_normative=False)
        for name in ("Công văn", "Quyết định")
    )
    today = clock.today()
    for number, (kind, abstract, days) in enumerate(
        [
            (decision, "Quyết định cũ", 30),
            (decision, DECISION, 3),
            (decree, "Công văn mới hơn", 1),
        ]
    ):
        make_directive(
            site=site,
            number=f"{number + 1}/QĐ-SYT",
            document_type=kind,
            abstract=abstract,
            issued_on=today - timedelta(days=days),
        )
    return site


def opens_a_pdf(page: Page, follow: Callable[[], None]) -> bool:
    """Does `follow` ask for a file that is there? The browser's viewer stays out."""
    page.route("**/tep/**", lambda route: route.fulfill(status=204))
    with page.expect_request("**/tep/**") as asked:
        follow()
    parts = urlsplit(asked.value.url)
    answer = Client(headers={"host": parts.hostname}).get(parts.path)
    return answer.status_code == 200 and answer["Content-Type"] == "application/pdf"


# --- with the keyboard alone; at most so many presses of Tab ------------------------


@pytest.fixture
def keyboard(window: Callable[..., Window], health: MemberSite) -> Keyboard:
    return Keyboard(window())


def to_the_site(keyboard: Keyboard) -> None:
    """From the portal to the department, by a part of its name."""
    keyboard.open("/")
    keyboard.skip()
    keyboard.to("Tên trang")
    keyboard.type("so y te")
    keyboard.enter()
    keyboard.skip()
    keyboard.to("Sở Y tế")
    keyboard.enter()


def test_keyboard_finds_a_phone_number(keyboard: Keyboard) -> None:
    keyboard.open("/")
    keyboard.to("Danh bạ")
    keyboard.enter()
    keyboard.skip()
    keyboard.to("Họ tên")
    keyboard.type("nghiep vu duoc")
    keyboard.to("Cần tìm")
    keyboard.choose("Đơn vị")
    keyboard.to("Tìm")
    keyboard.enter()
    keyboard.skip()
    keyboard.to(NUMBER)
    assert keyboard.tabs <= 25


def test_keyboard_finds_the_newest_decision_and_its_file(keyboard: Keyboard) -> None:
    to_the_site(keyboard)
    keyboard.skip()
    keyboard.to("Tra cứu văn bản")
    keyboard.enter()
    keyboard.skip()
    keyboard.to("Loại văn bản")
    keyboard.choose("Quyết định")
    keyboard.to("Lọc")
    keyboard.enter()
    assert keyboard.window.texts_of(".doc__title")[0] == DECISION
    keyboard.skip()
    keyboard.to(DECISION)
    keyboard.to(FILE)
    assert opens_a_pdf(keyboard.page, lambda: keyboard.page.keyboard.press("Enter"))
    assert keyboard.tabs <= 35


def test_keyboard_finds_an_article_by_category_and_month(keyboard: Keyboard) -> None:
    to_the_site(keyboard)
    keyboard.to("Tin tức")
    keyboard.enter()
    keyboard.skip()
    keyboard.to("Chuyên mục")
    keyboard.choose("Khen thưởng, xử phạt")
    keyboard.to("Tháng")
    keyboard.choose(two_months_ago())
    keyboard.to("Lọc")
    keyboard.enter()
    assert keyboard.window.texts_of(".card__title") == [AWARD]
    keyboard.skip()
    keyboard.to(AWARD)
    keyboard.enter()
    keyboard.window.reads_title(AWARD)
    assert keyboard.tabs <= 45


def test_keyboard_finds_who_leads_a_department(keyboard: Keyboard) -> None:
    to_the_site(keyboard)
    keyboard.skip()
    keyboard.to("Lãnh đạo")
    keyboard.enter()
    keyboard.window.reads_title(LEADER)
    assert keyboard.window.texts_of(".person__post") == ["Giám đốc"]
    assert keyboard.tabs <= 15


ON_PORTAL = ("/", "/danh-ba/", "/trang-thanh-vien/")
ON_SITE = ("/", "/tin-tuc/", "/van-ban/", "/lanh-dao/", "/lien-he/")


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_tab_reaches_everything_there_and_back(
    window: Callable[..., Window], portal: str, health: MemberSite, width: int
) -> None:
    keyboard = Keyboard(window(width))
    host = portal.replace("//", f"//{health.code}.")
    for address in (*ON_PORTAL, *(host + path for path in ON_SITE)):
        keyboard.open(address)
        stops = keyboard.stops()
        there = [keyboard.tab() for _press in range(stops)]
        assert there[0] == Focused(SKIP, "")
        assert None not in there
        assert keyboard.tab() in (None, there[0])  # the end, and no trap before it
        if keyboard.tab(back=True) is None:  # the browser itself stands in between
            keyboard.tab(back=True)
        back = [there[-1], *(keyboard.tab(back=True) for _press in range(stops - 1))]
        assert back == there[::-1]


COVERED = """
() => {
    const cover = document.body.appendChild(document.createElement("div"));
    Object.assign(cover.style, {position: "fixed", inset: 0, zIndex: 99});
}
"""
NO_FRAME = """
document.styleSheets[0].insertRule("* { outline: none !important }", 0)
"""


@pytest.mark.parametrize(
    ("harm", "complaint"), [(COVERED, "out of sight"), (NO_FRAME, "no frame")]
)
def test_a_focus_that_nobody_sees_would_be_found(
    keyboard: Keyboard, harm: str, complaint: str
) -> None:
    keyboard.open("/")
    assert keyboard.tab() == Focused(SKIP, "")
    keyboard.page.evaluate(harm)
    with pytest.raises(AssertionError, match=complaint):
        keyboard.tab()


# --- without JavaScript, on a phone -------------------------------------------------


@pytest.fixture
def reader(window: Callable[..., Window], health: MemberSite) -> Window:
    return window(PHONE, scripts=False)


def opens_the_site(reader: Window) -> None:
    reader.open("/")
    reader.fill("Tên trang; không cần gõ dấu", "so y te")
    reader.press("Lọc")
    reader.press("Sở Y tế")
    reader.reads_title("Sở Y tế")


def test_a_phone_number_is_found_without_scripts(reader: Window) -> None:
    reader.open("/")
    reader.press_text("Trình đơn")
    reader.press("Danh bạ")
    reader.fill("Họ tên, chức vụ, đơn vị hoặc số điện thoại", "nghiep vu duoc")
    reader.choose("Cần tìm", "Đơn vị")
    reader.page.locator("main").get_by_role("button", name="Tìm").click()
    link = reader.page.get_by_role("link", name=NUMBER)
    assert link.get_attribute("href") == "tel:+842050000117"
    assert reader.sideways() <= 0


def test_the_newest_decision_is_found_without_scripts(reader: Window) -> None:
    opens_the_site(reader)
    reader.page.get_by_role("link", name="Tra cứu văn bản").click()
    reader.fill("Số, ký hiệu hoặc từ trong trích yếu", "tiem chung")
    reader.choose("Loại văn bản", "Quyết định")
    reader.press("Lọc")
    assert reader.texts_of(".doc__title") == [DECISION]
    assert opens_a_pdf(reader.page, reader.page.get_by_role("link", name=FILE).click)
    assert reader.sideways() <= 0


def test_an_article_of_a_month_is_found_without_scripts(reader: Window) -> None:
    opens_the_site(reader)
    reader.press("Tất cả tin tức")
    reader.choose("Chuyên mục", "Khen thưởng, xử phạt")
    reader.choose("Tháng", two_months_ago())
    reader.press("Lọc")
    assert reader.texts_of(".card__title") == [AWARD]
    reader.press(AWARD)
    reader.reads_title(AWARD)
    assert reader.sideways() <= 0


def test_who_leads_is_found_without_scripts(reader: Window) -> None:
    opens_the_site(reader)
    reader.page.get_by_role("link", name="Lãnh đạo").first.click()
    reader.reads_title(LEADER)
    assert reader.texts_of(".person__post") == ["Giám đốc"]
    assert reader.sideways() <= 0


def test_scripts_are_off_where_they_are_said_to_be(
    window: Callable[..., Window],
) -> None:
    told = "data:text/html,<p>off</p><script>document.body.textContent='on'</script>"
    for scripts, words in ((True, "on"), (False, "off")):
        one = window(PHONE, scripts=scripts)
        one.open(told)
        one.reads(words)
