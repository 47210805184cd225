"""Nothing unfinished stays with a person who is gone."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from content.models import Revision
from directives.models import Directive
from news.models import Article
from pages.models import Page
from tenancy import clock, hand_over
from tenancy.models import AuditLine, Membership, MemberSite, Role, User
from tests.factories import (
    entered,
    make_article,
    make_directive,
    make_member,
    make_page,
)
from tests.tenancy.board_world import day, url


def draft(site: MemberSite, person: User, title: str = "Tin nháp") -> Article:
    return make_article(site=site, title=title, state="draft", written_by=person)


def writer_of(article: Article) -> User | None:
    return Article._base_manager.get(pk=article.pk).written_by


@pytest.fixture
def leaver(site: MemberSite) -> User:
    return make_member(site, Role.EDITOR, "nguoi-di")


@pytest.fixture
def colleague(site: MemberSite) -> User:
    return make_member(site, Role.EDITOR, "nguoi-o-lai")


def test_all_that_is_written_and_not_finished_is_shown(
    site: MemberSite, other_site: MemberSite, leaver: User
) -> None:
    mine = [
        draft(site, leaver),
        make_directive(site=site, state="submitted", written_by=leaver),
        make_page(site=site, state="draft", written_by=leaver),
    ]
    make_article(site=site, title="Đã đăng", written_by=leaver)
    draft(other_site, leaver)
    found = hand_over.unfinished(leaver, site)
    assert {(type(row), row.pk) for row in found} == {
        (type(row), row.pk) for row in mine
    }
    assert hand_over.unfinished_counts(site) == {leaver.pk: 3}


def test_every_model_that_is_drafted_takes_part() -> None:
    assert set(hand_over.written_models()) == {Article, Directive, Page, Revision}


def test_who_ends_a_membership_says_who_takes_over(
    editor: Client, site: MemberSite, leaver: User, colleague: User
) -> None:
    left = draft(site, leaver, "Tin còn dở")
    seat, heir = leaver.memberships.get(), colleague.memberships.get()
    assert "Tin còn dở" in editor.get(url("end", site, seat)).text
    page = editor.post(url("end", site, seat), {"last_day": day(-1)})
    assert "heir" in page.context["form"].errors
    assert Membership.objects.get(pk=seat.pk).until is None
    data = {"last_day": day(-1), "heir": heir.pk}
    assert editor.post(url("end", site, seat), data).status_code == 302
    assert Membership.objects.get(pk=seat.pk).is_over()
    assert writer_of(left) == colleague
    line = AuditLine.objects.get(action="hand_over", site_code=site.code)
    assert line.detail == "nguoi-o-lai"


def test_nothing_is_handed_over_when_the_end_is_refused(
    editor: Client, site: MemberSite, leaver: User, colleague: User
) -> None:
    left = draft(site, leaver)
    seat, heir = leaver.memberships.get(), colleague.memberships.get()
    data = {"last_day": "01/01/2012", "heir": heir.pk}
    assert editor.post(url("end", site, seat), data).context["form"].errors
    assert writer_of(left) == leaver
    editor.post(url("end", site, seat), {**data, "last_day": day(-1)})
    assert writer_of(left) == colleague


def test_until_a_day_to_come_nothing_changes_hands(
    editor: Client, site: MemberSite, leaver: User, colleague: User
) -> None:
    left = draft(site, leaver)
    seat, heir = leaver.memberships.get(), colleague.memberships.get()
    last = clock.today() + timedelta(days=10)
    for data in ({"last_day": f"{last:%d/%m/%Y}", "heir": heir.pk}, {}):
        data = {"last_day": f"{last:%d/%m/%Y}", **data}
        page = editor.post(url("end", site, seat), data, follow=True)
        assert "vẫn thuộc về người đó" in page.text
        assert Membership.objects.get(pk=seat.pk).until == last
        assert writer_of(left) == leaver
    mine = f"/admin/news/article/{left.pk}/change/"
    assert entered(leaver).get(mine).status_code == 200
    with clock.at(clock.now() + timedelta(days=11)):
        hand = url("hand_over", site, seat)
        assert hand in site_board(editor).text
        assert editor.post(hand, {"heir": heir.pk}).status_code == 302
    assert writer_of(left) == colleague


def test_who_ends_today_hands_over_today(
    editor: Client, site: MemberSite, leaver: User, colleague: User
) -> None:
    left = draft(site, leaver)
    seat, heir = leaver.memberships.get(), colleague.memberships.get()
    today = {"last_day": f"{clock.today():%d/%m/%Y}"}
    page = editor.post(url("end", site, seat), today)
    assert "heir" in page.context["form"].errors
    editor.post(url("end", site, seat), {**today, "heir": heir.pk})
    assert writer_of(left) == colleague


def test_who_leaves_hands_over(site: MemberSite, leaver: User, colleague: User) -> None:
    left = draft(site, leaver)
    seat, heir = leaver.memberships.get(), colleague.memberships.get()
    client = entered(leaver)
    page = client.post(url("leave", site, seat), {})
    assert "heir" in page.context["form"].errors
    client.post(url("leave", site, seat), {"heir": heir.pk})
    assert Membership.objects.get(pk=seat.pk).is_over()
    assert writer_of(left) == colleague


def test_a_contributor_takes_news_and_no_document(
    site: MemberSite, leaver: User
) -> None:
    helper = make_member(site, Role.CONTRIBUTOR)
    article = draft(site, leaver)
    fit = hand_over.takers(leaver, site, [article])
    assert [seat.user for seat in fit] == [helper]
    document = make_directive(site=site, state="draft", written_by=leaver)
    assert hand_over.takers(leaver, site, [article, document]) == []


def test_with_nobody_left_the_work_stays_with_the_board(
    site: MemberSite, other_site: MemberSite, leaver: User
) -> None:
    left = draft(site, leaver)
    make_member(other_site, Role.EDITOR)
    office = entered(make_member(None, Role.OFFICE))
    leaver.memberships.update(role=Role.DEPUTY)
    seat = leaver.memberships.get()
    office.post(url("end", site, seat), {"last_day": day(-1)})
    assert Membership.objects.get(pk=seat.pk).is_over()
    assert writer_of(left) is None
    chief = entered(make_member(site))
    assert chief.get(f"/admin/news/article/{left.pk}/change/").status_code == 200


def test_what_time_left_behind_is_found_and_given_on(
    editor: Client, site: MemberSite, leaver: User, colleague: User
) -> None:
    left = draft(site, leaver)
    seat, heir = leaver.memberships.get(), colleague.memberships.get()
    Membership.objects.filter(pk=seat.pk).update(until="2020-01-01")
    board = site_board(editor)
    assert url("hand_over", site, seat) in board.text
    answer = editor.post(url("hand_over", site, seat), {"heir": heir.pk})
    assert answer.status_code == 302
    assert writer_of(left) == colleague
    assert url("hand_over", site, seat) not in site_board(editor).text


def site_board(client: Client) -> Any:
    listed = client.get(reverse("admin:tenancy_board_changelist"))
    (board,) = listed.context["cl"].result_list
    return client.get(reverse("admin:tenancy_board_change", args=[board.pk]))


def test_no_colleague_of_another_board_is_offered_or_taken(
    site: MemberSite, other_site: MemberSite, leaver: User, colleague: User
) -> None:
    left = draft(site, leaver)
    foreign = make_member(other_site, Role.EDITOR)
    with pytest.raises(ValidationError, match="cùng ban biên tập"):
        hand_over.hand_over(leaver, site, foreign)
    assert writer_of(left) == leaver
    assert hand_over.hand_over(leaver, site, colleague) == 1
    assert writer_of(left) == colleague


def test_who_only_changes_the_role_keeps_the_work(
    site: MemberSite, leaver: User, colleague: User
) -> None:
    left = draft(site, leaver)
    office = entered(make_member(None, Role.OFFICE))
    data = {
        "username": leaver.username,
        "role": Role.CHIEF,
        "since": f"{clock.today():%d/%m/%Y}",
        "until": "",
        "decision": "15/QĐ-UBND",
    }
    office.post(reverse("boards:existing", args=[site.code]), data)
    assert leaver.memberships.current().get().role == Role.CHIEF
    assert writer_of(left) == leaver
