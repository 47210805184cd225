"""What a reader's browser loads of pictures and films, and what an editor must say."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import expect

from news.models import Article
from tenancy.models import MemberSite, Role
from tenancy.scope import in_sites
from tests.browser.chromium import PATIENCE, is_ours
from tests.browser.window import Window
from tests.factories import make_article, make_member, make_photograph, rich

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


@pytest.fixture
def reading(browser: Any, portal: str) -> Callable[..., Any]:
    """`reading(width, density)`: a page, and every address that it asked for.

    Foreign hosts answer nothing, and are written down like all others.
    """
    contexts = []

    def open_one(width: int, density: float = 2, **more: Any) -> tuple[Any, list[str]]:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            device_scale_factor=density,
            **more,
        )
        context.set_default_timeout(PATIENCE)
        context.route(lambda url: not is_ours(url), lambda route: route.abort())
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        contexts.append(context)
        return context.new_page(), asked

    yield open_one
    for context in contexts:
        context.close()


def address(site: MemberSite, path: str) -> str:
    host = f"{site.code}.{settings.PORTAL_DOMAIN}:{settings.PORTAL_PORT}"
    return f"http://{host}{path}"


@pytest.fixture
def article(site: MemberSite, portal: str) -> Article:
    above, inside = make_photograph(site=site), make_photograph(site=site)
    body = rich(400, 3) + f'<p><img src="{inside.url}" alt="Chợ phiên"></p>'
    return make_article(site=site, title="Chợ phiên", picture=above, body=body)


def picture_of(asked: list[str], pk: str) -> list[str]:
    found = [re.search(rf"/tep/{pk}/(?:([0-9]+)/)?[^/]*$", url) for url in asked]
    return [one[1] or "whole" for one in found if one]


@pytest.mark.parametrize(
    ("width", "density", "size"),
    [(360, 1, "480"), (360, 2, "800"), (1280, 1, "800"), (1280, 2, "1600")],
)
def test_a_screen_loads_the_size_that_fits_it(
    reading: Callable, site: MemberSite, article: Article, width, density, size
) -> None:
    page, asked = reading(width, density)
    page.goto(address(site, f"/tin-tuc/{article.slug}/"), wait_until="networkidle")
    assert picture_of(asked, article.picture_id) == [size]
    assert all(url.endswith(".webp") for url in asked if article.picture_id in url)
    image = page.locator("figure.picture img")
    box = image.bounding_box()
    assert box["width"] <= min(width, 704)  # as wide as the text
    assert abs(box["width"] / box["height"] - 2) < 0.05
    page.locator(".prose img").scroll_into_view_if_needed()
    loaded = page.locator(".prose img").evaluate("image => image.decode()")
    assert loaded is None  # it would have raised


def test_a_card_loads_a_small_size(
    reading: Callable, site: MemberSite, article: Article
) -> None:
    page, asked = reading(1280, 2)
    page.goto(address(site, "/tin-tuc/"), wait_until="networkidle")
    assert picture_of(asked, article.picture_id) == ["480"]
    box = page.locator(".card__picture").bounding_box()
    assert abs(box["width"] / box["height"] - 16 / 9) < 0.05


@pytest.fixture
def film(site: MemberSite, portal: str) -> Article:
    picture = make_photograph(site=site)
    body = (
        f'{rich(60, 4)}<p><a href="https://vimeo.com/76979871">'
        f'<img src="{picture.url}" alt="Lễ hội"></a></p>'
    )
    return make_article(
        site=site, title="Lễ hội", picture=picture, video=FILM, body=body
    )


def test_nobody_else_is_asked_before_the_press(
    reading: Callable, site: MemberSite, film: Article
) -> None:
    page, asked = reading(360)
    page.goto(address(site, f"/tin-tuc/{film.slug}/"), wait_until="networkidle")
    page.locator(".prose a.video").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert asked
    assert [url for url in asked if not is_ours(url)] == []
    assert page.locator("iframe").count() == 0
    page.get_by_text("Xem video trên youtube.com").click()
    expect(page.locator("iframe")).to_have_count(1)
    foreign = [url for url in asked if not is_ours(url)]
    assert foreign
    assert all(url.startswith("https://www.youtube-nocookie.com/") for url in foreign)
    assert page.locator("iframe").get_attribute("title") == "Trụ sở"
    box = page.locator("iframe").bounding_box()
    assert 300 < box["width"] <= 360


def test_a_film_opens_by_the_keyboard(
    reading: Callable, site: MemberSite, film: Article
) -> None:
    page, asked = reading(1280)
    page.goto(address(site, f"/tin-tuc/{film.slug}/"), wait_until="networkidle")
    page.locator(".prose a.video").focus()
    page.keyboard.press("Enter")
    expect(page.locator("iframe")).to_have_count(1)
    assert [url for url in asked if not is_ours(url)][0].startswith(
        "https://player.vimeo.com/video/76979871"
    )


def test_without_scripts_a_film_is_a_link(
    reading: Callable, site: MemberSite, film: Article
) -> None:
    page, asked = reading(1280, java_script_enabled=False)
    page.goto(address(site, f"/tin-tuc/{film.slug}/"), wait_until="networkidle")
    assert page.locator("a.video").first.get_attribute("href") == FILM
    assert [url for url in asked if not is_ours(url)] == []


def test_the_dialog_asks_for_words_or_the_mark(
    window: Callable[..., Window], site: MemberSite
) -> None:
    picture = make_photograph(site=site)
    body = (
        f'{rich(60)}<figure><img src="{picture.url}" alt="">'
        "<figcaption>Chợ phiên Kỳ Lừa</figcaption></figure>"
    )
    row = make_article(site=site, title="Chợ phiên", body=body, state="draft")
    desk = window()
    desk.enter_as(make_member(site, Role.CHIEF))
    desk.open(f"/admin/news/article/{row.pk}/change/")
    desk.page.locator(".cke_editable img").dblclick()
    said: list[str] = []
    desk.page.on("dialog", lambda box: (said.append(box.message), box.accept()))
    ok = desk.page.locator(".cke_dialog_ui_button_ok")
    ok.click()
    expect(ok).to_be_visible()
    assert said
    assert "mô tả ảnh" in said[0]
    desk.page.get_by_text("Chỉ để trang trí: ảnh không").click()
    ok.click()
    expect(ok).to_be_hidden()
    desk.press("Lưu nháp")
    expect(desk.page.locator(".messagelist .success")).to_be_visible()
    with in_sites(site):
        saved = Article.objects.get(pk=row.pk).body
    assert 'role="presentation"' in saved
    assert "<figcaption>Chợ phiên Kỳ Lừa</figcaption>\n</figure>" in saved


def test_a_film_is_put_behind_a_picture_in_the_dialog(
    window: Callable[..., Window], site: MemberSite
) -> None:
    picture = make_photograph(site=site)
    body = f'{rich(60)}<p><img src="{picture.url}" alt="Chợ phiên"></p>'
    row = make_article(site=site, title="Chợ phiên", body=body, state="draft")
    desk = window()
    desk.enter_as(make_member(site, Role.CHIEF))
    desk.open(f"/admin/news/article/{row.pk}/change/")
    desk.page.locator(".cke_editable img").dblclick()
    desk.page.get_by_role("tab", name="Video hoặc liên kết").click()
    desk.page.get_by_label("Địa chỉ video (YouTube, Vimeo)").fill(FILM)
    desk.page.locator(".cke_dialog_ui_button_ok").click()
    desk.press("Lưu nháp")
    expect(desk.page.locator(".messagelist .success")).to_be_visible()
    with in_sites(site):
        saved = Article.objects.get(pk=row.pk).body
    assert f'<a href="{FILM}"' in saved
    assert 'alt="Chợ phiên"' in saved


def test_the_dialog_of_a_picture_fits_a_phone(
    window: Callable[..., Window], site: MemberSite
) -> None:
    picture = make_photograph(site=site)
    body = f'{rich(60)}<p><img src="{picture.url}" alt=""></p>'
    row = make_article(site=site, title="Chợ phiên", body=body, state="draft")
    desk = window(360)
    desk.enter_as(make_member(site, Role.CHIEF))
    desk.open(f"/admin/news/article/{row.pk}/change/")
    desk.page.locator(".cke_editable img").dblclick()
    ok = desk.page.locator(".cke_dialog_ui_button_ok")
    expect(ok).to_be_in_viewport(ratio=1)
    box = desk.page.locator(".cke_dialog_body").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    expect(desk.page.get_by_label("Chiều rộng")).to_be_hidden()
    words = desk.page.get_by_label("Mô tả ảnh cho người không nhìn thấy")
    words.fill("Chợ phiên Kỳ Lừa")
    ok.click()
    expect(ok).to_be_hidden()
    desk.press("Lưu nháp")
    expect(desk.page.locator(".messagelist .success")).to_be_visible()
    with in_sites(site):
        saved = Article.objects.get(pk=row.pk).body
    assert 'alt="Chợ phiên Kỳ Lừa"' in saved
