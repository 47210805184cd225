"""Feeds in both formats: RSS 2.0 and Atom, alike but for how they are written.

An app says which rows a feed has and what they are called; ids, addresses, authors,
dates of change and conditional answers are decided here. See docs/adr/0017.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import Max
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from content.models import File
from content.publishing import Publishable
from content.vietnamese import nfc
from tenancy import clock, hosts
from tenancy.models import MemberSite
from tenancy.scope import in_sites

MOST = 30
# Whose ids they are, from when on (RFC 4151): never changed, or all would seem new.
_AUTHORITY = "{domain},2019"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Channel:
    """Whose feed it is: of a member site or of the portal; `part` of it, if not all."""

    owner: Any
    part: Any = None
    address: str = ""  # of the feed itself, on the owner's host

    @property
    def name(self) -> str:
        """The part and the owner, as people call them."""
        whole = name_of(self.owner)
        return whole if self.part is None else f"{self.part.title} – {whole}"


def name_of(owner: Any) -> str:
    if isinstance(owner, MemberSite):
        return owner.agency or owner.name
    return _("Lạng Sơn provincial portal")


def tag(*parts: Any) -> str:
    """An id that stays when a host, a code or a slug changes."""
    authority = _AUTHORITY.format(domain=settings.PORTAL_DOMAIN)
    return f"tag:{authority}:{'/'.join(map(str, parts))}"


def enclosure_of(file: File | None) -> list[Enclosure]:
    """`file` at its whole address, on the host of its site."""
    if file is None:
        return []
    address = hosts.url(file.site, "content:file", file.pk, file.name)
    return [Enclosure(address, str(file.size), file.content_type)]


def note_changes(rows: Iterable[Publishable], *children: Any) -> None:
    """Set `changed_at` on published `rows`: when readers last saw one change.

    `children` are links to them, such as a correction's `article`. One query, and one
    for each of `children`.
    """
    rows = list(rows)
    if not rows:
        return
    ids = [row.pk for row in rows]
    model = type(rows[0])
    found: dict[int, list[datetime]] = {pk: [] for pk in ids}
    with in_sites(*{row.site_id for row in rows}):
        for child, name in ((model, "id"), *children):
            versions = child.history.filter(**{f"{name}__in": ids}).order_by()
            last = versions.values_list(name).annotate(Max("history_date"))
            for pk, moment in last:
                found[pk].append(moment)
    now = clock.now()
    for row in rows:
        moments = [row.published_at or now, *found[row.pk]]
        row.changed_at = max((one for one in moments if one <= now), default=now)


def _clean(value: Any) -> Any:
    """What XML can hold of a text, in one form; all else as it is."""
    if isinstance(value, str):
        return nfc(_NOT_XML.sub("", value))
    if isinstance(value, list | tuple):
        return [_clean(one) for one in value]
    return value


class _Written:
    """Mixed into a format: only what XML can hold, and no moment that moves."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{key: _clean(kwargs[key]) for key in kwargs})

    def add_item(self, *args: Any, **kwargs: Any) -> None:
        super().add_item(*args, **{key: _clean(kwargs[key]) for key in kwargs})

    def latest_post_date(self) -> datetime:
        """That of the day while there is nothing: a feed is the same each time."""
        if self.items:
            return super().latest_post_date()
        return clock.now().replace(hour=0, minute=0, second=0, microsecond=0)


class Rss(_Written, Rss201rev2Feed):
    """RSS 2.0; `source` names the feed of the site that wrote what another shows."""

    content_type = "application/rss+xml; charset=utf-8"
    source_name: ClassVar[str] = "rss"

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        source = item["source"]
        if source is not None:
            handler.addQuickElement("source", source.title, {"url": source.rss})


class Atom(_Written, Atom1Feed):
    """Atom 1.0 (RFC 4287)."""

    content_type = "application/atom+xml; charset=utf-8"

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        source = item["source"]
        if source is None:
            return
        handler.startElement("source", {})
        handler.addQuickElement("id", source.id)
        handler.addQuickElement("title", source.title)
        handler.addQuickElement("link", None, {"rel": "self", "href": source.atom})
        handler.addQuickElement("link", None, {"rel": "alternate", "href": source.page})
        handler.endElement("source")


