"""The front page of the admin: what stands, lacks and waits, for one person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from completeness import requests, takedowns
from completeness.assess import Line, SiteReport, assess
from completeness.dashboard import split
from completeness.decisions import Decisions
from completeness.owners import without_chief
from content.desk import Task
from news.figures import figures, last_own_day
from portal import seats
from portal.audit_lines import reads_whole
from portal.cadence import Cadence, cadence_of
from sections.registry import waiting
from tenancy import clock, hosts, roles
from tenancy.models import AuditLine, Board, MemberSite, User
from tenancy.scope import in_sites

MOST = 3  # to-dos of a site; the rest stands on its own page

ADD, FROM_WORD, LIST = "add", "from_word", "changelist"
# What a board does most, each with the right it takes: label, permission, admin page.
DEEDS = (
    (_("News from a Word file"), "news.add_article", FROM_WORD),
    (_("Write news"), "news.add_article", ADD),
    (_("Enter a document"), "directives.add_directive", ADD),
    (_("Edit the introduction pages"), "pages.change_page", LIST),
    (_("Units and contacts"), "units.change_unit", LIST),
)


@dataclass(frozen=True)
class Button:
    label: str | Promise
    url: str


@dataclass(frozen=True)
class Block:
    """One of the person's sites; `report` is None for who does not see findings."""

    site: MemberSite
    url: str
    report: SiteReport | None
    todo: Sequence[Line]
    more: int
    may_edit: bool
    tasks: Sequence[Task]
    silence: int | None
    cadence: Cadence
    write_url: str  # empty for who may not write news
    buttons: Sequence[Button]
    warn_url: str  # empty for who may post no urgent notice
    ways: Sequence[Button]

    @property
    def is_in_breach(self) -> bool:
        return self.report is not None and self.report.breach is not None


def blocks(user: Any) -> list[Block]:
    """A block for each board the person sits on, sites in breach first.

    The number of queries does not grow with the number of boards.
    """
    ids = {m.site_id for m in roles.memberships(user) if m.site_id is not None}
    sites = list(MemberSite.objects.filter(pk__in=ids).order_by("name"))
    if not sites:
        return []
    with clock.held() as at, in_sites(*sites):
        found = _blocks(user, sites, at)
    return sorted(found, key=lambda block: not block.is_in_breach)


def _blocks(user: Any, sites: list[MemberSite], at: datetime) -> list[Block]:
    seen = [one for one in sites if roles.may(user, roles.Right.FINDINGS, one)]
    decided = Decisions.as_of(sites, at)
    reports = assess(seen, at, decide=lambda *_: decided) if seen else {}
    news = figures(sites, at)
    tasks, newest = waiting(user, sites), last_own_day(sites, at)
    today, boards = clock.local_day(at), _boards(sites)
    made = []
    for site in sites:
        report, day = reports.get(site.pk), newest[site.pk]
        todo = split(report)[0] if report else []
        made.append(
            Block(
                site=site,
                url=hosts.origin(site) + "/",
                report=report,
                todo=todo[:MOST],
                more=len(todo[MOST:]),
                may_edit=roles.may(user, roles.Right.EDIT, site),
                tasks=tasks[site.pk],
                silence=(today - day).days if day else None,
                cadence=cadence_of(site, news[site.pk], day, today, decided),
                write_url=_write_url(user, site),
                buttons=_buttons(user, site, is_only=len(sites) == 1),
                warn_url=_warn_url(user, site),
                ways=_ways(user, site, boards[site.pk]),
            )
        )
    return made


def _write_url(user: Any, site: MemberSite) -> str:
    _label, perm, page = DEEDS[0]
    may = user.has_perm(perm, site)
    return _admin_page(perm, page, site, is_only=False) if may else ""


def _buttons(user: Any, site: MemberSite, *, is_only: bool) -> list[Button]:
    return [
        Button(label, _admin_page(perm, page, site, is_only))
        for label, perm, page in DEEDS
        if user.has_perm(perm, site)
    ]


def _warn_url(user: Any, site: MemberSite) -> str:
    perm = "pages.add_notice"
    may = user.has_perm(perm, site)
    return _admin_page(perm, ADD, site, is_only=False) if may else ""


def _boards(sites: list[MemberSite]) -> dict[int, int]:
    """The key of each site's board."""
    rows = Board.objects.filter(site__in=sites)
    return dict(rows.values_list("site_id", "pk"))


def _ways(user: Any, site: MemberSite, board: int) -> list[Button]:
    """To the people of the board and to what was done on the site, for who may."""
    ways = []
    if user.has_perm("tenancy.view_board", site):
        url = reverse("admin:tenancy_board_change", args=[board])
        ways.append(Button(_("Board and members"), url))
    if roles.may(user, roles.Right.TRAIL, site):
        ways.append(_trail(f"?site_code={site.code}"))
    return ways


def _trail(query: str = "") -> Button:
    name = capfirst(AuditLine._meta.verbose_name_plural)
    return Button(name, _list(AuditLine) + query)


def _list(model: type[Model]) -> str:
    return reverse(f"admin:tenancy_{model._meta.model_name}_changelist")


def _admin_page(perm: str, page: str, site: MemberSite, is_only: bool) -> str:
    app, _dot, codename = perm.partition(".")
    url = reverse(f"admin:{app}_{codename.partition('_')[2]}_{page}")
    if page in (ADD, FROM_WORD):
        return f"{url}?site={site.code}"
    return url if is_only else f"{url}?site__id__exact={site.pk}"


def office(user: Any) -> dict[str, Any]:
    """What waits for who runs all sites; nothing for anybody else."""
    ids = roles.sites_where(user, roles.Right.RUN_SITE)
    if not ids:
        return {}
    unseen = takedowns.unseen(ids)
    return {
        "requests": requests.waiting(ids),
        "takedowns": [(done, takedowns.titles(done)) for done in unseen],
        "without_chief": without_chief(),
        "warn_url": _warn_all_url(user),
    }


def _warn_all_url(user: Any) -> str:
    may = user.has_perm("pages.add_provincenotice")
    return reverse("admin:pages_provincenotice_add") if may else ""


def general(user: Any) -> list[Button]:
    """The ways to what belongs to no single board, for who may go them."""
    province = reverse("boards:province", args=[seats.PROVINCE])
    offered = (
        ("tenancy.view_membersite", capfirst(_("member sites")), _list(MemberSite)),
        ("tenancy.view_user", capfirst(_("accounts")), _list(User)),
        ("tenancy.manage_province", _("The Office and administrators"), province),
        ("tenancy.see_seats", _("Who may do what where"), reverse("boards:seats")),
    )
    ways = [Button(label, url) for perm, label, url in offered if user.has_perm(perm)]
    if reads_whole(user):
        ways.append(_trail())
    return [*ways, Button(_("What each role may do"), reverse("boards:roles"))]
