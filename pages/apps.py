"""Starts pages: a site's look and statements are read with the site."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = _("Introduction and agency details")

    def ready(self) -> None:
        from pages import statements
        from tenancy import hosts

        hosts.read_with_site("look__emblem", "look__banner")
        hosts.ask_with_site(**statements.questions())
