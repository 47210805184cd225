"""No address of a list breaks it, waits for it, or asks what it does not offer."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from tenancy.admin_lists import StrictLists
from tenancy.models import MemberSite, Role, User
from tests.factories import entered, make_article, make_member, make_superuser
from tests.log_in import browser

pytestmark = pytest.mark.django_db

BIG = "9" * 25
# What is put behind the name of a column, whatever it is.
LOOKUPS = (
    "regex=(",
    "regex=^(a|aa)%2B$",
    "startswith=a",
    f"year={BIG}",
    "exact=%00",
    f"exact={BIG}",
    "in=%00,abc",
    "isnull=abc",
    "gte=9999-12-31",
    "lt=0001-01-01",
    "nothing=1",
)
# What is asked of every list.
QUERIES = (
    "q=%00",
    f"q={'a+' * 4000}",
    f"p={BIG}",
    "p=-1",
    "p=abc",
    f"o={BIG}",
    "o=abc.-.-1",
    "all=%00",
    f"id={BIG}",
    "pk=abc",
    f"pk__in={BIG},%00",
    "since=0001-01-01",
    "until=9999-12-31",
    "since=%00",
    "action=%00",
    "actor=%00",
    "site_code=%00",
    "address=abc",
    "address__startswith=10.",
    "password__startswith=p",
    "memberships__user__password__startswith=p",
    "site__memberships__user__password__startswith=p",
    "invitations__digest__startswith=p",
    "totpdevice__key__startswith=a",
    "date__year=99999999",
    "date__year=9999",
    f"date__year=2019&date__month={BIG}",
    "date__year=2019&date__month=2&date__day=31",
    "date__month=abc",
    "tuan=%00",
    "written_by__id__exact=abc",
    f"written_by__id__exact={BIG}",
    "%00=1",
    "fbclid=1",
    "e=1&title__regex=(",
)


def lists() -> Iterator[tuple[str, Any]]:
    for model, model_admin in admin.site._registry.items():
        meta = model._meta
        name = f"admin:{meta.app_label}_{meta.model_name}_changelist"
        yield reverse(name), model_admin


@pytest.fixture
def everywhere(site: MemberSite) -> Client:
    """Someone who opens every list: only the break-glass does."""
    make_article(site=site, title="a" * 40 + "b", state="draft")
    return entered(make_superuser())


def answers(client: Client, url: str) -> bool:
    """Does it show the list, or lead to the whole of it?"""
    answer = client.get(url)
    whole = f"{url.partition('?')[0]}?e=1"
    return answer.status_code == 200 or answer.headers.get("Location") == whole


def test_every_list_is_strict() -> None:
    assert [one for _url, one in lists() if not isinstance(one, StrictLists)] == []


def test_every_list_survives_every_hostile_query(everywhere: Client) -> None:
    for url, _model_admin in lists():
        for query in QUERIES:
            assert answers(everywhere, f"{url}?{query}"), (url, query)


def test_every_column_survives_every_hostile_lookup(everywhere: Client) -> None:
    for url, model_admin in lists():
        for field in model_admin.model._meta.concrete_fields:
            for lookup in LOOKUPS:
                asked = f"{url}?{field.name}__{lookup}"
                assert answers(everywhere, asked), asked


def test_a_pop_up_names_no_other_column(everywhere: Client) -> None:
    url = reverse("admin:tenancy_user_changelist")
    assert everywhere.get(f"{url}?_popup=1&_to_field=password").status_code == 400
    assert everywhere.get(f"{url}?_popup=1&_to_field=id").status_code == 200


def test_no_pattern_is_matched(everywhere: Client) -> None:
    began = time.monotonic()
    url = reverse("admin:news_article_changelist")
    answer = everywhere.get(url, {"title__regex": "^(a|aa)+$"})
    assert (answer.status_code, answer["Location"]) == (302, f"{url}?e=1")
    assert time.monotonic() - began < 5
    told = everywhere.get(answer["Location"])
    assert "không có" in told.text
    assert len(told.context["cl"].result_list) == 1


def test_every_choice_of_every_filter_answers(everywhere: Client) -> None:
    """What is forbidden above would otherwise be forbidden to everybody."""
    asked = 0
    for url, _model_admin in lists():
        page = everywhere.get(url)
        for spec in page.context["cl"].filter_specs:
            for choice in spec.choices(page.context["cl"]):
                query = choice.get("query_string")
                if query is not None:
                    assert everywhere.get(url + query).status_code == 200, query
                    asked += 1
    assert asked > 50


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("news_article", "state__exact=draft&site__id__exact={site.pk}"),
        ("news_article", "written_by__id__exact={person.pk}"),
        ("tenancy_auditline", "actor={person.username}"),
        ("tenancy_auditline", "model=news.Article&row=1"),
        ("tenancy_auditline", "since=2019-01-01&until=2999-12-31"),
        ("content_calendarday", "date__year=2019&date__month=2"),
        ("tenancy_user", "memberships__role__exact=chief"),
    ],
)
def test_the_links_of_our_pages_lead_where_they_say(
    name: str, query: str, everywhere: Client, site: MemberSite
) -> None:
    person = make_member(site, Role.CHIEF)
    url = reverse(f"admin:{name}_changelist")
    asked = query.format(site=site, person=person)
    assert everywhere.get(f"{url}?{asked}").status_code == 200


@pytest.mark.parametrize("query", ["actor=%00", "until=9999-12-31", "name__regex=("])
def test_the_table_of_the_trail_refuses_or_answers(
    query: str, everywhere: Client
) -> None:
    url = reverse("admin:tenancy_auditline_export")
    refused = query != "until=9999-12-31"
    assert everywhere.get(f"{url}?{query}").status_code == (400 if refused else 200)
    assert everywhere.get(f"{url}?actor=ai-do").status_code == 200


def test_a_picture_for_no_site_asks_for_the_log_in_first(
    editor: Client, site: MemberSite
) -> None:
    url = reverse("content:upload_picture")
    assert browser().post(f"{url}?site=%00").status_code == 404
    assert editor.post(f"{url}?site=%00").status_code == 404
    assert editor.post(f"{url}?site={site.code}").json()["uploaded"] == 0


def test_a_user_name_that_grows_when_it_is_read_is_refused(everywhere: Client) -> None:
    """One sign may stand for a whole sentence: 150 of them are 2700."""
    url = reverse("admin:tenancy_user_add")
    page = everywhere.post(url, {"username": "\ufdfa" * 150, "full_name": "Vi Dài"})
    assert "username" in page.context["adminform"].form.errors
    everywhere.post(url, {"username": "dai", "full_name": "Vi Dài"})
    assert User.objects.get(full_name="Vi Dài").username == "dai"
