"""The admin of what is shown elsewhere: other sites' articles, and the hub's first."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from content.admin import ContentAdmin
from content.admin_publishing import PublishableAdmin
from news import elsewhere
from news.models import Article, HubPick, Reference
from news.references import last_day_of_pick
from tenancy import admin_permissions, clock
from tenancy.changes import Refused, current


class ShownElsewhere:
    """Mixed into the admin of articles: who else shows one, and the Office's press."""

    actions = (*PublishableAdmin.actions, "show_on_hub")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        standing = super().get_fieldsets(request, obj)
        if obj is None or not where_shown(obj):
            return standing
        more = (_("Shown elsewhere too"), {"fields": ("shown_elsewhere",)})
        return [*standing, more]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return (*super().get_readonly_fields(request, obj), "shown_elsewhere")

    @admin.display(
        description=_("Where"),
    )
    def shown_elsewhere(self, row: Article) -> str:
        return ", ".join(where_shown(row))

    def has_pick_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return admin_permissions.permitted(request, "pick", self.model, obj)

    @admin.action(description=_("Show on the portal's home page"), permissions=["pick"])
    def show_on_hub(self, request: HttpRequest, queryset: Iterable[Article]) -> None:
        last = last_day_of_pick()
        picked = [_picked(article, request.user, last) for article in queryset]
        for pick in picked:
            current().note("show_on_hub", pick.article)
        sentence = ngettext(
            "%(count)d article stands on the portal's home page until %(day)s.",
            "%(count)d articles stand on the portal's home page until %(day)s.",
            len(picked),
        )
        said = sentence % {"count": len(picked), "day": f"{last:%d/%m/%Y}"}
        self.message_user(request, said, messages.SUCCESS)


def where_shown(article: Article) -> list[str]:
    """`elsewhere.where_shown`, asked once for each page of the admin."""
    if not hasattr(article, "_where_shown"):
        article._where_shown = elsewhere.where_shown(article)
    return article._where_shown


def _picked(article: Article, user: Any, last: Any) -> HubPick:
    """The pick of `article`, from today to `last`; raises Refused."""
    if not elsewhere.readable().filter(pk=article.pk).exists():
        sentence = _now(
            "Readers do not see “%(row)s” now, so it cannot be shown there."
        )
        raise Refused(sentence % {"row": article})
    pick = HubPick.objects.filter(article=article).first() or HubPick(article=article)
    pick.since, pick.until = clock.today(), last
    pick.added_by, pick.added_at = user, clock.now()
    pick.full_clean()
    pick.save()
    return pick


class ReferenceForm(forms.ModelForm):
    """Names an article by the address at which readers find it, and by nothing else."""

    address = forms.CharField(
        label=_("Address of the article"),
        max_length=500,
        widget=forms.TextInput(attrs={"size": 80, "inputmode": "url"}),
        help_text=_(
            "Open the article on the other site and copy its address out of the "
            "browser, such as https://soyt.langson.gov.vn/tin-tuc/tiem-chung/."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            self.fields.pop("address", None)

    def clean_address(self) -> str:
        address = self.cleaned_data["address"].strip()
        article = elsewhere.at(address)
        if article is None:
            raise ValidationError(
                _now(
                    "No article of a member site can be read at this address. Open "
                    "the article as readers do, and copy its address again."
                )
            )
        self.instance.article = article
        return address

    def _get_validation_exclusions(self) -> set[str]:
        # or “once for each site” would be left to the database
        excluded = super()._get_validation_exclusions()
        return excluded - {"article"} if self.instance.article_id else excluded


@admin.register(Reference)
class ReferenceAdmin(ContentAdmin):
    """What a board shows of other sites; who publishes there decides it."""

    form = ReferenceForm
    list_display = ("__str__", "is_seen", "whose", "since", "until", "site")
    list_filter = (("site", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("site", "article__site")
    readonly_fields = ("original", "added_by", "added_at")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        first = "address" if obj is None else "original"
        told = () if obj is None else (("added_by", "added_at"),)
        return [(None, {"fields": (first, ("since", "until"), *told)})]

    def begin(self, request: HttpRequest, row: Reference) -> None:
        super().begin(request, row)
        row.added_by = request.user

    @admin.display(description=_("from the site"))
    def whose(self, row: Reference) -> str:
        return row.article.site.name

    @admin.display(description=_("readers see it"), boolean=True)
    def is_seen(self, row: Reference) -> bool:
        return row.is_seen and row.is_to_be_shown()

    @admin.display(description=_("article"))
    def original(self, row: Reference) -> str:
        return linked(row)


@admin.register(HubPick)
class HubPickAdmin(ContentAdmin):
    """The Office's own: an article comes here by the list of articles."""

    list_display = ("__str__", "is_seen", "place", "site_of", "since", "until")
    list_select_related = ("article__site",)
    ordering = ("place", "-added_at", "-pk")
    readonly_fields = ("original", "added_by", "added_at")
    fields = ("original", "place", ("since", "until"), ("added_by", "added_at"))

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("member site"), ordering="article__site__name")
    def site_of(self, row: HubPick) -> str:
        return row.article.site.name

    @admin.display(description=_("readers see it"), boolean=True)
    def is_seen(self, row: HubPick) -> bool:
        return row.is_seen and row.is_to_be_shown()

    @admin.display(description=_("article"))
    def original(self, row: HubPick) -> str:
        return linked(row)


def linked(row: Reference | HubPick) -> str:
    """What the row names, as a link to where readers find it."""
    if not row.is_seen:
        return str(row)
    address = row.article.get_absolute_url()
    site = row.article.site.name
    return format_html('<a href="{}">{}</a> – {}', address, row.article.title, site)
