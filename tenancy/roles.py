"""The one table of who may do what, and the sites where a person may do it."""

from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import Model, Q, QuerySet

from tenancy.models import Membership, MemberSite, Role, User, owner_id


class Right(StrEnum):
    DRAFT = "draft"  # write news, and see and change one's own drafts of it
    VIEW = "view"  # read a site's rows in the admin, drafts too
    EDIT = "edit"  # add and change content
    DELETE = "delete"  # remove what was never public
    PUBLISH = "publish"  # publish and withdraw content
    FINDINGS = "findings"  # see what a site lacks
    MEMBERS = "members"  # look after the members of a board, as GRANTS says
    TRAIL = "trail"  # read a site's audit trail
    RUN_SITE = "run_site"  # publish and suspend whole sites
    APPOINT = "appoint"  # boards, and who leads them, as GRANTS says
    CALENDAR = "calendar"  # keep the province's calendar of working days
    WARN = "warn"  # show an urgent notice on every site
    MEASURE = "measure"  # set thresholds and waivers
    CITE = "cite"  # correct citations of the law
    ACCOUNTS = "accounts"  # sites, hosts, accounts
    SEATS = "seats"  # read who may do what on which site
    PICK = "pick"  # choose what stands first on the hub


_CONTRIBUTOR = frozenset({Right.DRAFT})
_EDITOR = _CONTRIBUTOR | {Right.VIEW, Right.EDIT, Right.DELETE, Right.FINDINGS}
_CHIEF = _EDITOR | {Right.PUBLISH, Right.MEMBERS, Right.TRAIL}

TABLE: dict[Role, frozenset[Right]] = {
    Role.CONTRIBUTOR: _CONTRIBUTOR,
    Role.EDITOR: _EDITOR,
    Role.DEPUTY: _CHIEF,  # but see GRANTS
    Role.CHIEF: _CHIEF,
    Role.OFFICE: frozenset(
        {
            Right.VIEW,
            Right.FINDINGS,
            Right.TRAIL,
            Right.RUN_SITE,
            Right.APPOINT,
            Right.CALENDAR,
            Right.WARN,
            Right.MEASURE,
            Right.SEATS,
            Right.PICK,
        }
    ),
    Role.ADMINISTRATOR: frozenset({Right.CITE, Right.ACCOUNTS, Right.SEATS}),
}

# Whose memberships a role begins, changes and ends; nobody their own.
GRANTS: dict[Role, frozenset[Role]] = {
    Role.CONTRIBUTOR: frozenset(),
    Role.EDITOR: frozenset(),
    Role.DEPUTY: frozenset({Role.DEPUTY, Role.EDITOR, Role.CONTRIBUTOR}),
    Role.CHIEF: frozenset({Role.DEPUTY, Role.EDITOR, Role.CONTRIBUTOR}),
    Role.OFFICE: frozenset({Role.CHIEF, Role.DEPUTY}),
    Role.ADMINISTRATOR: frozenset({Role.OFFICE, Role.ADMINISTRATOR}),
}

CONTENT_APPS = frozenset({"content", "units", "news", "directives", "pages"})

# Any of these rights lets a person into the admin of the app.
MODULES = {
    **dict.fromkeys(CONTENT_APPS, (Right.VIEW,)),
    "news": (Right.VIEW, Right.DRAFT),
    "completeness": (Right.MEASURE, Right.CITE),
    "tenancy": (Right.VIEW, Right.ACCOUNTS),
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
    "tenancy.see_seats": Right.SEATS,
    "tenancy.manage_province": Right.ACCOUNTS,
    "tenancy.view_board": Right.VIEW,
    "news.view_reference": Right.VIEW,
    "news.pick_article": Right.PICK,
}
# One right to see, add, change and delete: what no board writes, and what only those
# write who answer for it at once.
WHOLE = {
    "content.calendarday": Right.CALENDAR,
    "news.reference": Right.PUBLISH,  # what a site shows of others; see NAMED
    "news.hubpick": Right.PICK,
    "pages.notice": Right.PUBLISH,
    "pages.provincenotice": Right.WARN,
    "completeness.threshold": Right.MEASURE,
    "completeness.waiver": Right.MEASURE,
    "completeness.correction": Right.CITE,
    "tenancy.board": Right.APPOINT,  # which its site reads: see NAMED
    "tenancy.membersite": Right.ACCOUNTS,
    "tenancy.sitehost": Right.ACCOUNTS,
    "tenancy.user": Right.ACCOUNTS,
}
# Of these, whoever holds DRAFT may do this to what they wrote and nobody published.
DRAFTED = frozenset({"news.article"})
DRAFT_VERBS = frozenset({"view", "add", "change", "delete"})


