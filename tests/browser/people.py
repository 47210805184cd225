"""Whoever comes to the door: in by a link or a password, past the second step, out."""

import base64
from datetime import timedelta

from axes.models import AccessAttempt
from django.db.models import F
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from tenancy.lock_out import LASTS
from tenancy.models import Membership
from tests.browser.window import Window
from tests.factories import digits

LOGIN = "/admin/"


class Phone:
    """The app for one-time codes: all it knows is the secret that was typed in."""

    def __init__(self, secret: str) -> None:
        key = base64.b32decode(secret.replace(" ", ""))
        self.app = TOTPDevice(key=key.hex())

    def digits(self) -> str:
        half_a_minute_passes()
        return digits(self.app)


def half_a_minute_passes() -> None:
    """A code opens once, and wrong ones cost a wait: both are over, without waiting."""
    over = {"throttling_failure_count": 0, "throttling_failure_timestamp": None}
    TOTPDevice.objects.update(last_t=-1, **over)
    StaticDevice.objects.update(**over)


def the_lock_runs_out() -> None:
    """Every failed log-in happened so long ago that nothing is locked any more."""
    longer = LASTS + timedelta(minutes=1)
    AccessAttempt.objects.update(attempt_time=F("attempt_time") - longer)


def a_month_passes() -> None:
    """Every membership began a month earlier, so that one can be over."""
    for seat in Membership.objects.all():
        earlier = seat.since - timedelta(days=30)
        Membership.objects.filter(pk=seat.pk).update(since=earlier)


def type_password(window: Window, name: str, password: str) -> None:
    window.open(LOGIN)
    window.fill("Tên đăng nhập", name)
    window.fill("Mật khẩu", password)
    window.press("Đăng nhập")


def type_code(window: Window, code: str) -> None:
    window.reads_title("Bước xác thực thứ hai")
    window.fill("Mã", code)
    window.press("Tiếp tục")


def log_out(window: Window) -> None:
    window.press("Đăng xuất")
    window.reads_title("Đã thoát")


def come_by_link(window: Window, link: str, password: str) -> None:
    """The link opens the account, for a password of one's own."""
    window.open(link)
    window.reads_title("Mở tài khoản bằng mã")
    window.fill("Mật khẩu mới", password)
    window.fill("Xác nhận mật khẩu mới", password)
    window.press("Đặt mật khẩu và đăng nhập")


def join_phone(window: Window, password: str = "") -> tuple[Phone, list[str]]:
    """Type the secret into an app, and keep the recovery codes that come then.

    Who is in already is asked for the password too.
    """
    window.reads_title("Thiết lập bước xác thực thứ hai")
    phone = Phone(window.text_of(".entry__secret"))
    if password:
        window.fill("Mật khẩu của bạn", password)
    window.fill("Sáu chữ số mà ứng dụng đang hiện", phone.digits())
    window.press("Xác nhận")
    window.reads_title("Các mã dự phòng của bạn")
    codes = window.texts_of(".entry__codes code")
    window.press("Tôi đã cất các mã, tiếp tục")
    return phone, codes
