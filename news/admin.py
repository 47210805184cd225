"""The admin of articles."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from content.admin import ContentInline
from content.admin_publishing import PublishableAdmin
from content.vietnamese import fold
from news.admin_references import ShownElsewhere
from news.models import Article, Correction


class CorrectionInline(ContentInline, admin.TabularInline):
    model = Correction
    fields = ("noted_on", "text")


@admin.register(Article)
class ArticleAdmin(ShownElsewhere, PublishableAdmin):
    list_display = ("title", "standing", "published_at", "category", "site")
    list_filter = (
        "state",
        "category",
        "is_repost",
        ("site", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("site",)
    search_fields = ("title_folded",)
    search_help_text = _("Words of the title; accents may be left out.")
    ordering = ("-published_at", "-pk")
    fieldsets = (
        (None, {"fields": ("title", "category", "lead", "body")}),
        (
            _("Picture"),
            {
                "fields": (
                    "picture",
                    "picture_alt",
                    "picture_is_decorative",
                    "picture_caption",
                    "video",
                ),
                "description": _("One picture that stands above the text."),
            },
        ),
        (_("Who wrote it"), {"fields": ("author", "is_repost", "source")}),
        PublishableAdmin.publishing,
    )

    inlines = (CorrectionInline,)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """What readers never saw is mended without a note."""
        is_public = obj is not None and not obj.is_unfinished
        return super().get_inlines(request, obj) if is_public else ()

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> Any:
        return super().get_search_results(request, queryset, fold(search_term))
