"""What news gives a site: its section, its rules and its figures."""

from django.utils.translation import gettext_lazy as _

from news.figures import figures
from news.models import Article
from news.rules import Cadence, OwnArticles, RecentInCategory
from sections.law import ND42, ND43, ND224, OURS, QD773, Basis
from sections.registry import Section, register

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
                limits={"at_least": 3, "days": 30},
                reads=(Article,),
                basis=Basis(
                    nd43=(ND43("10.1.b"),), nd42=(ND42("4?"),), nd224=(ND224("9"),)
                ),
            ),
            Cadence(
                key="cadence",
                title=_("Evenness of news"),
                limits={"silence_days": 60},
                reads=(Article,),
                basis=Basis(nd43=(QD773(),), nd42=(OURS,), nd224=(ND224("9.3"),)),
            ),
            RecentInCategory(
                key="responses",
                title=_("Answers to petitions"),
                limits={"days": 180},
                reads=(Article,),
                basis=Basis(
                    nd43=(ND43("10.1.c"),), nd42=(ND42("8"),), nd224=(ND224("9"),)
                ),
            ),
            RecentInCategory(
                key="awards",
                title=_("Awards and penalties"),
                limits={"days": 365},
                reads=(Article,),
                basis=Basis(nd43=(ND43("10.1.c"),)),
            ),
            RecentInCategory(
                key="law_guidance",
                title=_("Explaining the law"),
                limits={"days": 90},
                reads=(Article,),
                basis=Basis(
                    nd43=(ND43("10.1.d"),), nd42=(ND42("4.1"),), nd224=(ND224("9"),)
                ),
            ),
        ),
        figures=figures,
    )
)
