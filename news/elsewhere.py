"""The one place that reads articles across sites: only what every reader may read.

Nothing here asks the scope of the address, so nothing here finds a draft, what was
withdrawn, or a site that is not live: to all who ask, such an article does not exist.
"""

from django.utils.translation import gettext as _

from content.copied_addresses import item_at, led_to
from content.old_addresses import host_in
from content.publishing import PublishableQuerySet
from news.models import Article, HubPick, Reference
from tenancy import clock, hosts
from tenancy.models import MemberSite, PeriodQuerySet
from tenancy.scope import in_sites


def readable() -> PublishableQuerySet:
    """Every article that readers of any live site see."""
    # `at` is named, or what is previewed would be among them
    found = PublishableQuerySet(Article).published(clock.now())
    return found.filter(site__in=MemberSite.objects.live())


def at(address: str) -> Article | None:
    """The article that readers find at `address`, however they copy it; or None.

    An old address that leads to it will do.
    """
    try:
        site = hosts.site_for(host_in(address))
    except ValueError:
        return None
    if not isinstance(site, MemberSite):
        return None
    with in_sites(site):
        items = [item_at(address, site), led_to(address, site)]
    named = [item.pk for item in items if isinstance(item, Article)]
    return readable().filter(pk__in=named).select_related("site").first()


def shown_with_own() -> PublishableQuerySet:
    """What the site in scope shows readers: its own, and by reference others'.

    One query here, for the ids: a database searches by them, and not by a subquery,
    among all sites' articles.
    """
    own = Article.objects.published()
    shown = Reference.objects.current().filter(article__in=readable())
    ids = list(shown.values_list("article", flat=True))
    return own | readable().filter(pk__in=ids) if ids else own


def picks(most: int) -> list[Article]:
    """The articles that the Office shows first on the hub, in their order. One query.

    In the scope of the live sites, so that those of others are not among them.
    """
    shown = HubPick.objects.current().filter(article__in=Article.objects.published())
    found = shown.select_related("article__site", "article__picture")
    return [pick.article for pick in found[:most]]


def where_shown(article: Article) -> list[str]:
    """Where else readers find `article` today, by name: the hub, and other sites."""
    if not readable().filter(pk=article.pk).exists():
        return []
    picked = PeriodQuerySet(HubPick).current().filter(article=article).exists()
    shown = PeriodQuerySet(Reference).current().filter(article=article)
    live = shown.filter(site__in=MemberSite.objects.live()).order_by("site__name")
    names = list(live.values_list("site__name", flat=True))
    return [_("The portal's home page"), *names] if picked else names
