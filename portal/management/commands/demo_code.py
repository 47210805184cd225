"""The six digits that the app of a demo account shows now."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from portal.demo.logins import NAMES, digits_now
from tenancy.calling import WRONG_USE, PlainCommand


class Command(PlainCommand):
    help = (
        "Prints the six digits with which an account of the demo passes the second "
        "step of its log-in. Needs no database. Works only with PORTAL_TODAY or "
        "DEBUG=True: a real installation has no such accounts. Exit 2: wrong use."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("user", metavar="USER", help=f"one of {', '.join(NAMES)}")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(settings.LANGUAGE_CODE):
            self._answer(options["user"])

    def _answer(self, name: str) -> None:
        if not (settings.DEBUG or settings.PORTAL_TODAY):
            sentence = _(
                "demo_code is for a demonstration: set PORTAL_TODAY, as in "
                "PORTAL_TODAY=2019-10-31 python manage.py demo_code %(name)s"
            )
            raise CommandError(sentence % {"name": NAMES[0]}, returncode=WRONG_USE)
        if name not in NAMES:
            sentence = _("“%(name)s” is no account of the demo; those are %(names)s.")
            values = {"name": name[:40], "names": ", ".join(NAMES)}
            raise CommandError(sentence % values, returncode=WRONG_USE)
        now, left, after = digits_now(name)
        self.stdout.write(now)
        note = _("Good for %(left)d seconds, and once; then %(after)s.")
        self.stderr.write(note % {"left": left, "after": after})
