"""Proves that a stored day equals what is recomputed for it."""

from datetime import date
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.translation import gettext as _

from completeness import snapshots
from completeness.cli import NO, WRONG_USE, OfficeCommand, day_of


class Command(OfficeCommand):
    help = (
        "Recompute the findings of a day from history and compare them with what "
        "take_snapshot stored on it. Exit code: 0 equal; 1 they differ, with each "
        "difference on stdout, or what was stored of a site is gone; 2 wrong use, "
        "such as a day without a snapshot."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("day", metavar="DATE", help="such as 2019-10-31")

    def run(self, options: dict[str, Any]) -> None:
        day = day_of(options["day"])
        proof = snapshots.prove(day)
        if not proof.shots:
            raise _nothing(day)
        for one in proof.differences:
            self.stdout.write(
                f"{one.site.code} {one.rule}: {one.stored} → {one.recomputed}"
            )
        if proof.gone or proof.differences:
            raise CommandError(_against(proof, day), returncode=NO)
        said = {"day": f"{day:%d/%m/%Y}", "count": len(proof.shots)}
        self.stdout.write(_("%(day)s: all findings of %(count)d sites agree.") % said)


def _nothing(day: date) -> CommandError:
    said = {"day": f"{day:%d/%m/%Y}"}
    if snapshots.was_stored(day):
        sentence = _("%(day)s: findings were stored on that day, and all are gone.")
        return CommandError(sentence % said, returncode=NO)
    sentence = _("No findings were stored on %(day)s; nothing to compare.")
    return CommandError(sentence % said, returncode=WRONG_USE)


def _against(proof: snapshots.Proof, day: date) -> str:
    """What speaks against the stored day, in a sentence or two."""
    found = []
    if proof.gone:
        found.append(_("%(day)s: the stored findings of %(codes)s are gone."))
    if proof.differences:
        found.append(_("%(day)s: %(differences)d findings differ from the stored."))
    return " ".join(found) % {
        "day": f"{day:%d/%m/%Y}",
        "codes": ", ".join(proof.gone),
        "differences": len(proof.differences),
    }
