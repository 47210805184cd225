"""Times all rules over 1,000 sites; `make bench` runs it on a throw-away PostgreSQL.

Rows are written in bulk, since only their reading is measured: each site has its
pages, a root and six units with contact and official, and 30 articles with traces.
"""

import os
import statistics
import sys
import tempfile
import time
from datetime import timedelta
from typing import Any

import django

RUNS = 5
SITES = 1000
UNITS = 6
ARTICLES = 30


def main() -> int:
    address = os.environ.get("TEST_DATABASE_URL")
    if not address:
        sys.stderr.write(
            "Run it as: .ci/with-postgres python -m tests.bench_many_sites\n"
        )
        return 2
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "portal.settings",
            "SECRET_KEY": "for-the-bench-only-0123456789-abcdefghijklmnopqrstuvwxyz",
            "PORTAL_DOMAIN": "localhost",
            "PORTAL_TODAY": "2019-10-31",
            "OFFICIAL_EMAIL_DOMAINS": "langson.example",
            "DATABASE_URL": address,
            "MEDIA_ROOT": f"{folder}/media",
        }
        return measure()


def measure() -> int:
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    sites = fill()
    from django.db import connection

    from completeness.assess import assess
    from tests.bench import Counter

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    assess(sites[:1])
    counter, times = Counter(), []
    for run in range(RUNS):
        begun = time.perf_counter()
        if run:
            assess(sites)
        else:
            with connection.execute_wrapper(counter):
                assess(sites)
        times.append(time.perf_counter() - begun)
    sys.stdout.write(
        f"{'all rules, 1,000 sites, PostgreSQL':34} "
        f"{statistics.median(times) * 1000:10.1f} ms {counter.count:8} queries\n"
    )
    return 0


def fill() -> list[Any]:
    """1,000 sites with their rows, in bulk."""
    from django.db.models import QuerySet

    from content.models import Span
    from news.models import Article
    from pages.catalogue import types_for
    from pages.models import Page
    from tenancy import clock
    from tenancy.models import MemberSite
    from tenancy.scope import all_sites
    from tests.factories import rich
    from units.models import Contact, Official

    now = clock.now()
    made = [
        MemberSite(
            code=f"trang{n}",
            kind="district" if n % 3 else "department",
            name=f"Trang {n}",
            short_name=f"Trang {n}",
            phone="0205 000 0001",
        )
        for n in range(SITES)
    ]
    QuerySet(MemberSite).bulk_create(made)
    sites = list(MemberSite.objects.order_by("pk"))
    texts = [rich(30 + 7 * n) for n in range(ARTICLES)]
    public = {"state": "published", "published_at": now - timedelta(days=5)}
    with all_sites():
        Page.objects.bulk_create(
            Page(site=site, key=one.key, body=rich(210), **public)
            for site in sites
            for one in types_for(site.kind)
        )
        units = _units(sites)
        Contact.objects.bulk_create(
            Contact(unit=unit, phone="0205 000 0001") for unit in units
        )
        Official.objects.bulk_create(
            Official(unit=unit, full_name="Hoàng Minh Họa", post="Trưởng phòng")
            for unit in units
        )
        articles = Article.objects.bulk_create(
            [
                Article(
                    site=site,
                    title=f"Tin {n}",
                    slug=f"tin-{n}",
                    body=texts[n],
                    state="published",
                    published_at=now - timedelta(days=12 * n),
                )
                for site in sites
                for n in range(ARTICLES)
            ],
            batch_size=2000,
        )
        _trace(articles)
        Span.objects.bulk_create(
            [
                Span(
                    site_id=article.site_id,
                    kind="news.Article",
                    row=article.pk,
                    start=article.published_at,
                )
                for article in articles
            ],
            batch_size=2000,
        )
    return sites


def _trace(articles: list[Any]) -> None:
    """As many traces as such texts have, of hashes that no two articles share."""
    from content.copies import ONE_IN
    from content.models import Trace

    Trace.objects.bulk_create(
        (
            Trace(
                site_id=article.site_id,
                kind="news.Article",
                row=article.pk,
                value=1000 * article.pk + number,
                since=article.published_at,
            )
            for article in articles
            for number in range(len(article.body.split()) // ONE_IN)
        ),
        batch_size=5000,
    )


def _units(sites: list[Any]) -> list[Any]:
    """A root and its units for each site, with the numbers that a tree needs."""
    from django.db.models import QuerySet

    from tests.factories import rich
    from units.models import Unit

    roots = QuerySet(Unit).bulk_create(
        Unit(
            site=site,
            kind="root",
            name=site.name,
            slug="co-quan",
            position=0,
            lft=1,
            rght=2 * UNITS + 2,
            level=0,
            tree_id=number,
        )
        for number, site in enumerate(sites, 1)
    )
    return QuerySet(Unit).bulk_create(
        Unit(
            site_id=root.site_id,
            parent=root,
            kind="phong",
            name=f"Phòng {n}",
            slug=f"phong-{n}",
            position=10 * n,
            functions=rich(40),
            lft=2 * n + 2,
            rght=2 * n + 3,
            level=1,
            tree_id=root.tree_id,
        )
        for root in roots
        for n in range(UNITS)
    )


if __name__ == "__main__":
    sys.exit(main())
