"""A site shows another site's article: credited, never its own, gone when that goes."""

from collections.abc import Callable
from datetime import UTC, timedelta
from typing import Any

import pytest
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import IntegrityError, transaction
from django.test import Client

from completeness import gate
from content import previews
from content.dates import short_moment
from content.models import OldAddress, Span
from news import elsewhere
from news.figures import figures
from news.models import Article, Correction, HubPick, Reference
from tenancy import clock
from tenancy.models import AuditLine, MemberSite, Role
from tenancy.scope import in_sites
from tests.admin_forms import errors, filled
from tests.factories import (
    entered,
    make_article,
    make_member,
    make_picture,
    make_reference,
    make_site,
)

pytestmark = pytest.mark.django_db

ADD = "/admin/news/reference/add/"
LIST = "/admin/news/reference/"
AWARDS = "/tin-tuc/chuyen-muc/khen-thuong-xu-phat/"
SHOWING = ("/", "/tin-tuc/", AWARDS, "/tin-tuc/rss/", "/tin-tuc/atom/")
NO_ARTICLE = "Không có bài viết nào của trang thành viên"


@pytest.fixture
def article(other_site: MemberSite) -> Article:
    """Of the other site, read by everybody."""
    return make_article(site=other_site, title="Tiêm chủng mở rộng", category="awards")


def typed(client: Client, address: str, **changes: Any) -> Any:
    return client.post(ADD, filled(client.get(ADD), address=address, **changes))


def shows(visit: Callable, site: MemberSite, text: str) -> set[str]:
    """The pages of `site` on which `text` stands."""
    return {path for path in SHOWING if text in visit(path, on=site).text}


# --- on another site ------------------------------------------------------------------


def test_a_chief_shows_another_sites_article_by_its_address(
    visit: Callable, site: MemberSite, editor: Client, article: Article
) -> None:
    assert not shows(visit, site, article.title)
    assert typed(editor, article.get_absolute_url()).status_code == 302
    assert shows(visit, site, article.title) == set(SHOWING)
    for path in ("/", "/tin-tuc/", AWARDS):
        text = visit(path, on=site).text
        assert "Theo Sở Y tế" in text
        assert f'href="{article.get_absolute_url()}"' in text
    assert visit(f"/tin-tuc/{article.slug}/", on=site).status_code == 404
    line = AuditLine.objects.get(model="news.Reference")
    assert (line.action, line.site_code) == ("add", site.code)
    with in_sites(site):
        assert Reference.objects.get().added_by.username == "chief-vanlang"


def test_feeds_name_the_site_from_which_it_comes(
    visit: Callable, site: MemberSite, article: Article
) -> None:
    make_reference(site=site, article=article)
    for kind in ("rss", "atom"):
        text = visit(f"/tin-tuc/{kind}/", on=site).text
        assert f"http://soyt.localhost:8000/tin-tuc/{kind}/" in text
        assert "<source" in text
        assert "<source" not in visit(f"/tin-tuc/{kind}/", on=article.site).text


def test_no_picture_is_fetched_from_the_other_host(
    visit: Callable, site: MemberSite, other_site: MemberSite
) -> None:
    picture = make_picture(site=other_site)
    row = make_article(site=other_site, picture=picture, picture_alt="Tiêm chủng")
    make_reference(site=site, article=row)
    for path in ("/", "/tin-tuc/"):
        assert picture.pk in visit(path, on=other_site).text
        assert picture.pk not in visit(path, on=site).text


def withdraw(article: Article) -> None:
    article.state = "withdrawn"
    article.save()


def expire(article: Article) -> None:
    moment = clock.now() - timedelta(seconds=1)
    Article._base_manager.filter(pk=article.pk).update(
        published_at=moment - timedelta(days=1), expires_at=moment
    )


def suspend(article: Article) -> None:
    gate.suspend(article.site, "Sửa chữa máy chủ.")


def close(article: Article) -> None:
    gate.close(article.site)


