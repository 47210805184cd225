"""What pages gives a site: its introduction, its identity block, and their rules."""

from collections.abc import Iterable
from functools import partial

from django.utils.translation import gettext_lazy as _

from content.bulk import add_many
from content.desk import on_desk
from pages import examples
from pages.catalogue import PageType, all_types, types_for
from pages.models import Look, Page
from pages.rules import IdentityFilled, WrittenPage
from pages.rules_of_english import EnglishPages
from sections.law import ND42, ND43, ND224, TT09, Basis
from sections.registry import Section, register
from sections.rules import Figure, Text
from tenancy.models import MemberSite


def asks_of(page_type: PageType) -> Text:
    """When the rule of a written page is complete."""
    if page_type.parts:
        return _(
            "The page is published, and has a list, a contact point (a telephone "
            "number or an official e-mail) and a form to download: uploaded with the "
            "page, or a file of this site that the text links to."
        )
    if page_type.copies_count_as_nothing:
        return _(
            "The page is published and has at least %(words)d words of your own. A "
            "text counts as nothing if 60%% of it stands in what another site, or two "
            "others, published first."
        )
    return _("The page is published and has at least %(words)d words.")


def shortfalls_of(page_type: PageType) -> Text:
    """What a written page that is not enough is called."""
    if page_type.parts:
        return _(
            "Thin: one of the three lacks. Missing: the page is not published, or "
            "holds filler only."
        )
    return _(
        "Thin: it has fewer words. Missing: it is not published, or holds filler only "
        "(“being updated”, repeated sentences, letters typed at random)."
    )


def rule_of(page_type: PageType) -> WrittenPage:
    """The rule that a page type brings along."""
    return WrittenPage(
        key=page_type.key,
        title=page_type.requirement or page_type.title,
        basis=page_type.basis,
        gate=page_type.gate,
        kinds=page_type.kinds,
        limits={"words": Figure(page_type.at_least, _("Words of the page, at least"))},
        reads=(Page,),
        page=page_type.key,
        parts=page_type.parts,
        asks=asks_of(page_type),
        falls_short=shortfalls_of(page_type),
        example=page_type.example,
        copies_count_as_nothing=page_type.copies_count_as_nothing,
    )


def rule_of_english() -> EnglishPages:
    """The one rule that all page types in English answer together."""
    pages = tuple(one for one in all_types() if one.language == "en")
    return EnglishPages(
        key="english",
        title=_("Information in English"),
        basis=pages[0].basis,
        limits={"words": Figure(pages[0].at_least, _("Words of each page, at least"))},
        reads=(Page,),
        pages=pages,
        asks=_(
            "Organisation, functions and contacts: each page is published in English "
            "and has at least %(words)d words."
        ),
        falls_short=_(
            "Thin: a page lacks or has fewer words. Missing: no page counts; "
            "Vietnamese text under an English title does not."
        ),
        example=examples.ENGLISH,
    )


def lay_pages(site: MemberSite) -> None:
    """An empty draft of each page that a site of this kind has, where absent."""
    standing = set(Page.objects.filter(site=site).values_list("key", flat=True))
    keys = [one.key for one in types_for(site.kind) if one.key not in standing]
    add_many([Page(site=site, key=key) for key in keys])


def lay_look(site: MemberSite) -> None:
    """The look that every site begins with, where absent."""
    Look.objects.get_or_create(site=site)


def sites_lacking_pages(sites: Iterable[MemberSite]) -> list[MemberSite]:
    """Those on which a page of the catalogue was never laid: it came later."""
    standing = set(Page.objects.values_list("site_id", "key"))
    return [
        site
        for site in sites
        if any((site.pk, one.key) not in standing for one in types_for(site.kind))
    ]


def _brings_a_rule(page_type: PageType) -> bool:
    return page_type.is_asked_for and page_type.language != "en"


def introduction() -> Section:
    """Built from the catalogue, so that a line of it is all that a page needs."""
    return Section(
        key="introduction",
        title=_("Introduction"),
        url_name="pages:list",
        order=10,
        rules=(
            *(rule_of(one) for one in all_types() if _brings_a_rule(one)),
            rule_of_english(),
        ),
        skeleton=lay_pages,
        waiting=partial(on_desk, Page),
    )


IDENTITY_FALLS_SHORT = _(
    "Thin: some of it lacks, or the e-mail is not on an official domain. Missing: "
    "nothing has been entered."
)

register(
    Section(
        key="identity",
        title=_("Agency and contact details"),
        order=5,
        in_menu=False,
        url_name="portal:home",
        skeleton=lay_look,
        rules=(
            IdentityFilled(
                key="identity",
                title=_("Agency and the person responsible for content"),
                gate=True,
                reads=(MemberSite,),
                columns=(
                    "agency",
                    "parent_body",
                    "address",
                    "phone",
                    "email",
                    "responsible_name",
                    "responsible_post",
                ),
                asks=_(
                    "The agency, its parent body, address, telephone, official e-mail, "
                    "and the person responsible for the content with post are entered."
                ),
                falls_short=IDENTITY_FALLS_SHORT,
                example=examples.IDENTITY,
                basis=Basis(
                    nd43=(ND43("10.1.l"), TT09("2")),
                    nd42=(TT09("2"),),
                    nd224=(TT09("2"),),
                ),
            ),
            IdentityFilled(
                key="office_contact",
                title=_("Contact details of the agency"),
                gate=True,
                reads=(MemberSite,),
                columns=("address", "phone", "email", "working_hours"),
                asks=_(
                    "Address, telephone, official e-mail and working hours are entered."
                ),
                falls_short=IDENTITY_FALLS_SHORT,
                example=examples.OFFICE_CONTACT,
                basis=Basis(
                    nd43=(ND43("10.1.l"),), nd42=(ND42("4.1"),), nd224=(ND224("9.1"),)
                ),
            ),
        ),
    )
)
register(introduction())
