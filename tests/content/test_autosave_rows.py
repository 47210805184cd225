"""The rows below a form are kept while they are typed, and offered with the rest."""

from typing import Any

import pytest
from django.test import Client

from content.models import Revision
from news.models import Correction
from tenancy.models import MemberSite
from tests.admin_forms import add_inline, errors, filled
from tests.content.test_autosave import address, send
from tests.factories import make_article, make_contact, make_unit
from units.models import Unit, UnitKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit(inside: MemberSite) -> Unit:
    return make_unit(site=inside)


def sent(data: dict[str, Any]) -> dict[str, str]:
    """What the page's script sends of a form: all of it, but names of our own."""
    return {key: str(value) for key, value in data.items() if key[0] != "_"}


def keep(editor: Client, unit: Unit, data: dict[str, Any]) -> Any:
    return send(editor, unit, of="units.unit", **sent(data))


def test_a_new_row_and_a_changed_one_are_kept_and_opened_again(
    editor: Client, unit: Unit
) -> None:
    contact = make_contact(unit=unit, label="Văn thư", address="Số 1")
    data = filled(editor.get(address(unit)), **{"contacts-0-address": "Số 2 phố Mới"})
    add_inline(data, "contacts", label="Tiếp dân", address="Số 3 phố Cũ")
    assert keep(editor, unit, data).json()["kept"]
    contact.refresh_from_db()
    assert contact.address == "Số 1"

    offer = editor.get(address(unit)).context["offer"]
    pairs = [(one.mine, one.theirs) for one in offer.differences]
    assert pairs == [("Số 2 phố Mới", "Số 1"), ("Tiếp dân", ""), ("Số 3 phố Cũ", "")]
    assert offer.differences[0].label.startswith(f"{contact}: ")
    assert offer.differences[1].label.startswith("Liên hệ, dòng mới: ")

    opened = editor.get(address(unit) + offer.url)
    saved = editor.post(address(unit) + offer.url, filled(opened))
    assert saved.status_code == 302, errors(saved)
    rows = set(unit.contacts.values_list("label", "address"))
    assert rows == {("Văn thư", "Số 2 phố Mới"), ("Tiếp dân", "Số 3 phố Cũ")}
    assert not Revision.objects.exists()


def test_a_row_that_nobody_touched_is_not_kept(editor: Client, unit: Unit) -> None:
    make_contact(unit=unit, label="Văn thư")
    data = filled(editor.get(address(unit)), name="Phòng Mới")
    assert keep(editor, unit, data).json()["kept"]
    kept = Revision.objects.get().data
    assert kept["name"] == ["Phòng Mới"]
    assert not [key for key in kept if key.startswith("contacts")]
    assert keep(editor, unit, filled(editor.get(address(unit)))).json() == {
        "kept": False,
        "why": "same",
    }


def test_rows_below_a_unit_that_is_not_saved_yet_come_back_too(
    editor: Client, site: MemberSite, inside: MemberSite
) -> None:
    add = "/admin/units/unit/add/"
    data = filled(editor.get(add), name="Phòng Mới", kind=UnitKind.choices[1][0])
    add_inline(data, "contacts", label="Tiếp dân", address="Số 3 phố Cũ")
    answer = send(editor, of="units.unit", site=site.code, **sent(data))
    assert answer.json()["kept"]
    (offer,) = editor.get(add).context["begun"]
    data = filled(editor.get(add + offer.url))
    assert data["contacts-0-address"] == "Số 3 phố Cũ"
    saved = editor.post(add + offer.url, data)
    assert saved.status_code == 302, errors(saved)
    assert Unit.objects.get(name="Phòng Mới").contacts.get().label == "Tiếp dân"


def test_what_was_typed_in_a_row_that_is_gone_comes_back_as_a_new_one(
    editor: Client, unit: Unit
) -> None:
    typed_in = make_contact(unit=unit, label="Văn thư", address="Số 1")
    untouched = make_contact(unit=unit, label="Tiếp dân", address="Số 9")
    data = filled(editor.get(address(unit)), **{"contacts-0-address": "Số 2 phố Mới"})
    typed_in.delete()
    untouched.delete()
    assert keep(editor, unit, data).json()["kept"]
    offer = editor.get(address(unit)).context["offer"]
    assert [one.mine for one in offer.differences] == ["Số 2 phố Mới"]
    opened = filled(editor.get(address(unit) + offer.url))
    saved = editor.post(address(unit) + offer.url, opened)
    assert saved.status_code == 302, errors(saved)
    assert [one.address for one in unit.contacts.all()] == ["Số 2 phố Mới"]


def test_a_row_of_another_unit_is_not_opened_by_its_number(
    editor: Client, unit: Unit, other_site: MemberSite
) -> None:
    foreign = make_contact(unit=make_unit(site=other_site), address="Bí mật")
    fields = {
        "contacts-0-id": str(foreign.pk),
        "contacts-0-address": "Số 1",
        "contacts-0-label": "Văn thư",
    }
    assert keep(editor, unit, fields).json()["kept"]
    page = editor.get(address(unit))
    assert "Bí mật" not in page.text
    opened = filled(editor.get(address(unit) + page.context["offer"].url))
    assert "contacts-0-id" not in opened or not opened["contacts-0-id"]
    assert editor.post(address(unit), opened).status_code == 302
    foreign.refresh_from_db()
    assert foreign.address == "Bí mật"
    assert unit.contacts.get().address == "Số 1"


def test_a_correction_that_is_half_typed_is_kept(
    editor: Client, inside: MemberSite
) -> None:
    article = make_article(site=inside)
    data = filled(editor.get(address(article)))
    add_inline(data, "corrections", text="Bản trước viết sai năm.")
    assert send(editor, article, **sent(data)).json()["kept"]
    offer = editor.get(address(article)).context["offer"]
    assert "Bản trước viết sai năm." in [one.mine for one in offer.differences]
    opened = filled(editor.get(address(article) + offer.url))
    assert "Bản trước viết sai năm." in opened.values()
    assert not Correction.objects.exists()
