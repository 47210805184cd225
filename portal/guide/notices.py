"""The chapters about a site's look, and about urgent notices."""

from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _

from portal.guide.chapter import EDITORS, LEADS, OFFICE, Chapter, Step

LOOK = Chapter(
    slug="dien-mao-trang",
    title=_("Colour, emblem and banner of the site"),
    roles=EDITORS,
    forms=("pages.look",),
    steps=(
        Step(
            format_lazy(
                _(
                    "Open “{lists}” on the first page and choose “{look}”. Press the "
                    "name of the site."
                ),
                lists=_("All lists"),
                look=capfirst(_("look of the site")),
            )
        ),
        Step(
            _(
                "Choose one of the colours; each is easy to read by day and by night. "
                "A square picture is the emblem, and a wide and low one the banner of "
                "the front page. Both may be left out."
            )
        ),
        Step(
            format_lazy(
                _(
                    "Press “{save}”, then “{see}” at the top of the form: it shows a "
                    "page in what you saved, also while the site is not public. On a "
                    "public site readers see it at once."
                ),
                save=_("Save"),
                see=_("See the saved look"),
            )
        ),
    ),
)

URGENT = Chapter(
    slug="thong-bao-khan",
    title=_("An urgent notice: storm, flood, other danger"),
    roles=(*LEADS, *OFFICE),
    forms=("pages.notice", "pages.provincenotice"),
    steps=(
        Step(
            format_lazy(
                _(
                    "Press “{post}” on the first page; the Office presses “{all}”, "
                    "which every site then shows. A telephone is enough."
                ),
                post=_("Post an urgent notice"),
                all=_("Post an urgent notice on all sites"),
            )
        ),
        Step(
            _(
                "Write in one sentence what happens, where, and what people should "
                "do. Choose the level. Beginning and end stand there already: from "
                "now, for one day; change them if you know better."
            )
        ),
        Step(
            format_lazy(
                _(
                    "Press “{save}”. The notice stands on top of every page within a "
                    "minute, and goes by itself at its end. While the site is not "
                    "public nobody sees it, and saving says so."
                ),
                save=_("Save"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "Is the danger over sooner? Open “{lists}” on the first page, then "
                    "“{notices}” or “{all}”. Tick the notice, choose “{end}”, and "
                    "press the button beside it."
                ),
                lists=_("All lists"),
                notices=capfirst(_("urgent notices")),
                all=capfirst(_("urgent notices on all sites")),
                end=_("Take the selected notices down now"),
            )
        ),
    ),
)
