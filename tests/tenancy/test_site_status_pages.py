"""What the public sees of a site that is not live."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from tenancy import clock
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


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        (date(2019, 11, 2), "126000"),  # 13:00 on the 31st in Vietnam, and 35 hours
        (date(2019, 10, 31), None),
        (None, None),
    ],
)
def test_machines_are_told_when_a_suspended_site_is_back(
    site: MemberSite, visit: Callable, expected: date | None, told: str | None
) -> None:
    set_status(site, Status.SUSPENDED, expected_return=expected)
    with clock.at(datetime(2019, 10, 31, 6, tzinfo=UTC)):
        assert visit("/", on=site).get("Retry-After") == told


@pytest.mark.parametrize("status", [Status.PREPARING, Status.SUSPENDED])
def test_page_that_stands_in_says_whom_to_call(
    site: MemberSite, visit: Callable, office_site: MemberSite, status: Status
) -> None:
    other = make_site("bacson", name="Huyện Bắc Sơn", phone="0205 000 0001")
    if status != Status.PREPARING:
        set_status(other, status)
    text = visit("/", on=other).content.decode()
    body = text[: text.index("<footer")]
    assert 'href="tel:+842050000001"' in body
    assert 'href="tel:+842050000352"' in body
    other.phone = ""
    other.save()
    body = visit("/", on=other).content.decode().partition("<footer")[0]
    assert "0205 000 0001" not in body
    assert 'href="tel:+842050000352"' in body


@pytest.fixture
def office_site(db: Any) -> MemberSite:
    name = "Văn phòng Ủy ban nhân dân tỉnh"
    return make_site("vanphong", name=name, phone="0205 000 0352", live=True)


def test_unknown_host_leads_to_the_portal_and_says_whom_to_call(
    office_site: MemberSite,
) -> None:
    text = Client(headers={"host": "vanlnag.localhost"}).get("/").content.decode()
    assert 'href="tel:+842050000352"' in text
    assert '<a class="brand" href="http://localhost:8000/">' in text
    assert 'class="btn" href="http://localhost:8000/"' in text
    assert 'href="http://localhost:8000/trang-thanh-vien/"' in text
    assert 'href="/"' not in text


def test_brand_of_every_other_page_leads_home(
    site: MemberSite, visit: Callable
) -> None:
    for on in (site, None):
        assert '<a class="brand" href="/">' in visit("/", on=on).content.decode()
