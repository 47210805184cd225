"""What contributors, editors and deputies may do to the rows of their site."""

import pytest

from news.models import Article
from tenancy.models import MemberSite, Role, User
from tests.factories import entered, make_article, make_member, make_seat, make_unit


def has(user: User, perm: str, row: object = None) -> bool:
    return user.has_perm(perm, row)


@pytest.fixture
def contributor(site: MemberSite) -> User:
    return make_member(site, Role.CONTRIBUTOR)


def draft_of(user: User | None, site: MemberSite) -> Article:
    return make_article(site=site, state="draft", written_by=user)


def test_a_contributor_changes_the_own_draft_and_nobody_elses(
    site: MemberSite, contributor: User
) -> None:
    mine, another = draft_of(contributor, site), draft_of(None, site)
    for verb in ("view", "change", "delete"):
        assert has(contributor, f"news.{verb}_article", mine)
        assert not has(contributor, f"news.{verb}_article", another)


def test_a_contributor_adds_news_and_nothing_else(
    site: MemberSite, other_site: MemberSite, contributor: User
) -> None:
    assert has(contributor, "news.add_article", site)
    assert not has(contributor, "news.add_article", other_site)
    for perm in ("directives.add_directive", "units.view_unit", "pages.view_page"):
        assert not has(contributor, perm, site)


def test_a_contributor_reads_but_keeps_off_what_was_published(
    site: MemberSite, contributor: User
) -> None:
    mine = make_article(site=site, written_by=contributor)
    assert not has(contributor, "news.change_article", mine)
    assert not has(contributor, "news.publish_article", draft_of(contributor, site))
    assert has(make_member(site), "news.change_article", mine)


def test_who_leads_one_board_and_writes_for_another_sees_no_more_of_that(
    site: MemberSite, other_site: MemberSite
) -> None:
    person = make_member(site, Role.CHIEF)
    make_seat(person, other_site, Role.CONTRIBUTOR)
    make_unit(site=site, name="Phòng của ta")
    make_unit(site=other_site, name="Phòng của họ")
    make_article(site=other_site, title="Nháp của họ", state="draft")
    make_article(
        site=other_site, title="Nháp của tôi", state="draft", written_by=person
    )
    client = entered(person)
    units = client.get("/admin/units/unit/").content.decode()
    assert "Phòng của ta" in units
    assert "Phòng của họ" not in units
    news = client.get("/admin/news/article/").content.decode()
    assert "Nháp của tôi" in news
    assert "Nháp của họ" not in news


def test_an_article_written_in_the_admin_knows_who_began_it(
    site: MemberSite, contributor: User
) -> None:
    answer = entered(contributor).post(
        "/admin/news/article/add/",
        {"title": "Tin của cộng tác viên", "category": "general", "body": "<p>Tin</p>"},
    )
    assert answer.status_code == 302, answer.context["errors"]
    article = Article._base_manager.get()
    assert (article.written_by, article.state) == (contributor, "draft")


def test_an_editor_writes_drafts_but_does_not_touch_what_readers_see(
    site: MemberSite,
) -> None:
    public = make_article(site=site, title="Tin đã đăng")
    draft = make_article(site=site, title="Tin nháp", state="draft")
    typed = {"title": "Sửa lại", "category": "general", "body": "<p>Mới</p>"}
    client = entered(make_member(site, Role.EDITOR))
    for row, status in ((public, 403), (draft, 302)):
        answer = client.post(f"/admin/news/article/{row.pk}/change/", typed)
        assert answer.status_code == status
    titles = Article._base_manager.values_list("title", flat=True)
    assert sorted(titles) == ["Sửa lại", "Tin đã đăng"]


def test_an_editor_cannot_publish_even_by_a_forged_field(site: MemberSite) -> None:
    draft = make_article(site=site, state="draft", published_at=None)
    typed = {
        "title": "Tin",
        "category": "general",
        "body": "<p>Mới</p>",
        "state": "published",
        "published_at_0": "",
        "published_at_1": "",
        "expires_at_0": "",
        "expires_at_1": "",
    }
    for role, state in ((Role.EDITOR, "draft"), (Role.DEPUTY, "published")):
        client = entered(make_member(site, role))
        client.post(f"/admin/news/article/{draft.pk}/change/", typed)
        assert Article._base_manager.get(pk=draft.pk).state == state
