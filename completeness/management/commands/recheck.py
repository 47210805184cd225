"""Proves that a stored day equals what is recomputed for it."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.translation import gettext as _

from completeness import snapshots
from completeness.cli import NO, WRONG_USE, OfficeCommand, day_of


class Command(OfficeCommand):
    help = (
        "Recompute the findings of a day from history and compare them with what "
        "take_snapshot stored on it. Exit code: 0 equal; 1 they differ, with each "
        "difference on stdout; 2 wrong use, such as a day without a snapshot."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("day", metavar="DATE", help="such as 2019-10-31")

    def run(self, options: dict[str, Any]) -> None:
        day = day_of(options["day"])
        shots = snapshots.taken_on(day)
        said = {"day": f"{day:%d/%m/%Y}", "count": len(shots)}
        if not shots:
            sentence = _("No findings were stored on %(day)s; nothing to compare.")
            raise CommandError(sentence % said, returncode=WRONG_USE)
        found = snapshots.recheck(shots)
        for one in found:
            self.stdout.write(
                f"{one.site.code} {one.rule}: {one.stored} → {one.recomputed}"
            )
        if found:
            sentence = _("%(day)s: %(differences)d findings differ from the stored.")
            said["differences"] = len(found)
            raise CommandError(sentence % said, returncode=NO)
        self.stdout.write(_("%(day)s: all findings of %(count)d sites agree.") % said)
