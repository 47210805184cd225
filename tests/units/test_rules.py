"""The rules of organisation, leaders, contacts and map, at their edges."""

from datetime import date, timedelta

import pytest

from sections.registry import rule_by_key
from sections.rules import State
from tenancy import clock
from tenancy.models import Kind
from tenancy.scope import in_sites
from tests.factories import (
    make_contact,
    make_official,
    make_picture,
    make_site,
    make_unit,
    rich,
)
from units.models import BoundaryMap, Commune, Unit


def finding(key, site, at=None):
    rule = rule_by_key(key)
    with in_sites(site), clock.at(at or clock.now()):
        return rule.check([site], clock.now(), rule.limits)[site.pk]


def state(key, site, at=None):
    return finding(key, site, at).state


def make_leader(site, **fields):
    with in_sites(site):
        root = Unit.objects.get(site=site, kind="root")
    return make_official(unit=root, is_leader=True, **fields)


def on(day):
    return clock.end_of(day)


@pytest.mark.parametrize(
    "key",
    [
        "structure",
        "unit_functions",
        "leaders",
        "boundary_map",
        "unit_contacts",
        "officials",
    ],
)
def test_what_founding_lays_counts_as_nothing(db, key):
    site = make_site("bacson", kind=Kind.DISTRICT)
    found = finding(key, site)
    assert found.state == State.MISSING
    assert found.sentence
    assert "/admin/units/" in found.mend


@pytest.mark.parametrize(
    "key",
    ["structure", "unit_functions", "leaders", "unit_contacts", "officials"],
)
def test_rule_asks_once_for_all_sites(
    site, other_site, key, django_assert_max_num_queries
):
    for one in (site, other_site):
        make_official(unit=make_unit(site=one, functions=rich(30)))
        make_leader(one)
    rule = rule_by_key(key)
    sites = [site, other_site]
    with (
        in_sites(*sites),
        clock.held() as at,
        django_assert_max_num_queries(1 if key == "unit_functions" else 2),
    ):
        found = rule.check(sites, at, rule.limits)
    assert set(found) == {site.pk, other_site.pk}


# --- structure


def test_three_units_and_a_leader_make_a_structure(site):
    make_leader(site)
    for number in range(2):
        make_unit(site=site, name=f"Phòng {number}")
    assert state("structure", site) == State.THIN
    make_unit(site=site, name="Trung tâm", kind="trung_tam")
    assert state("structure", site) == State.COMPLETE


def test_structure_without_a_leader_is_thin(site):
    for number in range(3):
        make_unit(site=site, name=f"Phòng {number}")
    assert state("structure", site) == State.THIN
    make_leader(site)
    assert state("structure", site) == State.COMPLETE


def test_communes_and_others_are_no_subordinate_units(site):
    make_leader(site)
    for kind in ("commune", "other", "commune", "other"):
        make_unit(site=site, name=f"Nơi {kind}", kind=kind)
    assert state("structure", site) == State.THIN
    for kind in ("ban", "chi_cuc", "su_nghiep"):
        make_unit(site=site, name=f"Đơn vị {kind}", kind=kind)
    assert state("structure", site) == State.COMPLETE


def test_leader_leads_until_the_last_day_in_office(site):
    for number in range(3):
        make_unit(site=site, name=f"Phòng {number}")
    day = date(2019, 10, 31)
    make_leader(site, since=date(2015, 1, 1), until=day)
    assert state("structure", site, on(day)) == State.COMPLETE
    after = finding("structure", site, on(day + timedelta(days=5)))
    assert after.state == State.THIN
    assert after.since == date(2019, 11, 1)
    assert state("structure", site, on(date(2014, 12, 31))) == State.THIN


# --- unit_functions


def test_every_unit_needs_thirty_words_of_functions(site):
    make_unit(site=site, name="Phòng Đủ", functions=rich(30))
    short = make_unit(site=site, name="Phòng Thiếu", functions=rich(29))
    found = finding("unit_functions", site)
    assert found.state == State.THIN
    assert "Phòng Thiếu" in found.sentence
    assert "Phòng Đủ" not in found.sentence
    assert found.mend.endswith(f"/admin/units/unit/{short.pk}/change/")
    assert found.evidence[0][1].endswith("/co-cau-to-chuc/phong-thieu/")
    short.functions = rich(30)
    short.save()
    assert state("unit_functions", site) == State.COMPLETE


