"""The dashboard: who sees which sites, in which order, and what the filter leaves."""

from datetime import date, datetime
from typing import Any

import pytest
from django.utils import timezone

from sections.rules import State, Unmeasured
from tenancy import clock
from tenancy.models import Kind, MemberSite, Role
from tests.completeness.fakes import EVERYWHERE, GoesStale, HasPhone, Said
from tests.factories import entered, make_member, make_site, make_user

pytestmark = pytest.mark.django_db

URL = "/giam-sat/"


def codes(response: Any) -> list[str]:
    assert response.status_code == 200
    return [row.site.code for row in response.context["rows"]]


def test_office_sees_every_site_and_every_rule(ask, office, site, other_site):
    ask(
        Said(key="a", title="Bản đồ địa giới", answers={"soyt": State.THIN}),
        Said(key="b", title="Liên hệ đơn vị", gate=True),
    )
    response = office.get(URL)
    assert sorted(codes(response)) == ["soyt", "vanlang"]
    page = response.content.decode()
    for words in ("Huyện Văn Lãng", "Sở Y tế", "Bản đồ địa giới", "Liên hệ đơn vị"):
        assert words in page
    assert "Điều 12" in page
    assert "224/2026" in page


@pytest.mark.parametrize("path", [URL, f"{URL}quy-dinh/"])
def test_the_foot_of_the_page_cites_the_decree_of_the_day(ask, office, site, path):
    ask(Said(key="a"))
    with clock.at(timezone.make_aware(datetime(2019, 10, 31, 9))):
        then = office.get(path).content.decode().split("<footer")[1]
    assert "43/2011" in then
    assert "224/2026" not in then
    now = office.get(path).content.decode().split("<footer")[1]
    assert "Căn cứ: Điều 12 Nghị định số 224/2026/NĐ-CP." in now


def test_state_is_told_by_word_and_shape_not_by_colour_alone(ask, office, site):
    ask(Said(key="a", answers={site.code: State.STALE}))
    page = office.get(URL).content.decode()
    cell = page[page.index('<td class="cell') :].split("</td>")[0]
    assert "#shape-stale" in cell
    assert str(State.STALE.label) in cell


def test_conditions_come_first_and_what_is_not_measured_has_no_column(
    ask, office, site
):
    ask(
        Said(key="plain", title="Bản đồ", answers={site.code: State.THIN}),
        Unmeasured(key="later", title="Lịch làm việc", basis=EVERYWHERE),
        Said(key="gate", title="Liên hệ", gate=True),
    )
    response = office.get(URL)
    assert [rule.key for rule in response.context["rules"]] == ["gate", "plain"]
    (row,) = response.context["rows"]
    assert [line.rule.key for line in row.cells] == ["gate", "plain"]
    page = response.content.decode()
    assert "Chưa đo: 1" in page
    assert "Lịch làm việc" in page.split("</table>")[1]
    assert "Lịch làm việc" not in page.split("</table>")[0]


def test_chief_sees_only_the_own_site(ask, editor, office, site, other_site):
    ask(HasPhone())
    assert codes(editor.get(URL)) == ["vanlang"]
    assert "Sở Y tế" not in editor.get(URL).content.decode()
    assert len(codes(office.get(URL))) == 2


def test_anonymous_is_asked_to_log_in_and_comes_back(visit, office, site):
    response = visit("/giam-sat/?kind=district")
    assert response.status_code == 302
    assert response["Location"].startswith("/admin/login/?next=/giam-sat/")
    assert "kind" in response["Location"]
    assert office.get(URL).status_code == 200


def test_account_without_a_right_gets_404(office, site):
    nobody = entered(make_user())
    contributor = entered(make_member(site, Role.CONTRIBUTOR))
    for client in (nobody, contributor):
        assert client.get(URL).status_code == 404
    assert office.get(URL).status_code == 200


