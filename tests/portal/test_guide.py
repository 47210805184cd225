"""The guide inside the admin: whose chapters, their pictures, the ways to them."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.staticfiles import finders
from django.test import Client
from django.utils.translation import override

from portal.guide.book import CHAPTERS, GUIDES, chapter_of, guides_for
from portal.guide.chapter import Picture
from tenancy.models import MemberSite, Role
from tests.factories import entered, make_article, make_member, make_user

pytestmark = pytest.mark.django_db
GUIDE = "/admin/huong-dan/"
MOST_BYTES = 60 * 1024

PICTURES = [
    step.picture for chapter in CHAPTERS for step in chapter.steps if step.picture
]


def test_own_guide_stands_first_and_the_others_below(site: MemberSite) -> None:
    text = entered(make_member(site, Role.CONTRIBUTOR)).get(GUIDE).text
    mine = text.index("<h2>Cộng tác viên</h2>")
    others = text.index("Hướng dẫn cho các vai trò khác")
    assert mine < others < text.index("<summary>Quản trị viên</summary>")
    assert text.index("viet-tin") < others
    assert "go-ngay" not in text[:others]
    chief = entered(make_member(site, Role.CHIEF)).get(GUIDE).text
    assert "go-ngay" in chief[: chief.index("Hướng dẫn cho các vai trò khác")]


@pytest.mark.parametrize("role", list(Role))
def test_each_role_has_a_guide(role: Role) -> None:
    mine, others = guides_for({role})
    assert len(mine) == 1
    assert len(mine) + len(others) == len(GUIDES)
    assert len(mine[0].chapters) >= 3


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.slug)
def test_chapter_shows_each_step_in_vietnamese(
    chapter: object, site: MemberSite
) -> None:
    page = entered(make_member(site, Role.EDITOR)).get(f"{GUIDE}{chapter.slug}/")
    assert page.status_code == 200
    with override(None, deactivate=True):
        english = [str(step.text) for step in chapter.steps]
    for step, msgid in zip(chapter.steps, english, strict=True):
        assert str(step.text) != msgid
        assert "{" not in str(step.text)
    assert page.text.count("<li><p>") == len(chapter.steps)


def test_there_is_no_other_chapter(site: MemberSite) -> None:
    client = entered(make_member(site))
    assert client.get(f"{GUIDE}khong-co/").status_code == 404
    assert client.get(f"{GUIDE}viet-tin/").status_code == 200


def test_guide_is_for_those_who_may_enter(site: MemberSite) -> None:
    stranger, chief = entered(make_user("nguoi-la")), entered(make_member(site))
    anonymous = Client(headers={"host": settings.PORTAL_DOMAIN})
    for path in (GUIDE, f"{GUIDE}viet-tin/"):
        assert stranger.get(path).status_code == 302
        assert anonymous.get(path).status_code == 302
        assert chief.get(path).status_code == 200


def test_form_leads_to_its_chapter(site: MemberSite) -> None:
    client = entered(make_member(site))
    row = make_article(site=site)
    for path in ("add/", f"{row.pk}/change/"):
        text = client.get(f"/admin/news/article/{path}").text
        assert f'href="{GUIDE}viet-tin/"' in text
    assert GUIDE in client.get("/admin/units/unit/add/").text
    popup = client.get("/admin/units/unit/add/?_popup=1")
    assert popup.status_code == 200
    assert "guide-link" not in popup.text


def test_most_particular_chapter_is_the_one_of_a_form() -> None:
    assert chapter_of("units.boundarymap").slug == "ban-do"
    assert chapter_of("units.official").slug == "don-vi-va-lien-he"
    assert chapter_of("nobody.knows") is None


def test_every_form_of_the_admin_has_a_chapter() -> None:
    lost = [
        model._meta.label
        for model in admin.site._registry
        if chapter_of(model._meta.label_lower) is None
    ]
    assert lost == []


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_picture_is_there_small_and_told_in_words(picture: Picture) -> None:
    found = finders.find(picture.path)
    assert found, f"Take it: python -m tests.guide_pictures {picture.name}"
    assert 2_000 < Path(found).stat().st_size <= MOST_BYTES
    assert len(str(picture.alt)) > 15


def test_no_picture_is_left_that_no_chapter_shows() -> None:
    folder = Path(settings.BASE_DIR) / "static" / "admin" / "guide"
    shown = {picture.name for picture in PICTURES}
    assert {path.stem for path in folder.iterdir()} == shown
