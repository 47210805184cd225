"""What documents give a site: their section, their rules, the list of types."""

from datetime import timedelta
from functools import partial

from django.utils.translation import gettext_lazy as _

from content.desk import on_desk
from directives import examples
from directives.models import Directive, DocumentType
from directives.rules import HasPlan, LegalDocuments, OwnDocuments
from directives.types import TYPES
from sections.law import ND42, ND43, ND224, REGIMES, Basis
from sections.registry import Section, register
from sections.rules import Figure, Unmeasured
from tenancy import clock
from tenancy.models import MemberSite


def lay_types(site: MemberSite) -> None:
    """The types that the law names, when the installation has none yet.

    Laid here and not by a migration: a flushed database gets them back with its
    first site, and a type that an administrator took out does not come back. Nobody
    wrote this list on that day: it holds for the past as well.
    """
    if DocumentType.objects.exists():
        return
    types = DocumentType.objects.bulk_create(
        DocumentType(**one._asdict()) for one in TYPES
    )
    with clock.at(clock.end_of(REGIMES[0].since - timedelta(days=1))):
        DocumentType.history.bulk_history_create(types)


register(
    Section(
        key="documents",
        title=_("Official documents"),
        url_name="directives:list",
        order=50,
        skeleton=lay_types,
        waiting=partial(on_desk, Directive),
        rules=(
            OwnDocuments(
                key="directions",
                title=_("Direction and administration"),
                gate=True,
                limits={
                    "days": Figure(90, _("Age of the newest document in days, at most"))
                },
                asks=_(
                    "A document that the agency issued itself is public with its file, "
                    "published at most %(days)d days ago."
                ),
                falls_short=_(
                    "Thin: none has its file. Stale: the newest is older. Missing: "
                    "there is none."
                ),
                example=examples.DIRECTIONS,
                reads=(Directive,),
                basis=Basis(
                    nd43=(ND43("10.1.c"),), nd42=(ND42("4.1?"),), nd224=(ND224("9"),)
                ),
            ),
            HasPlan(
                key="plans",
                title=_("Strategies, master plans, plans"),
                asks=_("A plan, programme or master plan is public with its file."),
                falls_short=_("Thin: none has its file. Missing: there is none."),
                example=examples.PLANS,
                reads=(Directive,),
                basis=Basis(
                    nd43=(ND43("10.1.đ"),), nd42=(ND42("4.1"),), nd224=(ND224("9"),)
                ),
            ),
            LegalDocuments(
                key="legal_documents",
                title=_("Legal and administrative documents"),
                asks=_(
                    "Each legal document that is public has its form, issuing body, "
                    "number, date issued, date in force, abstract and file."
                ),
                falls_short=_(
                    "Thin: some of these fields are empty. Missing: there is no legal "
                    "document."
                ),
                example=examples.LEGAL_DOCUMENTS,
                reads=(Directive,),
                basis=Basis(
                    nd43=(ND43("10.1.e"),), nd42=(ND42("4.1"),), nd224=(ND224("9"),)
                ),
            ),
            Unmeasured(
                key="projects",
                title=_("Projects, investment, tenders, public procurement"),
                asks=_(
                    "Lists of projects, calls for investment, tenders and public "
                    "procurement. Not measured yet: no site is judged by it."
                ),
                basis=Basis(
                    nd43=(ND43("10.1.h"),), nd42=(ND42("4.1"),), nd224=(ND224("9"),)
                ),
            ),
            Unmeasured(
                key="consultation",
                title=_("Public consultation"),
                asks=_(
                    "Drafts that are put to the people, with the time for remarks and "
                    "what became of them. Not measured yet: no site is judged by it."
                ),
                basis=Basis(
                    nd43=(ND43("10.1.i"),), nd42=(ND42("8"),), nd224=(ND224("9"),)
                ),
            ),
        ),
    )
)
