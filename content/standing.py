"""Where a published row stands with its readers, told to who decides about a change."""

from copy import copy

from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import gettext as _

from content.publishing import Publishable, Shown, State


def heading(row: Publishable) -> str:
    """What to write above the text that a change would replace."""
    standing = row.standing()
    if standing == State.WITHDRAWN:
        return _("The text that was withdrawn")
    if standing == Shown.EXPIRED:
        return _("The text whose period is over")
    if standing == Shown.SCHEDULED or not row.site.is_live:
        return _("The text that is approved")
    return _("What readers see now")


def is_seen(row: Publishable) -> bool:
    return row.is_published() and row.site.is_live


def stands(row: Publishable) -> str:
    """Why readers do not see `row` now, and what approving a change does to that.

    Empty where they see it: nothing needs to be said.
    """
    if row.state == State.WITHDRAWN:
        says = _(
            "This was withdrawn: readers do not see it. To approve the change "
            "publishes it again, with the changed text."
        )
        again = copy(row)
        again.state = State.PUBLISHED
        return f"{says} {stands(again)}".strip()
    standing = row.standing()
    if standing == Shown.EXPIRED:
        return _(
            "Its period ended at %(when)s: readers do not see it as long as that end "
            "stands."
        ) % {"when": moment(row.expires_at)}
    if standing == Shown.SCHEDULED:
        return _("Readers do not see it yet: it will be shown from %(when)s.") % {
            "when": moment(row.published_at)
        }
    if not row.site.is_live:
        return _("The site is not public: readers do not see it yet.")
    return ""


def moment(when: object) -> str:
    return str(localize(timezone.localtime(when)))
