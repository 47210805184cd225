"""What the commands of completeness share: a site by its code, a day, an answer."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NoReturn, TypeVar

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from completeness.days import NotADay, day_to_answer, read_day
from completeness.output import describe
from completeness.sites_then import site_at
from sections.law import NoLaw
from tenancy.changes import Refused
from tenancy.commands import NO, WRONG_USE, VietnameseCommand
from tenancy.models import MemberSite

Answer = TypeVar("Answer")


class OfficeCommand(VietnameseCommand):
    """A command that the gate may answer with a refusal; it needs the database."""

    def answer(self, options: dict[str, Any]) -> None:
        try:
            super().answer(options)
        except Refused as refused:
            self.refuse(refused)
        except NoLaw as none:
            sentence = _("%(reason)s Nothing was changed. Check PORTAL_TODAY.")
            raise CommandError(
                sentence % {"reason": none}, returncode=WRONG_USE
            ) from none

    def refuse(self, refused: Refused) -> NoReturn:
        """What is missing goes to stdout, the answer to stderr; exit 1."""
        for line in refused.findings:
            self.stdout.write(f"- {describe(line)}")
        raise CommandError(refused.sentence, returncode=NO)


def site_of(code: str) -> MemberSite:
    site = MemberSite.objects.filter(code=code).first()
    if site is None:
        sentence = _(
            "No member site has the code “%(code)s”. "
            "See the codes with: python manage.py check_completeness"
        )
        raise CommandError(sentence % {"code": code}, returncode=WRONG_USE)
    return site


def site_then(code: str, at: datetime) -> MemberSite:
    """The site `code` as it stood at `at`; wrong use when only others stood then."""
    site = site_of(code)
    return _or_wrong_use(lambda: site_at(site, at))


def day_of(text: str) -> date:
    return _or_wrong_use(lambda: read_day(text))


def day_to_answer_of(text: str | None) -> date:
    """Today for None, else a past day under some decree."""
    return _or_wrong_use(lambda: day_to_answer(text))


def _or_wrong_use(ask: Callable[[], Answer]) -> Answer:
    try:
        return ask()
    except NotADay as wrong:
        raise CommandError(str(wrong), returncode=WRONG_USE) from wrong
