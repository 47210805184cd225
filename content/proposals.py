"""A change of something published: kept apart, compared, and applied on approval."""

from collections.abc import Iterable
from copy import copy
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from content.approval import own_change, pending_of, what_publishing_is
from content.authors import authors_of_change, needs_another, publishers
from content.notices import OF_A_WAITING_CHANGE, Notice, forget, tell
from content.publishing import Publishable, State
from content.revisions import Revision, kind_of
from tenancy import clock
from tenancy.admin_conflicts import stamp
from tenancy.changes import Refused, current
from tenancy.differences import Difference, between


def changed_columns(row: Any, changed: Any, names: Iterable[str]) -> dict[str, Any]:
    """The columns of `names` in which `changed` says other than `row`."""
    fields = (row._meta.get_field(name) for name in names)
    return {
        field.attname: getattr(changed, field.attname)
        for field in fields
        if getattr(changed, field.attname) != getattr(row, field.attname)
    }


def keep(
    row: Publishable, user: Any, data: dict[str, Any], *, submit: bool
) -> Revision:
    """Store the change of `row`, inside changing(); a draft, or submitted."""
    pending = pending_of(row) or Revision(
        site=row.site,
        kind=kind_of(row),
        row=row.pk,
        written_by=user,
        purpose=Revision.Purpose.PENDING,
    )
    others = authors_of_change(pending)
    pending.data, pending.base = data, stamp(row)
    pending.hands = [*(one for one in pending.hands if one != user.pk), user.pk]
    pending.updated_at = clock.now()
    pending.state = Revision.State.SUBMITTED if submit else Revision.State.DRAFT
    if submit:
        pending.remark = ""  # it was about the text before
    pending.save()
    current().note("submitted" if submit else "propose", row, _("change"))
    tell(row, others, Notice.What.CHANGE_OVER, user)
    if submit:
        rest = publishers(row.site).difference(others)
        tell(row, rest, Notice.What.CHANGE, user)
    return pending


def proposed(row: Publishable, pending: Revision) -> Publishable:
    """`row` as it would be, unsaved."""
    changed = copy(row)
    for field in columns(pending, row):
        setattr(changed, field.attname, field.to_python(pending.data[field.attname]))
    return changed


def columns(pending: Revision, row: Any) -> list[models.Field]:
    """The fields that the change names; what the model no longer has is passed by."""
    return [
        field
        for field in row._meta.concrete_fields
        if field.attname in pending.data and field.editable
    ]


def differences(row: Publishable, pending: Revision) -> list[Difference]:
    return between(proposed(row, pending), row, columns(pending, row))


def seen(row: Publishable, pending: Revision) -> str:
    """Names both texts, so that nobody approves what they have not looked at."""
    return f"{stamp(row)} {pending.pk} {pending.updated_at.isoformat()}"


def overtaken() -> str:
    return _("It was changed in the meantime. Look at it again.")


def apply(
    row: Publishable, pending: Revision, user: Any, what_was_seen: str
) -> Publishable:
    """Approve: the change becomes the row, inside changing(). Raises Refused."""
    if what_was_seen != seen(row, pending):
        raise Refused(overtaken())
    if row.is_unfinished:
        raise Refused(_("It was never published, so there is nothing to replace."))
    authors = authors_of_change(pending)
    if needs_another(user, row.site, authors):
        raise Refused(own_change())
    changed = proposed(row, pending)
    changed.state = State.PUBLISHED
    changed.is_self_approved = user.pk in authors
    try:
        changed.full_clean()
    except ValidationError as wrong:
        raise Refused(" ".join(wrong.messages)) from wrong
    author = pending.written_by
    changed._change_reason = _("Change by %(person)s, approved") % {
        "person": (author.full_name or author.username) if author else "…"
    }
    changed.save()
    pending.delete()
    tell(changed, authors, Notice.What.CHANGED, user)
    if row.state == State.WITHDRAWN:
        rest = {row.written_by_id}.difference(authors)
        tell(changed, rest, what_publishing_is(changed), user)
    alone = _("approved by its own author") if changed.is_self_approved else ""
    current().note("approve_change", changed, alone)
    return changed


def send_back(pending: Revision, row: Publishable, remark: str, user: Any) -> None:
    """To its writer, with what is to be mended; inside changing()."""
    pending.state, pending.remark = Revision.State.SENT_BACK, remark
    pending.updated_at = clock.now()
    pending.save()
    current().note("send_back", row, remark)
    tell(row, authors_of_change(pending), Notice.What.CHANGE_BACK, user, remark)


def submit(pending: Revision, row: Publishable, user: Any) -> None:
    pending.state, pending.remark = Revision.State.SUBMITTED, ""
    pending.updated_at = clock.now()
    pending.save()
    current().note("submitted", row, _("change"))
    tell(row, publishers(row.site), Notice.What.CHANGE, user)


def take_back(pending: Revision, row: Publishable) -> None:
    """From the desk of who approves to that of its writer; inside changing()."""
    pending.state = Revision.State.DRAFT
    pending.updated_at = clock.now()
    pending.save()
    forget(row, Notice.What.CHANGE)
    current().note("take_back", row, _("change"))


def drop(pending: Revision, row: Publishable, user: Any) -> None:
    others = authors_of_change(pending)
    pending.delete()
    forget(row, *OF_A_WAITING_CHANGE)
    tell(row, others, Notice.What.CHANGE_GONE, user)
    current().note("drop_change", row)
