"""Thresholds, waivers and corrected citations, as of any moment."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from completeness.assess import assess
from completeness.models import (
    Correction,
    PublishRequest,
    Snapshot,
    TakeDown,
    Threshold,
    Waiver,
)
from content.dates import years_after
from sections.rules import Figure, Finding, Rule, State, Unmeasured
from tenancy import clock
from tenancy.models import AuditLine, MemberSite
from tenancy.scope import all_sites, in_sites
from tests.admin_forms import errors, filled
from tests.completeness.fakes import EVERYWHERE, Said
from tests.factories import entered, make_site, make_superuser

pytestmark = pytest.mark.django_db

MONDAY = timezone.make_aware(datetime(2019, 10, 28, 9))
DAY = timedelta(days=1)


class Length(Rule):
    """Complete when the site's name is at least `words` letters long."""

    def check(self, sites: Any, at: Any, limits: Any) -> dict[int, Finding]:
        return {
            site.pk: Finding(
                State.COMPLETE if len(site.name) >= limits["words"] else State.THIN
            )
            for site in sites
        }


LENGTH = Length(key="length", title="Độ dài", basis=EVERYWHERE, limits={"words": 3})


def state(site: MemberSite, at: datetime | None = None) -> State:
    return assess([site], at)[site.pk].lines[0].state


def make_threshold(value: int, since: date) -> Threshold:
    row = Threshold(rule="length", name="words", value=value, since=since, reason="Thử")
    row.full_clean()
    row.save()
    return row


def make_waiver(site: MemberSite, since: date, until: date) -> Waiver:
    with in_sites(site):
        row = Waiver(
            site=site, rule="length", since=since, until=until, reason="Đang sáp nhập"
        )
        row.full_clean()
        row.save()
    return row


def test_a_threshold_binds_from_its_day(ask, site):
    ask(LENGTH)
    with clock.at(MONDAY):
        make_threshold(99, since=MONDAY.date() + DAY)
        assert state(site) == State.COMPLETE
    with clock.at(MONDAY + DAY):
        assert state(site) == State.THIN
        make_threshold(2, since=MONDAY.date() + 2 * DAY)
    with clock.at(MONDAY + 3 * DAY):
        assert state(site) == State.COMPLETE
        assert state(site, MONDAY + DAY) == State.THIN
        assert state(site, MONDAY) == State.COMPLETE


def test_a_threshold_that_was_entered_later_changes_no_past_day(ask, site):
    ask(LENGTH)
    with clock.at(MONDAY + DAY):
        make_threshold(99, since=MONDAY.date() + DAY)
        assert state(site, MONDAY + DAY - timedelta(hours=1)) == State.COMPLETE
        assert state(site) == State.THIN


def test_a_threshold_in_the_past_or_of_no_figure_is_refused(ask, db):
    ask(LENGTH)
    with clock.at(MONDAY):
        with pytest.raises(ValidationError) as wrong:
            make_threshold(9, since=MONDAY.date() - DAY)
        assert list(wrong.value.message_dict) == ["since"]
        with pytest.raises(ValidationError) as wrong:
            Threshold(rule="length", name="days", value=1, reason="Thử").full_clean()
        assert "words" in str(wrong.value)


def test_a_waiver_holds_from_its_first_to_its_last_day(ask, site, other_site):
    ask(Said(key="length", gate=True, answers={site.code: State.MISSING}))
    with clock.at(MONDAY):
        make_waiver(site, MONDAY.date(), MONDAY.date() + DAY)
        report = assess([site])[site.pk]
        assert report.lines[0].state == State.WAIVED
        assert "Đang sáp nhập" in report.lines[0].finding.sentence
        assert report.is_publishable
        assert state(other_site) == State.COMPLETE
    with clock.at(MONDAY + DAY):
        assert state(site) == State.WAIVED
    with clock.at(MONDAY + 2 * DAY):
        assert state(site) == State.MISSING
        assert state(site, MONDAY) == State.WAIVED


def test_two_waivers_of_one_time_are_refused(ask, site):
    ask(LENGTH)
    with clock.at(MONDAY):
        make_waiver(site, MONDAY.date(), MONDAY.date() + DAY)
        with pytest.raises(ValidationError):
            make_waiver(site, MONDAY.date() + DAY, MONDAY.date() + 2 * DAY)
        make_waiver(site, MONDAY.date() + 2 * DAY, MONDAY.date() + 3 * DAY)


