"""An edit cannot take from a live site what the gate asked; time can."""

from typing import Any

import pytest

from completeness.assess import assess
from sections.rules import State
from tenancy.changes import Refused, changing
from tenancy.models import MemberSite, User
from tests.completeness.fakes import HasPhone, Said
from tests.factories import make_site

pytestmark = pytest.mark.django_db


def write(site: MemberSite, touches: Any = None, **fields: Any) -> None:
    with changing(site, touches=touches):
        MemberSite.objects.filter(pk=site.pk).update(**fields)


def phone(site: MemberSite) -> str:
    return MemberSite.objects.get(pk=site.pk).phone


@pytest.fixture
def reachable(site: MemberSite) -> MemberSite:
    MemberSite.objects.filter(pk=site.pk).update(phone="0205 000 0001")
    site.refresh_from_db()
    return site


def test_edit_that_keeps_a_rule_goes_through_and_one_that_breaks_it_not(ask, reachable):
    ask(HasPhone())
    write(reachable, phone="0205 000 0002")
    assert phone(reachable) == "0205 000 0002"
    with pytest.raises(Refused) as refused:
        write(reachable, phone="", address="Số 1")
    assert phone(reachable) == "0205 000 0002"
    assert MemberSite.objects.get(pk=reachable.pk).address == ""
    assert [line.rule.key for line in refused.value.findings] == ["has_phone"]


def test_refusal_names_site_rule_lack_law_and_way_out(ask, reachable):
    ask(HasPhone())
    with pytest.raises(Refused) as refused:
        write(reachable, phone="")
    for words in (
        "Huyện Văn Lãng",
        "Điện thoại",
        "Chưa có số điện thoại.",
        "Nghị định số",
    ):
        assert words in refused.value.sentence


def test_site_in_preparation_may_lose_anything(ask, db):
    draft = make_site("soxd", phone="0205 000 0001")
    ask(HasPhone())
    write(draft, phone="")
    assert phone(draft) == ""


def test_rule_that_does_not_gate_refuses_nothing(ask, reachable):
    ask(HasPhone(gate=False))
    write(reachable, phone="")
    assert phone(reachable) == ""


def test_site_already_in_breach_may_still_be_edited(ask, site):
    lacks = Said(key="other", gate=True, answers={site.code: State.MISSING})
    ask(HasPhone(), lacks)
    assert assess([site])[site.pk].breach
    write(site, address="Số 2")
    write(site, phone="0205 000 0003")
    assert phone(site) == "0205 000 0003"
    with pytest.raises(Refused):
        write(site, phone="")


def test_only_rules_that_read_what_is_touched_are_asked(ask, reachable):
    class Counted(HasPhone):
        def check(self, sites: Any, at: Any, limits: Any) -> Any:
            asked.append(self.key)
            return super().check(sites, at, limits)

    asked: list[str] = []
    ask(Counted(), Counted(key="of_users", reads=(User,)))
    write(reachable, touches=[MemberSite], phone="0205 000 0004")
    assert asked == ["has_phone", "has_phone"]
    asked.clear()
    write(reachable, touches=[User], name="Huyện Văn Lãng")
    assert asked == ["of_users", "of_users"]
    asked.clear()
    write(reachable, phone="0205 000 0005")
    assert set(asked) == {"has_phone", "of_users"}


def test_rule_that_names_no_model_is_always_asked(ask, reachable):
    ask(HasPhone(reads=()))
    write(reachable, touches=[User], phone="0205 000 0004")
    with pytest.raises(Refused):
        write(reachable, touches=[User], phone="")


def test_raw_write_is_not_refused_but_is_a_breach_at_the_next_look(ask, reachable):
    ask(HasPhone())
    assert assess([reachable])[reachable.pk].breach is None
    MemberSite.objects.filter(pk=reachable.pk).update(phone="")
    fresh = MemberSite.objects.get(pk=reachable.pk)
    assert assess([fresh])[fresh.pk].breach is not None


def test_one_refused_site_refuses_the_change_of_all(ask, reachable, other_site):
    MemberSite.objects.filter(pk=other_site.pk).update(phone="0205 000 0007")
    ask(HasPhone())

    def change_both() -> None:
        with changing(reachable, other_site):
            MemberSite.objects.filter(pk=reachable.pk).update(phone="0205 000 0008")
            MemberSite.objects.filter(pk=other_site.pk).update(phone="")

    with pytest.raises(Refused) as refused:
        change_both()
    assert "Sở Y tế" in refused.value.sentence
    assert "Văn Lãng" not in refused.value.sentence
    assert phone(reachable) == "0205 000 0001"
