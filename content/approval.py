"""Two pairs of eyes: who writes does not approve, where a second person could."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from content.publishing import Publishable, State
from content.revisions import Revision, kind_of
from tenancy import roles
from tenancy.models import Membership, MemberSite, Role
from tenancy.roles import TABLE, Right

PUBLISHING_ROLES = [role for role in Role if Right.PUBLISH in TABLE[role]]


def publishers(site: MemberSite) -> set[int]:
    """Ids of those who may publish on `site` today."""
    seats = Membership.objects.current().filter(site=site, role__in=PUBLISHING_ROLES)
    return set(seats.filter(user__is_active=True).values_list("user_id", flat=True))


def must_wait(author_id: int | None, user: Any, site: MemberSite) -> bool:
    """Is `user` the author, and is there somebody else who can approve?"""
    return author_id == user.pk and bool(publishers(site) - {user.pk})


def own_work() -> str:
    return _(
        "You wrote this yourself, so somebody else who may publish on this board has "
        "to approve it. Choose “Submitted”; it then waits on their desk."
    )


def approve(row: Publishable, before: str, user: Any) -> str:
    """Look at the step of `row` from the state `before`; the sentence if it may not be.

    What passes is marked on the row when its author was alone.
    """
    if row.state != State.PUBLISHED or before == State.PUBLISHED:
        return ""
    if must_wait(row.written_by_id, user, row.site):
        return own_work()
    row.is_self_approved = row.written_by_id == user.pk
    return ""


def detail_of(row: Publishable) -> str:
    """What the trail says beside “published”."""
    is_alone = row.state == State.PUBLISHED and row.is_self_approved
    return _("approved by its own author") if is_alone else ""


# --- a change of what is published ---------------------------------------------


def pending_of(row: Publishable) -> Revision | None:
    """The change that waits, in the open scope."""
    return Revision.objects.pending().filter(kind=kind_of(row), row=row.pk).first()


def may_propose(user: Any, row: Any) -> bool:
    """May `user` write a change of `row`, which readers go on seeing as it is?"""
    if row.state != State.PUBLISHED:
        return False
    meta = row._meta
    if user.has_perm(f"{meta.app_label}.change_{meta.model_name}", row):
        return True
    is_drafted = meta.label_lower in roles.DRAFTED and row.written_by_id == user.pk
    return is_drafted and roles.may(user, Right.DRAFT, row)


def may_read(user: Any, pending: Revision, *, may_publish: bool) -> bool:
    """Contributors see their own only; those who read the site's drafts, all."""
    is_own = pending.written_by_id == user.pk
    return may_publish or is_own or roles.may(user, Right.VIEW, pending)


def may_go_on(user: Any, pending: Revision, *, may_publish: bool) -> bool:
    """May `user` write on at the change that waits?"""
    if may_publish:
        return True
    is_open = pending.state in Revision.states_open_to_author
    return is_open and pending.written_by_id == user.pk


def waiting(user: Any, sites: list[int], kind: str, publish: list[int]) -> QuerySet:
    """The changes that wait for `user`: to approve, or sent back, oldest first."""
    pending = Revision.objects.pending().filter(kind=kind, site__in=sites)
    to_approve = pending.filter(site__in=publish, state=Revision.State.SUBMITTED)
    mine = pending.filter(written_by=user, state__in=Revision.states_open_to_author)
    return (to_approve | mine).order_by("created_at")