@pytest.mark.parametrize("end", [withdraw, expire, suspend, close])
def test_what_is_gone_there_is_gone_here(
    visit: Callable,
    site: MemberSite,
    editor: Client,
    article: Article,
    end: Callable[[Article], None],
) -> None:
    row = make_reference(site=site, article=article)
    assert shows(visit, site, article.title) == set(SHOWING)
    with in_sites(article.site):
        end(article)
    assert not shows(visit, site, article.title)
    for page in (LIST, f"{LIST}{row.pk}/change/"):
        assert article.title not in editor.get(page).text


def test_a_word_mended_there_is_mended_here(
    visit: Callable, site: MemberSite, article: Article
) -> None:
    make_reference(site=site, article=article)
    with in_sites(article.site):
        article.title = "Tiêm chủng cho trẻ em"
        article.save()
        before = visit("/tin-tuc/atom/", on=site).text
        moment = clock.now() + timedelta(hours=1)
        with clock.at(moment):
            Correction.objects.create(article=article, text="Ba điểm tiêm.")
            after = visit("/tin-tuc/atom/", on=site).text
    assert shows(visit, site, "Tiêm chủng cho trẻ em") == set(SHOWING)
    stamp = moment.astimezone(UTC).strftime("<updated>%Y-%m-%dT%H:%M:%S")
    assert stamp in after
    assert stamp not in before


def test_it_is_shown_on_its_days_alone(
    visit: Callable, site: MemberSite, article: Article
) -> None:
    today = clock.today()
    row = make_reference(site=site, article=article, until=today)
    for days, shown in ((0, set(SHOWING)), (1, set())):
        with clock.at(clock.now() + timedelta(days=days)):
            assert shows(visit, site, article.title) == shown
    tomorrow = today + timedelta(days=1)
    Reference._base_manager.filter(pk=row.pk).update(since=tomorrow, until=None)
    assert not shows(visit, site, article.title)


def test_it_never_counts_as_the_sites_own(
    visit: Callable, site: MemberSite, other_site: MemberSite, article: Article
) -> None:
    def counted() -> Any:
        with in_sites(site, other_site):
            spans = list(Span.objects.values_list("site", "row"))
            return figures([site, other_site], clock.now()), spans

    before = counted()
    make_reference(site=site, article=article)
    assert counted() == before
    assert before[0][site.pk]["total"] == 0
    assert before[0][other_site.pk]["total"] == 1


def test_its_text_stands_in_no_search_and_no_site_map_of_the_showing_site(
    visit: Callable, site: MemberSite, other_site: MemberSite, article: Article
) -> None:
    make_reference(site=site, article=article)
    for path in ("/tim-kiem/?q=tiem+chung+mo", "/sitemap.xml"):
        assert article.slug not in visit(path, on=site).text
        assert article.slug in visit(path, on=other_site).text


# --- what may be named ----------------------------------------------------------------


def test_a_draft_is_refused_as_what_does_not_exist(
    editor: Client, site: MemberSite, other_site: MemberSite, article: Article
) -> None:
    hidden = make_site("bacson")
    unread = [
        make_article(site=other_site, title="Nháp", state="draft"),
        make_article(site=other_site, title="Đã gỡ", state="withdrawn"),
        make_article(
            site=other_site,
            title="Mai mới đăng",
            published_at=clock.now() + timedelta(days=1),
        ),
        make_article(site=hidden, title="Trang chưa mở"),
    ]
    other = "http://soyt.localhost:8000/tin-tuc/"
    never = [
        f"{other}khong-he-co/",
        f"{other}rss/",
        other,
        "http://localhost:8000/tin-tuc/",
        "http://kho.example/tin-tuc/tiem-chung-mo-rong/",
        "http://[soyt/tin-tuc/x/",
        f"{article.pk}",
        "javascript:alert(1)",
    ]
    said = set()
    for address in [row.get_absolute_url() for row in unread] + never:
        response = typed(editor, address)
        assert response.status_code == 200
        assert NO_ARTICLE in errors(response)
        said.add(errors(response))
    assert len(said) == 1
    assert typed(editor, article.get_absolute_url()).status_code == 302


