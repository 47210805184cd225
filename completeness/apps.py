"""Starts completeness: no edit may take from a live site what the gate asked."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CompletenessConfig(AppConfig):
    name = "completeness"
    verbose_name = _("Completeness")

    def ready(self) -> None:
        from completeness.guard import gate_check
        from tenancy.changes import register_check

        register_check(gate_check)
