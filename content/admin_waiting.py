"""The admin's lists of what waits: a filter, a mark, and approving several changes."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content import approval, proposals, standing
from content.admin_outcome import change_outcomes
from content.admin_together import CONFIRMED, Looked, Together
from content.authors import authors_of_change, needs_another
from content.publishing import State
from content.revisions import Revision, kind_of

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


class WaitingLists(Together):
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
        looked = [
            self._looked_at(request, row, pending)
            for row in queryset
            if (pending := approval.pending_of(row)) is not None
            and pending.state == Revision.State.SUBMITTED
        ]
        if not looked:
            none = _now("No change of them is submitted; nothing was changed.")
            self.message_user(request, none, messages.WARNING)
            return None
        if CONFIRMED not in request.POST:
            title = _now("Approve the changes of the selected items")
            page = "content/admin/approve_changes.html"
            return self.together_page(request, looked, page, title)
        changed: list[Any] = []
        self.do_together(
            request,
            looked,
            lambda one: changed.append(
                proposals.apply(one.row, one.shows["pending"], request.user, one.seen)
            ),
        )
        for sentence in change_outcomes(changed):
            self.message_user(request, sentence, messages.SUCCESS)
        return None

    def _looked_at(self, request: HttpRequest, row: Any, pending: Revision) -> Looked:
        return Looked(
            row,
            proposals.seen(row, pending),
            self._left_out(request, row, pending),
            {
                "pending": pending,
                "differences": proposals.differences(row, pending),
                "heading": standing.heading(row),
                "stands": standing.stands(row),
            },
        )

    def _left_out(self, request: HttpRequest, row: Any, pending: Revision) -> str:
        if needs_another(request.user, row.site, authors_of_change(pending)):
            return approval.own_change()
        if row.state == State.WITHDRAWN:
            return _now(
                "It was withdrawn, and approving the change would publish it again. "
                "Open the change, and decide there."
            )
        return ""
