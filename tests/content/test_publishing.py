"""Published: one word in SQL, its twin in Python, and spans that remember."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.models import Span
from content.publishing import public_at
from pages.models import Page
from tenancy import clock
from tenancy.models import MemberSite
from tests.factories import make_page

pytestmark = pytest.mark.django_db

NOON = timezone.make_aware(datetime(2019, 10, 31, 12))
HOUR = timedelta(hours=1)
EARLIER, LATER = NOON - HOUR, NOON + HOUR


@pytest.fixture
def page(inside: MemberSite) -> Any:
    with clock.at(NOON):
        yield make_page(site=inside)


def spans(page: Page) -> list[tuple[datetime, datetime | None]]:
    rows = Span.objects.filter(kind="pages.Page", row=page.pk).order_by("start")
    return list(rows.values_list("start", "until"))


def test_publishing_dates_itself_and_opens_a_span(page: Page) -> None:
    assert page.published_at == NOON
    assert page.is_published()
    assert spans(page) == [(NOON, None)]


def test_withdrawing_closes_the_span_and_publishing_again_opens_another(
    page: Page,
) -> None:
    with clock.at(LATER):
        page.state = "withdrawn"
        page.save()
    with clock.at(LATER + HOUR):
        page.state = "published"
        page.save()
    assert spans(page) == [(NOON, LATER), (LATER + HOUR, None)]


def test_what_never_came_to_be_public_leaves_no_span(page: Page) -> None:
    Span.objects.all().delete()
    page.published_at = LATER
    page.save()
    assert spans(page) == [(LATER, None)]
    page.state = "draft"
    page.save()
    assert spans(page) == []


def test_what_was_public_is_withdrawn_never_deleted(page: Page) -> None:
    draft = Page.objects.exclude(pk=page.pk).first()
    draft.delete()
    assert not Page.objects.filter(pk=draft.pk).exists()
    for delete in (page.delete, Page.objects.filter(pk=page.pk).delete):
        with pytest.raises(ProtectedError):
            delete()
    assert Page.objects.filter(pk=page.pk).exists()


def test_what_was_public_does_not_become_a_draft_again(page: Page) -> None:
    page.state = "withdrawn"
    page.full_clean()
    page.state = "draft"
    with pytest.raises(ValidationError) as wrong:
        page.full_clean()
    assert "state" in wrong.value.error_dict


def test_it_cannot_end_before_it_begins(page: Page) -> None:
    page.expires_at = LATER
    page.full_clean()
    page.expires_at = EARLIER
    with pytest.raises(ValidationError):
        page.full_clean()


moments = st.one_of(
    st.none(), st.integers(-3, 3).map(lambda hours: NOON + hours * HOUR)
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    state=st.sampled_from(["draft", "submitted", "published", "withdrawn"]),
    begins=moments,
    lasts=st.one_of(st.none(), st.integers(1, 4)),
    looked=st.integers(-4, 4),
)
def test_the_word_in_sql_and_its_twin_agree(
    page: Page, state: str, begins: datetime | None, lasts: int | None, looked: int
) -> None:
    begins = begins or (NOON if state == "published" else None)
    ends = begins + lasts * HOUR if begins and lasts else None
    Page.objects.filter(pk=page.pk).update(
        state=state, published_at=begins, expires_at=ends
    )
    page.refresh_from_db()
    at = NOON + looked * HOUR
    assert Page.objects.published(at).filter(pk=page.pk).exists() == (
        page.is_published(at)
    )


def test_a_public_thing_keeps_its_date(page: Page) -> None:
    with clock.at(LATER):
        page.published_at = NOON + timedelta(minutes=30)
        with pytest.raises(ValidationError) as wrong:
            page.full_clean()
        assert "published_at" in wrong.value.error_dict
        page.published_at = NOON.replace(microsecond=0)
        page.full_clean()


def test_a_date_in_the_past_makes_nothing_public_in_the_past(page: Page) -> None:
    other = Page.objects.exclude(pk=page.pk).first()
    with clock.at(LATER):
        other.state, other.published_at = "published", NOON - timedelta(days=90)
        other.save()
        assert spans(other) == [(LATER, None)]
        assert not public_at(Page, NOON).filter(id=other.pk).exists()
        assert public_at(Page, NOON).filter(id=page.pk).exists()
        assert public_at(Page, LATER).get(id=other.pk).public_since == LATER


def test_what_a_raw_write_made_public_is_not_deleted(page: Page) -> None:
    draft = Page.objects.exclude(pk=page.pk).first()
    Page.objects.filter(pk=draft.pk).update(state="published", published_at=EARLIER)
    with pytest.raises(ProtectedError):
        draft.delete()


def test_bulk_writes_keep_the_count_of_words(page: Page) -> None:
    assert page.body_words == 210
    Page.objects.filter(pk=page.pk).update(body="<p>Một hai ba.</p>")
    page.refresh_from_db()
    assert page.body_words == 3
    page.body = "<p>Một hai.</p>"
    Page.objects.bulk_update([page], ["body"])
    page.refresh_from_db()
    assert page.body_words == 2
