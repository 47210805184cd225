"""A command that is called wrongly, or without its database, says so in a sentence."""

import re
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any, NoReturn

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import translation
from django.utils.translation import gettext as _

NO = 1  # the exit code of "no" as an answer
WRONG_USE = 2


class PlainCommand(BaseCommand):
    """Answers wrong words on its command line in Vietnamese, with exit code 2."""

    def create_parser(
        self, prog_name: str, subcommand: str, **kwargs: Any
    ) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        parser.__class__ = PlainParser  # Django lets nobody name the class
        return parser


class PlainParser(CommandParser):
    """Says argparse's complaints in one Vietnamese sentence."""

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        for word in args or ():
            if isinstance(word, str) and _readable(word) != word:
                self.error(f"not UTF-8: {word}")
        return super().parse_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        with translation.override(settings.LANGUAGE_CODE):
            sentence = _readable(_in_vietnamese(message))
            sentence += " " + _("See: %(command)s --help") % {"command": self.prog}
        if self.called_from_command_line:
            ArgumentParser.exit(self, WRONG_USE, f"{sentence}\n")
        raise CommandError(sentence, returncode=WRONG_USE)


def check_database() -> None:
    """Raise CommandError where the database cannot be reached or lacks a table."""
    try:
        connection.ensure_connection()
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as wrong:
        reason = str(wrong).strip().partition("\n")[0]
        sentence = _(
            "The database is not ready: it cannot be opened (%(reason)s). Check "
            "DATABASE_URL and that its server runs or its file is there; for a new "
            "database run: python manage.py migrate"
        )
        raise CommandError(
            sentence % {"reason": reason}, returncode=WRONG_USE
        ) from wrong
    if missing:
        sentence = _(
            "The database is not ready: %(count)d migrations have not run. "
            "Run: python manage.py migrate"
        )
        raise CommandError(sentence % {"count": len(missing)}, returncode=WRONG_USE)


def _readable(text: str) -> str:
    """`text` with each byte that is no UTF-8 written out, as in \\udcff."""
    return text.encode("utf-8", "backslashreplace").decode()


def _in_vietnamese(message: str) -> str:
    """What argparse says in English; a message that is new to us stands as it is."""
    for pattern, tell in _COMPLAINTS.items():
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return tell() % found.groupdict()
    return _("The command line is wrong: %(reason)s.") % {"reason": message}


# The sentences are functions, since the language is chosen when they are called.
_COMPLAINTS: dict[str, Callable[[], str]] = {
    r"the following arguments are required: (?P<names>.+)": (
        lambda: _("The command line lacks %(names)s. Add it.")
    ),
    r"unrecognized arguments: (?P<words>.+)": (
        lambda: _("The command line has too much: “%(words)s”. Leave it out.")
    ),
    r"argument (?P<name>.+?): expected .*argument.*": (
        lambda: _("%(name)s has no value. Write one after it.")
    ),
    r"argument (?P<name>.+?): invalid choice: '?(?P<value>.*?)'? "
    r"\(choose from (?P<choices>.+)\)": (
        lambda: _("%(name)s does not know “%(value)s”. Choose from: %(choices)s.")
    ),
    r"argument (?P<name>.+?): invalid \w+ value: '(?P<value>.*)'": (
        lambda: _("%(name)s cannot be “%(value)s”. Give another value.")
    ),
    r"argument (?P<name>.+?): ignored explicit argument '(?P<value>.*)'": (
        lambda: _("%(name)s takes no value. Leave out “%(value)s”.")
    ),
    r"ambiguous option: (?P<word>\S+) could match (?P<names>.+)": (
        lambda: _("“%(word)s” may mean %(names)s. Write the one in full.")
    ),
    r"not UTF-8: (?P<word>.*)": (
        lambda: _("“%(word)s” is not UTF-8. Type the text again.")
    ),
}
