"""What is asked of a site's news: enough of it, fresh, and even over the year."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import Count, Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.copied import Source, copied
from content.copies import NEWS
from news.catalogue import category_by_key
from news.figures import counting, first_of_month, own_days, public, silences
from news.models import Article
from sections.rules import Finding, Limits, Rule, State, listed
from tenancy import clock
from tenancy.hosts import PORTAL, url
from tenancy.models import MemberSite

MONTHS = 12  # whole months that `Cadence` looks back


def add_form(site: MemberSite, category: str = "") -> str:
    """The form that adds an article to `site`, its category chosen already."""
    form = f"{url(PORTAL, 'admin:news_article_add')}?site={site.code}"
    return f"{form}&category={category}" if category else form


def evidence(site: MemberSite) -> list[tuple[str, str]]:
    return [(_("List of news"), url(site, "news:list"))]


@dataclass(frozen=True, kw_only=True)
class OwnArticles(Rule):
    """So many own articles, the newest at most so many days old.

    What another site published first is not the site's own. What was moved in from an
    older site counts, but is not the newest.
    limits: `at_least` articles, `days` of age.
    """

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        copies = copied(Article, sites, at, NEWS)
        every = counting(public(sites, at))
        rows = every.exclude(id__in=copies) if copies else every
        counted = rows.values("site_id").annotate(
            count=Count("id"), newest=Max("public_since")
        )
        shown = {
            row["site_id"]: (
                row["count"],
                row["newest"] and clock.local_day(row["newest"]),
            )
            for row in counted
        }
        left_out: dict[int, list[Source]] = defaultdict(list)
        if copies:
            of_ours = every.filter(id__in=copies).order_by("id")
            for site_id, row in of_ours.values_list("site_id", "id"):
                left_out[site_id].append(copies[row])
        today = clock.local_day(at)
        return {
            site.pk: _without(
                left_out.get(site.pk, []),
                self._found(site, shown.get(site.pk), today, limits),
            )
            for site in sites
        }

    def _found(
        self,
        site: MemberSite,
        shown: tuple[int, date | None] | None,
        today: date,
        limits: Limits,
    ) -> Finding:
        if shown is None:
            sentence = _("There is no article that the site wrote itself.")
            return Finding(State.MISSING, sentence, mend=add_form(site))
        count, newest = shown
        if newest is None:
            state, sentence = _judged_moved(count, limits["at_least"])
            said = {"count": count, **limits}
            return Finding(state, sentence % said, evidence(site), add_form(site))
        too_old = newest + timedelta(days=limits["days"] + 1)
        state, sentence = _judged(count, today >= too_old, limits["at_least"])
        said = {"count": count, "day": f"{newest:%d/%m/%Y}", **limits}
        return Finding(
            state,
            sentence % said,
            evidence=evidence(site),
            mend=add_form(site),
            since=too_old if today >= too_old else None,
        )


def _without(copies: Sequence[Source], finding: Finding) -> Finding:
    """`finding` with a word on the articles that were left out as `copies`."""
    if not copies:
        return finding
    sentence = ngettext(
        "%(count)d article counts as nothing: its text was first published by "
        "%(sites)s. Write the news of your own site, or mark it as taken from there.",
        "%(count)d articles count as nothing: their text was first published by "
        "%(sites)s. Write the news of your own site, or mark them as taken from there.",
        len(copies),
    ) % {
        "count": len(copies),
        "sites": listed(list(dict.fromkeys(one.site for one in copies))),
    }
    return replace(finding, sentence=f"{finding.sentence} {sentence}")


def _judged(count: int, is_old: bool, at_least: int) -> tuple[State, str]:
    if count < at_least:
        sentence = _("Only %(count)d own articles; at least %(at_least)d are wanted.")
        return State.THIN, sentence
    if is_old:
        sentence = _(
            "The newest own article is of %(day)s, more than %(days)d days ago."
        )
        return State.STALE, sentence
    sentence = ngettext(
        "%(count)d own article, the newest of %(day)s.",
        "%(count)d own articles, the newest of %(day)s.",
        count,
    )
    return State.COMPLETE, sentence


def _judged_moved(count: int, at_least: int) -> tuple[State, str]:
    """Of a site all of whose articles come from its older site."""
    if count < at_least:
        return _judged(count, is_old=True, at_least=at_least)
    sentence = ngettext(
        "The only own article was moved in from the older site; none has been "
        "published here yet.",
        "All %(count)d own articles were moved in from the older site; none has been "
        "published here yet.",
        count,
    )
    return State.STALE, sentence


@dataclass(frozen=True, kw_only=True)
class Cadence(Rule):
    """Own articles in each of the last twelve whole months, without a long silence.

    limits: `silence_days`, the longest silence up to the moment of the check.
    """

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        today = clock.local_day(at)
        months = [first_of_month(today, back) for back in range(MONTHS, 0, -1)]
        by_site = own_days(sites, at, since=months[0])
        return {
            site.pk: self._found(site, by_site.get(site.pk, []), months, today, limits)
            for site in sites
        }

    def _found(
        self,
        site: MemberSite,
        days: list[date],
        months: list[date],
        today: date,
        limits: Limits,
    ) -> Finding:
        if not days:
            sentence = _("There was no own article in the last 12 months.")
            return Finding(State.MISSING, sentence, mend=add_form(site))
        with_news = {first_of_month(day) for day in days}
        empty = [month for month in months if month not in with_news]
        silence = max(silences(days, months[0], today))
        lacking = []
        if empty:
            names = listed([f"{month:%m/%Y}" for month in empty], most=MONTHS)
            lacking.append(_("No own article in: %(months)s.") % {"months": names})
        if silence > limits["silence_days"]:
            lacking.append(
                _("Longest silence in 12 months: %(silence)d days; at most %(most)d.")
                % {"silence": silence, "most": limits["silence_days"]}
            )
        state = State.THIN if lacking else State.COMPLETE
        sentence = " ".join(lacking) or _("Own articles in each of 12 months.")
        return Finding(state, sentence, evidence=evidence(site), mend=add_form(site))


@dataclass(frozen=True, kw_only=True)
class RecentInCategory(Rule):
    """An article of the category of the rule's own key, not too old.

    Filler counts as nothing. A re-post counts: what is asked is that readers find
    the answer, the award or the law there, not who wrote it down first. What was moved
    in from an older site stands there, but is not recent.
    limits: `days`, the age in days since publication.
    """

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        shown = public(sites, at).filter(category=self.key, body_words__gt=0)
        newest = dict(shown.values_list("site_id").annotate(Max("public_since")))
        today = clock.local_day(at)
        return {
            site.pk: self._found(site, newest[site.pk], today, limits["days"])
            if site.pk in newest
            else self._missing(site)
            for site in sites
        }

    def _found(
        self, site: MemberSite, newest: datetime | None, today: date, days: int
    ) -> Finding:
        category = category_by_key(self.key)
        mend = add_form(site, category.key)
        looked_at = [(category.title, url(site, "news:category", category.slug))]
        if newest is None:
            sentence = _(
                "All that stands under “%(category)s” was moved in from the older "
                "site; nothing has been published under it here yet."
            )
            told = sentence % {"category": category.title}
            return Finding(State.STALE, told, looked_at, mend)
        day = clock.local_day(newest)
        too_old = day + timedelta(days=days + 1)
        said = {"category": category.title, "day": f"{day:%d/%m/%Y}", "days": days}
        if today >= too_old:
            sentence = _(
                "The newest article under “%(category)s” is of %(day)s, more than "
                "%(days)d days ago."
            )
            return Finding(State.STALE, sentence % said, looked_at, mend, too_old)
        sentence = _("The newest article under “%(category)s” is of %(day)s.")
        return Finding(State.COMPLETE, sentence % said, looked_at, mend)

    def _missing(self, site: MemberSite) -> Finding:
        category = category_by_key(self.key)
        sentence = _("There is no article under “%(category)s”.")
        told = sentence % {"category": category.title}
        return Finding(State.MISSING, told, mend=add_form(site, category.key))
