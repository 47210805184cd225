"""check_completeness, publish_site, suspend_site: data, answers and exit codes."""

import csv
import json
from datetime import date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import (
    CommandError,
    ManagementUtility,
    call_command,
)
from django.db import OperationalError, connection
from django.test import override_settings
from django.utils import timezone, translation

from sections.rules import Finding, State
from tenancy import clock
from tenancy.models import MemberSite, Status
from tests.completeness.fakes import GoesStale, HasPhone, Said, finding
from tests.factories import make_site

pytestmark = pytest.mark.django_db


def run(*args: str, **options: Any) -> tuple[int, str, str]:
    """Exit code, stdout and the sentence of the answer."""
    out = StringIO()
    try:
        call_command(*args, stdout=out, **options)
    except CommandError as no:
        return no.returncode, out.getvalue(), str(no)
    return 0, out.getvalue(), ""


def status(site: MemberSite) -> str:
    return MemberSite.objects.get(pk=site.pk).status


@pytest.fixture
def draft(db: Any) -> MemberSite:
    return make_site("soxd", name="Sở Xây dựng")


# --- check_completeness -----------------------------------------------------


def test_json_has_the_names_that_others_read(ask, site, draft):
    block = {"year": 2019, "total": 5, "by_month": [0] * 12, "longest_silence_days": 9}
    ask(
        GoesStale(last=date(2019, 10, 14)),
        Said(key="map", answers={"soxd": State.MISSING}),
        key="news",
        figures=lambda sites, at: {s.pk: block for s in sites},
    )
    with clock.at(timezone.make_aware(datetime(2019, 10, 31, 9))):
        code, out, _said = run("check_completeness", as_of="2019-10-31", format="json")
    assert code == 0
    data = json.loads(out)
    assert list(data) == ["as_of", "regime", "sites"]
    assert (data["as_of"], data["regime"]) == ("2019-10-31", "nd43")
    first, second = data["sites"]
    assert first == {
        "code": "vanlang",
        "kind": "department",
        "status": "live",
        "publishable": False,
        "score": 66,
        "findings": [
            {
                "rule": "goes_stale",
                "state": "stale",
                "gate": True,
                "detail": "Chưa đạt: stale.",
                "legal_basis": "điểm a khoản 1 Điều 10 Nghị định số 43/2011/NĐ-CP",
            },
            {
                "rule": "map",
                "state": "complete",
                "gate": False,
                "detail": "Chưa đạt: complete.",
                "legal_basis": "điểm a khoản 1 Điều 10 Nghị định số 43/2011/NĐ-CP",
            },
        ],
        "news": block,
    }
    assert (second["code"], second["status"]) == ("soxd", "preparing")


def test_json_of_one_site_has_that_site_only(ask, site, other_site):
    ask(HasPhone())
    _code, out, _said = run("check_completeness", site="soyt", format="json")
    assert [one["code"] for one in json.loads(out)["sites"]] == ["soyt"]


def test_as_of_means_the_end_of_that_day(ask, site):
    ask(GoesStale(last=date(2019, 10, 14)))
    states = [
        json.loads(run("check_completeness", as_of=day, format="json")[1])["sites"][0][
            "findings"
        ][0]["state"]
        for day in ("2019-10-14", "2019-10-15")
    ]
    assert states == ["complete", "stale"]


def test_gate_option_answers_no_with_exit_code_1(ask, site, other_site):
    ask(Said(key="a", gate=True, answers={"soyt": State.THIN}))
    code, out, said = run("check_completeness", gate=True, format="json")
    assert code == 1
    assert json.loads(out)["sites"]
    assert "soyt" in said
    assert "vanlang" not in said
    assert run("check_completeness", gate=True, site="vanlang")[0] == 0
    assert run("check_completeness")[0] == 0


def test_table_has_a_line_for_each_site(ask, site, draft):
    ask(Said(key="a", title="Bản đồ", gate=True, answers={"vanlang": State.MISSING}))
    _code, out, _said = run("check_completeness")
    lines = out.strip().splitlines()
    assert len(lines) == 3
    assert lines[1].startswith("vanlang ")
    assert lines[1].endswith("Bản đồ")
    assert "100%" in lines[2]


