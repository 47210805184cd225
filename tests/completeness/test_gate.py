"""Publish, suspend, open again, close: each step allowed once and refused once."""

from datetime import date, timedelta
from typing import Any

import pytest

from completeness import gate
from content.dates import years_after
from sections.rules import State
from tenancy import clock
from tenancy.changes import Refused, changing
from tenancy.models import AuditLine, MemberSite, Status
from tests.completeness.fakes import HasPhone, Said
from tests.factories import make_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(db: Any) -> MemberSite:
    """A site in preparation that names a telephone."""
    return make_site("soxd", name="Sở Xây dựng", phone="0205 000 0009")


def status(site: MemberSite) -> str:
    return MemberSite.objects.get(pk=site.pk).status


def trail(site: MemberSite) -> list[tuple[str, str]]:
    lines = AuditLine.objects.filter(site_code=site.code).order_by("pk")
    return list(lines.values_list("action", "actor"))


def test_site_that_meets_all_is_published(ask, draft):
    ask(HasPhone(), Said(key="optional", answers={"soxd": State.MISSING}))
    before = draft.version
    assert gate.publish(draft, by="vanphong") is True
    assert status(draft) == draft.status == Status.LIVE
    assert draft.version > before
    assert trail(draft)[-1] == ("publish", "vanphong")
    assert clock.now() - draft.status_since < timedelta(minutes=1)


@pytest.mark.parametrize("state", [State.THIN, State.STALE, State.MISSING])
def test_site_that_lacks_something_is_refused_with_all_reasons(ask, draft, state):
    ask(
        Said(key="a", title="Mục một", gate=True, answers={"soxd": state}),
        Said(key="b", title="Mục hai", gate=True, answers={"soxd": state}),
        Said(key="c", title="Mục ba", gate=True),
    )
    lines = len(trail(draft))
    with pytest.raises(Refused) as refused:
        gate.publish(draft)
    assert [line.rule.key for line in refused.value.findings] == ["a", "b"]
    assert "Mục một; Mục hai" in refused.value.sentence
    assert status(draft) == Status.PREPARING
    assert len(trail(draft)) == lines


def test_waived_and_inapplicable_rules_let_it_through(ask, draft):
    ask(
        Said(key="a", gate=True, answers={"soxd": State.WAIVED}),
        Said(key="b", gate=True, kinds=("district",), answers={"soxd": State.MISSING}),
    )
    assert gate.publish(draft)


def test_publishing_what_is_public_changes_nothing(ask, draft):
    ask(HasPhone())
    gate.publish(draft)
    since = draft.status_since
    assert gate.publish(draft) is False
    draft.refresh_from_db()
    assert draft.status_since == since


def test_site_is_suspended_with_a_reason_and_opened_again(ask, site):
    ask(HasPhone())
    back = clock.today() + timedelta(days=3)
    gate.suspend(site, "  Bảo trì hệ thống ", back, by="vanphong")
    site.refresh_from_db()
    assert site.status == Status.SUSPENDED
    assert (site.status_reason, site.expected_return) == ("Bảo trì hệ thống", back)
    with pytest.raises(Refused):
        gate.reopen(site)  # no telephone: the gate asks again
    MemberSite.objects.filter(pk=site.pk).update(phone="0205 000 0001")
    gate.reopen(site)
    site.refresh_from_db()
    assert (site.status, site.status_reason) == (Status.LIVE, "")


def test_suspending_asks_for_a_reason_and_a_day_to_come(site):
    with pytest.raises(Refused):
        gate.suspend(site, "   ")
    with pytest.raises(Refused):
        gate.suspend(site, "Bảo trì", clock.today() - timedelta(days=1))
    assert status(site) == Status.LIVE
    gate.suspend(site, "Bảo trì", clock.today())
    assert status(site) == Status.SUSPENDED


def test_a_return_that_lies_too_far_away_is_refused(site):
    last = years_after(clock.today(), 5)
    for day in (last + timedelta(days=1), date(9999, 12, 31)):
        with pytest.raises(Refused, match="5 năm"):
            gate.suspend(site, "Bảo trì", day)
    gate.suspend(site, "Bảo trì", last)
    assert site.expected_return == last


def test_only_a_suspended_site_is_opened_again(ask, draft, site):
    with pytest.raises(Refused):
        gate.reopen(draft)
    assert status(draft) == Status.PREPARING
    gate.suspend(site, "Bảo trì")
    gate.reopen(site)
    assert status(site) == Status.LIVE


def test_site_in_preparation_cannot_be_suspended(draft, site):
    gate.suspend(site, "Bảo trì")
    with pytest.raises(Refused) as refused:
        gate.suspend(draft, "Bảo trì")
    assert draft.name in refused.value.sentence
    assert status(draft) == Status.PREPARING


def test_site_is_closed_for_good_and_names_who_follows(ask, site, other_site, draft):
    gate.close(site, [other_site], by="quantri")
    assert status(site) == Status.CLOSED
    assert list(site.successors.all()) == [other_site]
    for deed in (
        lambda: gate.publish(site),
        lambda: gate.suspend(site, "Bảo trì"),
        lambda: gate.close(site),
    ):
        with pytest.raises(Refused):
            deed()
    assert status(site) == Status.CLOSED
    assert gate.publish(draft)


def test_site_cannot_follow_itself(site):
    with pytest.raises(Refused):
        gate.close(site, [site])
    assert status(site) == Status.LIVE


def test_gate_looks_at_what_was_written_in_the_same_change(ask, draft):
    ask(HasPhone())
    MemberSite.objects.filter(pk=draft.pk).update(phone="")
    with changing(draft):
        MemberSite.objects.filter(pk=draft.pk).update(phone="0205 000 0002")
        gate.publish(draft)
    assert status(draft) == Status.LIVE


def test_site_published_inside_a_change_cannot_lose_it_again_there(ask, draft):
    ask(HasPhone())

    def publish_and_strip() -> None:
        with changing(draft):
            gate.publish(draft)
            MemberSite.objects.filter(pk=draft.pk).update(phone="")

    with pytest.raises(Refused):
        publish_and_strip()
    assert status(draft) == Status.PREPARING
