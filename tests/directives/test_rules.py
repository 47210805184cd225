"""What the rule says of a site's documents, at its edges."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from sections.registry import rule_by_key
from sections.rules import Finding, State
from tenancy import clock
from tenancy.scope import in_sites
from tests.factories import make_directive

PUBLISHED = timezone.make_aware(datetime(2019, 8, 1, 9))
AT = timezone.make_aware(datetime(2019, 10, 1, 9))


def publish(site: Any, moment: datetime = PUBLISHED, **fields: Any) -> Any:
    with clock.at(moment), in_sites(site):
        return make_directive(site=site, **fields)


def check(site: Any, at: datetime = AT) -> Finding:
    rule = rule_by_key("directions")
    with in_sites(site):
        return rule.check([site], at, rule.limits)[site.pk]


def test_own_document_with_a_file_is_complete(site):
    publish(site)
    found = check(site)
    assert found.state == State.COMPLETE
    assert found.evidence[0][1] == "http://vanlang.localhost:8000/van-ban/"


def test_no_document_is_missing(site):
    found = check(site)
    assert found.state == State.MISSING
    assert found.mend.endswith("/admin/directives/directive/add/?site=vanlang")


def test_document_without_a_file_is_thin(site):
    publish(site, file=None)
    assert check(site).state == State.THIN
    publish(site, number="13/QĐ-UBND")
    assert check(site).state == State.COMPLETE


def test_received_document_counts_as_nothing(site):
    publish(site, is_own=False)
    assert check(site).state == State.MISSING
    publish(site, number="13/QĐ-UBND")
    assert check(site).state == State.COMPLETE


def test_ninety_days_are_fresh_and_ninety_one_stale(site):
    publish(site)
    assert check(site, PUBLISHED + timedelta(days=90)).state == State.COMPLETE
    late = check(site, PUBLISHED + timedelta(days=91))
    assert late.state == State.STALE
    assert late.since == (PUBLISHED + timedelta(days=91)).date()


def test_only_the_document_with_a_file_keeps_it_fresh(site):
    publish(site)
    publish(site, PUBLISHED + timedelta(days=80), number="13/QĐ-UBND", file=None)
    assert check(site, PUBLISHED + timedelta(days=91)).state == State.STALE


def test_the_day_of_issue_does_not_matter(site):
    publish(site, issued_on=datetime(2015, 1, 1).date())
    assert check(site).state == State.COMPLETE


def test_a_draft_counts_as_nothing(site):
    draft = publish(site, state="draft")
    assert check(site).state == State.MISSING
    with clock.at(PUBLISHED), in_sites(site):
        draft.state = "published"
        draft.save()
    assert check(site).state == State.COMPLETE


def test_the_past_is_judged_by_what_was_public_then(site):
    document = publish(site)
    with clock.at(AT + timedelta(days=1)), in_sites(site):
        document.state = "withdrawn"
        document.save()
    assert check(site, AT).state == State.COMPLETE
    assert check(site, AT + timedelta(days=2)).state == State.MISSING


def test_rule_asks_once_for_all_sites(site, other_site, django_assert_num_queries):
    publish(site)
    rule = rule_by_key("directions")
    with in_sites(site, other_site), django_assert_num_queries(1):
        found = rule.check([site, other_site], AT, rule.limits)
    assert found[site.pk].state == State.COMPLETE
    assert found[other_site.pk].state == State.MISSING
