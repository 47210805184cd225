"""The introduction pages that the law asks for: one line here adds another.

Address, entry in the list, choice in the admin, rule, dashboard column and an empty
page on each new site follow; no migration. Sites that stand already get their empty
page with `load_roster`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from pages import examples
from pages.parts import CONTACT, FORM, LIST
from sections.law import BY_THE_PROVINCE, ND13, ND42, ND43, ND224, Basis
from sections.rules import ALL_KINDS, DISTRICTS, Text


@dataclass(frozen=True, kw_only=True)
class PageType:
    """One text page that each site has its place for.

    `title` heads the page; `requirement` names what the law asks, as the dashboard
    shows it; `at_least` is in words; `help_text` tells the board what to write.
    `example` is a text that would do. `parts` are what the page must have beside
    words. With `copies_count_as_nothing` the text must not be another site's; a change
    of it wants `recount`. The pages in English answer one requirement together; one in
    Vietnamese brings its own rule, unless its `basis` is empty. One `in_footer` is led
    to from every page instead of standing in the introduction; `laid_out` of it is a
    template that says under the text what is alike on all sites, `worded_on` its day.
    """

    key: str
    slug: str
    title: Text
    order: int
    at_least: int = 0
    basis: Basis = Basis()
    kinds: tuple[str, ...] = ALL_KINDS
    gate: bool = True
    requirement: Text = ""  # left empty: the title
    help_text: Text = ""
    example: str = ""
    parts: tuple[str, ...] = ()
    copies_count_as_nothing: bool = False
    language: str = "vi"
    in_footer: bool = False
    laid_out: str = ""
    worded_on: date | None = None

    @property
    def is_asked_for(self) -> bool:
        """Does any law or the province ask for it? Only then it brings a rule."""
        return self.basis != Basis()


# What the pages in English share; their titles are read by foreigners, untranslated.
_ENGLISH: dict[str, Any] = {
    "language": "en",
    "at_least": 50,
    "gate": False,
    "basis": Basis(nd43=(ND43("13"),), nd42=(ND42("7"),)),
    "help_text": _(
        "In English, at least 50 words. A text in Vietnamese counts as nothing here."
    ),
}

PAGE_TYPES: tuple[PageType, ...] = (
    PageType(
        key="overview",
        slug="gioi-thieu-chung",
        title=_("General introduction"),
        requirement=_("General introduction, formation and development"),
        order=10,
        at_least=200,
        copies_count_as_nothing=True,
        basis=Basis(
            nd43=(ND43("10.1.a"),), nd42=(ND42("4.1?"),), nd224=(ND224("9.1"),)
        ),
        help_text=_(
            "Who the agency is, how it was formed and how it developed. At least 200 "
            "words of your own; text copied from another site counts as nothing."
        ),
        example=examples.OVERVIEW,
    ),
    PageType(
        key="functions",
        slug="chuc-nang-nhiem-vu",
        title=_("Functions, duties and powers"),
        order=20,
        at_least=150,
        basis=Basis(
            nd43=(ND43("10.1.a"),),
            nd42=(ND42("4.1"),),
            nd224=(ND224("9.1"),),
            more=BY_THE_PROVINCE,
        ),
        help_text=_(
            "As the decision that set up the agency says; name that decision. At least "
            "150 words."
        ),
        example=examples.FUNCTIONS,
    ),
    PageType(
        key="nature_culture",
        slug="tu-nhien-lich-su-van-hoa",
        title=_("Nature, history and culture"),
        requirement=_("Natural conditions, history, culture, monuments and sights"),
        order=30,
        at_least=200,
        copies_count_as_nothing=True,
        kinds=DISTRICTS,
        gate=False,
        basis=Basis(nd43=(ND43("10.1.a"),), nd224=(ND224("9.1.c"),)),
        help_text=_(
            "Natural conditions, history, traditions, monuments and sights. At least "
            "200 words of your own."
        ),
        example=examples.NATURE_CULTURE,
    ),
    PageType(
        key="information_access",
        slug="tiep-can-thong-tin",
        title=_("Access to information"),
        order=40,
        at_least=1,
        gate=False,
        parts=(LIST, CONTACT, FORM),
        basis=Basis(nd43=(ND13("11"),), nd42=(ND13("11"),), nd224=(ND13("11"),)),
        help_text=_(
            "The list of what people may ask for, whom they turn to (telephone or "
            "official e-mail); the form itself is uploaded below the text."
        ),
        example=examples.INFORMATION_ACCESS,
    ),
    PageType(
        key="privacy",
        slug="quyen-rieng-tu",
        title=_("Privacy notice"),
        order=60,
        in_footer=True,
        laid_out="pages/_privacy.html",
        worded_on=date(2026, 11, 25),
        help_text=_(
            "Which personal data your agency receives through this site, by telephone "
            "and by e-mail, what for, how long they are kept, who else gets them, and "
            "to whom people turn to see, correct or delete theirs. How the site itself "
            "treats its readers, and your address, stand under the text by themselves."
        ),
    ),
    PageType(
        key="accessibility",
        slug="kha-nang-tiep-can",
        title=_("Accessibility statement"),
        order=61,
        in_footer=True,
        laid_out="pages/_accessibility.html",
        worded_on=date(2026, 11, 25),
        help_text=_(
            "What on your site some people cannot use yet, such as scanned documents "
            "or films without subtitles, why, by when you mend it, and how they get it "
            "in another way until then. Say it honestly: no site is without such "
            "places. The standard, your address, telephone and e-mail stand under the "
            "text by themselves."
        ),
    ),
    PageType(
        key="english_structure",
        slug="organisation",
        title="Organisation",
        order=80,
        **_ENGLISH,
    ),
    PageType(
        key="english_functions",
        slug="functions",
        title="Functions and duties",
        order=81,
        **_ENGLISH,
    ),
    PageType(
        key="english_contacts",
        slug="contacts",
        title="Contacts",
        order=82,
        **_ENGLISH,
    ),
)


def all_types() -> tuple[PageType, ...]:
    """The page types in the order in which they are listed."""
    return tuple(sorted(PAGE_TYPES, key=lambda one: one.order))


def types_for(kind: str) -> tuple[PageType, ...]:
    """The page types that a site of `kind` has."""
    return tuple(one for one in all_types() if kind in one.kinds)


def choices() -> list[tuple[str, Text]]:
    """For the model's column: called when asked, so that a line needs no migration."""
    return [(one.key, one.title) for one in all_types()]


def type_by_key(key: str) -> PageType | None:
    for one in all_types():
        if one.key == key:
            return one
    return None


def type_by_slug(slug: str) -> PageType | None:
    for one in all_types():
        if one.slug == slug:
            return one
    return None
