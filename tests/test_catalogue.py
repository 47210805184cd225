"""Walks the registry: whatever an app registers must be whole."""

from itertools import combinations

import pytest

from content import copies, sanitise
from content.english import is_english
from content.words import measure
from pages import examples as written
from pages.catalogue import PAGE_TYPES
from pages.parts import parts_of
from sections.law import REGIMES
from sections.registry import all_rules, all_sections, rule_by_key
from sections.rules import ALL_KINDS, PASSING, State
from tenancy import clock, hosts
from tenancy.models import Kind
from tenancy.scope import in_sites
from tests.factories import make_site
from units import examples as organised

# The rules that the requirements name, as the dashboard and the JSON call them.
REQUIRED = {
    "identity",
    "overview",
    "functions",
    "structure",
    "unit_functions",
    "leaders",
    "boundary_map",
    "nature_culture",
    "office_contact",
    "unit_contacts",
    "officials",
    "news",
    "cadence",
    "directions",
    "responses",
    "awards",
    "schedule",
    "law_guidance",
    "plans",
    "legal_documents",
    "projects",
    "consultation",
    "information_access",
    "english",
}
GATE = {
    "identity",
    "overview",
    "functions",
    "structure",
    "unit_functions",
    "leaders",
    "boundary_map",
    "office_contact",
    "unit_contacts",
    "officials",
    "news",
    "directions",
}
FOR_DISTRICTS_ONLY = {"boundary_map", "nature_culture"}


def each(things):
    return pytest.mark.parametrize("one", things, ids=lambda one: one.key)


def test_rules_are_those_that_the_requirements_name():
    assert {rule.key for rule in all_rules()} == REQUIRED


def test_gate_is_made_of_the_rules_that_the_requirements_say():
    assert {rule.key for rule in all_rules() if rule.gate} == GATE


def test_rules_that_bind_districts_only():
    assert {r.key for r in all_rules() if Kind.DEPARTMENT not in r.kinds} == (
        FOR_DISTRICTS_ONLY
    )


@each(all_sections())
def test_section_has_a_title_a_rule_and_a_page_that_resolves(one, site):
    assert str(one.title).strip()
    assert one.rules
    if one.url_name:
        assert hosts.path(site, one.url_name).startswith("/")


def test_every_section_stands_at_a_place_of_its_own():
    orders = [section.order for section in all_sections()]
    assert orders == sorted(set(orders))


@each(all_rules())
def test_rule_has_a_title_a_kind_and_a_basis(one):
    assert str(one.title).strip()
    assert set(one.kinds) <= set(ALL_KINDS)
    days = [day for regime in REGIMES for day in (regime.since, regime.until) if day]
    bound = [day for day in days if any(one.binds(day, kind) for kind in one.kinds)]
    assert bound
    for day in bound:
        for kind in one.kinds:
            assert one.basis.sentence(day, kind).strip()


@each([rule for rule in all_rules() if rule.is_measured])
def test_measured_rule_names_what_it_reads(one):
    assert one.reads
    assert all(str(figure.label).strip() for figure in one.limits.values())


@each(all_rules())
def test_rule_answers_for_every_site_and_finds_a_new_one_wanting(one, db):
    sites = [make_site(f"moi{kind}", kind=kind) for kind in ALL_KINDS]
    with in_sites(*sites):
        findings = one.check(sites, clock.now(), one.limits)
    assert set(findings) == {site.pk for site in sites}
    for finding in findings.values():
        assert str(finding.sentence).strip()
        if one.is_measured:
            assert finding.state not in PASSING
            assert finding.mend.startswith("http://localhost")
        else:
            assert finding.state == State.UNMEASURED


MEASURED = [rule for rule in all_rules() if rule.is_measured]


@each(all_rules())
def test_rule_says_what_it_asks_with_the_figures_it_has(one):
    asked = str(one.asks) % one.limits
    assert asked.strip()
    for name, value in one.limits.items():
        if (one.key, name) != ("information_access", "words"):  # 1: any word will do
            assert str(value) in asked


@each(MEASURED)
def test_measured_rule_says_how_it_falls_short_and_shows_an_example(one):
    told = str(one.falls_short) % one.limits
    assert str(State.MISSING.label).capitalize() in told
    assert one.example.strip()


@each(MEASURED)
def test_example_counts_by_the_measure_of_its_rule(one):
    measured = measure(one.example)
    assert not measured.filler
    assert measured.words >= one.limits.get("words", 1)


@each(MEASURED)
def test_example_is_what_an_editor_can_store(one):
    stored = sanitise.clean(one.example).replace(' rel="noopener noreferrer"', "")
    assert " ".join(stored.split()) == " ".join(one.example.split())


@pytest.mark.parametrize(
    ("text", "at_least"),
    [
        (written.OVERVIEW, 200),
        (written.FUNCTIONS, 150),
        (written.NATURE_CULTURE, 200),
        (organised.UNIT_FUNCTIONS, 30),
        (organised.MAP_TEXT, 30),
        (organised.BIOGRAPHY, 30),
        (organised.DUTIES, 30),
    ],
)
def test_example_of_a_text_has_the_length_that_is_asked(text, at_least):
    assert measure(text).words >= at_least
    assert measure(text).filler == ""


@pytest.mark.parametrize(
    "text",
    [written.ENGLISH_STRUCTURE, written.ENGLISH_FUNCTIONS, written.ENGLISH_CONTACTS],
)
def test_each_example_in_english_is_english_and_long_enough(text):
    assert is_english(text)
    assert measure(text).words >= rule_by_key("english").limits["words"]


def test_only_the_english_example_is_english():
    assert {rule.key for rule in MEASURED if is_english(rule.example)} == {"english"}


def test_example_of_access_to_information_has_all_its_parts():
    rule = rule_by_key("information_access")
    assert parts_of(rule.example) == set(rule.parts)


def test_no_example_is_a_copy_of_another():
    sketches = [copies.sketch(rule.example) for rule in MEASURED]
    whole = [one for one in sketches if one]
    for one, other in combinations(whole, 2):
        assert copies.stands_in(one, one, likeness=copies.PAGES)
        assert not copies.stands_in(one, other, likeness=copies.PAGES)
        assert not copies.stands_in(other, one, likeness=copies.PAGES)


@each(PAGE_TYPES)
def test_page_type_has_an_address_and_tells_the_board_what_to_write(one):
    assert one.slug.isascii()
    assert str(one.help_text).strip()
    assert [t.slug for t in PAGE_TYPES].count(one.slug) == 1
    assert [t.key for t in PAGE_TYPES].count(one.key) == 1
