"""Every public address of every host: a site shows its own, the portal what is live."""

import pytest
from django.conf import settings
from django.urls import URLResolver, get_resolver

from completeness import gate
from tenancy.models import MemberSite, Status
from tenancy.scope import in_sites
from tenancy.status import set_status
from tests.factories import (
    make_article,
    make_contact,
    make_directive,
    make_document,
    make_entry,
    make_official,
    make_page,
    make_picture,
    make_site,
    make_unit,
)
from units.models import BoundaryMap

TEXT = "Riêng của Bắc Sơn"
FILE = "ban-goc-bac-son.pdf"

# url name → (path, text); the file's path holds its random id
TABLE = {
    "portal:home": ("/", TEXT),
    "portal:search": ("/tim-kiem/?q=rieng+bac", TEXT),
    "portal:site_map": ("/so-do-trang/", "Phòng Bắc Sơn"),
    "portal:sitemap": ("/sitemap.xml", "rieng-cua-bac-son"),
    "portal:robots": ("/robots.txt", "bacson.localhost"),
    "content:file": ("/tep/{file}/" + FILE, "%PDF"),
    "pages:list": ("/gioi-thieu/", TEXT),
    "pages:detail": ("/gioi-thieu/gioi-thieu-chung/", TEXT),
    "units:chart": ("/co-cau-to-chuc/", "Phòng Bắc Sơn"),
    "units:detail": ("/co-cau-to-chuc/phong-bac-son/", "Phòng Bắc Sơn"),
    "units:contacts": ("/lien-he/", "0205 000 0777"),
    "units:leaders": ("/lanh-dao/", "Lý Minh Họa"),
    "units:schedule": ("/lich-lam-viec/", TEXT),
    "units:map": ("/ban-do/", "Xã Bắc Sơn Một"),
    "news:list": ("/tin-tuc/", TEXT),
    "news:detail": ("/tin-tuc/rieng-cua-bac-son/", TEXT),
    "news:category": ("/tin-tuc/chuyen-muc/khen-thuong-xu-phat/", TEXT),
    "news:feed": ("/tin-tuc/rss/", TEXT),
    "news:atom": ("/tin-tuc/atom/", TEXT),
    "news:category_feed": ("/tin-tuc/chuyen-muc/khen-thuong-xu-phat/rss/", TEXT),
    "news:category_atom": ("/tin-tuc/chuyen-muc/khen-thuong-xu-phat/atom/", TEXT),
    "directives:list": ("/van-ban/", TEXT),
    "directives:detail": ("/van-ban/{directive}/", TEXT),
    "directives:feed": ("/van-ban/rss/", TEXT),
    "directives:atom": ("/van-ban/atom/", TEXT),
}


@pytest.fixture
def owner(db):
    """A district that has something of its own at every address."""
    site = make_site("bacson", name="Huyện Bắc Sơn", kind="district", live=True)
    make_page(site=site, body=f"<p>{TEXT}.</p>")
    unit = make_unit(site=site, name="Phòng Bắc Sơn")
    make_contact(unit=unit, phone="0205 000 0777")
    make_official(unit=unit, full_name="Lý Minh Họa", is_leader=True)
    make_article(site=site, title=TEXT, category="awards")
    make_entry(site=site, text=f"<p>{TEXT}.</p>")
    fill_map(site)
    return site


@pytest.fixture
def paths(owner):
    """What stands in braces in the table."""
    file = make_document(site=owner, name=FILE)
    directive = make_directive(site=owner, abstract=TEXT, file=file)
    return {"file": file.pk, "directive": directive.slug}


def fill_map(site):
    with in_sites(site):
        found = BoundaryMap.objects.get(site=site)
        found.picture = make_picture(site=site)
        found.picture_text = "Bản đồ huyện"
        found.save()
        found.communes.create(name="Xã Bắc Sơn Một")


def public_names(resolver, prefix=""):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from public_names(entry, inner)
        else:
            yield prefix + entry.name


def test_every_public_address_stands_in_the_table():
    assert set(public_names(get_resolver(settings.SITE_URLCONF))) == set(TABLE)


def body(response):
    parts = response.streaming_content if response.streaming else [response.content]
    return b"".join(parts).decode("utf-8", "replace")


@pytest.mark.parametrize("name", sorted(TABLE))
def test_only_its_own_site_shows_it(name, visit, owner, paths, other_site):
    path, text = TABLE[name]
    path = path.format(**paths)
    mine = visit(path, on=owner)
    assert mine.status_code == 200
    assert text in body(mine)
    theirs = visit(path, on=other_site)
    assert theirs.status_code in (200, 404)
    assert text not in body(theirs)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_nothing_of_a_site_is_shown_once_it_is_not_live(
    name, visit, owner, paths, make_suspended
):
    path, text = TABLE[name]
    path = path.format(**paths)
    assert text in body(visit(path, on=owner))
    make_suspended(owner)
    response = visit(path, on=owner)
    assert response.status_code == 503
    assert text not in body(response) or name == "portal:robots"