def test_functions_of_no_unit_at_all_are_missing(site):
    unit = make_unit(site=site)
    assert state("unit_functions", site) == State.MISSING
    unit.functions = rich(5)
    unit.save()
    assert state("unit_functions", site) == State.THIN


def test_filler_of_a_unit_is_named_with_its_words(site):
    make_unit(site=site, name="Phòng Thiếu", functions="<p>asdf qwrt zxcv jkl</p>")
    sentence = finding("unit_functions", site).sentence
    assert "Phòng Thiếu: “asdf qwrt zxcv jkl”" in sentence


def test_functions_of_communes_are_not_asked(site):
    make_unit(site=site, functions=rich(30))
    make_unit(site=site, name="Xã Tân Thanh", kind="commune")
    assert state("unit_functions", site) == State.COMPLETE


def test_unit_below_a_unit_is_asked_too(site):
    above = make_unit(site=site, functions=rich(30))
    assert state("unit_functions", site) == State.COMPLETE
    with in_sites(site):
        Unit(site=site, parent=above, kind="phong", name="Phòng Dưới").save()
    assert state("unit_functions", site) == State.THIN


# --- leaders


def test_each_leader_needs_biography_and_duties(site):
    make_leader(site, biography=rich(40), duties=rich(20))
    assert state("leaders", site) == State.COMPLETE
    second = make_leader(site, full_name="Vi Minh Họa", biography=rich(40))
    found = finding("leaders", site)
    assert found.state == State.THIN
    assert "Vi Minh Họa" in found.sentence
    assert found.mend.endswith(f"/admin/units/official/{second.pk}/change/")
    second.duties = rich(20)
    second.save()
    assert state("leaders", site) == State.COMPLETE


def test_bare_names_of_leaders_are_no_biographies(site):
    leader = make_leader(site)
    assert state("leaders", site) == State.MISSING
    leader.biography = rich(10)
    leader.save()
    assert state("leaders", site) == State.THIN


def test_placeholder_is_no_biography(site):
    make_leader(site, biography="<p>Đang cập nhật</p>", duties="<p>Đang cập nhật</p>")
    found = finding("leaders", site)
    assert found.state == State.MISSING
    assert "“Đang cập nhật” chỉ" in found.sentence


def test_site_whose_leader_left_lacks_leaders_since_then(site):
    make_leader(site, biography=rich(9), duties=rich(9), until=date(2019, 6, 30))
    assert state("leaders", site, on(date(2019, 6, 30))) == State.COMPLETE
    found = finding("leaders", site, on(date(2019, 7, 15)))
    assert (found.state, found.since) == (State.MISSING, date(2019, 7, 1))


# --- unit_contacts


def test_every_unit_needs_a_phone_or_an_official_email(site):
    one, two = make_unit(site=site, name="Một"), make_unit(site=site, name="Hai")
    make_contact(unit=one)
    found = finding("unit_contacts", site)
    assert found.state == State.THIN
    assert "Hai" in found.sentence
    assert "Một" not in found.sentence
    make_contact(unit=two, phone="", email="hai@langson.example")
    assert state("unit_contacts", site) == State.COMPLETE


def test_private_email_is_no_contact(site):
    unit = make_unit(site=site)
    assert state("unit_contacts", site) == State.MISSING
    make_contact(unit=unit, phone="", email="phong@gmail.com")
    assert state("unit_contacts", site) == State.THIN
    make_contact(unit=unit, phone="", email="phong@langson.example")
    assert state("unit_contacts", site) == State.COMPLETE


def test_commune_without_contact_is_named_but_holds_nothing_back(site):
    make_contact(unit=make_unit(site=site))
    commune = make_unit(site=site, name="Xã Tân Mỹ", kind="commune")
    found = finding("unit_contacts", site)
    assert found.state == State.COMPLETE
    assert "Xã Tân Mỹ" in found.sentence
    make_contact(unit=commune)
    assert "Xã Tân Mỹ" not in finding("unit_contacts", site).sentence


