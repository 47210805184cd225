"""Fills the calendar of working days from the package `holidays`."""

from argparse import ArgumentParser
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.management.base import CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from content.calendar_days import CalendarDay
from content.dates import short_date
from content.public_holidays import FIRST_YEAR, LAST_YEAR, days_of
from tenancy import audit, clock
from tenancy.commands import WRONG_USE, VietnameseCommand

SINCE = 2011  # the year of the first decree that the rules rest on


@dataclass
class Loaded:
    """What one year's loading did, and what it left to people."""

    year: int
    added: list[CalendarDay] = field(default_factory=list)
    changed: list[CalendarDay] = field(default_factory=list)
    removed: list[CalendarDay] = field(default_factory=list)
    kept: list[CalendarDay] = field(default_factory=list)  # entered by a person
    held: list[date] = field(default_factory=list)  # not added, for a person to see

    @property
    def counts(self) -> dict[str, int]:
        names = ("added", "changed", "removed", "kept")
        return {name: len(getattr(self, name)) for name in names}


class Command(VietnameseCommand):
    help = (
        "Fills the calendar of working days with the holidays and swapped days of "
        "Vietnam that the package `holidays` knows. Run it again at any time: a line "
        "that a person entered or changed stays, and into a year that holds such a "
        "line beside loaded ones nothing is added; what is left out is named. "
        "Exit code: 0 fine; 2 wrong use."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--year",
            nargs="+",
            metavar="YYYY",
            help=f"these years only (default: {SINCE} to next year)",
        )

    def run(self, options: dict[str, Any]) -> None:
        texts = options["year"] or range(SINCE, clock.today().year + 2)
        years = sorted({year_of(str(text)) for text in texts})
        with audit.acting("load_holidays"):
            done = load(years)
        for one in done:
            if one.held:
                self.stderr.write(_sentence_of_held(one))
        self.stdout.write(_sentence_of_all(done))


def year_of(text: str) -> int:
    """The year that `text` names; raises CommandError with a sentence."""
    is_number = text.isascii() and text.isdigit() and len(text) == 4
    if is_number and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    sentence = _("“%(text)s” is not a year from %(first)d to %(last)d, such as 2026.")
    values = {"text": text, "first": FIRST_YEAR, "last": LAST_YEAR}
    raise CommandError(sentence % values, returncode=WRONG_USE)


@transaction.atomic
def load(years: Iterable[int]) -> list[Loaded]:
    """Make the lines of `years` what the package says, save those of people."""
    return [_load_year(year) for year in years]


def _load_year(year: int) -> Loaded:
    wanted = {line.date: line for line in days_of(year)}
    standing = {line.date: line for line in CalendarDay.objects.filter(date__year=year)}
    done = Loaded(year)
    for day, line in standing.items():
        _mend(line, wanted.get(day), done)
    lacking = [line for day, line in wanted.items() if day not in standing]
    if done.kept and len(done.kept) < len(standing):
        # A person has been at work here: a day that lacks may have been removed.
        done.held = [line.date for line in lacking]
    else:
        for line in lacking:
            line.save(force_insert=True)
        done.added = lacking
    _leave_a_line(done)
    return done


def _mend(line: CalendarDay, wanted: CalendarDay | None, done: Loaded) -> None:
    """Bring a line that stands to what is `wanted`, unless it is a person's."""
    if not line.is_loaded:
        done.kept.append(line)
    elif wanted is None:
        line.delete()
        done.removed.append(line)
    elif line.said() != wanted.said():
        wanted.pk = line.pk
        wanted.save(force_update=True)
        done.changed.append(wanted)


def _leave_a_line(done: Loaded) -> None:
    if not (done.added or done.changed or done.removed):
        return
    detail = _("%(added)d added, %(changed)d changed, %(removed)d removed")
    label, year = CalendarDay._meta.label, str(done.year)
    note = audit.Note("load", None, label, year, year, detail % done.counts)
    audit.write_alone(note)


def _sentence_of_held(done: Loaded) -> str:
    sentence = _(
        "%(year)d: people have changed this year, so these days of the package were "
        "not added: %(days)s. Add them in the admin if they are right."
    )
    days = ", ".join(short_date(day) for day in done.held)
    return sentence % {"year": done.year, "days": days}


def _sentence_of_all(done: list[Loaded]) -> str:
    sentence = _(
        "Calendar of %(years)s: %(added)d days added, %(changed)d changed, "
        "%(removed)d removed; %(kept)d days entered by people were left alone."
    )
    years = ", ".join(_spans([one.year for one in done]))
    total = {name: sum(one.counts[name] for one in done) for name in done[0].counts}
    return sentence % {"years": years, **total}


def _spans(years: list[int]) -> list[str]:
    """'2011–2020' for years that follow on one another."""
    starts = [year for year in years if year - 1 not in years]
    ends = [year for year in years if year + 1 not in years]
    return [f"{a}–{b}" if a < b else str(a) for a, b in zip(starts, ends, strict=True)]
