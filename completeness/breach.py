"""Since when a requirement fails because a board took something down at once."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db.models import Max, Q

from completeness.models import Snapshot, TakeDown
from sections.rules import State
from tenancy import clock
from tenancy.models import MemberSite
from tenancy.scope import in_sites

Moments = dict[tuple[int, str], datetime]


def taken_down_since(
    sites: Sequence[MemberSite], at: datetime
) -> dict[tuple[int, str], date]:
    """(site id, rule key) → the day of the last removal up to `at` that named it.

    Left out is what a snapshot saw complete since: if that fails again, it fails for
    another reason. Whether the rule fails at all is for the rule to say.
    """
    with in_sites(*sites):
        removed = _removed(at)
        mended = _seen_complete(removed, at) if removed else {}
    return {
        pair: clock.local_day(when)
        for pair, when in removed.items()
        if pair not in mended or mended[pair] < when
    }


def _removed(at: datetime) -> Moments:
    earlier = TakeDown.objects.filter(at__lte=at).order_by("at", "pk")
    return {
        (site_id, key): when
        for site_id, when, keys in earlier.values_list("site_id", "at", "rules")
        for key in keys
    }


def _seen_complete(
    removed: Mapping[tuple[int, str], datetime], at: datetime
) -> Moments:
    """When a snapshot last saw each of these rules complete, in one query."""
    keys = sorted({key for _site, key in removed})
    latest = {
        f"last_{number}": Max(
            "at", filter=Q(**{f"states__{key}": State.COMPLETE.value})
        )
        for number, key in enumerate(keys)
    }
    rows = Snapshot.objects.filter(
        site_id__in={site_id for site_id, _key in removed},
        at__gt=min(removed.values()),
        at__lte=at,
    )
    return {
        (row["site_id"], key): row[name]
        for row in rows.order_by().values("site_id").annotate(**latest)
        for name, key in zip(latest, keys, strict=True)
        if row[name] is not None
    }