def test_long_list_of_units_is_cut(site):
    for number in range(7):
        make_unit(site=site, name=f"Phòng {number}")
    sentence = finding("unit_contacts", site).sentence
    assert "Phòng 4" in sentence
    assert "Phòng 5" not in sentence
    assert "2" in sentence


# --- officials


def test_every_unit_needs_an_official_to_turn_to(site):
    one, two = make_unit(site=site, name="Một"), make_unit(site=site, name="Hai")
    make_official(unit=one)
    found = finding("officials", site)
    assert found.state == State.THIN
    assert "Hai" in found.sentence
    make_official(unit=two, phone="", fax="0205 000 0003")
    assert state("officials", site) == State.COMPLETE


@pytest.mark.parametrize(
    "lacking",
    [{"phone": ""}, {"post": ""}, {"email": ""}, {"email": "toi@gmail.com"}],
)
def test_official_who_cannot_be_reached_is_not_enough(site, lacking):
    unit = make_unit(site=site)
    make_official(unit=unit, **lacking)
    assert state("officials", site) == State.THIN
    make_official(unit=unit)
    assert state("officials", site) == State.COMPLETE


def test_official_who_left_is_none(site):
    unit = make_unit(site=site)
    make_official(unit=unit, until=date(2019, 6, 30))
    assert state("officials", site, on(date(2019, 6, 30))) == State.COMPLETE
    assert state("officials", site, on(date(2019, 7, 1))) == State.MISSING


# --- boundary_map


@pytest.fixture
def district(db):
    return make_site("bacson", kind=Kind.DISTRICT)


def map_of(district, width=800, words=30, communes=1):
    with in_sites(district):
        one = BoundaryMap.objects.get(site=district)
        one.picture = make_picture(site=district, width=width) if width else None
        one.note = rich(words) if words else ""
        one.save()
        one.communes.all().delete()
        for number in range(communes):
            Commune(boundary_map=one, name=f"Xã {number}").save()


def test_filler_of_a_map_is_named_with_its_words(district):
    map_of(district)
    with in_sites(district):
        one = BoundaryMap.objects.get(site=district)
        one.note = "<p>Nội dung đang được cập nhật.</p>"
        one.save()
    found = finding("boundary_map", district)
    assert found.state == State.THIN
    assert "“Nội dung đang được cập nhật”" in found.sentence


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, State.COMPLETE),
        ({"width": 799}, State.THIN),
        ({"width": 0}, State.THIN),
        ({"words": 29}, State.THIN),
        ({"words": 0}, State.THIN),
        ({"communes": 0}, State.THIN),
        ({"width": 0, "words": 0}, State.THIN),
        ({"width": 0, "words": 0, "communes": 0}, State.MISSING),
    ],
)
def test_map_needs_picture_text_and_table(district, parts, expected):
    map_of(district, **parts)
    found = finding("boundary_map", district)
    assert found.state == expected


def test_map_is_asked_of_districts_only(district):
    rule = rule_by_key("boundary_map")
    assert rule.binds(date(2019, 10, 31), "district")
    assert rule.binds(date(2026, 7, 1), "commune")
    assert not rule.binds(date(2019, 10, 31), "department")


# --- what they rest on


def test_citations_stand_as_the_law_has_them():
    day = date(2019, 10, 31)
    said = {
        key: rule_by_key(key).basis.sentence(day, "district")
        for key in ("structure", "unit_functions", "unit_contacts", "schedule")
    }
    decree = "Nghị định số 43/2011/NĐ-CP"
    assert said["structure"] == f"điểm a khoản 1 Điều 10 {decree}"
    assert said["unit_functions"].startswith(f"điểm a khoản 1 Điều 10 {decree}; ")
    assert "773/QĐ-UBND" in said["unit_functions"]
    assert said["unit_contacts"] == f"điểm k khoản 1 Điều 10 {decree}"
    assert said["schedule"] == f"điểm c khoản 1 Điều 10 {decree}"
    assert not rule_by_key("schedule").binds(date(2026, 7, 1), "district")
    in_departments = rule_by_key("unit_functions").basis.sentence(day, "department")
    assert "773" not in in_departments
