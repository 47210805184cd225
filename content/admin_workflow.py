"""The admin's pages of the workflow: who may, and sending back."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content import approval
from content.notices import Notice, tell
from content.publishing import Publishable, State
from tenancy.admin_insist import insist_page, may_still_insist
from tenancy.admin_pages import admin_page
from tenancy.changes import current
from tenancy.scope import in_sites


class RemarkForm(forms.Form):
    remark = forms.CharField(
        label=gettext_lazy("What is to be mended"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4, "cols": 60}),
        help_text=gettext_lazy("The writer reads it above the form."),
    )


def remark_key(request: HttpRequest, row: Any, version: str) -> str:
    """How the browser names its own copy of a remark about this version."""
    return f"{request.user.pk}-remark-{row._meta.label_lower}-{row.pk}-{version}"


def is_proposing(request: Any, row: Any) -> bool:
    """Is this the form in which a change of `row` is written, beside the row?"""
    asked = getattr(request, "proposing", None)
    return row is not None and asked == (type(row), row.pk)


class Workflow:
    """Mixed into the admin of what is drafted, approved and published.

    `workflow_pages` are (address, name of the view, ending of the page's name).
    """

    overrides = {"get_urls": "adds the pages of the workflow, which use _write"}
    workflow_pages: tuple[tuple[str, str, str], ...] = (
        ("gui-tra", "send_back_view", "send_back"),
    )

    def get_urls(self) -> list[Any]:
        meta = self.opts
        name = f"{meta.app_label}_{meta.model_name}"
        own = [
            path(
                f"<int:object_id>/{address}/",
                self.admin_site.admin_view(getattr(self, view)),
                name=f"{name}_{ending}",
            )
            for address, view, ending in self.workflow_pages
        ]
        return [*own, *super().get_urls()]

    def page_of(self, row: Any, ending: str) -> str:
        meta = self.opts
        return reverse(
            f"{self.admin_site.name}:{meta.app_label}_{meta.model_name}_{ending}",
            args=[row.pk],
        )

    # --- may one ------------------------------------------------------------

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if super().has_view_permission(request, obj):
            return True
        is_row = isinstance(obj, Publishable) and obj.pk is not None
        return is_row and approval.may_propose(request.user, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if is_proposing(request, obj):
            return True  # only what the page of proposals lays before the person
        may = super().has_change_permission(request, obj)
        if isinstance(obj, Publishable) and not obj.is_unfinished:
            # what readers see, or saw, is in the hands of those who publish
            return may and self.has_publish_permission(request, obj)
        return may

    def is_read_here(self, request: Any, row: Any) -> bool:
        """Is the text of `row` changed by a proposal alone, as somebody else approves?

        Asked for each form of the page, of the database once.
        """
        if row is None or row.pk is None or is_proposing(request, row):
            return False
        if row.state != State.PUBLISHED:
            return False
        known = request.__dict__.setdefault("writes_alone", {})
        if row.site_id not in known:
            known[row.site_id] = approval.writes_alone(request.user, row)
        return not known[row.site_id]

    def proposes(self, request: HttpRequest, row: Any) -> bool:
        """Does the person change `row` by proposals alone, and may they?"""
        if row is None or not approval.may_propose(request.user, row):
            return False
        is_shut = not self.has_change_permission(request, row)
        return is_shut or self.is_read_here(request, row)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        if row is not None:
            may_publish = self.has_publish_permission(request, row)
            pending = approval.pending_of(row)
            context["may_send_back"] = may_publish and row.state == State.SUBMITTED
            context["may_propose"] = approval.may_propose(request.user, row)
            context["pending"] = (
                pending
                if pending
                and approval.may_read(request.user, pending, may_publish=may_publish)
                else None
            )
        return super().render_change_form(request, context, *args, **kwargs)

    # --- send a draft back ----------------------------------------------------

    def send_back_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        row = self._row_or_404(request, str(object_id))
        if not self.has_publish_permission(request, row):
            raise Http404(_("There is no such row on your sites."))
        site = self.settle(request, row)
        form = RemarkForm(request.POST or None)
        with in_sites(site):
            if row.state != State.SUBMITTED:
                return self._go(request, row, _("It is not submitted any more."))
            if not form.is_valid():
                return self._remark_page(request, row, form)
            view = partial(self._send_back, request, row, form.cleaned_data["remark"])
            return self._write(request, [site], view, again=self._back(request, row))

    def _send_back(self, request: HttpRequest, row: Any, remark: str) -> HttpResponse:
        locked = self._locked(row)
        if locked.state != State.SUBMITTED:
            return self._go(request, row, _("It is not submitted any more."))
        locked.state, locked.remark = State.DRAFT, remark
        locked.save()
        current().note("send_back", locked, remark)
        tell(
            locked, [locked.written_by_id], Notice.What.SENT_BACK, request.user, remark
        )
        done = _("“%(row)s” was sent back.") % {"row": locked}
        self.message_user(request, done, messages.SUCCESS)
        return HttpResponseRedirect(self._change_url(locked))

    def _remark_page(self, request: HttpRequest, row: Any, form: Any) -> HttpResponse:
        return admin_page(
            request,
            "content/admin/send_back.html",
            _("Send back: %(row)s") % {"row": row},
            opts=self.opts,
            object=row,
            form=form,
            keeps=remark_key(request, row, self.stamp_of(row)),
            change_url=self._change_url(row),
        )

    # --- small things -----------------------------------------------------------

    def _locked(self, row: Any) -> Any:
        rows = self.model._default_manager.select_for_update(of=("self",))
        return rows.get(pk=row.pk)

    def _go(self, request: HttpRequest, row: Any, said: str) -> HttpResponse:
        self.message_user(request, said, messages.WARNING)
        return HttpResponseRedirect(self._change_url(row))

    def _back(self, request: HttpRequest, row: Any) -> Any:
        def back() -> HttpResponse:
            if may_still_insist(request):
                return insist_page(self, request, request.path)
            self.message_user(request, request.refused.sentence, messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())

        return back
