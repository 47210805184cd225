"""The real rules over 31 sites with 300 articles each: how many questions they ask."""

from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from completeness.assess import assess
from tenancy import clock
from tenancy.models import Kind, MemberSite
from tests.factories import make_site, make_unit, rich

pytestmark = pytest.mark.django_db

SITES, ARTICLES = 31, 300


@pytest.fixture(autouse=True)
def no_sections() -> None:
    """Here the features' own sections stand."""


@pytest.fixture
def province(db: Any) -> list[MemberSite]:
    sites = [
        make_site(f"trang{n}", kind=Kind.DISTRICT if n < 11 else Kind.DEPARTMENT)
        for n in range(SITES)
    ]
    article = apps.get_model("news.Article")
    body, now = rich(60), clock.now()
    for site in sites:
        make_unit(site=site)
        article._base_manager.bulk_create(
            article(
                site=site,
                title=f"Tin {n}",
                slug=f"tin-{n}",
                body=body,
                state="published",
                published_at=now - timedelta(days=n),
            )
            for n in range(ARTICLES)
        )
    return sites


def test_all_rules_and_the_dashboard_stay_within_their_queries(
    province: list[MemberSite], office: Client
) -> None:
    with CaptureQueriesContext(connection) as asked:
        reports = assess(MemberSite.objects.all())
    assert len(reports) == SITES
    assert len(asked) <= 40
    with CaptureQueriesContext(connection) as asked:
        response = office.get("/giam-sat/")
    assert len(response.context["rows"]) == SITES
    assert len(asked) <= 60
    with CaptureQueriesContext(connection) as asked:
        assert office.get("/giam-sat/trang0/").status_code == 200
    assert len(asked) <= 60
