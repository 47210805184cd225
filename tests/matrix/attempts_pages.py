"""Attempts on the public pages of both kinds of host."""

from collections.abc import Iterator
from functools import partial

from django.http import HttpResponse
from django.test import Client

from tests.matrix.attempts import Attempt, mentions, said, tells_draft
from tests.matrix.world import Side

ANYBODY = ("anonymous",)
# Address on a member's host -> its path; what stands in braces gives the target's row.
OF_A_SITE = {
    "portal:home": "/",
    "portal:search": "/tim-kiem/?q={word}",
    "portal:site_map": "/so-do-trang/",
    "portal:sitemap": "/sitemap.xml",
    "pages:list": "/gioi-thieu/",
    "pages:detail": "/gioi-thieu/{page}/",
    "units:chart": "/co-cau-to-chuc/",
    "units:detail": "/co-cau-to-chuc/{unit}/",
    "units:contacts": "/lien-he/",
    "units:leaders": "/lanh-dao/",
    "units:schedule": "/lich-lam-viec/",
    "units:map": "/ban-do/",
    "news:list": "/tin-tuc/",
    "news:detail": "/tin-tuc/{article}/",
    "news:category": "/tin-tuc/chuyen-muc/khen-thuong-xu-phat/",
    "news:feed": "/tin-tuc/rss/",
    "news:atom": "/tin-tuc/atom/",
    "news:category_feed": "/tin-tuc/chuyen-muc/khen-thuong-xu-phat/rss/",
    "news:category_atom": "/tin-tuc/chuyen-muc/khen-thuong-xu-phat/atom/",
    "directives:list": "/van-ban/",
    "directives:detail": "/van-ban/{directive}/",
    "directives:feed": "/van-ban/rss/",
    "directives:atom": "/van-ban/atom/",
}
# The pages on which facts stand, which are public as soon as they are saved.
FACTS = ("units:", "portal:site_map")
# One such address on each host, which names no row: nothing foreign to be asked for.
ALIKE = ("site pages:detail", "site units:map")
OF_THE_PORTAL = {
    "portal:hub": "/",
    "portal:search": "/tim-kiem/?q={word}",
    "units:directory": "/danh-ba/?q={word}",
    "news:list": "/tin-tuc/",
    "news:category": "/tin-tuc/chuyen-muc/khen-thuong-xu-phat/",
    "news:feed": "/tin-tuc/rss/",
    "news:atom": "/tin-tuc/atom/",
    "news:category_feed": "/tin-tuc/chuyen-muc/khen-thuong-xu-phat/rss/",
    "news:category_atom": "/tin-tuc/chuyen-muc/khen-thuong-xu-phat/atom/",
    "directives:list": "/van-ban/",
    "directives:feed": "/van-ban/rss/",
    "directives:atom": "/van-ban/atom/",
}
# These list sites, not their rows.
OF_SITES = {
    "portal:members": "/trang-thanh-vien/",
    "portal:site_map": "/so-do-trang/",
    "portal:sitemap": "/sitemap.xml",
}


def attempts() -> Iterator[Attempt]:
    for name, path in OF_A_SITE.items():
        yield from _of_a_site(f"site {name}", path, holds_facts=name.startswith(FACTS))
    for name, path in OF_THE_PORTAL.items():
        yield from _of_the_portal(f"portal {name}", path, name == "units:directory")
    for name, path in OF_SITES.items():
        send = partial(_on_portal, path)
        held = frozenset({"live"})
        where = (f"portal {name}", "GET, a site being prepared")
        yield Attempt(*where, send, _named, held, ANYBODY, "anonymous", on="hidden")


def _of_a_site(address: str, path: str, *, holds_facts: bool) -> Iterator[Attempt]:
    rest = (ANYBODY, "anonymous")
    if address not in ALIKE:
        foreign = partial(_on_own_host, path)
        held = frozenset({"scope"})
        yield Attempt(address, "GET on another host", foreign, mentions, held, *rest)
    hidden = partial(_on_its_host, path, False)
    held = frozenset({"live"})
    yield Attempt(
        address, "GET while being prepared", hidden, _holds, held, *rest, on="hidden"
    )
    if not holds_facts:
        draft = partial(_on_its_host, path, True)
        held = frozenset({"published"})
        yield Attempt(address, "GET of a draft", draft, tells_draft, held, *rest)


def _of_the_portal(address: str, path: str, holds_facts: bool) -> Iterator[Attempt]:
    rest = (ANYBODY, "anonymous")
    send = partial(_on_portal, path)
    yield Attempt(
        address,
        "GET, a site being prepared",
        send,
        mentions,
        frozenset({"live"}),
        *rest,
        rests_on=frozenset({"scope"}),
        on="hidden",
    )
    if not holds_facts:
        draft = partial(_on_portal, path, draft=True)
        held = frozenset({"published"})
        yield Attempt(address, "GET of a draft", draft, tells_draft, held, *rest)


def _filled(path: str, own: Side, target: Side, *, draft: bool) -> str:
    """The path for the target's draft; where that is one's own, for what is shown."""
    rows = target.rows if draft and target is not own else target.shown
    return path.format(
        word=target.start,
        article=rows["news.Article"].slug,
        directive=rows["directives.Directive"].slug,
        page=rows["pages.Page"].type.slug,
        unit=target.rows["units.Unit"].slug,
    )


def _on_own_host(path: str, client: Client, own: Side, target: Side) -> HttpResponse:
    return own.reader.get(_filled(path, own, target, draft=False))


def _on_its_host(
    path: str, draft: bool, client: Client, own: Side, target: Side
) -> HttpResponse:
    return target.reader.get(_filled(path, own, target, draft=draft))


def _on_portal(
    path: str, client: Client, own: Side, target: Side, draft: bool = False
) -> HttpResponse:
    return client.get(_filled(path, own, target, draft=draft))


def _holds(response: HttpResponse, own: Side, target: Side) -> bool:
    """More of the target than who it is, which each of its pages says."""
    agency = f"cơ quan {target.mark}".lower()
    return target.mark.lower() in said(response).replace(agency, "")


def _named(response: HttpResponse, own: Side, target: Side) -> bool:
    return target.site.code in response.content.decode()
