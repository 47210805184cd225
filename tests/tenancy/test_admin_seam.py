"""The seam of changing() and the admin: each door once accepted and once refused.

Refused means: the typed text is shown again; row, history, version, audit unchanged.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from content.models import File
from tenancy import changes
from tenancy.models import AuditLine, MemberSite
from tests.admin_forms import add_inline, errors, filled
from tests.factories import make_contact, make_official, make_unit, picture_bytes
from units.models import Contact, Unit

REASON = "Đơn vị này phải có điện thoại."

pytestmark = pytest.mark.django_db


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Call it, and from then on every change is refused with REASON."""

    def refuse() -> None:
        raise changes.Refused(REASON)

    return lambda: monkeypatch.setattr(changes, "CHECKS", [lambda change: refuse])


@pytest.fixture(autouse=True)
def without_rules(monkeypatch: pytest.MonkeyPatch, inside: MemberSite) -> None:
    """The seam alone: the gate's own rules have their own tests."""
    monkeypatch.setattr(changes, "CHECKS", [])


def state_of(site: MemberSite) -> tuple[Any, ...]:
    """Everything that a refused change must leave as it was."""
    return (
        list(Unit.objects.order_by("pk").values()),
        list(Contact.objects.order_by("pk").values()),
        Unit.history.count(),
        Contact.history.count(),
        MemberSite.objects.get(pk=site.pk).version,
        AuditLine.objects.count(),
        File.objects.count(),
    )


def change_url(unit: Unit) -> str:
    return reverse("admin:units_unit_change", args=[unit.pk])


def test_add_is_accepted_then_refused(
    editor: Client, site: MemberSite, refusing: Callable
) -> None:
    url = reverse("admin:units_unit_add")
    root = Unit.objects.get(parent=None)
    data = filled(editor.get(url), name="Phòng Nội vụ", parent=root.pk, kind="phong")
    assert editor.post(url, data).status_code == 302
    unit = Unit.objects.get(name="Phòng Nội vụ")
    assert (unit.site, unit.history.count()) == (site, 1)
    assert AuditLine.objects.filter(action="add", row=str(unit.pk)).exists()

    before = state_of(site)
    refusing()
    data["name"] = "Phòng Tư pháp"
    response = editor.post(url, data)
    assert REASON in errors(response)
    assert "Phòng Tư pháp" in response.content.decode()
    assert state_of(site) == before


def test_change_is_accepted_then_refused(
    editor: Client, site: MemberSite, refusing: Callable
) -> None:
    unit = make_unit(site=site, name="Phòng Y tế")
    url = change_url(unit)
    version = MemberSite.objects.get(pk=site.pk).version
    data = filled(editor.get(url), name="Phòng Y tế và Dân số")
    assert editor.post(url, data).status_code == 302
    unit.refresh_from_db()
    assert unit.name == "Phòng Y tế và Dân số"
    assert MemberSite.objects.get(pk=site.pk).version == version + 1

    before = state_of(site)
    refusing()
    data = filled(editor.get(url), name="Phòng khác", functions="<p>Chữ đã gõ</p>")
    response = editor.post(url, data)
    text = response.content.decode()
    assert REASON in errors(response)
    assert "Phòng khác" in text
    assert "Chữ đã gõ" in text
    assert "messagelist" not in text
    assert state_of(site) == before


def test_inline_delete_is_accepted_then_refused(
    editor: Client, site: MemberSite, refusing: Callable
) -> None:
    unit = make_unit(site=site)
    for number in (1, 2):
        make_contact(unit=unit, phone=f"0205 000 000{number}")
    url = change_url(unit)
    data = filled(editor.get(url), **{"contacts-0-DELETE": "on"})
    assert editor.post(url, data).status_code == 302
    assert unit.contacts.count() == 1

    before = state_of(site)
    refusing()
    data = filled(editor.get(url), name="Tên đang gõ dở", **{"contacts-0-DELETE": "on"})
    response = editor.post(url, data)
    assert REASON in errors(response)
    assert "Tên đang gõ dở" in response.content.decode()
    assert state_of(site) == before


