"""Many articles on every site, for load tests: written in bulk, without history."""

from datetime import timedelta

from content.models import Span
from news.models import Article
from portal.demo import articles
from tenancy import clock
from tenancy.changes import changing
from tenancy.models import MemberSite

MOST = 5_000
TEXTS = 10  # written once, then repeated under other titles


def add_articles(site: MemberSite, wanted: int) -> int:
    """Bring the illustration articles of `site` up to `wanted`; how many were added."""
    with changing(site) as change:
        standing = Article.objects.count()
        missing = max(0, wanted - standing)
        if missing:
            _write(site, standing, missing)
            change.note("load_demo", site, f"{missing} articles")
    return missing


def _write(site: MemberSite, first: int, count: int) -> None:
    texts = articles.articles_of(site.code, TEXTS)
    newest = clock.now() - timedelta(days=400)
    rows = []
    for number in range(first, first + count):
        title, lead, body, category = texts[number % TEXTS]
        rows.append(
            Article(
                site=site,
                title=f"{title} ({number + 1})",
                slug=f"tin-minh-hoa-{number + 1}",
                lead=lead,
                body=body,
                category=category,
                state="published",
                published_at=newest - timedelta(hours=number),
            )
        )
    made = Article.objects.bulk_create(rows, batch_size=200)
    Span.objects.bulk_create(
        (
            Span(
                site=site, kind=Article._meta.label, row=row.pk, start=row.published_at
            )
            for row in made
        ),
        batch_size=500,
    )
