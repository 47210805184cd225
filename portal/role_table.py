"""The table of roles as people read it, made out of the one that the code obeys."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from tenancy.admin_pages import admin_page
from tenancy.models import PROVINCE_ROLES, Role
from tenancy.roles import GRANTS, TABLE, Right

NAMES: dict[Right, Any] = {
    Right.DRAFT: _("Write news; see and change one's own drafts of it"),
    Right.VIEW: _("Read everything of the site, drafts too"),
    Right.EDIT: _("Add and change content"),
    Right.DELETE: _("Remove what was never public"),
    Right.PUBLISH: _("Publish and withdraw content; ask to publish the site"),
    Right.FINDINGS: _("See what the site lacks"),
    Right.MEMBERS: _("Look after the members of the board"),
    Right.TRAIL: _("Read the audit trail"),
    Right.RUN_SITE: _("Publish and suspend whole sites"),
    Right.APPOINT: _("Keep the boards' decisions, and appoint who leads them"),
    Right.CALENDAR: _("Keep the calendar of working days"),
    Right.WARN: _("Show an urgent notice on all sites"),
    Right.MEASURE: _("Set thresholds and waivers"),
    Right.CITE: _("Correct citations of the law"),
    Right.ACCOUNTS: _("Look after sites, hosts and accounts"),
    Right.SEATS: _("See who may do what on which site"),
    Right.PICK: _("Choose the articles that stand first on the portal's home page"),
}


def table() -> list[tuple[Any, list[bool]]]:
    """Per right its name, and for each role whether it holds it."""
    return [(NAMES[right], [right in TABLE[role] for role in Role]) for right in Right]


def grants() -> list[tuple[str, list[bool]]]:
    """Per role its name, and for each role whether that gives and takes it."""
    return [
        (str(given.label), [given in GRANTS[role] for role in Role]) for given in Role
    ]


@require_safe
def role_table(request: HttpRequest) -> HttpResponse:
    reach = [
        _now("all sites") if role in PROVINCE_ROLES else _now("one site")
        for role in Role
    ]
    named = [(role.label, where) for role, where in zip(Role, reach, strict=True)]
    return admin_page(
        request,
        "admin/boards/roles.html",
        _now("What each role may do"),
        roles=named,
        table=table(),
        grants=grants(),
    )
