"""The sections of a site that units answers for, and their rules."""

from django.utils.translation import gettext_lazy as _

from sections.law import ND42, ND43, ND224, OURS, QD773, Basis
from sections.registry import Section, register
from sections.rules import DISTRICTS
from tenancy.models import MemberSite
from units.models import (
    BoundaryMap,
    Commune,
    Contact,
    Official,
    ScheduleEntry,
    Unit,
    UnitKind,
)
from units.rules import HasBoundaryMap, Leaders, Structure
from units.rules_of_schedule import PresentWeek
from units.rules_of_units import UnitContacts, UnitFunctions, UnitOfficials


def root_unit(site: MemberSite) -> None:
    """The agency itself: what all other units stand under."""
    if not Unit.objects.filter(site=site, kind=UnitKind.ROOT).exists():
        Unit(site=site, kind=UnitKind.ROOT, name=site.agency or site.name).save()


def empty_map(site: MemberSite) -> None:
    """An empty boundary map for a district or commune; departments have none."""
    if site.kind in DISTRICTS:
        BoundaryMap.objects.get_or_create(site=site)


register(
    Section(
        key="structure",
        title=_("Organisation"),
        order=20,
        url_name="units:chart",
        skeleton=root_unit,
        rules=(
            Structure(
                key="structure",
                title=_("Organisation chart"),
                gate=True,
                limits={"at_least": 3},
                reads=(Unit, Official),
                basis=Basis(
                    nd43=(ND43("10.1.a"),), nd42=(ND42("4.1"),), nd224=(ND224("9.1"),)
                ),
            ),
            UnitFunctions(
                key="unit_functions",
                title=_("Functions and duties of subordinate units"),
                gate=True,
                limits={"words": 30},
                reads=(Unit,),
                basis=Basis(
                    nd43=(ND43("10.1.a"),),
                    nd42=(ND42("4.1"),),
                    nd224=(ND224("9.1"),),
                    more={("district", "nd43"): (QD773(),)},
                ),
            ),
        ),
    )
)

register(
    Section(
        key="leaders",
        title=_("Leaders"),
        order=25,
        url_name="units:leaders",
        rules=(
            Leaders(
                key="leaders",
                title=_("Biographies and duties of the leaders"),
                gate=True,
                reads=(Official,),
                basis=Basis(
                    nd43=(ND43("10.1.a"),), nd42=(OURS,), nd224=(ND224("9.1"),)
                ),
            ),
        ),
    )
)

register(
    Section(
        key="schedule",
        title=_("Work schedule"),
        order=27,
        url_name="units:schedule",
        rules=(
            PresentWeek(
                key="schedule",
                title=_("Work schedule of the leaders"),
                reads=(ScheduleEntry,),
                basis=Basis(nd43=(ND43("10.1.c"),)),
            ),
        ),
    )
)

register(
    Section(
        key="map",
        title=_("Boundary map"),
        order=28,
        url_name="units:map",
        skeleton=empty_map,
        rules=(
            HasBoundaryMap(
                key="boundary_map",
                title=_("Map of administrative boundaries down to the communes"),
                gate=True,
                kinds=DISTRICTS,
                limits={"pixels": 800, "words": 30},
                reads=(BoundaryMap, Commune),
                basis=Basis(
                    nd43=(ND43("10.1.a"),), nd42=(OURS,), nd224=(ND224("9.1.c"),)
                ),
            ),
        ),
    )
)

register(
    Section(
        key="contacts",
        title=_("Contacts"),
        order=30,
        url_name="units:contacts",
        rules=(
            UnitContacts(
                key="unit_contacts",
                title=_("Contacts of subordinate units"),
                gate=True,
                reads=(Unit, Contact),
                basis=Basis(
                    nd43=(ND43("10.1.k"),), nd42=(ND42("4.1"),), nd224=(ND224("9.1"),)
                ),
            ),
            UnitOfficials(
                key="officials",
                title=_("Officials to turn to"),
                gate=True,
                reads=(Unit, Official),
                basis=Basis(
                    nd43=(ND43("10.1.k"),), nd42=(ND42("4.1"),), nd224=(ND224("9.1"),)
                ),
            ),
        ),
    )
)