@pytest.mark.parametrize(
    "shape",
    [
        "{}",
        " {} ",
        "soyt.localhost:8000{path}",
        "{}?tu=zalo#cuoi",
        "{short}",
        "{short}?utm_source=zalo&fbclid=x",
        "{short}#cuoi",
        "{upper}",
        "soyt.localhost:8000{path}?x=1",
        "http://soyt.localhost:8000/bai-cu.aspx?ID=7&page=2",
    ],
)
def test_an_address_may_be_copied_in_any_way(
    editor: Client, site: MemberSite, article: Article, shape: str
) -> None:
    whole = article.get_absolute_url()
    with in_sites(article.site):
        OldAddress.objects.create(
            site=article.site,
            address="/bai-cu.aspx?id=7",
            kind="news.Article",
            row=article.pk,
        )
    shapes = {
        "path": whole.partition(":8000")[2],
        "short": whole.rstrip("/"),
        "upper": whole.upper(),
    }
    assert typed(editor, shape.format(whole, **shapes)).status_code == 302
    assert Reference._base_manager.get().article == article


def test_references_that_vanished_are_told_apart_without_their_titles(
    site: MemberSite, other_site: MemberSite, editor: Client, article: Article
) -> None:
    third = make_site("bacson", name="Huyện Bắc Sơn", live=True)
    theirs = make_article(site=third, title="Lễ hội mùa xuân")
    rows = []
    for days, one in ((3, article), (2, theirs)):
        with clock.at(clock.now() - timedelta(days=days)):
            rows.append(make_reference(site=site, article=one))
    assert "chọn lúc" not in editor.get(LIST).text
    for one in (article, theirs):
        with in_sites(one.site):
            withdraw(one)
    text = editor.get(LIST).text
    for row, one in zip(rows, (article, theirs), strict=True):
        chosen = short_moment(row.added_at)
        said = f"Bài không còn công khai – của {one.site.name}, chọn lúc {chosen}"
        assert said in text
        assert one.title not in text
        assert said in editor.get(f"{LIST}{row.pk}/change/").text


def test_an_article_is_shown_once_and_never_by_its_own_site(
    editor: Client, stranger: Client, site: MemberSite, article: Article
) -> None:
    address = article.get_absolute_url()
    assert typed(editor, address).status_code == 302
    assert "đã dẫn bài này rồi" in errors(typed(editor, address))
    assert "bài của chính trang này" in errors(typed(stranger, address))


def test_a_previewed_draft_is_not_among_what_may_be_shown(
    visit: Callable, site: MemberSite, other_site: MemberSite, article: Article
) -> None:
    chief = make_member(other_site, Role.CHIEF)
    draft = make_article(site=other_site, state="draft", title="Còn nháp")
    made = previews.make(draft, chief)
    seen = []

    def look(address: str) -> Any:
        seen.append(set(elsewhere.readable()))
        return None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("news.views.catalogue.category_by_key", look)
        patch.setattr("news.models.catalogue.category_by_key", look)
        assert visit(made.prefix + made.page[1:], on=other_site).status_code == 200
    assert seen
    assert all(found == {article} for found in seen)


# --- who may --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "may_add", "may_see"),
    [
        (Role.CHIEF, True, True),
        (Role.DEPUTY, True, True),
        (Role.EDITOR, False, True),
        (Role.CONTRIBUTOR, False, False),
    ],
)
def test_who_publishes_decides_what_is_shown(
    site: MemberSite, article: Article, role: Role, may_add: bool, may_see: bool
) -> None:
    client = entered(make_member(site, role))
    row = make_reference(site=site, article=article)
    assert client.get(ADD).status_code == (200 if may_add else 403)
    assert (article.title in client.get(LIST).text) is may_see
    client.post(f"{LIST}{row.pk}/delete/", {"post": "yes"})
    assert Reference._base_manager.filter(pk=row.pk).exists() is not may_add


