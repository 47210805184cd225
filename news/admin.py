"""The admin of articles."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from content.admin import ContentInline
from content.admin_publishing import PublishableAdmin
from content.admin_word import BeginsFromWord
from content.publishing import Shown
from content.vietnamese import fold
from news.admin_references import ShownElsewhere
from news.models import Article, Correction

DAYS = ("published_at", "expires_at")
WITH_DAY = _("Category, author and day")
# Beside each field, for who fills in such a form for the first time.
HELP = {
    "title": _("For example: “Xã Tân Thanh khánh thành cầu dân sinh Bản Thẩu”."),
    "lead": _(
        "One or two sentences: what happened, where and when. For example: “Sáng "
        "12/3, xã Tân Thanh khánh thành cầu Bản Thẩu, dài 20 mét, phục vụ hơn 120 hộ "
        "dân.”"
    ),
    "body": _(
        "Type it, paste it from Word or a web page, or take it from a Word file: what "
        "is bold, lists, tables and pictures stay; fonts and colours go."
    ),
    "picture": _("It stands above the text. A photo straight from a phone will do."),
    "picture_caption": _("For example: “Người dân đi qua cầu mới. Ảnh: Hoàng Hà”."),
    "picture_alt": _(
        "For people who cannot see it: who or what is in the picture. For example: "
        "“Đoàn người dắt xe đạp qua cây cầu bê tông”."
    ),
    "category": _("If in doubt, leave “News and events”."),
    "author": _("The name that stands under the article, for example: “Hoàng Hà”."),
    "is_repost": _("Such articles do not count as the site's own."),
    "source": _(
        "Required for what is taken from elsewhere, with its address. For example: "
        "“Báo Lạng Sơn, https://baolangson.vn/…”."
    ),
    "published_at": _(
        "Mostly left empty: it is then the moment at which you publish. A day to come, "
        "for example 20/11/2026 07:00, publishes it at that time."
    ),
    "expires_at": _("From then on it is no longer shown. Mostly left empty."),
    "state": _("The buttons below set it; nobody has to choose it here."),
}


class CorrectionRows(BaseInlineFormSet):
    def clean(self) -> None:
        super().clean()
        for form in self.deleted_forms:
            if form.instance.stands():
                raise ValidationError(form.instance.why_it_stays())


class CorrectionInline(ContentInline, admin.TabularInline):
    model = Correction
    formset = CorrectionRows
    fields = ("noted_on", "text")


@admin.register(Article)
class ArticleAdmin(ShownElsewhere, BeginsFromWord, PublishableAdmin):
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
        (None, {"fields": ("title", "lead", "body")}),
        (
            _("Picture"),
            {
                "fields": (
                    "picture",
                    "picture_caption",
                    "picture_alt",
                    "picture_is_decorative",
                )
            },
        ),
        (
            WITH_DAY,
            {"fields": ("category", "author", "is_repost", "source", "published_at")},
        ),
        (
            _("Seldom needed"),
            {"fields": ("video", "expires_at", "state"), "classes": ("collapse",)},
        ),
    )
    word_fields = {"title": "title", "lead": "lead"}
    word_body = "body"

    inlines = (CorrectionInline,)

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        return super().get_form(request, obj, **{"help_texts": HELP, **kwargs})

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Without the days that others set and nobody has set yet."""
        fieldsets = super().get_fieldsets(request, obj)
        if self.has_publish_permission(request, obj):
            return fieldsets
        unset = {name for name in DAYS if getattr(obj, name, None) is None}
        return [
            (
                _("Category and author")
                if name == WITH_DAY and "published_at" in unset
                else name,
                {**options, "fields": [f for f in options["fields"] if f not in unset]},
            )
            for name, options in fieldsets
        ]

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """What readers never saw is mended without a note."""
        is_public = obj is not None and not obj.is_unfinished
        if not is_public or obj.standing() == Shown.SCHEDULED:
            return ()
        return super().get_inlines(request, obj)

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> Any:
        return super().get_search_results(request, queryset, fold(search_term))
