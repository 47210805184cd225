"""The look of a site: its accent, emblem and banner, and who chooses them."""

import re

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from content import previews
from pages.look import Accent
from pages.models import Look
from portal.tokens import DARK, LIGHT, tokens
from tenancy import hosts
from tenancy.models import AuditLine, MemberSite, Role
from tenancy.scope import in_sites
from tests.admin_forms import filled
from tests.factories import (
    entered,
    make_article,
    make_member,
    make_picture,
    make_site,
    picture_bytes,
)

pytestmark = pytest.mark.django_db


def look_of(site):
    with in_sites(site):
        return Look.objects.get(site=site)


def form_of(site):
    return reverse("admin:pages_look_change", args=[look_of(site).pk])


def png(name, width, height):
    return SimpleUploadedFile(name, picture_bytes(width, height), "image/png")


def test_every_site_begins_with_a_look(visit, site):
    assert look_of(site).accent == "blue"
    assert '<html lang="vi" data-accent="blue">' in visit("/", on=site).text


def test_editor_chooses_colour_emblem_and_banner(visit, site, other_site):
    client = entered(make_member(site, Role.EDITOR))
    data = filled(client.get(form_of(site)), accent="green")
    data |= {"emblem": png("huy-hieu.png", 200, 200), "banner": png("b.png", 1600, 400)}
    assert client.post(form_of(site), data).status_code == 302
    look = look_of(site)
    home = visit("/", on=site)
    assert 'data-accent="green"' in home.text
    for file in (look.emblem, look.banner):
        assert f'src="{file.url}"' in home.text
        assert visit(file.url, on=site).status_code == 200
        assert visit(file.url, on=other_site).status_code == 404
    assert look.emblem.url in visit("/tin-tuc/", on=site).text
    assert look.banner.url not in visit("/tin-tuc/", on=site).text
    assert 'data-accent="blue"' in visit("/", on=other_site).text


def test_choice_leaves_a_version_and_a_line_in_the_trail(editor, site):
    editor.post(form_of(site), filled(editor.get(form_of(site)), accent="red"))
    with in_sites(site):
        assert Look.history.filter(accent="red").count() == 1
    line = AuditLine.objects.filter(site_code=site.code, model="pages.Look").first()
    assert line.action == "change"


def test_stranger_and_contributor_choose_nothing(editor, stranger, site):
    contributor = entered(make_member(site, Role.CONTRIBUTOR))
    for client in (stranger, contributor):
        assert client.get(form_of(site)).status_code in (302, 403, 404)
        client.post(form_of(site), {"accent": "red"})
        assert look_of(site).accent == "blue"
    assert editor.get(form_of(site)).status_code == 200


@pytest.mark.parametrize(
    ("name", "odd", "good"),
    [
        ("emblem", (300, 100), (300, 280)),
        ("emblem", (90, 90), (120, 120)),
        ("banner", (1600, 900), (1600, 640)),
        ("banner", (1000, 200), (1200, 200)),
    ],
)
def test_picture_of_an_odd_shape_is_saved_with_a_word(editor, site, name, odd, good):
    for size, is_odd in ((odd, True), (good, False)):
        data = filled(editor.get(form_of(site)))
        data[name] = png("anh.png", *size)
        page = editor.post(form_of(site), data, follow=True)
        assert (f"{size[0]} × {size[1]}" in page.text) == is_odd
        assert getattr(look_of(site), name).width == size[0]


def test_nobody_adds_or_deletes_a_look(editor, site):
    assert editor.get(reverse("admin:pages_look_changelist")).status_code == 200
    assert editor.get(reverse("admin:pages_look_add")).status_code == 403
    url = reverse("admin:pages_look_delete", args=[look_of(site).pk])
    assert editor.post(url, {"post": "yes"}).status_code == 403


def test_colour_outside_the_tested_set_is_refused_by_the_database(site):
    look = look_of(site)
    with in_sites(site):
        Look.objects.filter(pk=look.pk).update(accent="teal")
        with pytest.raises(IntegrityError), transaction.atomic():
            Look.objects.filter(pk=look.pk).update(accent="pink")
    assert look_of(site).accent == "teal"


def test_picture_of_another_site_is_refused(site, other_site):
    look = look_of(site)
    with in_sites(site, other_site):
        look.banner = make_picture(site=site, width=1600)
        look.clean()
        look.banner = make_picture(site=other_site, width=1600)
        with pytest.raises(Exception, match=other_site.name):
            look.clean()


