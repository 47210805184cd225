"""The chapters for everybody: coming in, and finding one's way."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from portal.guide.chapter import EVERYBODY, Chapter, Picture, Step

LOG_IN = Chapter(
    slug="dang-nhap",
    title=_("Logging in, the second factor, and when you cannot get in"),
    roles=EVERYBODY,
    steps=(
        Step(
            format_lazy(
                _(
                    "The first time you get a one-time code: as a link, or on paper. "
                    "Open the link; or open /admin/, press “{code}”, and type the "
                    "sixteen letters and digits. It opens your account once, within "
                    "seven days."
                ),
                code=_("I have a one-time code"),
            ),
            Picture(
                "login", _("The log-in page with its two fields and the blue button.")
            ),
        ),
        Step(
            format_lazy(
                _(
                    "Choose a password that only you know, long and easy to remember: "
                    "four words that have nothing to do with each other are good. "
                    "Press “{set}”."
                ),
                set=_("Set the password and log in"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "Chief editors, deputies, the Office and administrators need a "
                    "second step. Put an app for one-time codes on your phone, scan "
                    "the square picture on the screen with it, type the six digits "
                    "that the app shows, and press “{confirm}”. Everybody else may "
                    "use it too: press “{account}” at the top of the page."
                ),
                confirm=_("Confirm"),
                account=_("My account"),
            ),
            Picture("set-up", _("The square picture for the app, and its secret.")),
        ),
        Step(
            _(
                "Then come the recovery codes. They are shown this once: print them, "
                "and keep them where the phone is not. Each stands in for the six "
                "digits once."
            ),
            Picture("recovery-codes", _("Ten recovery codes, with a button to print.")),
        ),
        Step(
            format_lazy(
                _(
                    "From then on, open /admin/, type your name and password, and "
                    "press “{log_in}”; with the second step, type the digits too."
                ),
                log_in=_("Log in"),
            )
        ),
        Step(
            _(
                "After five wrong passwords the account is locked for 15 minutes at "
                "that address. Wait, then try again; from another place it opens as "
                "ever. Without password, phone and recovery codes, ask the chief of "
                "your board or the administrator for a new one-time code."
            )
        ),
        Step(
            format_lazy(
                _("Press “{log_out}” when you leave a computer that others use."),
                log_out=_("Log out"),
            )
        ),
    ),
)

FRONT_PAGE = Chapter(
    slug="trang-dau",
    title=_("The first page after logging in"),
    roles=EVERYBODY,
    steps=(
        Step(
            _(
                "Each site on whose board you sit has its own part: its status, its "
                "address, and how many days have passed since the last own article."
            ),
            Picture(
                "front-page",
                _(
                    "The first page of a chief editor: status of the site, four big "
                    "buttons, what waits, and three things to be mended."
                ),
            ),
        ),
        Step(
            _(
                "The big buttons lead straight to what a board does most. You see only "
                "the buttons that your role allows."
            )
        ),
        Step(
            format_lazy(
                _(
                    "“{waiting}” counts what you have to go on with. Press a line to "
                    "see just these items."
                ),
                waiting=_("Waiting for you"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "A red part on top means that the site is public and lacks "
                    "something that the law wants. It names what, since when and until "
                    "when. Mend this before anything else: press “{mend}”."
                ),
                mend=_("Mend this"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "At the end of each part are the ways to the board and its members "
                    "and to the audit trail. Everything else is below, under “{lists}”."
                ),
                lists=_("All lists"),
            )
        ),
    ),
)
