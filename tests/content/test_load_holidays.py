"""load_holidays: what it fills, what it leaves to people, and what it refuses."""

from datetime import date, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone, translation
from holidays import country_holidays

from content import public_holidays
from content.management.commands import load_holidays
from content.models import CalendarDay
from tenancy import clock
from tenancy.models import AuditLine
from tests.factories import make_calendar_day

pytestmark = pytest.mark.django_db
ANNOUNCED = "Thông báo số 5/TB-BNV ngày 10/12/2026"


def run(*years: object) -> tuple[int, str, str]:
    """Exit code, stdout, and what was said on stderr."""
    out, err = StringIO(), StringIO()
    try:
        options = {"year": [*years]} if years else {}
        call_command("load_holidays", stdout=out, stderr=err, **options)
    except CommandError as no:
        return no.returncode, out.getvalue(), str(no)
    return 0, out.getvalue(), err.getvalue()


def rows() -> list[dict[str, object]]:
    return list(CalendarDay.objects.values())


def test_it_loads_a_year_with_name_source_and_swapped_days():
    code, out, err = run(2026)
    assert (code, err) == (0, "")
    assert "Lịch năm 2026: thêm 17 ngày" in out
    off = CalendarDay.objects.get(date="2026-08-31")
    worked = CalendarDay.objects.get(date="2026-08-22")
    assert (off.is_working, worked.is_working) == (False, True)
    assert off.name == "Ngày nghỉ (thay cho ngày 22/08/2026)"
    assert off.source == (
        f"{public_holidays.SOURCE}, theo Điều 112 Bộ luật Lao động số 45/2019/QH14"
    )
    assert "holidays 0." in off.source


@pytest.mark.parametrize(
    ("day", "law"),
    [
        ("2013-04-30", "Điều 73"),
        ("2013-05-01", "Điều 115"),
        ("2020-09-02", "Điều 115"),
        ("2021-01-01", "Điều 112"),
    ],
)
def test_each_day_cites_the_labour_code_of_its_time(day, law):
    run(day[:4])
    assert law in CalendarDay.objects.get(date=day).source


def test_a_swap_that_the_package_lacks_names_its_announcement():
    run(2026)
    for day in ("2026-01-02", "2026-01-10"):
        assert "Bộ Nội vụ ngày 25/12/2025" in CalendarDay.objects.get(date=day).source


def test_days_after_the_last_announced_swap_are_marked():
    run(2026, 2027)
    told = {
        year: set(
            CalendarDay.objects.filter(date__year=year).values_list(
                "is_announced", flat=True
            )
        )
        for year in (2026, 2027)
    }
    assert told == {2026: {True}, 2027: {False}}


def test_the_last_announced_year_is_the_packages():
    known = country_holidays("VN").special_public_holidays
    assert max(known) == public_holidays.SWAPS_KNOWN_TO


def test_without_a_year_it_goes_from_2011_to_next_year():
    with clock.at(timezone.make_aware(datetime(2019, 10, 31, 9))):
        _code, out, _err = run()
    assert "2011–2020" in out
    found = {day.year for day in CalendarDay.objects.values_list("date", flat=True)}
    assert found == set(range(2011, 2021))


def test_a_second_run_changes_nothing_and_leaves_no_line_in_the_trail():
    run(2019, 2025, 2026)
    before, trail = rows(), AuditLine.objects.count()
    assert trail == 3
    line = AuditLine.objects.first()
    assert (line.actor, line.action, line.row) == ("load_holidays", "load", "2026")
    _code, out, _err = run("2025", 2019, 2026, 2026)
    assert "2019, 2025–2026: thêm 0 ngày, sửa 0, bỏ 0" in out
    assert rows() == before
    assert AuditLine.objects.count() == trail


def test_what_a_person_changed_stays():
    run(2027)
    mine = CalendarDay.objects.get(date="2027-09-03")
    mine.date, mine.source, mine.is_announced = date(2027, 9, 1), ANNOUNCED, True
    mine.full_clean()
    mine.save()
    before = rows()
    code, out, err = run(2027)
    assert code == 0
    assert rows() == before
    assert "giữ nguyên 1 ngày do người nhập" in out
    assert "Năm 2027" in err
    assert "03/09/2027" in err  # left out, and said so


def test_a_line_entered_before_the_first_loading_does_not_hold_the_year_back():
    make_calendar_day("2026-01-02", name="Nghỉ bù", source=ANNOUNCED)
    _code, _out, err = run(2026)
    assert err == ""
    assert CalendarDay.objects.filter(date__year=2026).count() == 17
    assert CalendarDay.objects.get(date="2026-01-02").source == ANNOUNCED


def test_a_newer_package_mends_and_removes_its_own_lines_only(monkeypatch):
    run(2026)
    stale = CalendarDay(date=date(2026, 3, 2), name="Cũ", source="x")
    stale.source = f"{public_holidays.LOADED} 0.1, theo luật cũ"
    stale.save()
    tet = CalendarDay.objects.get(date="2026-02-17")
    monkeypatch.setattr(
        public_holidays, "SOURCE", f"{public_holidays.LOADED} 9.9", raising=True
    )
    _code, out, _err = run(2026)
    assert "thêm 0 ngày, sửa 17, bỏ 1" in out
    assert not CalendarDay.objects.filter(pk=stale.pk).exists()
    again = CalendarDay.objects.get(date="2026-02-17")
    assert again.pk == tet.pk
    assert "holidays 9.9" in again.source


def test_a_failure_half_way_leaves_nothing(monkeypatch):
    def broken(year):
        if year == 2026:
            raise RuntimeError("hỏng")
        return public_holidays.days_of(year)

    monkeypatch.setattr(load_holidays, "days_of", broken)
    with pytest.raises(RuntimeError):
        run(2025, 2026)
    assert not CalendarDay.objects.exists()
    assert not AuditLine.objects.exists()
    monkeypatch.undo()
    run(2025, 2026)
    assert CalendarDay.objects.exists()


@pytest.mark.parametrize(
    "text", ["abc", "1800", "1994", "2101", "99999", "-2019", "2019.0", "٢٠١٩", ""]
)
def test_a_bad_year_is_one_vietnamese_sentence_and_exit_code_2(text):
    with translation.override("en"):
        code, out, said = run(2019, text)
    assert (code, out) == (2, "")
    assert said == f"“{text}” không phải là năm từ 1995 đến 2100, ví dụ 2026."
    assert not CalendarDay.objects.exists()
    assert run(2019)[0] == 0


@pytest.mark.parametrize("year", [1995, 2100])
def test_the_first_and_the_last_year_have_their_holidays(year):
    assert run(year)[0] == 0
    assert CalendarDay.objects.filter(date=date(year, 9, 2)).exists()