def test_look_costs_no_query_of_its_own(site, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = hosts.site_for("vanlang.localhost")
        assert found.look.accent == "blue"
        assert found.look.emblem is None


def test_look_of_a_site_that_is_not_public_is_not_shown(visit, site):
    preparing = make_site("bacson", name="Huyện Bắc Sơn")
    assert "data-accent" in visit("/", on=site).text
    assert "data-accent" not in visit("/", on=preparing).text


def test_site_without_a_look_is_shown_in_the_usual_colour(visit, site):
    with in_sites(site):
        Look.objects.all().delete()
    assert MemberSite.objects.filter(pk=site.pk, look=None).exists()
    page = visit("/", on=site)
    assert page.status_code == 200
    assert "data-accent" not in page.text


# --- before the site is public ----------------------------------------------------


def dressed(site):
    """The look of `site`, with a colour and both pictures of its own."""
    look = look_of(site)
    with in_sites(site):
        look.accent = "teal"
        look.emblem = make_picture(site=site, width=200, name="huy-hieu.png")
        look.banner = make_picture(site=site, width=1600, name="bang.png")
        look.save()
    return look


def test_preview_shows_the_look_of_a_site_that_is_not_public(visit):
    site = make_site("bacson", name="Huyện Bắc Sơn")
    look = dressed(site)
    loose = make_picture(site=site, name="khac.png")
    row = make_article(site=site, title="Nháp", state="draft")
    made = previews.make(row, make_member(site))
    page = visit(made.prefix + made.page[1:], on=site)
    emblem = made.prefix + look.emblem.url[1:]
    assert 'data-accent="teal"' in page.text
    assert f'src="{emblem}"' in page.text
    assert visit(emblem, on=site).status_code == 200
    assert visit(look.emblem.url, on=site).status_code == 404
    assert visit(made.prefix + loose.url[1:], on=site).status_code == 404


def test_preview_of_one_site_opens_no_emblem_of_another(visit, site):
    other = make_site("bacson", name="Huyện Bắc Sơn")
    own, foreign = dressed(site), dressed(other)
    row = make_article(site=site, title="Nháp", state="draft")
    made = previews.make(row, make_member(site))
    assert visit(made.prefix + own.emblem.url[1:], on=site).status_code == 200
    assert visit(made.prefix + foreign.emblem.url[1:], on=site).status_code == 404


def test_preview_marks_its_own_place_in_the_menu_and_no_other(visit, site):
    row = make_article(site=site, title="Nháp", state="draft")
    made = previews.make(row, make_member(site))
    page = visit(made.prefix + made.page[1:], on=site)
    marked = re.findall(r'aria-current="page">([^<]+)</a></li>', page.text)
    assert marked == ["Tin tức"]


@pytest.mark.parametrize("live", [True, False])
def test_board_sees_the_saved_look_on_a_sample_page(live):
    site = make_site("bacson", name="Huyện Bắc Sơn", live=live)
    look, client = dressed(site), entered(make_member(site, Role.EDITOR))
    url = reverse("admin:pages_look_sample", args=[look.pk])
    assert f'href="{url}"' in client.get(form_of(site)).text
    page = client.get(url)
    assert page.status_code == 200
    assert 'data-accent="teal"' in page.text
    assert site.name in page.text
    for file in (look.emblem, look.banner):
        assert f'src="{file.url}"' in page.text
        assert client.get(file.url).status_code == 200


def test_sample_page_is_for_the_board_alone(editor, stranger, site):
    url = reverse("admin:pages_look_sample", args=[look_of(site).pk])
    assert editor.get(url).status_code == 200
    assert stranger.get(url).status_code in (302, 404)


def test_each_colour_stands_beside_its_word(editor, site):
    form = editor.get(form_of(site)).text
    css = (settings.BASE_DIR / "static" / "admin" / "portal.css").read_text()
    for accent in Accent:
        assert re.search(rf'swatch--{accent}"[^>]*></span> {accent.label}', form)
        [colours] = re.findall(rf"\.swatch--{accent} {{([^}}]*)}}", css)
        day, night = tokens(LIGHT, accent)["brand"], tokens(DARK, accent)["accent"]
        assert re.findall(r"#[0-9a-f]{6}", colours) == [day, night]
