"""Which public text of another site one that is being written is nearly the same as.

Other sites' drafts are never looked at: a trace counts only when readers see its row.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Min

from content.copies import sketch, sources_of
from content.models import Span, Trace
from tenancy import clock
from tenancy.models import MemberSite
from tenancy.scope import in_sites

# Of a long text so many hashes are a fair sample: a sketch is in order of the hashes.
MOST_VALUES = 2000

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
    values = set(sketch(row.traced_text())[:MOST_VALUES])
    if not values:
        return None
    shared = _shared(row, values)
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


def _shared(row: Any, values: set[int]) -> Values:
    """The rows of other sites that have some of `values` now."""
    # Past the scope, which is right: only hashes and keys are read.
    traces = Trace._base_manager.filter(
        kind=row._meta.label, value__in=values, until=None
    ).exclude(site_id=row.site_id)
    found: Values = defaultdict(set)
    for site_id, pk, value in traces.values_list("site_id", "row", "value"):
        found[site_id, pk].add(value)
    return found


def _first_seen(row: Any, others: list[Any], now: datetime) -> dict[int, datetime]:
    """Key -> since when readers saw it, for `row` and `others`."""
    spans = Span._base_manager.filter(
        kind=row._meta.label, row__in=[row.pk or 0, *(one.pk for one in others)]
    )
    first = spans.filter(start__lte=now).order_by().values_list("row")
    return dict(first.annotate(Min("start")))
