"""The admin of the introduction pages, the identity block, the look and notices."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.forms import Select
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.admin import OncePerSite
from content.admin_autosave import Autosaves
from content.admin_publishing import PublishableAdmin
from content.emails import is_official
from pages import catalogue
from pages.admin_look import LookAdmin as LookAdmin
from pages.admin_notices import NoticeAdmin as NoticeAdmin
from pages.admin_notices import ProvinceNoticeAdmin as ProvinceNoticeAdmin
from pages.models import AgencyIdentity, Page
from pages.parts import FORM
from tenancy import roles
from tenancy.admin import SiteOwnedAdmin
from tenancy.models import IdentityBlock, MemberSite


def in_its_language(text: str, language: str) -> str:
    """Marked where it is not Vietnamese, so that it is read aloud as what it is."""
    if language == "vi":
        return text
    return format_html('<span lang="{}">{}</span>', language, text)


class KeySelect(Select):
    """The pages to choose from, each marked with its language."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> Any:
        option = super().create_option(name, value, *args, **kwargs)
        page_type = catalogue.type_by_key(str(value))
        if page_type is not None and page_type.language != "vi":
            option["attrs"]["lang"] = page_type.language
        return option


@admin.register(Page)
class PageAdmin(OncePerSite, PublishableAdmin):
    list_display = ("title_of_page", "site", "standing", "body_words", "published_at")
    list_filter = ("state", "key")
    list_select_related = ("site",)
    ordering = ("site", "pk")
    fieldsets = (
        (None, {"fields": ("key", "body")}),
        PublishableAdmin.publishing,
    )

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """With the form to download, on the page that is asked for one."""
        key = obj.key if obj is not None else request.GET.get("key", "")
        page_type = catalogue.type_by_key(key)
        if page_type is None or FORM not in page_type.parts:
            return super().get_fieldsets(request, obj)
        return (
            (None, {"fields": ("key", "body", "form_file")}),
            PublishableAdmin.publishing,
        )

    def full_sites(self, sites: Sequence[MemberSite]) -> set[int]:
        rows = Page._base_manager.filter(site__in=sites)
        standing = set(rows.values_list("site_id", "key"))
        return {
            site.pk
            for site in sites
            if all(
                (site.pk, one.key) in standing for one in catalogue.types_for(site.kind)
            )
        }

    def doubts(self, row: Page) -> Iterator[str]:
        yield from super().doubts(row)
        if row.is_published() and not row.body_words and not row.body_filler:
            sentence = _now(
                "“%(row)s” is published without a text: readers find an empty page, "
                "and the requirement is not met. Write the text, or withdraw the page."
            )
            yield sentence % {"row": row}

    @admin.display(description=_("page"))
    def title_of_page(self, page: Page) -> str:
        return in_its_language(page.title, page.language)

    def get_readonly_fields(
        self, request: HttpRequest, obj: Any = None
    ) -> tuple[str, ...]:
        fields = super().get_readonly_fields(request, obj)
        return fields if obj is None else ("key", *fields)

    def formfield_for_choice_field(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        site = getattr(request, "member_site", None)
        if db_field.name == "key" and site is not None:
            kwargs["choices"] = [
                (one.key, one.title) for one in catalogue.types_for(site.kind)
            ]
            kwargs["widget"] = KeySelect
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, **kwargs)
        if obj is not None and obj.type is not None and "body" in form.base_fields:
            form.base_fields["body"].help_text = obj.type.help_text
        return form


@admin.register(AgencyIdentity)
class AgencyIdentityAdmin(Autosaves, SiteOwnedAdmin):
    """One row for each site of the person; neither added nor deleted here."""

    fields = tuple(field.name for field in IdentityBlock._meta.local_fields)
    list_display = ("name", "agency", "phone", "email", "responsible_name")
    ordering = ("name",)
    actions = None
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def get_queryset(self, request: HttpRequest) -> Any:
        return roles.visible(request.user, super().get_queryset(request), "pk")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        if obj.email and not is_official(obj.email):
            sentence = _now(
                "“%(email)s” is not on an official domain. It was saved, but the "
                "requirement stays unmet until an official address stands there."
            )
            self.message_user(
                request, sentence % {"email": obj.email}, messages.WARNING
            )
        return super().log_change(request, obj, message)
