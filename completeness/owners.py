"""Whose a member site is: the chief of its board, who answers for mending it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from tenancy.models import Kind, Membership, MemberSite, Role, Status
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


def without_chief() -> list[MemberSite]:
    """The sites, but for closed ones, whose board nobody leads today. One query."""
    led = Membership.objects.current().filter(role=Role.CHIEF, user__is_active=True)
    sites = MemberSite.objects.exclude(kind=Kind.PORTAL).exclude(status=Status.CLOSED)
    return list(sites.exclude(pk__in=led.values("site")).order_by("name"))
