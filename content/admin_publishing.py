"""Admin base of what is drafted and published: who does it, in the same form."""

from collections.abc import Iterable, Iterator
from copy import copy
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content import approval, standing
from content.admin import ContentAdmin
from content.admin_autosave import DECISIONS
from content.admin_deeds import DeedButtons
from content.admin_outcome import SaysOutcome, outcomes
from content.admin_preview import Previews
from content.admin_proposals import Proposals
from content.admin_together import CONFIRMED, Looked, not_together
from content.admin_waiting import WaitingLists
from content.publishing import Publishable, Shown, State
from tenancy.admin_history import restorable
from tenancy.changes import current
from tenancy.differences import shown


class PublishableAdmin(
    SaysOutcome, WaitingLists, DeedButtons, Proposals, Previews, ContentAdmin
):
    """Base of the admins of what is drafted, published and withdrawn."""

    actions = ("publish_selected", "approve_changes", "withdraw_selected")
    linked_lookups = ("written_by__id__exact",)
    publishing = (
        _("Publishing"),
        {"fields": ("state", "published_at", "expires_at")},
    )

    def begin(self, request: HttpRequest, row: Any) -> None:
        super().begin(request, row)
        row.written_by = request.user

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        base = super().get_form(request, obj, **kwargs)

        class ApprovedForm(base):
            def _post_clean(self) -> None:
                before = self.instance.state
                super()._post_clean()
                reason = approval.approve(self.instance, before, request.user)
                if reason and "state" in self.fields:
                    self.add_error("state", reason)

        return ApprovedForm

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self._tell_doubts(request, obj)
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self._tell_doubts(request, obj)
        return super().log_change(request, obj, message)

    def doubts(self, row: Publishable) -> Iterator[str]:
        """What to tell whoever saved `row` beside that it was saved."""
        # “Published” alone would sound as if readers saw it already.
        if row.standing() == Shown.SCHEDULED:
            when = standing.moment(row.published_at)
            sentence = _now("“%(row)s” will be shown to readers from %(when)s.")
            yield sentence % {"row": row, "when": when}
        if row.standing() == Shown.EXPIRED:
            when = standing.moment(row.expires_at)
            sentence = _now(
                "“%(row)s” is published, but readers do not see it: “published until” "
                "is %(when)s, which is over."
            )
            yield sentence % {"row": row, "when": when}

    def _tell_doubts(self, request: HttpRequest, row: Publishable) -> None:
        for sentence in self.doubts(row):
            self.message_user(request, sentence, messages.WARNING)

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> Any:
        """Beside “changed” the trail says what became of it, as a bulk action does."""
        row = form.instance
        if not add:
            approval.tell_edited(row, form.changed_data, request.user)
        if "state" in form.changed_data:
            current().note(row.state, row, approval.detail_of(row))
            approval.tell_step(row, request.user)
            request.stepped = row.state
        return super().construct_change_message(request, form, formsets, add)

    def _bring_back(self, request: HttpRequest, row: Any, version: Any) -> HttpResponse:
        answer = super()._bring_back(request, row, version)
        names = [field.name for field in self.restorable_here(request, row)]
        approval.tell_edited(row, names, request.user)
        return answer

    def get_readonly_fields(
        self, request: HttpRequest, obj: Any = None
    ) -> tuple[str, ...]:
        fields = tuple(super().get_readonly_fields(request, obj))
        if not self.has_publish_permission(request, obj):
            return (*fields, "published_at", "expires_at")
        if not self.is_read_here(request, obj):
            return fields
        shown = flatten_fieldsets(self.get_fieldsets(request, obj))
        return (*fields, *(name for name in shown if name not in DECISIONS))

    def formfield_for_choice_field(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Who does not publish says only whether the draft is finished."""
        if db_field.name == "state" and not self.has_publish_permission(request):
            offered = (State.DRAFT, State.SUBMITTED)
            kwargs["choices"] = [(state.value, state.label) for state in offered]
            kwargs.update(required=False, empty_value=State.DRAFT)
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def view_on_site(self, row: Any) -> str | None:
        """Only what readers see has an address to look at."""
        address = getattr(row, "get_absolute_url", None)
        return address() if address is not None and row.is_published() else None

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if not super().has_delete_permission(request, obj):
            return False
        if not isinstance(obj, Publishable) or obj.pk is None:
            return True
        if obj.was_public():
            return False  # withdrawn, never deleted
        may_publish = self.has_publish_permission(request, obj)
        return approval.may_remove(request.user, obj, may_publish=may_publish)

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        for row in queryset:
            approval.tell_deleted(row, request.user)
        return super().log_deletions(request, queryset)

    @admin.action(description=_("Publish the selected items"), permissions=["publish"])
    def publish_selected(
        self, request: HttpRequest, queryset: Iterable[Any]
    ) -> HttpResponse | None:
        """Show all texts on one page; its button publishes them, all or none."""
        rows = self._not_yet(request, queryset, State.PUBLISHED)
        if not rows:
            return None
        looked = [self._read_here(request, row) for row in rows]
        if CONFIRMED not in request.POST:
            title = _now("Publish the selected items")
            page = "content/admin/publish_selected.html"
            return self.together_page(request, looked, page, title)
        self.do_together(
            request, looked, lambda one: self._move(request, one.row, State.PUBLISHED)
        )
        self._say_outcomes(request, rows)
        return None

    def _read_here(self, request: HttpRequest, row: Any) -> Looked:
        """`row` as the page shows it to who publishes several at once."""
        published = copy(row)
        published.state = State.PUBLISHED
        reason = self._reason_against(published, row.state, request.user)
        if approval.is_anothers_draft(row, request.user):
            reason = approval.never_submitted()
        fields = restorable(self.model)
        texts = [(capfirst(str(one.verbose_name)), shown(row, one)) for one in fields]
        shows = {
            "newest": row.history.select_related("history_user").first(),
            "comes": standing.stands(published),
            "texts": [(label, text) for label, text in texts if text],
            "url": self._change_url(row),
        }
        return Looked(row, self.stamp_of(row), reason, shows)

    @admin.action(description=_("Withdraw the selected items"), permissions=["publish"])
    def withdraw_selected(self, request: HttpRequest, queryset: Iterable[Any]) -> None:
        rows = self._not_yet(request, queryset, State.WITHDRAWN)
        for row in rows:
            self._move(request, row, State.WITHDRAWN)
        self._say_outcomes(request, rows)

    def _not_yet(
        self, request: HttpRequest, queryset: Iterable[Any], state: State
    ) -> list[Any]:
        """Those that are not in `state` yet; says how many are."""
        rows = list(queryset)
        left = [row for row in rows if row.state != state]
        if not left:
            self.message_user(
                request, _now("They are in that state already."), messages.INFO
            )
        return left

    def _move(self, request: HttpRequest, row: Any, state: State) -> None:
        before, row.state = row.state, state
        reason = self._reason_against(row, before, request.user)
        if reason:
            raise not_together(row, reason)
        row.save()
        current().note(state, row, approval.detail_of(row))
        approval.tell_step(row, request.user)
        self._tell_doubts(request, row)

    def _say_outcomes(self, request: HttpRequest, rows: Iterable[Any]) -> None:
        for sentence in outcomes(rows):
            self.message_user(request, sentence, messages.SUCCESS)

    def _reason_against(self, row: Any, before: str, user: Any) -> str:
        """Why the unsaved step of `row` from the state `before` may not be."""
        try:
            row.full_clean()
        except ValidationError as wrong:
            return " ".join(wrong.messages)
        return approval.approve(row, before, user)
