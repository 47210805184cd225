"""The RSS feed of a member site's documents."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.translation import gettext as _

from directives.models import Directive
from tenancy import hosts
from tenancy.models import MemberSite

MOST = 30


class DirectiveFeed(Feed):
    """What was published last, with whole addresses on the member's own host."""

    def get_object(self, request: HttpRequest) -> MemberSite:
        return request.site

    def title(self, site: MemberSite) -> str:
        return _("Documents – %(site)s") % {"site": site.agency or site.name}

    def description(self, site: MemberSite) -> str:
        return _("The newest documents on the site of %(site)s") % {
            "site": site.agency or site.name
        }

    def link(self, site: MemberSite) -> str:
        return hosts.url(site, "directives:list")

    def feed_url(self, site: MemberSite) -> str:
        return hosts.url(site, "directives:feed")

    def items(self, site: MemberSite) -> Iterable[Directive]:
        newest = Directive.objects.published().order_by("-published_at", "-pk")
        return newest.select_related("site", "document_type")[:MOST]

    def item_title(self, item: Directive) -> str:
        return f"{item.document_type.name} {item.number}"

    def item_description(self, item: Directive) -> str:
        return item.abstract

    def item_link(self, item: Directive) -> str:
        return item.get_absolute_url()

    def item_pubdate(self, item: Directive) -> datetime:
        return item.published_at
