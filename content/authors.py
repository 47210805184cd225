"""Whose words a text holds: who counts as its author when somebody approves it.

Who began a row is its author, and so is whoever changed its text since readers last
saw it, in any form, list or history page: the row history remembers them all.
"""

from collections.abc import Iterable
from typing import Any

from content.publishing import Publishable, State
from content.revisions import Revision
from tenancy.accounts import is_dormant
from tenancy.admin_history import restorable
from tenancy.models import Membership, MemberSite, Role
from tenancy.roles import TABLE, Right

PUBLISHING_ROLES = [role for role in Role if Right.PUBLISH in TABLE[role]]


def publishers(site: MemberSite) -> set[int]:
    """Ids of those who may publish on `site` today, and can log in to do it."""
    seats = Membership.objects.current().filter(site=site, role__in=PUBLISHING_ROLES)
    seats = seats.filter(user__is_active=True).select_related("user")
    return {seat.user_id for seat in seats if not is_dormant(seat.user)}


def authors_of(row: Publishable) -> list[int]:
    """Ids of the authors of the stored text of `row`, who wrote last at the end.

    An approved text has none left but who began it: somebody else has read it.
    """
    names = texts_of(row)
    versions = row.history.order_by("-history_id").values_list(
        "history_user_id", "state", *names
    )
    found: list[int] = []
    for version, earlier in _with_the_one_before(versions):
        person, state, *text = version
        if state == State.PUBLISHED:
            break
        if person and (earlier is None or list(earlier[2:]) != text):
            found.append(person)
    began = [row.written_by_id] if row.written_by_id else []
    return [*began, *reversed(found)]


def texts_of(row: Any) -> list[str]:
    """The columns of what readers read; not those that publish or sort it."""
    passed_by = getattr(row, "sorted_by", ())
    fields = restorable(type(row))
    return [field.attname for field in fields if field.name not in passed_by]


def _with_the_one_before(versions: Iterable[Any]) -> Iterable[tuple[Any, Any]]:
    versions = list(versions)
    return zip(versions, [*versions[1:], None], strict=True)


def are_text(row: Publishable, names: Iterable[str]) -> bool:
    """Is one of the fields `names` among what readers read of `row`?"""
    asked, read = set(names), set(texts_of(row))
    return any(
        field.name in asked and field.attname in read
        for field in row._meta.concrete_fields
    )


def is_changed(row: Publishable) -> bool:
    """Does the unsaved `row` say other than what is stored?"""
    names = texts_of(row)
    stored = type(row)._base_manager.filter(pk=row.pk).values_list(*names).first()
    return stored is not None and list(stored) != [getattr(row, n) for n in names]


def authors_of_change(pending: Revision) -> list[int]:
    began = [pending.written_by_id] if pending.written_by_id else []
    return [*began, *pending.hands]


def needs_another(user: Any, site: MemberSite, authors: list[int]) -> bool:
    """Does `user` have to leave the approval to somebody else of the board?

    Any author has to, where somebody who is none may publish. Where all who may
    publish had a hand in it, only who wrote last has to: the others read that.
    """
    if user.pk not in authors:
        return False
    able = publishers(site)
    if able - set(authors):
        return True
    return authors[-1] == user.pk and bool(able - {user.pk})
