"""Whose a member site is: the chief of its board, who answers for mending it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from tenancy.models import Membership, MemberSite, Role
from tenancy.scope import pks


def owners(sites: Sequence[MemberSite], day: date | None = None) -> dict[int, str]:
    """Site id -> names of its chief editors on `day` (default: today), or ""."""
    names: dict[int, list[str]] = defaultdict(list)
    chiefs = Membership.objects.current(day).filter(
        role=Role.CHIEF, site__in=pks(sites), user__is_active=True
    )
    for one in chiefs.select_related("user").order_by("since", "pk"):
        if one.site_id is not None:
            names[one.site_id].append(str(one.user))
    return {site.pk: ", ".join(names[site.pk]) for site in sites}