def test_neither_the_office_nor_a_stranger_writes_it(
    office: Client, stranger: Client, editor: Client, site: MemberSite, article: Article
) -> None:
    row = make_reference(site=site, article=article)
    path = f"{LIST}{row.pk}/change/"
    assert stranger.get(path).status_code == 404
    assert article.title in office.get(path).text
    assert office.post(path, {"since": "01/01/2019"}).status_code == 403
    assert editor.post(path, filled(editor.get(path))).status_code == 302


def test_the_board_sees_who_shows_its_article(
    stranger: Client, site: MemberSite, article: Article
) -> None:
    page = f"/admin/news/article/{article.pk}/change/"
    assert "giới thiệu ở nơi khác" not in stranger.get(page).text
    row = make_reference(site=site, article=article)
    with in_sites(article.site):
        HubPick.objects.create(article=article)
    text = stranger.get(page).text
    assert "giới thiệu ở nơi khác" in text
    assert f"Trang chủ cổng, {site.name}" in text
    assert stranger.post(page, filled(stranger.get(page))).status_code == 302
    yesterday = clock.today() - timedelta(days=1)
    Reference._base_manager.filter(pk=row.pk).update(since=yesterday, until=yesterday)
    assert f"Trang chủ cổng, {site.name}" not in stranger.get(page).text


# --- on the hub -----------------------------------------------------------------------


def press(client: Client, *articles: Article) -> Any:
    data = {
        "action": "show_on_hub",
        "select_across": "0",
        "index": "0",
        ACTION_CHECKBOX_NAME: [one.pk for one in articles],
    }
    return client.post("/admin/news/article/", data, follow=True)


def highlights(visit: Callable) -> str:
    """What stands first on the hub, before the newest."""
    text = visit("/").text
    return text[: text.index("Tin mới")].partition("Nổi bật")[2]


def test_the_office_shows_an_article_on_the_hub_with_one_press(
    visit: Callable, office: Client, site: MemberSite, article: Article
) -> None:
    for number in range(9):
        make_article(site=site, title=f"Tin sau {number}")
    assert article.title not in visit("/").text
    assert "Nổi bật" not in visit("/").text
    text = press(office, article).text
    last = clock.today() + timedelta(days=14)
    assert f"đến hết ngày {last:%d/%m/%Y}" in text
    assert article.title in highlights(visit)
    assert "Sở Y tế" in highlights(visit)
    assert f'href="{article.get_absolute_url()}"' in highlights(visit)
    line = AuditLine.objects.get(action="show_on_hub")
    assert (line.site_code, line.row) == (article.site.code, str(article.pk))
    with clock.at(clock.now() + timedelta(days=15)):
        assert "Nổi bật" not in visit("/").text


def test_picks_stand_in_the_offices_order_and_only_once(
    visit: Callable, office: Client, site: MemberSite, article: Article
) -> None:
    other = make_article(site=site, title="Cầu mới")
    press(office, article, other)
    press(office, article)  # again: another end, not another row
    pick = HubPick._base_manager.get(article=other)
    path = f"/admin/news/hubpick/{pick.pk}/change/"
    HubPick._base_manager.filter(article=article).update(place=2)
    for place, first in (("3", article), ("1", other)):
        data = filled(office.get(path), place=place)
        assert office.post(path, data).status_code == 302
        text = highlights(visit)
        last = other if first is article else article
        assert text.index(first.title) < text.index(last.title)
    assert visit("/").text.count(f">{other.title}<") == 1
    office.post(f"/admin/news/hubpick/{pick.pk}/delete/", {"post": "yes"})
    assert other.title not in highlights(visit)
    assert article.title in highlights(visit)


