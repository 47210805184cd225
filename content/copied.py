"""Which texts of a site are copies of what another site published before."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from content.copies import SHARED, alike
from content.models import Span, Trace, Written
from tenancy.models import MemberSite, Status
from tenancy.scope import pks

# The managers here are past the scope, which is right: another site's text has to be
# compared with, and only hashes, keys and the site's name are read of it, never text.

MOST_VALUES = 10_000  # hashes that one statement names

Row = tuple[int, int]  # the ids of the site and of the row
Pair = tuple[Row, Row]  # a row of ours, and one of another site that is alike
Values = dict[Row, set[int]]


@dataclass(frozen=True)
class Source:
    """The published row that a copy was taken from; `site` is its site's name.

    The name is empty while that site is not open to the public.
    """

    site_id: int
    row: int
    site: str

    @property
    def where(self) -> str:
        return self.site or _("another member site")


def copied(
    model: type[Written], sites: Sequence[MemberSite], at: datetime
) -> dict[int, Source]:
    """Row id -> its source, for the rows of `sites` that at `at` were copies.

    Both were public at `at`, and the source was so, with that text, before the copy.
    One query while no hash is shared, two while no text is alike, at most five.
    """
    kind = model._meta.label
    shared = _shared(kind, at).filter(site_id__in=pks(sites))
    ours = _by_row(shared)
    if not ours:
        return {}
    values: Any = set().union(*ours.values())
    if len(values) > MOST_VALUES:
        values = shared.values("value")  # slower, but no statement is too long
    pairs = _pairs(ours, _by_row(_standing(kind, at).filter(value__in=values)))
    if not pairs:
        return {}
    moments = _Moments(kind, {row for pair in pairs for _site, row in pair}, at)
    found: dict[int, tuple[datetime, Row]] = {}
    for (one, other), both in pairs.items():
        if moments.were_public(one, other):
            first, later = moments.of(other, both), moments.of(one, both)
            if first < later:
                found[one[1]] = min(first, found.get(one[1], first))
    return _sources(found)


def _standing(kind: str, at: datetime) -> QuerySet[Trace]:
    traces = Trace._base_manager.filter(kind=kind, since__lte=at)
    return traces.filter(Q(until__isnull=True) | Q(until__gt=at))


def _shared(kind: str, at: datetime) -> QuerySet[Trace]:
    """The traces whose hash stood on another site as well."""
    twin = _standing(kind, at).filter(value=OuterRef("value"))
    return _standing(kind, at).filter(Exists(twin.exclude(site_id=OuterRef("site_id"))))


def _by_row(traces: QuerySet[Trace]) -> Values:
    found: Values = defaultdict(set)
    for site_id, row, value in traces.values_list("site_id", "row", "value"):
        found[site_id, row].add(value)
    return found


def _pairs(ours: Values, others: Values) -> dict[Pair, set[int]]:
    """The pairs of rows that are alike, with the hashes that both have."""
    holders: dict[int, list[Row]] = defaultdict(list)
    for row, values in others.items():
        for value in values:
            holders[value].append(row)
    found = {}
    for one, values in ours.items():
        near = {row for value in values for row in holders[value] if row[0] != one[0]}
        for other in near:
            if alike(values, others[other]):
                found[one, other] = values & others[other]
    return found


class _Moments:
    """When rows of one kind were public, and since when they had their hashes.

    A hash that went and came back is as old as its first time, and a row that was
    withdrawn and published again as old as its first span: who corrects a text or
    takes it away for a while stays its author.
    """

    def __init__(self, kind: str, rows: set[int], at: datetime) -> None:
        spans = Span._base_manager.filter(kind=kind, row__in=rows, start__lte=at)
        is_open = Q(until__isnull=True) | Q(until__gt=at)
        found = spans.values("row").annotate(
            first=Min("start"), open_ones=Count("pk", filter=is_open)
        )
        self._public = {one["row"]: one["first"] for one in found if one["open_ones"]}
        traces = Trace._base_manager.filter(kind=kind, row__in=rows, since__lte=at)
        since = traces.values_list("row", "value").annotate(Min("since"))
        self._since = {(row, value): first for row, value, first in since}

    def were_public(self, *rows: Row) -> bool:
        return all(row in self._public for _site, row in rows)

    def of(self, row: Row, values: set[int]) -> tuple[datetime, Row]:
        """When `row` was public with as many of `values` as make a copy.

        The key of the row after it, so that of two alike one always is the later.
        """
        key = row[1]
        had = sorted(self._since[key, value] for value in values)[SHARED - 1]
        return max(had, self._public[key]), (key, row[0])


def _sources(found: dict[int, tuple[datetime, Row]]) -> dict[int, Source]:
    """With the names and the status of today: they are for who reads the answer."""
    sites = {site_id for _moment, (_row, site_id) in found.values()}
    live = MemberSite.objects.filter(pk__in=sites, status=Status.LIVE)
    names = dict(live.values_list("pk", "name")) if sites else {}
    return {
        one: Source(site_id, row, names.get(site_id, ""))
        for one, (_moment, (row, site_id)) in found.items()
    }
