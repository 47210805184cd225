"""Advice on a text that readers see already, on another site or on this one."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from content.advice import Piece, Text, advice, quoted
from content.alike import alike, twin


@advice("copy")
def what_another_site_published_names_its_source(text: Text) -> Iterator[Piece]:
    row = text.row
    if not _is_traced(row) or not row.is_own:
        return
    found = alike(row)
    if found is None:
        return
    says = _(
        "Nearly the same text stands on %(site)s: “%(title)s”. If it was taken from "
        "there, name it as the source; otherwise write it in your own words."
    )
    said = says % {"site": found.site, "title": quoted(found.title)}
    offer, fill = "", {}
    if row.repost_fields:
        offer = _("Mark as taken from there")
        is_repost, source = row.repost_fields
        fill = {is_repost: True, source: _source(row, source, found.site, found.url)}
    yield Piece(said, found.url, url=found.url, offer=offer, fill=fill)


@advice("twice")
def what_this_site_published_is_not_published_again(text: Text) -> Iterator[Piece]:
    if not _is_traced(text.row):
        return
    found = twin(text.row)
    if found is None:
        return
    says = _(
        "“%(title)s” on this site says nearly the same. If something is new, change "
        "that one: readers who find both do not know which holds."
    )
    address = found.get_absolute_url()
    yield Piece(says % {"title": quoted(str(found))}, address, url=address)


def _is_traced(row: object) -> bool:
    return bool(getattr(row, "traced_field", ""))


def _source(row: object, field: str, site: str, url: str) -> str:
    """The site and its address, or the site alone where both are too long."""
    most = row._meta.get_field(field).max_length
    whole = f"{site}, {url}"
    return whole if len(whole) <= most else site[:most]
