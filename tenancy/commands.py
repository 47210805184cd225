"""What all commands share: they speak Vietnamese, and their exit codes have names."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation

NO = 1  # the exit code of "no" as an answer
WRONG_USE = 2


class VietnameseCommand(BaseCommand):
    """Speaks Vietnamese whatever the machine's language; subclasses give `run`."""

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(settings.LANGUAGE_CODE):
            self.run(options)

    def run(self, options: dict[str, Any]) -> None:
        raise NotImplementedError
