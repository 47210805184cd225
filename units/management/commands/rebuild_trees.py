"""Checks the numbers that keep the trees of units, and mends them."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.db import connection
from django.utils import translation
from django.utils.translation import gettext as _

from tenancy.calling import PlainCommand, check_database
from tenancy.changes import changing
from tenancy.models import MemberSite
from units.models import Unit

# Trees without exactly one root, or that several sites share; nodes that do not lie
# inside their parent; numbers that leave gaps. Each gives ids of sites.
BROKEN = (
    """
    SELECT site_id FROM units_unit WHERE tree_id IN (
        SELECT tree_id FROM units_unit GROUP BY tree_id
        HAVING SUM(CASE WHEN parent_id IS NULL THEN 1 ELSE 0 END) <> 1
            OR COUNT(DISTINCT site_id) <> 1
            OR MIN(lft) <> 1 OR MAX(rght) <> 2 * COUNT(*)
            OR COUNT(DISTINCT lft) <> COUNT(*)
    )
    """,
    """
    SELECT child.site_id FROM units_unit child
    LEFT JOIN units_unit parent ON parent.id = child.parent_id
    WHERE child.lft >= child.rght
        OR (parent.id IS NULL AND child.level <> 0)
        OR child.tree_id <> parent.tree_id
        OR child.lft <= parent.lft OR child.rght >= parent.rght
        OR child.level <> parent.level + 1
    """,
)


class Command(PlainCommand):
    help = (
        "Checks that the organisation tree of every site is whole, and numbers all "
        "trees anew when one is not. Safe at any time; exits 1 with --check when a "
        "tree is broken."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="only look; change nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(settings.LANGUAGE_CODE):
            check_database()
            self.run(options)

    def run(self, options: dict[str, Any]) -> None:
        broken = broken_sites()
        if not broken:
            self.stdout.write(_("All trees are whole."))
            return
        for site in broken:
            self.stdout.write(_("Broken tree: %(site)s") % {"site": site.code})
        if options["check"]:
            raise SystemExit(1)
        with changing(*broken, touches={Unit}, even_closed=True) as change:
            Unit.tree.rebuild_all()
            for site in broken:
                change.note("rebuild", site)
        self.stdout.write(_("Their trees were numbered anew."))


def broken_sites() -> list[MemberSite]:
    """The sites whose tree is not whole, in two queries."""
    found: set[int] = set()
    with connection.cursor() as cursor:
        for sql in BROKEN:
            cursor.execute(sql)
            found |= {row[0] for row in cursor.fetchall()}
    return list(MemberSite.objects.filter(pk__in=found).order_by("pk")) if found else []
