"""Since when a requirement fails because a board took something down at once."""

from collections.abc import Sequence
from datetime import date, datetime

from completeness.models import TakeDown
from tenancy import clock
from tenancy.models import MemberSite
from tenancy.scope import in_sites


def taken_down_since(
    sites: Sequence[MemberSite], at: datetime
) -> dict[tuple[int, str], date]:
    """(site id, rule key) → the day of the last removal up to `at` that named it.

    It says nothing of whether the rule fails still: that is for the rule to say.
    """
    with in_sites(*sites):
        earlier = TakeDown.objects.filter(at__lte=at).order_by("at", "pk")
        rows = list(earlier.values_list("site_id", "at", "rules"))
    return {
        (site_id, key): clock.local_day(when)
        for site_id, when, keys in rows
        for key in keys
    }
