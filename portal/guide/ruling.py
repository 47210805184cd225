"""The chapters of those who look after boards, sites and accounts."""

from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.guide.chapter import (
    ADMINISTRATORS,
    LEADS,
    OFFICE,
    Chapter,
    Picture,
    Step,
)

BOARDS = Chapter(
    slug="ban-bien-tap",
    title=_("The editorial board and its members"),
    roles=(*LEADS, *OFFICE),
    forms=("tenancy.board", "tenancy.membership"),
    steps=(
        Step(
            format_lazy(
                _(
                    "On the first page press “{board}” below your site; the Office "
                    "presses “{boards}” and then the site. Number and date of the "
                    "decision, the head of the agency and the members stand there."
                ),
                board=_("Board and members"),
                boards=capfirst(_("editorial boards")),
            ),
            Picture("members", _("The members of a board, with what one may do.")),
        ),
        Step(
            _(
                "The Office enters the decision and appoints chief editor and "
                "deputies. The chief editor and the deputies look after editors and "
                "contributors. Nobody gives more than they hold, and nobody changes "
                "their own role."
            )
        ),
        Step(
            format_lazy(
                _(
                    "“{add}” makes an account and shows a sheet with a one-time code, "
                    "once: print it. Give it to the person in a sealed letter or by "
                    "word of mouth. The Office and administrators add somebody who has "
                    "an account already with “{existing}”."
                ),
                add=_("Add a new member"),
                existing=_("Add somebody who has an account"),
            ),
            Picture("code-sheet", _("The sheet with a code and what to do with it.")),
        ),
        Step(
            format_lazy(
                _(
                    "When somebody leaves, press “{hand_over}” first: you see what is "
                    "theirs and unfinished, and choose who takes it over. Then end the "
                    "membership with a last day."
                ),
                hand_over=_("Hand over"),
            ),
            Picture("hand-over", _("What is unfinished, and who takes it over.")),
        ),
    ),
)

TRAIL = Chapter(
    slug="nhat-ky",
    title=_("The audit trail"),
    roles=(*LEADS, *OFFICE),
    forms=("tenancy.auditline",),
    steps=(
        Step(
            format_lazy(
                _(
                    "On the first page press “{trail}”. Each line says who did what to "
                    "which row, when and from where. A board reads the lines of its "
                    "own site, the Office all."
                ),
                trail=capfirst(_("audit trail")),
            ),
            Picture("trail", _("Lines of the audit trail, the newest first.")),
        ),
        Step(
            format_lazy(
                _(
                    "Choose days, a deed or a site at the side, press a name to see "
                    "only that person's lines, or search; accents may be left out. "
                    "“{export}” takes along what is shown, and leaves a line itself."
                ),
                export=_("Export as CSV"),
            )
        ),
        Step(_("Nobody can change or delete a line.")),
    ),
)

DASHBOARD = Chapter(
    slug="bang-giam-sat",
    title=_("The dashboard"),
    roles=OFFICE,
    steps=(
        Step(
            format_lazy(
                _(
                    "Press “{dashboard}”. On top is what waits for you: removals at "
                    "once that nobody has seen yet, and sites that ask to be published."
                ),
                dashboard=_("Dashboard"),
            ),
            Picture(
                "dashboard",
                _("The dashboard: counts, and a table of sites and requirements."),
            ),
        ),
        Step(
            _(
                "The table has a row for each site, the worst first, and a column for "
                "each requirement. Press a site to read what it lacks, since when, and "
                "by which law."
            )
        ),
        Step(
            _(
                "Sites that are public and lack a condition are in breach: the board "
                "has 10 working days to mend it."
            )
        ),
        Step(
            format_lazy(
                _(
                    "After you have looked at a removal, press “{seen}”; your name is "
                    "kept with it."
                ),
                seen=pgettext_lazy("button of the Office", "Seen"),
            )
        ),
    ),
)

THRESHOLDS = Chapter(
    slug="nguong-va-mien",
    title=_("Thresholds, waivers and holidays"),
    roles=OFFICE,
    forms=("completeness", "content.calendarday"),
    steps=(
        Step(
            format_lazy(
                _(
                    "Under “{lists}”, “{thresholds}” holds the figures of the "
                    "requirements. A new figure has a first day and a reason, which "
                    "the boards read. Before it is saved you see which sites would "
                    "change; press “{save}” once more to apply it."
                ),
                lists=_("All lists"),
                thresholds=capfirst(_("thresholds")),
                save=_("Save"),
            ),
            Picture("threshold", _("The form of a threshold with day and reason.")),
        ),
        Step(
            format_lazy(
                _(
                    "“{waivers}” releases one site from one requirement, with a reason "
                    "and a last day. It ends by itself."
                ),
                waivers=capfirst(_("waivers")),
            ),
            Picture("waiver", _("The form of a waiver with reason and last day.")),
        ),
        Step(
            _(
                "The calendar holds days off and days worked instead. Deadlines in "
                "working days follow it."
            )
        ),
    ),
)

PUBLISHING_A_SITE = Chapter(
    slug="cong-bo-trang",
    title=_("Publishing and suspending a site"),
    roles=OFFICE,
    steps=(
        Step(
            format_lazy(
                _(
                    "Open the site from the dashboard and press “{publish}”. If a "
                    "condition is not met, the site stays hidden and the page says "
                    "which, with the law."
                ),
                publish=_("Publish the site"),
            ),
            Picture(
                "publish-site",
                _("A site in preparation, with the button to publish it."),
            ),
        ),
        Step(
            format_lazy(
                _(
                    "A board's request is answered on the same page: publish the site, "
                    "or write a remark and press “{back}”."
                ),
                back=_("Send back to the board"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "“{suspend}” takes the whole site from the public. Visitors read "
                    "your reason and the expected return. “{reopen}” asks for all "
                    "conditions again."
                ),
                suspend=_("Suspend the site"),
                reopen=_("Open the site again"),
            )
        ),
    ),
)

SITES_AND_ACCOUNTS = Chapter(
    slug="trang-va-tai-khoan",
    title=_("Sites, hosts and accounts"),
    roles=ADMINISTRATORS,
    forms=("tenancy",),
    steps=(
        Step(
            _(
                "A new site gets a code, a kind and its names. It is founded with all "
                "its empty places and stays hidden until the Office publishes it. Code "
                "and kind do not change afterwards."
            ),
            Picture("sites", _("The list of member sites with kind and status.")),
        ),
        Step(
            _(
                "Further hosts of a site are entered in its form, each from a day on "
                "and, when it passes to another body, until a day."
            )
        ),
        Step(
            _(
                "An account belongs to one person and is never shared. It opens "
                "nothing by itself: what the person may do stands in the memberships."
            ),
            Picture("accounts", _("The list of accounts.")),
        ),
        Step(
            _(
                "Do not delete an account when somebody leaves: close it. What the "
                "person did stays in the audit trail."
            )
        ),
    ),
)
