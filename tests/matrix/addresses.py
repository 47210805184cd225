"""All addresses that are registered, and those that show nothing of any site."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.urls import URLResolver, get_resolver

from tests.matrix.world import BEYOND

PREVIEW = "site /xem-truoc/"  # a prefix before addresses, which has no name
# Address -> why no row of a site can be asked for there.
NOTHING_OF_A_SITE = {
    "admin:index": "lists the models and boards of the person",
    "admin:login": "the log-in itself",
    "admin:logout": "ends a session",
    "admin:password_change": "one's own password",
    "admin:password_change_done": "one's own password",
    "admin:second_step": "a step of the log-in",
    "admin:set_up": "a step of the log-in",
    "admin:start_over": "a step of the log-in",
    "admin:invitation": "opens one's own account by a code",
    "admin:account": "one's own account",
    "admin:code_sheet": "shown once, in the session that made the code",
    "admin:guide": "the guide, the same for all",
    "admin:guide_chapter": "the guide, the same for all",
    "portal content:pasted": "cleans the text that it is sent; reads no row",
    "admin:units_boundarymap_add": "laid with the site, once",
    "admin:tenancy_board_add": "laid with the site, once",
    "admin:tenancy_board_delete": "stays as long as the site",
    "admin:tenancy_auditline_add": "the trail is written by no form",
    "admin:tenancy_auditline_delete": "the trail is never deleted",
    "portal boards:province": "the Office and the administrators",
    "portal boards:roles": "the table of roles, the same for all",
    "admin:jsi18n": "words of the calendar in forms",
    "admin:app_list": "lists the models the person may use",
    "admin:pages_agencyidentity_add": "laid with the site: nobody adds one",
    "admin:pages_agencyidentity_delete": "stays as long as the site",
    "admin:pages_look_add": "laid with the site: nobody adds one",
    "admin:pages_look_delete": "stays as long as the site",
    "portal completeness:rules": "what the law asks of all sites",
    "portal portal:privacy": "the portal's own notice",
    "portal portal:accessibility": "the portal's own statement",
    "portal portal:robots": "one text for all",
    "portal portal:design": "examples of the design, which are illustrations",
    "portal portal:sitemap_pages": "the portal's own pages",
    "site portal:robots": "one text for all",
}


def registered() -> set[str]:
    """Every named address: "site news:list", "portal units:directory", "admin:…"."""
    found = {PREVIEW} | {
        f"site {name}" for name in _names(get_resolver(settings.SITE_URLCONF))
    }
    for name in _names(get_resolver(settings.PORTAL_URLCONF)):
        found.add(name if name.startswith("admin:") else f"portal {name}")
    return found


def _names(resolver: Any, prefix: str = "") -> Iterator[str]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from _names(entry, inner)
        elif entry.name:
            yield prefix + entry.name


def closed() -> dict[str, str]:
    """Every registered address that shows nothing of a site -> why."""
    models = {
        f"admin:{label.lower().replace('.', '_')}_": why
        for label, why in BEYOND.items()
    }
    found = dict(NOTHING_OF_A_SITE)
    for name in registered():
        for prefix, why in models.items():
            if name.startswith(prefix):
                found[name] = why
    return found
