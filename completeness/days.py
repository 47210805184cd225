"""The day that is asked about: read strictly, and as the moment that stands for it."""

import re
from contextlib import suppress
from datetime import date, datetime

from django.utils.translation import gettext as _

from sections.law import NoLaw, regime_at
from tenancy import clock


class NotADay(ValueError):
    """No answer can be given for what was asked; `str()` is a sentence for people."""


def read_day(text: str) -> date:
    """A day written as 2019-10-31; raises NotADay for all else."""
    # fromisoformat alone takes 20191031 and the weeks of 2019-W44-4 too
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        with suppress(ValueError):
            return date.fromisoformat(text)
    sentence = _("“%(text)s” is not a day. Write it as in 2019-10-31.")
    raise NotADay(sentence % {"text": text})


def day_to_answer(text: str | None) -> date:
    """A day for which there are findings: today for None, else the past day `text`.

    Raises NotADay for what is no day, has not come yet, or lies before the first
    decree.
    """
    day = clock.today() if text is None else read_day(text)
    if day > clock.today():
        sentence = _(
            "%(day)s has not come yet; today is %(today)s. Ask for a day up to today."
        )
        values = {"day": f"{day:%d/%m/%Y}", "today": f"{clock.today():%d/%m/%Y}"}
        raise NotADay(sentence % values)
    try:
        regime_at(day)
    except NoLaw as none:
        raise NotADay(str(none)) from none
    return day


def moment_of(day: date) -> datetime | None:
    """The moment that stands for `day`: its end, None (now) for today."""
    return None if day == clock.today() else clock.end_of(day)
