"""No English word on any page of the admin, for any role.

Rows hold text in brackets, as translations do; what stands outside of them and has
no Vietnamese letter was said in no translation.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.utils.translation import trans_real

from directives.models import DocumentType
from pages.catalogue import all_types
from portal.guide.book import CHAPTERS
from tenancy.models import Membership, MemberSite, Role, User
from tenancy.scope import all_sites
from tests.factories import (
    entered,
    make_app,
    make_article,
    make_calendar_day,
    make_contact,
    make_directive,
    make_entry,
    make_member,
    make_official,
    make_page,
    make_site,
    make_superuser,
    make_unit,
)
from tests.log_in import CODE, PASSWORD, half_way
from tests.words import bracket, unsaid

pytestmark = pytest.mark.django_db
# Written in the code as it stands: names of laws, in Vietnamese.
VIETNAMESE = re.compile(r"[à-ỹÀ-ỸđĐ]")
# Pages in English are called so by their boards too.
ENGLISH_PAGES = re.compile(
    "|".join(one.title for one in all_types() if one.language == "en")
)


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch) -> None:
    bracket(monkeypatch)


def english(text: str, content: set[str]) -> set[str]:
    found = set()
    for part in unsaid(text):
        part = ENGLISH_PAGES.sub("", part)
        part = " ".join(word for word in part.split() if word not in content)
        if re.search("[A-Za-z]{2}", part) and not VIETNAMESE.search(part):
            found.add(part)
    return found


@pytest.fixture
def rows(db: Any) -> MemberSite:
    """A site with one row of each kind, all of its texts in brackets."""
    said = "⟦Huyện⟧"
    site = make_site("x111", kind="district", name=said, short_name=said, live=True)
    unit = make_unit(site=site, name=said)
    make_contact(unit=unit)
    make_official(unit=unit, full_name=said, post=said, email="")
    make_entry(site=site, text=f"<p>{said}</p>")
    make_article(site=site, title=said, body=f"<p>{said}</p>")
    make_directive(site=site, number="12", abstract=said, issuing_body=said)
    make_page(site=site, body=f"<p>{said}</p>")
    make_calendar_day(name=said, source=said)
    return site


def person(site: MemberSite, role: str) -> User:
    if role == "superuser":
        user = make_superuser("⟦quản trị⟧")
    else:
        whole = role in (Role.OFFICE, Role.ADMINISTRATOR)
        user = make_member(None if whole else site, Role(role), "⟦người⟧")
    user.set_unusable_password()  # or the account's page shows parts of a hash
    user.save()
    return user


def pages_of(model: type, user: User) -> Iterator[str]:
    meta = model._meta
    listed = f"/admin/{meta.app_label}/{meta.model_name}/"
    yield f"/admin/{meta.app_label}/"
    yield from (listed, f"{listed}?q=123456", f"{listed}add/", f"{listed}add/?_popup=1")
    with all_sites():
        row = model._base_manager.order_by("-pk").first()
    if row is not None:
        for page in ("change", "history", "delete"):
            yield f"{listed}{row.pk}/{page}/"


def own_pages(site: MemberSite, user: User) -> Iterator[str]:
    """The pages of the admin that belong to no model."""
    yield from ("/admin/", "/admin/password_change/", "/admin/tai-khoan/")
    yield "/admin/huong-dan/"
    yield from (f"/admin/huong-dan/{chapter.slug}/" for chapter in CHAPTERS)
    yield from ("/admin/bang-quyen/", "/admin/quyen-han/", "/admin/thiet-lap-ma/")
    yield from ("/giam-sat/", "/giam-sat/quy-dinh/", f"/giam-sat/{site.code}/")
    colleague = make_member(site, Role.EDITOR, "⟦bạn⟧").memberships.get()
    gone = make_member(site, Role.EDITOR, "⟦xưa⟧").memberships.get()
    Membership.objects.filter(pk=gone.pk).update(until="2019-01-01")
    mine = user.memberships.first() or colleague
    for code in (site.code, "toan-tinh"):
        for page in ("", "them/", "them-co-san/"):
            yield f"/admin/thanh-vien/{code}/{page}"
    members = f"/admin/thanh-vien/{site.code}"
    for page in ("", "ket-thuc/", "ban-giao/"):
        yield f"{members}/{colleague.pk}/{page}"
    yield from (f"{members}/{gone.pk}/tro-lai/", f"{members}/{mine.pk}/roi-ban/")
    draft = make_article(site=site, title="⟦Nháp⟧", state="draft", written_by=user)
    yield f"/admin/news/article/{draft.pk}/xem-truoc/"


def pages_behind_a_post(site: MemberSite, client: Client) -> Iterator[Any]:
    """The sheet with a code, a preview that was made, new recovery codes."""
    colleague = make_member(site, Role.EDITOR, "⟦mới⟧").memberships.get()
    address = f"/admin/thanh-vien/{site.code}/{colleague.pk}/ma-moi/"
    yield client.post(address, follow=True)
    draft = make_article(site=site, title="⟦Nháp⟧", state="draft")
    yield client.post(f"/admin/news/article/{draft.pk}/xem-truoc/")
    typed = {"deed": "codes", "password": PASSWORD}
    yield client.post("/admin/tai-khoan/", typed)


def test_what_a_chief_is_shown_once_is_vietnamese(
    rows: MemberSite, bracketed: None
) -> None:
    client = entered(make_member(rows, Role.CHIEF, "⟦người⟧"))
    shown = list(pages_behind_a_post(rows, client))
    shown.append(half_way(make_chief_with_app(rows)).get(CODE))
    for page in shown:
        assert page.status_code == 200
        secrets = set(page.context.get("codes") or ())
        secrets.add(page.context.get("invitation_code") or "")
        assert english(page.text, {rows.code, *secrets}) == set()


def make_chief_with_app(site: MemberSite) -> User:
    user = make_member(site, Role.CHIEF, "⟦trưởng⟧")
    make_app(user)
    return user


@pytest.mark.parametrize("role", [*Role, "superuser"])
def test_admin_says_everything_in_vietnamese(
    role: str, rows: MemberSite, bracketed: None
) -> None:
    user = person(rows, role)
    client, opened, wrong = entered(user), 0, {}
    types = DocumentType.objects.values_list("abbreviation", flat=True)
    content = {rows.code, "van-ban", *filter(None, types)}
    paths = list(own_pages(rows, user))
    for model in admin.site._registry:
        paths += pages_of(model, user)
    for path in paths:
        page = client.get(path)
        if page.status_code != 200:
            assert page.status_code in (403, 404, 302), path
            continue
        opened += 1
        secret = set(page.context.get("secret", "").split())  # of the app's set-up
        if found := english(page.text, content | secret):
            wrong[path] = found
    assert wrong == {}
    assert opened > len(CHAPTERS) + 8


def test_an_english_word_would_be_found(bracketed: None) -> None:
    page = '<p>⟦Xin⟧ Hello</p><input type="submit" value="Save"><img alt="⟦Ảnh⟧">'
    assert english(page, set()) == {"Hello", "Save"}
    assert english("<p>⟦Chào ⟦bạn⟧ Lan⟧ 12</p><script>var x;</script>", set()) == set()
    assert str(trans_real.gettext("No such text")) == "No such text"
