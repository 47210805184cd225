"""The one table of who may do what, and the sites where a person may do it."""

from enum import StrEnum
from typing import Any

from django.db.models import Model

from tenancy.models import Membership, MemberSite, Role, User, owner_id


class Right(StrEnum):
    VIEW = "view"  # read a site's rows in the admin, drafts too
    EDIT = "edit"  # add and change content
    DELETE = "delete"  # remove what was never public
    PUBLISH = "publish"  # publish and withdraw content
    FINDINGS = "findings"  # see what a site lacks
    RUN_SITE = "run_site"  # publish and suspend whole sites
    CALENDAR = "calendar"  # keep the province's calendar of working days
    MEASURE = "measure"  # set thresholds and waivers
    CITE = "cite"  # correct citations of the law


# Contributors, editors, deputies and administrators get their rows together with
# boards; until then they hold nothing, so that nothing is granted by default.
TABLE: dict[Role, frozenset[Right]] = {
    Role.CONTRIBUTOR: frozenset(),
    Role.EDITOR: frozenset(),
    Role.DEPUTY: frozenset(),
    Role.CHIEF: frozenset(
        {Right.VIEW, Right.EDIT, Right.DELETE, Right.PUBLISH, Right.FINDINGS}
    ),
    Role.OFFICE: frozenset(
        {
            Right.VIEW,
            Right.FINDINGS,
            Right.RUN_SITE,
            Right.CALENDAR,
            Right.MEASURE,
        }
    ),
    Role.ADMINISTRATOR: frozenset({Right.CITE}),
}

CONTENT_APPS = frozenset({"content", "units", "news", "directives", "pages"})

# Any of these rights lets a person into the admin of the app.
MODULES = {
    **dict.fromkeys(CONTENT_APPS, (Right.VIEW,)),
    "completeness": (Right.MEASURE, Right.CITE),
}

# What Django and our own code ask for, as a right of the table.
VERBS = {
    "view": Right.VIEW,
    "add": Right.EDIT,
    "change": Right.EDIT,
    "delete": Right.DELETE,
    "publish": Right.PUBLISH,
}
NAMED = {
    "completeness.see_findings": Right.FINDINGS,
    "completeness.run_site": Right.RUN_SITE,
    "completeness.ask_to_publish": Right.PUBLISH,
}
# One right to see, add, change and delete: what no board writes.
WHOLE = {
    "content.calendarday": Right.CALENDAR,
    "completeness.threshold": Right.MEASURE,
    "completeness.waiver": Right.MEASURE,
    "completeness.correction": Right.CITE,
}


def right_for(perm: str) -> Right | None:
    """The right that `perm` ("app.verb_model") asks for; None if nobody has it."""
    if perm in NAMED:
        return NAMED[perm]
    app, _dot, codename = perm.partition(".")
    verb, _dash, model = codename.partition("_")
    whole = WHOLE.get(f"{app}.{model}")
    if whole is not None or app not in CONTENT_APPS:
        return whole
    return VERBS.get(verb)


def memberships(user: Any) -> list[Membership]:
    """The person's memberships of today, read once per request."""
    if not hasattr(user, "_current_memberships"):
        user._current_memberships = list(user.memberships.current())
    return user._current_memberships


def is_insider(user: Any) -> bool:
    """May this person enter the admin and the Office's pages at all?"""
    if not user.is_active or not user.is_authenticated:
        return False
    return user.is_superuser or bool(memberships(user))


def may(user: User, right: Right, target: Model | None = None) -> bool:
    """Does `user` hold `right` on the site of `target` (None: on any site)?"""
    if not user.is_active:
        return False
    if user.is_superuser:
        return True
    held = [m for m in memberships(user) if right in TABLE[Role(m.role)]]
    if target is None:
        return bool(held)
    site_id = owner_id(target)
    return any(m.site_id in (None, site_id) for m in held)


def sites_where(user: Any, right: Right) -> list[int]:
    """Ids of the sites on which `user` holds `right`; nothing is []."""
    if not user.is_active or not user.is_authenticated:
        return []
    every = user.is_superuser or any(
        m.site_id is None and right in TABLE[Role(m.role)] for m in memberships(user)
    )
    if every:
        return list(MemberSite.objects.values_list("pk", flat=True))
    return sorted(
        {
            m.site_id
            for m in memberships(user)
            if m.site_id is not None and right in TABLE[Role(m.role)]
        }
    )
