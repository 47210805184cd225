"""Every word that the system itself shows to the public is Vietnamese.

Translations and content stand in brackets; letters outside of them fail.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils.translation import ngettext

from completeness import gate
from directives.models import DocumentType
from directives.views import PER_PAGE
from pages.models import ProvinceNotice
from portal.context import bare_chrome
from tenancy import clock
from tenancy.models import MemberSite
from tenancy.scope import in_sites
from tenancy.sites import IdentityBlock
from tests.factories import (
    make_article,
    make_contact,
    make_directive,
    make_entry,
    make_official,
    make_page,
    make_picture,
    make_site,
    make_unit,
)
from tests.web.pages import DEPARTMENT, DISTRICT, Kind, cases, first_link
from tests.web.server import CLOSED, SUSPENDED
from tests.words import bracket, unsaid
from units.models import BoundaryMap

pytestmark = pytest.mark.django_db
SAID = "⟦Nông thôn y tế⟧"
RICH = f"<p>{SAID}</p>"
# What may stand outside of the brackets, each for its reason.
ALLOWED = {
    "RSS": "the name of a format",
    "Atom": "the name of a format",
    "PDF": "the name of a format",
    "Ngày": "content.dates writes dates out, and a line begins with a capital",
    "ngày": "content.dates writes dates out, in Vietnamese whatever the language",
    "tháng": "the same",
    "năm": "the same",
}
WORD = re.compile(r"[^\W\d_]{2,}")
VIETNAMESE = re.compile(r"[à-ỹÀ-ỸđĐ]")
# Its examples are written in its template, in Vietnamese: there each part must be so.
EXAMPLES = "portal:design"


def strange(html: str) -> set[str]:
    """The words of a page that are neither translated nor content."""
    found = {word for part in unsaid(html) for word in WORD.findall(part)}
    return found - ALLOWED.keys()


def strange_of(kind: Kind, html: str) -> set[str]:
    """The same of a public page, which may repeat what its reader asked for."""
    if kind.name == EXAMPLES:
        html = " ".join(part for part in unsaid(html) if not VIETNAMESE.search(part))
    return strange(html) - set(WORD.findall(urlsplit(kind.path).query))


def fill(site: MemberSite) -> None:
    """One row of each kind that the public sees, its texts in brackets."""
    unit = make_unit(site=site, name=SAID)
    make_contact(unit=unit, label=SAID, address=SAID, working_hours=SAID)
    person = {"full_name": SAID, "post": SAID, "biography": RICH, "duties": RICH}
    make_official(unit=unit, is_leader=True, **person)
    make_entry(site=site, text=RICH)
    for key in ("overview", "privacy", "accessibility"):
        make_page(site=site, key=key, body=RICH)
    make_article(
        site=site,
        title=SAID,
        lead=SAID,
        body=RICH,
        author=SAID,
        picture=make_picture(site=site, name="1.png"),
        picture_alt=SAID,
        picture_caption=SAID,
    )
    said = {"abstract": SAID, "issuing_body": SAID, "signer": SAID}
    said["document_type"] = DocumentType.objects.get_or_create(name="⟦Loại⟧")[0]
    for number in range(PER_PAGE + 1 if site.kind == "district" else 1):
        make_directive(site=site, number=str(number), **said)
    with in_sites(site):
        for found in BoundaryMap.objects.all():
            found.picture, found.picture_text = make_picture(site=site), SAID
            found.note = RICH
            found.save()
            found.communes.create(name=SAID, area=2, population=3)


def make_full_site(code: str, **fields: Any) -> MemberSite:
    texts = {one.name: SAID for one in IdentityBlock._meta.local_fields}
    texts |= {"phone": "0205 000 0001", "email": "1@langson.example"}
    texts |= {"online_services_url": "https://langson.example/"}
    return make_site(code, name=SAID, short_name=SAID, **(texts | fields))


@pytest.fixture
def portal(db: Any) -> None:
    """The hosts that the kinds of pages name, full of content in brackets."""
    until = clock.now() + timedelta(days=1)
    ProvinceNotice.objects.create(text=SAID, level="danger", until=until)
    for host, kind in ((DISTRICT, "district"), (DEPARTMENT, "department")):
        fill(make_full_site(host.partition(".")[0], kind=kind, live=True))
    make_full_site("vanlang")
    down, gone = (make_full_site(code, live=True) for code in (SUSPENDED, CLOSED))
    gate.suspend(down, SAID, clock.today() + timedelta(days=5))
    gate.close(gone, [down])


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch) -> None:
    bracket(monkeypatch)


def ask(host: str, path: str) -> Any:
    return Client(headers={"host": host}).get(path)


def test_public_pages_say_everything_in_vietnamese(
    portal: None, bracketed: None
) -> None:
    wrong = {}
    for kind, host in cases():
        page = ask(host, kind.path)
        if kind.link:
            page = ask(host, first_link(kind, page.text))
        assert page.status_code == kind.status, (host, kind)
        if found := strange_of(kind, page.text):
            wrong[kind.name, host] = found
    assert wrong == {}


def standing_in() -> Iterator[str]:
    """The pages that stand in for the real one: of errors, of sites not live."""
    for folder in settings.TEMPLATES[0]["DIRS"]:
        for path in sorted(Path(folder).rglob("*.html")):
            if path.read_text().startswith('{% extends "base_status.html"'):
                yield path.relative_to(folder).as_posix()


def test_pages_that_stand_in_say_everything_in_vietnamese(bracketed: None) -> None:
    site = make_full_site("vanlang", status_reason=SAID, status_since=clock.now())
    about = {"successors": [{"name": SAID, "url": "/"}], "why": SAID, "host": "⟦x⟧"}
    wrong, said = {}, 0
    for name, of in product(standing_in(), (site, None)):
        request = RequestFactory().get("/")
        html = render_to_string(name, {**bare_chrome(of), **about}, request)
        said += html.count("⟦")
        if found := strange(html):
            wrong[name, of] = found
    assert wrong == {}
    assert said > 200


def test_a_word_of_no_language_would_be_found(bracketed: None) -> None:
    page = '<title>News – ⟦Huyện⟧</title><p>⟦Xem⟧ <a>thêm</a></p><img alt="Map">'
    assert strange(page) == {"News", "thêm", "Map"}
    assert strange("<p>⟦Xem <a>thêm</a> nữa⟧ RSS 12</p>") == set()
    assert strange('<meta name="description" content="All">') == {"All"}
    assert strange('<p lang="en">Sorry <p>so</p></p><p>x1 too</p>') == {"too"}
    assert strange(f"<p>{ngettext('%(size)d byte', '%(size)d bytes', 2)}</p>") == set()
    assert strange(f"<p>{ngettext('one egg', 'many eggs', 2)}</p>") == {"many", "eggs"}
