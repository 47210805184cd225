"""What the public sees of a site that is not live."""

from collections.abc import Callable
from datetime import date

import pytest

from tenancy.models import MemberSite, Status
from tenancy.status import set_status
from tests.factories import make_site

pytestmark = pytest.mark.django_db


def test_a_live_site_shows_its_home_and_a_preparing_one_does_not(
    site: MemberSite, visit: Callable
) -> None:
    assert visit("/", on=site).status_code == 200
    preparing = make_site("bacson")
    response = visit("/", on=preparing)
    assert response.status_code == 404
    assert "Trang đang được xây dựng" in response.content.decode()
    assert visit("/lien-he/", on=preparing).status_code == 404


def test_a_suspended_site_says_why_and_until_when(
    site: MemberSite, visit: Callable
) -> None:
    set_status(
        site,
        Status.SUSPENDED,
        reason="Rà soát nội dung",
        expected_return=date(2030, 2, 1),
    )
    response = visit("/tin-tuc/", on=site)
    text = response.content.decode()
    assert response.status_code == 503
    assert "Rà soát nội dung" in text
    assert "01/02/2030" in text


def test_a_closed_site_names_its_successor(
    site: MemberSite, other_site: MemberSite, visit: Callable
) -> None:
    site.successors.add(other_site)
    set_status(site, Status.CLOSED)
    response = visit("/", on=site)
    assert response.status_code == 410
    assert "http://soyt.localhost:8000/" in response.content.decode()
