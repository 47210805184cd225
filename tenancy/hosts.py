"""From a host to a member site, and links from any host to any other."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from django.conf import settings
from django.db.models import Q
from django.urls import get_script_prefix, reverse

from tenancy import clock
from tenancy.models import MemberSite, SiteHost, code_in


class _Portal:
    """The portal's own host: no member site."""

    def __repr__(self) -> str:
        return "PORTAL"


PORTAL: Final = _Portal()

# What upper apps keep beside a site, and every page shows: read in the same query.
_beside: list[str] = []
_asked: dict[str, Callable[[], Any]] = {}


def read_with_site(*paths: str) -> None:
    """Join these relations whenever a host is looked up; called in ready()."""
    _beside.extend(path for path in paths if path not in _beside)


def ask_with_site(**questions: Callable[[], Any]) -> None:
    """Annotate each site that a host is looked up for; called in ready().

    A question is a function, since its expression may ask the clock.
    """
    _asked.update(questions)


def site_for(host: str, day: date | None = None) -> MemberSite | _Portal | None:
    """Whose is `host` (no port) on `day`? PORTAL, a member site, or None: nobody."""
    host = host.lower().rstrip(".")
    if host == settings.PORTAL_DOMAIN:
        return PORTAL
    known = SiteHost.objects.current(day or clock.today()).filter(host=host)
    is_named = Q(pk__in=known.values("site_id"))
    code = code_in(host)
    if code:
        is_named |= Q(code=code)
    # A host that was passed on belongs to who holds it now, not to who has its code.
    found = MemberSite.objects.filter(is_named).select_related(*_beside)
    found = found.annotate(**{name: ask() for name, ask in _asked.items()})
    return next(iter(sorted(found, key=lambda site: site.code == code)), None)


def host_of(site: MemberSite | _Portal) -> str:
    """The host, with its port where it is not the ordinary one."""
    name = settings.PORTAL_DOMAIN
    if isinstance(site, MemberSite):
        name = f"{site.code}.{name}"
    if settings.PORTAL_DOMAIN == "localhost":
        return f"{name}:{settings.PORTAL_PORT}"
    return name


def origin(site: MemberSite | _Portal) -> str:
    """Scheme and host: `http://soyt.localhost:8000`."""
    scheme = "http" if settings.PORTAL_DOMAIN == "localhost" else "https"
    return f"{scheme}://{host_of(site)}"


def path(site: MemberSite | _Portal, name: str, *args: Any) -> str:
    """The path of the page `name` on that host, whatever prefix stands here."""
    is_member = isinstance(site, MemberSite)
    conf = settings.SITE_URLCONF if is_member else settings.PORTAL_URLCONF
    return "/" + reverse(name, urlconf=conf, args=args)[len(get_script_prefix()) :]


def url(site: MemberSite | _Portal, name: str, *args: Any) -> str:
    """The whole address of the page `name` on the host of `site` or PORTAL."""
    return origin(site) + path(site, name, *args)
