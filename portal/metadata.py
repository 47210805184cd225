"""What machines are told of a page: who answers for it, what it is, where it stands.

The only place that knows schema.org, Open Graph and Dublin Core. A page says no more
than its title, its description and, as `about`, the row that it shows. Nothing here
asks the database for anything that the page did not read.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import singledispatch
from typing import Any

from django.templatetags.static import static
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from content.models import File
from directives.models import Directive
from news.models import Article
from pages.models import Page
from tenancy import hosts
from tenancy.models import MemberSite

Data = dict[str, Any]

# As a picture of dots: who shows a link beside a picture reads no SVG.
OWN_PICTURE, OWN_SIDE = "img/emblem.png", 512

# What could end the element, or begin a comment in it, is written as JSON's escapes.
_UNSAFE = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True, kw_only=True)
class Described:
    """A row that a page shows, in the words that all vocabularies share."""

    type: str  # of schema.org
    title: str
    summary: str
    url: str
    creator: str  # who wrote it; empty: the agency
    issued_by: str  # the body that answers for it; empty: the agency
    identifier: str
    issued: date | datetime | None
    changed: date | datetime | None = None
    picture: File | None = None
    credit: str = ""
    language: str = "vi"


@dataclass(frozen=True)
class Picture:
    """What stands beside a link to a page, with its whole address."""

    url: str
    width: int
    height: int


def shared_picture(file: File | None, site: MemberSite | None) -> Picture:
    """That of the page or the site; without one the portal's own."""
    if file is None:
        return Picture(origin(site) + static(OWN_PICTURE), OWN_SIDE, OWN_SIDE)
    return Picture(origin(site) + file.url, file.width, file.height)


@singledispatch
def described(row: Any, url: str, corrections: Iterable[Any] = ()) -> Described | None:
    """How machines are told of the `row` shown at `url`; None: it is no work."""
    return None


@described.register
def _article(row: Article, url: str, corrections: Iterable[Any] = ()) -> Described:
    noted = [note.noted_on for note in corrections]
    source = row.source if row.is_repost else ""
    return Described(
        type="NewsArticle",
        title=row.title,
        summary=row.summary or row.title,
        url=url,
        creator=source or row.author,
        issued_by=source,
        identifier=url,
        issued=row.published_at,
        changed=max(noted, default=None),
        picture=row.picture,
        credit=source or row.author,
    )


@described.register
def _document(row: Directive, url: str, corrections: Iterable[Any] = ()) -> Described:
    return Described(
        type="DigitalDocument",
        title=f"{row.document_type.name} {row.number}",
        summary=row.abstract,
        url=url,
        creator=row.issuing_body,
        issued_by=row.issuing_body,
        identifier=row.number,
        issued=row.issued_on,
        credit=row.signer,
    )


@described.register
def _page(row: Page, url: str, corrections: Iterable[Any] = ()) -> Described:
    return Described(
        type="WebPage",
        title=row.title,
        summary=row.summary or row.title,
        url=url,
        creator="",
        issued_by="",
        identifier=url,
        issued=row.published_at,
        language=row.language,
    )


