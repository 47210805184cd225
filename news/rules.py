"""What is asked of a site's news: enough of it, fresh, and even over the year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from news.figures import first_of_month, own_days, silences
from sections.rules import Finding, Limits, Rule, State, listed
from tenancy import clock
from tenancy.hosts import PORTAL, url
from tenancy.models import MemberSite

MONTHS = 12  # whole months that `Cadence` looks back


def add_form(site: MemberSite) -> str:
    return f"{url(PORTAL, 'admin:news_article_add')}?site={site.code}"


def evidence(site: MemberSite) -> list[tuple[str, str]]:
    return [(_("List of news"), url(site, "news:list"))]


@dataclass(frozen=True, kw_only=True)
class OwnArticles(Rule):
    """So many own articles, the newest at most so many days old.

    limits: `at_least` articles, `days` of age.
    """

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        by_site = own_days(sites, at)
        today = clock.local_day(at)
        return {
            site.pk: self._found(site, by_site.get(site.pk, []), today, limits)
            for site in sites
        }

    def _found(
        self, site: MemberSite, days: list[date], today: date, limits: Limits
    ) -> Finding:
        if not days:
            sentence = _("There is no article that the site wrote itself.")
            return Finding(State.MISSING, sentence, mend=add_form(site))
        count, newest = len(days), days[-1]
        said = {
            "count": count,
            "day": f"{newest:%d/%m/%Y}",
            "at_least": limits["at_least"],
            "days": limits["days"],
        }
        too_old = newest + timedelta(days=limits["days"] + 1)
        state, sentence = (
            State.COMPLETE,
            ngettext(
                "%(count)d own article, the newest of %(day)s.",
                "%(count)d own articles, the newest of %(day)s.",
                count,
            ),
        )
        if count < limits["at_least"]:
            state, sentence = (
                State.THIN,
                _("Only %(count)d own articles; at least %(at_least)d are wanted."),
            )
        elif today >= too_old:
            state, sentence = (
                State.STALE,
                _("The newest own article is of %(day)s, more than %(days)d days ago."),
            )
        return Finding(
            state,
            sentence % said,
            evidence=evidence(site),
            mend=add_form(site),
            since=too_old if today >= too_old else None,
        )


@dataclass(frozen=True, kw_only=True)
class Cadence(Rule):
    """Own articles in each of the last twelve whole months, without a long silence.

    limits: `silence_days`, the longest silence up to the moment of the check.
    """

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        by_site = own_days(sites, at)
        today = clock.local_day(at)
        return {
            site.pk: self._found(site, by_site.get(site.pk, []), today, limits)
            for site in sites
        }

    def _found(
        self, site: MemberSite, days: list[date], today: date, limits: Limits
    ) -> Finding:
        months = [first_of_month(today, back) for back in range(MONTHS, 0, -1)]
        recent = [day for day in days if day >= months[0]]
        if not recent:
            sentence = _("There was no own article in the last 12 months.")
            return Finding(State.MISSING, sentence, mend=add_form(site))
        with_news = {first_of_month(day) for day in recent}
        empty = [month for month in months if month not in with_news]
        silence = max(silences(recent, months[0], today))
        lacking = []
        if empty:
            names = listed([f"{month:%m/%Y}" for month in empty], most=MONTHS)
            lacking.append(_("No own article in: %(months)s.") % {"months": names})
        if silence > limits["silence_days"]:
            lacking.append(
                _("The longest silence lasted %(silence)d days; at most %(most)d.")
                % {"silence": silence, "most": limits["silence_days"]}
            )
        state = State.THIN if lacking else State.COMPLETE
        sentence = " ".join(lacking) or _("Own articles in each of 12 months.")
        return Finding(state, sentence, evidence=evidence(site), mend=add_form(site))
