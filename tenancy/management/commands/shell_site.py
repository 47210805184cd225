"""A Python shell inside one member site's scope."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser
from django.core.management.commands.shell import Command as Shell
from django.utils import translation
from django.utils.translation import gettext as _

from tenancy.calling import WRONG_USE, PlainCommand, check_database
from tenancy.models import MemberSite
from tenancy.scope import in_sites


class Command(PlainCommand, Shell):
    help = "Open a shell that reads the rows of one member site and of no other."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "code", metavar="CODE", help="the site's code, such as vanlang"
        )
        super().add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(settings.LANGUAGE_CODE):
            check_database()
            site = _site(options.pop("code"))
        with in_sites(site):
            super().handle(*args, **options)


def _site(code: str) -> MemberSite:
    site = MemberSite.objects.filter(code=code).first()
    if site is None:
        sentence = _(
            "No member site has the code “%(code)s”. "
            "See the codes with: python manage.py check_completeness"
        )
        raise CommandError(sentence % {"code": code}, returncode=WRONG_USE)
    return site
