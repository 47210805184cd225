"""Which public text one that is being written is nearly the same as.

Other sites' drafts are never looked at: a trace counts only when readers see its row.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Min

from content.copies import Likeness, sketch, sources_of
from content.models import Span, Trace
from tenancy import clock
from tenancy.models import MemberSite
from tenancy.scope import in_sites

# Of a long text so many hashes are a fair sample: a sketch is in order of the hashes.
MOST_VALUES = 2000
# Of two texts of one site: notices after one model differ by a date and a name.
SAME = Likeness(percent=95)

Values = dict[tuple[int, int], set[int]]  # (site id, row) -> the hashes that it has


@dataclass(frozen=True)
class Alike:
    """A text that readers see on another site."""

    title: str
    site: str
    url: str


def alike(row: Any) -> Alike | None:
    """What the text of `row`, saved or not, stands in; None if nowhere.

    By the same measure as `copied` has, but as of now. What readers saw here before
    they saw it there is this site's own. One query while no hash is shared, at most
    four; it opens the scope of the other sites for what is public there.
    """
    values = _values(row)
    others = Trace._base_manager.exclude(site_id=row.site_id)
    shared = _shared(row, values, others)
    sources = sources_of(len(values), shared, row.likeness)
    if not sources:
        return None
    live = MemberSite.objects.live().filter(
        pk__in={site_id for site_id, _row in sources}
    )
    sites = {site.pk: site for site in live}
    now = clock.now()
    with in_sites(*sites):
        public = type(row)._default_manager.published(now)
        found = list(public.filter(pk__in=[pk for _site, pk in sources]))
    seen = _first_seen(row, found, now)
    ours = seen.pop(row.pk, None)
    found = [one for one in found if ours is None or seen.get(one.pk, now) < ours]
    had = {(one.site_id, one.pk): shared[one.site_id, one.pk] for one in found}
    if not sources_of(len(values), had, row.likeness):
        return None  # drafts and what was withdrawn are nobody's source
    first = min(found, key=lambda one: (seen.get(one.pk, now), one.pk))
    site = sites[first.site_id]
    first.site = site
    return Alike(str(first), site.name, first.get_absolute_url())


def twin(row: Any) -> Any | None:
    """What readers see on the same site that says what `row` says; None if nothing.

    In the open scope of the site; one query while no hash is shared, at most two.
    """
    values = _values(row)
    own = Trace.objects.filter(site_id=row.site_id).exclude(row=row.pk or 0)
    same = sources_of(len(values), _shared(row, values, own), SAME)
    if not same:
        return None
    public = type(row).objects.published(clock.now())
    found = public.filter(site_id=row.site_id, pk__in=[pk for _site, pk in same])
    return found.order_by("published_at", "pk").first()


def _values(row: Any) -> set[int]:
    return set(sketch(row.traced_text())[:MOST_VALUES])


def _shared(row: Any, values: set[int], traces: Any) -> Values:
    """The rows of `traces` that have some of `values` now.

    May look past the scope, which is right: only hashes and keys are read.
    """
    found: Values = defaultdict(set)
    if not values:
        return found
    having = traces.filter(kind=row._meta.label, value__in=values, until=None)
    for site_id, pk, value in having.values_list("site_id", "row", "value"):
        found[site_id, pk].add(value)
    return found


def _first_seen(row: Any, others: list[Any], now: datetime) -> dict[int, datetime]:
    """Key -> since when readers saw it, for `row` and `others`."""
    spans = Span._base_manager.filter(
        kind=row._meta.label, row__in=[row.pk or 0, *(one.pk for one in others)]
    )
    first = spans.filter(start__lte=now).order_by().values_list("row")
    return dict(first.annotate(Min("start")))