def test_dashboard_is_on_the_portal_host_only(visit, site):
    assert visit(URL).status_code == 302
    assert visit(URL, on=site).status_code == 404


def test_dashboard_is_kept_by_no_cache(office, site):
    assert "no-store" in office.get(URL)["Cache-Control"]


def test_breach_comes_first_then_the_lowest_score(ask, office, db):
    for code in ("a1", "b2", "c3"):
        make_site(code)
    make_site("d4", live=True)
    missing = dict.fromkeys(("a1", "b2"), State.MISSING)
    ask(
        Said(key="one", gate=True, answers={**missing, "d4": State.THIN}),
        Said(key="two", answers={"b2": State.MISSING}),
    )
    assert codes(office.get(URL)) == ["d4", "b2", "a1", "c3"]


def test_breach_is_dated(ask, office, site):
    ask(GoesStale(last=date(2019, 10, 14)))
    with clock.at(timezone.make_aware(datetime(2019, 10, 31, 9))):
        page = office.get(URL).content.decode()
    assert "31/10/2019" in page
    assert "15/10/2019" in page
    assert "29/10/2019" in page


@pytest.fixture
def three(ask: Any, db: Any) -> None:
    make_site("huyen", kind=Kind.DISTRICT)
    make_site("so1", live=True)
    make_site("so2")
    ask(Said(key="a", gate=True, answers={"so1": State.THIN, "so2": State.MISSING}))


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("", {"huyen", "so1", "so2"}),
        ("?kind=district", {"huyen"}),
        ("?kind=department", {"so1", "so2"}),
        ("?status=live", {"so1"}),
        ("?status=breach", {"so1"}),
        ("?status=preparing", {"huyen", "so2"}),
        ("?state=missing", {"so2"}),
        ("?state=complete", {"huyen"}),
        ("?kind=department&state=thin&status=live", {"so1"}),
        ("?kind=district&state=missing", set()),
    ],
)
def test_filter_leaves_what_fits(three, office, query, left):
    assert set(codes(office.get(URL + query))) == left


@pytest.mark.parametrize("query", ["?kind=xyz", "?state=%00", "?status=' OR 1=1 --"])
def test_value_that_is_not_known_is_ignored_with_a_sentence(three, office, query):
    response = office.get(URL + query)
    assert len(codes(response)) == 3
    assert len(response.context["ignored"]) == 1
    assert "notice--warn" in response.content.decode()
    assert not office.get(URL).context["ignored"]


def test_totals_count_all_sites_whatever_the_filter(three, office):
    totals = office.get(f"{URL}?kind=district").context["totals"]
    assert (totals["sites"], totals["live"], totals["breach"]) == (3, 1, 1)
    assert (totals["held_back"], totals["complete"]) == (1, 1)


def test_news_of_the_year_stand_in_numbers(ask, office, site):
    months = [0, 2, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0]
    block = {
        "year": 2019,
        "total": 5,
        "by_month": months,
        "longest_silence_days": 92,
    }
    ask(HasPhone(), key="news", figures=lambda sites, at: {s.pk: block for s in sites})
    page = office.get(URL).content.decode()
    assert "0 · 2 · 0 · 1 · 0 · 0 · 1 · 0 · 0 · 1 · 0 · 0" in page
    assert "<b>5</b>" in page
    assert "92" in page


def test_page_stands_without_any_site(office):
    assert codes(office.get(URL)) == []
    assert not MemberSite.objects.exists()


def test_a_breach_says_whose_it_is(ask, office, editor, site, other_site):
    lacking = {one.code: State.MISSING for one in (site, other_site)}
    ask(Said(key="a", gate=True, answers=lacking))
    page = office.get("/giam-sat/").content.decode()
    assert "Trưởng Ban biên tập: chief-vanlang." in page
    assert page.count("Chưa có Trưởng Ban biên tập.") == 1
    mine = office.get(f"/giam-sat/{site.code}/").content.decode()
    assert "Trưởng Ban biên tập: chief-vanlang." in mine
