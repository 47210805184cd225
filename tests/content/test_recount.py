"""`recount`: what is kept beside a text comes to agree with the text again."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from content.copies import sketch
from content.models import Trace
from news.models import Article
from pages.models import Page
from tenancy.models import AuditLine
from tenancy.scope import all_sites, in_sites
from tests.factories import make_page, make_unit, rich
from units.models import Unit


def recount(*arguments: str) -> str:
    out = StringIO()
    call_command("recount", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def spoil(model: Any, **values: Any) -> None:
    """Write past everything that would keep the derived columns right."""
    model._base_manager.update(**values)


@pytest.fixture
def page(site, other_site):
    make_unit(site=other_site, name="Phòng Đăng ký")
    page = make_page(site=site)
    recount()
    return page


def test_derived_columns_of_all_sites_are_brought_up_to_date(page, other_site):
    spoil(Page, body_words=7, body_filler="mash")
    spoil(Unit, name_folded="x")
    recount()
    page.refresh_from_db()
    assert (page.body_words, page.body_filler) == (210, "")
    with in_sites(other_site):
        assert Unit.objects.filter(name_folded="phong dang ky").exists()


def test_traces_are_laid_for_rows_that_were_written_in_bulk(page, site):
    with in_sites(site):
        body = rich(60)
        (row,) = Article.objects.bulk_create(
            [Article(site=site, title="Tin", slug="tin", body=body, body_words=60)]
        )
        traces = Trace.objects.filter(kind="news.Article", row=row.pk)
        assert not traces.exists()
        recount()
        assert traces.filter(until=None).count() == len(sketch(body))
        Article.objects.filter(pk=row.pk).update(body="<p>Ngắn.</p>")
        recount()
        assert not traces.filter(until=None).exists()


def test_only_what_lags_behind_gets_a_version_and_an_audit_line(page, site):
    other = make_page(site=site, key="functions")
    Page._base_manager.filter(pk=page.pk).update(body_words=7)
    with all_sites():
        before = {row.pk: row.history.count() for row in (page, other)}
    lines = AuditLine.objects.filter(action="recount").count()
    recount()
    with all_sites():
        assert page.history.count() == before[page.pk] + 1
        assert page.history.first().body_words == 210
        assert other.history.count() == before[other.pk]
    (line,) = AuditLine.objects.filter(action="recount")[lines:]
    assert (line.site_code, line.actor) == (site.code, "recount")


def test_a_second_run_finds_nothing(page, site):
    spoil(Page, body_words=7)
    assert "cập nhật" in recount()
    site.refresh_from_db()
    version = site.version
    assert "khớp" in recount()
    site.refresh_from_db()
    assert site.version == version


def test_a_check_counts_and_changes_nothing(page):
    assert "khớp" in recount("--check")
    spoil(Page, body_words=7)
    with pytest.raises(SystemExit) as left:
        recount("--check")
    assert left.value.code == 1
    page.refresh_from_db()
    assert page.body_words == 7


def test_a_live_site_is_recounted_though_it_falls_short_by_it(page, site):
    spoil(Page, body="<p>Nội dung đang được cập nhật.</p>")
    recount()
    page.refresh_from_db()
    assert page.body_words == 0
