"""The sections of a site that units answers for, and their rules."""

from django.utils.translation import gettext_lazy as _

from sections.law import BY_THE_PROVINCE, ND42, ND43, ND224, OURS, Basis
from sections.registry import Section, register
from sections.rules import DISTRICTS, Figure
from tenancy.models import MemberSite
from units import examples
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
                limits={"at_least": Figure(3, _("Subordinate units, at least"))},
                asks=_(
                    "The chart shows a leader in office and at least %(at_least)d "
                    "subordinate units."
                ),
                falls_short=_(
                    "Thin: there are fewer units, or no leader is in office. Missing: "
                    "the chart shows neither."
                ),
                example=examples.STRUCTURE,
                reads=(Unit, Official),
                basis=Basis(
                    nd43=(ND43("10.1.a"),), nd42=(ND42("4.1"),), nd224=(ND224("9.1"),)
                ),
            ),
            UnitFunctions(
                key="unit_functions",
                title=_("Functions and duties of subordinate units"),
                gate=True,
                limits={"words": Figure(30, _("Words on each unit, at least"))},
                asks=_(
                    "Every subordinate unit says what it does, in at least %(words)d "
                    "words."
                ),
                falls_short=_(
                    "Thin: some units lack it or say too little. Missing: no unit says "
                    "anything, or there is none."
                ),
                example=examples.UNIT_FUNCTIONS,
                reads=(Unit,),
                basis=Basis(
                    nd43=(ND43("10.1.a"),),
                    nd42=(ND42("4.1"),),
                    nd224=(ND224("9.1"),),
                    more=BY_THE_PROVINCE,
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
                asks=_(
                    "At least one leader is in office, and each of them has a short "
                    "biography and duties."
                ),
                falls_short=_(
                    "Thin: some lack their biography or duties. Missing: no leader in "
                    "office is named, or all lack both."
                ),
                example=examples.LEADERS,
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
                asks=_("The present week has an entry."),
                falls_short=_(
                    "Stale: the last entry is of a week that is past. Missing: no week "
                    "has been entered."
                ),
                example=examples.SCHEDULE,
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
                limits={
                    "pixels": Figure(800, _("Width of the picture in pixels")),
                    "words": Figure(30, _("Words beside the map, at least")),
                },
                asks=_(
                    "The map has a picture at least %(pixels)d pixels wide, the table "
                    "of the communes, and a text of at least %(words)d words."
                ),
                falls_short=_(
                    "Thin: one of the three lacks or is too small. Missing: nothing of "
                    "it stands there."
                ),
                example=examples.BOUNDARY_MAP,
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
                asks=_(
                    "Every subordinate unit has a telephone number or an official "
                    "e-mail. Communes are looked at too, but not asked for."
                ),
                falls_short=_(
                    "Thin: some units have neither. Missing: no unit has anything, or "
                    "there is none."
                ),
                example=examples.UNIT_CONTACTS,
                gate=True,
                reads=(Unit, Contact),
                basis=Basis(
                    nd43=(ND43("10.1.k"),), nd42=(ND42("4.1"),), nd224=(ND224("9.1"),)
                ),
            ),
            UnitOfficials(
                key="officials",
                title=_("Officials to turn to"),
                asks=_(
                    "Every subordinate unit names an official in office with name, "
                    "post, telephone or fax, and official e-mail."
                ),
                falls_short=_(
                    "Thin: some units lack one, or some of these are not given. "
                    "Missing: no unit names anybody, or there is no unit."
                ),
                example=examples.OFFICIALS,
                gate=True,
                reads=(Unit, Official),
                basis=Basis(
                    nd43=(ND43("10.1.k"),), nd42=(ND42("4.1"),), nd224=(ND224("9.1"),)
                ),
            ),
        ),
    )
)
