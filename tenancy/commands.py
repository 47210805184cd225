"""What all commands share: they speak Vietnamese, and find their database ready."""

from typing import Any

from django.conf import settings
from django.utils import translation

from tenancy.calling import NO as NO
from tenancy.calling import WRONG_USE as WRONG_USE
from tenancy.calling import PlainCommand, check_database


class VietnameseCommand(PlainCommand):
    """Speaks Vietnamese whatever the machine's language; subclasses give `run`."""

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(settings.LANGUAGE_CODE):
            check_database()
            self.answer(options)

    def answer(self, options: dict[str, Any]) -> None:
        self.run(options)

    def run(self, options: dict[str, Any]) -> None:
        raise NotImplementedError