def test_a_corrected_citation_is_printed_from_then_on(ask, site):
    ask(LENGTH)
    with clock.at(MONDAY):
        before = assess([site])[site.pk].lines[0].basis
        Correction.objects.create(rule="length", regime="nd43", text="khoản 2 Điều 11")
        after = assess([site])[site.pk].lines[0].basis
    assert "Điều 10" in before
    assert after == "khoản 2 Điều 11"
    with clock.at(MONDAY + DAY):
        assert assess([site], MONDAY - DAY)[site.pk].lines[0].basis == before


# --- the Office's forms -------------------------------------------------------


def test_a_threshold_shows_its_effect_before_it_is_saved(ask, office, site, other_site):
    ask(LENGTH)
    url = reverse("admin:completeness_threshold_add")
    data = filled(office.get(url), figure="length.words", value="99", reason="Thử")
    first = office.post(url, data)
    assert not Threshold.objects.exists()
    told = preview_in(first)
    assert "99 → ngưỡng mới là 99." in told
    assert site.name in told
    assert other_site.name in told
    assert "errornote" not in first.text
    assert errors(first) == ""
    second = office.post(url, filled(first))
    assert second.status_code == 302
    assert Threshold.objects.get().value == 99
    assert AuditLine.objects.filter(model="completeness.Threshold").exists()


def preview_in(page: Any) -> str:
    return page.text.partition('class="module preview"')[2].partition("</div>")[0]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("1.000", "1.000"), ("1000", "1.000"), ("1 000", "1.000"), (" 30 ", "30")],
)
def test_a_threshold_is_read_as_it_is_written_here(ask, office, typed, shown):
    ask(LENGTH)
    url = reverse("admin:completeness_threshold_add")
    data = filled(office.get(url), figure="length.words", value=typed, reason="Thử")
    page = office.post(url, data)
    assert f"{typed.strip()} → ngưỡng mới là {shown}." in preview_in(page)
    assert office.post(url, filled(page)).status_code == 302
    assert Threshold.objects.get().value == int(shown.replace(".", ""))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"value": "1,5"}, "“1,5” không phải là số nguyên"),
        ({"value": "1.5"}, "ví dụ 30 hoặc 1.000"),
        ({"value": "ba mươi"}, "“ba mươi” không phải là số nguyên"),
        ({"value": "0"}, "từ 1 đến 10.000"),
        ({"value": "10.001"}, "từ 1 đến 10.000"),
        ({"value": "9" * 5000}, "từ 1 đến 10.000"),
        ({"since": "31/02/2026"}, "ví dụ 25/11/2026"),
        ({"since": "mai"}, "ví dụ 25/11/2026"),
    ],
)
def test_a_slip_is_told_with_an_example_and_no_preview(ask, office, typed, told):
    ask(LENGTH)
    url = reverse("admin:completeness_threshold_add")
    data = filled(office.get(url), figure="length.words", value="9", reason="Thử")
    page = office.post(url, {**data, **typed})
    assert told in errors(page)
    assert "errornote" in page.text
    assert preview_in(page) == ""
    assert preview_in(office.post(url, data))


def test_no_field_of_the_form_of_a_threshold_has_an_english_label(ask, office):
    ask(LENGTH)
    with clock.at(MONDAY):
        row = make_threshold(99, since=MONDAY.date())
    add = reverse("admin:completeness_threshold_add")
    past = reverse("admin:completeness_threshold_change", args=[row.pk])
    for url in (add, past):
        page = office.get(url).text
        assert "Seen" not in page
        assert "Áp dụng từ" in page


def test_another_value_shows_its_own_effect(ask, office, site):
    ask(LENGTH)
    url = reverse("admin:completeness_threshold_add")
    data = filled(office.get(url), figure="length.words", value="99", reason="Thử")
    again = filled(office.post(url, data), value="2")
    assert office.post(url, again).status_code == 200
    assert not Threshold.objects.exists()


def test_only_figures_that_there_are_can_be_chosen_by_their_names(ask, office, site):
    named = {"words": Figure(3, "Số chữ, ít nhất"), "days": Figure(9, "Số ngày")}
    ask(
        Length(key="length", title="Độ dài", basis=EVERYWHERE, limits=named),
        Said(key="plain", title="Không có con số"),
    )
    url = reverse("admin:completeness_threshold_add")
    field = office.get(url).context["adminform"].form.fields["figure"]
    words, days = ("length.words", "Số chữ, ít nhất"), ("length.days", "Số ngày")
    assert list(field.choices) == [("Độ dài", [words, days])]
    for wrong in ("plain.words", "length.pixels", "length", ""):
        data = filled(office.get(url), figure=wrong, value="9", reason="Thử")
        assert "figure" in office.post(url, data).context["adminform"].form.errors


