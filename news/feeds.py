"""The feeds of news: of a member site or of all, whole or one category."""

from typing import Any

from django.http import Http404
from django.utils.feedgenerator import Enclosure
from django.utils.translation import gettext as _

from content.feeds import Channel, RowsFeed, enclosure_of
from news import catalogue
from news.models import Article, Correction
from news.views import published
from tenancy import hosts


class ArticleFeed(RowsFeed):
    """The newest articles, those that the site shows from other sites too."""

    kind = app = "news"
    children = ((Correction, "article"),)

    def rows(self, channel: Channel) -> Any:
        # the whole text: where there is no lead, it begins the summary
        site = channel.owner if channel.owner is not hosts.PORTAL else None
        shown = published(site).defer(None).select_related("site", "picture__site")
        if channel.part is None:
            return shown
        return shown.filter(category=channel.part.key)

    def heading(self) -> str:
        return _("News")

    def part_of(self, slug: str = "", **kwargs: Any) -> catalogue.Category | None:
        if not slug:
            return None
        category = catalogue.category_by_slug(slug)
        if category is None:
            raise Http404
        return category

    def link(self, channel: Channel) -> str:
        if channel.part is None:
            return super().link(channel)
        return hosts.url(channel.owner, "news:category", channel.part.slug)

    def item_title(self, item: Article) -> str:
        return item.title

    def summary(self, item: Article) -> str:
        if not item.is_repost:
            return item.summary
        source = _("Source: %(source)s") % {"source": item.source}
        return f"{item.summary} ({source})"

    def item_author_name(self, item: Article) -> str:
        site = super().item_author_name(item)
        return f"{item.author} – {site}" if item.author else site

    def item_categories(self, item: Article) -> list[str]:
        return [str(item.get_category_display())]

    def item_enclosures(self, item: Article) -> list[Enclosure]:
        return enclosure_of(item.picture)
