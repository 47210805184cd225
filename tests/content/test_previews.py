"""Previews: one draft at a signed address, for a week, and nothing else with it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.signing import Signer
from django.test import Client
from django.urls import get_script_prefix, reverse

from completeness import gate
from completeness.assess import assess
from content import previews
from content.models import Span
from content.previewing import previewing
from news.models import Article
from tenancy import clock
from tenancy.models import AuditLine, MemberSite, Role, Status, User
from tenancy.scope import in_sites
from tenancy.status import set_status
from tests.factories import (
    entered,
    make_article,
    make_directive,
    make_document,
    make_member,
    make_page,
    make_picture,
    make_site,
    make_superuser,
    rich,
)

pytestmark = pytest.mark.django_db

TITLE = "Dự thảo chưa ai được đọc"


@pytest.fixture
def maker(site: MemberSite) -> User:
    return make_member(site, Role.EDITOR)


@pytest.fixture
def article(site: MemberSite) -> Article:
    return make_article(site=site, title=TITLE, state="draft")


def path_of(row: Any, maker: User) -> str:
    """The path of the previewed page, with the token."""
    made = previews.make(row, maker)
    return made.prefix + made.page[1:]


@pytest.fixture
def opens(visit: Callable, site: MemberSite) -> Callable[[str], bool]:
    """Does the path show the draft? A dead one answers with one sentence."""

    def opens(path: str, on: MemberSite = site) -> bool:
        response = visit(path, on=on)
        assert response["Cache-Control"] == "no-store"
        if response.status_code == 200:
            assert TITLE in response.text
            return True
        assert response.status_code == 404
        assert "Bản xem trước này không còn mở" in response.text
        assert TITLE not in response.text
        return False

    return opens


# --- what it shows ----------------------------------------------------------


def test_a_draft_is_read_at_its_address_and_at_no_other(
    visit: Callable, site: MemberSite, article: Article, maker: User
) -> None:
    response = visit(path_of(article, maker), on=site)
    assert response.status_code == 200
    assert TITLE in response.text
    assert "Bản xem trước: bạn đọc chưa thấy nội dung này" in response.text
    assert response["Cache-Control"] == "no-store"
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Frame-Options"] == "DENY"
    assert "default-src" in response["Content-Security-Policy"]
    assert 'rel="canonical"' not in response.text
    assert visit(f"/tin-tuc/{article.slug}/", on=site).status_code == 404


@pytest.mark.parametrize("kind", ["article", "document", "page"])
@pytest.mark.parametrize("status", [Status.PREPARING, Status.LIVE, Status.SUSPENDED])
def test_each_kind_is_previewed_whatever_the_site_is(
    visit: Callable, kind: str, status: Status
) -> None:
    site = make_site("bacson", live=status != Status.PREPARING)
    if status == Status.SUSPENDED:
        set_status(site, status, reason="Bảo trì")
    make = {
        "article": lambda: make_article(site=site, title=TITLE, state="draft"),
        "document": lambda: make_directive(site=site, abstract=TITLE, state="draft"),
        "page": lambda: make_page(site=site, body=f"<p>{TITLE}</p>", state="draft"),
    }
    row = make[kind]()
    path = path_of(row, make_member(site, Role.CHIEF))
    response = visit(path, on=site)
    assert (response.status_code, TITLE in response.text) == (200, True)
    assert visit(previews.make(row, User.objects.get()).page, on=site).status_code in (
        404,
        503,
    )


@pytest.mark.parametrize("status", [Status.PREPARING, Status.SUSPENDED])
def test_the_rest_of_a_site_that_is_not_live_stays_shut(
    visit: Callable, status: Status
) -> None:
    site = make_site("bacson", live=status == Status.SUSPENDED)
    if status == Status.SUSPENDED:
        set_status(site, status, reason="Bảo trì")
    shown, other = make_picture(site=site), make_picture(site=site)
    public = make_article(site=site, title="Tin đã duyệt", picture=other)
    row = make_article(site=site, title=TITLE, state="draft", picture=shown)
    made = previews.make(row, make_member(site, Role.CHIEF))

    def code(path: str) -> int:
        return visit(made.prefix + path[1:], on=site).status_code

    assert code(made.page) == 200
    assert code(shown.url) == 200
    refused = 404 if status == Status.PREPARING else 503
    for path in ("/tin-tuc/", f"/tin-tuc/{public.slug}/", other.url, "/tim-kiem/"):
        assert code(path) == refused


def test_links_and_files_inside_carry_the_token(
    visit: Callable, site: MemberSite, maker: User
) -> None:
    picture, in_text = make_picture(site=site), make_picture(site=site)
    body = f'{rich(60)}<p><img src="{in_text.url}" alt="a"> <a href="/lien-he/">b</a>'
    row = make_article(
        site=site, title=TITLE, state="draft", picture=picture, body=f"{body}</p>"
    )
    made = previews.make(row, maker)
    text = visit(made.prefix + made.page[1:], on=site).text
    for path in (picture.url, in_text.url, "/lien-he/", "/tin-tuc/", "/gioi-thieu/"):
        assert f'="{made.prefix}{path[1:]}"' in text
    for file in (picture, in_text):
        inside = visit(made.prefix + file.url[1:], on=site)
        assert inside.status_code == 200
        assert inside["Cache-Control"] == "no-store"
        assert visit(file.url, on=site).status_code == 404
    assert get_script_prefix() == "/"
    assert f'href="http://localhost:8000{made.prefix}' not in text


def test_a_preview_shows_no_other_draft_and_no_file_of_another(
    visit: Callable, site: MemberSite, article: Article, maker: User
) -> None:
    hidden = make_picture(site=site)
    other = make_article(site=site, title="Tin khác", state="draft", picture=hidden)
    loose = make_document(site=site)
    made = previews.make(article, maker)
    for path in (f"/tin-tuc/{other.slug}/", hidden.url, loose.url):
        assert visit(made.prefix + path[1:], on=site).status_code == 404
    assert visit(made.prefix + made.page[1:], on=site).status_code == 200
    its_own = previews.make(other, maker)
    assert visit(its_own.prefix + hidden.url[1:], on=site).status_code == 200


def test_other_pages_inside_are_as_the_public_sees_them(
    visit: Callable, site: MemberSite, article: Article, maker: User
) -> None:
    public = make_article(site=site, title="Tin đã đăng")
    made = previews.make(article, maker)
    for path in (
        "tin-tuc/",
        "tin-tuc/rss/",
        "sitemap.xml",
        "tim-kiem/?q=du+thao+tin",
        "so-do-trang/",
        f"tin-tuc/{public.slug}/",
    ):
        response = visit(made.prefix + path, on=site)
        assert response.status_code == 200
        assert TITLE not in response.text
        assert article.slug not in response.text
        assert "Bản xem trước" not in response.text
        assert response["X-Robots-Tag"] == "noindex"
    assert "Tin đã đăng" in visit(f"{made.prefix}tin-tuc/", on=site).text


def test_the_short_address_leads_to_the_row_whatever_it_is_called_now(
    visit: Callable, site: MemberSite, article: Article, maker: User
) -> None:
    made = previews.make(article, maker)
    before = made.page
    with in_sites(site):
        article.title = "Tên mới"
        article.save()
    response = visit(urlsplit(made.url).path, on=site)
    assert response.status_code == 302
    assert response["Location"] != made.prefix + before[1:]
    assert "Tên mới" in visit(response["Location"], on=site).text


# --- each death, beside a living one ---------------------------------------


def test_a_preview_dies_after_a_week(
    opens: Callable, article: Article, maker: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = path_of(article, maker)
    began = previews.time.time()
    for days, alive in ((6.99, True), (7.01, False)):
        monkeypatch.setattr(previews.time, "time", lambda d=days: began + d * 86_400)
        assert opens(path) is alive


def test_the_clock_of_a_demo_neither_ends_nor_prolongs_a_preview(
    opens: Callable, article: Article, maker: User
) -> None:
    with clock.at(clock.now() - timedelta(days=900)):
        path = path_of(article, maker)
    assert opens(path)
    with clock.at(clock.now() + timedelta(days=900)):
        maker.memberships.update(until=None)
        assert opens(path)


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_a_preview_dies_when_the_row_is_published_or_withdrawn(
    visit: Callable, site: MemberSite, article: Article, maker: User, state: str
) -> None:
    other = make_article(site=site, title="Khác", state="draft")
    path, living = path_of(article, maker), path_of(other, maker)
    assert visit(path, on=site).status_code == 200
    with in_sites(site):
        article.state = "submitted"
        article.save()
        assert visit(path, on=site).status_code == 200
        article.state = state
        article.save()
    assert visit(path, on=site).status_code == 404
    assert visit(living, on=site).status_code == 200


def test_a_preview_dies_with_its_row(
    opens: Callable, site: MemberSite, article: Article, maker: User
) -> None:
    path = path_of(article, maker)
    assert opens(path)
    with in_sites(site):
        article.delete()
    assert not opens(path)


@pytest.mark.parametrize("loss", ["role", "epoch", "account", "draft"])
def test_a_preview_dies_when_its_maker_may_no_longer_see_the_row(
    opens: Callable, site: MemberSite, article: Article, loss: str
) -> None:
    maker = make_member(site, Role.CONTRIBUTOR)
    colleague = make_member(site, Role.EDITOR)
    Article._base_manager.filter(pk=article.pk).update(written_by=maker)
    article.refresh_from_db()
    path, living = path_of(article, maker), path_of(article, colleague)
    assert opens(path)
    yesterday = clock.today() - timedelta(days=1)
    {
        "role": lambda: maker.memberships.update(until=yesterday),
        "epoch": lambda: User.objects.filter(pk=maker.pk).update(session_epoch=1),
        "account": lambda: User.objects.filter(pk=maker.pk).update(is_active=False),
        "draft": lambda: Article._base_manager.filter(pk=article.pk).update(
            written_by=colleague
        ),
    }[loss]()
    assert not opens(path)
    assert opens(living)


def test_a_preview_is_dead_on_another_sites_host(
    opens: Callable,
    visit: Callable,
    site: MemberSite,
    other_site: MemberSite,
    article: Article,
) -> None:
    path = path_of(article, make_superuser())
    assert opens(path)
    assert not opens(path, on=other_site)
    assert visit(path).status_code == 404  # nor is it an address of the portal


def test_a_preview_is_dead_when_tampered_with(
    opens: Callable, site: MemberSite, article: Article, maker: User
) -> None:
    made = previews.make(article, maker)
    page = made.page[1:]
    payload, _dot, seal = made.token.rpartition(".")
    foreign = Signer(salt="another", sep=".").sign_object([site.pk, "news.Article"])
    odd = Signer(salt="content.previews", sep=".").sign_object([1, 2])
    assert opens(f"{previews.PATH}{made.token}/{page}")
    for token in (
        f"{payload}x.{seal}",
        f"{payload}.{seal[:-1]}",
        payload,
        foreign,
        odd,
        "x",
        ".",
        "a" * 3000,
    ):
        assert not opens(f"{previews.PATH}{token}/{page}")


def test_a_preview_is_dead_once_its_site_is_closed(
    opens: Callable, site: MemberSite, article: Article, maker: User
) -> None:
    path = path_of(article, maker)
    assert opens(path)
    gate.close(site)
    assert not opens(path)


# --- who never sees it ------------------------------------------------------


def test_without_a_preview_nothing_is_previewed(article: Article) -> None:
    with in_sites(article.site):
        with previewing(article):
            assert list(Article.objects.published()) == [article]
            # whoever names a moment, as every rule does, reads what readers saw
            assert not Article.objects.published(clock.now()).exists()
        assert not Article.objects.published().exists()


def test_a_preview_leaves_no_span_and_changes_no_finding(
    visit: Callable, site: MemberSite, article: Article, maker: User
) -> None:
    def findings() -> list[Any]:
        return [(line.rule.key, line.state) for line in assess([site])[site.pk].lines]

    before = findings()
    version = MemberSite.objects.get(pk=site.pk).version
    assert visit(path_of(article, maker), on=site).status_code == 200
    with in_sites(site), previewing(article):
        assert findings() == before
        assert not Span.objects.exists()
    assert MemberSite.objects.get(pk=site.pk).version == version


# --- the admin --------------------------------------------------------------


def page_for(row: Article) -> str:
    return reverse("admin:news_article_preview", args=[row.pk])


def test_a_preview_is_made_in_the_admin_and_leaves_a_line(
    visit: Callable, site: MemberSite, article: Article, maker: User
) -> None:
    client = entered(maker)
    form = client.get(reverse("admin:news_article_change", args=[article.pk]))
    assert f'href="{page_for(article)}"' in form.text
    assert client.get(page_for(article)).status_code == 200
    assert not AuditLine.objects.filter(action="preview").exists()
    response = client.post(page_for(article))
    address = response.context["preview"].url
    assert f'value="{address}"' in response.text
    assert visit(urlsplit(address).path, on=site).status_code == 302
    line = AuditLine.objects.get(action="preview")
    assert (line.site_code, line.row, line.actor) == (
        site.code,
        str(article.pk),
        maker.username,
    )


def test_what_is_published_has_no_preview(
    site: MemberSite, editor: Client, article: Article
) -> None:
    public = make_article(site=site)
    form = editor.get(reverse("admin:news_article_change", args=[public.pk]))
    assert page_for(public) not in form.text
    assert editor.post(page_for(public)).status_code == 404
    assert editor.post(page_for(article)).status_code == 200


def test_what_was_published_but_is_still_to_come_has_a_preview(
    visit: Callable, site: MemberSite, editor: Client
) -> None:
    later = make_article(site=site, published_at=clock.now() + timedelta(days=2))
    preparing = make_site("bacson", live=False)
    early = make_article(site=preparing)
    for row, client in (
        (later, editor),
        (early, entered(make_member(preparing, Role.EDITOR, "bientapvien"))),
    ):
        form = client.get(reverse("admin:news_article_change", args=[row.pk]))
        assert page_for(row) in form.text
        made = client.post(page_for(row)).context["preview"]
        shown = visit(made.prefix[:-1] + made.page, on=row.site)
        assert row.title in shown.text
        assert visit(made.page, on=row.site).status_code == 404
    with clock.at(clock.now() + timedelta(days=3)):
        assert editor.post(page_for(later)).status_code == 404


def test_only_who_may_see_the_draft_makes_a_preview(
    site: MemberSite, article: Article, stranger: Client
) -> None:
    contributor = make_member(site, Role.CONTRIBUTOR)
    mine = make_article(site=site, state="draft", written_by=contributor)
    for client, row in ((stranger, article), (entered(contributor), article)):
        assert client.get(page_for(row)).status_code == 404
        assert client.post(page_for(row)).status_code == 404
    assert not AuditLine.objects.filter(action="preview").exists()
    assert entered(contributor).post(page_for(mine)).status_code == 200
    office = entered(make_member(None, Role.OFFICE))
    assert office.post(page_for(article)).status_code == 200


def test_a_preview_dies_with_an_account_that_nobody_uses(
    article: Article, maker: User, opens: Callable
) -> None:
    path = path_of(article, maker)
    assert opens(path)
    User.objects.filter(pk=maker.pk).update(date_joined="2020-01-01T00:00Z")
    assert not opens(path)


def test_a_redirect_below_a_preview_is_kept_nowhere_too(
    article: Article, maker: User, visit: Callable, site: MemberSite
) -> None:
    path = path_of(article, maker)
    for asked_for, status in ((path.rstrip("/"), 301), ("/xem-truoc", 404)):
        response = visit(asked_for, on=site)
        assert response.status_code == status
        kept = response.headers.get("Cache-Control")
        assert kept == ("no-store" if status == 301 else "no-cache")
    inside = visit(path, on=site)
    assert (inside.status_code, inside["Cache-Control"]) == (200, "no-store")
