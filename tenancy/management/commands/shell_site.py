"""A Python shell inside one member site's scope."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.core.management.commands.shell import Command as Shell

from tenancy.models import MemberSite
from tenancy.scope import in_sites


class Command(Shell):
    help = "Open a shell that reads the rows of one member site and of no other."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", help="the site's code, such as vanlang")
        super().add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        code = options.pop("code")
        site = MemberSite.objects.filter(code=code).first()
        if site is None:
            raise CommandError(
                f"No member site has the code “{code}”. "
                "See the codes: python manage.py check_completeness.",
                returncode=2,
            )
        with in_sites(site):
            super().handle(*args, **options)
