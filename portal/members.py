"""The member sites as the public is told of them: linked if they can be read."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from content.search import begin_words
from tenancy import hosts
from tenancy.models import Kind, MemberSite, Status

# Who reads of such a site is told so, rather than that there is no such site. Which
# sites there are is no secret; what a site holds before its gate is.
STATES = {
    Status.PREPARING: _("being prepared"),
    Status.SUSPENDED: _("suspended for now"),
}
KINDS = (
    (Kind.DISTRICT, _("Districts and the city")),
    (Kind.COMMUNE, _("Communes and wards")),
    (Kind.DEPARTMENT, _("Departments and agencies")),
)
# A district's site is its committee's, also where the board has not said so yet.
COMMITTEES = (Kind.DISTRICT, Kind.COMMUNE)


def members() -> list[MemberSite]:
    """All sites but those that have closed, in the order of the roster; one query."""
    known = MemberSite.objects.exclude(status=Status.CLOSED)
    return list(known.filter(kind__in=dict(KINDS)).order_by("pk"))


def sites_by_kind() -> list[dict[str, Any]]:
    """The member sites under the headings of their kinds."""
    sites = members()
    groups = []
    for kind, title in KINDS:
        of_kind = [entry_of(site) for site in sites if site.kind == kind]
        if of_kind:
            groups.append({"kind": kind, "title": title, "sites": of_kind})
    return groups


def entry_of(site: MemberSite) -> dict[str, Any]:
    """A line of a list of sites; whom to call if its pages cannot be read yet."""
    return {
        "site": site,
        "title": site.name,
        "url": address_of(site),
        "state": state_of(site),
        "phone": "" if site.is_live else site.phone,
    }


def address_of(site: MemberSite) -> str:
    """Empty for a site that readers would find shut."""
    return hosts.origin(site) + "/" if site.is_live else ""


def state_of(site: MemberSite) -> Any:
    return "" if site.is_live else STATES.get(Status(site.status), "")


def names_of(site: MemberSite) -> tuple[str, ...]:
    """Whatever people call it by."""
    names = (site.name, site.short_name, site.agency)
    if site.kind in COMMITTEES:
        names = (*names, f"UBND {site.name}")
    return tuple(filter(None, names))


def is_meant(site: MemberSite, typed: str) -> bool:
    """Does each word of `typed` begin a word of one of its names?"""
    return any(begin_words(typed, name) for name in names_of(site))