def test_table_of_one_site_tells_each_requirement(ask, site):
    ask(Said(key="a", title="Bản đồ", gate=True, answers={"vanlang": State.MISSING}))
    _code, out, _said = run("check_completeness", site="vanlang")
    assert "◆ Bản đồ" in out
    assert "Chưa đạt: missing." in out
    assert "Nghị định số" in out


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_csv_cell_never_begins_a_formula(ask, site, start):
    bad = Finding(State.THIN, f"{start}1+1")
    ask(Said(key="a", answers={"vanlang": bad}), Said(key="b"))
    _code, out, _said = run("check_completeness", format="csv")
    rows = list(csv.DictReader(StringIO(out)))
    assert [row["rule"] for row in rows] == ["a", "b"]
    assert rows[0]["detail"] == f"'{start}1+1"
    assert rows[0]["publishable"] == "true"
    assert rows[0]["score"] == "75"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"site": "khongco"}, "khongco"),
        ({"as_of": "31/10/2019"}, "31/10/2019"),
        ({"as_of": "2019-02-30"}, "2019-02-30"),
        ({"as_of": "20191031"}, "20191031"),
        ({"as_of": "2019-W44-4"}, "2019-W44-4"),
        ({"as_of": "٢٠١٩-١٠-٣١"}, "٢٠١٩"),
        ({"as_of": ""}, "“”"),
        ({"site": ""}, "“”"),
        ({"as_of": "2011-09-30"}, "30/09/2011"),
        ({"as_of": "9999-12-31"}, "31/12/9999"),
    ],
)
def test_wrong_use_is_a_sentence_and_exit_code_2(ask, site, options, words):
    ask(HasPhone())
    code, out, said = run("check_completeness", **options)
    assert (code, out) == (2, "")
    assert words in said
    assert run("check_completeness", as_of="2011-10-01", site="vanlang")[0] == 0


def test_day_to_come_is_refused_by_the_domains_clock(ask, site):
    ask(HasPhone())
    tomorrow = (clock.today() + timedelta(days=1)).isoformat()
    assert run("check_completeness", as_of=tomorrow)[0] == 2
    assert run("check_completeness", as_of=clock.today().isoformat())[0] == 0
    with clock.at(timezone.make_aware(datetime(2019, 10, 31, 9))):
        assert run("check_completeness", as_of="2019-11-01")[0] == 2


def test_commands_speak_vietnamese_whatever_is_active(ask, draft):
    ask(HasPhone())
    with translation.override("en"):
        code, out, said = run("publish_site", "soxd")
    assert code == 1
    assert "chưa" in said
    assert str(State.MISSING.label) in out


# --- publish_site -----------------------------------------------------------


def test_publish_site_lists_what_is_missing_with_the_law(ask, draft):
    lack = finding(State.MISSING, sentence="Chưa có trang giới thiệu.")
    ask(
        Said(key="a", title="Giới thiệu", gate=True, answers={"soxd": lack}),
        Said(key="b", title="Liên hệ", gate=True),
    )
    for options in ({}, {"dry_run": True}):
        code, out, said = run("publish_site", "soxd", **options)
        assert code == 1
        assert "Giới thiệu" in out
        assert "Chưa có trang giới thiệu." in out
        assert "Nghị định số" in out
        assert "Liên hệ" not in out
        assert "Sở Xây dựng" in said
        assert status(draft) == Status.PREPARING


def test_publish_site_publishes_and_says_so_twice(ask, draft):
    ask(Said(key="a", gate=True))
    assert run("publish_site", "soxd", dry_run=True)[0] == 0
    assert status(draft) == Status.PREPARING
    for _again in range(2):
        code, out, _said = run("publish_site", "soxd")
        assert code == 0
        assert "Sở Xây dựng" in out
        assert status(draft) == Status.LIVE


def test_publish_site_asks_for_a_code_that_exists(ask, draft):
    ask(Said(key="a", gate=True))
    code, out, said = run("publish_site", "khongco")
    assert (code, out) == (2, "")
    assert "khongco" in said
    assert run("publish_site", "soxd")[0] == 0


# --- suspend_site -----------------------------------------------------------


def test_suspend_site_takes_a_live_site_down_and_publish_brings_it_back(ask, site):
    ask(Said(key="a", gate=True))
    back = clock.today() + timedelta(days=2)
    options = {"reason": "Bảo trì", "until": back.isoformat()}
    assert run("suspend_site", "vanlang", **options)[0] == 0
    site.refresh_from_db()
    assert site.status == Status.SUSPENDED
    assert (site.status_reason, site.expected_return) == ("Bảo trì", back)
    assert run("suspend_site", "vanlang", reason="Khác")[0] == 0
    site.refresh_from_db()
    assert site.status_reason == "Bảo trì"
    assert run("publish_site", "vanlang")[0] == 0
    assert status(site) == Status.LIVE


