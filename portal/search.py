"""Search over all that the scope shows: titles, names and numbers, without accents."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.dates import short_date
from content.fields import one_line
from content.vietnamese import number_fold
from directives import search as directives
from news import search as news
from pages import search as pages
from sections.rules import Text
from tenancy import hosts
from tenancy.models import MemberSite
from units import search as units

LONGEST = 200  # characters of a query; nobody types more, and each word costs
MOST = 20  # hits shown of one kind
LOOKED_AT = 60  # hits of one kind among which those with the accents typed come first


@dataclass(frozen=True)
class Hit:
    title: str
    url: str
    site: MemberSite
    detail: str = ""


@dataclass(frozen=True)
class Group:
    """The hits of one kind; `is_cut` when there are more of them, `is_named` when
    the first of them is called exactly what was typed."""

    title: Text
    hits: list[Hit]
    is_cut: bool
    is_named: bool


@dataclass(frozen=True)
class Results:
    """What was understood of the query, what it found, and a word if it did not."""

    query: str
    groups: list[Group]
    sentence: str = ""
    was_searched: bool = True

    @property
    def count(self) -> int:
        return sum(len(group.hits) for group in self.groups)


def _article(row: Any) -> Hit:
    return Hit(
        row.title, row.get_absolute_url(), row.site, short_date(row.published_at)
    )


def _directive(row: Any) -> Hit:
    title = f"{row.number} – {row.abstract}"
    return Hit(title, row.get_absolute_url(), row.site, short_date(row.issued_on))


def _page(row: Any) -> Hit:
    return Hit(row.title, row.url, row.site)


def _unit(row: Any) -> Hit:
    return Hit(row.name, hosts.url(row.site, "units:detail", row.slug), row.site)


def _official(row: Any) -> Hit:
    url = hosts.url(row.unit.site, "units:detail", row.unit.slug)
    return Hit(row.full_name, url, row.unit.site, f"{row.post}, {row.unit.name}")


Find = Callable[[str], QuerySet]
KINDS: tuple[tuple[Text, Find, Callable[[Any], Hit]], ...] = (
    (gettext_lazy("Introduction"), pages.find, _page),
    (gettext_lazy("Documents"), directives.find, _directive),
    (gettext_lazy("News"), news.find, _article),
    (gettext_lazy("Units"), units.find_units, _unit),
    (gettext_lazy("Officials"), units.find_officials, _official),
)


def search(typed: str) -> Results:
    """What `typed` finds in the present scope; accents may be left out."""
    query = one_line(typed)
    if not query:
        return Results("", [], was_searched=False)
    if len(query) > LONGEST:
        sentence = _("The question is too long. Leave the few words that matter.")
        return Results(query[:LONGEST], [], sentence, was_searched=False)
    groups = [
        _group(title, query, (hit_of(row) for row in find(query)[:LOOKED_AT]))
        for title, find, hit_of in KINDS
    ]
    found = [group for group in groups if group.hits]
    found.sort(key=lambda group: not group.is_named)
    sentence = "" if found else _("Nothing was found. Try fewer or other words.")
    return Results(query, found, sentence)


def _group(title: Text, query: str, hits: Iterable[Hit]) -> Group:
    """So named first, then with the accents as typed; otherwise as they came."""
    wanted, folded = query.lower(), number_fold(query)

    def rank(hit: Hit) -> tuple[bool, bool]:
        return number_fold(hit.title) != folded, wanted not in hit.title.lower()

    ordered = sorted(hits, key=rank)
    is_named = bool(ordered) and not rank(ordered[0])[0]
    return Group(title, ordered[:MOST], len(ordered) > MOST, is_named)
