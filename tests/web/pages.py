"""Every kind of public page, and where the demo shows one.

A kind has an address, or a page and the first link on it that leads there.
"""

import re
from dataclasses import dataclass

from tests.web.server import CLOSED, SUSPENDED

# host -> what it is; each kind of page is looked at on each that has it
HUB, DISTRICT, DEPARTMENT = "localhost", "huulung.localhost", "soyt.localhost"
HOSTS = {HUB: "hub", DISTRICT: "district", DEPARTMENT: "department"}
MEMBERS = (DISTRICT, DEPARTMENT)


@dataclass(frozen=True)
class Kind:
    """`link` is what the address on the page at `path` must match."""

    name: str  # the address's name, or what kind of answer it is
    path: str
    link: str = ""
    hosts: tuple[str, ...] = MEMBERS
    status: int = 200


KINDS = (
    Kind("portal:hub", "/", hosts=(HUB,)),
    Kind("portal:members", "/trang-thanh-vien/", hosts=(HUB,)),
    Kind("portal:design", "/mau-giao-dien/", hosts=(HUB,)),
    Kind("units:directory", "/danh-ba/", hosts=(HUB,)),
    Kind("units:directory", "/danh-ba/?q=y+te", hosts=(HUB,)),
    Kind("portal:home", "/"),
    Kind("portal:search", "/tim-kiem/", hosts=tuple(HOSTS)),
    Kind("portal:search", "/tim-kiem/?q=nong+thon", hosts=tuple(HOSTS)),
    Kind("portal:search", "/tim-kiem/?q=zzzzzz", hosts=tuple(HOSTS)),
    Kind("portal:site_map", "/so-do-trang/", hosts=tuple(HOSTS)),
    Kind("portal:privacy", "/quyen-rieng-tu/", hosts=(HUB,)),
    Kind("portal:accessibility", "/kha-nang-tiep-can/", hosts=(HUB,)),
    Kind("pages:detail", "/gioi-thieu/quyen-rieng-tu/"),
    Kind("pages:detail", "/gioi-thieu/kha-nang-tiep-can/"),
    Kind("pages:list", "/gioi-thieu/"),
    Kind("pages:detail", "/gioi-thieu/", r"[^\"]*/gioi-thieu/[^/\"]+/"),
    Kind("units:chart", "/co-cau-to-chuc/"),
    Kind("units:detail", "/co-cau-to-chuc/", r"[^\"]*/co-cau-to-chuc/[^/\"]+/"),
    Kind("units:contacts", "/lien-he/"),
    Kind("units:leaders", "/lanh-dao/"),
    Kind("units:schedule", "/lich-lam-viec/"),
    Kind("units:map", "/ban-do/", hosts=(DISTRICT,)),
    Kind("news:list", "/tin-tuc/", hosts=tuple(HOSTS)),
    Kind("news:category", "/tin-tuc/", r"[^\"]*/tin-tuc/chuyen-muc/[^/\"]+/"),
    Kind("news:detail", "/tin-tuc/", r"[^\"]*/tin-tuc/(?!chuyen-muc|rss|atom)[^/\"]+/"),
    Kind("directives:list", "/van-ban/", hosts=tuple(HOSTS)),
    Kind("directives:detail", "/van-ban/", r"[^\"]*/van-ban/(?!rss|atom)[^/\"]+/"),
    Kind("not found", "/khong-co/", hosts=tuple(HOSTS), status=404),
    Kind("preparing", "/", hosts=("vanlang.localhost",), status=404),
    Kind("suspended", "/", hosts=(f"{SUSPENDED}.localhost",), status=503),
    Kind("closed", "/", hosts=(f"{CLOSED}.localhost",), status=410),
    Kind("unknown host", "/", hosts=("khong-co.localhost",), status=404),
)
# Addresses that show no page for people.
NO_PAGE = {
    "content:file": "a file",
    "news:feed": "a feed",
    "news:atom": "a feed",
    "news:category_feed": "a feed",
    "news:category_atom": "a feed",
    "directives:feed": "a feed",
    "directives:atom": "a feed",
    "portal:sitemap": "for machines",
    "portal:sitemap_pages": "for machines",
    "portal:robots": "for machines",
}


def cases() -> list[tuple[Kind, str]]:
    return [(kind, host) for kind in KINDS for host in kind.hosts]


def label(case: tuple[Kind, str]) -> str:
    kind, host = case
    return f"{HOSTS.get(host, host)} {kind.link or kind.path}"


def first_link(kind: Kind, html: str) -> str:
    """The address of the first link on the page that leads to such a page."""
    found = re.search(f'href="({kind.link})"', html)
    assert found, f"no link to {kind.name} at {kind.path}"
    return found.group(1)
