"""Editing units, officials and the map in the admin."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tenancy.models import Kind, Role
from tenancy.scope import in_sites
from tests.admin_forms import add_inline, errors, filled
from tests.factories import (
    entered,
    make_contact,
    make_member,
    make_official,
    make_site,
    make_unit,
    picture_bytes,
    rich,
)
from units.management.commands.rebuild_trees import broken_sites
from units.models import BoundaryMap, Commune, Contact, Official, Unit

ADD = reverse("admin:units_unit_add")
LIST = reverse("admin:units_unit_changelist")


def change_url(row):
    return reverse(f"admin:units_{row._meta.model_name}_change", args=[row.pk])


def delete_url(row):
    return reverse(f"admin:units_{row._meta.model_name}_delete", args=[row.pk])


def root_of(site):
    with in_sites(site):
        return Unit.objects.get(site=site, kind="root")


def test_new_unit_stands_under_the_agency_with_contact_and_official(editor, site):
    page = editor.get(ADD)
    data = filled(page, name="Phòng Nội vụ", kind="phong", functions=rich(30))
    add_inline(data, "contacts", phone="02050000001")
    add_inline(
        data, "officials", full_name="Lý Minh Họa", post="Trưởng phòng", position=0
    )
    response = editor.post(ADD, data)
    assert response.status_code == 302, errors(response)
    unit = Unit.tree.get(name="Phòng Nội vụ")
    assert unit.parent == root_of(site)
    assert unit.site == site
    with in_sites(site):
        assert Contact.objects.get(unit=unit).phone_key == "+842050000001"
        assert Official.objects.get(unit=unit).name_key
    assert broken_sites() == []


def test_unit_needs_a_place_in_the_chart(editor, site):
    data = filled(editor.get(ADD), name="Phòng Lạc", kind="phong", parent="")
    response = editor.post(ADD, data)
    assert response.status_code == 200
    assert "parent" in errors(response)
    assert "Phòng Lạc" in response.text
    assert not Unit.tree.filter(name="Phòng Lạc").exists()


def test_second_root_cannot_be_chosen(editor, site):
    data = filled(editor.get(ADD), name="Gốc", kind="root", parent="")
    assert editor.post(ADD, data).status_code == 200
    assert Unit.tree.filter(site=site).count() == 1


def test_unit_is_moved_by_the_form_alone(editor, site):
    one, two = make_unit(site=site, name="Một"), make_unit(site=site, name="Hai")
    url = change_url(one)
    assert editor.post(url, filled(editor.get(url), parent=two.pk)).status_code == 302
    assert Unit.tree.get(pk=one.pk).parent == two
    url = change_url(two)
    response = editor.post(url, filled(editor.get(url), parent=one.pk))
    assert response.status_code == 200
    assert "parent" in errors(response)
    assert broken_sites() == []


def test_units_of_another_site_cannot_be_chosen_above(editor, site, other_site):
    unit = make_unit(site=site)
    url = change_url(unit)
    for parent, status in ((root_of(other_site), 200), (root_of(site), 302)):
        data = filled(editor.get(url), parent=parent.pk, name="Phòng Mới")
        assert editor.post(url, data).status_code == status
    assert Unit.tree.get(pk=unit.pk).parent == root_of(site)
    assert other_site.name not in editor.get(url).text


def test_stranger_neither_sees_nor_changes_a_unit(editor, stranger, site):
    unit = make_unit(site=site, name="Phòng Riêng")
    assert "Phòng Riêng" in editor.get(LIST).text
    assert "Phòng Riêng" not in stranger.get(LIST).text
    assert editor.get(change_url(unit)).status_code == 200
    assert stranger.get(change_url(unit)).status_code in (302, 404)
    assert stranger.post(delete_url(unit), {"post": "yes"}).status_code in (302, 404)
    assert Unit.tree.filter(pk=unit.pk).exists()


def test_list_stands_in_the_order_of_the_chart_and_finds_without_accents(editor, site):
    make_unit(site=site, name="Phòng Sau", position=20)
    first = make_unit(site=site, name="Chi cục Đầu", position=10)
    Unit(site=site, parent=first, kind="other", name="Tổ Giữa").save()
    text = editor.get(LIST).text
    assert (
        text.index("Chi cục Đầu") < text.index("— — Tổ Giữa") < text.index("Phòng Sau")
    )
    text = editor.get(LIST, {"q": "chi cuc dau"}).text
    assert "Chi cục Đầu" in text
    assert "Phòng Sau" not in text


def test_the_agency_itself_is_renamed_but_not_removed(editor, site):
    root = root_of(site)
    url = change_url(root)
    data = filled(editor.get(url), name="Ủy ban nhân dân huyện Văn Lãng")
    assert editor.post(url, data).status_code == 302
    assert root_of(site).name == "Ủy ban nhân dân huyện Văn Lãng"
    assert editor.post(delete_url(root), {"post": "yes"}).status_code == 403
    unit = make_unit(site=site)
    assert editor.post(delete_url(unit), {"post": "yes"}).status_code == 302
    assert [one.pk for one in Unit.tree.filter(site=site)] == [root.pk]


def test_unit_with_units_below_it_is_not_deleted(editor, site):
    above = make_unit(site=site, name="Chi cục")
    below = Unit(site=site, parent=above, kind="other", name="Tổ")
    below.save()
    assert "Tổ" in editor.post(delete_url(above), {"post": "yes"}).text
    assert Unit.tree.filter(pk=above.pk).exists()
    for row in (below, above):
        assert editor.post(delete_url(row), {"post": "yes"}).status_code == 302
    assert not Unit.tree.filter(pk=above.pk).exists()


def test_bulk_delete_takes_units_out_and_keeps_the_tree(editor, site):
    rows = [make_unit(site=site, name=f"Phòng {n}") for n in range(3)]
    data = {
        "action": "delete_selected",
        "_selected_action": [rows[0].pk, rows[2].pk],
        "post": "yes",
    }
    assert editor.post(LIST, data).status_code == 302
    assert list(Unit.tree.filter(site=site, level=1)) == [rows[1]]
    assert broken_sites() == []


def test_wrong_phone_is_refused_in_the_form(editor, site):
    contact = make_contact(unit=make_unit(site=site))
    url = change_url(contact.unit)
    for phone, status in (("12345", 200), ("0205.000.0009", 302)):
        data = filled(editor.get(url), **{"contacts-0-phone": phone})
        response = editor.post(url, data)
        assert response.status_code == status
    contact.refresh_from_db()
    assert contact.phone == "0205 000 0009"
    assert contact.phone_key == "+842050000009"


def test_empty_contact_is_refused(editor, site):
    unit = make_unit(site=site)
    url = change_url(unit)
    data = add_inline(filled(editor.get(url)), "contacts", label="Văn thư")
    assert editor.post(url, data).status_code == 200
    data = filled(editor.get(url))
    add_inline(data, "contacts", label="Văn thư", email="vt@langson.example")
    assert editor.post(url, data).status_code == 302
    with in_sites(site):
        assert Contact.objects.get(unit=unit).label == "Văn thư"


def test_leader_gets_biography_duties_and_portrait(editor, site):
    url = reverse("admin:units_official_add")
    portrait = SimpleUploadedFile("anh.png", picture_bytes(), "image/png")
    data = filled(
        editor.get(url),
        unit=root_of(site).pk,
        full_name="Nông Minh Họa",
        post="Chủ tịch",
        is_leader="on",
        biography=rich(30),
        duties=rich(20),
        portrait=portrait,
    )
    response = editor.post(url, data)
    assert response.status_code == 302, errors(response)
    with in_sites(site):
        leader = Official.objects.get(full_name="Nông Minh Họa")
    assert leader.biography_words == 30
    assert leader.portrait.site == site


def test_official_of_another_sites_unit_is_refused(editor, site, other_site):
    url = reverse("admin:units_official_add")
    made = make_unit(site=site), make_unit(site=other_site)
    for unit, status in zip(made, (302, 200), strict=True):
        data = filled(editor.get(url), unit=unit.pk, full_name="Ai Đó", post="Cán bộ")
        assert editor.post(url, data).status_code == status
    with in_sites(site, other_site):
        assert [one.unit for one in Official.objects.all()] == [made[0]]


def test_office_that_ends_before_it_begins_is_refused(editor, site):
    url = change_url(make_official(unit=make_unit(site=site)))
    for until, status in (("2019-01-01", 200), ("2999-01-01", 302)):
        data = filled(editor.get(url), since="2020-01-01", until=until)
        assert editor.post(url, data).status_code == status


def test_officials_are_found_by_name_without_accents(editor, site):
    unit = make_unit(site=site)
    make_official(unit=unit, full_name="Đặng Thủy")
    make_official(unit=unit, full_name="Lê Lan", post="Văn thư")
    url = reverse("admin:units_official_changelist")
    text = editor.get(url, {"q": "dang thuy"}).text
    assert "Đặng Thủy" in text
    assert "Lê Lan" not in text


@pytest.fixture
def district_board(db):
    district = make_site("bacson", kind=Kind.DISTRICT)
    client = entered(make_member(district, Role.CHIEF))
    return district, client


def test_map_is_filled_with_picture_text_and_communes(district_board):
    district, client = district_board
    with in_sites(district):
        found = BoundaryMap.objects.get(site=district)
    url = change_url(found)
    picture = SimpleUploadedFile("ban-do.png", picture_bytes(1000), "image/png")
    data = filled(client.get(url), note=rich(30), picture=picture)
    add_inline(data, "communes", name="Xã Vũ Lễ")
    response = client.post(url, data)
    assert response.status_code == 302, errors(response)
    with in_sites(district):
        found = BoundaryMap.objects.get(site=district)
        assert found.picture.width == 1000
        assert [one.name for one in found.communes.all()] == ["Xã Vũ Lễ"]


@pytest.mark.parametrize(
    ("area", "population", "stored"),
    [
        ("1.234,5", "12.345", (Decimal("1234.5"), 12345)),
        ("25 km²", "1 234 người", (Decimal(25), 1234)),
        ("", "", (None, None)),
    ],
)
def test_figures_of_a_commune_are_read_as_they_are_written_here(
    district_board, visit, area, population, stored
):
    district, client = district_board
    with in_sites(district):
        url = change_url(BoundaryMap.objects.get())
    data = filled(client.get(url), note=rich(30))
    add_inline(data, "communes", name="Xã Vũ Lễ", area=area, population=population)
    response = client.post(url, data)
    assert response.status_code == 302, errors(response)
    with in_sites(district):
        commune = Commune.objects.get()
        assert (commune.area, commune.population) == stored
    again = filled(client.get(url))  # shown as it is typed, so a second save is none
    assert client.post(url, again).status_code == 302
    with in_sites(district):
        assert commune.history.count() == 1


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("area", "rộng lắm"),
        ("area", "25.5"),
        ("area", "-3"),
        ("area", "1e5"),
        ("population", "khoảng 3.000"),
        ("population", "3,5"),
        ("population", "99.999.999"),
    ],
)
def test_what_is_no_figure_is_refused_and_kept_as_typed(district_board, name, typed):
    district, client = district_board
    with in_sites(district):
        url = change_url(BoundaryMap.objects.get())
    data = add_inline(filled(client.get(url)), "communes", name="Xã Vũ Lễ")
    refused = client.post(url, {**data, f"communes-1-{name}": typed})
    (formset,) = [one.formset for one in refused.context["inline_admin_formsets"]]
    assert list(formset.forms[1].errors) == [name]
    assert f'value="{typed}"' in refused.content.decode()
    assert client.post(url, {**data, f"communes-1-{name}": "3.500"}).status_code == 302


def test_site_has_one_map_only(district_board):
    district, client = district_board
    url = reverse("admin:units_boundarymap_add")
    assert client.get(url).status_code == 403
    with in_sites(district):
        BoundaryMap.objects.get().delete()
    data = filled(client.get(url), note=rich(30))
    assert client.post(url, data).status_code == 302
    twice = client.post(url, data)  # from a form that was open before
    assert "đã có bản đồ" in errors(twice)
    with in_sites(district):
        assert BoundaryMap.objects.count() == 1


def test_map_is_offered_to_be_added_only_where_none_stands(district_board):
    district, client = district_board
    listed = reverse("admin:units_boundarymap_changelist")
    add = reverse("admin:units_boundarymap_add")
    assert add not in client.get(listed).text
    with in_sites(district):
        BoundaryMap.objects.get().delete()
    assert add in client.get(listed).text


def test_narrow_map_is_saved_with_a_warning(district_board):
    district, client = district_board
    with in_sites(district):
        url = change_url(BoundaryMap.objects.get())
    warning = "Hình chỉ rộng 200 điểm ảnh"
    for width, warned in ((200, True), (1000, False)):
        picture = SimpleUploadedFile("ban-do.png", picture_bytes(width), "image/png")
        data = filled(client.get(url), picture=picture)
        page = client.post(url, data, follow=True)
        assert "thành công" in page.text
        assert (warning in page.text) == warned
        with in_sites(district):
            assert BoundaryMap.objects.get().picture.width == width


def test_refused_contact_is_not_folded_away(editor, site):
    contact = make_contact(unit=make_unit(site=site))
    url = change_url(contact.unit)
    wrong = filled(editor.get(url), **{"contacts-0-phone": "12345"})
    group = editor.post(url, wrong).text.split('id="contacts-group"')[1]
    group = group.split('id="officials-group"')[0]
    assert "errorlist" in group
    assert "<details" not in group


def test_official_is_folded_to_the_name_until_something_is_wrong(editor, site):
    official = make_official(unit=make_unit(site=site))
    url = change_url(official.unit)
    page = editor.get(url)
    assert f"{official.full_name} – {official.post}" in page.text
    assert open_officials(page) == [False, True]  # and the empty row
    wrong = filled(page, **{"officials-0-phone": "12345"})
    assert open_officials(editor.post(url, wrong)) == [True, True]


def open_officials(page):
    rows = page.text.split('<details class="folded"')[1:]
    return [row.split(">")[0].strip() == "open" for row in rows]


def test_earlier_version_of_a_unit_is_brought_back(editor, site):
    unit = make_unit(site=site, name="Tên cũ")
    url = change_url(unit)
    assert editor.post(url, filled(editor.get(url), name="Tên mới")).status_code == 302
    with in_sites(site):
        first = unit.history.order_by("history_id").first()
    name = "admin:units_unit_version"
    version = reverse(name, args=[unit.pk, first.history_id])
    assert editor.post(version).status_code == 302
    assert Unit.tree.get(pk=unit.pk).name == "Tên cũ"
    assert broken_sites() == []
