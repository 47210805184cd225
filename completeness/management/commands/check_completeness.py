"""The findings of all rules for member sites, as of a day."""

from datetime import date
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from completeness import output
from completeness.assess import SiteReport, assess, figures
from completeness.cli import NO, OfficeCommand, day_to_answer_of, site_then
from completeness.days import moment_of
from completeness.sites_then import history_begins_after, sites_at
from content.dates import short_date
from sections.law import regime_at
from tenancy import clock


class Command(OfficeCommand):
    help = (
        "Say what each member site has and lacks of what the law asks. "
        "Data goes to stdout. Exit code: 0 fine; 1 with --gate, when a gate rule "
        "fails on a site; 2 wrong use."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--site", metavar="CODE", help="this site only")
        parser.add_argument(
            "--as-of",
            metavar="DATE",
            help="as of the end of this day, YYYY-MM-DD (default: now)",
        )
        parser.add_argument(
            "--format",
            choices=("table", "json", "csv"),
            default="table",
            help="table for people (default), json or csv for machines",
        )
        parser.add_argument(
            "--gate",
            action="store_true",
            help="exit with 1 when a gate rule fails on one of the sites",
        )

    def run(self, options: dict[str, Any]) -> None:
        day, code = day_to_answer_of(options["as_of"]), options["site"]
        law = regime_at(day).key
        with clock.held(moment_of(day)) as at:
            sites = sites_at(at) if code is None else [site_then(code, at)]
            self._warn(history_begins_after(at))
            reports = list(assess(sites, at).values())
            text = _write(options["format"], reports, day.isoformat(), law)
        self.stdout.write(text)
        if options["gate"]:
            _answer(reports)

    def _warn(self, begins: date | None) -> None:
        if begins:
            sentence = _(
                "Nothing is kept of the time before %(day)s: this is what the law "
                "asked of the sites of that day."
            )
            self.stderr.write(sentence % {"day": short_date(begins)})


def _write(kind: str, reports: list[SiteReport], day: str, law: str) -> str:
    if kind == "csv":
        return output.as_csv(reports)
    if kind == "table":
        return output.as_table(reports)
    at = reports[0].at if reports else None
    blocks = figures([report.site for report in reports], at)
    return output.as_json(reports, blocks, day, law)


def _answer(reports: list[SiteReport]) -> None:
    failing = [report.site.code for report in reports if report.lacking]
    if failing:
        sentence = ngettext(
            "%(count)d site does not meet the conditions for publishing: %(codes)s.",
            "%(count)d sites do not meet the conditions for publishing: %(codes)s.",
            len(failing),
        )
        values = {"count": len(failing), "codes": ", ".join(failing)}
        raise CommandError(sentence % values, returncode=NO)
