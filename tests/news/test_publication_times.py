"""From when until when an article is shown: decided when a page is read."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tenancy import clock
from tenancy.models import MemberSite
from tests.factories import make_article, make_site

pytestmark = pytest.mark.django_db

TITLE = "Khánh thành cầu Kỳ Cùng"
ON_THE_SITE = (
    "/tin-tuc/khanh-thanh-cau-ky-cung/",
    "/",
    "/tin-tuc/",
    "/tin-tuc/rss/",
    "/tim-kiem/?q=khanh+thanh+cau",
    "/sitemap.xml",
)
ON_THE_PORTAL = ("/", "/tin-tuc/", "/tim-kiem/?q=khanh+thanh+cau")
EVERYWHERE = {*ON_THE_SITE, *(f"portal {path}" for path in ON_THE_PORTAL)}


@pytest.fixture
def live(db: None) -> MemberSite:
    return make_site("bacson", live=True)


def shown(visit: Callable, site: MemberSite) -> set[str]:
    """The pages that show it."""
    pages = {path: visit(path, on=site) for path in ON_THE_SITE}
    pages |= {f"portal {path}": visit(path) for path in ON_THE_PORTAL}
    return {
        path
        for path, page in pages.items()
        if page.status_code == 200 and "khanh-thanh-cau-ky-cung" in page.text
    }


def test_nobody_waits_for_a_scheduler(visit: Callable, live: MemberSite) -> None:
    begin = clock.now() + timedelta(hours=2)
    make_article(
        site=live,
        title=TITLE,
        published_at=begin,
        expires_at=begin + timedelta(days=3),
    )
    second = timedelta(seconds=1)
    for moment, is_seen in (
        (begin - second, False),
        (begin, True),
        (begin + timedelta(days=3) - second, True),
        (begin + timedelta(days=3), False),
    ):
        with clock.at(moment):
            assert shown(visit, live) == (EVERYWHERE if is_seen else set()), moment
