"""The admin of a site's rows: which site, may you, refuse without losing a word.

Every admin of a tenant's model subclasses SiteOwnedAdmin and adds no save logic.
The seam with `changing()` is told in docs/adr/0006.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import IS_POPUP_VAR
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from tenancy import roles
from tenancy.admin_actions import BulkActions
from tenancy.admin_conflicts import Conflicts, ConflictsOfRows
from tenancy.admin_errors import LinkedErrors
from tenancy.admin_history import HistoryPages
from tenancy.admin_insist import (
    insist_page,
    keep_insisting,
    may_still_insist,
    offer_to_insist,
    reason_to_insist,
)
from tenancy.admin_lists import StrictLists
from tenancy.admin_pages import admin_page
from tenancy.admin_permissions import RowPermissions, settled
from tenancy.admin_popups import SitePopups
from tenancy.admin_trail import Trailed, note_denial
from tenancy.changes import Refused, changing, current
from tenancy.models import Guarded, MemberSite, SiteOwned, owner_id, site_path
from tenancy.scope import in_sites

View = Callable[[], HttpResponse]


class _NotDone(Exception):
    """Nothing was written (a form with errors, a page that asks): roll back."""

    def __init__(self, response: HttpResponse) -> None:
        self.response = response


class SiteOwnedInline(ConflictsOfRows, SitePopups, RowPermissions):
    """Mixed into TabularInline or StackedInline for the children of a root row."""

    extra = 0
    show_change_link = False


class SiteOwnedAdmin(
    Conflicts,
    SitePopups,
    RowPermissions,
    BulkActions,
    HistoryPages,
    StrictLists,
    Trailed,
    admin.ModelAdmin,
):
    """Base of every admin of a tenant's rows.

    The site is settled before the form opens: from the row, from `?site=CODE`, or
    because the person has only one. All writes run inside `changing()`; when it is
    refused, the form comes back with the reason and all that was typed.
    """

    list_per_page = 50
    writes_closed = False  # what a closed site was stays as it was
    view_on_site: Any = False  # the shortcut behind True would read past the scope
    change_form_template = "admin/tenancy/change_form.html"

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Who reads one site wholly and drafts for another sees no more of that."""
        rows = super().get_queryset(request)
        if not issubclass(self.model, Guarded):
            return rows
        return roles.visible(request.user, rows, site_path(self.model))

    # --- which site -------------------------------------------------------

    def settle(self, request: HttpRequest, row: Any = None) -> MemberSite | None:
        """The site of this form; None when the person has yet to choose one."""
        site = row.owner if row is not None else self._asked_site(request)
        request.member_site = site
        return site

    def _asked_site(self, request: HttpRequest) -> MemberSite | None:
        mine = self.sites_to_add_to(request)
        code = request.GET.get("site")
        if code is None:
            return mine[0] if len(mine) == 1 else None
        for site in mine:
            if site.code == code:
                return site
        raise Http404(_("You have no board on the site “%(code)s”.") % {"code": code})

    def sites_to_add_to(self, request: HttpRequest) -> list[MemberSite]:
        ids = roles.sites_for(
            request.user, f"{self.opts.app_label}.add_{self.opts.model_name}"
        )
        return list(MemberSite.objects.filter(pk__in=ids).order_by("pk"))

    def _row_or_404(self, request: HttpRequest, object_id: str) -> Any:
        row = self.get_object(request, unquote(object_id))
        if row is None or not self.has_view_permission(request, row):
            note_denial(self.model, unquote(object_id))
            raise Http404(_("There is no such row on your sites."))
        return row

    def choose_site(self, request: HttpRequest) -> HttpResponse:
        """Whoever sits on several boards says first for which one the row is."""
        return admin_page(
            request,
            "admin/tenancy/choose_site.html",
            _("For which member site?"),
            opts=self.opts,
            sites=self.sites_to_add_to(request),
            is_popup=IS_POPUP_VAR in request.GET,
        )

    # --- the form ---------------------------------------------------------

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if "_saveasnew" in request.POST and not self.save_as:
            raise PermissionDenied  # Django would take it, offered or not
        row = self._row_or_404(request, object_id) if object_id else None
        if row is None and not self.has_add_permission(request):
            return super().changeform_view(request, None, form_url, extra_context)
        site = self.settle(request, row)
        if site is None:
            return self.choose_site(request)
        context = {"member_site": site, **(extra_context or {})}
        view = partial(super().changeform_view, request, object_id, form_url, context)
        with in_sites(site):
            if request.method != "POST":
                return view()
            return self._write(request, [site], view, again=view)

    def _write(
        self,
        request: HttpRequest,
        sites: Iterable[MemberSite],
        view: View,
        again: View,
    ) -> HttpResponse:
        """Run `view` inside changing(); when refused, show `again` with the reason."""
        sites = list(sites)
        said_before = len(messages.get_messages(request)._queued_messages)
        change_of = partial(changing, *sites, even_closed=self.writes_closed)
        why = reason_to_insist(request, sites)
        try:
            with change_of(touches=self.touches(), insisting=why) as change:
                response = view()
                if not change.notes:
                    raise _NotDone(response)
            for sentence in change.told:
                self.message_user(request, sentence, messages.SUCCESS)
            return response
        except _NotDone as nothing:
            keep_insisting(request, sites)
            self.came_back(nothing.response)
            return nothing.response
        except Refused as refused:
            request.refused = refused
            offer_to_insist(request, sites)
        del messages.get_messages(request)._queued_messages[said_before:]
        for upload in request.FILES.values():
            upload.seek(0)
        response = again()
        self.came_back(response)
        return response

    def came_back(self, response: HttpResponse) -> None:
        """Hook, outside the change that was rolled back: nothing was written."""

    def touches(self) -> set[type[models.Model]]:
        """The models a form, its inlines and a cascading delete may write."""
        found: set[type[models.Model]] = set()
        todo = [self.model._meta.concrete_model]
        while todo:
            model = todo.pop()
            if model in found:
                continue
            found.add(model)
            todo += [
                relation.related_model
                for relation in model._meta.related_objects
                if relation.on_delete is models.CASCADE
            ]
        return found | {inline.model for inline in self.inlines}

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        base = super().get_form(request, obj, change=change, **kwargs)
        begin = partial(self.begin, request)

        class SiteForm(base):
            def __init__(self, *args: Any, **kwargs: Any) -> None:
                super().__init__(*args, **{"error_class": LinkedErrors, **kwargs})
                if self.instance._state.adding:
                    begin(self.instance)

            def _get_validation_exclusions(self) -> set[str]:
                # or uniqueness within the site would not be looked at
                return super()._get_validation_exclusions() - {"site"}

            def _post_clean(self) -> None:
                super()._post_clean()
                if has_moved(self.instance, settled(request)):
                    self.add_error(None, _("A row stays on its own site."))

            def clean(self) -> dict[str, Any] | None:
                data = super().clean()
                refused = getattr(request, "refused", None)
                if refused is not None:
                    self.add_error(None, ValidationError(refused.sentence))
                return data

        return SiteForm

    def begin(self, request: HttpRequest, row: Any) -> None:
        """Set on a new `row`, before the form opens, what nobody may choose."""
        site = settled(request)
        if isinstance(row, SiteOwned) and owner_id(row) is None and site is not None:
            row.site = site

    def get_exclude(self, request: HttpRequest, obj: Any = None) -> list[str]:
        exclude = list(super().get_exclude(request, obj) or [])
        if issubclass(self.model, SiteOwned):
            exclude.append("site")
        return exclude

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: Any = None
    ) -> HttpResponse:
        response = super().response_add(request, obj, post_url_continue)
        if "_addanother" in request.POST and response.status_code == 302:
            response["Location"] += (
                "&" if "?" in response["Location"] else "?"
            ) + f"site={obj.owner.code}"
        return response

    def leave_line(self, action: str, row: Any, detail: str) -> None:
        """With the change that carries it, or not at all."""
        change = current()
        if change is not None:
            change.note(action, row, detail)

    # --- delete -----------------------------------------------------------

    def delete_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        row = self._row_or_404(request, object_id)
        site = self.settle(request, row)
        view = partial(super().delete_view, request, object_id, extra_context)
        with in_sites(site):
            if request.method != "POST":
                return view()
            back = partial(self._say_refusal, request, self._change_url(row))
            return self._write(request, [site], view, again=back)

    def _change_url(self, row: Any) -> str:
        meta = self.opts
        name = f"{self.admin_site.name}:{meta.app_label}_{meta.model_name}_change"
        return reverse(name, args=[row.pk])

    def _say_refusal(self, request: HttpRequest, url: str) -> HttpResponse:
        if may_still_insist(request):
            return insist_page(self, request, url)
        self.message_user(request, request.refused.sentence, messages.ERROR)
        return HttpResponseRedirect(url)


def has_moved(row: Any, site: MemberSite | None) -> bool:
    """Would the form put `row` on another site than the one it was opened for?"""
    return site is not None and owner_id(row) not in (None, site.pk)
