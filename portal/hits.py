"""What a search shows of each row that it found, and by which words it found it."""

from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext as _

from content.dates import short_date
from content.search import BEGINS, MISSING, closeness
from content.snippets import Piece, snippet
from portal import members
from tenancy import hosts
from tenancy.models import MemberSite


@dataclass(frozen=True)
class Hit:
    """One line of the results; `url` is empty for what cannot be read yet."""

    title: str
    url: str
    site: MemberSite
    detail: str = ""
    text: str = ""  # what it says, if a search reads that too
    names: tuple[str, ...] = ()  # what it is called by, if not by its title
    is_of_site: bool = False
    phone: str = ""  # of a site
    state: Any = ""  # of a site, if it is not live
    snippet: list[Piece] = field(default_factory=list)
    copies: int = 1  # sites on which this very document stands

    def nearness(self, typed: str) -> int:
        """How near what it is called by, or else what it says, has `typed`.

        Nothing is called by what it says, so that is never exact.
        """
        names = self.names or (self.title,)
        near = min(closeness(typed, name) for name in names)
        if near < MISSING:
            return near
        return max(closeness(typed, self.text or self.detail), BEGINS)

    def shows(self, typed: str) -> "Hit":
        """The same with the part of its text that has the words."""
        return replace(self, snippet=snippet(self.text, typed)) if self.text else self


def of_site(site: MemberSite) -> Hit:
    return Hit(
        _("Site of %(name)s") % {"name": site.name},
        members.address_of(site),
        site,
        names=members.names_of(site),
        is_of_site=True,
        phone=site.phone,
        state=members.state_of(site),
    )


def of_unit(row: Any) -> Hit:
    return Hit(row.name, hosts.url(row.site, "units:detail", row.slug), row.site)


def of_page(row: Any) -> Hit:
    return Hit(row.title, row.url, row.site)


def of_directive(row: Any) -> Hit:
    return Hit(
        f"{row.number} – {row.abstract}",
        row.get_absolute_url(),
        row.site,
        short_date(row.issued_on),
        names=(row.number, row.abstract),
        copies=row.copies,
    )


def of_article(row: Any) -> Hit:
    day = short_date(row.published_at)
    return Hit(row.title, row.get_absolute_url(), row.site, day, text=row.lead)


def of_official(row: Any) -> Hit:
    url = hosts.url(row.unit.site, "units:detail", row.unit.slug)
    return Hit(row.full_name, url, row.unit.site, f"{row.post}, {row.unit.name}")
