"""What the rules say of a site's news, at their edges."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from news.figures import figures, last_own_day
from sections.registry import rule_by_key
from sections.rules import Finding, State
from tenancy import clock
from tenancy.scope import in_sites
from tests.factories import make_article, make_site, rich

AT = timezone.make_aware(datetime(2019, 10, 31, 23, 59, 59))


def day(year: int, month: int, number: int, hour: int = 9, minute: int = 0) -> datetime:
    return timezone.make_aware(datetime(year, month, number, hour, minute))


def write(site: Any, *moments: datetime, **fields: Any) -> list[Any]:
    made = []
    for moment in moments:
        with clock.at(moment), in_sites(site):
            made.append(make_article(site=site, title=f"Tin {moment}", **fields))
    return made


def check(key: str, site: Any, at: datetime = AT) -> Finding:
    rule = rule_by_key(key)
    with in_sites(site), clock.at(at):
        return rule.check([site], at, rule.limits)[site.pk]


def recall(key: str, site: Any, at: datetime) -> Finding:
    """What the rule says today of the moment `at`, which has passed."""
    rule = rule_by_key(key)
    with in_sites(site):
        return rule.check([site], at, rule.limits)[site.pk]


@pytest.fixture
def other_site(db):
    """Open to readers before any of the moments here."""
    with clock.at(day(2018, 1, 1)):
        return make_site("soyt", name="Sở Y tế", live=True)


FRESH = (day(2019, 8, 1), day(2019, 9, 1), day(2019, 10, 20))


def test_three_own_articles_with_a_fresh_one_are_complete(site):
    write(site, *FRESH)
    found = check("news", site)
    assert found.state == State.COMPLETE
    assert found.since is None
    assert "vanlang.localhost" in found.evidence[0][1]


def test_one_article_short_is_thin(site):
    write(site, *FRESH[1:])
    found = check("news", site)
    assert found.state == State.THIN
    assert "/admin/news/article/add/?site=vanlang" in found.mend


def test_no_article_is_missing(site):
    assert check("news", site).state == State.MISSING


def test_thirty_days_are_fresh_and_thirty_one_stale(site):
    write(site, day(2019, 8, 1), day(2019, 8, 2), day(2019, 10, 1))
    assert check("news", site, day(2019, 10, 31, 23)).state == State.COMPLETE
    late = check("news", site, day(2019, 11, 1, 0))
    assert late.state == State.STALE
    assert late.since == day(2019, 11, 1).date()


def test_a_day_ends_at_midnight_in_vietnam(site):
    # 23:30 on the 30th in Vietnam is 16:30 UTC; 00:30 on the 1st is the day before
    write(site, day(2019, 8, 1), day(2019, 8, 2), day(2019, 10, 1, 0, 30))
    assert check("news", site).state == State.COMPLETE


def test_a_repost_never_counts_as_own(site):
    write(site, *FRESH[:2])
    write(site, FRESH[2], is_repost=True, source="Báo Lạng Sơn")
    assert check("news", site).state == State.THIN
    write(site, FRESH[2])
    assert check("news", site).state == State.COMPLETE


def test_filler_counts_as_nothing(site):
    write(site, *FRESH[:2])
    write(site, FRESH[2], body="<p>Nội dung đang được cập nhật.</p>")
    assert check("news", site).state == State.THIN


def test_a_draft_counts_as_nothing(site):
    write(site, *FRESH[:2])
    (draft,) = write(site, FRESH[2], state="draft")
    assert check("news", site).state == State.THIN
    with clock.at(FRESH[2]), in_sites(site):
        draft.state = "published"
        draft.save()
    assert check("news", site).state == State.COMPLETE


def test_an_article_of_another_site_counts_there_only(site, other_site):
    write(other_site, *FRESH)
    assert check("news", other_site).state == State.COMPLETE
    assert check("news", site).state == State.MISSING


def test_the_past_is_judged_by_what_was_public_then(site):
    articles = write(site, *FRESH)
    with clock.at(day(2019, 11, 5)), in_sites(site):
        articles[0].state = "withdrawn"
        articles[0].save()
    assert recall("news", site, AT).state == State.COMPLETE
    assert check("news", site, day(2019, 11, 6)).state == State.THIN


def test_a_raw_write_is_seen_at_the_next_look(site):
    articles = write(site, *FRESH)
    with in_sites(site):
        type(articles[0]).objects.filter(pk=articles[0].pk).update(state="withdrawn")
    assert check("news", site).state == State.THIN


MONTHLY = [day(2018, month, 15) for month in (10, 11, 12)] + [
    day(2019, month, 15) for month in range(1, 11)
]


def test_an_article_in_each_month_is_even(site):
    write(site, *MONTHLY)
    assert check("cadence", site).state == State.COMPLETE


def test_the_month_that_is_not_over_is_not_asked(site):
    write(site, *MONTHLY[:-1])
    assert check("cadence", site).state == State.COMPLETE


def test_a_month_without_an_article_is_named(site):
    write(site, *(moment for moment in MONTHLY if moment.month != 3))
    found = check("cadence", site)
    assert found.state == State.THIN
    assert "03/2019" in found.sentence
    assert "04/2019" not in found.sentence


def test_the_months_are_those_of_vietnam(site):
    # 00:30 on 1 March in Vietnam is still February in Greenwich
    rest = [moment for moment in MONTHLY if moment.month != 3]
    write(site, *rest, day(2019, 3, 1, 0, 30))
    assert check("cadence", site).state == State.COMPLETE


@pytest.mark.parametrize(
    ("last", "state"), [(day(2019, 8, 30), "complete"), (day(2019, 8, 31), "thin")]
)
def test_sixty_days_of_silence_are_allowed_and_sixty_one_not(site, last, state):
    rest = [moment for moment in MONTHLY if moment < day(2019, 7, 1)]
    write(site, *rest, day(2019, 7, 1), last, day(2019, 9, 15))
    # in both cases July and August have an article; only the silence differs
    assert check("cadence", site, day(2019, 10, 31)).state == state


def test_a_year_of_silence_is_missing(site):
    write(site, day(2018, 9, 30))
    assert check("cadence", site).state == State.MISSING
    write(site, day(2018, 10, 1))
    assert check("cadence", site).state == State.THIN


def test_each_rule_asks_once_for_all_sites(site, other_site, django_assert_num_queries):
    write(site, *FRESH)
    write(other_site, *FRESH)
    for key, queries in (("news", 2), ("cadence", 1), ("awards", 1)):
        rule = rule_by_key(key)
        with in_sites(site, other_site), django_assert_num_queries(queries):
            found = rule.check([site, other_site], AT, rule.limits)
        assert set(found) == {site.pk, other_site.pk}


def test_figures_count_the_own_articles_of_the_year(site, other_site):
    write(site, day(2018, 12, 31, 23), day(2019, 1, 11), day(2019, 1, 12))
    write(site, day(2019, 9, 30, 23, 59), day(2019, 11, 1))
    write(site, day(2019, 5, 1), is_repost=True, source="Báo Lạng Sơn")
    with in_sites(site, other_site):
        found = figures([site, other_site], AT)
    assert found[site.pk] == {
        "year": 2019,
        "total": 3,
        "by_month": [2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0],
        "longest_silence_days": (day(2019, 9, 30) - day(2019, 1, 12)).days,
        "repost_share": 0.25,
    }
    assert found[other_site.pk]["total"] == 0
    assert found[other_site.pk]["longest_silence_days"] == 303


def test_the_silence_before_the_check_counts(site):
    write(site, day(2019, 1, 2))
    with in_sites(site):
        found = figures([site], day(2019, 1, 2) + timedelta(days=20))
    assert found[site.pk]["longest_silence_days"] == 20


def test_a_copied_article_counts_for_the_calendar_but_not_as_own_news(site, other_site):
    write(other_site, FRESH[0], body=rich(60))
    write(site, *FRESH[1:])
    assert "Sở Y tế" not in check("news", site).sentence
    write(site, day(2019, 10, 25), body=rich(60))
    found = check("news", site)
    assert found.state == State.THIN
    assert "Sở Y tế" in found.sentence
    write(site, day(2019, 10, 21))
    assert "21/10/2019" in check("news", site).sentence
    with in_sites(site), clock.at(AT):
        assert figures([site], AT)[site.pk]["total"] == 4


def test_the_last_own_day_leaves_out_a_copy_as_the_rule_does(site, other_site):
    write(other_site, FRESH[0], body=rich(60))
    write(site, FRESH[1])
    with in_sites(site, other_site), clock.at(AT):
        first = last_own_day([site, other_site], AT)
        write(site, FRESH[2], body=rich(60))
        assert last_own_day([site, other_site], AT) == first
    assert first == {site.pk: FRESH[1].date(), other_site.pk: FRESH[0].date()}


def test_a_declared_repost_is_not_called_a_copy(site, other_site):
    write(other_site, FRESH[0], body=rich(60))
    write(site, *FRESH)
    write(site, AT, body=rich(60), is_repost=True, source="Sở Y tế")
    found = check("news", site)
    assert found.state == State.COMPLETE
    assert "Sở Y tế" not in found.sentence
