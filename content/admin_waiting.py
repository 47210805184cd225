"""The admin's lists of what waits: a filter, a mark, and approving several changes."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin, messages
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from content import approval, proposals
from content.authors import authors_of_change, needs_another
from content.publishing import State
from content.revisions import Revision, kind_of
from tenancy.admin_pages import admin_page
from tenancy.changes import Refused

WAITING = "cho"  # ?cho=duyet: waits for approval; ?cho=sua: a change of it waits
TO_APPROVE, CHANGED = "duyet", "sua"


def changes_of(model: Any) -> QuerySet:
    """The changes that wait, of the row of `model` in the outer query."""
    pending = Revision.objects.pending()
    return pending.filter(kind=kind_of(model), row=OuterRef("pk"))


class WaitingFilter(admin.SimpleListFilter):
    title = _("what waits")
    parameter_name = WAITING

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(TO_APPROVE, _("Waits for approval")), (CHANGED, _("A change waits"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        pending = changes_of(queryset.model)
        if self.value() == CHANGED:
            return queryset.filter(Exists(pending))
        if self.value() == TO_APPROVE:
            handed_in = Exists(pending.filter(state=Revision.State.SUBMITTED))
            return queryset.filter(Q(state=State.SUBMITTED) | handed_in)
        return queryset


class WaitingLists:
    """Mixed into the admin of what is published; its rows know their change."""

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        states = changes_of(self.model).values("state")[:1]
        return rows.annotate(change_state=Subquery(states))

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        return [WaitingFilter, *super().get_list_filter(request)]

    @admin.display(description=_("state"), ordering="state")
    def standing(self, row: Any) -> str:
        label = str(row.standing().label)
        state = getattr(row, "change_state", None)
        if state is None:
            return label
        change = str(Revision.State(state).label).lower()
        return _now("%(state)s; change: %(change)s") % {
            "state": label,
            "change": change,
        }

    @admin.action(
        description=_("Approve the changes of the selected items"),
        permissions=["publish"],
    )
    def approve_changes(
        self, request: HttpRequest, queryset: QuerySet
    ) -> HttpResponse | None:
        """Show all changes on one page; its button approves them, all or none."""
        waiting = [
            (row, pending)
            for row in queryset
            if (pending := approval.pending_of(row)) is not None
            and pending.state == Revision.State.SUBMITTED
        ]
        if not waiting:
            none = _now("No change of them is submitted; nothing was changed.")
            self.message_user(request, none, messages.WARNING)
            return None
        if "_approve_all" not in request.POST:
            return self._changes_page(request, waiting)
        for row, pending in waiting:
            self._approve_one(request, row, pending)
        sentence = ngettext(
            "%(count)d change stands now; readers see it.",
            "%(count)d changes stand now; readers see them.",
            len(waiting),
        )
        done = sentence % {"count": len(waiting)}
        self.message_user(request, done, messages.SUCCESS)
        return None

    def _approve_one(self, request: HttpRequest, row: Any, pending: Any) -> None:
        seen = request.POST.get(f"seen-{row.pk}", "")
        try:
            proposals.apply(row, pending, request.user, seen)
        except Refused as refused:
            raise Refused(
                _now("“%(row)s” cannot be changed: %(reason)s Nothing was changed.")
                % {"row": row, "reason": refused.sentence}
            ) from refused

    def _changes_page(
        self, request: HttpRequest, waiting: Iterable[tuple[Any, Revision]]
    ) -> TemplateResponse:
        looked_at = [
            {
                "row": row,
                "pending": pending,
                "differences": proposals.differences(row, pending),
                "seen": proposals.seen(row, pending),
                "must_wait": needs_another(
                    request.user, row.site, authors_of_change(pending)
                ),
            }
            for row, pending in waiting
        ]
        return admin_page(
            request,
            "content/admin/approve_changes.html",
            _now("Approve the changes of the selected items"),
            opts=self.opts,
            waiting=looked_at,
            ready=[one for one in looked_at if not one["must_wait"]],
        )
