"""Advice on a text that stands on another site already."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from content.advice import Piece, Text, advice, quoted
from content.alike import alike


@advice("copy")
def what_another_site_published_names_its_source(text: Text) -> Iterator[Piece]:
    row = text.row
    if row is None or not getattr(row, "traced_field", "") or not row.is_own:
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


def _source(row: object, field: str, site: str, url: str) -> str:
    """The site and its address, or the site alone where both are too long."""
    most = row._meta.get_field(field).max_length
    whole = f"{site}, {url}"
    return whole if len(whole) <= most else site[:most]
