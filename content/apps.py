"""Starts content: writes the official e-mail domains down after every migrate."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    name = "content"
    verbose_name = _("Content")

    def ready(self) -> None:
        from content import emails, vietnamese
        from tenancy import audit

        audit.register_folding(vietnamese.fold)
        post_migrate.connect(
            emails.write_down_after_migrate, sender=self, dispatch_uid="content.emails"
        )
