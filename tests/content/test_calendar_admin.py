"""The calendar in the admin: the Office keeps it, boards neither see nor touch it."""

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from content.models import CalendarDay
from tenancy.models import AuditLine, Role
from tests.admin_forms import errors, filled
from tests.factories import make_calendar_day, make_member, make_superuser

pytestmark = pytest.mark.django_db

LIST = reverse("admin:content_calendarday_changelist")
ADD = reverse("admin:content_calendarday_add")
ENTRY = {
    "date": "10/01/2026",
    "is_working": "on",
    "name": "Làm bù",
    "source": "Thông báo số 5/TB-BNV",
}


def page(name: str, row: CalendarDay) -> str:
    return reverse(f"admin:content_calendarday_{name}", args=[row.pk])


def trail() -> list[tuple[str, str, str]]:
    lines = AuditLine.objects.filter(model="content.CalendarDay").order_by("pk")
    return [(line.actor, line.action, line.name) for line in lines]


def test_the_office_adds_changes_and_removes_a_day_each_with_a_line(office):
    assert office.post(ADD, filled(office.get(ADD), **ENTRY)).status_code == 302
    row = CalendarDay.objects.get()
    assert (row.is_working, row.is_announced, row.name) == (True, True, "Làm bù")
    url = page("change", row)
    data = filled(office.get(url), name="Làm bù cho 02/01/2026")
    assert office.post(url, data).status_code == 302
    assert office.post(page("delete", row), {"post": "yes"}).status_code == 302
    assert not CalendarDay.objects.exists()
    assert trail() == [
        ("office-tinh", "add", "10/01/2026 Làm bù"),
        ("office-tinh", "change", "10/01/2026 Làm bù cho 02/01/2026"),
        ("office-tinh", "delete", "10/01/2026 Làm bù cho 02/01/2026"),
    ]
    changed = AuditLine.objects.get(model="content.CalendarDay", action="change")
    assert changed.detail == "Tên"


def test_many_days_removed_at_once_leave_a_line_each(office):
    rows = [make_calendar_day("2026-01-02"), make_calendar_day("2026-01-05")]
    kept = make_calendar_day("2026-01-06")
    data = {
        "action": "delete_selected",
        "_selected_action": [row.pk for row in rows],
        "post": "yes",
    }
    assert office.post(LIST, data).status_code == 302
    assert CalendarDay.objects.get() == kept
    assert [action for _actor, action, _name in trail()] == ["delete", "delete"]


def test_boards_neither_see_nor_touch_the_calendar(office, editor):
    row = make_calendar_day("2026-01-02")
    for url in (LIST, ADD, page("change", row), page("delete", row)):
        assert office.get(url).status_code == 200
        assert editor.get(url).status_code == 403
        assert editor.post(url, {**ENTRY, "post": "yes"}).status_code == 403
    assert LIST in office.get("/admin/").text
    assert LIST not in editor.get("/admin/").text
    assert CalendarDay.objects.get().name == row.name


def test_rights_on_the_calendar_are_one_row_of_the_table(site):
    office, chief = make_member(None, Role.OFFICE), make_member(site)
    root = make_superuser()
    for verb in ("view", "add", "change", "delete"):
        perm = f"content.{verb}_calendarday"
        assert office.has_perm(perm)
        assert root.has_perm(perm)
        assert not chief.has_perm(perm)
    assert chief.has_perm("content.view_file", site)
    assert not office.has_perm("content.change_file", site)


def test_the_list_tells_what_is_not_announced(office):
    call_command("load_holidays", year=[2026], verbosity=0)
    assert "chưa công bố" not in results(office, LIST)
    call_command("load_holidays", year=[2027], verbosity=0)
    assert "chưa công bố" in results(office, LIST)


def test_the_list_is_narrowed_by_year_kind_and_words(office):
    call_command("load_holidays", year=[2026, 2027], verbosity=0)
    assert "2027" not in results(office, f"{LIST}?date__year=2026")
    swapped = results(office, f"{LIST}?date__year=2026&is_working__exact=1")
    assert "Thứ Bảy, 22/08/2026" in swapped
    assert "ngày làm việc" in swapped
    assert "31/08/2026" not in swapped
    assert "24/11/2026" in results(office, f"{LIST}?q=Văn+hóa")
    pending = results(office, f"{LIST}?is_announced__exact=0")
    assert "02/09/2027" in pending
    assert "02/09/2026" not in pending


def results(client: Client, url: str) -> str:
    """The rows of the list alone, without its filters."""
    text = client.get(url).text
    return text[text.index('id="result_list"') : text.rindex("</tbody>")]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"date": "12/01/2026"}, "vốn là ngày làm việc"),
        ({"date": "11/01/2026"}, "đã tồn tại"),
        ({"source": " "}, "source"),
        ({"source": "Gói phần mềm holidays 0.109"}, "Gói phần mềm không có nội dung"),
    ],
)
def test_a_wrong_entry_is_told_in_vietnamese_and_not_stored(office, values, words):
    make_calendar_day("2026-01-11")
    response = office.post(ADD, filled(office.get(ADD), **{**ENTRY, **values}))
    assert response.status_code == 200
    assert words in errors(response)
    assert CalendarDay.objects.count() == 1
    assert office.post(ADD, filled(office.get(ADD), **ENTRY)).status_code == 302


def test_a_loaded_day_is_changed_with_its_announcement_or_not_at_all(office):
    call_command("load_holidays", year=[2027], verbosity=0)
    url = page("change", CalendarDay.objects.get(date="2027-09-03"))
    response = office.post(url, filled(office.get(url), date="01/09/2027"))
    assert "Hãy ghi văn bản công bố" in errors(response)
    data = filled(office.get(url), date="01/09/2027", source="Thông báo số 5/TB-BNV")
    assert office.post(url, data).status_code == 302
    assert CalendarDay.objects.filter(date="2027-09-01").exists()
    assert not CalendarDay.objects.filter(date="2027-09-03").exists()
