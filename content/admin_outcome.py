"""After a button that publishes, submits or withdraws: what became of the item."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.publishing import Shown, State
from content.standing import is_seen, stands

CLOSED = "closed"  # published, on a site that is not before the public

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
            if not row.was_public():
                says = _("“{row}” was withdrawn before readers saw it.")
                return format_html(says, row=row)
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


def outcomes(rows: Iterable[Any]) -> list[str]:
    """What became of several at once, in a sentence for each outcome."""
    found = Counter(_outcome_of(row) for row in rows)
    seen, closed = found[State.PUBLISHED], found[CLOSED]
    to_come, over = found[Shown.SCHEDULED], found[Shown.EXPIRED]
    withdrawn = found[State.WITHDRAWN]
    return _counted(
        (
            seen,
            ngettext(
                "%(count)d item was published; readers see it.",
                "%(count)d items were published; readers see them.",
                seen,
            ),
        ),
        (
            closed,
            ngettext(
                "%(count)d item was published; readers see it once the site is public.",
                "%(count)d items were published; readers see them once the site is "
                "public.",
                closed,
            ),
        ),
        (
            to_come,
            ngettext(
                "%(count)d item is scheduled; readers see it from its day on.",
                "%(count)d items are scheduled; readers see each from its day on.",
                to_come,
            ),
        ),
        (
            over,
            ngettext(
                "%(count)d item was published, but its period is over.",
                "%(count)d items were published, but their period is over.",
                over,
            ),
        ),
        (
            withdrawn,
            ngettext(
                "%(count)d item was withdrawn; readers do not see it.",
                "%(count)d items were withdrawn; readers do not see them.",
                withdrawn,
            ),
        ),
    )


def _outcome_of(row: Any) -> str:
    standing = row.standing()
    is_closed = standing == State.PUBLISHED and not row.site.is_live
    return CLOSED if is_closed else str(standing)


def _counted(*found: tuple[int, str]) -> list[str]:
    return [sentence % {"count": count} for count, sentence in found if count]


def change_outcome(row: Any) -> str:
    """What readers see of the change that became `row`."""
    if is_seen(row):
        return _("The change stands now; readers see it.")
    return _("The change stands now.") + f" {stands(row)}"


def change_outcomes(rows: Sequence[Any]) -> list[str]:
    """The same of several."""
    seen = sum(is_seen(row) for row in rows)
    unseen = len(rows) - seen
    return _counted(
        (
            seen,
            ngettext(
                "%(count)d change stands now; readers see it.",
                "%(count)d changes stand now; readers see them.",
                seen,
            ),
        ),
        (
            unseen,
            ngettext(
                "%(count)d change stands now; readers do not see the item at present.",
                "%(count)d changes stand now; readers do not see the items at present.",
                unseen,
            ),
        ),
    )


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
