"""The front page shows a board its cadence, as dashboard and findings have it."""

from datetime import datetime
from typing import Any

import pytest
from django.utils import timezone

from completeness.assess import assess
from completeness.models import Threshold, Waiver
from news.figures import figures
from portal.cadence import bars
from tenancy import clock
from tenancy.models import MemberSite, Role, User
from tenancy.scope import in_sites
from tests.factories import entered, make_article, make_member, make_site

pytestmark = pytest.mark.django_db


def moment(month: int, day: int) -> datetime:
    return timezone.make_aware(datetime(2026, month, day, 9))


def write(site: MemberSite, month: int, day: int, **fields: Any) -> Any:
    with clock.at(moment(month, day)):
        return make_article(site=site, **fields)


@pytest.fixture
def site() -> MemberSite:
    with clock.at(moment(1, 1)):
        return make_site("vanlang", name="Huyện Văn Lãng", live=True)


def block(site: MemberSite, at: datetime, role: Role = Role.CHIEF) -> tuple[Any, str]:
    name = f"{role}-{site.code}"
    user = User.objects.filter(username=name).first() or make_member(site, role, name)
    with clock.at(at):
        page = entered(user).get("/admin/")
        return page.context["blocks"][0], page.text


def test_months_days_and_what_is_asked_stand_there(site: MemberSite) -> None:
    write(site, 3, 10, title="Một")
    write(site, 3, 12, title="Hai")
    write(site, 5, 20, title="Ba")
    found, text = block(site, moment(5, 25))
    assert [bar.count for bar in found.cadence.bars[:6]] == [0, 0, 2, 0, 1, 0]
    assert found.silence == 5
    assert "Tin, bài tự viết năm 2026" in text
    assert "Tháng 3: 2." in text
    assert "Tháng 6" not in text
    assert "Bài tiếp theo nên đăng trước hết ngày 19/06/2026." in text
    assert "Nghị định số 42/2022/NĐ-CP" in text
    assert 'href="/admin/news/article/add/?site=vanlang"' in text


def test_it_agrees_with_dashboard_and_findings(site: MemberSite) -> None:
    for month, day in ((1, 5), (2, 7), (2, 20), (4, 1)):
        write(site, month, day, title=f"Ngày {day}")
    write(site, 4, 2, is_repost=True, source="Báo Lạng Sơn")
    for at in (moment(5, 1), moment(5, 2)):  # the last day that is new enough, and on
        with clock.at(at), in_sites(site):
            shown = figures([site], at)[site.pk]["by_month"]
            line = next(
                one
                for one in assess([site], at)[site.pk].lines
                if one.rule.key == "news"
            )
        found, text = block(site, at)
        assert [bar.count for bar in found.cadence.bars] == shown
        assert found.cadence.is_late == (line.state == "stale")
        assert line.basis in text


def test_a_threshold_of_the_office_is_the_one_that_is_shown(site: MemberSite) -> None:
    write(site, 5, 20)
    with in_sites(site), clock.at(moment(5, 1)):
        Threshold.objects.create(
            rule="news", name="days", value=10, since=moment(5, 1).date(), reason="Ít"
        )
    found, text = block(site, moment(5, 25))
    assert f"{found.cadence.due:%d/%m}" == "30/05"
    assert "10 ngày" in text


def test_a_site_without_articles_is_asked_for_the_first(site: MemberSite) -> None:
    found, text = block(site, moment(5, 25))
    assert found.silence is None
    assert found.cadence.due is None
    assert "Viết bài mới" in text
    assert found.cadence.total == 0


def test_a_contributor_sees_it_too(site: MemberSite) -> None:
    write(site, 5, 20)
    found, text = block(site, moment(5, 25), Role.CONTRIBUTOR)
    assert found.report is None
    assert found.cadence.total == 1
    assert "Viết bài mới" in text


def test_what_the_office_has_waived_is_not_asked(site: MemberSite) -> None:
    write(site, 5, 20)
    day = moment(5, 1).date()
    with in_sites(site), clock.at(moment(5, 1)):
        Waiver.objects.create(
            site=site,
            rule="news",
            reason="Sắp xếp lại",
            since=day,
            until=moment(6, 30).date(),
        )
    found, _text = block(site, moment(5, 25))
    assert [str(one.title) for one in found.cadence.asked] == ["Mật độ tin, bài"]
    assert found.cadence.due is None


def test_the_pinned_day_of_a_demo_is_this_month(
    site: MemberSite, settings: Any
) -> None:
    write(site, 5, 20)
    settings.PORTAL_TODAY = moment(5, 25).date()
    page = entered(make_member(site)).get("/admin/")
    found = page.context["blocks"][0].cadence
    assert [bar.month for bar in found.bars if bar.is_current] == [5]
    assert found.bars[4].count == 1


def test_the_bars_share_one_scale_and_stand_beside_each_other() -> None:
    drawn = bars([0, 4, 2, *[0] * 9], moment(3, 1).date())
    assert [bar.height for bar in drawn[:3]] == [2, 72, 36]
    assert [bar.x for bar in drawn[:3]] == [5, 35, 65]
    assert [bar.month for bar in drawn if not bar.is_to_come] == [1, 2, 3]
