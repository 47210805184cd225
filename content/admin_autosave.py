"""The admin's half of autosave: what may be kept of a form, and one clear restore."""

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.forms import Media as FormMedia
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content import revisions
from content.admin_autosave_fields import DECISIONS as DECISIONS
from content.admin_autosave_fields import (
    Typed,
    as_post,
    initial_of,
    kept_of,
    names_in,
)
from content.admin_autosave_new import USE as USE
from content.admin_autosave_new import begun, draft_key, is_in_use
from content.admin_autosave_rows import RowsBelow, restored
from content.revisions import Revision
from tenancy.changes import current
from tenancy.differences import Difference, in_form
from tenancy.models import MemberSite

SAVED = "da-luu"  # the cookie that lets the browser forget its own copy

# What static/admin/autosave.js says.
TEXTS = {
    "offline": gettext_lazy(
        "No connection: your text is kept on this machine. It is sent as soon as the "
        "connection is back."
    ),
    "away": gettext_lazy(
        "The server cannot keep your text at the moment: it is kept on this machine, "
        "and sent as soon as the server answers."
    ),
    "session": gettext_lazy(
        "Your session is over: your text is kept on this machine. Log in again in "
        "another tab, then go on here."
    ),
    "person": gettext_lazy(
        "Somebody else is logged in in this browser: your text is kept on this machine "
        "and shown to nobody but you. Log in again in another tab, then go on here."
    ),
    "refused": gettext_lazy(
        "Your text is kept on this machine only: the server did not take it."
    ),
    "nowhere": gettext_lazy(
        "Your text is kept nowhere yet: copy it into another document before you close "
        "this page."
    ),
    "elsewhere": gettext_lazy(
        "You have this form open in another tab or on another machine too. Write in "
        "one of them only: the draft keeps what was typed last."
    ),
}


@dataclass(frozen=True)
class Offer:
    """What was being typed, beside what stands."""

    differences: list[Difference]
    typed_at: datetime
    is_older: bool  # somebody saved the row after it was begun
    is_in_use: bool
    url: str