@pytest.mark.parametrize(
    ("place", "is_taken"),
    [("1", True), ("20", True), ("0", False), ("21", False)],
)
def test_a_place_on_the_hub_has_bounds(
    office: Client, article: Article, place: str, is_taken: bool
) -> None:
    press(office, article)
    pick = HubPick._base_manager.get()
    path = f"/admin/news/hubpick/{pick.pk}/change/"
    answer = office.post(path, filled(office.get(path), place=place))
    assert (answer.status_code == 302) is is_taken
    if not is_taken:
        assert "Vị trí là một số từ 1 đến 20" in answer.text
        rows = HubPick._base_manager.filter(pk=pick.pk)
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(place=int(place))


def test_no_article_stays_on_the_hub_without_an_end(
    office: Client, article: Article
) -> None:
    press(office, article)
    pick = HubPick._base_manager.get()
    path = f"/admin/news/hubpick/{pick.pk}/change/"
    since = clock.today() - timedelta(days=3)
    data = filled(office.get(path), since=f"{since:%d/%m/%Y}", until="")
    assert office.post(path, data).status_code == 302
    pick.refresh_from_db()
    assert pick.until == since + timedelta(days=14)
    later = since + timedelta(days=30)
    data = filled(office.get(path), until=f"{later:%d/%m/%Y}")
    assert office.post(path, data).status_code == 302
    pick.refresh_from_db()
    assert pick.until == later
    with pytest.raises(IntegrityError), transaction.atomic():
        HubPick._base_manager.filter(pk=pick.pk).update(until=None)


@pytest.mark.parametrize("end", [withdraw, expire, suspend, close])
def test_what_is_gone_on_its_site_is_gone_on_the_hub(
    visit: Callable, office: Client, article: Article, end: Callable[[Article], None]
) -> None:
    press(office, article)
    assert article.title in highlights(visit)
    with in_sites(article.site):
        end(article)
    assert article.title not in visit("/").text


def test_what_readers_do_not_see_is_not_put_on_the_hub(
    office: Client, site: MemberSite
) -> None:
    draft = make_article(site=site, title="Còn nháp", state="draft")
    shown = make_article(site=site, title="Đã đăng")
    assert "Người đọc hiện không xem được" in press(office, shown, draft).text
    assert not HubPick._base_manager.exists()
    press(office, shown)
    assert HubPick._base_manager.get().article == shown


def test_no_board_puts_an_article_on_the_hub(
    stranger: Client, office: Client, article: Article
) -> None:
    assert "show_on_hub" not in stranger.get("/admin/news/article/").text
    press(stranger, article)
    assert not HubPick._base_manager.exists()
    assert "show_on_hub" in office.get("/admin/news/article/").text
    press(office, article)
    pick = HubPick._base_manager.get()
    page = f"/admin/news/hubpick/{pick.pk}/change/"
    assert stranger.get(page).status_code in (403, 404)
    assert office.get(page).status_code == 200


# --- what it costs --------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 8])
def test_references_cost_a_page_one_query(
    visit: Callable,
    site: MemberSite,
    other_site: MemberSite,
    office: Client,
    count: int,
    django_assert_max_num_queries: Any,
) -> None:
    make_article(site=site)
    for number in range(count):
        row = make_article(site=other_site, title=f"Tin {number}")
        make_reference(site=site, article=row)
        press(office, row)
    for path, on, most in (("/tin-tuc/", site, 6), ("/", site, 9), ("/", None, 8)):
        with django_assert_max_num_queries(most):
            assert f"Tin {count - 1}" in visit(path, on=on).text


@pytest.mark.parametrize("count", [1, 8])
def test_the_list_of_the_admin_asks_the_same_for_few_and_many(
    site: MemberSite,
    other_site: MemberSite,
    editor: Client,
    count: int,
    django_assert_max_num_queries: Any,
) -> None:
    for number in range(count):
        row = make_article(site=other_site, title=f"Tin {number}")
        make_reference(site=site, article=row)
    with django_assert_max_num_queries(20):
        assert "Tin 0" in editor.get(LIST).text
