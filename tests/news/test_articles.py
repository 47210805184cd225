"""Articles as rows: what is refused, what is kept, and the twin of published()."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.models import Span
from content.publishing import State
from news.models import Article
from tenancy import clock
from tenancy.scope import in_sites
from tests.admin_forms import errors, filled
from tests.factories import make_article, make_picture, rich

pytestmark = pytest.mark.django_db


def test_a_repost_names_its_source(inside):
    article = Article(site=inside, title="Tin", body=rich(30), is_repost=True)
    with pytest.raises(ValidationError) as wrong:
        article.full_clean()
    assert set(wrong.value.message_dict) == {"source"}
    article.source = "Báo Lạng Sơn"
    article.full_clean()
    assert not article.is_own


def test_a_picture_needs_its_description(inside):
    article = make_article(site=inside)
    article.picture = make_picture(site=inside)
    with pytest.raises(ValidationError) as wrong:
        article.full_clean()
    assert set(wrong.value.message_dict) == {"picture_alt"}
    article.picture_alt = "Lễ khai mạc"
    article.full_clean()


def test_an_empty_article_is_a_draft_at_most(inside):
    article = Article(site=inside, title="Tin", body="")
    article.full_clean()
    article.state = State.PUBLISHED
    with pytest.raises(ValidationError) as wrong:
        article.full_clean()
    assert set(wrong.value.message_dict) == {"body"}


def test_addresses_are_unique_within_a_site_only(site, other_site):
    with in_sites(site, other_site):
        slugs = [
            make_article(site=one, title="Đình Lập đổi mới").slug
            for one in (site, site, other_site)
        ]
    assert slugs == ["dinh-lap-doi-moi", "dinh-lap-doi-moi-2", "dinh-lap-doi-moi"]


@pytest.mark.parametrize("title", ["RSS", "Chuyên mục"])
def test_addresses_of_other_pages_are_never_an_article(inside, title):
    slug = make_article(site=inside, title=title).slug
    assert slug not in ("rss", "chuyen-muc")
    assert slug.endswith("-2")


def test_what_was_public_is_withdrawn_and_not_deleted(inside):
    article, draft = make_article(site=inside), make_article(site=inside, state="draft")
    draft.delete()
    with pytest.raises(ProtectedError):
        article.delete()
    with pytest.raises(ProtectedError):
        Article.objects.all().delete()
    assert Article.objects.get() == article


def test_a_span_remembers_whether_the_article_was_own(inside):
    make_article(site=inside, title="Tự viết")
    make_article(site=inside, title="Đăng lại", is_repost=True, source="Báo")
    assert list(Span.objects.order_by("row").values_list("is_own", flat=True)) == [
        True,
        False,
    ]


START = datetime(2019, 10, 1, tzinfo=UTC)
HOURS = st.integers(-48, 48)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    state=st.sampled_from(State.values),
    start=HOURS,
    lasts=st.none() | st.integers(1, 48),
    look=HOURS,
)
def test_published_in_sql_and_in_python_agree(inside, state, start, lasts, look):
    moment = START + timedelta(hours=start)
    end = None if lasts is None else moment + timedelta(hours=lasts)
    at = START + timedelta(hours=look)
    with clock.at(START):
        article = make_article(
            site=inside, state=state, published_at=moment, expires_at=end
        )
    found = Article.objects.published(at).filter(pk=article.pk).exists()
    assert found == article.is_published(at)


def test_an_editor_writes_and_publishes_an_article(editor, site, visit):
    page = editor.get("/admin/news/article/add/?site=vanlang")
    data = filled(page, title="Khai mạc hội xuân", body=rich(40), state="published")
    answer = editor.post("/admin/news/article/add/?site=vanlang", data)
    assert answer.status_code == 302, errors(answer)
    shown = visit("/tin-tuc/khai-mac-hoi-xuan/", on=site)
    assert shown.status_code == 200


def test_the_admin_finds_titles_without_accents(editor, site):
    with in_sites(site):
        make_article(site=site, title="Khai mạc hội xuân")
    assert "Khai mạc" in editor.get("/admin/news/article/?q=KHAI+mac").content.decode()
    other = editor.get("/admin/news/article/?q=tong+ket").content.decode()
    assert "Khai mạc" not in other


def test_a_stranger_sees_no_article_of_the_site(editor, stranger, site):
    with in_sites(site):
        article = make_article(site=site, title="Khai mạc hội xuân")
    address = f"/admin/news/article/{article.pk}/change/"
    assert editor.get(address).status_code == 200
    assert stranger.get(address).status_code == 404
