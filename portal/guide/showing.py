"""The chapters about articles shown elsewhere: on another site, and on the hub."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from portal.guide.chapter import LEADS, OFFICE, Chapter, Step

REFERENCES = Chapter(
    slug="dan-bai",
    title=_("Showing another site's article"),
    roles=LEADS,
    forms=("news.reference",),
    steps=(
        Step(
            _(
                "Do not copy an article of another member site: show it. Open it there "
                "as readers do, and copy its address out of the browser."
            )
        ),
        Step(
            format_lazy(
                _(
                    "In the admin open “{references}”, press “Add”, paste the address, "
                    "say until when it shall be shown, and press “{save}”."
                ),
                references=_("articles of other sites"),
                save=_("Save"),
            )
        ),
        Step(
            _(
                "It stands among your news with the name of its site, and leads there. "
                "It does not count as your own. When that site changes or withdraws "
                "it, the same happens on yours at once."
            )
        ),
    ),
)

HUB = Chapter(
    slug="bai-noi-bat",
    title=_("Choosing what stands first on the portal"),
    roles=OFFICE,
    forms=("news.hubpick",),
    steps=(
        Step(
            format_lazy(
                _(
                    "Open the list of articles, tick those that you want, choose "
                    "“{show}” and press “Go”."
                ),
                show=_("Show on the portal's home page"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "They stand under “{highlights}” for two weeks. Order and days "
                    "are changed under “{picks}”; to take one away earlier, delete it "
                    "there."
                ),
                highlights=_("Highlights"),
                picks=_("articles on the hub"),
            )
        ),
        Step(
            _(
                "The article stays the member's, with its name. When the member "
                "withdraws it, it is gone from the portal at once."
            )
        ),
    ),
)