@pytest.fixture
def make_suspended():
    return lambda site: gate.suspend(
        MemberSite.objects.get(pk=site.pk), "Sửa chữa máy chủ."
    )


# --- the portal's own host: what live sites published, and nothing else ------------

# url name → (path, text of the live site that it shows; empty: it shows no site's)
PORTAL_TABLE = {
    "portal:hub": ("/", TEXT),
    "portal:members": ("/trang-thanh-vien/", "bacson.localhost"),
    "portal:design": ("/mau-giao-dien/", ""),
    "portal:privacy": ("/quyen-rieng-tu/", ""),
    "portal:accessibility": ("/kha-nang-tiep-can/", ""),
    "portal:search": ("/tim-kiem/?q=rieng", TEXT),
    "portal:site_map": ("/so-do-trang/", "Huyện Bắc Sơn"),
    "portal:sitemap": ("/sitemap.xml", "bacson.localhost"),
    "portal:sitemap_pages": ("/sitemap-pages.xml", ""),
    "portal:robots": ("/robots.txt", ""),
    "content:file": ("/tep/{file}/" + FILE, ""),
    "units:directory": ("/danh-ba/", "Lý Minh Họa"),
    "news:list": ("/tin-tuc/", TEXT),
    "news:category": ("/tin-tuc/chuyen-muc/khen-thuong-xu-phat/", TEXT),
    "news:feed": ("/tin-tuc/rss/", TEXT),
    "news:atom": ("/tin-tuc/atom/", TEXT),
    "news:category_feed": ("/tin-tuc/chuyen-muc/khen-thuong-xu-phat/rss/", TEXT),
    "news:category_atom": ("/tin-tuc/chuyen-muc/khen-thuong-xu-phat/atom/", TEXT),
    "directives:list": ("/van-ban/", TEXT),
    "directives:feed": ("/van-ban/rss/", TEXT),
    "directives:atom": ("/van-ban/atom/", TEXT),
}
# Behind the log-in, each with tests of its own.
INSIDERS = (
    "admin:",
    "boards:",
    "completeness:",
    "content:upload_picture",
    "content:advice",
    "content:autosave",
    "content:drop_autosave",
    "content:notices",
    "content:take_word",
    "content:pasted",
    "content:original",
)
# In the rows of a site that is not live, and in drafts of one that is.
# That there will be a site of Chi Lăng is no secret; what it holds, and where, is.
OF_CHI_LANG = ("Riêng của Chi Lăng", "Riêng Chi Lăng", "chilang", "Vi Kín")
SECRETS = (*OF_CHI_LANG, "Còn nháp", "con-nhap", "%PDF")


@pytest.fixture
def secrets(owner):
    """A site that is being prepared, full of published rows; drafts of a live one."""
    hidden = make_site("chilang", name="Huyện Chi Lăng", kind="district")
    make_page(site=hidden, body="<p>Riêng của Chi Lăng.</p>")
    unit = make_unit(site=hidden, name="Phòng Riêng Chi Lăng")
    make_official(unit=unit, full_name="Vi Kín", post="Riêng một việc")
    make_article(site=hidden, title="Riêng của Chi Lăng", category="awards")
    make_directive(site=hidden, abstract="Riêng của Chi Lăng")
    make_article(site=owner, title="Riêng: Còn nháp", state="draft", category="awards")
    make_directive(site=owner, abstract="Riêng: Còn nháp", state="draft")
    return hidden


def portal_names(resolver, prefix=""):
    for entry in resolver.url_patterns:
        if not isinstance(entry, URLResolver):
            yield f"{prefix}{entry.name}"
        elif entry.namespace != "admin":
            yield from portal_names(entry, f"{prefix}{entry.namespace}:")


def test_every_public_address_of_the_portal_stands_in_its_table():
    names = set(portal_names(get_resolver(settings.PORTAL_URLCONF)))
    assert {n for n in names if not n.startswith(INSIDERS)} == set(PORTAL_TABLE)


@pytest.mark.parametrize("name", sorted(PORTAL_TABLE))
def test_portal_shows_what_live_sites_published_and_no_more(
    name, visit, owner, paths, secrets
):
    path, text = PORTAL_TABLE[name]
    page = visit(path.format(**paths))
    said = body(page)
    assert page.status_code == (404 if name == "content:file" else 200)
    assert text in said
    assert not [secret for secret in SECRETS if secret in said]


@pytest.mark.parametrize("name", sorted(n for n, (_, t) in PORTAL_TABLE.items() if t))
def test_portal_shows_a_site_once_it_is_live(
    name, visit, owner, paths, secrets, make_suspended
):
    path, text = PORTAL_TABLE[name]
    make_suspended(owner)
    assert text not in body(visit(path))
    set_status(secrets, Status.LIVE)
    assert [secret for secret in SECRETS if secret in body(visit(path))]
