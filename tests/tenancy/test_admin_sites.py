"""Which site a form is for: settled before it opens, never taken from the post."""

import pytest
from django.test import Client
from django.urls import reverse

from tenancy.models import MemberSite, Role
from tenancy.scope import in_sites
from tests.admin_forms import errors, filled
from tests.factories import entered, make_member, make_seat, make_unit
from units.models import Unit

pytestmark = pytest.mark.django_db

ADD = "/admin/units/unit/add/"


def on_both(site: MemberSite, other_site: MemberSite) -> Client:
    person = make_member(site, Role.CHIEF, "kiem-nhiem")
    make_seat(person, other_site, Role.CHIEF)
    return entered(person)


def test_with_one_board_the_site_is_implied_and_cannot_be_forged(
    editor: Client, site: MemberSite, other_site: MemberSite
) -> None:
    with in_sites(site):
        root = Unit.objects.get(parent=None)
    data = filled(editor.get(ADD), name="Phòng mới", parent=root.pk, kind="phong")
    data["site"] = other_site.pk
    assert editor.post(ADD, data).status_code == 302
    with in_sites(site, other_site):
        assert Unit.objects.get(name="Phòng mới").site == site


def test_with_two_boards_the_person_chooses_first(
    site: MemberSite, other_site: MemberSite
) -> None:
    client = on_both(site, other_site)
    page = client.get(ADD).content.decode()
    assert "?site=vanlang" in page
    assert "?site=soyt" in page
    assert client.get(ADD + "?site=soyt").status_code == 200


def test_choosing_the_site_keeps_what_the_address_asks_for(
    site: MemberSite, other_site: MemberSite
) -> None:
    client = on_both(site, other_site)
    asked = "_to_field=id&_popup=1&name=Ph%C3%B2ng+m%E1%BB%9Bi"
    choice = client.get(f"{ADD}?{asked}")
    assert choice.context["is_popup"]
    assert f"?{asked}&site=soyt".replace("&", "&amp;") in choice.content.decode()
    form = client.get(f"{ADD}?{asked}&site=soyt")
    assert 'name="_popup" value="1"' in form.content.decode()
    assert form.context["adminform"].form.initial["name"] == "Phòng mới"


def test_a_popup_adds_to_the_site_of_the_form_that_opened_it(
    site: MemberSite, other_site: MemberSite
) -> None:
    client = on_both(site, other_site)
    add = "/admin/units/official/add/"
    for code, other in (("vanlang", "soyt"), ("soyt", "vanlang")):
        page = client.get(f"{add}?site={code}").content.decode()
        link = f"{ADD}?_to_field=id&amp;_popup=1&amp;site={code}"
        assert link in page
        assert f"site={other}" not in page
        popup = client.get(link.replace("&amp;", "&"))
        assert popup.context["member_site"].code == code
        data = filled(popup, name=f"Phòng {code}", kind="phong", _popup="1")
        assert client.post(link.replace("&amp;", "&"), data).status_code == 200
    with in_sites(site, other_site):
        assert Unit.objects.get(name="Phòng soyt").site == other_site
        assert Unit.objects.get(name="Phòng vanlang").site == site


def test_a_site_without_a_board_of_mine_is_404(
    editor: Client, site: MemberSite, other_site: MemberSite
) -> None:
    assert editor.get(ADD + "?site=vanlang").status_code == 200
    assert editor.get(ADD + "?site=soyt").status_code == 404
    assert editor.post(ADD + "?site=soyt", {"name": "x"}).status_code == 404


def test_a_parent_of_the_other_site_is_refused_on_two_boards(
    site: MemberSite, other_site: MemberSite
) -> None:
    client = on_both(site, other_site)
    with in_sites(other_site):
        foreign = Unit.objects.get(parent=None)
    with in_sites(site):
        own = Unit.objects.get(parent=None)
    url = ADD + "?site=vanlang"
    data = filled(client.get(url), name="Phòng", parent=own.pk, kind="phong")
    assert client.post(url, data).status_code == 302
    response = client.post(url, {**data, "parent": foreign.pk})
    assert "parent" in response.context["adminform"].form.errors, errors(response)


@pytest.mark.parametrize("page", ["change", "history", "delete"])
def test_a_strangers_row_is_404(
    editor: Client, stranger: Client, site: MemberSite, page: str
) -> None:
    unit = make_unit(site=site)
    url = reverse(f"admin:units_unit_{page}", args=[unit.pk])
    assert editor.get(url).status_code == 200
    assert stranger.get(url).status_code == 404
    assert stranger.post(url, {"post": "yes", "name": "x"}).status_code == 404


def test_a_strangers_version_is_404(
    editor: Client, stranger: Client, site: MemberSite
) -> None:
    unit = make_unit(site=site, name="Tên cũ")
    with in_sites(site):
        version = unit.history.first().history_id
    url = reverse("admin:units_unit_version", args=[unit.pk, version])
    assert editor.get(url).status_code == 200
    assert stranger.get(url).status_code == 404
    assert stranger.post(url).status_code == 404


def test_a_bulk_action_does_not_reach_a_strangers_row(
    editor: Client, stranger: Client, site: MemberSite
) -> None:
    unit = make_unit(site=site)
    url = reverse("admin:units_unit_changelist")
    data = {"action": "delete_selected", "_selected_action": unit.pk, "post": "yes"}
    stranger.post(url, data)
    with in_sites(site):
        assert Unit.objects.filter(pk=unit.pk).exists()
    editor.post(url, data)
    with in_sites(site):
        assert not Unit.objects.filter(pk=unit.pk).exists()


def test_a_role_on_one_site_gives_no_bulk_action_on_the_other(
    site: MemberSite, other_site: MemberSite
) -> None:
    person = make_member(site, Role.CHIEF, "truong-ban")
    make_seat(person, None, Role.OFFICE)
    client = entered(person)
    mine, seen = make_unit(site=site), make_unit(site=other_site)
    url = reverse("admin:units_unit_changelist")
    assert str(seen) in client.get(url).content.decode()
    data = {"action": "delete_selected", "post": "yes"}
    client.post(url, {**data, "_selected_action": [mine.pk, seen.pk]})
    with in_sites(site, other_site):
        assert Unit.objects.filter(pk__in=[mine.pk, seen.pk]).count() == 2
    client.post(url, {**data, "_selected_action": mine.pk})
    with in_sites(site, other_site):
        assert not Unit.objects.filter(pk=mine.pk).exists()
