"""Starts tenancy: system checks, and triggers after every migrate."""

from django.apps import AppConfig
from django.contrib.auth.signals import (
    user_logged_in,
    user_logged_out,
    user_login_failed,
)
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class TenancyConfig(AppConfig):
    name = "tenancy"
    verbose_name = _("Member sites")

    def ready(self) -> None:
        from tenancy import checks, triggers

        checks.register_all()
        _follow_log_ins()
        post_migrate.connect(
            triggers.install_after_migrate, dispatch_uid="tenancy.triggers"
        )


def _follow_log_ins() -> None:
    from tenancy import lock_out, sessions

    user_logged_in.connect(sessions.begin, dispatch_uid="tenancy.sessions")
    user_logged_out.connect(sessions.note_end, dispatch_uid="tenancy.sessions")
    user_login_failed.connect(lock_out.note_failure, dispatch_uid="tenancy.lock_out")