@pytest.mark.parametrize(
    ("code", "options", "exit_code"),
    [
        ("khongco", {"reason": "Bảo trì"}, 2),
        ("vanlang", {"reason": "  "}, 2),
        ("vanlang", {"reason": "Bảo trì", "until": "mai"}, 2),
        ("vanlang", {"reason": "Bảo trì", "until": ""}, 2),
        ("vanlang", {"reason": "Bảo trì", "until": "2019-01-01"}, 1),
        ("soxd", {"reason": "Bảo trì"}, 1),
    ],
)
def test_suspend_site_refuses_in_words(site, draft, code, options, exit_code):
    got, out, said = run("suspend_site", code, **options)
    assert (got, out) == (exit_code, "")
    assert len(said) > 20
    assert status(site) == Status.LIVE
    assert status(draft) == Status.PREPARING
    assert run("suspend_site", "vanlang", reason="Bảo trì")[0] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check_completeness", "--format", "xml"), "--format không nhận “xml”"),
        (("check_completeness", "-v", "9"), "-v/--verbosity không nhận “9”"),
        (("check_completeness", "--site"), "--site chưa có giá trị"),
        (("check_completeness", "--gate=1"), "--gate không nhận giá trị"),
        (("check_completeness", "--site", "\udcff"), "“\\udcff” không phải UTF-8"),
        (("check_completeness", "--khac"), "thừa “--khac”"),
        (("publish_site",), "thiếu CODE"),
        (("publish_site", "soxd", "soyt"), "thừa “soyt”"),
        (("suspend_site", "soxd"), "thiếu --reason"),
        (("load_demo", "--scenario", "nope"), "--scenario không nhận “nope”"),
        (("load_demo", "--sc", "1"), "“--sc"),
        (("shell_site",), "thiếu CODE"),
        (("shell_site", "khongco"), "“khongco”"),
        (("rebuild_trees", "--dry-run"), "thừa “--dry-run”"),
    ],
)
def test_wrong_command_line_is_one_vietnamese_sentence(capfd, words, said):
    line = ["manage.py", *words]
    with pytest.raises(SystemExit) as stop:
        ManagementUtility(line).execute()
    out, err = capfd.readouterr()
    assert (stop.value.code, out) == (2, "")
    assert said in err
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err


def test_wrong_words_in_code_are_a_command_error(ask, site):
    ask(HasPhone())
    code, out, said = run("check_completeness", "--format", "xml")
    assert (code, out) == (2, "")
    assert "“xml”" in said
    assert run("check_completeness", "--format", "csv")[0] == 0


@pytest.mark.parametrize("command", ["check_completeness", "load_roster", "load_demo"])
def test_database_without_tables_is_told_in_a_sentence(monkeypatch, command):
    graph = "django.db.migrations.executor.MigrationExecutor.migration_plan"
    monkeypatch.setattr(graph, lambda *_args, **_more: [("tenancy", False)])
    code, out, said = run(command)
    assert (code, out) == (2, "")
    assert "Cơ sở dữ liệu chưa sẵn sàng" in said
    assert "python manage.py migrate" in said
    assert not MemberSite.objects.exists()


def test_database_that_cannot_be_opened_is_told_in_a_sentence(monkeypatch, draft, ask):
    ask(Said(key="a", gate=True))
    with monkeypatch.context() as broken:
        broken.setattr(connection, "ensure_connection", _no_connection)
        code, out, said = run("publish_site", "soxd")
    assert (code, out) == (2, "")
    assert "Cơ sở dữ liệu chưa sẵn sàng" in said
    assert "unable to open database file" in said
    assert "DATABASE_URL" in said
    assert run("publish_site", "soxd")[0] == 0


def _no_connection() -> None:
    raise OperationalError("unable to open database file\nsecond line")


@override_settings(PORTAL_TODAY=date(2010, 1, 1))
def test_before_the_first_law_no_site_changes_its_status(ask, site, draft):
    ask(Said(key="a", gate=True))
    for words, options in (
        (("publish_site", "soxd"), {}),
        (("publish_site", "soxd"), {"dry_run": True}),
        (("suspend_site", "vanlang"), {"reason": "Bảo trì"}),
    ):
        code, out, said = run(*words, **options)
        assert (code, out) == (2, "")
        assert "01/10/2011" in said
        assert "PORTAL_TODAY" in said
    assert (status(draft), status(site)) == (Status.PREPARING, Status.LIVE)
    with override_settings(PORTAL_TODAY=date(2019, 10, 31)):
        assert run("publish_site", "soxd")[0] == 0
