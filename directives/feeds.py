"""The feeds of official documents: of a member site, or of all."""

from typing import Any

from django.utils.feedgenerator import Enclosure
from django.utils.translation import gettext as _

from content.feeds import Channel, RowsFeed, enclosure_of
from directives.models import Directive


class DirectiveFeed(RowsFeed):
    """What was published last, whenever it was issued."""

    kind = app = "directives"

    def rows(self, channel: Channel) -> Any:
        newest = Directive.objects.published().order_by("-published_at", "-pk")
        return newest.select_related("site", "document_type", "file__site")

    def heading(self) -> str:
        return _("Official documents")

    def item_title(self, item: Directive) -> str:
        return f"{item.document_type.name} {item.number}"

    def summary(self, item: Directive) -> str:
        return item.abstract

    def item_categories(self, item: Directive) -> list[str]:
        return [item.document_type.name]

    def item_enclosures(self, item: Directive) -> list[Enclosure]:
        return enclosure_of(item.file)
