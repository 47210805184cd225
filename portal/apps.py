"""Starts the top of the house, and puts our admin site in the place of Django's."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    default = True
    name = "portal"
    verbose_name = _("Provincial portal")


class PortalAdminConfig(admin_apps.AdminConfig):
    """Named in INSTALLED_APPS instead of `django.contrib.admin`."""

    default = False
    default_site = "portal.admin_site.PortalAdminSite"
