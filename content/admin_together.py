"""Several at once from a list: looked at on one page, then done as they were seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from content import proposals
from tenancy.admin_pages import admin_page
from tenancy.changes import Refused

CONFIRMED = "_confirmed"  # the name of the button on that page


@dataclass(frozen=True)
class Looked:
    """One item on the page: `seen` names its text, `reason` says why it is left out.

    `shows` is what else the page shows of it.
    """

    row: Any
    seen: str
    reason: str = ""
    shows: dict[str, Any] = field(default_factory=dict)


class Together:
    """Mixed into the admin of what is published."""

    def together_page(
        self,
        request: HttpRequest,
        looked: Sequence[Looked],
        template: str,
        title: str,
    ) -> TemplateResponse:
        """All of them on one page; what has a reason against it is left out."""
        return admin_page(
            request,
            template,
            title,
            opts=self.opts,
            action=request.POST.get("action", ""),
            looked=looked,
            ready=[one for one in looked if not one.reason],
        )

    def do_together(
        self,
        request: HttpRequest,
        looked: Sequence[Looked],
        deed: Callable[[Looked], None],
    ) -> None:
        """All or none, inside changing(): raises Refused, which names the row."""
        for one in looked:
            was_seen = request.POST.get(f"seen-{one.row.pk}", "")
            if was_seen != one.seen:
                raise not_together(one.row, proposals.overtaken())
            if one.reason:
                raise not_together(one.row, one.reason)
            try:
                deed(one)
            except Refused as refused:
                raise not_together(one.row, refused.sentence) from refused


def not_together(row: Any, reason: str) -> Refused:
    says = _("“%(row)s” cannot be changed: %(reason)s Nothing was changed.")
    return Refused(says % {"row": row, "reason": reason})
