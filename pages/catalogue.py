"""The introduction pages that the law asks for: one line here adds another.

Address, entry in the list, choice in the admin, rule, dashboard column and an empty
page on each new site follow; no migration. Sites that stand already get their empty
page with `load_roster`.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from sections.law import ND42, ND43, ND224, QD773, Basis
from sections.rules import ALL_KINDS, DISTRICTS, Text


@dataclass(frozen=True, kw_only=True)
class PageType:
    """One required text page.

    `title` heads the page; `requirement` names what the law asks, as the dashboard
    shows it; `at_least` is in words; `help_text` tells the board what to write.
    """

    key: str
    slug: str
    title: Text
    order: int
    at_least: int
    basis: Basis
    kinds: tuple[str, ...] = ALL_KINDS
    gate: bool = True
    requirement: Text = ""  # left empty: the title
    help_text: Text = ""


_FUNCTIONS_OF_DISTRICTS = {("district", "nd43"): (QD773(),)}

PAGE_TYPES: tuple[PageType, ...] = (
    PageType(
        key="overview",
        slug="gioi-thieu-chung",
        title=_("General introduction"),
        requirement=_("General introduction, formation and development"),
        order=10,
        at_least=200,
        basis=Basis(
            nd43=(ND43("10.1.a"),), nd42=(ND42("4.1?"),), nd224=(ND224("9.1"),)
        ),
        help_text=_(
            "Who the agency is, how it was formed and how it developed. At least 200 "
            "words of your own; text copied from another site counts as nothing."
        ),
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
            more=_FUNCTIONS_OF_DISTRICTS,
        ),
        help_text=_(
            "As the decision that set up the agency says; name that decision. At least "
            "150 words."
        ),
    ),
    PageType(
        key="nature_culture",
        slug="tu-nhien-lich-su-van-hoa",
        title=_("Nature, history and culture"),
        requirement=_("Natural conditions, history, culture, monuments and sights"),
        order=30,
        at_least=200,
        kinds=DISTRICTS,
        gate=False,
        basis=Basis(nd43=(ND43("10.1.a"),), nd224=(ND224("9.1.c"),)),
        help_text=_(
            "Natural conditions, history, traditions, monuments and sights. At least "
            "200 words of your own."
        ),
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
