"""Which texts of a site are copies of what another site published before."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, F, Min, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from content.copies import Likeness, sources_of
from content.models import Span, Trace, Written
from tenancy.models import MemberSite, Status
from tenancy.scope import pks

# The managers here are past the scope, which is right: another site's text has to be
# compared with, and only hashes, keys and the site's name are read of it, never text.

MOST_VALUES = 10_000  # hashes that one statement names

Row = tuple[int, int]  # the ids of the site and of the row
Values = dict[Row, set[int]]
Moment = tuple[datetime, int]  # the row's key after it: one of two is always the later


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
    model: type[Written],
    sites: Sequence[MemberSite],
    at: datetime,
    likeness: Likeness,
) -> dict[int, Source]:
    """Row id -> its source, for the rows of `sites` that at `at` were copies.

    So much of a copy as `likeness` says stands in what another site published. Both
    were public at `at`, and the source was so, with that text, before the copy.
    One query while no hash is shared, two while too few are, at most five.
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
    """When rows of one kind were public, and since when they had their hashes.

    A hash that went and came back is as old as its first time, and a row that was
    withdrawn and published again as old as its first span: who corrects a text or
    takes it away for a while stays its author.
    """

    def __init__(self, kind: str, near: dict[Row, Values], at: datetime) -> None:
        rows = {row for _site, row in set(near).union(*near.values())}
        spans = Span._base_manager.filter(kind=kind, row__in=rows, start__lte=at)
        is_open = Q(until__isnull=True) | Q(until__gt=at)
        # The name and the status are those of today: for who reads the answer.
        told = spans.values("row", name=F("site__name"), status=F("site__status"))
        found = told.annotate(first=Min("start"), open_ones=Count("pk", filter=is_open))
        self._public = {one["row"]: one for one in found if one["open_ones"]}
        traces = Trace._base_manager.filter(kind=kind, row__in=rows, since__lte=at)
        since = traces.values_list("row", "value").annotate(Min("since"))
        self._since = {(row, value): first for row, value, first in since}

    def taken(self, one: Row, others: Values) -> Values:
        """The hashes that `others` had in public before `one` had them so."""
        if one[1] not in self._public:
            return {}
        return {
            other: {
                value
                for value in had
                if self.of(other, (value,)) < self.of(one, (value,))
            }
            for other, had in others.items()
            if other[1] in self._public
        }

    def of(self, row: Row, values: Iterable[int]) -> Moment:
        """Since when `row` was public with all of `values`."""
        key = row[1]
        had = (self._since[key, value] for value in values)
        return max(self._public[key]["first"], *had), key

    def source(self, row: Row) -> Source:
        told = self._public[row[1]]
        return Source(*row, told["name"] if told["status"] == Status.LIVE else "")
