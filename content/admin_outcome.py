"""After a button that publishes, submits or withdraws: what became of the item."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from content.publishing import Shown, State

# Django's own buttons, which say their own sentence.
_OTHER_BUTTONS = ("_continue", "_addanother", "_saveasnew", IS_POPUP_VAR)


def outcome(row: Any) -> SafeString | str:
    """What readers see of `row` now, or who looks at it next.

    Empty for a draft, and for what readers see later: there the day is told.
    """
    match row.standing():
        case State.SUBMITTED:
            says = _("“{row}” was submitted: the chief or a deputy approves it next.")
            return format_html(says, row=row)
        case State.WITHDRAWN:
            says = _("“{row}” was withdrawn: readers no longer see it.")
            return format_html(says, row=row)
        case State.PUBLISHED:
            return _published(row)
        case State.DRAFT | Shown.SCHEDULED | Shown.EXPIRED:
            return ""


def _published(row: Any) -> SafeString:
    if not row.site.is_live:
        says = _("“{row}” was published. Readers see it once the site is public.")
        return format_html(says, row=row)
    says = _("“{row}” was published. Readers see it at once: {link}")
    link = format_html(
        '<a href="{}">{}</a>', row.get_absolute_url(), _("open the page")
    )
    return format_html(says, row=row, link=link)


class SaysOutcome:
    """Mixed into PublishableAdmin, which notes the step as `request.stepped`."""

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: Any = None
    ) -> HttpResponse:
        if self._told_outcome(request, obj):
            return self.response_post_save_add(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        if self._told_outcome(request, obj):
            return self.response_post_save_change(request, obj)
        return super().response_change(request, obj)

    def _told_outcome(self, request: HttpRequest, row: Any) -> bool:
        is_step = getattr(request, "stepped", None) is not None
        if not is_step or any(name in request.POST for name in _OTHER_BUTTONS):
            return False
        says = outcome(row)
        if says:
            self.message_user(request, says, messages.SUCCESS)
        return bool(says)
