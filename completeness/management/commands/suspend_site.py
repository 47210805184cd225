"""Take a live member site from the public for a while."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.translation import gettext as _

from completeness import gate
from completeness.cli import WRONG_USE, OfficeCommand, day_of, site_of
from tenancy.models import Status


class Command(OfficeCommand):
    help = (
        "Take a live site from the public; visitors read the reason. Exit code: "
        "0 it is suspended; 1 refused, such as a site that is not live; 2 wrong use."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", metavar="CODE", help="such as vanlang")
        parser.add_argument(
            "--reason", required=True, help="why; shown to visitors, so in Vietnamese"
        )
        parser.add_argument(
            "--until", metavar="DATE", help="the expected return, YYYY-MM-DD"
        )

    def run(self, options: dict[str, Any]) -> None:
        site = site_of(options["code"])
        until = None if options["until"] is None else day_of(options["until"])
        if not options["reason"].strip():
            raise CommandError(_("Give a reason after --reason."), returncode=WRONG_USE)
        if site.status == Status.SUSPENDED:
            said = _("%(site)s is suspended already; nothing was changed.")
            self.stdout.write(said % {"site": site})
            return
        gate.suspend(site, options["reason"], until, by="suspend_site")
        self.stdout.write(_("%(site)s is now suspended.") % {"site": site})
