"""The catalogue of requirements: what it says of each rule, and who reads it."""

import re
from datetime import datetime

import pytest
from django.utils import timezone
from django.utils.html import escape

from completeness.models import Correction, Threshold
from sections import registry
from sections.law import ND43, ND224, QD773, REGIMES, Basis
from sections.registry import all_rules, all_sections
from sections.rules import DISTRICTS, State, Unmeasured
from tenancy import clock
from tenancy.models import Role
from tests.completeness.fakes import Said, finding
from tests.factories import entered, make_member, make_user

pytestmark = pytest.mark.django_db

URL = "/giam-sat/quy-dinh/"

# Taken at import, before the fixture of this folder empties the registry.
REGISTERED = dict(registry._sections)


@pytest.fixture
def real_sections(no_sections, monkeypatch):
    """The features' own sections."""
    monkeypatch.setattr(registry, "_sections", dict(REGISTERED))


def page_of(client):
    response = client.get(URL)
    assert response.status_code == 200
    return response.text


def part_of(page, key):
    """What the page says of the rule `key`."""
    return page.split(f'<article class="rule" id="{key}"')[1].split("</article>")[0]


def shown(regime):
    """The day whose citations the page prints for a decree."""
    today = clock.today()
    return today if today in regime else regime.until or regime.since


def test_every_rule_stands_there_with_its_law_under_each_decree(real_sections, office):
    page = page_of(office)
    assert len(all_rules()) > 20
    for rule in all_rules():
        part = part_of(page, rule.key)
        assert escape(str(rule.title)) in part
        assert ("◆" in part) == rule.gate
        assert ("state--unmeasured" in part) == (not rule.is_measured)
        assert part.count("không áp dụng") == sum(
            not any(rule.binds(shown(regime), kind) for kind in rule.kinds)
            for regime in REGIMES
        )
        for regime in REGIMES:
            assert regime.name in part
            for kind in rule.kinds:
                assert escape(rule.basis.sentence(shown(regime), kind)) in part


def test_rules_come_in_the_order_of_their_sections(real_sections, office):
    page = page_of(office)
    shown = re.findall(r'<article class="rule" id="(\w+)"', page)
    assert shown == [rule.key for rule in all_rules()]
    headed = re.findall(r'<h2 id="section-(\w+)"', page)
    assert headed == [section.key for section in all_sections()]


