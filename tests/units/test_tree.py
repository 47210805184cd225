"""The tree of units stays whole, whoever writes to it and in whatever order."""

import random
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from tenancy.changes import Refused
from tenancy.scope import in_sites
from tests.factories import make_unit
from units.management.commands.rebuild_trees import broken_sites
from units.models import Unit


def names(site):
    with in_sites(site):
        return [u.name for u in Unit.objects.filter(site=site).in_tree_order()]


def root_of(site):
    with in_sites(site):
        return Unit.objects.get(site=site, kind="root")


def test_units_stand_in_the_order_of_their_positions(site):
    make_unit(site=site, name="Sau", position=20)
    make_unit(site=site, name="Trước", position=10)
    assert names(site) == ["Huyện Văn Lãng", "Trước", "Sau"]
    assert broken_sites() == []


def test_unit_without_a_position_comes_last(site):
    for name in ("Một", "Hai", "Ba"):
        make_unit(site=site, name=name)
    assert names(site)[1:] == ["Một", "Hai", "Ba"]


def test_unit_moves_with_all_below_it(site):
    one, two = make_unit(site=site, name="Một"), make_unit(site=site, name="Hai")
    Unit(site=site, parent=one, kind="other", name="Tổ").save()
    stale = Unit.tree.get(pk=one.pk)
    stale.parent = two
    stale.save()
    assert names(site)[1:] == ["Hai", "Một", "Tổ"]
    assert Unit.tree.get(name="Tổ").level == 3
    assert broken_sites() == []


def test_new_position_moves_the_unit_among_its_siblings(site):
    make_unit(site=site, name="Một", position=10)
    make_unit(site=site, name="Hai", position=20)
    two = Unit.tree.get(name="Hai")
    two.position = 5
    two.save()
    assert names(site)[1:] == ["Hai", "Một"]


def test_rename_of_a_stale_instance_undoes_no_move(site):
    one, two = make_unit(site=site, name="Một"), make_unit(site=site, name="Hai")
    stale = Unit.tree.get(pk=one.pk)
    mover = Unit.tree.get(pk=one.pk)
    mover.parent = two
    mover.save()
    stale.name = "Một mới"
    stale.save()
    assert Unit.tree.get(pk=one.pk).parent_id == two.pk
    assert names(site)[1:] == ["Hai", "Một mới"]
    assert broken_sites() == []


def test_renamed_unit_keeps_its_address(site):
    unit = make_unit(site=site, name="Phòng Nội vụ")
    unit.name = "Phòng Nội vụ và Lao động"
    unit.save()
    assert Unit.tree.get(pk=unit.pk).slug == "phong-noi-vu"


def test_two_units_of_one_name_have_two_addresses(site):
    slugs = [make_unit(site=site, name="Văn phòng").slug for _ in range(2)]
    assert slugs == ["van-phong", "van-phong-2"]


def test_removed_unit_leaves_no_gap(site):
    one = make_unit(site=site, name="Một")
    make_unit(site=site, name="Hai")
    Unit.tree.get(pk=one.pk).delete()
    assert names(site) == ["Huyện Văn Lãng", "Hai"]
    assert root_of(site).get_descendant_count() == 1
    assert broken_sites() == []


def test_unit_with_units_below_it_is_not_removed(site):
    one = make_unit(site=site, name="Một")
    below = Unit(site=site, parent=one, kind="other", name="Tổ")
    below.save()
    with pytest.raises(ProtectedError, match="Tổ"):
        one.delete()
    below.delete()
    Unit.tree.get(pk=one.pk).delete()
    assert names(site) == ["Huyện Văn Lãng"]


def test_the_agency_itself_is_not_removed(site):
    with pytest.raises(ProtectedError):
        root_of(site).delete()
    assert names(site) == ["Huyện Văn Lãng"]


def test_site_has_one_root_only(site):
    with pytest.raises(IntegrityError), transaction.atomic():
        Unit(site=site, kind="root", name="Gốc thứ hai").save()
    with pytest.raises(IntegrityError), transaction.atomic():
        Unit(site=site, kind="phong", name="Không thuộc đâu").save()
    assert names(site) == ["Huyện Văn Lãng"]


def test_unit_cannot_stand_below_itself(site):
    one = make_unit(site=site, name="Một")
    below = Unit(site=site, parent=one, kind="other", name="Tổ")
    below.save()
    one.parent = below
    with in_sites(site), pytest.raises(ValidationError, match="Tổ"):
        one.full_clean()
    one.parent = root_of(site)
    with in_sites(site):
        one.full_clean()


def test_unit_cannot_stand_under_another_site(site, other_site):
    unit = make_unit(site=site)
    unit.parent = root_of(other_site)
    with in_sites(site, other_site), pytest.raises(ValidationError):
        unit.full_clean()


def test_each_site_has_its_own_tree(site, other_site):
    for one in (site, other_site):
        for number in range(4):
            make_unit(site=one, name=f"Phòng {number}")
    assert root_of(site).tree_id != root_of(other_site).tree_id
    assert broken_sites() == []


def test_write_to_a_unit_that_is_gone_is_refused(site):
    unit = make_unit(site=site)
    stale = Unit.tree.get(pk=unit.pk)
    Unit.tree.get(pk=unit.pk).delete()
    with pytest.raises(Refused):
        stale.save()
    assert names(site) == ["Huyện Văn Lãng"]


def test_bulk_writes_that_break_a_tree_are_refused(site):
    unit = make_unit(site=site)
    with in_sites(site):
        rows = Unit.objects.filter(pk=unit.pk)
        with pytest.raises(ValueError, match="parent"):
            rows.update(parent=None)
        with pytest.raises(ValueError, match="bulk_create"):
            Unit.objects.bulk_create([unit])
        assert rows.update(name="Tên khác") == 1
        rows.delete()
    assert broken_sites() == []


def test_many_mixed_writes_leave_every_tree_whole(site, other_site):
    chance = random.Random(31)
    for number in range(120):
        one = chance.choice((site, other_site))
        rows = list(Unit.tree.filter(site=one))
        unit = chance.choice(rows)
        deed = chance.choice(("add", "add", "move", "rename", "remove"))
        with in_sites(one):
            if deed == "add" or unit.is_root:
                Unit(site=one, parent=unit, kind="other", name=f"Tổ {number}").save()
            elif deed == "remove" and unit.is_leaf_node():
                unit.delete()
            elif deed == "move":
                unit.parent = chance.choice(rows)
                unit.position = chance.randrange(40)
                if unit.parent != unit and not unit._is_below_itself():
                    unit.save()
            else:
                unit.name = f"Tên {number}"
                unit.save()
        assert broken_sites() == [], (number, deed)


def test_command_finds_a_broken_tree_and_mends_it(site, other_site):
    unit = make_unit(site=site, name="Một")
    make_unit(site=other_site, name="Hai")
    Unit.tree.filter(pk=unit.pk).update(lft=7, rght=9)
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("rebuild_trees", check=True, stdout=out)
    assert ended.value.code == 1
    assert "vanlang" in out.getvalue()
    assert "soyt" not in out.getvalue()
    call_command("rebuild_trees", stdout=StringIO())
    assert broken_sites() == []
    call_command("rebuild_trees", check=True, stdout=out)
    assert names(site) == ["Huyện Văn Lãng", "Một"]