def test_a_figure_is_read_by_its_name_in_the_list_and_afterwards(ask, office, site):
    named = {"words": Figure(3, "Số chữ, ít nhất")}
    ask(Length(key="length", title="Độ dài", basis=EVERYWHERE, limits=named))
    with clock.at(MONDAY):
        row = make_threshold(99, since=MONDAY.date())
    listed = office.get(reverse("admin:completeness_threshold_changelist"))
    past = office.get(reverse("admin:completeness_threshold_change", args=[row.pk]))
    for page in (listed, past):
        assert "Số chữ, ít nhất" in page.content.decode()
    assert str(row) == "Độ dài – Số chữ, ít nhất: 99"


def test_a_second_value_for_the_same_day_is_refused_in_words(ask, office, site):
    ask(LENGTH)
    make_threshold(99, since=clock.today())
    url = reverse("admin:completeness_threshold_add")
    data = filled(office.get(url), figure="length.words", value="2", reason="Thử")
    refused = office.post(url, data)
    assert "đã có" in errors(refused)
    assert preview_in(refused) == ""
    assert Threshold.objects.get().value == 99


def test_a_board_sets_no_threshold_and_waives_nothing(ask, office, editor, site):
    ask(LENGTH)
    for name in ("threshold", "waiver"):
        url = reverse(f"admin:completeness_{name}_add")
        assert office.get(f"{url}?site={site.code}").status_code == 200
        assert editor.get(f"{url}?site={site.code}").status_code in (403, 404)


def test_the_office_waives_and_the_trail_says_who(ask, office, site):
    ask(LENGTH)
    url = reverse("admin:completeness_waiver_add") + f"?site={site.code}"
    tomorrow = f"{clock.today() + DAY:%d/%m/%Y}"
    data = filled(office.get(url), rule="length", until=tomorrow, reason="Sáp nhập")
    assert office.post(url, data).status_code == 302
    with in_sites(site):
        waiver = Waiver.objects.get()
    assert waiver.granted_by == "office-tinh"
    assert AuditLine.objects.filter(model="completeness.Waiver", action="add").exists()
    assert state(site) == State.WAIVED


def test_what_is_not_measured_cannot_be_waived(ask, office, site):
    later = Unmeasured(key="later", title="Đấu thầu", basis=EVERYWHERE)
    ask(LENGTH, later)
    url = reverse("admin:completeness_waiver_add") + f"?site={site.code}"
    page = office.get(url)
    offered = [
        key for key, _title in page.context["adminform"].form["rule"].field.choices
    ]
    assert offered == ["", "length"]
    data = filled(page, until=f"{clock.today() + DAY:%d/%m/%Y}", reason="Sáp nhập")
    assert "later" in errors(office.post(url, {**data, "rule": "later"}))
    assert office.post(url, {**data, "rule": "length"}).status_code == 302
    with in_sites(site):
        Waiver.objects.update(rule="later")
    states = {line.rule.key: line.state for line in assess([site])[site.pk].lines}
    assert states == {"length": State.COMPLETE, "later": State.UNMEASURED}


def detail_of(model: str, action: str = "add") -> str:
    return AuditLine.objects.get(model=f"completeness.{model}", action=action).detail


def test_the_trail_says_in_words_what_was_decided(ask, office, site):
    named = {"words": Figure(3, "Số chữ, ít nhất")}
    ask(Length(key="length", title="Độ dài", basis=EVERYWHERE, limits=named))
    today = f"{clock.today():%d/%m/%Y}"
    url = reverse("admin:completeness_threshold_add")
    data = filled(office.get(url), figure="length.words", value="1.000", reason="Thử")
    office.post(url, filled(office.post(url, data)))
    said = f"“Số chữ, ít nhất” của “Độ dài”: 1.000, áp dụng từ {today}. Lý do: Thử"
    assert detail_of("Threshold") == said
    change = reverse(
        "admin:completeness_threshold_change", args=[Threshold.objects.get().pk]
    )
    data = filled(office.get(change), value="40")
    office.post(change, filled(office.post(change, data)))
    changed = detail_of("Threshold", "change")
    assert changed.startswith("Giá trị")
    assert ": 40, áp dụng từ" in changed
    assert "seen" not in changed

    url = reverse("admin:completeness_waiver_add") + f"?site={site.code}"
    office.post(url, filled(office.get(url), rule="length", until=today, reason="Vì"))
    said = f"Miễn “Độ dài” từ {today} đến hết {today}. Lý do: Vì"
    assert detail_of("Waiver") == said

    root = entered(make_superuser())
    url = reverse("admin:completeness_correction_add")
    root.post(url, filled(root.get(url), rule="length", regime="nd42", text="khoản 2"))
    said = "“Độ dài” theo Nghị định 42/2022, mọi loại trang, được dẫn là: khoản 2"
    assert detail_of("Correction") == said


