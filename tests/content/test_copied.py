"""Whose text is the copy: at any moment, the later of two that were public then."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from content.copied import Source, copied
from content.copies import NEWS, PAGES, sketch
from content.models import Trace
from news.models import Article
from pages.models import Page
from tenancy import clock
from tenancy.changes import changing
from tenancy.models import Status
from tenancy.scope import in_sites
from tenancy.status import set_status
from tests.factories import make_article, make_page, make_site, rich

START = timezone.make_aware(datetime(2019, 3, 1, 9))


def after(days: float) -> datetime:
    return START + timedelta(days=days)


def write(site: Any, days: float, **fields: Any) -> Any:
    with clock.at(after(days)), in_sites(site):
        return make_article(site=site, **{"body": rich(60), **fields})


def change(row: Any, days: float, **fields: Any) -> None:
    with clock.at(after(days)), in_sites(row.site):
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()


def copies(at: float, *sites: Any, seen: float | None = None) -> dict[int, Source]:
    """The copies as of the day `at`, looked at on the day `seen` (default: then)."""
    with clock.at(after(at if seen is None else seen)), in_sites(*sites):
        return copied(Article, sites, after(at), NEWS)


def live_site(code: str, days: float = -30, **fields: Any) -> Any:
    """A site that has been open to readers since the day `days`."""
    with clock.at(after(days)):
        return make_site(code, live=True, **fields)


def turn(site: Any, days: float, status: Status) -> None:
    with clock.at(after(days)):
        set_status(site, status, reason="Bảo trì")


@pytest.fixture
def site(db):
    return live_site("vanlang", name="Huyện Văn Lãng")


@pytest.fixture
def other_site(db):
    return live_site("soyt", name="Sở Y tế")


@pytest.fixture
def original(other_site):
    return write(other_site, 0)


def test_the_later_of_two_is_the_copy_and_the_original_never(
    site, other_site, original
):
    copy = write(site, 2)
    source = Source(other_site.pk, original.pk, "Sở Y tế")
    assert copies(3, site) == {copy.pk: source}
    assert copies(3, other_site) == {}
    assert copies(3, site, other_site) == {copy.pk: source}


def test_a_text_of_its_own_is_no_copy(site, original):
    write(site, 2, body=rich(60, own=7))
    assert copies(3, site) == {}


def test_a_copy_with_a_few_words_changed_is_one_still(site, original):
    html = rich(210)
    change(original, 0, body=html)
    copy = write(site, 2, body=html.replace("từ77 ", "bảy ").replace("từ150 ", "hai "))
    assert copy.pk in copies(3, site)
    change(copy, 4, body=rich(210, own=5))
    assert copies(5, site) == {}


def test_a_copy_within_one_site_is_its_own_affair(site):
    write(site, 0)
    write(site, 2)
    assert copies(3, site) == {}


def test_the_copy_counts_again_while_the_original_is_withdrawn(site, original):
    copy = write(site, 2)
    change(original, 4, state="withdrawn")
    assert copies(5, site) == {}
    change(original, 6, state="published")
    assert copies(7, site).keys() == {copy.pk}


def test_the_author_keeps_the_right_who_republishes_or_edits(
    site, other_site, original
):
    write(site, 2)
    change(original, 4, state="withdrawn")
    change(original, 6, state="published")
    assert copies(7, other_site) == {}
    change(original, 8, body=rich(60, own=9))
    assert copies(9, site) == {}
    change(original, 10, body=rich(60))
    assert copies(11, other_site) == {}
    assert len(copies(11, site)) == 1


def test_a_draft_of_long_ago_is_no_original(site, other_site, original):
    draft = write(site, -9, state="draft")
    assert copies(1, site) == {}
    change(draft, 2, state="published")
    assert copies(3, site).keys() == {draft.pk}
    assert copies(3, other_site) == {}


def test_an_old_article_does_not_become_the_original_by_a_new_text(site, original):
    old = write(site, -9, body=rich(60, own=3))
    change(old, 2, body=rich(60))
    assert copies(3, site).keys() == {old.pk}


def test_of_two_published_at_one_moment_the_later_row_is_the_copy(site, other_site):
    first, second = write(site, 0), write(other_site, 0)
    assert copies(1, site, other_site) == {
        second.pk: Source(site.pk, first.pk, "Huyện Văn Lãng")
    }


def test_the_earliest_of_several_is_the_source(site, other_site, original):
    copy, third = write(site, 2), live_site("caoloc")
    last = write(third, 4)
    found = copies(5, site, third)
    assert {row: source.row for row, source in found.items()} == {
        copy.pk: original.pk,
        last.pk: original.pk,
    }


def test_what_no_reader_could_see_is_no_source(site):
    with clock.at(after(-30)):
        hidden = make_site("caoloc", name="Huyện Cao Lộc")
    write(hidden, 0)
    write(site, 2)
    assert copies(3, site) == {}
    turn(hidden, 4, Status.LIVE)
    assert copies(5, site) == {}  # it was not the first that readers saw
    assert copies(5, hidden) == {}  # nor could it see the other one's when it wrote


def test_a_site_in_preparation_that_copies_a_live_one_is_told(site, original):
    with clock.at(after(-30)):
        hidden = make_site("caoloc", name="Huyện Cao Lộc")
    copy = write(hidden, 2)
    assert copies(3, hidden)[copy.pk].site == "Sở Y tế"
    turn(hidden, 4, Status.LIVE)
    assert copies(5, hidden).keys() == {copy.pk}
    assert copies(5, site) == {}


def test_a_suspended_site_is_no_source_and_stays_the_author(site, other_site, original):
    copy = write(site, 2)
    turn(other_site, 4, Status.SUSPENDED)
    assert copies(5, site) == {}
    assert copies(3, site, seen=5).keys() == {copy.pk}
    turn(other_site, 6, Status.LIVE)
    assert copies(7, site).keys() == {copy.pk}
    assert copies(7, other_site) == {}


def test_a_text_that_was_changed_while_nobody_saw_it_counts_from_its_return(
    site, other_site, original
):
    change(original, 1, body=rich(60, own=9))
    turn(other_site, 2, Status.SUSPENDED)
    change(original, 3, body=rich(60, own=5))
    write(site, 4, body=rich(60, own=5))
    turn(other_site, 6, Status.LIVE)
    assert copies(7, site) == {}
    later = write(site, 8, body=rich(60, own=9))
    assert later.pk not in copies(9, site)
    change(original, 10, body=rich(60, own=9))
    assert copies(11, site).keys() == {later.pk}


def test_the_source_has_the_name_of_that_moment(site, other_site, original):
    copy = write(site, 2)
    with clock.at(after(4)), changing(other_site):
        other_site.name = "Sở Y tế và Dân số"
        other_site.save()
    assert copies(3, site, seen=5)[copy.pk].site == "Sở Y tế"
    assert copies(5, site)[copy.pk].site == "Sở Y tế và Dân số"


def test_a_past_moment_is_answered_alike_however_late(site, original):
    copy = write(site, 2)
    change(copy, 4, body=rich(60, own=5))
    change(original, 6, state="withdrawn")
    change(copy, 7, body=rich(60))
    days = (1, 3, 5, 6.5, 8)
    then = [copies(day, site, seen=30) for day in days]
    assert [found.keys() for found in then] == [set(), {copy.pk}, set(), set(), set()]
    assert [copies(day, site) for day in days] == then
    assert then[1][copy.pk].site == "Sở Y tế"


def test_a_text_leaves_traces_only_where_copies_count(inside):
    overview, functions = (
        make_page(site=inside),
        make_page(site=inside, key="functions"),
    )
    kept = Trace.objects.filter(kind=Page._meta.label).values_list("row", flat=True)
    assert overview.pk in kept
    assert functions.pk not in kept


def test_saving_twice_at_one_moment_keeps_no_trace_of_the_first_text(inside):
    with clock.at(START):
        article = make_article(site=inside, body=rich(60))
        article.body = rich(60, own=5)
        article.save()
        article.title = "Tên khác"
        article.save()
    assert set(Trace.objects.values_list("since", "until")) == {(START, None)}
    assert Trace.objects.count() == len(sketch(article.body))


def test_a_deleted_draft_leaves_no_trace(inside):
    kept, draft = make_article(site=inside), make_article(site=inside, state="draft")
    rows = Trace.objects.values_list("row", flat=True)
    assert set(rows) == {kept.pk, draft.pk}
    with changing(inside):
        draft.delete()
    assert set(rows.all()) == {kept.pk}


def test_a_part_of_a_longer_text_is_a_copy_and_the_longer_never(site, other_site):
    long = write(other_site, 0, body=rich(240))
    part = write(site, 2, body=rich(120))
    assert copies(3, site, other_site).keys() == {part.pk}
    change(long, 4, body=rich(240, own=5))
    assert copies(5, site, other_site) == {}


def test_who_wrote_the_part_first_copied_nothing_when_another_adds_to_it(
    site, other_site
):
    write(site, 0, body=rich(240))
    longer = write(other_site, 2, body=rich(480))
    assert copies(3, site, other_site) == {}
    change(longer, 4, body=rich(280))
    assert copies(5, site, other_site).keys() == {longer.pk}


def test_a_text_spliced_from_two_sites_is_a_copy_where_two_sources_are_looked_for(
    site, other_site
):
    third = live_site("caoloc")
    first = write(other_site, 0, body=rich(100))
    write(third, 1, body=rich(100, own=50))
    spliced = write(site, 2, body=rich(100) + rich(100, own=50))
    with in_sites(site, other_site, third), clock.at(after(3)):
        found = copied(Article, [site], after(3), PAGES)
        assert found[spliced.pk].row == first.pk
        assert copied(Article, [site], after(3), NEWS) == {}
        assert copied(Article, [site], after(1.5), PAGES) == {}


def test_queries_are_few_and_the_same_for_any_number(
    site, other_site, original, django_assert_num_queries
):
    write(site, 1, body=rich(60, own=5))
    with django_assert_num_queries(1):
        copied(Article, [site], after(2), NEWS)
    for days in (3, 4):
        write(other_site, days, body=rich(60, own=int(days)))
        write(site, days, body=rich(60, own=int(days)))
        with django_assert_num_queries(6):
            assert copied(Article, [site, other_site], after(days + 0.5), NEWS)
