"""A signed address at which one draft is read as its readers will, for a week.

The token names the site, the row, who made it, and its end. It is asked anew at each
request whether the row is still a draft and its maker may still see it; nothing is
stored, so nothing is left to forget.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.core.signing import BadSignature, Signer
from django.urls import Resolver404, resolve

from content.models import FileUse
from content.publishing import Publishable
from tenancy import hosts
from tenancy.accounts import is_dormant
from tenancy.models import MemberSite, Status, User

PATH = "/xem-truoc/"
LASTS = timedelta(days=7)


@dataclass(frozen=True)
class Preview:
    row: Publishable
    until: datetime
    token: str

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
        """Is `path` the row's own page, or a file that the row shows?"""
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
        uses = FileUse._base_manager.filter(file__site_id=self.row.site_id)
        kind = self.row._meta.label
        return uses.filter(file_id=file_id, kind=kind, row=self.row.pk).exists()


def make(row: Publishable, maker: User) -> Preview:
    """A preview of `row`, which `maker` may see: the caller has asked."""
    # a token is older by the machine's clock, never by the demo's
    end = int(time.time() + LASTS.total_seconds())
    named = [row.site_id, row._meta.label, row.pk, maker.pk, maker.session_epoch, end]
    return Preview(row, _moment(end), _signer().sign_object(named))


def read(token: str, site: MemberSite) -> Preview | None:
    """The preview that `token` names on `site`; None if it is none, or over."""
    try:
        site_id, label, pk, maker, epoch, end = _signer().unsign_object(token)
        model = apps.get_model(label)
    except (BadSignature, LookupError, ValueError):
        return None
    if site_id != site.pk or end <= time.time() or site.status == Status.CLOSED:
        return None
    rows = model._base_manager.select_related("site")
    row = rows.filter(pk=pk, site_id=site_id).first()
    if row is None or not row.is_unfinished or not _may_still(maker, epoch, row):
        return None
    return Preview(row, _moment(end), token)


def _may_still(maker: int, epoch: int, row: Any) -> bool:
    """May who made it still log in and see the row? A new epoch ends what was begun."""
    user = User.objects.filter(pk=maker, session_epoch=epoch).first()
    meta = row._meta
    perm = f"{meta.app_label}.view_{meta.model_name}"
    if user is None or is_dormant(user):
        return False
    return user.has_perm(perm, row)


def _signer() -> Signer:
    # made when asked, so that it follows the settings; ":" would end some links in mail
    return Signer(sep=".", salt="content.previews")


def _moment(end: int) -> datetime:
    return datetime.fromtimestamp(end, UTC)
