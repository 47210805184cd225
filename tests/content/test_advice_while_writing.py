"""Advice where the writer sees it: while typing, after saving, for who approves."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from content.models import Revision
from news.models import Article
from tenancy import clock, sessions
from tenancy.models import AuditLine, MemberSite, Role, Status
from tenancy.scope import in_sites
from tenancy.status import set_status
from tests.admin_forms import errors, filled
from tests.factories import (
    entered,
    make_article,
    make_directive,
    make_member,
    make_official,
    make_page,
    make_site,
    make_unit,
    rich,
)

pytestmark = pytest.mark.django_db

ASK = "/admin/goi-y/"
ADD = "/admin/news/article/add/"
LINK = '<p><a href="/a/">Xem tại đây</a></p>'


def ask(client: Client, row: Any = None, **fields: Any) -> Any:
    """As the page's script does it; `site`, `aside` and `kind` are no fields."""
    kind = fields.pop("kind", row._meta.label_lower if row else "news.article")
    sent = {
        "kind": kind,
        "row": str(row.pk) if row is not None else "",
        "site": fields.pop("site", ""),
        "aside": fields.pop("aside", []),
        "fields": {name: [value] for name, value in fields.items()},
    }
    headers = {sessions.BACKGROUND: "1"}
    body = json.dumps(sent)
    return client.post(ASK, body, content_type="application/json", headers=headers)


