"""A board is set up; a member comes, is locked out, recovers, hands over and leaves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from tenancy import clock
from tenancy.models import MemberSite, Role, User
from tests.browser.people import (
    Phone,
    a_month_passes,
    come_by_link,
    join_phone,
    log_out,
    the_lock_runs_out,
    type_code,
    type_password,
)
from tests.browser.window import Window
from tests.factories import digits, make_app, make_member

pytestmark = pytest.mark.browser

PASSWORD = "mat-khau-thu"  # of whom the factories make
OF_CHIEF = "bon-mua-hoa-dao-no"
OF_MEMBER = "cau-ban-nho-ven-song"
OF_MEMBER_NEW = "suong-som-tren-dinh-nui"
CHIEF, MEMBER = "hoahm.vanlang", "hoalm.vanlang"
DRAFT = "Ra quân trồng cây vụ đông"

AT_DESK, ON_PHONE = {"width": 1280}, {"width": 360, "address": "10.0.0.9"}


@dataclass
class Member:
    """The new colleague, and what they hold."""

    link: str
    phone: Phone | None = None
    codes: list[str] | None = None


@pytest.fixture
def office(db: Any) -> User:
    user = named(make_member(None, Role.OFFICE, "vanphong"), "Chu Minh Họa")
    make_app(user)
    return user


@pytest.fixture
def editor(site: MemberSite) -> User:
    return named(make_member(site, Role.EDITOR, "bientapvien"), "Hứa Minh Họa")


def named(user: User, full_name: str) -> User:
    user.full_name = full_name
    user.save()
    return user


def day(later: int) -> str:
    """As it is typed: so many days after today."""
    return f"{clock.today() + timedelta(days=later):%d/%m/%Y}"


def test_a_member_comes_is_locked_out_recovers_and_leaves(
    window: Callable[..., Window], site: MemberSite, office: User, editor: User
) -> None:
    link = office_sets_the_board_up(window(**AT_DESK), office)
    chief = window(**AT_DESK)
    app_of_chief = chief_joins(chief, link)
    member = chief_adds_a_member(chief)
    phone = window(**ON_PHONE)
    member_joins(phone, member)
    member_writes_a_draft(phone)
    member_is_locked_out(phone, member)
    lock_stops_nobody_else(window, member, app_of_chief)
    member_recovers(phone, member)
    a_month_passes()
    phone_is_lost(chief, phone, member)
    chief_ends_the_membership(chief)
    member_is_out(phone, member)
    editor_finds_the_draft(window(**AT_DESK))


def office_sets_the_board_up(window: Window, office: User) -> str:
    """The Office writes the decision down and appoints the chief; their link."""
    type_password(window, "vanphong", PASSWORD)
    type_code(window, digits(make_app(office)))
    window.press_text("1 ban biên tập chưa có trưởng ban")
    window.press("Huyện Văn Lãng")
    window.press("Huyện Văn Lãng")
    window.fill("Số quyết định", "15/QĐ-UBND")
    window.fill("Ngày quyết định", "12/03/2026")
    window.fill("Người đứng đầu cơ quan", "Nông Minh Họa")
    window.fill("Chức vụ của người đứng đầu", "Chủ tịch UBND huyện")
    window.press("Lưu và sửa tiếp")
    window.press("Thêm thành viên mới")
    window.fill("Họ và tên", "Hoàng Minh Họa")
    window.choose("Vai trò", "Trưởng ban biên tập")
    window.fill("Quyết định", "15/QĐ-UBND ngày 12/03/2026")
    window.press("Lưu")
    return link_on_the_sheet(window)


def link_on_the_sheet(window: Window) -> str:
    window.reads("Mã chỉ hiện một lần.")
    return window.text_of(".code-sheet a[href*='ma=']")


def chief_joins(window: Window, link: str) -> Phone:
    come_by_link(window, link, OF_CHIEF)
    window.reads("Vai trò của bạn bắt buộc phải có.")
    phone, codes = join_phone(window)
    assert len(set(codes)) == 10
    window.reads_title("Huyện Văn Lãng")
    return phone


def chief_adds_a_member(window: Window) -> Member:
    open_board(window)
    window.press("Thêm thành viên mới")
    window.fill("Họ và tên", "Lý Minh Họa")
    window.choose("Vai trò", "Cộng tác viên")
    window.press("Lưu")
    return Member(link_on_the_sheet(window))


def open_board(window: Window) -> None:
    window.open("/admin/")
    window.press_text("Ban biên tập và thành viên")


def member_joins(window: Window, member: Member) -> None:
    come_by_link(window, member.link, OF_MEMBER)
    window.reads_title("Huyện Văn Lãng")
    switch_second_step_on(window, member, OF_MEMBER)


def switch_second_step_on(window: Window, member: Member, password: str) -> None:
    window.press("Tài khoản của tôi")
    window.press("Bật bước xác thực thứ hai")
    member.phone, member.codes = join_phone(window, password)
    window.reads(
        "Đang bật: sau mật khẩu còn phải gõ mã của ứng dụng. Còn 10 mã dự phòng."
    )


def member_writes_a_draft(window: Window) -> None:
    window.open("/admin/")
    window.press("Viết tin")
    window.fill("Tiêu đề", DRAFT)
    window.fill("Sapô (tóm tắt)", "Hàng trăm đoàn viên tham gia trồng cây.")
    window.write("Sáng nay, đoàn viên thanh niên huyện ra quân trồng cây.")
    window.press("Lưu nháp")
    window.reads(DRAFT)
    log_out(window)


def member_is_locked_out(window: Window, member: Member) -> None:
    for _time in range(4):
        type_password(window, MEMBER, "quen-mat-roi")
        window.reads("Tên đăng nhập hoặc mật khẩu không đúng")
    type_password(window, MEMBER, "quen-mat-roi")
    window.reads_title("Đăng nhập sai quá nhiều lần")
    window.reads("Tài khoản tạm khóa đối với địa chỉ này trong 15 phút")
    window.forgives("429")
    type_password(window, MEMBER, OF_MEMBER)
    window.reads_title("Đăng nhập sai quá nhiều lần")
    window.forgives("429")


def lock_stops_nobody_else(
    window: Callable[..., Window], member: Member, app_of_chief: Phone
) -> None:
    """Not another account at that address, nor this account from another one."""
    beside = window(**ON_PHONE)
    type_password(beside, CHIEF, OF_CHIEF)
    type_code(beside, app_of_chief.digits())
    beside.reads_title("Huyện Văn Lãng")
    elsewhere = window(width=360, address="10.0.0.77")
    type_password(elsewhere, MEMBER, OF_MEMBER)
    type_code(elsewhere, member.phone.digits())
    elsewhere.reads_title("Huyện Văn Lãng")


def member_recovers(window: Window, member: Member) -> None:
    """After the quarter of an hour; the phone is at home, the codes are at hand."""
    the_lock_runs_out()
    type_password(window, MEMBER, OF_MEMBER)
    type_code(window, member.codes[0])
    window.reads("Mã dự phòng đó đã dùng xong; còn 9 mã.")
    window.reads_title("Huyện Văn Lãng")


def phone_is_lost(chief: Window, window: Window, member: Member) -> None:
    """The chief gives a new code: all that the member had before opens nothing."""
    open_board(chief)
    chief.press("Cấp mã mới: Lý Minh Họa")
    link, lost = link_on_the_sheet(chief), member.phone
    window.open("/admin/")
    window.reads("bước xác thực thứ hai của bạn đã thay đổi")
    type_password(window, MEMBER, OF_MEMBER)
    window.reads("Tên đăng nhập hoặc mật khẩu không đúng")
    come_by_link(window, link, OF_MEMBER_NEW)
    switch_second_step_on(window, member, OF_MEMBER_NEW)
    log_out(window)
    type_password(window, MEMBER, OF_MEMBER_NEW)
    type_code(window, lost.digits())
    window.reads("Mã này không đúng.")
    type_code(window, member.phone.digits())
    window.reads_title("Huyện Văn Lãng")


def chief_ends_the_membership(window: Window) -> None:
    open_board(window)
    window.press("Kết thúc: Lý Minh Họa")
    window.reads(DRAFT)
    window.fill("Ngày cuối cùng", day(-1))
    window.choose("Người tiếp nhận", "Hứa Minh Họa · Biên tập viên")
    window.press("Lưu")
    window.reads(f"Vai trò kết thúc vào ngày {day(-1)}.")
    window.reads_title("Thành viên trước đây")


def member_is_out(window: Window, member: Member) -> None:
    window.open("/admin/")
    window.reads_door()
    type_password(window, MEMBER, OF_MEMBER_NEW)
    window.reads(
        "nếu bạn không còn trong ban biên tập, hãy liên hệ Văn phòng UBND tỉnh."
    )


def editor_finds_the_draft(window: Window) -> None:
    type_password(window, "bientapvien", PASSWORD)
    window.press_text("Bản nháp")
    window.press(DRAFT)
    window.holds("Tiêu đề", DRAFT)