@dataclass(frozen=True)
class Source:
    """The feed of the site that wrote an item which stands in another feed."""

    id: str
    title: str
    rss: str
    atom: str
    page: str


class RowsFeed(Feed):
    """The newest rows that the host shows, with whole addresses on their own hosts."""

    kind: ClassVar[str]  # of its rows, in ids: "news"
    app: ClassVar[str]  # the namespace of its addresses: list, feed, atom
    children: ClassVar[tuple[Any, ...]] = ()  # for note_changes()
    language = "vi"
    item_guid_is_permalink = False

    def __init__(self, feed_type: type[Rss | Atom]) -> None:
        self.feed_type = feed_type

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Not modified is said by the ETag alone.

        A date of change cannot tell that an item was withdrawn, nor what changed
        twice within a second.
        """
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        response = super().__call__(request, *args, **kwargs)
        response["Cache-Control"] = "no-cache"
        set_response_etag(response)
        etag = response["ETag"]
        return get_conditional_response(request, etag=etag, response=response)

    # --- what an app says ---------------------------------------------------------

    def rows(self, channel: Channel) -> Any:
        """Published rows of `channel`, newest first, each with its `site`."""
        raise NotImplementedError

    def heading(self) -> str:
        """What the rows are, as a heading."""
        raise NotImplementedError

    def part_of(self, **kwargs: Any) -> Any:
        """The part of the rows that the address names; raises Http404."""
        return None

    # --- the feed -----------------------------------------------------------------

    def get_object(self, request: Any, **kwargs: Any) -> Channel:
        owner = request.site or hosts.PORTAL
        match = request.resolver_match
        address = hosts.url(owner, match.view_name, *match.kwargs.values())
        return Channel(owner, self.part_of(**kwargs), address)

    def title(self, channel: Channel) -> str:
        if channel.part is not None:
            return channel.name
        return f"{self.heading()} – {channel.name}"

    def description(self, channel: Channel) -> str:
        return _("The newest of: %(title)s") % {"title": self.title(channel)}

    subtitle = description

    def link(self, channel: Channel) -> str:
        return hosts.url(channel.owner, f"{self.app}:list")

    def feed_url(self, channel: Channel) -> str:
        return channel.address

    def feed_guid(self, channel: Channel) -> str:
        part = [] if channel.part is None else [channel.part.key]
        return tag(self.kind, "feed", getattr(channel.owner, "pk", 0), *part)

    def items(self, channel: Channel) -> list[Any]:
        found = list(self.rows(channel)[:MOST])
        note_changes(found, *self.children)
        for row in found:
            row.feed_source = self._source(row, channel)
        return found

    def _source(self, row: Any, channel: Channel) -> Source | None:
        if row.site == channel.owner:
            return None
        theirs = Channel(row.site)
        return Source(
            self.feed_guid(theirs),
            self.title(theirs),
            hosts.url(row.site, f"{self.app}:feed"),
            hosts.url(row.site, f"{self.app}:atom"),
            self.link(theirs),
        )

    # --- its items ----------------------------------------------------------------

    def item_guid(self, item: Any) -> str:
        return tag(self.kind, item.pk)

    def item_description(self, item: Any) -> str:
        """Both formats take it for HTML, so a < that was typed has to stay one."""
        return escape(self.summary(item))

    def summary(self, item: Any) -> str:
        raise NotImplementedError

    def item_link(self, item: Any) -> str:
        return item.get_absolute_url()

    def item_author_name(self, item: Any) -> str:
        return name_of(item.site)

    def item_author_link(self, item: Any) -> str:
        return f"{hosts.origin(item.site)}/"

    def item_pubdate(self, item: Any) -> datetime:
        return item.published_at

    def item_updateddate(self, item: Any) -> datetime:
        return item.changed_at

    def item_extra_kwargs(self, item: Any) -> dict[str, Any]:
        return {"source": item.feed_source}
