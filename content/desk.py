"""What waits on a person's desk, of one kind of content: to approve, to go on with."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from content.publishing import Publishable, State
from tenancy import roles
from tenancy.models import MemberSite
from tenancy.scope import pks

APPROVE, BACK, DRAFT = "approve", "back", "draft"
HEADINGS = {
    APPROVE: _("To approve"),
    BACK: _("Sent back to you"),
    DRAFT: _("Your drafts"),
}


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

    One query, in the open scope.
    """
    found: Counter[tuple[int, str]] = Counter()
    for site_id, state, came_back in _waiting(model, user, sites):
        sort = APPROVE if state == State.SUBMITTED else BACK if came_back else DRAFT
        found[site_id, sort] += 1
    tasks: dict[int, list[Task]] = defaultdict(list)
    for site in sites:
        for sort in HEADINGS:
            if count := found[site.pk, sort]:
                tasks[site.pk].append(_task(model, user, site, sort, count))
    return dict(tasks)


def _waiting(
    model: type[Publishable], user: Any, sites: Sequence[MemberSite]
) -> QuerySet:
    """(site id, state, whether it was submitted before) of what waits for `user`."""
    meta = model._meta
    publish = roles.sites_for(user, f"{meta.app_label}.publish_{meta.model_name}")
    history: Any = model
    submitted = history.history.filter(id=OuterRef("pk"), state=State.SUBMITTED)
    rows = model._default_manager.filter(site__in=pks(sites)).filter(
        Q(state=State.SUBMITTED, site__in=publish)
        | Q(state=State.DRAFT, written_by=user)
    )
    return rows.order_by().values_list("site_id", "state", Exists(submitted))


def _task(
    model: type[Publishable], user: Any, site: MemberSite, sort: str, count: int
) -> Task:
    meta = model._meta
    state = State.SUBMITTED if sort == APPROVE else State.DRAFT
    asked = {"state__exact": state.value, "site__id__exact": site.pk}
    if sort != APPROVE:
        asked["written_by__id__exact"] = user.pk
    listed = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
    url = f"{listed}?{urlencode(asked)}"
    return Task(HEADINGS[sort], meta.verbose_name_plural, count, url)
