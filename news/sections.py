"""What news gives a site: its section, its rules and its figures."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from content.desk import on_desk
from news import examples
from news.figures import figures
from news.models import Article
from news.rules import Cadence, OwnArticles, RecentInCategory
from sections.law import ND42, ND43, ND224, OURS, QD40, QD773, Basis
from sections.registry import Section, register
from sections.rules import Figure

OLDEST_ITEM = _("Age of the newest item in days, at most")
CATEGORY_ASKS = _(
    "An article of this category was published in the last %(days)d days; a re-post "
    "counts too."
)
CATEGORY_FALLS_SHORT = _("Stale: the newest is older. Missing: there is none.")

register(
    Section(
        key="news",
        title=_("News"),
        url_name="news:list",
        order=40,
        rules=(
            OwnArticles(
                key="news",
                title=_("News and events"),
                gate=True,
                limits={
                    "at_least": Figure(3, _("Own articles, at least")),
                    "days": Figure(30, _("Age of the newest article in days, at most")),
                },
                asks=_(
                    "At least %(at_least)d own articles are public, the newest at most "
                    "%(days)d days old. Re-posts do not count, nor do articles of "
                    "which 75%% stands in what another site published first."
                ),
                falls_short=_(
                    "Thin: there are fewer. Stale: the newest is older. Missing: there "
                    "is none."
                ),
                example=examples.NEWS,
                reads=(Article,),
                basis=Basis(
                    nd43=(ND43("10.1.b"),), nd42=(ND42("4?"),), nd224=(ND224("9"),)
                ),
            ),
            Cadence(
                key="cadence",
                title=_("Evenness of news"),
                limits={
                    "silence_days": Figure(
                        60, _("Days in a row without an own article, at most")
                    )
                },
                asks=_(
                    "Own articles in each of the last 12 whole months, and no silence "
                    "longer than %(silence_days)d days."
                ),
                falls_short=_(
                    "Thin: a month has none, or a silence was longer. Missing: there "
                    "was no own article in 12 months."
                ),
                example=examples.CADENCE,
                reads=(Article,),
                basis=Basis(
                    nd43=(QD773(),),
                    nd42=(OURS, QD40("?")),
                    nd224=(ND224("9.3"), QD40("?")),
                ),
            ),
            RecentInCategory(
                key="responses",
                title=_("Answers to petitions"),
                limits={"days": Figure(180, OLDEST_ITEM)},
                asks=CATEGORY_ASKS,
                falls_short=CATEGORY_FALLS_SHORT,
                example=examples.RESPONSES,
                reads=(Article,),
                basis=Basis(
                    nd43=(ND43("10.1.c"),), nd42=(ND42("8"),), nd224=(ND224("9"),)
                ),
            ),
            RecentInCategory(
                key="awards",
                title=_("Awards and penalties"),
                limits={"days": Figure(365, OLDEST_ITEM)},
                asks=CATEGORY_ASKS,
                falls_short=CATEGORY_FALLS_SHORT,
                example=examples.AWARDS,
                reads=(Article,),
                basis=Basis(nd43=(ND43("10.1.c"),)),
            ),
            RecentInCategory(
                key="law_guidance",
                title=_("Explaining the law"),
                limits={"days": Figure(90, OLDEST_ITEM)},
                asks=CATEGORY_ASKS,
                falls_short=CATEGORY_FALLS_SHORT,
                example=examples.LAW_GUIDANCE,
                reads=(Article,),
                basis=Basis(
                    nd43=(ND43("10.1.d"),), nd42=(ND42("4.1"),), nd224=(ND224("9"),)
                ),
            ),
        ),
        figures=figures,
        waiting=partial(on_desk, Article),
    )
)
