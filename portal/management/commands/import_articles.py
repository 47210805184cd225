"""Moves the articles of an older site in, out of a workbook."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from completeness.cli import NO, WRONG_USE, OfficeCommand, site_of
from content.publishing import State
from content.sheet import BadWorkbook
from news.moving.rows import Remark
from news.moving.run import MoveIn, Outcome
from news.moving.template import write_template
from tenancy import audit, hosts
from tenancy.models import MemberSite

MOST_TOLD = 1000  # lines


class Command(OfficeCommand):
    help = (
        "Moves articles in from a workbook: title, lead, text, date, category, author, "
        "source, old address, and the code of the site where there are several. The "
        "old addresses lead to the articles from then on. All rows or, when one is "
        "wrong, none; run it again at any time: what is there already is left as it "
        "is. What is said of the rows goes to stdout. Exit 1: rows were left out with "
        "--skip-bad, or a rule refused; exit 2: wrong use or wrong rows."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, metavar="FILE.xlsx")
        parser.add_argument("--site", metavar="CODE", help="the site of all rows")
        parser.add_argument(
            "--dry-run", action="store_true", help="look and report; change nothing"
        )
        parser.add_argument(
            "--as",
            dest="state",
            choices=[State.PUBLISHED.value, State.DRAFT.value],
            default=State.PUBLISHED.value,
            help="published (the default), or drafts for the board to approve",
        )
        parser.add_argument(
            "--skip-bad", action="store_true", help="move the good rows in"
        )
        parser.add_argument(
            "--template", type=Path, metavar="FILE.xlsx", help="make an empty workbook"
        )

    def run(self, options: dict[str, Any]) -> None:
        if options["template"]:
            self._make_template(options["template"])
            return
        if options["file"] is None:
            sentence = _("Name the workbook, or ask for one with --template FILE.xlsx.")
            raise CommandError(sentence, returncode=WRONG_USE)
        self._told = 0
        sites = _sites(options["site"])
        work = MoveIn(sites, options["state"], tell=self._tell, progress=self._progress)
        try:
            self._work(work, options)
        except BadWorkbook as bad:
            sentence = _("%(reason)s Nothing was changed.") % {"reason": bad}
            raise CommandError(sentence, returncode=WRONG_USE) from bad
        finally:
            work.close()

    def _work(self, work: MoveIn, options: dict[str, Any]) -> None:
        found = work.read(options["file"])
        self._say_columns(found)
        if found.bad and not options["skip_bad"]:
            sentence = _(
                "%(bad)d of %(rows)d rows are wrong. Nothing was changed. Mend them "
                "and run it again, or leave them out with --skip-bad."
            )
            said = {"bad": found.bad, "rows": found.rows}
            raise CommandError(sentence % said, returncode=WRONG_USE)
        if not options["dry_run"]:
            with audit.acting("import_articles"):
                work.write(options["file"].name)
        self.stdout.write(_summary(found, is_dry=options["dry_run"]))
        if found.addressed:
            self.stdout.write(_addressed(found.addressed, is_dry=options["dry_run"]))
        for sentence in _lacking_hosts(found):
            self.stdout.write(sentence)
        if found.bad:
            raise SystemExit(NO)

    def _make_template(self, path: Path) -> None:
        try:
            write_template(path)
        except OSError as wrong:
            sentence = _(
                "“%(path)s” cannot be written (%(reason)s). Give another name."
            )
            said = {"path": path, "reason": wrong.strerror}
            raise CommandError(sentence % said, returncode=WRONG_USE) from wrong
        self.stdout.write(_("“%(path)s” is made. Fill it in.") % {"path": path})

    def _tell(self, remark: Remark) -> None:
        self._told += 1
        if self._told <= MOST_TOLD:
            self.stdout.write(str(remark))
        elif self._told == MOST_TOLD + 1:
            self.stdout.write(_("… and more. Mend these first, then run it again."))

    def _progress(self, rows: int) -> None:
        self.stderr.write(_("%(rows)d rows …") % {"rows": rows})

    def _say_columns(self, found: Outcome) -> None:
        if found.unknown_columns:
            sentence = _("Columns that are not read: %(columns)s.")
            named = ", ".join(found.unknown_columns)
            self.stdout.write(sentence % {"columns": named})


def _sites(code: str | None) -> dict[str, MemberSite]:
    """By code: the one that was named, or all."""
    sites = [site_of(code)] if code else list(MemberSite.objects.order_by("code"))
    return {site.code: site for site in sites}


def _summary(found: Outcome, *, is_dry: bool) -> str:
    sentence = (
        _(
            "%(rows)d rows read: %(new)d new, %(known)d there already, %(bad)d wrong. "
            "Nothing was changed: this was a dry run."
        )
        if is_dry
        else _(
            "%(rows)d rows read: %(new)d moved in, %(known)d there already, %(bad)d "
            "left out."
        )
    )
    return sentence % {
        "rows": found.rows,
        "new": found.new,
        "known": found.known,
        "bad": found.bad,
    }


def _addressed(count: int, *, is_dry: bool) -> str:
    sentence = (
        ngettext(
            "%(count)d of those there already would get its old address.",
            "%(count)d of those there already would get their old addresses.",
            count,
        )
        if is_dry
        else ngettext(
            "%(count)d of those there already got its old address.",
            "%(count)d of those there already got their old addresses.",
            count,
        )
    )
    return sentence % {"count": count}


def _lacking_hosts(found: Outcome) -> list[str]:
    """An old address answers only on a host that leads here."""
    sentence = _(
        "Addresses on %(host)s are led on once this host is entered for %(site)s in "
        "the admin, its name leads to this server, and ALLOWED_HOSTS has it."
    )
    sites = MemberSite.objects.in_bulk([site for site, _host in found.hosts])
    return [
        sentence % {"host": host, "site": sites[pk].name}
        for pk, host in sorted(found.hosts)
        if hosts.site_for(host) != sites[pk]
    ]
