"""Finds each app's `sections.py`, as Django finds `admin.py`."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class SectionsConfig(AppConfig):
    name = "sections"

    def ready(self) -> None:
        autodiscover_modules("sections")
