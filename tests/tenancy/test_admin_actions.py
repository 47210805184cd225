"""Bulk actions, forged too: the rows that Django takes are the rows that are checked.

Each way of choosing rows once goes through for a board of its own, with its audit
lines, and once is refused whole.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from news.models import Article
from tenancy import changes
from tenancy.models import AuditLine, MemberSite, Role
from tenancy.scope import all_sites
from tests.factories import (
    entered,
    make_article,
    make_member,
    make_official,
    make_seat,
    make_unit,
)
from units.models import Official

REASON = "Đơn vị này phải có người liên hệ."
OFFICIALS = reverse("admin:units_official_changelist")
ARTICLES = reverse("admin:news_article_changelist")
# All that Django's own form takes for "all rows of the list".
ALL = ("1", "true", "True", "2", "on")

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def without_rules(monkeypatch: pytest.MonkeyPatch, site: MemberSite) -> None:
    monkeypatch.setattr(changes, "CHECKS", [])


@pytest.fixture
def officials(site: MemberSite) -> list[Official]:
    with all_sites():
        unit = make_unit(site=site)
        return [make_official(unit=unit, full_name=f"Hoàng {n}") for n in "ABC"]


@pytest.fixture
def over_all(site: MemberSite) -> Client:
    """Logged in: sees every site as the Office, and is chief editor of `site`."""
    person = make_member(site, Role.CHIEF)
    make_seat(person, None, Role.OFFICE)
    return entered(person)


def deleting(**more: Any) -> dict[str, Any]:
    return {"action": "delete_selected", "index": "0", "post": "yes", **more}


def standing() -> int:
    with all_sites():
        return Official.objects.count()


def states() -> list[str]:
    with all_sites():
        return sorted(Article.objects.values_list("state", flat=True))


def trail() -> int:
    return AuditLine.objects.count()


@pytest.mark.parametrize("every", ALL)
def test_every_row_of_the_list_is_deleted_with_its_audit_line(
    editor: Client, officials: list[Official], site: MemberSite, every: str
) -> None:
    version, before = MemberSite.objects.get(pk=site.pk).version, trail()
    data = deleting(select_across=every, _selected_action="0")
    assert editor.post(OFFICIALS, data).status_code == 302
    assert standing() == 0
    assert trail() == before + len(officials)
    assert MemberSite.objects.get(pk=site.pk).version == version + 1


@pytest.mark.parametrize("every", ALL)
def test_every_row_of_the_list_stands_when_a_check_refuses(
    editor: Client,
    officials: list[Official],
    monkeypatch: pytest.MonkeyPatch,
    every: str,
) -> None:
    def refuse() -> None:
        raise changes.Refused(REASON)

    monkeypatch.setattr(changes, "CHECKS", [lambda change: refuse])
    before = trail()
    data = deleting(select_across=every, _selected_action="0")
    assert REASON in editor.post(OFFICIALS, data, follow=True).content.decode()
    assert (standing(), trail()) == (len(officials), before)


@pytest.mark.parametrize("every", ALL)
def test_whoever_sees_all_sites_withdraws_on_the_own_one_alone(
    over_all: Client, site: MemberSite, other_site: MemberSite, every: str
) -> None:
    for one in (site, other_site):
        with all_sites():
            make_article(site=one, title="Hội nghị tổng kết")
    data = {
        "action": "withdraw_selected",
        "index": "0",
        "select_across": every,
        "_selected_action": "0",
    }
    before = trail()
    answer = over_all.post(ARTICLES, data, follow=True).content.decode()
    assert "Bạn không có quyền làm việc này" in answer
    assert (states(), trail()) == (["published", "published"], before)

    own = f"{ARTICLES}?site__id__exact={site.pk}"
    assert over_all.post(own, data).status_code == 302
    assert states() == ["published", "withdrawn"]
    with all_sites():
        assert Article.objects.get(state="withdrawn").site == site
    assert AuditLine.objects.filter(action="withdrawn", site_code=site.code).exists()


def test_all_rows_are_those_that_the_filter_leaves(
    editor: Client, officials: list[Official]
) -> None:
    with all_sites():
        Official.objects.filter(pk=officials[0].pk).update(is_leader=True)
    data = deleting(select_across="true", _selected_action="0")
    assert editor.post(f"{OFFICIALS}?is_leader__exact=1", data).status_code == 302
    assert standing() == len(officials) - 1


def test_the_button_at_the_bottom_does_its_own_action(
    editor: Client, officials: list[Official]
) -> None:
    data = deleting(_selected_action=officials[0].pk)
    data |= {"action": ["", "delete_selected"]}
    editor.post(OFFICIALS, data)
    assert standing() == len(officials)
    editor.post(OFFICIALS, data | {"index": "1"})
    assert standing() == len(officials) - 1


@pytest.mark.parametrize("index", ["abc", "-5", "9" * 40, "²", ""])
def test_a_forged_button_never_breaks_the_page(
    editor: Client, officials: list[Official], index: str
) -> None:
    data = deleting(index=index, _selected_action=officials[0].pk)
    before, there = trail(), standing()
    answer = editor.post(OFFICIALS, data, follow=True)
    assert answer.status_code == 200
    assert len(list(answer.context["messages"])) == 1
    # As Django reads it: no number is the first button, a number too far is none.
    assert (there - standing(), trail() - before) in ((0, 0), (1, 1))


@pytest.mark.parametrize("picked", ["²", "abc", "9" * 40, "-" + "9" * 40, "\x00"])
def test_a_choice_that_cannot_be_read_changes_nothing(
    editor: Client, officials: list[Official], picked: str
) -> None:
    before = trail()
    for choice in (picked, [picked, str(officials[0].pk)]):
        answer = editor.post(OFFICIALS, deleting(_selected_action=choice), follow=True)
        assert answer.status_code == 200
        assert [str(one) for one in answer.context["messages"]] == [
            "Không đọc được các mục đã chọn; chưa có gì thay đổi."
        ]
        assert (standing(), trail()) == (len(officials), before)
    editor.post(OFFICIALS, deleting(_selected_action=officials[0].pk))
    assert standing() == len(officials) - 1


def test_a_row_of_another_site_is_not_among_the_chosen(
    editor: Client, stranger: Client, officials: list[Official]
) -> None:
    data = deleting(_selected_action=officials[0].pk)
    before = trail()
    answer = stranger.post(OFFICIALS, data, follow=True)
    assert len(list(answer.context["messages"])) == 1
    assert (standing(), trail()) == (len(officials), before)
    editor.post(OFFICIALS, data)
    assert standing() == len(officials) - 1


@pytest.mark.parametrize("name", ["delete_queryset", "withdraw_selected", "", "²"])
def test_an_action_that_is_not_offered_does_nothing(
    editor: Client, officials: list[Official], name: str
) -> None:
    data = deleting(action=name, select_across="true", _selected_action="0")
    before = trail()
    answer = editor.post(OFFICIALS, data, follow=True)
    assert len(list(answer.context["messages"])) == 1
    assert (standing(), trail()) == (len(officials), before)
    editor.post(OFFICIALS, data | {"action": "delete_selected"})
    assert standing() == 0


def test_the_office_is_offered_no_action_and_forges_none(
    editor: Client, officials: list[Official]
) -> None:
    office = entered(make_member(None, Role.OFFICE))
    data = deleting(select_across="true", _selected_action="0")
    assert office.post(OFFICIALS, data).status_code in (200, 302)
    assert standing() == len(officials)
    editor.post(OFFICIALS, data)
    assert standing() == 0


def test_an_action_gets_no_row_that_came_after_the_check(
    editor: Client, officials: list[Official], monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(change: changes.Change) -> Callable[[], None]:
        make_official(unit=officials[0].unit, full_name="Đến sau")
        return lambda: None

    monkeypatch.setattr(changes, "CHECKS", [late])
    editor.post(OFFICIALS, deleting(select_across="1", _selected_action="0"))
    with all_sites():
        assert [one.full_name for one in Official.objects.all()] == ["Đến sau"]
