"""How many own articles a site published, month by month, and how evenly."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from django.db.models import Case, F, Max, QuerySet, When
from django.utils import timezone

from content.copied import copied
from content.copies import NEWS
from content.publishing import public_at
from news.models import Article
from tenancy import clock
from tenancy.models import MemberSite
from tenancy.scope import pks

Days = dict[int, list[date]]


def first_of_month(day: date, months_back: int = 0) -> date:
    """The first day of the month so many months before that of `day`."""
    months = day.year * 12 + day.month - 1 - months_back
    return date(months // 12, months % 12 + 1, 1)


def midnight(day: date) -> datetime:
    """The moment at which `day` begins in Vietnam."""
    return timezone.make_aware(datetime(day.year, day.month, day.day))


def public(sites: Sequence[MemberSite], at: datetime) -> QuerySet:
    """The articles of `sites` that readers saw at `at`, in no order.

    What was moved in from an older site has no `public_since`: its date is the file's
    word, so it is never the newest, and makes no site look fresh.
    """
    rows = public_at(Article, at).filter(site_id__in=pks(sites))
    here = When(moved_in_as="", then=F("public_since"))
    return rows.annotate(public_since=Case(here, default=None))


def written_here(articles: QuerySet) -> QuerySet:
    """Those that this site published first: a month is filled by no file's word."""
    return articles.filter(moved_in_as="")


def counting(articles: QuerySet) -> QuerySet:
    """Those that count: written by the site itself, and no filler."""
    return articles.filter(is_repost=False, body_words__gt=0)


def own_days(sites: Sequence[MemberSite], at: datetime, since: date) -> Days:
    """Site id -> days from `since` of its own articles, oldest first. One query."""
    rows = (
        written_here(counting(public(sites, at)))
        .filter(public_since__gte=midnight(since))
        .order_by("public_since")
        .values_list("site_id", "public_since")
    )
    found: Days = defaultdict(list)
    for site_id, moment in rows:
        found[site_id].append(clock.local_day(moment))
    return found


def last_own_day(sites: Sequence[MemberSite], at: datetime) -> dict[int, date | None]:
    """Site id -> day of its newest own article, None where there is none.

    By the word of the rule on news: neither a copy nor what was moved in is it. One
    query, and those of `copied`.
    """
    here = written_here(counting(public(sites, at)))
    own = here.exclude(id__in=copied(Article, sites, at, NEWS))
    newest = own.order_by().values_list("site_id").annotate(Max("public_since"))
    found = dict(newest)
    return {
        site.pk: clock.local_day(found[site.pk]) if site.pk in found else None
        for site in sites
    }


def silences(days: Iterable[date], start: date, end: date) -> list[int]:
    """Days between neighbours among `start`, the sorted `days` and `end`."""
    points = [start, *(day for day in days if day >= start), end]
    return [
        (later - earlier) // timedelta(days=1) for earlier, later in pairwise(points)
    ]


def figures(sites: Sequence[MemberSite], at: datetime) -> dict[int, dict[str, Any]]:
    """Own articles of the year of `at` up to `at`, per site id.

    {"year", "total", "by_month": 12 numbers, "longest_silence_days": from 1 January
    to `at`, "repost_share": of all articles of the year, 0 to 1}. One query.
    """
    today = clock.local_day(at)
    own: Days = defaultdict(list)
    reposts: dict[int, int] = defaultdict(int)
    rows = (
        written_here(public(sites, at))
        .filter(public_since__gte=midnight(date(today.year, 1, 1)))
        .order_by("public_since")
        .values_list("site_id", "public_since", "is_repost", "body_words")
    )
    for site_id, moment, is_repost, words in rows:
        if is_repost:
            reposts[site_id] += 1
        elif words:
            own[site_id].append(clock.local_day(moment))
    return {site.pk: _block(own[site.pk], reposts[site.pk], today) for site in sites}


def _block(days: list[date], reposts: int, today: date) -> dict[str, Any]:
    by_month = [0] * 12
    for day in days:
        by_month[day.month - 1] += 1
    every = len(days) + reposts
    return {
        "year": today.year,
        "total": len(days),
        "by_month": by_month,
        "longest_silence_days": max(silences(days, date(today.year, 1, 1), today)),
        "repost_share": round(reposts / every, 2) if every else 0.0,
    }
