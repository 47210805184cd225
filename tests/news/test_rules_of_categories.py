"""What the rules say of the categories that each answer a requirement."""

from datetime import timedelta

import pytest

from content.publishing import State as Published
from sections.rules import State
from tenancy import clock
from tenancy.scope import in_sites
from tests.admin_forms import filled
from tests.news.test_rules import check, day, write

WRITTEN = day(2019, 3, 4)
DAYS = {"responses": 180, "awards": 365, "law_guidance": 90}

each_category = pytest.mark.parametrize("key", DAYS)


@each_category
def test_article_of_the_category_counts_until_its_last_day(site, key):
    write(site, WRITTEN, category=key)
    last = WRITTEN + timedelta(days=DAYS[key])
    found = check(key, site, last)
    assert found.state == State.COMPLETE
    assert found.since is None
    assert "/tin-tuc/chuyen-muc/" in found.evidence[0][1]


@each_category
def test_article_is_stale_one_day_later(site, key):
    write(site, WRITTEN, category=key)
    late = WRITTEN + timedelta(days=DAYS[key] + 1)
    found = check(key, site, late)
    assert found.state == State.STALE
    assert found.since == late.date()
    assert "04/03/2019" in found.sentence


@each_category
def test_article_of_another_category_counts_as_nothing(site, key):
    write(site, WRITTEN, category="general")
    assert check(key, site, WRITTEN).state == State.MISSING
    write(site, WRITTEN, category=key)
    assert check(key, site, WRITTEN).state == State.COMPLETE


@each_category
def test_mending_opens_the_form_with_the_category_chosen(site, editor, key):
    form = editor.get(check(key, site).mend)
    assert filled(form)["category"] == key


def test_filler_counts_as_nothing_and_a_repost_counts(site):
    filler = "<p>Nội dung đang được cập nhật.</p>"
    write(site, WRITTEN, category="awards", body=filler)
    assert check("awards", site, WRITTEN).state == State.MISSING
    write(site, WRITTEN, category="awards", is_repost=True, source="Báo Lạng Sơn")
    assert check("awards", site, WRITTEN).state == State.COMPLETE


def test_newest_article_speaks_for_the_category(site):
    write(site, WRITTEN - timedelta(days=400), WRITTEN, category="law_guidance")
    assert check("law_guidance", site, WRITTEN).state == State.COMPLETE


def test_article_of_another_site_counts_there_only(site, other_site):
    write(other_site, WRITTEN, category="responses")
    assert check("responses", other_site, WRITTEN).state == State.COMPLETE
    assert check("responses", site, WRITTEN).state == State.MISSING


def test_past_is_judged_by_the_category_and_state_of_then(site):
    (moved, gone) = write(
        site, WRITTEN, WRITTEN + timedelta(hours=1), category="awards"
    )
    with in_sites(site):
        with clock.at(WRITTEN + timedelta(days=2)):
            gone.state = Published.WITHDRAWN
            gone.save()
        with clock.at(WRITTEN + timedelta(days=4)):
            moved.category = "general"
            moved.save()
    assert check("awards", site, WRITTEN - timedelta(days=1)).state == State.MISSING
    assert check("awards", site, WRITTEN + timedelta(days=1)).state == State.COMPLETE
    assert check("awards", site, WRITTEN + timedelta(days=3)).state == State.COMPLETE
    assert check("awards", site, WRITTEN + timedelta(days=5)).state == State.MISSING
