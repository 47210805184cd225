"""Puts into pages what portal.metadata knows to say to machines."""

from html import unescape
from typing import Any

from django import template
from django.http import HttpRequest
from django.template.base import NodeList, Parser, Token
from django.urls import get_script_prefix
from django.utils.safestring import SafeString

from pages.look import FRAME, Accent
from portal import metadata

register = template.Library()

HOME, HUB, CONTACTS = "portal:home", "portal:hub", "units:contacts"


class Kept(template.Node):
    """Renders its inside into a variable instead of the page."""

    def __init__(self, nodelist: NodeList, name: str) -> None:
        self.nodelist, self.name = nodelist, name

    def render(self, context: template.Context) -> str:
        # as plain text, so that each place escapes it anew
        context[self.name] = " ".join(unescape(self.nodelist.render(context)).split())
        return ""


@register.tag
def keep(parser: Parser, token: Token) -> Kept:
    """`{% keep page_title %}…{% endkeep %}`: what is said twice is written once."""
    _tag, name = token.split_contents()
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    return Kept(nodelist, name)


@register.simple_tag(takes_context=True)
def theme_colours(context: template.Context) -> dict[str, str]:
    """The colour of the browser's frame by `day` and by `night`, as the menu's."""
    look = context.get("look")
    accent = look.accent if look is not None else Accent.BLUE
    return dict(zip(("day", "night"), FRAME[accent], strict=True))


@register.inclusion_tag("_metadata.html", takes_context=True)
def page_metadata(context: template.Context) -> dict[str, Any]:
    """Canonical address, Open Graph, schema.org and Dublin Core of this page."""
    request, site = context["request"], context.get("site")
    url = metadata.origin(site) + _path(request, context.get("page_obj"))
    corrections = context.get("corrections") or ()
    row = metadata.described(context.get("about"), url, corrections)
    own = row.picture if row else _banner(context)
    return {
        "url": url,
        "host_name": metadata.host_name(site),
        "title": context["page_title"],
        "description": context["page_description"],
        "row": row,
        "issued": metadata.stamp(row.issued) if row else "",
        "picture": metadata.shared_picture(own or _emblem(context), site),
        "elements": metadata.dublin_core(row, site) if row else [],
        "graph": _graph(context, row),
    }


def _path(request: HttpRequest, page_obj: Any) -> str:
    """Without what was filtered; a further page of a whole list is its own."""
    number = getattr(page_obj, "number", 1)
    is_whole = set(request.GET) == {"page"}
    return request.path_info + (f"?page={number}" if is_whole and number > 1 else "")


def _banner(context: template.Context) -> Any:
    """The banner of the site, on the page that shows it."""
    look = context.get("look")
    return look.banner if look is not None and _view(context) == HOME else None


def _emblem(context: template.Context) -> Any:
    look = context.get("look")
    return look.emblem if look is not None else None


def _view(context: template.Context) -> str:
    return getattr(context["request"].resolver_match, "view_name", "")


def _graph(context: template.Context, row: metadata.Described | None) -> str:
    site = context.get("site")
    name = _view(context)
    if row is not None:
        return metadata.script(metadata.work(row, site))
    if name in (HOME, HUB):
        agency = metadata.identity(site, _block(context), _logo(context))
        return metadata.script({"@graph": [agency, metadata.website(site)]})
    if name == CONTACTS:
        agency = metadata.identity(site, _block(context), _logo(context))
        points = metadata.contact_points(
            (contact.label or unit.name, contact)
            for unit in context["units"]
            for contact in unit.contacts.all()
        )
        agency["contactPoint"] = agency.get("contactPoint", []) + points
        return metadata.script(agency)
    return ""


def _block(context: template.Context) -> Any:
    """Whose identity block stands in the footer of this host."""
    site = context.get("site")
    if site is not None:
        return site
    office = context.get("office")
    return office() if callable(office) else office


def _logo(context: template.Context) -> str:
    emblem = _emblem(context)
    return metadata.origin(context.get("site")) + emblem.url if emblem else ""


@register.simple_tag(takes_context=True)
def trail_data(context: template.Context, home: Any) -> SafeString | str:
    """The way to this page, as the breadcrumbs above it show it."""
    request = context.get("request")
    if request is None or getattr(request, "preview", None):
        return ""
    here = metadata.origin(context.get("site"))
    prefix = len(get_script_prefix()) - 1
    steps = [(home, f"{here}/")]
    for crumb in context.get("crumbs") or ():
        steps.append((crumb["title"], here + crumb["url"]))
    if context.get("parent_title"):
        steps.append((context["parent_title"], here + context["parent_url"][prefix:]))
    if context.get("current"):
        steps.append((context["current"], here + request.path_info))
    steps = [(unescape(str(title)), url) for title, url in steps]
    return metadata.script(metadata.trail(steps))
