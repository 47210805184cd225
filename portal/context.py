"""What every page shows around its content: site, menu, the marks of a demo."""

from collections.abc import Iterable
from functools import cache, partial
from typing import Any

from django.http import HttpRequest
from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext_lazy as _

from pages import notices
from pages.models import Look
from pages.statements import statements_of
from sections.registry import Section, all_sections
from tenancy import clock, hosts
from tenancy.middleware import is_previewed
from tenancy.models import MemberSite

Item = dict[str, Any]

PORTAL_MENU = (
    (_("Home"), "portal:hub"),
    (_("Member sites"), "portal:members"),
    (_("News"), "news:list"),
    (_("Documents"), "directives:list"),
    (_("Directory"), "units:directory"),
    (_("Site map"), "portal:site_map"),
)
PORTAL_STATEMENTS = (
    (_("Privacy notice"), "portal:privacy"),
    (_("Accessibility statement"), "portal:accessibility"),
)


def chrome(request: HttpRequest) -> dict[str, Any]:
    """The context processor; asks the database only on the portal, when shown."""
    site = getattr(request, "site", None)
    menu = member_menu(site) if site is not None else portal_menu()
    for item in menu:
        item["current"] = is_current(item["url"], request.path, get_script_prefix())
    return {
        "menu": menu,
        # the footer and the metadata ask for it
        "office": cache(MemberSite.objects.office),
        "notices": partial(urgent_notices, site),
        **bare_chrome(site, is_shown=is_previewed(request)),
    }


def urgent_notices(site: MemberSite | None) -> list[Item]:
    """What stands on top of a page; nothing of a site that is not public."""
    return notices.showing(site if site is None or site.is_live else None)


def bare_chrome(site: MemberSite | None, *, is_shown: bool = False) -> dict[str, Any]:
    """The same without a menu: for pages that stand in when something broke.

    With `is_shown` as readers will see it, though the site is not public.
    """
    return {
        "site": site,
        "look": look_of(site, is_shown=is_shown),
        "statements": statements_of(site) if site is not None else portal_statements(),
        "portal_url": hosts.url(hosts.PORTAL, "portal:hub"),
        "pinned_day": clock.pinned_day(),
        "is_demo": site.is_demo if site is not None else shows_a_demo,
    }


def portal_statements() -> list[Item]:
    """The portal's own, which stand always: the Office answers for them."""
    return [
        {"title": title, "url": hosts.path(hosts.PORTAL, name)}
        for title, name in PORTAL_STATEMENTS
    ]


def look_of(site: MemberSite | None, *, is_shown: bool = False) -> Look | None:
    """Read together with the site; its pictures are public when the site is."""
    if site is None or not (site.is_live or is_shown):
        return None
    return getattr(site, "look", None)


def shows_a_demo() -> bool:
    """Does the portal show content of a demo site? Asked when a template wants it."""
    return MemberSite.objects.live().filter(is_demo=True).exists()


def member_menu(site: MemberSite) -> list[Item]:
    """Home, each section that this kind of site has, online services, site map."""
    sections = [(one.title, one.url_name) for one in menu_sections(site)]
    menu = _items([(_("Home"), "portal:home"), *sections])
    if site.online_services_url:
        title = _("Online public services")
        menu.append({"title": title, "url": site.online_services_url})
    return menu + _items([(_("Site map"), "portal:site_map")])


def menu_sections(site: MemberSite) -> list[Section]:
    return [
        section
        for section in all_sections()
        if section.in_menu and section.url_name and _has(site, section)
    ]


def _has(site: MemberSite, section: Section) -> bool:
    """A section whose every rule is for another kind of site is not this site's."""
    return not section.rules or any(site.kind in rule.kinds for rule in section.rules)


def portal_menu() -> list[Item]:
    return _items(PORTAL_MENU)


def _items(pairs: Iterable[tuple[Any, str]]) -> list[Item]:
    return [{"title": title, "url": reverse(name)} for title, name in pairs]


def is_current(url: str, path: str, home: str = "/") -> bool:
    """Does `url` of the menu lead to `path`, or above it? Above all stands `home`."""
    return path == url or (url != home and path.startswith(url))
