"""Two pairs of eyes: who writes does not approve, where a second person could."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from content.authors import (
    are_text,
    authors_of,
    authors_of_change,
    is_changed,
    needs_another,
    publishers,
)
from content.notices import Notice, forget, tell
from content.publishing import Publishable, Shown, State
from content.revisions import Revision, kind_of
from tenancy import roles
from tenancy.models import User
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


def own_waiting() -> str:
    return _(
        "You wrote this yourself, or changed its text. It waits for somebody else who "
        "may publish on this board."
    )


def own_change() -> str:
    return _("You wrote this change, so somebody else has to approve it.")


def never_submitted() -> str:
    return _(
        "Somebody else's draft, which nobody has submitted yet. Ask for it to be "
        "submitted, or open it, read it, and publish it there."
    )


def approve(row: Publishable, before: str, user: Any) -> str:
    """Look at the step of `row` from the state `before`; the sentence if it may not be.

    What passes is marked on the row when its author was alone.
    """
    if row.state != State.PUBLISHED:
        return ""
    authors = _authors_by_now(row, before, user)
    if needs_another(user, row.site, authors):
        if before == State.SUBMITTED and not is_changed(row):
            return own_waiting()
        return own_work() if row.written_by_id == user.pk else own_hand()
    if authors or before != State.PUBLISHED:
        row.is_self_approved = user.pk in authors
    return ""


def is_anothers_draft(row: Publishable, user: Any) -> bool:
    """Did others write at `row`, and has nobody handed it in?"""
    return row.state == State.DRAFT and bool(set(authors_of(row)) - {user.pk})


def _authors_by_now(row: Publishable, before: str, user: Any) -> list[int]:
    """With what `user` changes in this very step; of what stands already, only that."""
    mine = [user.pk] if row.pk is None or is_changed(row) else []
    if before == State.PUBLISHED or row.pk is None:
        return mine
    return [*authors_of(row), *mine]


def tell_step(row: Publishable, user: Any) -> None:
    """Tell of the state to which `user` brought `row`, whom it concerns."""
    match State(row.state):
        case State.DRAFT:
            forget(row, Notice.What.SUBMITTED)
        case State.SUBMITTED:
            tell(row, publishers(row.site), Notice.What.SUBMITTED, user)
        case State.PUBLISHED:
            tell(row, [row.written_by_id], what_publishing_is(row), user)
        case State.WITHDRAWN:
            waiting = _waiting_on(row)
            rest = {row.written_by_id} - waiting
            tell(row, rest, Notice.What.WITHDRAWN, user)
            tell(row, waiting, Notice.What.HALTED, user)


def tell_edited(row: Publishable, names: Iterable[str], user: Any) -> None:
    """Tell who wrote `row` that `user` changed its fields `names`, if they are text."""
    if are_text(row, names):
        tell(row, authors_of(row), Notice.What.EDITED, user)


def what_publishing_is(row: Publishable) -> Notice.What:
    """What its author is told once `row` is approved: readers may see it later."""
    is_to_come = row.standing() == Shown.SCHEDULED
    return Notice.What.SCHEDULED if is_to_come else Notice.What.PUBLISHED


def _waiting_on(row: Publishable) -> set[int]:
    """Who wrote the change of `row` that waits, and who is to approve it."""
    pending = pending_of(row)
    if pending is None:
        return set()
    to_approve = pending.state == Revision.State.SUBMITTED
    return {
        *authors_of_change(pending),
        *(publishers(row.site) if to_approve else ()),
    }


def may_remove(user: Any, row: Publishable, *, may_publish: bool) -> bool:
    """May `user`, who may delete rows, delete this one, which was never public?

    What others handed in or approved is in the hands of those who publish.
    """
    if may_publish or row.state == State.DRAFT:
        return True
    return row.state == State.SUBMITTED and row.written_by_id == user.pk


def tell_deleted(row: Publishable, user: Any) -> None:
    """Tell who wrote `row`, or a change of it; before it goes."""
    pending = pending_of(row)
    of_change = authors_of_change(pending) if pending is not None else []
    tell(row, {row.written_by_id, *of_change}, Notice.What.DELETED, user)


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


def may_take_back(user: Any, pending: Revision) -> bool:
    """May `user` have back, as a draft, the change that they submitted?"""
    is_submitted = pending.state == Revision.State.SUBMITTED
    return is_submitted and user.pk in authors_of_change(pending)


def may_drop(user: Any, pending: Revision) -> bool:
    """May `user` throw the change away? Its writer alone, while it is on their desk.

    Whoever approves sends it back: so nobody's text goes by another's hand.
    """
    is_open = pending.state in Revision.states_open_to_author
    return is_open and pending.written_by_id == user.pk


def others_at(pending: Revision, user: Any) -> list[User]:
    """Who else wrote at the change."""
    others = set(authors_of_change(pending)) - {user.pk}
    return list(User.objects.filter(pk__in=others).order_by("pk"))


def waiting(user: Any, sites: list[int], kind: str, publish: list[int]) -> QuerySet:
    """The changes that wait for `user`: to approve, or sent back, oldest first."""
    pending = Revision.objects.pending().filter(kind=kind, site__in=sites)
    to_approve = pending.filter(site__in=publish, state=Revision.State.SUBMITTED)
    mine = pending.filter(written_by=user, state__in=Revision.states_open_to_author)
    return (to_approve | mine).order_by("created_at")
