"""The chapters about a site's facts and what it still lacks: units, map, to-dos."""

from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _

from portal.guide.chapter import EDITORS, LEADS, Chapter, Picture, Step

UNITS = Chapter(
    slug="don-vi-va-lien-he",
    title=_("Adding a unit and its telephone numbers"),
    roles=EDITORS,
    forms=("units",),
    steps=(
        Step(
            format_lazy(
                _(
                    "On the first page press “{organisation}”. The list shows the "
                    "chart; what is saved here is public at once."
                ),
                organisation=_("Units and contacts"),
            ),
            Picture("units", _("The list of units, indented as in the chart.")),
        ),
        Step(
            _(
                "Press the button that adds one, at the top right. Type the name, "
                "choose what it is and the unit above it, and describe in 30 words or "
                "more what it does."
            )
        ),
        Step(
            _(
                "Further down are the contacts. Add one and type the telephone number "
                "with its area code, such as 0205 3812 345, or an official e-mail."
            ),
            Picture("unit-contacts", _("The part of a unit's form with its contacts.")),
        ),
        Step(
            _(
                "Below them, enter at least one official with name, post, telephone "
                "and official e-mail. Each unit needs one."
            )
        ),
        Step(
            format_lazy(
                _(
                    "Press “{save}”. Who has left gets a last day in office; do not "
                    "delete the person."
                ),
                save=_("Save"),
            )
        ),
    ),
)

IDENTITY = Chapter(
    slug="thong-tin-co-quan",
    title=_("Agency and contact details of the site"),
    roles=EDITORS,
    forms=("pages.agencyidentity",),
    steps=(
        Step(
            format_lazy(
                _(
                    "Open “{lists}” on the first page and choose “{identity}”. Press "
                    "the name of the site."
                ),
                lists=_("All lists"),
                identity=capfirst(_("agency and contact details")),
            )
        ),
        Step(
            _(
                "Fill every field: they stand at the foot of every page. The e-mail "
                "must be an official one; a private address is saved but does not "
                "count."
            ),
            Picture("identity", _("The form with address, telephone and e-mail.")),
        ),
        Step(format_lazy(_("Press “{save}”. It is public at once."), save=_("Save"))),
    ),
)

BOUNDARY_MAP = Chapter(
    slug="ban-do",
    title=_("The boundary map"),
    roles=EDITORS,
    forms=("units.boundarymap",),
    steps=(
        Step(
            _(
                "Only districts and communes need it. Choose a picture of the map at "
                "least 800 pixels wide, and describe what it shows."
            ),
            Picture("map", _("The form of the boundary map, with its table.")),
        ),
        Step(
            _(
                "Fill the table of communes: name, area with its unit, population. One "
                "row for each."
            )
        ),
        Step(
            format_lazy(
                _("Write 30 words or more about the map, and press “{save}”."),
                save=_("Save"),
            )
        ),
    ),
)

TODO = Chapter(
    slug="viec-can-bo-sung",
    title=_("The list of what your site lacks"),
    roles=EDITORS,
    steps=(
        Step(
            format_lazy(
                _(
                    "On the first page, under “{todo}”, are the first three things. "
                    "“{whole}” shows all of them."
                ),
                todo=_("To be mended"),
                whole=_("The whole list"),
            ),
            Picture(
                "todo",
                _("The list of one site: what lacks, why, and a button to mend it."),
            ),
        ),
        Step(
            format_lazy(
                _(
                    "Each line says what is lacking and which law wants it. “{mend}” "
                    "opens the form where it is entered. Lines marked “{gate}” keep "
                    "the site from the public."
                ),
                mend=_("Mend this"),
                gate=_("condition for publishing"),
            )
        ),
        Step(
            format_lazy(
                _("“{rule}” explains the line, with an example that would do."),
                rule=_("Requirement"),
            )
        ),
    ),
)

ASKING = Chapter(
    slug="de-nghi-cong-bo",
    title=_("Asking that your site be published"),
    roles=LEADS,
    steps=(
        Step(
            format_lazy(
                _(
                    "Mend every line marked “{gate}”. The list then says that the site "
                    "can be published."
                ),
                gate=_("condition for publishing"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "On the same page, write a note if you like and press “{ask}”. "
                    "“{take_back}” withdraws it as long as it waits."
                ),
                ask=_("Ask the Office to publish"),
                take_back=_("Take the request back"),
            ),
            Picture("ask", _("The site's list with the button to ask the Office.")),
        ),
        Step(
            _(
                "The Office publishes the site, or sends the request back with a "
                "remark that stands on the same page."
            )
        ),
    ),
)