def test_every_link_of_the_contents_leads_to_one_place(real_sections, office):
    page = page_of(office)
    targets = re.findall(r'href="#([\w-]+)"', page)
    assert {rule.key for rule in all_rules()} <= set(targets)
    ids = re.findall(r' id="([\w-]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(targets) <= set(ids)


def test_examples_are_shown_as_illustrations_without_links_to_files(
    real_sections, office
):
    page = page_of(office)
    with_example = [rule for rule in all_rules() if rule.example]
    assert page.count("minh họa: tên người") == len(with_example)
    assert "Phiếu yêu cầu" in part_of(page, "information_access")
    assert "/tep/" not in page


def test_figures_in_force_stand_in_the_words(ask, office):
    ask(Said(key="a", asks="Có ít nhất %(words)d từ.", limits={"words": 200}))
    assert "Có ít nhất 200 từ." in page_of(office)
    Threshold.objects.create(rule="a", name="words", value=250, reason="Thử")
    assert "Có ít nhất 250 từ." in page_of(office)


def test_corrected_citation_is_the_one_that_is_shown(ask, office):
    ask(Said(key="a"))
    assert "điểm a khoản 1 Điều 10" in page_of(office)
    corrected = "điểm b khoản 2 Điều 4 Nghị định số 42/2022/NĐ-CP"
    for regime in ("nd43", "nd42", "nd224"):
        Correction.objects.create(rule="a", regime=regime, text=corrected)
    page = page_of(office)
    assert corrected in page
    assert "điểm a khoản 1 Điều 10" not in page


def test_law_that_differs_by_kind_of_site_says_for_which(ask, office):
    basis = Basis(
        nd43=(ND43("10.1.a"),),
        nd224=(ND224("9.1"),),
        more={("district", "nd43"): (QD773(),)},
    )
    ask(
        Said(key="a", basis=basis, kinds=DISTRICTS),
        Unmeasured(key="later", title="Làm sau", basis=basis),
    )
    page = page_of(office)
    under = part_of(page, "a").split("<li")
    both = "điểm a khoản 1 Điều 10 Nghị định số 43/2011/NĐ-CP"
    assert f"Huyện, thành phố: {both}; Quyết định số 773/QĐ-UBND" in under[1]
    assert f"Xã, phường: {both}<" in under[1]
    assert "không áp dụng" in under[2]
    assert "Huyện" not in under[3]
    assert "chưa đo" in part_of(page, "later")


@pytest.mark.parametrize(
    ("day", "marked"),
    [
        ((2022, 8, 14), "Nghị định số 43/2011/NĐ-CP"),
        ((2022, 8, 15), "Nghị định số 42/2022/NĐ-CP"),
        ((2026, 7, 1), "Nghị định số 224/2026/NĐ-CP"),
    ],
)
def test_decree_of_the_day_is_marked(ask, office, day, marked):
    ask(Said(key="a"))
    with clock.at(timezone.make_aware(datetime(*day, 9))):
        page = page_of(office)
    lines = [line for line in page.split("<li") if "badge--ok" in line]
    assert len(lines) == 2  # the table of decrees, and the one rule
    assert all(marked in line for line in lines)


def test_page_says_from_when_to_when_each_decree_holds(ask, office):
    ask(Said(key="a"))
    page = page_of(office)
    assert "từ ngày 15/08/2022 đến ngày 30/06/2026" in page
    assert "từ ngày 01/07/2026" in page


@pytest.mark.parametrize("role", [Role.CHIEF, Role.CONTRIBUTOR])
def test_boards_read_it_as_the_office_does(ask, office, site, role):
    ask(Said(key="a"))
    member = entered(make_member(site, role))
    assert page_of(member)
    assert page_of(office)


def test_account_without_a_membership_gets_404(ask, office):
    ask(Said(key="a"))
    nobody = entered(make_user())
    assert nobody.get(URL).status_code == 404
    assert office.get(URL).status_code == 200


def test_anonymous_is_asked_to_log_in(ask, visit, office, site):
    ask(Said(key="a"))
    response = visit(URL)
    assert response.status_code == 302
    assert response["Location"] == f"/admin/login/?next={URL}"
    assert visit(URL, on=site).status_code == 404
    assert office.get(URL).status_code == 200


def test_to_do_lines_and_heads_of_the_dashboard_lead_to_their_rule(ask, office, site):
    lack = finding(State.THIN)
    ask(Said(key="a_rule", answers={site.code: lack}), Said(key="met"))
    for address in ("/giam-sat/", f"/giam-sat/{site.code}/"):
        page = office.get(address).text
        assert f'href="{URL}#a_rule"' in page
        assert f'href="{URL}#met"' in page
    assert "Quy định<" in office.get(f"/giam-sat/{site.code}/").text


# --- as of a past day -------------------------------------------------------------


def test_a_past_day_shows_its_figures_citations_and_decree(ask, office):
    ask(Said(key="a", asks="Có ít nhất %(words)d từ.", limits={"words": 200}))
    with clock.at(timezone.make_aware(datetime(2022, 8, 10, 9))):
        Threshold.objects.create(rule="a", name="words", value=250, reason="Thử")
    with clock.at(timezone.make_aware(datetime(2022, 8, 20, 9))):
        Threshold.objects.create(rule="a", name="words", value=300, reason="Thử")
        Correction.objects.create(rule="a", regime="nd43", text="khoản 9 Điều 99")
    then = office.get(URL, {"ngay": "2022-08-12"}).text
    assert "Có ít nhất 250 từ." in then
    assert "khoản 9 Điều 99" not in then
    assert "cuối ngày 12/08/2022" in then
    assert "2022-08-12" in then
    marked = [line for line in then.split("<li") if "có hiệu lực vào ngày đó" in line]
    assert len(marked) == 2
    assert all("43/2011" in line for line in marked)
    now = page_of(office)
    assert "Có ít nhất 300 từ." in now
    assert "khoản 9 Điều 99" in now
    assert "cuối ngày" not in now


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("31/10/2019", "“31/10/2019” không phải là ngày"),
        ("9999-12-31", "31/12/9999"),
        ("2011-09-30", "chưa có quy định"),
    ],
)
def test_a_day_without_an_answer_is_told_with_400(ask, office, asked, said):
    ask(Said(key="a"))
    response = office.get(URL, {"ngay": asked})
    assert response.status_code == 400
    assert said in response.text
    assert office.get(URL, {"ngay": "2011-10-01"}).status_code == 200
    assert office.get(URL, {"ngay": ""}).status_code == 200


def test_links_from_a_past_day_lead_to_the_requirements_of_that_day(ask, office, site):
    ask(Said(key="a_rule", answers={site.code: finding(State.THIN)}))
    for address in ("/giam-sat/", f"/giam-sat/{site.code}/"):
        page = office.get(address, {"ngay": "2019-10-31"}).text
        assert f'href="{URL}?ngay=2019-10-31#a_rule"' in page
    page = office.get(URL, {"ngay": "2019-10-31"}).text
    assert 'href="/giam-sat/?ngay=2019-10-31"' in page
