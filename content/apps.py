"""What all content shares: rich text, publishing, history, files, Vietnamese text."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    name = "content"
    verbose_name = _("Content")

    def ready(self) -> None:
        from content import vietnamese
        from tenancy import audit

        audit.register_folding(vietnamese.fold)
