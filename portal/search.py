"""Search over what the scope shows: titles, leads, names, numbers, without accents."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.fields import one_line
from content.search import MISSING, PHRASE
from directives import search as directives
from news import search as news
from pages import search as pages
from portal import hits, members
from portal.hits import Hit
from sections.rules import Text
from tenancy.models import MemberSite
from units import search as units

LONGEST = 200  # characters of a query; nobody types more, and each word costs
MOST = 20  # hits shown of one kind
LOOKED_AT = 60  # hits of one kind among which those with the accents typed come first
LITTLE = 3  # hits; with fewer one is told whom to ask


@dataclass(frozen=True)
class Group:
    """The best hits of one kind; `found` says how many there are, if not more."""

    title: Text
    hits: list[Hit]
    found: int
    nearness: int  # of the first of them

    @property
    def is_cut(self) -> bool:
        return self.found > len(self.hits)


@dataclass(frozen=True)
class Results:
    """What was understood of the query, what it found, and a word if it did not."""

    query: str
    groups: list[Group]
    sentence: str = ""
    was_searched: bool = True

    @property
    def count(self) -> int:
        """How many hits there are; at least so many if `is_more`."""
        return sum(min(group.found, LOOKED_AT) for group in self.groups)

    @property
    def is_little(self) -> bool:
        """Was so little found that one may have to ask somebody?"""
        return self.was_searched and self.count < LITTLE

    @property
    def is_more(self) -> bool:
        return any(group.found > LOOKED_AT for group in self.groups)


Find = Callable[[str], QuerySet]
# Where the hits are as near, whom to turn to comes before what was written.
KINDS: tuple[tuple[Text, Find, Callable[[Any], Hit]], ...] = (
    (gettext_lazy("Units"), units.find_units, hits.of_unit),
    (gettext_lazy("Introduction"), pages.find, hits.of_page),
    (gettext_lazy("Documents"), directives.find, hits.of_directive),
    (gettext_lazy("News"), news.find, hits.of_article),
    (gettext_lazy("Officials"), units.find_officials, hits.of_official),
)


def search(typed: str, site: MemberSite | None) -> Results:
    """What `typed` finds in the present scope; accents may be left out.

    On the portal (`site` is None) the member sites themselves are found too.
    """
    query = one_line(typed)
    if not query:
        return Results("", [], was_searched=False)
    if len(query) > LONGEST:
        sentence = _("The question is too long. Leave the few words that matter.")
        return Results(query[:LONGEST], [], sentence, was_searched=False)
    groups = [_member_sites(query)] if site is None else []
    groups += [
        _group(title, query, (hit_of(row) for row in find(query)[: LOOKED_AT + 1]))
        for title, find, hit_of in KINDS
    ]
    found = [group for group in groups if group.hits]
    found.sort(key=lambda group: group.nearness)
    sentence = "" if found else _("Nothing was found. Try fewer or other words.")
    return Results(query, found, sentence)


def _member_sites(query: str) -> Group:
    """Sites by their names; whoever names one, even in part, wants it first."""
    meant = [site for site in members.members() if members.is_meant(site, query)]
    group = _group(_("Member sites"), query, map(hits.of_site, meant))
    return replace(group, nearness=min(group.nearness, PHRASE))


def _group(title: Text, query: str, found: Iterable[Hit]) -> Group:
    """The nearest first, then with the accents as typed; otherwise as they came."""
    wanted = query.lower()

    def rank(hit: Hit) -> tuple[int, bool]:
        return hit.nearness(query), wanted not in hit.title.lower()

    ordered = sorted(found, key=rank)
    nearness = ordered[0].nearness(query) if ordered else MISSING
    shown = [hit.shows(query) for hit in ordered[:MOST]]
    return Group(title, shown, len(ordered), nearness)
