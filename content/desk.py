"""What waits on a person's desk, of one kind of content: to approve, to go on with."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from content.admin_waiting import TO_APPROVE, WAITING
from content.approval import waiting
from content.publishing import Publishable, State
from content.revisions import Revision, kind_of
from tenancy import clock, roles
from tenancy.models import MemberSite
from tenancy.scope import pks

APPROVE, BACK, DRAFT, PUBLISHED = "approve", "back", "draft", "published"
CHANGE, OWN_CHANGE = "change", "own_change"
HEADINGS = {
    APPROVE: _("To approve"),
    CHANGE: _("Changes to approve"),
    BACK: _("Sent back to you"),
    DRAFT: _("Your drafts"),
    OWN_CHANGE: _("Your changes of what is published"),
    PUBLISHED: _("Yours, published in the last 7 days"),
}
NEWS_FOR = timedelta(days=7)  # so long it is told that something was published


@dataclass(frozen=True)
class Task:
    """`count` things wait for a person; `url` is the admin's list of just these."""

    heading: str | Promise
    items: str | Promise
    count: int
    url: str


def on_desk(
    model: type[Publishable], user: Any, sites: Sequence[MemberSite]
) -> dict[int, list[Task]]:
    """Site id -> what waits for `user` there, of `model`; nothing is no entry.

    A fixed number of queries, in the open scope.
    """
    publish = roles.sites_for(user, perm_to_publish(model))
    found: Counter[tuple[int, str]] = Counter()
    for site_id, state, came_back in _waiting(model, user, sites, publish):
        sort = APPROVE if state == State.SUBMITTED else BACK if came_back else DRAFT
        found[site_id, sort] += 1
    for site_id in _published_of_late(model, user, sites):
        found[site_id, PUBLISHED] += 1
    first: dict[tuple[int, str], int] = {}
    for pending in waiting(user, pks(sites), kind_of(model), publish):
        is_theirs = pending.state == Revision.State.SUBMITTED
        place = pending.site_id, CHANGE if is_theirs else OWN_CHANGE
        found[place] += 1
        first.setdefault(place, pending.row)
    tasks: dict[int, list[Task]] = defaultdict(list)
    for site in sites:
        for sort in HEADINGS:
            if count := found[site.pk, sort]:
                row = first.get((site.pk, sort))
                tasks[site.pk].append(_task(model, user, site, sort, count, row))
    return dict(tasks)


def perm_to_publish(model: type[Publishable]) -> str:
    return f"{model._meta.app_label}.publish_{model._meta.model_name}"


def _published_of_late(
    model: type[Publishable], user: Any, sites: Sequence[MemberSite]
) -> QuerySet:
    """Site ids of what `user` wrote and somebody published a little while ago."""
    now = clock.now()
    rows = model._default_manager.published(now).filter(
        site__in=pks(sites),
        written_by=user,
        is_self_approved=False,
        published_at__gt=now - NEWS_FOR,
    )
    return rows.order_by().values_list("site_id", flat=True)


def _waiting(
    model: type[Publishable],
    user: Any,
    sites: Sequence[MemberSite],
    publish: Sequence[int],
) -> QuerySet:
    """(site id, state, whether it was submitted before) of what waits for `user`."""
    history: Any = model
    submitted = history.history.filter(id=OuterRef("pk"), state=State.SUBMITTED)
    rows = model._default_manager.filter(site__in=pks(sites)).filter(
        Q(state=State.SUBMITTED, site__in=publish)
        | Q(state=State.DRAFT, written_by=user)
    )
    return rows.order_by().values_list("site_id", "state", Exists(submitted))


def _task(
    model: type[Publishable],
    user: Any,
    site: MemberSite,
    sort: str,
    count: int,
    row: int | None,
) -> Task:
    meta = model._meta
    name = f"admin:{meta.app_label}_{meta.model_name}"
    if sort == CHANGE and count > 1:
        asked = {WAITING: TO_APPROVE, "site__id__exact": site.pk}
        url = f"{reverse(f'{name}_changelist')}?{urlencode(asked)}"
    elif row is not None:  # the one that has waited longest
        url = reverse(f"{name}_pending", args=[row])
    else:
        states = {APPROVE: State.SUBMITTED, PUBLISHED: State.PUBLISHED}
        state = states.get(sort, State.DRAFT)
        asked = {"state__exact": state.value, "site__id__exact": site.pk}
        if sort != APPROVE:
            asked["written_by__id__exact"] = user.pk
        url = f"{reverse(f'{name}_changelist')}?{urlencode(asked)}"
    return Task(HEADINGS[sort], meta.verbose_name_plural, count, url)
