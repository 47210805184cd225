"""The chapters in their order, whose they are, and which form leads to which."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from portal.guide import entering, facts, notices, ruling, showing, writing
from portal.guide.chapter import ADMINISTRATORS, LEADS, OFFICE, Chapter, Text
from tenancy.models import Role

CHAPTERS = (
    entering.LOG_IN,
    entering.FRONT_PAGE,
    writing.NEWS,
    writing.DOCUMENTS,
    writing.PAGES,
    facts.IDENTITY,
    notices.LOOK,
    facts.UNITS,
    facts.BOUNDARY_MAP,
    facts.TODO,
    writing.PUBLISHING,
    facts.ASKING,
    writing.REMOVING,
    showing.REFERENCES,
    notices.URGENT,
    ruling.BOARDS,
    ruling.TRAIL,
    ruling.DASHBOARD,
    ruling.PUBLISHING_A_SITE,
    ruling.THRESHOLDS,
    showing.HUB,
    ruling.SITES_AND_ACCOUNTS,
)


@dataclass(frozen=True)
class Guide:
    """The chapters of one role, or of two that do the same."""

    title: Text
    roles: tuple[Role, ...]

    @property
    def chapters(self) -> list[Chapter]:
        return [one for one in CHAPTERS if set(self.roles) & set(one.roles)]


GUIDES = (
    Guide(_("Contributor"), (Role.CONTRIBUTOR,)),
    Guide(_("Editor"), (Role.EDITOR,)),
    Guide(_("Chief editor and deputy"), LEADS),
    Guide(_("Office of the People's Committee"), OFFICE),
    Guide(_("Administrator"), ADMINISTRATORS),
)


def guides_for(roles: Collection[str]) -> tuple[list[Guide], list[Guide]]:
    """The guides of a person with `roles`, and all others."""
    mine = [guide for guide in GUIDES if set(guide.roles) & set(roles)]
    return mine, [guide for guide in GUIDES if guide not in mine]


def chapter_by_slug(slug: str) -> Chapter | None:
    return next((one for one in CHAPTERS if one.slug == slug), None)


def chapter_of(label: str) -> Chapter | None:
    """The chapter about the form of the model `label` ("units.unit"), or its app."""
    for asked in (label, label.partition(".")[0]):
        for chapter in CHAPTERS:
            if asked in chapter.forms:
                return chapter
    return None


def after(chapter: Chapter, roles: Collection[str]) -> Chapter | None:
    """The chapter that a person with `roles` reads next."""
    read = [one for one in CHAPTERS if one == chapter or set(one.roles) & set(roles)]
    rest = read[read.index(chapter) + 1 :]
    return rest[0] if rest else None
