"""The admin of articles."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from content.admin_publishing import PublishableAdmin
from content.vietnamese import fold
from news.models import Article


@admin.register(Article)
class ArticleAdmin(PublishableAdmin):
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
                "fields": ("picture", "picture_alt", "picture_caption"),
                "description": _("One picture that stands above the text."),
            },
        ),
        (_("Who wrote it"), {"fields": ("author", "is_repost", "source")}),
        PublishableAdmin.publishing,
    )

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> Any:
        return super().get_search_results(request, queryset, fold(search_term))
