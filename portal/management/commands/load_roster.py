"""Creates or updates the member sites that the roster names."""

from argparse import ArgumentParser
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from completeness.cli import WRONG_USE, OfficeCommand
from pages.sections import sites_lacking_pages
from portal.roster import BadRoster, Line, read_roster
from sections.founding import found_site, lay_skeleton
from tenancy.changes import changing
from tenancy.models import MemberSite
from tenancy.scope import in_sites

DEFAULT = Path(__file__).parents[2] / "roster-2019.csv"


@dataclass
class Work:
    """What a roster asks for: sites to found, sites whose names change."""

    new: list[Line] = field(default_factory=list)
    renamed: list[tuple[MemberSite, Line]] = field(default_factory=list)


class Command(OfficeCommand):
    help = (
        "Creates or updates the member sites of a roster, all of them or, when one "
        "line is wrong, none. Without a file it takes the 31 sites of 2019. The file "
        "is CSV in UTF-8 with the columns code, kind, name, short_name and, if you "
        "like, successor_codes_2025. Run it again at any time. Exit 2: a wrong file."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, default=DEFAULT)

    def run(self, options: dict[str, Any]) -> None:
        try:
            lines = read_roster(options["file"])
            new, changed = load(lines)
        except BadRoster as bad:
            reasons = "\n".join(bad.problems)
            sentence = _("Nothing was changed.\n%(reasons)s") % {"reasons": reasons}
            raise CommandError(sentence, returncode=WRONG_USE) from bad
        self.stdout.write(
            _("%(count)d sites: %(new)d new, %(changed)d changed.")
            % {"count": len(lines), "new": new, "changed": changed}
        )
        absent = unknown_successors(lines)
        if absent:
            sentence = _(
                "Not noted as successors, since no such site stands yet: %(codes)s. "
                "Found them, then load the roster again."
            )
            self.stdout.write(sentence % {"codes": ", ".join(absent)})


@transaction.atomic
def load(lines: list[Line]) -> tuple[int, int]:
    """Make the sites what `lines` say; (how many are new, how many changed).

    Raises BadRoster when a line cannot hold for the site that stands.
    """
    work = _work(lines)
    for line in work.new:
        found_site(
            code=line.code, kind=line.kind, name=line.name, short_name=line.short_name
        )
    changed = {site.pk for site, _line in work.renamed}
    if work.renamed:
        _rename(work.renamed)
    changed |= _link(lines)
    changed |= _complete([line.code for line in lines])
    new = {line.code for line in work.new}
    known = MemberSite.objects.filter(pk__in=changed).exclude(code__in=new)
    return len(work.new), known.count()


def unknown_successors(lines: list[Line]) -> list[str]:
    """The codes that `lines` name as successors and that no site has."""
    named = {code for line in lines for code in line.successors or ()}
    known = MemberSite.objects.filter(code__in=named).values_list("code", flat=True)
    return sorted(named.difference(known))


def _work(lines: list[Line]) -> Work:
    standing = MemberSite.objects.in_bulk(
        [line.code for line in lines], field_name="code"
    )
    work, problems = Work(), []
    for line in lines:
        site = standing.get(line.code)
        if site is None:
            work.new.append(line)
        elif site.kind != line.kind:
            sentence = _(
                "Line %(line)d: the site “%(code)s” stands as “%(kind)s”. A site keeps "
                "its kind: give the new one a new code."
            )
            values = {"line": line.number, "code": line.code, "kind": site.kind}
            problems.append(sentence % values)
        elif (site.name, site.short_name) != (line.name, line.short_name):
            work.renamed.append((site, line))
    if problems:
        raise BadRoster(*problems)
    return work


def _rename(renamed: list[tuple[MemberSite, Line]]) -> None:
    sites = [site for site, _line in renamed]
    with changing(*sites, touches={MemberSite}, even_closed=True) as change:
        for site, line in renamed:
            site.name, site.short_name = line.name, line.short_name
            site.save(update_fields=["name", "short_name"])
            change.note("rename", site, line.name)


def _complete(codes: list[str]) -> set[int]:
    """Lay what the skeleton got since a site was founded; ids of those sites."""
    sites = MemberSite.objects.filter(code__in=codes)
    with in_sites(*sites):
        lacking = sites_lacking_pages(sites)
    for site in lacking:
        lay_skeleton(site)
    return {site.pk for site in lacking}


def _link(lines: list[Line]) -> set[int]:
    """Note who succeeds whom, where both sites stand; ids of sites that changed."""
    sites = {
        site.code: site for site in MemberSite.objects.prefetch_related("successors")
    }
    wanted = {
        sites[line.code]: {sites[code] for code in line.successors if code in sites}
        - {sites[line.code]}
        for line in lines
        if line.successors is not None
    }
    changed = [s for s, after in wanted.items() if set(s.successors.all()) != after]
    if changed:
        with changing(*changed, touches={MemberSite}, even_closed=True) as change:
            for site in changed:
                site.successors.set(wanted[site])
                change.note("successors", site)
    return {site.pk for site in changed}
