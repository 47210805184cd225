"""load_demo: each site whole or not at all, and never over what a board wrote."""

from collections.abc import Callable
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from completeness import gate
from content.models import File
from news.models import Article
from portal.demo.agencies import PROFILES
from portal.demo.load import load_site
from portal.management.commands import load_demo
from tenancy.changes import Refused
from tenancy.models import AuditLine, MemberSite, Status, User
from tenancy.scope import in_sites
from tests.factories import make_picture, make_site, make_unit
from units.models import BoundaryMap, Commune, Official, Unit

pytestmark = pytest.mark.django_db
DAY = date(2019, 10, 31)


@pytest.fixture(autouse=True)
def pinned(settings: Any) -> None:
    settings.PORTAL_TODAY = DAY


@pytest.fixture
def two_sites(monkeypatch: pytest.MonkeyPatch) -> list[MemberSite]:
    """The demo, of a district and a department only."""
    codes = ("trangdinh", "soyt")
    monkeypatch.setattr(load_demo, "PROFILES", {one: PROFILES[one] for one in codes})
    monkeypatch.setattr(load_demo, "_make_accounts", lambda: None)
    kinds = ("district", "department")
    return [make_site(code, kind=k) for code, k in zip(codes, kinds, strict=True)]


def load(**options: Any) -> str:
    said = StringIO()
    call_command("load_demo", stdout=said, stderr=said, **options)
    return said.getvalue()


def refusal(**options: Any) -> str:
    """The sentence; proves that nothing was changed and the exit code is 2."""
    before = (list(MemberSite.objects.values()), AuditLine.objects.count())
    with pytest.raises(CommandError) as wrong:
        load(**options)
    assert wrong.value.returncode == 2
    assert (list(MemberSite.objects.values()), AuditLine.objects.count()) == before
    assert not User.objects.exists()
    return str(wrong.value)


def test_interrupted_site_is_loaded_whole_by_the_next_run(
    two_sites: list[MemberSite], monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    publish: Callable[..., bool] = gate.publish

    def stop_at_the_second(site: MemberSite, by: str = "") -> bool:
        if site.code == "soyt":
            raise KeyboardInterrupt
        return publish(site, by)

    with monkeypatch.context() as fault:
        fault.setattr(gate, "publish", stop_at_the_second)
        with pytest.raises(KeyboardInterrupt):
            load()
    first, second = MemberSite.objects.order_by("pk")
    assert (first.is_demo, first.status) == (True, Status.LIVE)
    assert (second.is_demo, second.status) == (False, Status.PREPARING)
    with in_sites(second):
        assert not Article.objects.exists()
        assert not File.objects.exists()
    assert "1 " in load()
    second.refresh_from_db()
    assert (second.is_demo, second.status) == (True, Status.LIVE)
    with in_sites(second):
        assert Article.objects.exists()


def test_interruption_leaves_no_file_on_the_disk(
    two_sites: list[MemberSite],
    monkeypatch: pytest.MonkeyPatch,
    settings: Any,
    tmp_path: Any,
) -> None:
    settings.MEDIA_ROOT = tmp_path

    def stop(site: MemberSite, by: str = "") -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as fault:
        fault.setattr(gate, "publish", stop)
        with pytest.raises(KeyboardInterrupt):
            load_site(two_sites[0], DAY)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    load_site(two_sites[0], DAY)
    assert [path for path in tmp_path.rglob("*") if path.is_file()]


def test_what_the_gate_refuses_is_an_answer_and_not_a_crash(
    two_sites: list[MemberSite], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(site: MemberSite, by: str = "") -> bool:
        raise Refused("Chưa đạt.")

    monkeypatch.setattr(gate, "publish", refuse)
    with pytest.raises(CommandError, match="Chưa đạt") as no:
        load()
    assert no.value.returncode == 1
    assert not MemberSite.objects.filter(is_demo=True).exists()


@pytest.mark.parametrize(
    "day", [date(1, 1, 1), date(2, 6, 1), date(2011, 10, 1), date(2012, 12, 23)]
)
def test_day_without_a_law_behind_it_is_refused(day: date) -> None:
    with override_settings(PORTAL_TODAY=day):
        assert "PORTAL_TODAY" in refusal()
    assert not MemberSite.objects.exists()


def test_first_day_with_the_law_behind_it_is_enough(
    two_sites: list[MemberSite],
) -> None:
    with override_settings(PORTAL_TODAY=date(2012, 12, 24)):
        load()
    assert MemberSite.objects.filter(is_demo=True, status=Status.LIVE).count() == 2


@pytest.mark.parametrize("domains", [[], ["other.example"]])
def test_setting_that_the_demo_needs_is_named_before_anything_is_written(
    settings: Any, domains: list[str]
) -> None:
    settings.OFFICIAL_EMAIL_DOMAINS = domains
    assert "OFFICIAL_EMAIL_DOMAINS=langson.example" in refusal()
    assert not MemberSite.objects.exists()


def of_identity(site: MemberSite) -> None:
    site.address = "Số 1 đường Hùng Vương"
    site.save()


def of_units(site: MemberSite) -> None:
    make_unit(site=site)


def of_the_root(site: MemberSite) -> None:
    root = Unit.objects.get()
    root.functions = "<p>Tham mưu cho Ủy ban nhân dân tỉnh.</p>"
    root.save()


def of_officials(site: MemberSite) -> None:
    Official(unit=Unit.objects.get(), full_name="Lý Văn An", post="Giám đốc").save()


def of_the_map(site: MemberSite) -> None:
    board = BoundaryMap.objects.get()
    board.picture = make_picture(site=site)
    board.save()


def of_communes(site: MemberSite) -> None:
    Commune(boundary_map=BoundaryMap.objects.get(), name="Xã Hoa", position=1).save()


@pytest.mark.parametrize(
    "write",
    [of_identity, of_units, of_the_root, of_officials, of_the_map, of_communes],
)
def test_what_a_board_wrote_is_never_overwritten(
    two_sites: list[MemberSite], write: Callable[[MemberSite], None]
) -> None:
    site = two_sites[0]
    with in_sites(site):
        write(site)
    sentence = refusal()
    assert "trangdinh" in sentence
    assert "soyt" not in sentence


def test_site_of_a_board_is_found_before_the_others_are_founded() -> None:
    of_identity(make_site("soyt"))
    assert "soyt" in refusal()
    assert MemberSite.objects.count() == 1
