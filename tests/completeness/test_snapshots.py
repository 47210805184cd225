"""The stored day: whole, and of one moment though others write meanwhile."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from completeness import gate, snapshots
from completeness.models import Snapshot
from sections.rules import Finding, Rule, State
from tenancy import clock
from tenancy.changes import changing
from tenancy.history import as_of
from tenancy.models import MemberSite
from tenancy.scope import all_sites
from tests.completeness.fakes import EVERYWHERE, Said
from tests.factories import make_site

MONDAY = timezone.make_aware(datetime(2019, 10, 28, 9))
DAY = timedelta(days=1)


# --- a whole day ------------------------------------------------------------------


def store_monday(*codes: str) -> None:
    with clock.at(MONDAY - DAY):
        for code in codes:
            make_site(code)
    with clock.at(MONDAY):
        call_command("take_snapshot")


def recheck_on_tuesday() -> CommandError:
    with clock.at(MONDAY + DAY), pytest.raises(CommandError) as no:
        call_command("recheck", "2019-10-28")
    return no.value


@pytest.mark.django_db
def test_a_site_whose_stored_findings_are_gone_is_named(ask, capsys):
    ask(Said(key="a"))
    store_monday("baclam", "dongson", "soyt")
    with clock.at(MONDAY + DAY):
        call_command("recheck", "2019-10-28")
    with all_sites():
        Snapshot.objects.filter(site__code="dongson").delete()
    told = recheck_on_tuesday()
    assert told.returncode == 1
    assert "28/10/2019" in str(told)
    assert "dongson" in str(told)
    assert "baclam" not in str(told)
    assert "→" not in capsys.readouterr().out


@pytest.mark.django_db
def test_a_stored_day_that_is_gone_altogether_is_told(ask):
    ask(Said(key="a"))
    store_monday("baclam")
    with all_sites():
        Snapshot.objects.all().delete()
    assert recheck_on_tuesday().returncode == 1
    with pytest.raises(CommandError) as never:
        call_command("recheck", "2019-10-27")
    assert never.value.returncode == 2


@pytest.mark.django_db
def test_a_day_that_was_not_stored_is_wrong_use(ask, site):
    ask(Said(key="a"))
    with pytest.raises(CommandError) as wrong:
        call_command("recheck", "2019-10-28")
    assert wrong.value.returncode == 2


@pytest.mark.django_db
def test_what_was_founded_later_or_closed_before_is_not_looked_for(ask, capsys):
    ask(Said(key="a"))
    with clock.at(MONDAY - DAY):
        gate.close(make_site("cu"))
    store_monday("baclam")
    with clock.at(MONDAY + timedelta(hours=1)):
        make_site("moi")
    with clock.at(MONDAY + DAY):
        call_command("recheck", "2019-10-28")
    assert "khớp" in capsys.readouterr().out


# --- of one moment ----------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class HasTelephone(Rule):
    """Complete when the site's row, asked for anew, has a telephone."""

    key: str = "telephone"
    title: Any = "Điện thoại"
    basis: Any = EVERYWHERE

    def check(self, sites: Any, at: Any, limits: Any) -> dict[int, Finding]:
        phones = dict(as_of(MemberSite, at).values_list("id", "phone"))
        return {
            site.pk: Finding(State.COMPLETE if phones[site.pk] else State.MISSING)
            for site in sites
        }


@dataclass(frozen=True, kw_only=True)
class Meanwhile(Said):
    """Somebody else does something while the rules are being asked, once."""

    key: str = "meanwhile"
    deed: Callable[[], None]
    done: list[bool]

    def check(self, sites: Any, at: Any, limits: Any) -> dict[int, Finding]:
        if not self.done:
            self.done.append(True)
            other = threading.Thread(target=self.deed)
            other.start()
            other.join(20)
        return super().check(sites, at, limits)


def enter_a_telephone(code: str, wait: Callable[[], Any] = lambda: None) -> None:
    """As a board does, over a connection of its own; `wait` before it is committed."""
    try:
        site = MemberSite.objects.get(code=code)
        with changing(site):
            site.phone = "0205 000 0001"
            site.save()
            wait()
    finally:
        connection.close()


def stored(rule: str) -> str:
    with all_sites():
        return Snapshot.objects.get().states[rule]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_what_is_written_during_the_look_is_not_seen_by_it(ask):
    make_site("baclam")
    deed = Meanwhile(deed=lambda: enter_a_telephone("baclam"), done=[])
    ask(deed, HasTelephone())
    snapshots.take()
    assert deed.done
    assert MemberSite.objects.get().phone
    assert stored("telephone") == "missing"
    assert snapshots.prove(clock.today()).differences == []


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_the_look_waits_for_a_change_that_has_begun(ask):
    make_site("baclam")
    ask(HasTelephone())
    has_written, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        has_written.set()
        go_on.wait(20)

    writer = threading.Thread(target=enter_a_telephone, args=["baclam", wait])
    writer.start()
    assert has_written.wait(20)
    threading.Timer(0.5, go_on.set).start()
    snapshots.take()
    writer.join(20)
    assert stored("telephone") == "complete"
    assert snapshots.prove(clock.today()).differences == []


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_what_is_written_during_a_recheck_is_not_seen_by_it(ask):
    make_site("baclam")
    ask(HasTelephone())
    snapshots.take()

    def vanish() -> None:
        with all_sites():
            MemberSite.history.update(phone="0205 000 0009")
        connection.close()

    deed = Meanwhile(deed=vanish, done=[])
    ask(deed, HasTelephone())
    assert snapshots.prove(clock.today()).differences == []
    assert deed.done
    found = snapshots.prove(clock.today()).differences
    assert [one.rule for one in found] == ["telephone"]