class Autosaves:
    """Mixed into a SiteOwnedAdmin before it."""

    overrides = {"changeform_view": "tells the browser what was saved"}

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        response = super().changeform_view(request, *args, **kwargs)
        remember_saved(request, response)
        return response

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        base = super().get_form(request, obj, **kwargs)
        draft = self._draft(request, obj) if is_in_use(request) else None
        if draft is None:
            return base
        values = initial_of(base, draft.data)

        class RestoredForm(base):
            def __init__(self, *args: Any, **kwargs: Any) -> None:
                kwargs["initial"] = {**(kwargs.get("initial") or {}), **values}
                super().__init__(*args, **kwargs)

        return RestoredForm

    def get_formsets_with_inlines(
        self, request: HttpRequest, obj: Any = None
    ) -> Iterator[tuple[Any, Any]]:
        draft = self._draft(request, obj) if is_in_use(request) else None
        for formset, inline in super().get_formsets_with_inlines(request, obj):
            if draft is not None:
                rows = inline.get_queryset(request)
                formset = restored(formset, rows, obj, draft.data)
            yield formset, inline

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        if self.may_autosave(request, row):
            draft = self._draft(request, row)
            context["autosave"] = self._sheet(request, row)
            context["offer"] = draft and self._offer(request, row, draft)
            if row is None and request.method == "GET" and not draft:
                context["begun"] = begun(request, self.model)
            context["media"] += FormMedia(js=["admin/autosave.js"])
        return super().render_change_form(request, context, *args, **kwargs)

    def opened_with(self, request: HttpRequest, row: Any) -> str:
        """What was begun on an older version is saved as such: it may conflict."""
        draft = self._draft(request, row) if is_in_use(request) else None
        return draft.base if draft is not None else super().opened_with(request, row)

    def asked_row(self, request: HttpRequest, key: str) -> Any:
        """The row of that key on the person's sites; Http404 for any other."""
        return self._row_or_404(request, key)

    def may_autosave(self, request: HttpRequest, row: Any = None) -> bool:
        if getattr(request, "member_site", None) is None:
            return False
        if row is None:
            return self.has_add_permission(request)
        return self.has_change_permission(request, row)

    def takes_autosave(self, request: HttpRequest, row: Any = None) -> bool:
        """May what the person types be kept, in this form or in another of the row?"""
        return self.may_autosave(request, row)

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self._forget(request, obj, None)
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self._forget(request, obj, obj)
        return super().log_change(request, obj, message)

    def _forget(self, request: HttpRequest, saved: Any, row: Any) -> None:
        """It was saved; undone with the change, should that be refused yet."""
        site = saved.owner
        form = draft_key(request, self.model, row)
        if form:
            revisions.finish_form(request.user, self.model, site, form)
        else:
            revisions.drop_autosave(request.user, self.model, site, row)
        change = current()
        request.saved_key = key_of(request.user, self.model, site, row, form)
        if change is not None:
            change.undo.append(lambda: setattr(request, "saved_key", ""))

    def _draft(self, request: HttpRequest, row: Any) -> Revision | None:
        site = getattr(request, "member_site", None)
        if site is None:
            return None
        form = draft_key(request, self.model, row)
        return revisions.autosave_of(request.user, self.model, site, row, form=form)

    def _sheet(self, request: HttpRequest, row: Any) -> dict[str, Any]:
        """What the script has to know."""
        site = request.member_site
        form = draft_key(request, self.model, row)
        return {
            "url": reverse("content:autosave"),
            "kind": self.model._meta.label_lower,
            "row": str(row.pk) if row is not None else "",
            "site": site.code,
            "form": form,
            "person": str(request.user.pk),
            "key": key_of(request.user, self.model, site, row, form),
            "texts": {name: str(text) for name, text in TEXTS.items()},
        }

    def _offer(self, request: HttpRequest, row: Any, draft: Revision) -> Offer | None:
        if request.method != "GET":
            return None  # the form that came back holds what was typed
        found = self.differences_of(request, row, draft.data)
        if not found:
            return None
        newest = self.stamp_of(row) if row is not None else ""
        return Offer(
            differences=found,
            typed_at=draft.updated_at,
            is_older=draft.base != newest,
            is_in_use=is_in_use(request),
            url=f"?{USE}=dung",  # of a new row it is in use when it comes here
        )

    def differences_of(
        self, request: HttpRequest, row: Any, data: Typed
    ) -> list[Difference]:
        """Where the typed `data` says other than the row, or than an empty form."""
        form = self._bound(request, row, data)
        names = [name for name in names_in(form, data) if name in form.changed_data]
        found = []
        if names:
            before = copy(form.instance)
            form.full_clean()
            found = in_form(form, before, names)
        for below in self._below(request, row, form):
            for one in below.typed(data):
                found += one.differences(data)
        return found

    def _bound(self, request: HttpRequest, row: Any, data: Typed) -> Any:
        base = super().get_form(request, row, change=row is not None)
        if row is None:
            initial = self.get_changeform_initial_data(request)
            return base(as_post(data), initial=initial)
        return base(as_post(data), instance=copy(row))

    def _below(self, request: HttpRequest, row: Any, form: Any) -> Iterator[RowsBelow]:
        if getattr(request, "proposing", None) is not None:
            return  # a change that waits is of the row alone
        for formset, inline in super().get_formsets_with_inlines(request, row):
            yield RowsBelow(formset, inline.get_queryset(request), form.instance)

    def to_keep(
        self, request: HttpRequest, row: Any, typed: Typed
    ) -> dict[str, list[str]]:
        """Of what a browser sent, what belongs to this form and the rows below it.

        Raises sanitise.TooLong.
        """
        form = self._bound(request, row, {})
        kept = kept_of(form, typed)
        for below in self._below(request, row, form):
            for one in below.typed(typed):
                kept |= one.kept(typed) if one.is_touched else {}
        return kept


def key_of(user: Any, model: Any, site: MemberSite, row: Any, form: str = "") -> str:
    """How the browser names its own copy: by person and item."""
    what = row.pk if row is not None else f"new{form}"
    return f"{user.pk}-{model._meta.label_lower}-{site.code}-{what}"


def remember_saved(request: HttpRequest, response: HttpResponse) -> None:
    """Tell the browser, once, which of its own copies was saved."""
    key = getattr(request, "saved_key", "")
    if key:
        response.set_cookie(
            SAVED,
            key,
            max_age=24 * 60 * 60,
            path=reverse("admin:index"),
            secure=request.is_secure(),
            samesite="Lax",
        )


def said_at(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%H:%M}"


def no_such_item() -> Http404:
    return Http404(_("There is no such row on your sites."))
