"""Since when a shortcoming is known, where its rule cannot tell: the days' findings."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from completeness.models import Snapshot
from sections.rules import PASSING
from tenancy.models import MemberSite
from tenancy.scope import pks

LOOKED_BACK = timedelta(days=400)


def first_seen(
    sites: Iterable[MemberSite], at: datetime
) -> dict[tuple[int, str], date]:
    """(site id, rule) -> first of the stored days, without a break up to `at`, on
    which the rule was not met. One query, in the scope of `sites`."""
    shots = Snapshot.objects.filter(
        site__in=pks(sites), at__lt=at, at__gte=at - LOOKED_BACK
    )
    found: dict[tuple[int, str], date] = {}
    rows = shots.order_by("day").values_list("site_id", "day", "states")
    for site_id, day, states in rows:
        for rule, state in states.items():
            if state in PASSING:
                found.pop((site_id, rule), None)
            else:
                found.setdefault((site_id, rule), day)
    return found
