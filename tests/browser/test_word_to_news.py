"""From a Word file to a published article, in few presses and without typing it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tenancy.models import MemberSite, Role, User
from tests.browser.people import type_code, type_password
from tests.browser.window import Window
from tests.content.word import TWO_PAGES
from tests.content.word.own import two_pages
from tests.factories import digits, make_app, make_member

pytestmark = pytest.mark.browser

PASSWORD = "mat-khau-thu"  # of whom the factories make
MOST = 8
# What stands below the lead, from top to bottom: the tag, and how its words begin.
PARTS = """
[...document.querySelectorAll(".prose :is(h2, li, th, td, img, figcaption)")].map(
    (part) => part.tagName + " " + (part.tagName === "IMG"
        ? (part.complete && part.naturalWidth > 0 ? "seen" : "broken")
        : part.innerText.slice(0, 12).trim()))
"""

BRIDGE = [
    *("H2 Quy mô công", "IMG seen", "FIGCAPTION Người dân đi", "H2 Kinh phí"),
    *("LI Ngân sách hu", "LI Nhân dân đón", "LI Doanh nghiệp"),
    *("TH Nguồn", "TH Triệu đồng", "TD Ngân sách hu", "TD 850"),
    *("TD Nhân dân đón", "TD 120", "IMG seen", "FIGCAPTION Cắt băng khá"),
    *("H2 Các bước tiế", "LI Bàn giao cho", "LI Lắp biển báo", "LI Kiểm tra mùa"),
]
TREES = [
    *("H2 Kết quả", "LI Đường liên x", "LI Trường học"),
    *("IMG seen", "FIGCAPTION Đoàn viên đà", "H2 Số cây từng"),
    *("TH Xã", "TH Số cây", "TD Tân Thanh", "TD 1.200", "TD Hoàng Văn Th", "TD 2.300"),
    *("IMG seen", "FIGCAPTION Tưới cây sau", "LI Đào hố", "LI Đặt bầu"),
]


class Presses:
    """A person at a window who counts what they press."""

    def __init__(self, window: Window) -> None:
        self.window, self.count = window, 0

    def press(self, words: str) -> None:
        self.count += 1
        self.window.press(words)

    def press_text(self, words: str) -> None:
        self.count += 1
        self.window.press_text(words)

    def choose_file(self, file: Path) -> None:
        """Press the button of the file, and the file in the window that opens."""
        self.count += 2
        choose(self.window, file, "input[type=file][accept='.docx']")


@pytest.fixture
def writer(site: MemberSite) -> User:
    return make_member(site, Role.EDITOR, "bientapvien")


@pytest.fixture
def chief(site: MemberSite) -> User:
    user = make_member(site, Role.CHIEF, "truongban")
    make_app(user)
    return user


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    own = tmp_path / "Trồng cây.docx"
    own.write_bytes(two_pages())
    return {"libreoffice": TWO_PAGES, "word": own}


@pytest.mark.parametrize("by_form", [False, True], ids=["page", "form"])
@pytest.mark.parametrize(
    ("name", "title", "lead", "parts"),
    [
        ("libreoffice", "Văn Lãng khánh thành cầu dân sinh Bản Thẩu",
         "Sáng 12/3, xã Tân Thanh khánh thành", BRIDGE),
        ("word", "Ra quân trồng cây đầu xuân", "Sáng mùng 6 Tết, toàn huyện", TREES),
    ],
    ids=["libreoffice", "word"],
)  # fmt: skip
def test_a_word_file_becomes_an_article_that_readers_see(
    window: Callable[..., Window], site: MemberSite, writer: User, chief: User,
    files: dict[str, Path], name: str, title: str, lead: str, parts: list[str],
    by_form: bool,
) -> None:  # fmt: skip
    desk = window()
    type_password(desk, "bientapvien", PASSWORD)
    editor = Presses(desk)
    submit = submit_by_form if by_form else submit_by_page
    submit(editor, files[name], title)
    assert editor.count <= MOST

    above = window()
    type_password(above, "truongban", PASSWORD)
    type_code(above, digits(make_app(chief)))
    approver = Presses(above)
    publish(approver, title)
    assert approver.count <= MOST

    reader = window()
    reader.open(f"{reader.portal.replace('//', f'//{site.code}.')}/tin-tuc/")
    reader.press(title)
    reader.reads_title(title)
    reader.reads(lead)
    reader.page.wait_for_load_state("networkidle")
    assert reader.page.evaluate(PARTS) == parts


def submit_by_page(editor: Presses, file: Path, title: str) -> None:
    editor.press("Viết tin từ tệp Word")
    editor.choose_file(file)
    editor.press("Lập bản nháp từ tệp này")
    editor.window.reads(f"Đã lập bản nháp từ tệp “{file.name}”.")
    editor.window.holds("Tiêu đề", title)
    editor.press("Gửi duyệt")
    editor.window.reads(title)


def submit_by_form(editor: Presses, file: Path, title: str) -> None:
    editor.press("Viết tin")
    editor.choose_file(file)
    editor.window.reads(f"Đã lấy từ tệp {file.name}.")
    editor.window.holds("Tiêu đề", title)
    expect(editor.window.page.locator(".cke_editable img")).to_have_count(2)
    editor.press("Gửi duyệt")
    editor.window.reads(title)


def publish(chief: Presses, title: str) -> None:
    chief.press_text("Chờ duyệt")
    chief.press(title)
    chief.press("Đăng")
    chief.window.reads(title)


# --- the form and its Word file --------------------------------------------------


def choose(window: Window, file: Path, field: str = ".word__file") -> None:
    """As a person does, who presses nothing before it is there to be seen."""
    found = window.page.locator(field).first
    expect(found.locator("..")).to_be_visible()
    found.set_input_files(file)


def body(window: Window) -> Any:
    return window.page.locator(".cke_editable")


@pytest.fixture
def form(window: Callable[..., Window], writer: User) -> Window:
    one = window()
    one.enter_as(writer)
    one.open("/admin/news/article/add/")
    expect(body(one)).to_be_visible()
    return one


def test_what_was_typed_is_replaced_only_when_asked_and_comes_back(
    form: Window, files: dict[str, Path]
) -> None:
    form.fill("Tiêu đề", "Tiêu đề đã gõ")
    form.write("Nội dung đã gõ.")
    choose(form, files["word"])
    form.reads("Biểu mẫu đã có chữ.")
    form.holds("Tiêu đề", "Tiêu đề đã gõ")
    form.press("Không lấy từ tệp nữa")
    expect(body(form)).to_have_text("Nội dung đã gõ.")

    choose(form, files["word"])
    form.press("Thay bằng nội dung tệp")
    form.holds("Tiêu đề", "Ra quân trồng cây đầu xuân")
    expect(body(form)).not_to_contain_text("Nội dung đã gõ.")
    form.press("Hoàn tác: trở lại như trước")
    form.holds("Tiêu đề", "Tiêu đề đã gõ")
    expect(body(form)).to_have_text("Nội dung đã gõ.")

    choose(form, files["word"])
    form.press("Giữ lại, thêm nội dung tệp vào cuối")
    form.holds("Tiêu đề", "Tiêu đề đã gõ")
    expect(body(form)).to_contain_text("Nội dung đã gõ.")
    expect(body(form)).to_contain_text("Hạt Kiểm lâm")
    form.reads("Tệp còn dấu vết sửa đổi")


def test_what_came_out_of_a_file_is_saved_as_one_types_and_keeps_its_file(
    form: Window, files: dict[str, Path]
) -> None:
    choose(form, files["word"])
    form.reads("Đã lấy từ tệp")
    form.reads("Đã lưu nháp lúc")
    form.open("/admin/news/article/add/")
    form.press("Dùng bản đang gõ dở")
    form.holds("Tiêu đề", "Ra quân trồng cây đầu xuân")
    form.press("Lưu nháp")
    form.press("Ra quân trồng cây đầu xuân")
    form.reads("Tệp Word gốc")
    form.reads("Trồng cây.docx")


def test_a_file_that_is_refused_changes_nothing_and_says_why(
    form: Window, tmp_path: Path
) -> None:
    bad = tmp_path / "hỏng.docx"
    bad.write_bytes(b"PK\x03\x04" + b"\0" * 200)
    form.fill("Tiêu đề", "Tiêu đề đã gõ")
    choose(form, bad)
    form.reads("Tệp Word bị hỏng")
    form.holds("Tiêu đề", "Tiêu đề đã gõ")
    form.forgives("400")


def test_a_file_is_dropped_onto_the_form(form: Window, files: dict[str, Path]) -> None:
    data = form.page.evaluate_handle(
        """([bytes, name]) => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(bytes)], name));
            return data;
        }""",
        [list(files["word"].read_bytes()), "Trồng cây.docx"],
    )
    form.page.locator("#word").dispatch_event("drop", {"dataTransfer": data})
    form.holds("Tiêu đề", "Ra quân trồng cây đầu xuân")


def test_the_source_is_asked_for_only_of_what_is_taken_from_elsewhere(
    form: Window,
) -> None:
    source = form.page.get_by_label("Nguồn:", exact=True)
    expect(source).to_be_hidden()
    form.page.get_by_label("Đăng lại từ nguồn khác").check()
    expect(source).to_be_visible()
