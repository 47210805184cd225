"""Starts tenancy: system checks, and triggers after every migrate."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class TenancyConfig(AppConfig):
    name = "tenancy"
    verbose_name = _("Member sites")

    def ready(self) -> None:
        from tenancy import checks, triggers

        checks.register_all()
        post_migrate.connect(
            triggers.install_after_migrate, dispatch_uid="tenancy.triggers"
        )
