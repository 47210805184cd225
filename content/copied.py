"""Which texts of a site are copies of what another site published before."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from content.copies import Likeness, sources_of
from content.models import Span, Trace, Written
from content.times import Times, common, first_common, open_at
from tenancy.live_times import live_times
from tenancy.models import MemberSite
from tenancy.scope import pks

# The managers here are past the scope, which is right: another site's text has to be
# compared with, and only hashes, keys, times and the site's name are read of it.

MOST_VALUES = 10_000  # hashes that one statement names

Row = tuple[int, int]  # the ids of the site and of the row
Values = dict[Row, set[int]]
Moment = tuple[datetime, int]  # the row's key after it: one of two is always the later


@dataclass(frozen=True)
class Source:
    """The public row that a copy was taken from; `site` is its site's name then."""

    site_id: int
    row: int
    site: str


def copied(
    model: type[Written],
    sites: Sequence[MemberSite],
    at: datetime,
    likeness: Likeness,
) -> dict[int, Source]:
    """Row id -> its source, for the rows of `sites` that at `at` were copies.

    So much of a copy as `likeness` says stands in what another site published. Both
    were published at `at`, and readers had seen the source, with that text and on a
    site that was live, before the copy was published: who could not see a text did
    not take it. A site that is not live yet may hold a copy, and is no source.
    One query while no hash is shared, two while too few are, at most six.
    """
    kind = model._meta.label
    shared = _by_row(_shared(kind, at).filter(site_id__in=pks(sites)))
    if not shared:
        return {}
    sizes = _sizes(kind, shared, at)
    suspects = {
        one: values
        for one, values in shared.items()
        if likeness.is_reached(len(values), sizes[one])
    }
    if not suspects:
        return {}
    others = _others(kind, suspects, at)
    near = {
        one: had for one, had in others.items() if sources_of(sizes[one], had, likeness)
    }
    if not near:
        return {}
    moments = _Moments(kind, near, at)
    found = {}
    for one, had in near.items():
        taken = moments.taken(one, had)
        sources = sources_of(sizes[one], taken, likeness)
        if sources:
            first = min(sources, key=lambda row: moments.of(row, taken[row]))
            found[one[1]] = moments.source(first)
    return found


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


def _sizes(kind: str, rows: Iterable[Row], at: datetime) -> dict[Row, int]:
    """How many hashes each of `rows` had in all."""
    traces = _standing(kind, at).filter(row__in=[row for _site, row in rows])
    counted = traces.values_list("site_id", "row").annotate(Count("pk"))
    return {(site_id, row): count for site_id, row, count in counted}


def _others(kind: str, suspects: Values, at: datetime) -> dict[Row, Values]:
    """For each of `suspects`, the rows of other sites and which hashes they share."""
    values: Any = set().union(*suspects.values())
    if len(values) > MOST_VALUES:  # slower, but no statement is too long
        mine = _standing(kind, at).filter(row__in=[row for _site, row in suspects])
        values = mine.values("value")
    holders: dict[int, list[Row]] = defaultdict(list)
    for row, had in _by_row(_standing(kind, at).filter(value__in=values)).items():
        for value in had:
            holders[value].append(row)
    found: dict[Row, Values] = {one: defaultdict(set) for one in suspects}
    for one, had in suspects.items():
        for value in had:
            for row in holders[value]:
                if row[0] != one[0]:
                    found[one][row].add(value)
    return found


class _Moments:
    """When rows of one kind were public, and had their hashes meanwhile.

    A hash that went and came back is as old as its first time in public, and so is a
    row that was withdrawn or whose site was suspended: who corrects a text or takes
    it away for a while stays its author.
    """

    def __init__(self, kind: str, near: dict[Row, Values], at: datetime) -> None:
        sources = set().union(*near.values())
        self._at = at
        self._sites = live_times({site for site, _row in sources}, at)
        self._published = _spans_of(kind, {row for _s, row in {*near, *sources}}, at)
        self._had = _times_of_hashes(kind, list(self._published), at)
        self._shown = {
            (site, row): common(self._published[row], self._sites[site].times)
            for site, row in sources
            if row in self._published and site in self._sites
        }

    def taken(self, one: Row, others: Values) -> Values:
        """The hashes that `others` had shown before `one` was published with them."""
        mine = self._published.get(one[1], [])
        if not open_at(self._at, mine):
            return {}
        return {
            other: {value for value in had if self._is_earlier(other, value, one, mine)}
            for other, had in others.items()
            if open_at(self._at, self._shown.get(other, []))
        }

    def _is_earlier(self, other: Row, value: int, one: Row, mine: Times) -> bool:
        theirs = first_common(self._shown[other], self._had[other[1], value])
        ours = first_common(mine, self._had[one[1], value])
        if theirs is None or ours is None:
            return False
        return (theirs, other[1]) < (ours, one[1])

    def of(self, row: Row, values: Iterable[int]) -> Moment:
        """Since when readers saw `row` with all of `values`."""
        times = (self._had[row[1], value] for value in values)
        seen = (first_common(self._shown[row], had) for had in times)
        return max(first for first in seen if first), row[1]

    def source(self, row: Row) -> Source:
        return Source(*row, self._sites[row[0]].name)


def _spans_of(kind: str, rows: set[int], at: datetime) -> dict[int, Times]:
    spans = Span._base_manager.filter(kind=kind, row__in=rows, start__lte=at)
    found: dict[int, Times] = defaultdict(list)
    for row, start, until in spans.values_list("row", "start", "until"):
        found[row].append((start, until))
    return dict(found)


def _times_of_hashes(
    kind: str, rows: list[int], at: datetime
) -> dict[tuple[int, int], Times]:
    traces = Trace._base_manager.filter(kind=kind, row__in=rows, since__lte=at)
    found: dict[tuple[int, int], Times] = defaultdict(list)
    for row, value, since, until in traces.values_list(
        "row", "value", "since", "until"
    ):
        found[row, value].append((since, until))
    return found
