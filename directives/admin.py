"""The admin of official documents and of their types."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.defaultfilters import yesno
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.admin_publishing import PublishableAdmin
from content.advice import LEAD
from content.publishing import State
from content.search import words_of
from directives.models import Directive, DocumentType
from directives.search import matching
from tenancy import roles
from tenancy.admin_lists import StrictLists
from tenancy.admin_trail import Trailed


@admin.register(DocumentType)
class DocumentTypeAdmin(Trailed, StrictLists, admin.ModelAdmin):
    """One list for all sites: everybody may read it, administrators keep it."""

    list_display = ("name", "abbreviation", "normative", "plan", "force")
    search_fields = ("name", "abbreviation")

    @admin.display(description=_("normative"), ordering="is_normative")
    def normative(self, kind: DocumentType) -> str:
        return yesno(kind.is_normative)  # Django's icon says True in English

    @admin.display(description=_("plan"), ordering="is_plan")
    def plan(self, kind: DocumentType) -> str:
        return yesno(kind.is_plan)

    @admin.display(description=_("comes into force"), ordering="has_force")
    def force(self, kind: DocumentType) -> str:
        return yesno(kind.has_force)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return roles.is_insider(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.is_superuser

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.is_superuser

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.is_superuser


@admin.register(Directive)
class DirectiveAdmin(PublishableAdmin):
    advised = {LEAD: "abstract"}
    list_display = (
        "number",
        "abstract",
        "standing",
        "issued_on",
        "document_type",
        "site",
    )
    list_filter = (
        "state",
        "is_own",
        ("document_type", admin.RelatedOnlyFieldListFilter),
        ("site", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("site", "document_type")
    search_fields = ("number_fold", "abstract_folded")
    search_help_text = _("A number such as 773/QD-UBND, or words of the abstract.")
    ordering = ("-issued_on", "-pk")
    fieldsets = (
        (None, {"fields": ("number", "document_type", "abstract", "file")}),
        (
            _("Who issued it, and when"),
            {
                "fields": (
                    "issuing_body",
                    ("signer", "signer_post"),
                    "issued_on",
                    ("in_force_on", "expired_on"),
                    "field_of_work",
                )
            },
        ),
        (_("Received from another body"), {"fields": ("is_own", "received_on")}),
        PublishableAdmin.publishing,
    )

    def doubts(self, row: Directive) -> Iterator[str]:
        yield from super().doubts(row)
        if row.state == State.PUBLISHED and row.file_id is None:
            sentence = _now(
                "“%(row)s” was published without a file, so it does not count in "
                "full. Add the signed document."
            )
            yield sentence % {"row": row}

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        if not words_of(search_term):
            return queryset, False
        return queryset.filter(matching(search_term)), False