def script(data: Data) -> SafeString:
    """`data` as the content of a script element that is data, whatever it holds."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False)
    return mark_safe(text.translate(_UNSAFE))


def stamp(moment: date | datetime | None) -> str:
    """A day or a moment as ISO 8601 says it, by the clock of Việt Nam."""
    if isinstance(moment, datetime):
        return timezone.localtime(moment).isoformat(timespec="seconds")
    return moment.isoformat() if moment else ""


def agency_of(site: MemberSite | None) -> str:
    """The body that answers for a host, as its pages call it."""
    if site is None:
        return _("Office of the People's Committee of Lạng Sơn province")
    return site.agency or site.name


def host_name(site: MemberSite | None) -> str:
    """The name of the website: the one that ends the title of each of its pages."""
    return agency_of(site) if site else _("Lạng Sơn provincial portal")


def origin(site: MemberSite | None) -> str:
    return hosts.origin(site or hosts.PORTAL)


def organisation(site: MemberSite | None) -> Data:
    """Who publishes, in short; its `@id` is where the home page says it whole."""
    home = origin(site) + "/"
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{home}#agency",
        "name": agency_of(site),
        "url": home,
    }


def identity(site: MemberSite | None, block: Any, logo: str = "") -> Data:
    """The agency whole: the identity `block`, which is the footer's."""
    found = organisation(site)
    parent = getattr(block, "parent_body", "")
    if parent:
        found["parentOrganization"] = {
            "@type": "GovernmentOrganization",
            "name": parent,
        }
    address = getattr(block, "address", "")
    if address:
        found["address"] = {
            "@type": "PostalAddress",
            "streetAddress": address,
            "addressRegion": "Lạng Sơn",
            "addressCountry": "VN",
        }
    points = contact_points([(found["name"], block)])
    if points:
        found["contactPoint"] = points
    if logo:
        found["logo"] = logo
    return found


def contact_points(rows: Iterable[tuple[str, Any]]) -> list[Data]:
    """A ContactPoint for each (name, row) that can be called or written to."""
    found = []
    for name, row in rows:
        reached = {
            "telephone": getattr(row, "phone", ""),
            "email": getattr(row, "email", ""),
            "faxNumber": getattr(row, "fax", ""),
        }
        reached = {key: value for key, value in reached.items() if value}
        if reached:
            point = {"@type": "ContactPoint", "name": name, "contactType": name}
            found.append({**point, **reached, "availableLanguage": "vi"})
    return found


def website(site: MemberSite | None) -> Data:
    home = origin(site) + "/"
    return {
        "@type": "WebSite",
        "@id": f"{home}#site",
        "name": host_name(site),
        "url": home,
        "inLanguage": "vi",
        "publisher": {"@id": f"{home}#agency"},
    }


def work(row: Described, site: MemberSite | None) -> Data:
    """A NewsArticle, a DigitalDocument or a WebPage, with who published it."""
    name = "headline" if row.type == "NewsArticle" else "name"
    found: Data = {
        "@type": row.type,
        "@id": row.url,
        name: row.title,
        "description": row.summary,
        "url": row.url,
        "mainEntityOfPage": row.url,
        "identifier": row.identifier,
        "inLanguage": row.language,
        "publisher": organisation(site),
        "author": {"@type": "Organization", "name": row.issued_by or agency_of(site)},
    }
    if row.issued:
        found["datePublished"] = stamp(row.issued)
        found["dateModified"] = stamp(_later(row.issued, row.changed))
    if row.picture:
        found["image"] = [origin(site) + row.picture.url]
    if row.credit:
        found["creditText"] = row.credit
    return found


def _later(first: date | datetime, second: date | datetime | None) -> date | datetime:
    if second is None:
        return first
    return max(first, second, key=_moment)


def _moment(day: date | datetime) -> datetime:
    if isinstance(day, datetime):
        return day
    return timezone.make_aware(datetime.combine(day, time.max))


def trail(steps: Sequence[tuple[Any, str]]) -> Data:
    """A BreadcrumbList of (title, whole address)."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": str(title), "item": url}
            for place, (title, url) in enumerate(steps, start=1)
        ],
    }


def dublin_core(row: Described, site: MemberSite | None) -> list[tuple[str, str]]:
    """The elements that the law asks for, by their names: (name, content)."""
    agency = agency_of(site)
    elements = [
        ("DC.title", row.title),
        ("DC.creator", row.creator or agency),
        ("DC.date", stamp(row.issued)),
        ("DC.description", row.summary),
        ("DC.publisher", row.issued_by or agency),
        ("DC.identifier", row.identifier),
        ("DC.language", row.language),
    ]
    return [(name, content) for name, content in elements if content]
