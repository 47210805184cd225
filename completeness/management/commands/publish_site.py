"""Publish a member site, through the gate."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from completeness import gate
from completeness.cli import OfficeCommand, site_of


class Command(OfficeCommand):
    help = (
        "Let the public see a site, if no gate rule fails. Exit code: 0 it is "
        "public; 1 refused, with what is missing and the law; 2 wrong use."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", metavar="CODE", help="such as vanlang")
        parser.add_argument(
            "--dry-run", action="store_true", help="only say whether it could be"
        )

    def run(self, options: dict[str, Any]) -> None:
        site = site_of(options["code"])
        if site.is_live:
            self.stdout.write(_("%(site)s is public already.") % {"site": site})
            return
        if options["dry_run"]:
            gate.examine(site)
            said = _("%(site)s can be published; nothing was changed.")
        else:
            gate.publish(site, by="publish_site")
            said = _("%(site)s is now public.")
        self.stdout.write(said % {"site": site})
