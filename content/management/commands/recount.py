"""Brings what is derived from texts up to date with the texts."""

from argparse import ArgumentParser
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.recounting import lagging, mend
from tenancy import audit
from tenancy.changes import changing
from tenancy.commands import NO, VietnameseCommand
from tenancy.models import MemberSite
from tenancy.scope import in_sites


class Command(VietnameseCommand):
    help = (
        "Computes again what is kept beside the texts of every site: words, filler, "
        "search columns, and the traces by which a copy is known. Needed after an "
        "upgrade that judges texts anew and after bulk writes; safe at any time. "
        "What changes gets a new version as of now; the past stays as it was judged. "
        "Exit code: 0 fine; 1 with --check, when something lags behind."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="only count; change nothing"
        )

    def run(self, options: dict[str, Any]) -> None:
        work = count if options["check"] else recount
        total = 0
        with audit.acting("recount"):
            for site in MemberSite.objects.order_by("code"):
                rows = work(site)
                self.stderr.write(f"{site.code}: {rows}")
                total += rows
        self.stdout.write(_sentence(total, options["check"]))
        if total and options["check"]:
            raise SystemExit(NO)


def count(site: MemberSite) -> int:
    """How many rows of `site` lag behind their texts."""
    with in_sites(site):
        return sum(1 for _row in lagging())


def recount(site: MemberSite) -> int:
    """Mend the rows of `site`; how many. A site without any is not written to.

    No check is asked: nobody typed anything, and a text that now counts as nothing is
    a shortcoming of the site, to be seen and mended, and no reason to keep its count.
    """
    if not count(site):
        return 0
    with changing(site, touches=[], even_closed=True) as change:
        found = list(lagging())
        for row, columns in found:
            mend(row, columns)
        change.note("recount", site, _noted(len(found)))
    return len(found)


def _noted(rows: int) -> str:
    sentence = ngettext("%(count)d row", "%(count)d rows", rows)
    return sentence % {"count": rows}


def _sentence(rows: int, is_check: bool) -> str:
    if not rows:
        return _("Everything agrees with the texts.")
    if is_check:
        sentence = ngettext(
            "%(count)d row lags behind its text. Run: python manage.py recount",
            "%(count)d rows lag behind their texts. Run: python manage.py recount",
            rows,
        )
    else:
        sentence = ngettext(
            "%(count)d row was brought up to date.",
            "%(count)d rows were brought up to date.",
            rows,
        )
    return sentence % {"count": rows}
