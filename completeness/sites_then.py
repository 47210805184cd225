"""Which member sites stood at a moment, and what they said of themselves then."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Min
from django.utils.translation import gettext as _

from completeness.days import NotADay
from content.dates import short_date
from tenancy import clock
from tenancy.history import as_of
from tenancy.models import MemberSite
from tenancy.scope import all_sites

# What a site says of itself before anybody has written for it.
FOUNDED_WITH = ("id", "code", "kind", "name", "short_name")


def sites_at(at: datetime) -> list[MemberSite]:
    """The member sites that stood at `at`, as they said of themselves then.

    A site that was founded later is none of them. Of a moment before the history
    begins nothing is kept: for it stand the sites of the day on which it begins, as
    they were founded, so that no later day changes the answer either.
    """
    if at >= clock.now():
        return list(MemberSite.objects.order_by("pk"))
    with all_sites():
        stood = _stood(at)
        if stood:
            return [MemberSite(**row) for row in stood]
        begins = _begins()
        first = _stood(clock.end_of(begins)) if begins else []
        return [MemberSite(**_founded(row)) for row in first]


def site_at(site: MemberSite, at: datetime) -> MemberSite:
    """`site` as it stood at `at`; raises NotADay when only others stood then."""
    for one in sites_at(at):
        if one.pk == site.pk:
            return one
    with all_sites():
        founded = _begins(id=site.pk) or clock.today()
    sentence = _(
        "%(site)s was founded on %(founded)s; there is nothing to say of it on "
        "%(day)s. Ask for a later day."
    )
    said = {
        "site": site.name,
        "founded": short_date(founded),
        "day": short_date(clock.local_day(at)),
    }
    raise NotADay(sentence % said)


def history_begins_after(at: datetime) -> date | None:
    """The day on which the history of the sites begins, if that is after `at`."""
    with all_sites():
        begins = _begins()
    return begins if begins and clock.local_day(at) < begins else None


def as_they_stood(sites: Sequence[MemberSite], at: datetime) -> list[MemberSite]:
    """The sites with what they said of themselves at `at`; call it in their scope.

    What was not founded yet had nothing then, and was being prepared.
    """
    if at >= clock.now():
        return list(sites)
    then = {row["id"]: row for row in _stood(at)}
    return [MemberSite(**(then.get(site.pk) or _founded(vars(site)))) for site in sites]


def _stood(at: datetime) -> list[dict[str, Any]]:
    columns = [field.attname for field in MemberSite.history.model.tracked_fields]
    return sorted(as_of(MemberSite, at).values(*columns), key=lambda row: row["id"])


def _begins(**of: Any) -> date | None:
    versions = MemberSite.history.filter(**of)
    first = versions.aggregate(first=Min("history_date"))["first"]
    return clock.local_day(first) if first else None


def _founded(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in FOUNDED_WITH}
