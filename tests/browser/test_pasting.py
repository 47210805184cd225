"""What is pasted into the editor comes out clean at the end of the whole chain."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from content.models import File
from content.sanitise import clean, plain
from news.models import Article
from tenancy.models import MemberSite, Role
from tenancy.scope import all_sites
from tests.browser.window import Window
from tests.content.nasty import PASTES
from tests.factories import make_member

pytestmark = pytest.mark.browser

PASTE = """
(target, html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    data.setData("text/plain", "");
    target.dispatchEvent(new ClipboardEvent(
        "paste", {clipboardData: data, bubbles: true, cancelable: true}));
}
"""
# What a paste must keep, whatever name it goes by.
KEPT = {"h2": "h", "h3": "h", "h4": "h", "li": "li", "tr": "tr", "td": "cell",
        "th": "cell", "a": "a", "strong": "b", "b": "b"}  # fmt: skip
OLD = "Uû ban nh©n d©n x· T©n Thanh tæ chøc héi nghÞ vÒ trång c©y"
NEW = "Uỷ ban nhân dân xã Tân Thanh tổ chức hội nghị về trồng cây"
DOT = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP"
    "4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC"
)


@pytest.fixture
def form(window: Callable[..., Window], site: MemberSite) -> Window:
    one = window()
    one.enter_as(make_member(site, Role.EDITOR, "bientapvien"))
    one.open("/admin/news/article/add/")
    expect(editor(one)).to_be_visible()
    one.fill("Tiêu đề", "Tin dán")
    editor(one).click()
    return one


def editor(window: Window) -> Any:
    return window.page.locator(".cke_editable")


def paste(window: Window, html: str) -> None:
    editor(window).evaluate(PASTE, html)


def saved(window: Window) -> str:
    window.press("Lưu nháp")
    window.reads("Tin dán")
    with all_sites():
        body: str = Article.objects.get().body
    return body


def kept(html: str) -> Counter[str]:
    tags = re.findall(r"<([a-z0-9]+)", html)
    return Counter(KEPT[tag] for tag in tags if tag in KEPT)


@pytest.mark.parametrize(
    "name",
    ["word", "word_lists", "google_docs", "excel", "google_sheets", "libreoffice",
     "web_page"],
)  # fmt: skip
def test_a_paste_keeps_its_structure_and_nothing_else(form: Window, name: str) -> None:
    pasted = (PASTES / f"{name}.html").read_text(encoding="utf-8")
    wanted = (PASTES / f"{name}.clean.html").read_text(encoding="utf-8")
    paste(form, pasted)
    words = plain(wanted).split()
    expect(editor(form)).to_contain_text(words[-1])
    if "src=" in pasted:
        form.reads("không được lưu cùng bài")
    body = saved(form)
    assert plain(body).split() == words
    assert kept(body) == kept(wanted)
    assert not re.search(r"style=|<span|<font|mso-|<!--", body)
    assert clean(body) == body


def test_text_in_an_old_font_is_told_and_converted_when_accepted(form: Window) -> None:
    html = f'<p class="MsoNormal" style="font-family:.VnTime">{OLD}</p>'
    paste(form, html)
    form.reads("Chữ gõ bằng phông cũ")
    form.reads(NEW)
    expect(editor(form)).not_to_contain_text("Thanh")
    form.press("Dùng bản đã chuyển")
    expect(editor(form)).to_contain_text(NEW)
    assert plain(saved(form)) == NEW


def test_text_in_an_old_font_may_stay_as_it_is(form: Window) -> None:
    paste(form, f"<p>{OLD}</p>")
    form.press("Giữ nguyên như cũ")
    expect(editor(form)).to_contain_text("Thanh")
    assert NEW not in saved(form)


def test_text_in_unicode_is_pasted_without_a_question(form: Window) -> None:
    paste(form, f'<p style="font-family:.VnTime">{NEW}</p>')
    expect(editor(form)).to_contain_text(NEW)
    expect(form.page.locator(".word__paste button")).to_have_count(0)


def test_a_picture_inside_a_paste_is_uploaded(form: Window) -> None:
    paste(form, f'<p>Trước ảnh.</p><p><img src="{DOT}" alt="Chấm"></p>')
    expect(editor(form).locator('img[src^="/tep/"]')).to_have_count(1)
    body = saved(form)
    with all_sites():
        assert File.objects.get().url in body
    form.forgives("addRange")  # the editor's own, as it puts the stored picture there
