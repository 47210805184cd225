"""Pop-ups opened from a form keep to the site of that form."""

from typing import Any

from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models
from django.http import HttpRequest


class SiteRelatedWidget(RelatedFieldWidgetWrapper):
    """The admin's own, telling its pop-ups for which site the form is open."""

    site_code = ""

    @classmethod
    def of(
        cls, plain: RelatedFieldWidgetWrapper, site_code: str
    ) -> "SiteRelatedWidget":
        widget = cls(
            plain.widget,
            plain.rel,
            plain.admin_site,
            can_add_related=plain.can_add_related,
            can_change_related=plain.can_change_related,
            can_delete_related=plain.can_delete_related,
            can_view_related=plain.can_view_related,
        )
        widget.site_code = site_code
        return widget

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["url_params"] += f"&site={self.site_code}"
        return context


class SitePopups:
    """Mixed into the admins of a tenant's rows and into their inlines."""

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **kwargs: Any
    ) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        site = getattr(request, "member_site", None)
        widget = getattr(field, "widget", None)
        if site is not None and isinstance(widget, RelatedFieldWidgetWrapper):
            field.widget = SiteRelatedWidget.of(widget, site.code)
        return field
