"""The admin's pages of a change of what is published: write, compare, decide."""

from copy import copy
from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.admin.helpers import AdminForm
from django.contrib.admin.utils import unquote
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from content import approval, proposals, standing
from content.admin import allow_editor
from content.admin_autosave import DECISIONS, remember_saved
from content.admin_outcome import change_outcome
from content.admin_word import SCRIPTS
from content.admin_workflow import RemarkForm, Workflow, is_proposing, remark_key
from content.authors import authors_of_change, needs_another
from content.forms import UploadFormField
from content.publishing import State
from content.revisions import Revision
from tenancy.admin_pages import admin_page
from tenancy.scope import in_sites


class Proposals(Workflow):
    """Mixed into PublishableAdmin, after which the row stays what readers see."""

    workflow_pages = (
        *Workflow.workflow_pages,
        ("de-nghi-sua", "propose_view", "propose"),
        ("ban-sua", "pending_view", "pending"),
    )

    def takes_autosave(self, request: HttpRequest, row: Any = None) -> bool:
        if self.proposes(request, row):
            request.proposing = (self.model, row.pk)
            return True
        return super().takes_autosave(request, row)

    # --- write a change of what is published ------------------------------------

    def propose_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        row = self._row_or_404(request, str(object_id))
        if not approval.may_propose(request.user, row):
            raise Http404(_("There is no such row on your sites."))
        site = self.settle(request, row)
        may_publish = self.has_publish_permission(request, row)
        with in_sites(site):
            pending = approval.pending_of(row)
            if pending is not None and not approval.may_go_on(
                request.user, pending, may_publish=may_publish
            ):
                return self._go(request, row, _("Another change waits already."))
            return self._propose(request, row, pending)

    def _propose(
        self, request: HttpRequest, row: Any, pending: Revision | None
    ) -> HttpResponse:
        request.proposing = (self.model, row.pk)
        begun = proposals.proposed(row, pending) if pending is not None else row
        base = self.get_form(request, row, change=True)
        data = (request.POST, request.FILES) if request.method == "POST" else ()
        form = base(*data, instance=copy(begun))
        for name in DECISIONS & set(form.fields):
            del form.fields[name]
        if not data or not form.is_valid():
            return self._propose_page(request, row, pending, form)
        keep_files(form)
        view = partial(self._keep, request, row, form)
        return self._write(request, [row.site], view, again=self._back(request, row))

    def _keep(self, request: HttpRequest, row: Any, form: Any) -> HttpResponse:
        locked = self._locked(row)
        pending = approval.pending_of(locked)
        if request.POST.get("began", "") != began(pending):
            form.add_error(
                None,
                _("Somebody else wrote on at this change. Compare, then save again."),
            )
            return self._propose_page(request, row, pending, form)
        names = [one.name for one in self.restorable_here(request, locked)]
        names = [name for name in names if name in form.fields]
        changed = proposals.changed_columns(locked, form.instance, names)
        if not changed and locked.state == State.PUBLISHED:
            return self._go(request, row, _("Nothing differs from what is published."))
        submit = "_submit" in request.POST
        proposals.keep(locked, request.user, changed, submit=submit)
        self._forget(request, row, row)
        kept = _("The change was kept. Submit it when it is finished.")
        done = submitted(row) if submit else kept
        self.message_user(request, done, messages.SUCCESS)
        response = HttpResponseRedirect(self.page_of(row, "pending"))
        remember_saved(request, response)
        return response

    def _propose_page(
        self, request: HttpRequest, row: Any, pending: Any, form: Any
    ) -> HttpResponse:
        readonly = self.get_readonly_fields(request, row)
        sets = [
            (name, {**options, "fields": left})
            for name, options in self.get_fieldsets(request, row)
            if (left := without_decisions(options["fields"]))
        ]
        admin_form = AdminForm(form, sets, {}, readonly, model_admin=self)
        draft = self._draft(request, row)
        response = admin_page(
            request,
            "content/admin/propose.html",
            _("Change: %(row)s") % {"row": row},
            opts=self.opts,
            object=row,
            original=row,
            pending=pending,
            stands=standing.stands(row),
            began=began(pending),
            autosave=self._sheet(request, row),
            advice=self.advice_sheet(request, row),
            word=self.word_sheet(request, row),
            offer=draft and self._offer(request, row, draft),
            base_stamp=self.opened_with(request, row),
            adminform=admin_form,
            errors=form.errors,
            inline_admin_formsets=[],
            media=self.media
            + admin_form.media
            + Media(js=["admin/autosave.js", *SCRIPTS]),
            change_url=self._change_url(row),
            member_site=row.site,
        )
        allow_editor(response)
        return response

    # --- an earlier version, brought back as a change -----------------------------

    def version_view(
        self, request: HttpRequest, object_id: str, version_id: int
    ) -> HttpResponse:
        row = self._row_or_404(request, unquote(object_id))
        if self.proposes(request, row):
            request.proposing = (self.model, row.pk)
        return super().version_view(request, object_id, version_id)

    def what_restoring_does(self, request: HttpRequest, row: Any) -> str:
        if not is_proposing(request, row):
            return super().what_restoring_does(request, row)
        if not standing.is_seen(row):
            return _("Bringing this version back submits it as a change.")
        return _(
            "Bringing this version back submits it as a change: readers go on seeing "
            "what stands now until somebody else approves it."
        )

    def _bring_back(self, request: HttpRequest, row: Any, version: Any) -> HttpResponse:
        if not is_proposing(request, row):
            return super()._bring_back(request, row, version)
        locked = self._locked(row)
        if approval.pending_of(locked) is not None:
            return self._go(request, row, _("Another change waits already."))
        names = [field.name for field in self.restorable_here(request, locked)]
        changed = proposals.changed_columns(locked, version, names)
        if not changed:
            return self._go(request, row, _("Nothing differs from what is published."))
        proposals.keep(locked, request.user, changed, submit=True)
        self.message_user(request, submitted(row), messages.SUCCESS)
        return HttpResponseRedirect(self.page_of(row, "pending"))

    # --- look at the change that waits, and decide -----------------------------

    def pending_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        row = self._row_or_404(request, str(object_id))
        site = self.settle(request, row)
        may_publish = self.has_publish_permission(request, row)
        with in_sites(site):
            pending = approval.pending_of(row)
            if pending is None or not approval.may_read(
                request.user, pending, may_publish=may_publish
            ):
                raise Http404(_("No change waits here."))
            if request.method == "POST":
                view = partial(self._decide, request, row)
                again = self._back(request, row)
                return self._write(request, [site], view, again=again)
            return self._pending_page(request, row, pending, RemarkForm())

    def _pending_page(
        self, request: HttpRequest, row: Any, pending: Revision, form: Any
    ) -> HttpResponse:
        may_publish = self.has_publish_permission(request, row)
        is_submitted = pending.state == Revision.State.SUBMITTED
        return admin_page(
            request,
            "content/admin/pending.html",
            _("Change that waits: %(row)s") % {"row": row},
            opts=self.opts,
            object=row,
            pending=pending,
            heading=standing.heading(row),
            stands=standing.stands(row),
            overtaken=proposals.differences(row, pending),
            told=self.advice_on(proposals.proposed(row, pending)),
            seen=proposals.seen(row, pending),
            form=form,
            keeps=remark_key(request, row, began(pending)),
            may_decide=may_publish and is_submitted,
            must_wait=needs_another(request.user, row.site, authors_of_change(pending)),
            may_go_on=approval.may_go_on(
                request.user, pending, may_publish=may_publish
            ),
            may_take_back=approval.may_take_back(request.user, pending),
            may_drop=approval.may_drop(request.user, pending),
            change_url=self._change_url(row),
            propose_url=self.page_of(row, "propose"),
            preview_url=self.page_of(row, "preview"),
        )

    def _decide(self, request: HttpRequest, row: Any) -> HttpResponse:
        """Inside changing(): row and change are read anew under the lock."""
        locked = self._locked(row)
        pending = approval.pending_of(locked)
        if pending is None:
            return self._go(request, row, _("No change waits here."))
        for name, deed in self._deeds_on(request, locked, pending):
            if name in request.POST:
                if request.POST.get("seen", "") != proposals.seen(locked, pending):
                    return self._overtaken_page(request, locked, pending)
                return deed(request, locked, pending)
        raise Http404(_("There is no such row on your sites."))

    def _deeds_on(
        self, request: HttpRequest, row: Any, pending: Revision
    ) -> list[tuple[str, Any]]:
        """What the person may do with the change, by the names of the buttons."""
        may_publish = self.has_publish_permission(request, row)
        deeds: list[tuple[str, Any]] = []
        if may_publish and pending.state == Revision.State.SUBMITTED:
            deeds += [("_approve", self._approve), ("_send_back", self._return)]
        if approval.may_go_on(request.user, pending, may_publish=may_publish):
            deeds += [("_submit", self._submit)]
        if approval.may_take_back(request.user, pending):
            deeds += [("_take_back", self._take_back)]
        if approval.may_drop(request.user, pending):
            deeds += [("_drop", self._drop_page), ("_drop_for_good", self._drop)]
        return deeds

    def _overtaken_page(
        self, request: HttpRequest, row: Any, pending: Revision
    ) -> HttpResponse:
        """Nothing is decided about a text that was not looked at; a remark stays."""
        self.message_user(request, proposals.overtaken(), messages.ERROR)
        typed = {"remark": request.POST.get("remark", "")}
        return self._pending_page(request, row, pending, RemarkForm(initial=typed))

    def _approve(self, request: HttpRequest, row: Any, pending: Any) -> HttpResponse:
        seen = request.POST.get("seen", "")
        changed = proposals.apply(row, pending, request.user, seen)
        return self._done(request, row, change_outcome(changed))

    def _return(self, request: HttpRequest, row: Any, pending: Any) -> HttpResponse:
        form = RemarkForm(request.POST)
        if not form.is_valid():
            return self._pending_page(request, row, pending, form)
        proposals.send_back(pending, row, form.cleaned_data["remark"], request.user)
        return self._done(request, row, _("“%(row)s” was sent back.") % {"row": row})

    def _submit(self, request: HttpRequest, row: Any, pending: Any) -> HttpResponse:
        proposals.submit(pending, row, request.user)
        return self._done(request, row, submitted(row))

    def _take_back(self, request: HttpRequest, row: Any, pending: Any) -> HttpResponse:
        proposals.take_back(pending, row)
        done = _("You took the change back: it is a draft, and nobody approves it.")
        self.message_user(request, done, messages.SUCCESS)
        return HttpResponseRedirect(self.page_of(row, "pending"))

    def _drop_page(self, request: HttpRequest, row: Any, pending: Any) -> HttpResponse:
        """Ask once more: what is thrown away is kept nowhere."""
        return admin_page(
            request,
            "content/admin/drop_change.html",
            _("Throw the change away: %(row)s") % {"row": row},
            opts=self.opts,
            object=row,
            pending=pending,
            heading=standing.heading(row),
            others=approval.others_at(pending, request.user),
            differences=proposals.differences(row, pending),
            seen=proposals.seen(row, pending),
            change_url=self._change_url(row),
            pending_url=self.page_of(row, "pending"),
        )

    def _drop(self, request: HttpRequest, row: Any, pending: Any) -> HttpResponse:
        proposals.drop(pending, row, request.user)
        return self._done(request, row, _("The change was thrown away."))

    def _done(self, request: HttpRequest, row: Any, said: str) -> HttpResponse:
        self.message_user(request, said, messages.SUCCESS)
        return HttpResponseRedirect(self._change_url(row))


def submitted(row: Any) -> str:
    if not standing.is_seen(row):
        return _("The change was submitted; somebody else approves it next.")
    return _("The change was submitted. Readers see the old text until then.")


def began(pending: Revision | None) -> str:
    """Which change the page was opened with."""
    return "" if pending is None else pending.updated_at.isoformat()


def keep_files(form: Any) -> None:
    """Store what was chosen: nothing public refers to it until it is approved."""
    for name, field in form.fields.items():
        if isinstance(field, UploadFormField):
            field.keep(form.cleaned_data.get(name), None)


def without_decisions(names: Any) -> list[Any]:
    """The fields of a fieldset but those that publish; rows of fields stay rows."""
    left = []
    for name in names:
        if isinstance(name, str):
            left += [] if name in DECISIONS else [name]
        elif inner := tuple(one for one in name if one not in DECISIONS):
            left.append(inner)
    return left
