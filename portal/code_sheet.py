"""The sheet with somebody's one-time code: the only page on which it ever stands.

Whatever makes a code leads on to the sheet; until that is shown, a moment later, the
code waits in the session. So a page that is loaded again makes no second account and
no second code, and nobody who comes to the screen later reads one.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tenancy import hosts
from tenancy.admin_pages import admin_page
from tenancy.denials import nothing_here
from tenancy.models import MemberSite, User


def hand_out(
    request: HttpRequest,
    person: User,
    code: str,
    *,
    back: str,
    site: MemberSite | None = None,
) -> HttpResponse:
    """Lead on to the sheet with the `code` of `person`, and from there `back`."""
    name = site.name if site is not None else ""
    kept = {"code": code, "site_name": name, "back": back}
    request.session[_key(person.pk)] = kept
    return redirect("admin:code_sheet", person.pk)


@require_GET  # whoever only looks ahead with HEAD takes no code away
def code_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    kept: dict[str, Any] | None = request.session.get(_key(pk))
    person = User.objects.filter(pk=pk).first()
    if kept is None or person is None:
        raise nothing_here()
    code = kept.pop("code", "")
    request.session.modified = True
    address = hosts.url(hosts.PORTAL, "admin:invitation")
    return admin_page(
        request,
        "portal/code_sheet.html",
        _("Code for %(person)s") % {"person": person},
        person=person,
        invitation=person.invitations.open().first(),
        invitation_code=code,
        address=address,
        link=f"{address}?ma={code}",
        **kept,
    )


def _key(pk: int) -> str:
    return f"code_for_{pk}"
