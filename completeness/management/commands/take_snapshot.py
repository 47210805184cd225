"""Stores today's findings of all sites; run it once a day."""

from typing import Any

from django.utils.translation import gettext as _

from completeness import snapshots
from completeness.cli import OfficeCommand
from tenancy import audit


class Command(OfficeCommand):
    help = (
        "Store the findings of every site as of now, so that each day can be looked "
        "up and proved later. Run it once a day; run twice, the later look stands. "
        "Exit code: 0 stored; 2 wrong use."
    )

    def run(self, options: dict[str, Any]) -> None:
        with audit.acting("take_snapshot"):
            shots = snapshots.take()
        said = _("Findings of %(count)d sites were stored.")
        self.stdout.write(said % {"count": len(shots)})
