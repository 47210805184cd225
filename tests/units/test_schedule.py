"""The leaders' work schedule: its page, its form and its rule."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from content.dates import monday_of, span
from sections.registry import rule_by_key
from sections.rules import State
from tenancy import clock
from tenancy.scope import in_sites
from tests.admin_forms import errors, filled
from tests.factories import make_entry, make_official, make_unit
from units.models import Official, ScheduleEntry, Unit

MONDAY = date(2019, 10, 28)
NOON = timezone.make_aware(datetime(2019, 10, 31, 12))
ADD = reverse("admin:units_scheduleentry_add")


def found(site, at):
    rule = rule_by_key("schedule")
    with in_sites(site):
        return rule.check([site], at, rule.limits)[site.pk]


def leader_of(site, **fields):
    with in_sites(site):
        root = Unit.objects.get(site=site, kind="root")
    return make_official(unit=root, is_leader=True, post="Chủ tịch", **fields)


# --- a week ---------------------------------------------------------------


@pytest.mark.parametrize("day", [MONDAY, date(2019, 10, 31), date(2019, 11, 3)])
def test_week_begins_on_monday(day):
    assert monday_of(day) == MONDAY
    assert monday_of(date(2019, 11, 4)) == date(2019, 11, 4)


def test_span_names_the_year_once_unless_it_changes():
    assert span(MONDAY, date(2019, 11, 3)) == "28/10 đến 03/11/2019"
    assert span(date(2019, 12, 30), date(2020, 1, 5)) == "30/12/2019 đến 05/01/2020"


def test_any_day_of_a_week_is_kept_as_its_monday(site, inside):
    entry = make_entry(site=site, week=date(2019, 11, 3))
    assert entry.week == MONDAY
    ScheduleEntry.objects.filter(pk=entry.pk).update(week=date(2019, 11, 6))
    entry.refresh_from_db()
    assert entry.week == date(2019, 11, 4)


@pytest.mark.parametrize("wrong", [{"day": 8}, {"day": 0}, {"text": ""}])
def test_database_refuses_what_is_no_entry(site, inside, wrong):
    make_entry(site=site, day=7)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_entry(site=site, **wrong)


# --- the page -------------------------------------------------------------


def test_page_shows_this_week_day_by_day(visit, site):
    leader = leader_of(site, full_name="Lý Minh Họa")
    make_entry(site=site, week=MONDAY, text="<p>Trực cơ quan.</p>")
    make_entry(site=site, week=MONDAY, day=4, leader=leader, text="<p>Tiếp dân.</p>")
    make_entry(site=site, week=MONDAY, day=1, text="<p>Giao ban.</p>")
    with clock.at(NOON):
        text = visit("/lich-lam-viec/", on=site).text
    assert "Tuần từ 28/10 đến 03/11/2019" in text
    assert "Thứ Năm, ngày 31 tháng 10 năm 2019" in text
    assert "Lý Minh Họa" in text
    order = [text.index(part) for part in ("Trực cơ", "Giao ban", "Tiếp dân")]
    assert order == sorted(order)


def test_page_leads_to_the_nearest_weeks_that_have_something(visit, site):
    for weeks in (-3, 0, 2):
        make_entry(site=site, week=MONDAY + timedelta(weeks=weeks))
    with clock.at(NOON):
        text = visit("/lich-lam-viec/", on=site).text
        assert 'rel="prev" href="?tuan=2019-10-07"' in text
        assert 'rel="next" href="?tuan=2019-11-11"' in text
        assert "Tuần này" not in text
        first = visit("/lich-lam-viec/?tuan=2019-10-09", on=site).text
    assert "Tuần từ 07/10 đến 13/10/2019" in first
    assert 'rel="prev"' not in first
    assert 'href="/lich-lam-viec/">Tuần này' in first


def test_week_without_an_entry_says_so(visit, site):
    with clock.at(NOON):
        text = visit("/lich-lam-viec/", on=site).text
    assert "Chưa nhập lịch làm việc của tuần này." in text


@pytest.mark.parametrize("week", ["mai", "2019-13-01", "0001-01-01", "9999-12-31"])
def test_week_that_is_none_is_not_found(visit, site, week):
    assert visit("/lich-lam-viec/?tuan=2019-10-31", on=site).status_code == 200
    assert visit(f"/lich-lam-viec/?tuan={week}", on=site).status_code == 404


def test_schedule_stands_in_the_menu(visit, site):
    assert 'href="/lich-lam-viec/"' in visit("/", on=site).text


# --- the form -------------------------------------------------------------


def test_chief_enters_the_week_and_goes_on_with_the_same(editor, site):
    leader = leader_of(site)
    with clock.at(NOON):
        page = editor.get(ADD)
        data = filled(page, leader=leader.pk, text="<p>Họp giao ban.</p>")
        data |= {"week": "06/11/2019", "_addanother": "1"}
        response = editor.post(ADD, data)
    assert page.context["adminform"].form["week"].value() == MONDAY
    assert response.status_code == 302, errors(response)
    with in_sites(site):
        assert ScheduleEntry.objects.get().week == date(2019, 11, 4)
    again = editor.get(response["Location"])
    assert filled(again)["week"] == "04/11/2019"


def test_only_leaders_of_the_site_are_offered(editor, site, other_site):
    leader, stranger = leader_of(site), leader_of(other_site)
    official = make_official(unit=make_unit(site=site))
    field = editor.get(ADD).context["adminform"].form.fields["leader"]
    with in_sites(site):
        offered = {row.pk for row in field.queryset.all()}
    assert leader.pk in offered
    assert not offered & {stranger.pk, official.pk}


def test_leader_of_another_site_is_refused(editor, site, other_site):
    data = filled(editor.get(ADD), text="<p>Họp.</p>")
    data["leader"] = leader_of(other_site).pk
    assert editor.post(ADD, data).status_code == 200
    data["leader"] = leader_of(site).pk
    assert editor.post(ADD, data).status_code == 302


def test_leader_whom_a_week_names_is_not_removed(editor, site):
    named, unnamed = leader_of(site), leader_of(site)
    make_entry(site=site, leader=named)
    for person in (named, unnamed):
        url = reverse("admin:units_official_delete", args=[person.pk])
        editor.post(url, {"post": "yes"})
    with in_sites(site):
        assert list(Official.objects.leaders()) == [named]


@pytest.mark.parametrize(("which", "weeks"), [("nay", 0), ("toi", 1), ("qua", -1)])
def test_list_is_narrowed_to_a_week(editor, site, which, weeks):
    for off in (-1, 0, 1):
        make_entry(site=site, week=MONDAY + timedelta(weeks=off))
    with clock.at(NOON):
        page = editor.get(
            f"{reverse('admin:units_scheduleentry_changelist')}?tuan={which}"
        )
    shown = [row.week for row in page.context["cl"].result_list]
    assert shown == [MONDAY + timedelta(weeks=weeks)]


# --- the rule -------------------------------------------------------------


def test_entry_counts_until_the_last_moment_of_its_week(site):
    with clock.at(NOON):
        make_entry(site=site, week=MONDAY)
    sunday = clock.end_of(date(2019, 11, 3))
    assert found(site, sunday).state == State.COMPLETE
    late = found(site, sunday + timedelta(seconds=1))
    assert late.state == State.STALE
    assert late.since == date(2019, 11, 4)
    assert "28/10 đến 03/11/2019" in late.sentence


def test_nothing_is_missing_and_the_link_opens_the_form(site, editor):
    lacking = found(site, NOON)
    assert lacking.state == State.MISSING
    assert editor.get(lacking.mend).status_code == 200
    make_entry(site=site, week=MONDAY)
    assert found(site, clock.now()).state == State.STALE


def test_week_to_come_does_not_stand_for_this_one(site):
    with clock.at(NOON):
        make_entry(site=site, week=MONDAY + timedelta(weeks=1))
        assert found(site, NOON).state == State.MISSING
        make_entry(site=site, week=MONDAY)
        assert found(site, NOON).state == State.COMPLETE


def test_filler_counts_as_nothing(site):
    with clock.at(NOON):
        make_entry(site=site, week=MONDAY, text="<p>Đang cập nhật.</p>")
        assert found(site, NOON).state == State.MISSING
        make_entry(site=site, week=MONDAY, text="<p>Họp.</p>")
        assert found(site, NOON).state == State.COMPLETE


def test_entry_that_was_removed_since_counted_then(site):
    with clock.at(NOON):
        entry = make_entry(site=site, week=MONDAY)
    with clock.at(NOON + timedelta(hours=2)), in_sites(site):
        entry.delete()
    assert found(site, NOON - timedelta(hours=1)).state == State.MISSING
    assert found(site, NOON + timedelta(hours=1)).state == State.COMPLETE
    assert found(site, NOON + timedelta(hours=3)).state == State.MISSING


def test_rule_asks_once_for_all_sites(site, other_site, django_assert_num_queries):
    with clock.at(NOON):
        make_entry(site=site, week=MONDAY)
    rule = rule_by_key("schedule")
    with in_sites(site, other_site), django_assert_num_queries(1):
        answers = rule.check([site, other_site], NOON, rule.limits)
    assert answers[site.pk].state == State.COMPLETE
    assert answers[other_site.pk].state == State.MISSING
