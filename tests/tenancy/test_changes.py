"""changing(): one lock, checks at the end, all or nothing, a line for every write."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from tenancy import audit, changes
from tenancy.models import AuditLine, MemberSite
from tenancy.scope import in_sites
from tests.factories import make_contact, make_site, make_unit
from units.models import Contact, Unit


@pytest.fixture(autouse=True)
def without_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "CHECKS", [])


def add_check(monkeypatch: pytest.MonkeyPatch, after: Callable[[], None]) -> None:
    monkeypatch.setattr(changes, "CHECKS", [lambda change: after])


@pytest.mark.django_db
def test_a_change_moves_the_version_and_leaves_its_notes(site: MemberSite) -> None:
    version = MemberSite.objects.get(pk=site.pk).version
    with audit.acting("an.nguyen"), changes.changing(site) as change:
        unit = make_unit(site=site)
        change.note("add", unit, "by import")
    assert MemberSite.objects.get(pk=site.pk).version == version + 1
    line = AuditLine.objects.first()
    assert (line.actor, line.site_code, line.action) == ("an.nguyen", site.code, "add")
    assert (line.model, line.row, line.detail) == (
        "units.Unit",
        str(unit.pk),
        "by import",
    )


@pytest.mark.django_db
def test_a_change_without_a_note_leaves_a_line_all_the_same(site: MemberSite) -> None:
    before = AuditLine.objects.count()
    with changes.changing(site):
        make_unit(site=site)
    assert AuditLine.objects.count() == before + 1


@pytest.mark.django_db
def test_a_refused_change_leaves_nothing(
    site: MemberSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise changes.Refused("Không được.")

    add_check(monkeypatch, refuse)
    before = (MemberSite.objects.get(pk=site.pk).version, AuditLine.objects.count())
    undone: list[str] = []

    def write() -> None:
        with changes.changing(site) as change:
            make_unit(site=site, name="Không còn")
            change.undo.append(lambda: undone.append("file"))

    with pytest.raises(changes.Refused):
        write()
    after = (MemberSite.objects.get(pk=site.pk).version, AuditLine.objects.count())
    assert after == before
    assert undone == ["file"]
    with in_sites(site):
        assert not Unit.objects.filter(name="Không còn").exists()


@pytest.mark.django_db
def test_checks_run_once_after_the_outermost_block(
    site: MemberSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    add_check(monkeypatch, lambda: calls.append(1))
    with changes.changing(site):
        with changes.changing(site):
            make_unit(site=site)
        assert calls == []
    assert calls == [1]


@pytest.mark.django_db
def test_an_inner_block_cannot_take_more_than_the_outer(
    site: MemberSite, other_site: MemberSite
) -> None:
    with changes.changing(site, other_site), changes.changing(other_site):
        pass
    for outer, inner in (
        (changes.changing(site), changes.changing(other_site)),
        (changes.changing(site, touches={Unit}), changes.changing(site)),
    ):
        with pytest.raises(RuntimeError, match="outer"), outer, inner:
            pass


@pytest.mark.django_db
def test_a_site_that_is_gone_is_said_so(site: MemberSite) -> None:
    gone = MemberSite(pk=99_999)
    with pytest.raises(MemberSite.DoesNotExist), changes.changing(gone):
        pass


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_two_who_each_remove_one_of_the_last_two_contacts_one_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = make_site("vanlang")
    with in_sites(site):
        unit = make_unit(site=site)
        pair = [make_contact(unit=unit), make_contact(unit=unit)]

    def keep_one(change: changes.Change) -> Callable[[], None]:
        def after() -> None:
            if not Contact.objects.exists():
                raise changes.Refused("Phải còn một liên hệ.")

        return after

    monkeypatch.setattr(changes, "CHECKS", [keep_one])
    both_ready = threading.Barrier(2, timeout=20)
    results: list[Any] = []

    def remove(contact: Contact) -> None:
        both_ready.wait()
        try:
            with changes.changing(site):
                contact.delete()
            results.append("done")
        except changes.Refused as refused:
            results.append(refused.sentence)
        finally:
            connection.close()

    threads = [threading.Thread(target=remove, args=[contact]) for contact in pair]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(results) == ["Phải còn một liên hệ.", "done"]
    with in_sites(site):
        assert Contact.objects.count() == 1
