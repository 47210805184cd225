"""What to try when a search found nothing: fewer words, or words spelt almost so."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import Any

from content.abbreviations import is_known
from content.search import begin_words, words_of
from content.vietnamese import number_fold
from directives.models import Directive
from news.models import Article
from portal import members
from portal.search import KINDS
from tenancy.models import MemberSite
from units.models import Unit

MOST = 3  # shorter queries suggested
TRIED = 3  # shorter queries tried, each of which may ask once for each kind
TITLES = 400  # of each kind, the newest, whose words are compared
ALIKE = 0.74  # 1 is the same word; with less "tiêm" would become "tiền"


@dataclass(frozen=True)
class Suggestions:
    """Queries that do find something, and member sites so named."""

    queries: list[str]
    sites: list[dict[str, Any]]


def suggestions(query: str, site: MemberSite | None) -> Suggestions:
    """For a `query` that found nothing, on `site` or (None) on the portal."""
    words = words_of(query)
    sites = members.members() if site is None else []
    named = list(_named(words, sites))
    vocabulary = _vocabulary(sites)
    mended = [_mended(word, vocabulary) for word in words]
    whole = " ".join(mended)
    if mended != words and _finds(whole, sites):
        return Suggestions([whole], named)
    found = (shorter for shorter in _shorter(mended) if _finds(shorter, sites))
    return Suggestions(list(islice(found, MOST)), named)


def _shorter(words: list[str]) -> list[str]:
    """All words but one, for some of them; the longest words say most and stay."""
    if len(words) < 2:
        return []
    dropped = sorted(set(words), key=len)[:TRIED]
    rests = ([word for word in words if word != one] for one in dropped)
    return [" ".join(rest) for rest in rests if rest]


def _mended(word: str, vocabulary: set[str]) -> str:
    if word in vocabulary or word.isdigit() or is_known(word):
        return word
    return next(iter(get_close_matches(word, vocabulary, n=1, cutoff=ALIKE)), word)


def _vocabulary(sites: list[MemberSite]) -> set[str]:
    """The folded words of what the scope shows: three queries, without any text."""
    articles = Article.objects.published().order_by("-published_at")
    documents = Directive.objects.published().order_by("-issued_on")
    titles = (
        *articles.values_list("title_folded", flat=True)[:TITLES],
        *documents.values_list("abstract_folded", flat=True)[:TITLES],
        *Unit.objects.order_by().values_list("name_folded", flat=True)[:TITLES],
        *(name for site in sites for name in members.names_of(site)),
    )
    return {word for title in titles for word in number_fold(title).split()}


def _finds(query: str, sites: list[MemberSite]) -> bool:
    if any(members.is_meant(site, query) for site in sites):
        return True
    return any(find(query)[:1] for _title, find, _hit in KINDS)


def _named(words: list[str], sites: list[MemberSite]) -> Iterator[dict[str, Any]]:
    """Sites whose name begins with one of the longer words, if that tells them apart.

    A word that many names share, such as huyện, names none of them.
    """
    long = [word for word in words if len(word) > 3]
    named = ([site for site in sites if begin_words(word, site.name)] for word in long)
    told = {site for found in named if len(found) <= MOST for site in found}
    return (members.entry_of(site) for site in sites if site in told)
