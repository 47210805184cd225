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
            _(
                "The first time you get a one-time code: as a link in a letter, or "
                "printed on paper. Open the link, or open the address /admin/ma-moi/ "
                "and type the code. It works once, and for seven days."
            )
        ),
        Step(
            _(
                "Choose a password that only you know, long and easy to remember: four "
                "words that have nothing to do with each other are good."
            )
        ),
        Step(
            format_lazy(
                _(
                    "From then on, open /admin/, type your name and password, and "
                    "press “{log_in}”."
                ),
                log_in=_("Log in"),
            ),
            Picture(
                "login", _("The log-in page with its two fields and the blue button.")
            ),
        ),
        Step(
            _(
                "Chief editors, deputies, the Office and administrators need a second "
                "factor. Install an authenticator app on your phone (TOTP), point its "
                "camera at the square picture on the screen, and type the six digits "
                "that the app shows. Everybody else may use it too."
            )
        ),
        Step(
            _(
                "Print the recovery codes and lock them away. Each lets you in once "
                "when the phone is lost or broken."
            )
        ),
        Step(
            _(
                "Too many wrong attempts lock your account at that address for a "
                "while. Wait, then try again. If you have lost both phone and recovery "
                "codes, ask whoever gave you the account for a new one-time code."
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
                _("Everything else is below, under “{lists}”."), lists=_("All lists")
            )
        ),
    ),
)