def told(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [one["says"] for one in answer.json()["advice"]]


@pytest.fixture
def article(site: MemberSite) -> Article:
    return make_article(site=site, state="draft", published_at=None)


def change_of(row: Any) -> str:
    meta = row._meta
    return f"/admin/{meta.app_label}/{meta.model_name}/{row.pk}/change/"


def test_a_form_is_told_what_a_reader_stumbles_over(
    editor: Client, article: Article
) -> None:
    answer = ask(editor, article, title="HỘI NGHỊ TỔNG KẾT CUỐI NĂM", body=LINK)
    assert [one["label"] for one in answer.json()["advice"]] == ["Tiêu đề", "Nội dung"]
    capitals, link = told(answer)
    assert "HỘI NGHỊ TỔNG KẾT CUỐI NĂM" in capitals
    assert "Xem tại đây" in link
    assert told(ask(editor, article, title="Hội nghị", body=rich(40))) == []


def test_a_new_article_is_advised_on_before_it_exists(
    editor: Client, site: MemberSite
) -> None:
    assert len(told(ask(editor, site=site.code, body=LINK))) == 1


def test_at_most_five_pieces_are_told_and_others_follow_when_put_aside(
    editor: Client, article: Article
) -> None:
    body = "".join(f'<p><a href="/{n}/">tại đây</a></p>' for n in range(4))
    body += "<h3>Ba</h3>" * 2 + "<h5>Năm</h5>"
    first = ask(editor, article, body=body).json()["advice"]
    assert len(first) == 5
    aside = [one["id"] for one in first[:2]]
    then = ask(editor, article, body=body, aside=aside).json()["advice"]
    assert not {one["id"] for one in then} & set(aside)
    assert {one["id"] for one in first[2:]} < {one["id"] for one in then}


def test_asking_keeps_nothing_and_extends_no_session(
    editor: Client, article: Article
) -> None:
    session = editor.session
    session["seen"] = session["seen"] - 600
    session.save()
    with in_sites(article.site):
        versions = article.history.count()
    lines = AuditLine.objects.count()
    assert told(ask(editor, article, body=LINK))
    assert editor.session["seen"] == session["seen"]
    with in_sites(article.site):
        article.refresh_from_db()
        assert article.history.count() == versions
    assert LINK not in article.body
    assert AuditLine.objects.count() == lines
    assert not Revision._base_manager.exists()


def test_only_who_may_write_in_the_form_is_answered(
    site: MemberSite, editor: Client, stranger: Client, article: Article
) -> None:
    assert ask(editor, article, body=LINK).status_code == 200
    assert ask(stranger, article, body=LINK).status_code == 404
    assert ask(stranger, site=site.code, body=LINK).status_code == 404
    contributor = entered(make_member(site, Role.CONTRIBUTOR))
    assert ask(contributor, article, body=LINK).status_code == 404
    assert ask(contributor, site=site.code, body=LINK).status_code == 200
    nobody = Client(headers={"host": "localhost"})
    assert ask(nobody, article, body=LINK).status_code == 403


@pytest.mark.parametrize(
    "body", ["", "[]", '{"kind": "news.article"}', '{"fields": 3, "kind": "x"}']
)
def test_what_our_pages_do_not_send_is_refused(editor: Client, body: str) -> None:
    headers = {sessions.BACKGROUND: "1"}
    answer = editor.post(ASK, body, content_type="application/json", headers=headers)
    assert answer.status_code == 400


def test_it_is_asked_in_the_background_only(editor: Client, site: MemberSite) -> None:
    sent = json.dumps({"kind": "news.article", "site": site.code, "fields": {}})
    assert editor.post(ASK, sent, content_type="application/json").status_code == 400
    assert editor.get(ASK).status_code == 405


def test_a_text_too_long_to_send_is_not_read(editor: Client, article: Article) -> None:
    assert ask(editor, article, body="a" * 2**20).status_code == 413


def test_what_cannot_be_read_yet_stops_no_advice(
    editor: Client, article: Article
) -> None:
    answer = ask(
        editor, article, title="x" * 300, body=LINK, published_at_0="99/99/2026"
    )
    assert len(told(answer)) == 1


@pytest.mark.parametrize("make", [make_page, make_directive, make_unit])
def test_pages_documents_and_units_are_advised_on(
    editor: Client, site: MemberSite, make: Any
) -> None:
    row = make(site=site)
    name = {"page": "body", "unit": "functions"}.get(row._meta.model_name, "abstract")
    text = "VỀ VIỆC TỔ CHỨC HỘI NGHỊ TỔNG KẾT"
    value = text if name == "abstract" else f"<p>{text}</p>"
    (says,) = told(ask(editor, row, **{name: value}))
    assert text in says


def test_an_official_has_two_texts_each_under_its_own_label(
    editor: Client, site: MemberSite
) -> None:
    row = make_official(unit=make_unit(site=site))
    answer = ask(editor, row, biography=LINK, duties=LINK).json()["advice"]
    assert len({one["label"] for one in answer}) == 2


# --- after saving, and for who approves ---------------------------------------


def save(client: Client, row: Article, **fields: Any) -> Any:
    page = client.get(change_of(row))
    answer = client.post(change_of(row), filled(page, **fields), follow=True)
    assert answer.redirect_chain, errors(answer)
    return answer


def test_saving_tells_it_beside_that_it_was_saved(
    editor: Client, article: Article
) -> None:
    page = save(editor, article, body=LINK)
    assert page.text.count("Xem tại đây") == 1
    assert "advice__told" in page.text
    assert "advice__told" not in save(editor, article, body=rich(50)).text


def test_what_its_writer_put_aside_is_not_told_on_saving(
    editor: Client, article: Article
) -> None:
    (piece,) = ask(editor, article, body=LINK).json()["advice"]
    page = save(editor, article, body=LINK, _aside=piece["id"])
    assert "advice__told" not in page.text


def test_words_of_the_text_are_escaped(editor: Client, article: Article) -> None:
    body = '<p><img src="/tep/{}/&lt;b&gt;x.png"></p><h3>&lt;i&gt;x</h3><p>a</p>'
    page = save(editor, article, body=body.format("a" * 26))
    assert "<i>x" not in page.text
    assert "&lt;i&gt;x" in page.text


def test_nothing_is_refused(editor: Client, article: Article) -> None:
    save(editor, article, title="HỘI NGHỊ TỔNG KẾT CUỐI NĂM", body=LINK)
    with in_sites(article.site):
        article.refresh_from_db()
    assert article.title == "HỘI NGHỊ TỔNG KẾT CUỐI NĂM"


def test_the_chief_reads_it_on_the_page_of_the_preview(
    site: MemberSite, editor: Client
) -> None:
    row = make_article(site=site, state="submitted", published_at=None, body=LINK)
    assert "Xem tại đây" in editor.get(f"/admin/news/article/{row.pk}/xem-truoc/").text


def test_the_chief_reads_it_beside_a_change_that_waits(
    site: MemberSite, editor: Client
) -> None:
    row = make_article(site=site, body=rich(40))
    writer = entered(make_member(site, Role.EDITOR))
    propose = f"/admin/news/article/{row.pk}/de-nghi-sua/"
    page = writer.get(propose)
    assert 'id="advice"' in page.text
    sent = filled(page, title="HỘI NGHỊ TỔNG KẾT CUỐI NĂM", _submit="1")
    assert writer.post(propose, sent).status_code == 302
    pending = editor.get(f"/admin/news/article/{row.pk}/ban-sua/")
    assert [one.piece.key for one in pending.context["told"]] == ["capitals"]


def test_the_list_stands_in_the_forms_that_one_may_write_in(
    site: MemberSite, editor: Client, article: Article
) -> None:
    assert 'id="advice"' in editor.get(change_of(article)).text
    assert 'id="advice"' in editor.get(ADD).text
    published = make_article(site=site)
    assert 'id="advice"' in editor.get(change_of(published)).text
    writer = entered(make_member(site, Role.EDITOR))  # may read it, not write in it
    page = writer.get(change_of(published))
    assert page.status_code == 200
    assert 'id="advice"' not in page.text


# --- nearly the same text on another site -------------------------------------


@pytest.fixture
def original(other_site: MemberSite) -> Article:
    with clock.at(clock.now() - timedelta(days=3)):
        return make_article(site=other_site, title="Chuyện ở Sở", body=rich(60))


def pieces(answer: Any, check: str) -> list[Any]:
    told = answer.json()["advice"]
    return [one for one in told if one["id"].startswith(f"{check}-")]


def copies(answer: Any) -> list[Any]:
    return pieces(answer, "copy")


def test_a_copy_is_told_where_it_stands_and_how_to_name_the_source(
    editor: Client, article: Article, original: Article
) -> None:
    (piece,) = copies(ask(editor, article, body=original.body))
    assert "Sở Y tế" in piece["says"]
    assert "Chuyện ở Sở" in piece["says"]
    assert piece["url"] == original.get_absolute_url()
    assert piece["fill"]["is_repost"] is True
    assert piece["fill"]["source"].startswith("Sở Y tế, http")
    assert copies(ask(editor, article, body=rich(60, own=9))) == []


def test_a_re_post_that_names_its_source_is_told_nothing(
    editor: Client, article: Article, original: Article
) -> None:
    sent = {"body": original.body, "is_repost": "on", "source": "Sở Y tế"}
    assert copies(ask(editor, article, **sent)) == []


@pytest.mark.parametrize("state", ["draft", "submitted"])
def test_drafts_of_other_sites_are_never_hinted_at(
    editor: Client, article: Article, other_site: MemberSite, state: str
) -> None:
    hidden = make_article(
        site=other_site, state=state, published_at=None, body=rich(60)
    )
    assert copies(ask(editor, article, body=hidden.body)) == []
    with in_sites(other_site):
        hidden.state = "published"
        hidden.save()
    assert len(copies(ask(editor, article, body=hidden.body))) == 1


def test_what_readers_do_not_see_any_more_or_yet_is_not_hinted_at(
    editor: Client, article: Article, original: Article, other_site: MemberSite
) -> None:
    with in_sites(other_site):
        for gone in ({"state": "withdrawn"}, {"state": "published"}):
            Article.objects.filter(pk=original.pk).update(**gone)
            seen = len(copies(ask(editor, article, body=original.body)))
            assert seen == (gone["state"] == "published")
    set_status(other_site, Status.SUSPENDED, reason="Bảo trì")
    assert copies(ask(editor, article, body=original.body)) == []


def test_the_author_is_not_told_of_who_copied_them(
    site: MemberSite, editor: Client, other_site: MemberSite
) -> None:
    with clock.at(clock.now() - timedelta(days=9)):
        mine = make_article(site=site, body=rich(60))
    with clock.at(clock.now() - timedelta(days=3)):
        copy = make_article(site=other_site, body=rich(60))
    assert copies(ask(editor, mine, body=mine.body)) == []
    theirs = entered(make_member(other_site))
    assert len(copies(ask(theirs, copy, body=copy.body))) == 1


def test_pages_that_the_law_words_for_all_may_be_alike(
    editor: Client, site: MemberSite, other_site: MemberSite
) -> None:
    for key, count in (("functions", 0), ("overview", 1)):
        theirs = make_page(site=other_site, key=key, body=rich(210))
        mine = make_page(site=site, key=key, body=rich(210, own=7), state="draft")
        assert len(copies(ask(editor, mine, body=theirs.body))) == count


# --- nearly the same text on this site ----------------------------------------


def test_an_article_that_stands_on_this_site_already_is_not_written_again(
    editor: Client, site: MemberSite, article: Article
) -> None:
    before = make_article(site=site, title="Chuyện ở huyện", body=rich(60))
    (piece,) = pieces(ask(editor, article, body=before.body), "twice")
    assert "Chuyện ở huyện" in piece["says"]
    assert piece["url"] == before.get_absolute_url()
    assert pieces(ask(editor, article, body=rich(60, own=9)), "twice") == []
    assert pieces(ask(editor, before, body=before.body), "twice") == []


def test_a_notice_after_the_model_of_another_is_no_second_one(
    editor: Client, site: MemberSite, article: Article
) -> None:
    before = make_article(site=site, body=rich(60))
    assert pieces(ask(editor, article, body=rich(60, own=1)), "twice") == []
    assert len(pieces(ask(editor, article, body=before.body), "twice")) == 1


def test_only_what_readers_see_here_counts_as_written_already(
    editor: Client, site: MemberSite, article: Article
) -> None:
    before = make_article(site=site, body=rich(60))
    for state, count in (("withdrawn", 0), ("published", 1)):
        with in_sites(site):
            Article.objects.filter(pk=before.pk).update(state=state)
        assert len(pieces(ask(editor, article, body=before.body), "twice")) == count


def test_asking_takes_a_fixed_number_of_queries(
    editor: Client,
    article: Article,
    original: Article,
    django_assert_max_num_queries: Any,
) -> None:
    for number in range(4):
        more = make_site(f"trang{number}", live=True)
        make_article(site=more, body=original.body)
    with django_assert_max_num_queries(20):
        assert copies(ask(editor, article, body=original.body))
