"""The admin's page of previews: an address at which a draft is read as by readers."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _

from content import approval, previews
from content.previews import Preview
from content.revisions import Revision
from tenancy import audit
from tenancy.admin_pages import admin_page
from tenancy.scope import in_sites


class Previews:
    """Mixed into a SiteOwnedAdmin of what is drafted and published."""

    overrides = {"get_urls": "adds the page of previews, which writes no row"}
    change_form_template = "content/admin/change_form.html"

    def get_urls(self) -> list[Any]:
        meta = self.opts
        view = self.admin_site.admin_view(self.preview_view)
        name = f"{meta.app_label}_{meta.model_name}_preview"
        return [
            path("<int:object_id>/xem-truoc/", view, name=name),
            *super().get_urls(),
        ]

    def preview_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Says what a preview is; POST makes one, which the audit trail tells."""
        row = self._row_or_404(request, str(object_id))
        with in_sites(self.settle(request, row)):
            pending = self._previewed_change(request, row)
            made = None
            if request.method == "POST":
                made = self._made(request, row, pending)
            page = admin_page(
                request,
                "content/admin/preview.html",
                _("Preview: %(row)s") % {"row": row},
                opts=self.opts,
                object=row,
                preview=made,
                told=self.advice_on(row),
                pending=pending,
                days=previews.LASTS.days,
                change_url=self._change_url(row),
            )
            return page.render()

    def _previewed_change(self, request: HttpRequest, row: Any) -> Revision | None:
        """The change that waits; None where the row itself is still to come."""
        pending = None if row.is_unfinished else approval.pending_of(row)
        may_publish = self.has_publish_permission(request, row)
        if pending is not None and approval.may_read(
            request.user, pending, may_publish=may_publish
        ):
            return pending
        if row.is_to_come:
            return None
        raise Http404(_("Only what readers do not see yet has a preview."))

    def _made(
        self, request: HttpRequest, row: Any, pending: Revision | None
    ) -> Preview:
        made = previews.make(row, request.user, pending)
        until = f"{timezone.localtime(made.until):%d/%m/%Y %H:%M}"
        note = audit.note_of("preview", row, _("until %(end)s") % {"end": until})
        audit.write_alone(note, row.site.code)
        return made
