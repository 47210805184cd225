"""From an address as people copied it out of a browser to the item of a site."""

from django.apps import apps
from django.conf import settings
from django.urls import Resolver404, resolve

from content.old_addresses import find, host_in, path_in, query_in
from content.publishing import Publishable
from tenancy import hosts
from tenancy.models import MemberSite


def item_at(address: str, site: MemberSite) -> Publishable | None:
    """The item of `site` whose present address that is, draft or not.

    However people copied it: without its last slash, in capitals, with parameters.
    """
    try:
        host, path = host_in(address), path_in(address)
        match = resolve(path, settings.SITE_URLCONF)
    except (ValueError, Resolver404):
        return None
    slug = match.kwargs.get("slug")
    if slug is None or host and hosts.site_for(host) != site:
        return None
    for model in apps.get_models():
        is_shown_there = model._meta.app_label == match.namespace
        if not is_shown_there or not issubclass(model, Publishable):
            continue
        rows = model._default_manager.filter(site=site)
        if any(field.name == "slug" for field in model._meta.concrete_fields):
            rows = rows.filter(slug=slug)
        for row in rows.select_related("site"):
            if path_in(row.get_absolute_url()) == path:
                return row
    return None


def led_to(address: str, site: MemberSite) -> Publishable | None:
    """The item of `site` to which the old address that people copied leads."""
    try:
        host, path = host_in(address), path_in(address)
    except ValueError:
        return None
    if host and hosts.site_for(host) != site:
        return None
    old = find(site, path, query_in(address))
    return old.item if old is not None else None
