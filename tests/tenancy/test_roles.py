"""The role table: a chief on the own site, the Office over all, nobody else yet."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from tenancy import roles
from tenancy.models import PROVINCE_ROLES, Membership, MemberSite, Role
from tests.factories import make_member, make_seat, make_user

pytestmark = pytest.mark.django_db


def test_the_table_names_all_six_roles() -> None:
    assert set(roles.TABLE) == set(Role)


def test_a_chief_acts_on_the_own_site_alone(
    site: MemberSite, other_site: MemberSite
) -> None:
    chief = make_member(site, Role.CHIEF)
    for perm in ("units.change_unit", "news.publish_article", "pages.view_page"):
        assert chief.has_perm(perm, site)
        assert not chief.has_perm(perm, other_site)
    assert not chief.has_perm("completeness.run_site", site)
    assert not chief.has_perm("tenancy.change_membersite", site)


def test_the_office_reads_all_and_writes_no_content(
    site: MemberSite, other_site: MemberSite
) -> None:
    office = make_member(None, Role.OFFICE)
    for one in (site, other_site):
        assert office.has_perm("news.view_article", one)
        assert office.has_perm("completeness.run_site", one)
        assert not office.has_perm("news.change_article", one)


def test_a_membership_that_ended_gives_nothing(site: MemberSite) -> None:
    person = make_user()
    over = make_seat(person, site, Role.CHIEF, until="2011-01-01")
    assert not person.has_perm("units.change_unit", site)
    over.until = None
    over.save()
    again = type(person).objects.get(pk=person.pk)
    assert again.has_perm("units.change_unit", site)


def test_nobody_logged_in_has_no_site(site: MemberSite) -> None:
    assert roles.sites_where(AnonymousUser(), roles.Right.VIEW) == []
    assert roles.sites_where(make_member(site), roles.Right.VIEW) == [site.pk]


def test_a_chief_needs_a_site_and_the_office_stands_on_none(site: MemberSite) -> None:
    person = make_user()
    Membership.objects.create(user=person, role=Role.OFFICE)
    for wrong in ({"role": Role.CHIEF}, {"role": Role.OFFICE, "site": site}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Membership.objects.create(user=person, **wrong)


BELOW_CHIEF = {Role.DEPUTY, Role.EDITOR, Role.CONTRIBUTOR}
MANAGED = {
    Role.CONTRIBUTOR: set(),
    Role.EDITOR: set(),
    Role.DEPUTY: BELOW_CHIEF,
    Role.CHIEF: BELOW_CHIEF,
    Role.OFFICE: {Role.CHIEF, Role.DEPUTY},
    Role.ADMINISTRATOR: {Role.OFFICE, Role.ADMINISTRATOR},
}


@pytest.mark.parametrize("role", Role)
def test_each_role_manages_whom_the_design_says(
    role: Role, site: MemberSite, other_site: MemberSite
) -> None:
    def managed(where: MemberSite | None) -> set[Role]:
        seats = {
            one: Membership(
                user=person, role=one, site=None if one in PROVINCE_ROLES else where
            )
            for one in Role
        }
        return {one for one, seat in seats.items() if roles.may_manage(me, seat)}

    is_over_all = role in PROVINCE_ROLES
    me = make_member(None if is_over_all else site, role)
    person = make_user("ai-do")
    assert managed(site) == MANAGED[role]
    assert managed(other_site) == (MANAGED[role] if is_over_all else set())
    person = me
    assert managed(site) == set()


def test_an_administrator_looks_after_sites_and_hosts_and_no_content(
    site: MemberSite,
) -> None:
    administrator = make_member(None, Role.ADMINISTRATOR)
    office = make_member(None, Role.OFFICE)
    for perm in ("tenancy.change_membersite", "tenancy.add_sitehost"):
        assert administrator.has_perm(perm, site)
        assert not office.has_perm(perm, site)
    for perm in ("news.change_article", "news.view_article", "tenancy.view_board"):
        assert not administrator.has_perm(perm, site)
