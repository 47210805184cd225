"""The admin's history pages: what a row said before, and bringing that back."""

from collections.abc import Iterable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tenancy import roles
from tenancy.admin_insist import insist_page, may_still_insist
from tenancy.admin_pages import admin_page
from tenancy.changes import Refused, current
from tenancy.differences import between, shown
from tenancy.scope import in_sites

BESIDE = "voi"  # ?voi=ID lays that version beside the one that is shown
MOST = 200  # versions on one page
KINDS = {"+": "added", "~": "changed", "-": "removed"}


def restorable(model: type[models.Model]) -> list[models.Field]:
    """The fields that a version brought back writes: not site, keys, workflow."""
    kept = {"site", *getattr(model, "kept_on_restore", ())}
    tracked = {field.name for field in model.history.model.tracked_fields}
    return [
        field
        for field in model._meta.concrete_fields
        if field.name in tracked
        and field.editable
        and not field.primary_key
        and field.name not in kept
    ]


def bring_back(row: Any, version: Any, fields: Iterable[models.Field]) -> None:
    """Write `fields` of `version` (a historical record) onto `row`, checked as a form.

    Raises Refused with a sentence when the old values no longer hold.
    """
    for field in fields:
        setattr(row, field.attname, getattr(version, field.attname))
    try:
        row.full_clean()
        row._change_reason = _("Brought back from %(when)s") % {
            "when": _moment(version)
        }
        row.save()
    except ValidationError as wrong:
        raise Refused(" ".join(wrong.messages)) from wrong
    except IntegrityError as wrong:
        raise Refused(
            _("That version no longer fits the other rows; nothing was changed.")
        ) from wrong


class HistoryPages:
    """Mixed into SiteOwnedAdmin, which settles the site and runs `changing()`."""

    def get_urls(self) -> list[Any]:
        meta = self.opts
        view = self.admin_site.admin_view(self.version_view)
        name = f"{meta.app_label}_{meta.model_name}_version"
        return [
            path("<path:object_id>/history/<int:version_id>/", view, name=name),
            *super().get_urls(),
        ]

    def history_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        row = self._row_or_404(request, object_id)
        self.settle(request, row)
        if not hasattr(self.model, "history"):
            return super().history_view(request, object_id, extra_context)
        with in_sites(row.owner):
            versions = list(row.history.select_related("history_user")[:MOST])
        for version, earlier in zip(versions, [*versions[1:], None], strict=True):
            version.kind = KINDS[version.history_type]
            version.fields = _changed(self.model, version, earlier)
        return admin_page(
            request,
            "admin/tenancy/history.html",
            _("Earlier versions: %(row)s") % {"row": row},
            opts=self.opts,
            object=row,
            versions=versions,
            change_url=self._change_url(row),
            trail_url=_trail_url(request, row),
            **(extra_context or {}),
        )

    def version_view(
        self, request: HttpRequest, object_id: str, version_id: int
    ) -> HttpResponse:
        """One version beside the present row; POST brings it back."""
        row = self._row_or_404(request, unquote(object_id))
        site = self.settle(request, row)
        with in_sites(site):
            version = row.history.filter(history_id=version_id).first()
            if version is None:
                raise Http404(_("There is no such version."))
            if request.method != "POST":
                return self._show_version(request, row, version)
            if not self.has_change_permission(request, row):
                raise Http404(_("There is no such row on your sites."))
            view = partial(self._bring_back, request, row, version)
            again = partial(self._refuse_version, request, row.pk, version)
            return self._write(request, [site], view, again=again)

    def restorable_here(self, request: HttpRequest, row: Any) -> list[models.Field]:
        """What a version may bring back: what this admin's form may change."""
        names = set(flatten_fieldsets(self.get_fieldsets(request, row)))
        names -= set(self.get_readonly_fields(request, row))
        return [field for field in restorable(self.model) if field.name in names]

    def _bring_back(self, request: HttpRequest, row: Any, version: Any) -> HttpResponse:
        locked = self.model._default_manager.select_for_update(of=("self",)).get(
            pk=row.pk
        )
        bring_back(locked, version, self.restorable_here(request, locked))
        current().note("restore", locked, version.history_id)
        self.message_user(
            request,
            _("The version of %(when)s stands again.") % {"when": _moment(version)},
            messages.SUCCESS,
        )
        return HttpResponseRedirect(self._change_url(locked))

    def _refuse_version(
        self, request: HttpRequest, pk: Any, version: Any
    ) -> HttpResponse:
        if may_still_insist(request):
            return insist_page(self, request, request.path)
        self.message_user(request, request.refused.sentence, messages.ERROR)
        row = self.model._default_manager.get(pk=pk)
        return self._show_version(request, row, version)

    def _show_version(
        self, request: HttpRequest, row: Any, version: Any
    ) -> HttpResponse:
        """Beside what stands now, or beside another version that was asked for."""
        other = _asked_version(request, row)
        beside: Any = row if other is None else other
        return admin_page(
            request,
            "admin/tenancy/version.html",
            _("Version of %(when)s") % {"when": _moment(version)},
            opts=self.opts,
            object=row,
            version=version,
            other=other,
            versions=row.history.exclude(pk=version.pk)[:MOST],
            differences=between(version, beside, self.restorable_here(request, row)),
            rows=[
                {"name": capfirst(field.verbose_name), "text": shown(version, field)}
                for field in restorable(self.model)
            ],
            may_restore=self.has_change_permission(request, row),
            what_restoring_does=self.what_restoring_does(request, row),
            change_url=self._change_url(row),
        )

    def what_restoring_does(self, request: HttpRequest, row: Any) -> str:
        return _(
            "Bringing this version back replaces what stands now; what stands now is "
            "kept as a version too."
        )


def _asked_version(request: HttpRequest, row: Any) -> Any:
    """The version of `row` that ?voi= names; None for what stands now."""
    asked = request.GET.get(BESIDE, "")
    if not (asked.isascii() and asked.isdecimal()):
        return None
    return row.history.filter(history_id=asked[:18]).first()


def _trail_url(request: HttpRequest, row: Any) -> str:
    """Where the audit trail tells of this row; empty for who may not read it."""
    if not roles.may(request.user, roles.Right.TRAIL, row.owner):
        return ""
    query = urlencode({"model": row._meta.label, "row": row.pk})
    return f"{reverse('admin:tenancy_auditline_changelist')}?{query}"


def _moment(version: Any) -> str:
    return f"{timezone.localtime(version.history_date):%d/%m/%Y %H:%M}"


def _changed(model: type[models.Model], version: Any, earlier: Any) -> list[str]:
    """Names of the fields in which `version` differs from the one before."""
    if earlier is None:
        return []
    return [
        str(field.verbose_name)
        for field in restorable(model)
        if getattr(version, field.attname) != getattr(earlier, field.attname)
    ]
