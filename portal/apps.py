"""Starts the top of the house, and puts our admin site in the place of Django's."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.template.defaultfilters import yesno
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    default = True
    name = "portal"
    verbose_name = _("Provincial portal")


class PortalAdminConfig(admin_apps.AdminConfig):
    """Named in INSTALLED_APPS instead of `django.contrib.admin`."""

    default = False
    default_site = "portal.admin_site.PortalAdminSite"

    def ready(self) -> None:
        from django.contrib.admin.templatetags import admin_list

        admin_list._boolean_icon = said_icon
        super().ready()


def said_icon(value: bool | None) -> str:
    """Yes or no; Django's own icon says True and False, in English, to whoever
    hears the page, and has no setting for it."""
    return yesno(value)
