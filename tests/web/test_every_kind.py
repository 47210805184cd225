"""No kind of public page is left out of what the checks of the web look at."""

from django.conf import settings
from django.urls import URLResolver, get_resolver

from tests.web.pages import KINDS, NO_PAGE

BEHIND_THE_LOG_IN = ("admin", "boards", "completeness")


def names(urlconf: str) -> set[str]:
    found = set()
    for entry in get_resolver(urlconf).url_patterns:
        if isinstance(entry, URLResolver) and entry.app_name not in BEHIND_THE_LOG_IN:
            inner = entry.app_name or ""
            found |= {
                f"{inner}:{one.name}"
                for one in entry.url_patterns
                if not str(one.pattern).startswith("admin/")
            }
    return found


def test_each_address_is_looked_at_or_says_why_not() -> None:
    public = names(settings.SITE_URLCONF) | names(settings.PORTAL_URLCONF)
    looked_at = {kind.name for kind in KINDS if ":" in kind.name}
    assert public == looked_at | set(NO_PAGE)
