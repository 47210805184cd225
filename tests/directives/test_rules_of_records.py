"""What the rules say of plans and of the records of legal documents."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from directives.models import Directive, DocumentType
from sections.registry import rule_by_key
from sections.rules import Finding, State
from tenancy import clock
from tenancy.history import as_of
from tenancy.scope import in_sites
from tests.factories import make_directive

PUBLISHED = timezone.make_aware(datetime(2019, 8, 1, 9))
LATER = PUBLISHED + timedelta(days=30)
WHOLE = {"in_force_on": date(2019, 8, 1)}


def publish(site: Any, name: str, *, normative: bool = False, **fields: Any) -> Any:
    kind = DocumentType.objects.get(name=name, is_normative=normative)
    with clock.at(PUBLISHED), in_sites(site):
        return make_directive(site=site, document_type=kind, **fields)


def change(row: Any, moment: datetime, **fields: Any) -> None:
    with clock.at(moment), in_sites(row.site):
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()


def check(key: str, site: Any, at: datetime = PUBLISHED) -> Finding:
    rule = rule_by_key(key)
    with in_sites(site):
        return rule.check([site], at, rule.limits)[site.pk]


@pytest.mark.parametrize("name", ["Kế hoạch", "Chương trình", "Quy hoạch"])
def test_published_plan_with_a_file_is_complete(site, name):
    assert check("plans", site).state == State.MISSING
    publish(site, name)
    assert check("plans", site).state == State.COMPLETE


def test_document_of_another_type_is_no_plan(site):
    publish(site, "Báo cáo")
    found = check("plans", site)
    assert found.state == State.MISSING
    assert found.mend.endswith("/admin/directives/directive/add/?site=vanlang")
    publish(site, "Kế hoạch", number="12/KH-UBND")
    assert check("plans", site).state == State.COMPLETE


def test_plan_without_its_file_is_thin(site):
    publish(site, "Kế hoạch", file=None)
    assert check("plans", site).state == State.THIN
    publish(site, "Kế hoạch", number="13/KH-UBND")
    assert check("plans", site).state == State.COMPLETE


def test_received_plan_counts_and_a_draft_does_not(site):
    publish(site, "Kế hoạch", state="draft")
    assert check("plans", site).state == State.MISSING
    publish(site, "Kế hoạch", is_own=False)
    assert check("plans", site).state == State.COMPLETE


def mark(name: str, moment: datetime, **flags: bool) -> None:
    """An administrator changes what the list says of the type `name`."""
    kind = DocumentType.objects.get(name=name, is_normative=False)
    with clock.at(moment):
        for flag, value in flags.items():
            setattr(kind, flag, value)
        kind.save()


def test_type_that_is_marked_as_a_plan_later_counts_from_then_on(site):
    publish(site, "Báo cáo")
    mark("Báo cáo", LATER, is_plan=True)
    assert check("plans", site).state == State.MISSING
    assert check("plans", site, LATER - timedelta(seconds=1)).state == State.MISSING
    assert check("plans", site, LATER).state == State.COMPLETE
    assert check("plans", site, clock.now()).state == State.COMPLETE


def test_type_that_comes_into_force_no_more_did_so_on_a_past_day(site):
    publish(site, "Quyết định", in_force_on=None)
    mark("Quyết định", LATER, has_force=False)
    assert check("legal_documents", site).state == State.THIN
    assert check("legal_documents", site, LATER).state == State.MISSING


def test_the_list_of_the_law_holds_for_days_before_it_was_laid(site):
    day = timezone.make_aware(datetime(2011, 10, 1))
    names = set(as_of(DocumentType, day).values_list("name", flat=True))
    assert names == set(DocumentType.objects.values_list("name", flat=True))


def test_decision_with_all_fields_is_complete(site):
    assert check("legal_documents", site).state == State.MISSING
    publish(site, "Quyết định", **WHOLE)
    assert check("legal_documents", site).state == State.COMPLETE


def test_decision_without_a_day_in_force_is_thin_and_named(site):
    publish(site, "Quyết định", number="12/QĐ-UBND", **WHOLE)
    lacking = publish(site, "Quyết định", number="13/QĐ-UBND", file=None)
    found = check("legal_documents", site)
    assert found.state == State.THIN
    assert "13/QĐ-UBND (ngày có hiệu lực, tệp)" in found.sentence
    assert "12/QĐ-UBND" not in found.sentence
    assert found.mend.endswith(f"/admin/directives/directive/{lacking.pk}/change/")


@pytest.mark.parametrize("field", ["number", "issuing_body", "abstract"])
def test_empty_text_that_came_past_the_form_is_seen(site, field):
    row = publish(site, "Quyết định", **WHOLE)
    assert check("legal_documents", site).state == State.COMPLETE
    change(row, PUBLISHED + timedelta(hours=1), **{field: ""})
    assert check("legal_documents", site, LATER).state == State.THIN


@pytest.mark.parametrize("name", ["Công văn", "Thông báo", "Báo cáo", "Kế hoạch"])
def test_letter_without_a_day_in_force_does_not_make_it_thin(site, name):
    publish(site, name, number="14/UBND-VP")
    assert check("legal_documents", site).state == State.MISSING
    publish(site, "Quyết định", **WHOLE)
    assert check("legal_documents", site).state == State.COMPLETE


def test_normative_document_that_was_received_is_looked_at(site):
    row = publish(site, "Nghị định", normative=True, is_own=False)
    assert check("legal_documents", site).state == State.THIN
    change(row, PUBLISHED, **WHOLE)
    assert check("legal_documents", site, LATER).state == State.COMPLETE


def test_past_is_judged_by_what_readers_saw_then(site):
    decision = publish(site, "Quyết định", file=None, **WHOLE)
    plan = publish(site, "Kế hoạch", number="15/KH-UBND")
    with in_sites(site):
        file = Directive.objects.get(pk=plan.pk).file
    change(decision, LATER, file=file)
    change(plan, LATER, state="withdrawn")
    before, after = LATER - timedelta(days=1), LATER + timedelta(days=1)
    assert check("plans", site, before).state == State.COMPLETE
    assert check("legal_documents", site, before).state == State.THIN
    assert check("plans", site, after).state == State.MISSING
    assert check("legal_documents", site, after).state == State.COMPLETE


@pytest.mark.parametrize(("key", "queries"), [("plans", 1), ("legal_documents", 2)])
def test_rule_asks_for_all_sites_at_once(
    site, other_site, django_assert_num_queries, key, queries
):
    publish(site, "Kế hoạch")
    publish(site, "Quyết định", number="16/QĐ-UBND", **WHOLE)
    rule = rule_by_key(key)
    with in_sites(site, other_site), django_assert_num_queries(queries):
        found = rule.check([site, other_site], LATER, rule.limits)
    assert found[site.pk].state == State.COMPLETE
    assert found[other_site.pk].state == State.MISSING
