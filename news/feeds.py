"""The RSS feed of a member site's news."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.translation import gettext as _

from news.models import Article
from tenancy import hosts
from tenancy.models import MemberSite

MOST = 30


class ArticleFeed(Feed):
    """The newest articles, with whole addresses on the member's own host."""

    def get_object(self, request: HttpRequest) -> MemberSite:
        return request.site

    def title(self, site: MemberSite) -> str:
        return _("News – %(site)s") % {"site": site.agency or site.name}

    def description(self, site: MemberSite) -> str:
        return _("The newest articles of %(site)s") % {"site": site.agency or site.name}

    def link(self, site: MemberSite) -> str:
        return hosts.url(site, "news:list")

    def feed_url(self, site: MemberSite) -> str:
        return hosts.url(site, "news:feed")

    def items(self, site: MemberSite) -> Iterable[Article]:
        newest = Article.objects.published().order_by("-published_at", "-pk")
        return newest.select_related("site")[:MOST]

    def item_title(self, item: Article) -> str:
        return item.title

    def item_description(self, item: Article) -> str:
        return item.summary

    def item_link(self, item: Article) -> str:
        return item.get_absolute_url()

    def item_pubdate(self, item: Article) -> datetime:
        return item.published_at

    def item_categories(self, item: Article) -> list[str]:
        return [str(item.get_category_display())]