@pytest.mark.parametrize("years", [3, 7980])
def test_a_waiver_ends_within_three_years(ask, office, site, years):
    ask(LENGTH)
    url = reverse("admin:completeness_waiver_add") + f"?site={site.code}"
    last = years_after(clock.today(), 3)
    late = last + DAY if years == 3 else date(9999, 12, 31)
    data = filled(office.get(url), rule="length", reason="Sáp nhập")
    refused = office.post(url, {**data, "until": f"{late:%d/%m/%Y}"})
    assert f"muộn nhất là ngày {last:%d/%m/%Y}" in errors(refused)
    assert office.post(url, {**data, "until": f"{last:%d/%m/%Y}"}).status_code == 302


def test_only_administrators_correct_citations(ask, office, db):
    ask(LENGTH)
    url = reverse("admin:completeness_correction_add")
    root = entered(make_superuser())
    assert office.get(url).status_code == 403
    data = filled(root.get(url), rule="length", regime="nd42", text="khoản 2 Điều 4")
    assert root.post(url, data).status_code == 302
    assert Correction.objects.get().text == "khoản 2 Điều 4"


def test_rows_of_a_site_are_called_by_its_name_and_the_time_here(site):
    late = datetime(2019, 10, 31, 18, 30, tzinfo=UTC)
    asked = PublishRequest(site=site, asked_at=late)
    assert str(TakeDown(site=site, at=late)) == "Sở vanlang · 01/11/2019 01:30"
    assert str(asked) == "Sở vanlang · 01/11/2019 01:30"
    assert str(Snapshot(site=site, day=late.date())) == "Sở vanlang · 31/10/2019"


# --- the daily commands --------------------------------------------------------


def test_a_stored_day_is_proved(ask, db, capsys):
    ask(LENGTH)
    with clock.at(MONDAY - DAY):
        make_site("vanlang", name="Huyện Văn Lãng", live=True)
    with clock.at(MONDAY):
        call_command("take_snapshot")
    with clock.at(MONDAY + DAY):
        call_command("recheck", "2019-10-28")
        assert "khớp" in capsys.readouterr().out
        with all_sites():
            MemberSite.history.update(name="X")
        with pytest.raises(CommandError) as no:
            call_command("recheck", "2019-10-28")
    assert no.value.returncode == 1
    assert "vanlang length: complete → thin" in capsys.readouterr().out


def test_a_breach_that_no_rule_can_date_dates_from_the_first_day_seen(ask, site):
    ask(LENGTH)
    with clock.at(MONDAY):
        call_command("take_snapshot")
    failing = Said(key="length", gate=True, answers={site.code: State.MISSING})
    ask(failing)
    for days in (1, 2):
        with clock.at(MONDAY + days * DAY):
            call_command("take_snapshot")
    with clock.at(MONDAY + 3 * DAY):
        breach = assess([site])[site.pk].breach
    assert breach.since == date(2019, 10, 29)
    assert breach.due == date(2019, 11, 12)


def test_todays_threshold_is_corrected_today_and_yesterdays_stays(ask, office, site):
    ask(LENGTH)
    with clock.at(MONDAY):
        row = make_threshold(99, since=MONDAY.date())
        url = reverse("admin:completeness_threshold_change", args=[row.pk])
        shown = office.post(url, filled(office.get(url), value="2"))
        assert office.post(url, filled(shown)).status_code == 302
        assert state(site) == State.COMPLETE
    with clock.at(MONDAY + DAY):
        assert office.post(url, {"value": "99"}).status_code == 403


@pytest.mark.parametrize("value", [0, 10_001])
def test_a_threshold_beyond_reason_is_refused(ask, db, value):
    ask(LENGTH)
    make_threshold(10_000, since=clock.today())
    with pytest.raises(ValidationError) as wrong:
        make_threshold(value, since=clock.today() + DAY)
    assert list(wrong.value.message_dict) == ["value"]


def test_a_stored_score_that_was_tampered_with_is_told(ask, db, capsys):
    ask(LENGTH)
    with clock.at(MONDAY - DAY):
        site = make_site("vanlang", name="Huyện Văn Lãng")
    with clock.at(MONDAY):
        call_command("take_snapshot")
    with clock.at(MONDAY + DAY), in_sites(site):
        call_command("recheck", "2019-10-28")
        Snapshot.objects.update(score=1)
        with pytest.raises(CommandError):
            call_command("recheck", "2019-10-28")
    assert "vanlang score: 1 → 100" in capsys.readouterr().out