def test_inline_add_is_accepted_then_refused(
    editor: Client, site: MemberSite, refusing: Callable
) -> None:
    unit = make_unit(site=site)
    url = change_url(unit)
    data = add_inline(filled(editor.get(url)), "contacts", phone="0205 000 0007")
    assert editor.post(url, data).status_code == 302
    assert unit.contacts.count() == 1

    before = state_of(site)
    refusing()
    data = add_inline(filled(editor.get(url)), "contacts", phone="0205 000 0008")
    response = editor.post(url, data)
    assert REASON in errors(response)
    assert "0205 000 0008" in response.content.decode()
    assert state_of(site) == before


def test_delete_is_accepted_then_refused(
    editor: Client, site: MemberSite, refusing: Callable
) -> None:
    going, staying = make_unit(site=site, name="Một"), make_unit(site=site, name="Hai")
    delete = "admin:units_unit_delete"
    url = reverse(delete, args=[going.pk])
    assert editor.post(url, {"post": "yes"}).status_code == 302
    assert not Unit.objects.filter(pk=going.pk).exists()

    before = state_of(site)
    refusing()
    response = editor.post(
        reverse(delete, args=[staying.pk]), {"post": "yes"}, follow=True
    )
    assert REASON in response.content.decode()
    assert state_of(site) == before


def test_bulk_action_is_accepted_then_refused(
    editor: Client, site: MemberSite, refusing: Callable
) -> None:
    one, two = make_unit(site=site, name="Một"), make_unit(site=site, name="Hai")
    url = reverse("admin:units_unit_changelist")
    data = {"action": "delete_selected", "_selected_action": one.pk, "post": "yes"}
    assert editor.post(url, data).status_code == 302
    assert not Unit.objects.filter(pk=one.pk).exists()

    before = state_of(site)
    refusing()
    response = editor.post(url, {**data, "_selected_action": two.pk}, follow=True)
    assert REASON in response.content.decode()
    assert state_of(site) == before


def test_a_question_before_a_bulk_action_writes_nothing(
    editor: Client, site: MemberSite
) -> None:
    unit = make_unit(site=site)
    before = state_of(site)
    url = reverse("admin:units_unit_changelist")
    data = {"action": "delete_selected", "_selected_action": unit.pk}
    assert editor.post(url, data).status_code == 200
    assert state_of(site) == before


def test_a_form_with_an_error_writes_nothing(editor: Client, site: MemberSite) -> None:
    unit = make_unit(site=site)
    before = state_of(site)
    response = editor.post(
        change_url(unit), filled(editor.get(change_url(unit)), name="")
    )
    assert response.status_code == 200
    assert state_of(site) == before


def test_revert_is_accepted_then_refused(
    editor: Client, site: MemberSite, refusing: Callable
) -> None:
    unit = make_unit(site=site, name="Tên cũ")
    unit.name = "Tên mới"
    unit.save()
    first = unit.history.earliest("history_id").history_id
    url = reverse("admin:units_unit_version", args=[unit.pk, first])
    assert "Tên <mark>cũ</mark>" in editor.get(url).text
    assert editor.post(url).status_code == 302
    unit.refresh_from_db()
    assert unit.name == "Tên cũ"

    unit.name = "Tên mới"
    unit.save()
    before = state_of(site)
    refusing()
    response = editor.post(url)
    assert REASON in response.content.decode()
    assert state_of(site) == before


def test_upload_is_accepted_then_refused(
    editor: Client, site: MemberSite, refusing: Callable
) -> None:
    official = make_official(unit=make_unit(site=site))
    url = reverse("admin:units_official_change", args=[official.pk])

    def upload() -> SimpleUploadedFile:
        return SimpleUploadedFile("Chân dung.png", picture_bytes(), "image/png")

    response = editor.post(url, filled(editor.get(url), portrait=upload()))
    assert response.status_code == 302, errors(response)
    official.refresh_from_db()
    first = official.portrait
    assert (first.name, first.path.exists()) == ("chan-dung.png", True)

    before = state_of(site)
    on_disk = set(first.path.parent.parent.rglob("*"))
    refusing()
    response = editor.post(
        url, filled(editor.get(url), post="Chức vụ đang gõ", portrait=upload())
    )
    assert REASON in errors(response)
    assert "Chức vụ đang gõ" in response.content.decode()
    official.refresh_from_db()
    assert official.portrait == first
    assert {path for path in first.path.parent.parent.rglob("*") if path.is_file()} == {
        path for path in on_disk if path.is_file()
    }
    assert state_of(site) == before
