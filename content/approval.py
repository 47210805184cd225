"""Two pairs of eyes: who writes does not approve, where a second person could."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from content.authors import authors_of, is_changed, needs_another, publishers
from content.notices import Notice, tell
from content.publishing import Publishable, State
from content.revisions import Revision, kind_of
from tenancy import roles
from tenancy.roles import Right


def own_work() -> str:
    return _(
        "You wrote this yourself, so somebody else who may publish on this board has "
        "to approve it. Choose “Submitted”; it then waits on their desk."
    )


def own_hand() -> str:
    return _(
        "You changed the text yourself, so somebody else who may publish on this board "
        "has to approve it. Save it as “Submitted”, or leave the text as it was."
    )


def approve(row: Publishable, before: str, user: Any) -> str:
    """Look at the step of `row` from the state `before`; the sentence if it may not be.

    What passes is marked on the row when its author was alone.
    """
    if row.state != State.PUBLISHED:
        return ""
    authors = _authors_by_now(row, before, user)
    if needs_another(user, row.site, authors):
        return own_work() if row.written_by_id == user.pk else own_hand()
    if authors or before != State.PUBLISHED:
        row.is_self_approved = user.pk in authors
    return ""


def _authors_by_now(row: Publishable, before: str, user: Any) -> list[int]:
    """With what `user` changes in this very step; of what stands already, only that."""
    mine = [user.pk] if row.pk is None or is_changed(row) else []
    if before == State.PUBLISHED or row.pk is None:
        return mine
    return [*authors_of(row), *mine]


def tell_step(row: Publishable, user: Any) -> None:
    """Tell of the state to which `user` brought `row`, whom it concerns."""
    what = {
        State.SUBMITTED: (publishers(row.site), Notice.What.SUBMITTED),
        State.PUBLISHED: ({row.written_by_id}, Notice.What.PUBLISHED),
        State.WITHDRAWN: ({row.written_by_id}, Notice.What.WITHDRAWN),
    }
    readers, told = what.get(State(row.state), (set(), Notice.What.SUBMITTED))
    tell(row, readers, told, user)


def detail_of(row: Publishable) -> str:
    """What the trail says beside “published”."""
    is_alone = row.state == State.PUBLISHED and row.is_self_approved
    return _("approved by its own author") if is_alone else ""


# --- a change of what is published ---------------------------------------------


def pending_of(row: Publishable) -> Revision | None:
    """The change that waits, in the open scope."""
    return Revision.objects.pending().filter(kind=kind_of(row), row=row.pk).first()


def writes_alone(user: Any, row: Publishable) -> bool:
    """Is there nobody else on the board who could approve a change by `user`?"""
    return not publishers(row.site) - {user.pk}


def may_propose(user: Any, row: Any) -> bool:
    """May `user` write a change of `row`, which readers go on seeing as it is?

    What was withdrawn comes back the same way, mended.
    """
    if row.is_unfinished:
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
