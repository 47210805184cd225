"""Insisting on a change that a check refuses: who may, with what reason, which page.

What may be insisted on is for the check to say (`Refused.may_insist`).
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from tenancy import roles
from tenancy.admin_pages import admin_page
from tenancy.models import MemberSite

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin

BOX = "_insist"
REASON = "_insist_reason"


class InsistForm(forms.Form):
    """Two fields of the form that was refused; both are needed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[BOX] = forms.BooleanField(
            label=_("Remove at once"),
            error_messages={"required": _("Tick the box too, or empty the reason.")},
        )
        self.fields[REASON] = forms.CharField(
            label=_("Reason"),
            max_length=500,
            widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
            error_messages={"required": _("Say why it has to be removed at once.")},
        )

    # a template reads no name that begins with an underscore
    @property
    def box(self) -> forms.BoundField:
        return self[BOX]

    @property
    def reason(self) -> forms.BoundField:
        return self[REASON]


def may_insist(request: HttpRequest, sites: Sequence[MemberSite]) -> bool:
    return all(roles.may(request.user, roles.Right.PUBLISH, site) for site in sites)


def reason_to_insist(request: HttpRequest, sites: Sequence[MemberSite]) -> str:
    """The reason; "" unless the box, a reason and the right on all `sites` are there.

    Who forges the fields without the right is treated as if they were not sent.
    """
    form = InsistForm(request.POST)
    if not form.is_valid() or not may_insist(request, sites):
        return ""
    return form.cleaned_data[REASON]


def offer_to_insist(request: HttpRequest, sites: Sequence[MemberSite]) -> None:
    """After a refusal: lay the form on the request, if it may be insisted on."""
    if request.refused.may_insist and may_insist(request, sites):
        request.insist_form = InsistForm(request.POST if _began(request) else None)


def keep_insisting(request: HttpRequest, sites: Sequence[MemberSite]) -> None:
    """The form comes back for another reason: what was typed here comes back too."""
    if _began(request) and may_insist(request, sites):
        request.insist_form = InsistForm(request.POST)


def _began(request: HttpRequest) -> bool:
    return BOX in request.POST or bool(request.POST.get(REASON, "").strip())


def may_still_insist(request: HttpRequest) -> bool:
    return getattr(request, "insist_form", None) is not None


def insist_page(
    model_admin: "ModelAdmin", request: HttpRequest, back: str
) -> HttpResponse:
    """For deeds without a form of their own: the same POST again, with a reason."""
    return admin_page(
        request,
        "admin/tenancy/insist.html",
        _now("Remove at once?"),
        opts=model_admin.opts,
        refused=request.refused,
        form=request.insist_form,
        repeated=list(_repeated(request)),
        action=request.get_full_path(),
        back=back,
    )


def _repeated(request: HttpRequest) -> Iterator[tuple[str, str]]:
    ours = {BOX, REASON, "csrfmiddlewaretoken"}
    for name, values in request.POST.lists():
        if name not in ours:
            yield from ((name, value) for value in values)
