"""A signed address at which one draft is read as its readers will, for a week.

The token names the site, the row, who made it, its end, and the change of the row if
it is that which is read. It is asked anew at each request whether the row is still to
come before readers, or the change still waits, and whether its maker may still see it;
nothing is stored, so nothing is left to forget.
"""

import time
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.core.signing import BadSignature, Signer
from django.urls import Resolver404, resolve

from content import approval, proposals
from content.models import File, file_ids_of, frames_pages
from content.previewing import previewing
from content.publishing import Publishable
from content.revisions import Revision, kind_of
from tenancy import hosts, roles
from tenancy.accounts import is_dormant
from tenancy.models import MemberSite, Status, User

PATH = "/xem-truoc/"
LASTS = timedelta(days=7)


@dataclass(frozen=True)
class Preview:
    row: Publishable
    until: datetime
    token: str
    pending: Revision | None = None

    @property
    def prefix(self) -> str:
        """What stands before every path inside."""
        return f"{PATH}{self.token}/"

    @property
    def url(self) -> str:
        """The whole address to hand on; it outlives a change of the title."""
        return hosts.origin(self.row.site) + self.prefix

    @property
    def page(self) -> str:
        """The path that the row will have."""
        return urlsplit(self.row.get_absolute_url()).path

    def opens(self, path: str, urlconf: str) -> bool:
        """Is `path` the row's own page, or a file that stands on it?"""
        if path == self.page:
            return True
        try:
            found = resolve(path, urlconf)
        except Resolver404:
            return False
        return found.view_name == "content:file" and self._shows(
            found.kwargs["file_id"]
        )

    def _shows(self, file_id: str) -> bool:
        files = File._base_manager.filter(pk=file_id, site_id=self.row.site_id)
        file = files.first()
        if file is None:
            return False
        return file_id in file_ids_of(self._as_it_would_be()) or frames_pages(file)

    def _as_it_would_be(self) -> Publishable:
        if self.pending is None:
            return self.row
        return proposals.proposed(self.row, self.pending)

    def shown(self) -> AbstractContextManager[None]:
        """In it the row reads as it would be."""
        if self.pending is None:
            return previewing(self.row)
        changed = self._as_it_would_be()
        names = [one.attname for one in proposals.columns(self.pending, self.row)]
        columns = {name: getattr(changed, name) for name in names}
        files = frozenset(file_ids_of(changed))
        return previewing(self.row, columns=columns, files=files)


def make(row: Publishable, maker: User, pending: Revision | None = None) -> Preview:
    """A preview of `row`, which `maker` may see, or of its change: the caller asked."""
    # a token is older by the machine's clock, never by the demo's
    end = int(time.time() + LASTS.total_seconds())
    change = pending.pk if pending is not None else 0
    whose = [maker.pk, maker.session_epoch, end, change]
    named = [row.site_id, row._meta.label, row.pk, *whose]
    return Preview(row, _moment(end), _signer().sign_object(named), pending)


def read(token: str, site: MemberSite) -> Preview | None:
    """The preview that `token` names on `site`; None if it is none, or over."""
    try:
        named = _signer().unsign_object(token)
        site_id, label, pk, maker, epoch, end, change = named
        model = apps.get_model(label)
    except (BadSignature, LookupError, ValueError):
        return None
    if site_id != site.pk or end <= time.time() or site.status == Status.CLOSED:
        return None
    rows = model._base_manager.select_related("site")
    row = rows.filter(pk=pk, site_id=site_id).first()
    user = _maker(maker, epoch)
    if row is None or user is None:
        return None
    pending = _pending(change, row, user) if change else None
    is_open = pending is not None if change else _sees_it_come(user, row)
    return Preview(row, _moment(end), token, pending) if is_open else None


def _pending(pk: int, row: Publishable, user: User) -> Revision | None:
    """The change, if it still waits and `user` may still read it."""
    waiting = Revision._base_manager.filter(pk=pk, purpose=Revision.Purpose.PENDING)
    found = waiting.filter(kind=kind_of(row), row=row.pk, site_id=row.site_id).first()
    if found is None or row.is_unfinished:
        return None
    may_publish = roles.may(user, roles.Right.PUBLISH, row)
    is_seen = approval.may_read(user, found, may_publish=may_publish)
    return found if is_seen and _may_see(user, row) else None


def _may_see(user: User, row: Any) -> bool:
    meta = row._meta
    may_view = user.has_perm(f"{meta.app_label}.view_{meta.model_name}", row)
    return may_view or approval.may_propose(user, row)


def _sees_it_come(user: User, row: Any) -> bool:
    meta = row._meta
    perm = f"{meta.app_label}.view_{meta.model_name}"
    return row.is_to_come and user.has_perm(perm, row)


def _maker(pk: int, epoch: int) -> User | None:
    """Who made it, if they may still log in: a new epoch ends what was begun."""
    user = User.objects.filter(pk=pk, session_epoch=epoch).first()
    return None if user is None or is_dormant(user) else user


def _signer() -> Signer:
    # made when asked, so that it follows the settings; ":" would end some links in mail
    return Signer(sep=".", salt="content.previews")


def _moment(end: int) -> datetime:
    return datetime.fromtimestamp(end, UTC)
