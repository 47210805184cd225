"""The design system: readable in every colour, complete on its page, light."""

import re
from itertools import product
from pathlib import Path

import pytest
from django.conf import settings

from pages.look import FRAME, Accent
from pages.models import Look
from portal.components import COMPONENTS, GROUPS
from portal.design import COLOURS, SPACES, TYPE
from portal.tokens import (
    DARK,
    LIGHT,
    block,
    contrast,
    sizes,
    style_sheet,
    tokens,
)
from tests.factories import make_article, make_directive, make_official, make_unit

FOLDER = Path(settings.BASE_DIR) / "static"
CSS = style_sheet()
TEXT, MARK = 4.5, 3  # WCAG 2.2: 1.4.3 and 1.4.11

GROUNDS = ("bg", "surface", "sunken", "brand-soft")
NOTICES = ("ok-bg", "thin-bg", "bad-bg")
READ = [
    *product(("text", "link"), (*GROUNDS, *NOTICES)),
    *product(("muted",), GROUNDS),
    *product(("accent",), ("bg", "surface", "brand-soft")),
    *product(("bad",), ("bg", "surface")),
    *((name, f"{name}-bg") for name in ("ok", "thin", "bad", "stale", "waived")),
    ("on-brand", "brand"),
    ("on-danger", "danger"),
]
SEEN = [
    *product(("focus", "line-strong"), ("bg", "surface", "brand-soft")),
    ("brand-mark", "brand"),
]


def test_contrast_is_computed_as_the_guidelines_say():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("accent", Accent.values)
@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_every_accent_is_easy_to_read(scheme, accent):
    colours = tokens(scheme, accent)
    pairs = [(pair, TEXT) for pair in READ] + [(pair, MARK) for pair in SEEN]
    faint = {
        f"{ink} on {ground}": round(contrast(colours[ink], colours[ground]), 2)
        for (ink, ground), wanted in pairs
        if contrast(colours[ink], colours[ground]) < wanted
    }
    assert not faint


@pytest.mark.parametrize("accent", [one for one in Accent.values if one != "blue"])
def test_every_accent_has_its_tokens_by_day_and_by_night(accent):
    named = f'[data-accent="{accent}"]'
    start = CSS.index("@media screen and (prefers-color-scheme: dark)")
    wanted = {"brand", "brand-soft", "accent"}
    assert set(block(CSS[:start], named)) == wanted
    assert set(block(CSS[start:], named)) == wanted
    assert Accent(accent) != Look._meta.get_field("accent").default


def test_style_sheet_knows_no_accent_that_a_site_cannot_choose():
    assert set(re.findall(r'data-accent="(\w+)"', CSS)) < set(Accent.values)


def classes_of_the_style_sheet():
    selectors = re.sub(r"{[^{}]*}", "{}", CSS)
    return set(re.findall(r"\.([a-z][\w-]*)", selectors))


def classes_of(html):
    found = re.findall(r'class="([^"]*)"', html)
    return {name for names in found for name in names.split()}


def test_page_of_examples_shows_each_component_and_no_other(visit, db):
    page = visit("/mau-giao-dien/")
    assert page.status_code == 200
    assert classes_of(page.text) == classes_of_the_style_sheet()


def test_page_of_examples_names_each_colour_and_size(visit, db):
    colours = {name for ink, ground, _use in COLOURS for name in (ink, ground)}
    assert colours == set(tokens(LIGHT, "blue"))
    assert TYPE.keys() | SPACES.keys() == sizes().keys()
    page = visit("/mau-giao-dien/").text
    for name in (*colours, *sizes()):
        assert f">--{name}" in page
    faces = tokens(LIGHT, "blue")
    told = f"{contrast(faces['text'], faces['bg']):.1f} : 1".replace(".", ",")
    assert told in page


def test_each_component_has_its_name_its_use_its_sample_and_its_markup(visit, db):
    page = visit("/mau-giao-dien/").text
    assert len(COMPONENTS) == sum(len(group.components) for group in GROUPS)
    for key, component in COMPONENTS.items():
        part = page.partition(f'<div id="{key}">')[2].partition("<hr>")[0]
        assert f"<h3>{component.name}</h3>" in part
        assert f"<p>{component.use}</p>" in part
        assert "Minh họa" in part
        sample, _sign, markup = part.partition("<details>")
        assert 'class="' in sample
        assert "class=&quot;" in markup


def test_frame_of_the_browser_has_the_colours_of_the_menu():
    for accent in Accent:
        brands = [tokens(scheme, accent)["brand"] for scheme in (LIGHT, DARK)]
        assert FRAME[accent] == tuple(brands)


def test_page_of_examples_is_kept_out_of_search_engines(visit, site):
    assert 'content="noindex"' in visit("/mau-giao-dien/").text
    assert 'content="noindex"' not in visit("/").text
    assert "/mau-giao-dien/" not in visit("/sitemap-pages.xml").text


def test_page_of_examples_is_no_page_of_a_member_site(visit, site):
    assert visit("/mau-giao-dien/").status_code == 200
    assert visit("/mau-giao-dien/", on=site).status_code == 404


def test_lines_leave_room_for_two_marks_on_a_letter():
    # Noto Sans, the tallest of the common fonts, needs 1.362 for Ặ over g.
    for name in ("lines", "lines-tight"):
        [height] = re.findall(rf"--{name}: ([\d.]+);", CSS)
        assert float(height) >= 1.4


def test_style_sheet_fetches_nothing():
    assert "url(" not in CSS
    assert "@import" not in CSS


@pytest.mark.parametrize("on_portal", [True, False])
def test_front_page_is_light(visit, site, on_portal):
    for number in range(10):
        make_article(site=site, title=f"Tin số {number}", lead="Một câu mở đầu. " * 20)
        make_directive(site=site, number=f"{number}/QĐ-UBND")
        make_official(unit=make_unit(site=site, name=f"Phòng số {number}"))
    html = visit("/", on=None if on_portal else site).text
    assert len(re.findall(r'rel="stylesheet"', html)) == 1
    scripts = set(re.findall(r"<script[^>]*>", html))
    assert scripts <= {'<script type="application/ld+json">'}  # data, never run
    files = [FOLDER / "css" / "site.css", *(FOLDER / "img").glob("*.svg")]
    size = len(html.encode()) + sum(file.stat().st_size for file in files)
    assert size < 100_000


def test_pictures_of_a_front_page_have_their_sizes(visit, site):
    for picture in re.findall(r"<img[^>]*>", visit("/", on=site).text):
        assert re.search(r'width="\d+" height="\d+"', picture)
