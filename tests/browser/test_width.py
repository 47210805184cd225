"""On a phone no page of the admin has to be pushed sideways to be read."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib import admin
from django.test import Client

from portal.guide.book import CHAPTERS
from tenancy.models import Board, Membership, MemberSite, Role, User
from tenancy.scope import all_sites
from tests.browser.window import Window
from tests.factories import (
    entered,
    make_article,
    make_calendar_day,
    make_contact,
    make_directive,
    make_entry,
    make_member,
    make_official,
    make_page,
    make_reference,
    make_site,
    make_unit,
)

pytestmark = pytest.mark.browser

PHONE = 360  # pixels
TITLE = "Hội nghị triển khai nhiệm vụ phát triển kinh tế - xã hội sáu tháng cuối năm"


@pytest.fixture
def filled() -> MemberSite:
    """A site with one row of each kind and names as long as real ones."""
    name = "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"
    site = make_site("vanphongdoan", name=name, short_name=name, live=True)
    unit = make_unit(site=site, name="Phòng Công tác Quốc hội, Hội đồng nhân dân")
    make_contact(unit=unit)
    make_official(unit=unit)
    make_entry(site=site)
    make_article(site=site, title=TITLE)
    make_directive(site=site, abstract=TITLE)
    make_page(site=site)
    make_calendar_day()
    colleague = make_member(site, Role.EDITOR, "nguyenthiminhnguyet.vanphongdoan")
    make_article(site=site, title=TITLE, state="draft", written_by=colleague)
    return site


def paths(site: MemberSite) -> Iterator[str]:
    yield from ("/admin/", "/admin/tai-khoan/", "/admin/password_change/")
    yield from ("/admin/thiet-lap-ma/", "/admin/bang-quyen/", "/admin/quyen-han/")
    yield from ("/giam-sat/", f"/giam-sat/{site.code}/", "/giam-sat/quy-dinh/")
    yield "/admin/huong-dan/"
    yield from (f"/admin/huong-dan/{chapter.slug}/" for chapter in CHAPTERS)
    yield "/admin/news/article/tu-word/"
    yield from paths_of_boards(site)
    for model in admin.site._registry:
        yield from paths_of(model)


def paths_of_boards(site: MemberSite) -> Iterator[str]:
    members = f"/admin/thanh-vien/{site.code}/"
    yield from (f"{members}them/", f"{members}them-co-san/")
    for seat in Membership.objects.filter(site=site):
        for deed in ("", "ket-thuc/", "roi-ban/", "ban-giao/"):
            yield f"{members}{seat.pk}/{deed}"
    with all_sites():
        board = Board.objects.get(site=site)
    yield f"/admin/tenancy/board/{board.pk}/change/"


def paths_of(model: type) -> Iterator[str]:
    listed = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
    yield from (listed, f"{listed}add/")
    with all_sites():
        row = model._base_manager.order_by("-pk").first()
    if row is not None:
        yield from (f"{listed}{row.pk}/{page}/" for page in ("change", "history"))


def opened_by(client: Client, asked: Iterator[str]) -> list[str]:
    """Those that are there for this person; `add/` may first ask for the site."""
    return [path for path in asked if client.get(path).status_code == 200]


def person(role: Role, site: MemberSite) -> User:
    user = make_member(None if role == Role.OFFICE else site, role)
    user.full_name = "Nguyễn Thị Minh Nguyệt"
    user.save()
    return user


@pytest.mark.parametrize("role", [Role.CHIEF, Role.OFFICE])
def test_no_page_scrolls_sideways_on_a_phone(
    window: Callable[..., Window], filled: MemberSite, role: Role
) -> None:
    user = person(role, filled)
    phone = window(width=PHONE)
    phone.enter_as(user)
    wide, opened = {}, opened_by(entered(user), paths(filled))
    for path in opened:
        phone.open(path)
        if over := phone.sideways():
            wide[path] = over
    assert wide == {}
    assert len(opened) > len(CHAPTERS) + 20


def test_the_offices_list_of_articles_fits_a_desk(
    window: Callable[..., Window], filled: MemberSite
) -> None:
    """However long the names of the sites: their column would be cut off."""
    make_site("vanlang")  # so that the list names the sites
    desk = window(width=1280)
    desk.enter_as(person(Role.OFFICE, filled))
    desk.open("/admin/news/article/")
    assert desk.page.locator("#result_list .field-site").count() > 0
    over = "r => r.scrollWidth - r.clientWidth"
    assert desk.page.locator(".results").evaluate(over) <= 0


def test_whether_readers_see_it_is_seen_on_a_phone(
    window: Callable[..., Window], filled: MemberSite
) -> None:
    other = make_site("vanlang", live=True)
    article = make_article(site=other, title=TITLE)
    make_reference(site=filled, article=article)
    phone = window(width=PHONE)
    phone.enter_as(person(Role.CHIEF, filled))
    phone.open("/admin/news/reference/")
    column = phone.page.locator("#result_list th.column-is_seen")
    right = column.evaluate("c => c.getBoundingClientRect().right")
    assert right <= PHONE


def test_a_page_that_is_too_wide_would_be_found(
    window: Callable[..., Window], filled: MemberSite
) -> None:
    phone = window(width=PHONE)
    phone.enter_as(person(Role.CHIEF, filled))
    phone.open("/admin/")
    assert phone.sideways() == 0
    phone.page.evaluate("document.querySelector('#content').style.width = '500px'")
    assert phone.sideways() > 0
