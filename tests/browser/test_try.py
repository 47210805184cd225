"""Try."""
import pytest
from tests.browser.steps import *
from tests.factories import *
from tenancy.models import *
pytestmark = pytest.mark.browser

def test_try(window, site):
    office = make_member(None, Role.OFFICE, "vanphong")
    office.full_name="Chu Minh Họa"; office.save()
    w = window()
    w.open("/admin/")
    w.fill("Tên đăng nhập", "vanphong")
    w.fill("Mật khẩu", "mat-khau-thu")
    app = make_app(office)
    w.press("Đăng nhập")
    w.fill("Mã", digits(app))
    w.press("Tiếp tục")
    w.reads_title("Văn phòng UBND tỉnh")
