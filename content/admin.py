"""Admin bases for content: the editor, uploads, and what became of a saved text."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib import messages
from django.contrib.admin.widgets import AdminFileWidget
from django.db import models
from django.forms import BaseForm, Field, SplitDateTimeField
from django.forms.formsets import DELETION_FIELD_NAME
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content import described, sanitise
from content.admin_advice import Advised
from content.admin_autosave import Autosaves
from content.admin_calendar import CalendarDayAdmin as CalendarDayAdmin
from content.admin_files import SeenFiles
from content.admin_old_addresses import OldAddressAdmin as OldAddressAdmin
from content.admin_word import FromWord
from content.dates import within_reason
from content.fields import FillerField, RichTextField, UploadField
from content.forms import UploadFormField
from content.keeping import Keeper, keep_uploads
from content.widgets import CSP, RichTextWidget, not_taken_over
from content.words import explain_reason
from tenancy import roles
from tenancy.admin import SiteOwnedAdmin, SiteOwnedInline
from tenancy.models import MemberSite


class ContentFields:
    """Form fields of rich text and uploads, for an admin and for its inlines."""

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **kwargs: Any
    ) -> Any:
        site = getattr(request, "member_site", None)
        if isinstance(db_field, UploadField):
            field = UploadFormField(
                kind=db_field.upload_kind,
                keeper=Keeper(site, request.user) if site is not None else None,
                required=not db_field.blank,
                label=capfirst(db_field.verbose_name),
                help_text=kwargs.get("help_text", db_field.help_text),
            )
            # the admin's template keeps the box and its word together
            field.widget.template_name = AdminFileWidget.template_name
            return field
        if not isinstance(db_field, RichTextField):
            field = super().formfield_for_dbfield(db_field, request, **kwargs)
            if isinstance(db_field, models.DateField) and field is not None:
                field.validators.append(within_reason)
                name_both_inputs(field)
            return field
        widget = RichTextWidget()
        if site is not None:
            address = reverse("content:upload_picture")
            widget.send_pictures_to(f"{address}?site={site.code}")
        return db_field.formfield(**{**kwargs, "widget": widget})


def name_both_inputs(field: Field) -> None:
    """The admin writes “Date” and “Time” beside the inputs, not as their labels."""
    if isinstance(field, SplitDateTimeField):
        for widget, name in zip(
            field.widget.widgets, (_("Date"), _("Time")), strict=True
        ):
            widget.attrs["aria-label"] = format_lazy("{}: {}", field.label, name)


class ContentInline(ContentFields, SiteOwnedInline):
    """Mixed into TabularInline or StackedInline of a content admin."""


class ContentAdmin(
    FromWord, ContentFields, SeenFiles, Advised, Autosaves, SiteOwnedAdmin
):
    """Base of the admins of content."""

    overrides = {
        "changeform_view": "only relaxes the CSP of the editor's page",
        "save_related": "only tells what the saved text lost, or why it does not count",
    }
    site_columns = ("site", "site_of")

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        response = super().changeform_view(request, *args, **kwargs)
        allow_editor(response)
        return response

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        rows = [form, *(row for formset in formsets for row in formset.forms)]
        lost = sum(lost_pictures(row) for row in rows)
        if lost:
            self.message_user(request, not_taken_over(lost), messages.WARNING)
        for told in (filler, undescribed):
            for reason in dict.fromkeys(one for row in rows for one in told(row)):
                self.message_user(request, reason, messages.WARNING)

    def came_back(self, response: HttpResponse) -> None:
        keep_uploads(forms_of(response))

    def get_list_display(self, request: HttpRequest) -> Sequence[Any]:
        """The column of sites is for those who see more than one."""
        columns = super().get_list_display(request)
        if len(roles.sites_where(request.user, roles.Right.VIEW)) > 1:
            return columns
        return [name for name in columns if name not in self.site_columns]


def lost_pictures(form: BaseForm) -> int:
    """How many pictures of the typed texts are not in the saved ones.

    A picture pasted from Word names a file of the person's own computer; another
    site's picture is not ours to show.
    """
    lost = 0
    for name in form.changed_data:
        if isinstance(form.fields[name].widget, RichTextWidget):
            typed = sanitise.pictures(form.cleaned_data.get(name) or "")
            lost += max(0, typed - sanitise.pictures(getattr(form.instance, name)))
    return lost


def filler(form: BaseForm) -> Iterator[str]:
    """For each text of a form that was saved as filler: why it counts as nothing.

    A warning and no wall: the text is the writer's own, and the judgement is ours.
    """
    if not form.has_changed() or form.cleaned_data.get(DELETION_FIELD_NAME):
        return
    for field in form.instance._meta.concrete_fields:
        if isinstance(field, FillerField) and field.of in form.fields:
            reason = getattr(form.instance, field.attname)
            if reason:
                label = form.fields[field.of].label
                sentence = _now("It was saved. But in “%(field)s”: %(reason)s")
                yield sentence % {"field": label, "reason": explain_reason(reason)}


def undescribed(form: BaseForm) -> Iterator[str]:
    """What is left to choose for the pictures of a draft; later it is refused."""
    for name in form.changed_data:
        if isinstance(form.fields[name].widget, RichTextWidget):
            left = described.to_decide(getattr(form.instance, name) or "")
            if left:
                yield left


def forms_of(response: HttpResponse) -> Iterator[BaseForm]:
    """Every form that a page of the admin is about to show."""
    context = getattr(response, "context_data", None) or {}
    if "adminform" in context:
        yield context["adminform"].form
    for inline in context.get("inline_admin_formsets", ()):
        yield from inline.formset.forms


class OncePerSite:
    """Mixed in before a content admin whose rows each site can have only so many of.

    Adding is offered where something is left to add.
    """

    def full_sites(self, sites: Sequence[MemberSite]) -> set[int]:
        """Ids of those of `sites` that have all such rows."""
        raise NotImplementedError

    def sites_to_add_to(self, request: HttpRequest) -> list[MemberSite]:
        sites = super().sites_to_add_to(request)
        if request.method == "POST":
            return sites  # somebody was quicker: the form says so and keeps the text
        full = self.full_sites(sites)
        return [site for site in sites if site.pk not in full]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        may = super().has_add_permission(request, obj)
        return may and bool(self.sites_to_add_to(request))


def allow_editor(response: HttpResponse) -> None:
    """Let the editor run on this page, and on no other."""
    response._csp_update = {key: list(value) for key, value in CSP.items()}