def right_for(perm: str) -> Right | None:
    """The right that `perm` ("app.verb_model") asks for; None if nobody has it."""
    if perm in NAMED:
        return NAMED[perm]
    model, verb = _split(perm)
    whole = WHOLE.get(model)
    if whole is not None or model.partition(".")[0] not in CONTENT_APPS:
        return whole
    return VERBS.get(verb)


def _split(perm: str) -> tuple[str, str]:
    app, _dot, codename = perm.partition(".")
    verb, _dash, model = codename.partition("_")
    return f"{app}.{model}", verb


def is_of_drafts(perm: str) -> bool:
    """Is `perm` one that DRAFT gives on one's own drafts?"""
    model, verb = _split(perm)
    return model in DRAFTED and verb in DRAFT_VERBS


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


def first_day(user: User) -> date | None:
    """From which day on an outsider will be an insider, if they will."""
    days = [one.since for one in user.memberships.all() if one.is_to_come()]
    return min(days, default=None)


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


def may_manage(user: User, seat: Membership) -> bool:
    """May `user` begin, change and end `seat`, a membership that is or may come to be?

    Forms, pages, lists and changes all ask here, and nowhere else. A seat of nobody
    yet is that of a new person.
    """
    if not user.is_active or (seat.user_id is not None and seat.user_id == user.pk):
        return False
    if user.is_superuser:
        return True
    if seat.user_id is not None and seat.user.is_superuser:
        return False
    return any(
        seat.role in GRANTS[Role(held.role)] and held.site_id in (None, seat.site_id)
        for held in memberships(user)
    )


def grantable(user: User, seat: Membership) -> list[Role]:
    """The roles that `user` may give to the person on the site of `seat`."""
    offered = []
    for role in Role:
        wanted = Membership(user_id=seat.user_id, site_id=seat.site_id, role=role)
        if "user" in seat._state.fields_cache and seat.user_id is not None:
            wanted.user = seat.user
        if may_manage(user, wanted):
            offered.append(role)
    return offered


def needs_decision(user: User, seat: Membership) -> bool:
    """Does a seat that `user` gives rest on a decision, whose number is asked for?

    Those who lead a board are appointed by one; a chief who takes a deputy on
    speaks for the board, and may have none.
    """
    leads = seat.role in (Role.CHIEF, Role.DEPUTY)
    return leads and not may(user, Right.MEMBERS, seat)


def may_draft(user: User, perm: str, target: Any = None) -> bool:
    """Does DRAFT give `perm` on `target`: a site, or a draft of the person's own?"""
    if not is_of_drafts(perm) or not may(user, Right.DRAFT, target):
        return False
    if target is None or isinstance(target, MemberSite) or target.pk is None:
        return True
    return target.written_by_id == user.pk and target.is_unfinished


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


def sites_for(user: Any, perm: str) -> list[int]:
    """Ids of the sites on which `user` may do `perm` to some row at least."""
    right = right_for(perm)
    ids = set(sites_where(user, right)) if right is not None else set()
    if is_of_drafts(perm):
        ids |= set(sites_where(user, Right.DRAFT))
    return sorted(ids)


def readable_sites(user: Any) -> list[int]:
    """Ids of the sites of which `user` reads at least something unpublished."""
    return sorted({*sites_where(user, Right.VIEW), *sites_where(user, Right.DRAFT)})


def visible(user: Any, rows: QuerySet, path: str = "site") -> QuerySet:
    """Those of `rows`, whose site is at `path`, that `user` may read in the admin."""
    meta = rows.model._meta
    perm = f"{meta.app_label}.view_{meta.model_name}"
    right = right_for(perm)
    ids = sites_where(user, right) if right is not None else []
    seen = Q(**{f"{path}__in": ids})
    if is_of_drafts(perm):
        drafting = sites_where(user, Right.DRAFT)
        seen |= Q(**{f"{path}__in": drafting}, written_by=user)
    return rows.filter(seen)
