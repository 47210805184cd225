"""The front page of a member site, its frame, its site map, its error pages."""

from datetime import timedelta

from django.test import Client

from tenancy import clock
from tenancy.models import Kind, MemberSite
from tests.factories import (
    make_article,
    make_directive,
    make_official,
    make_page,
    make_site,
    make_unit,
)


def test_home_shows_what_the_site_has(visit, site):
    make_article(site=site, title="Khai giảng năm học mới")
    make_directive(site=site, number="12/QĐ-UBND", abstract="Kế hoạch năm")
    make_page(site=site, body="<p>Vùng đất biên cương phía Bắc.</p>")
    unit = make_unit(site=site, name="Phòng Giáo dục")
    make_official(unit=unit, full_name="Lý Minh Họa", is_leader=True)
    page = visit("/", on=site)
    assert page.status_code == 200
    for text in (
        "Khai giảng năm học mới",
        "12/QĐ-UBND",
        "Kế hoạch năm",
        "Vùng đất biên cương phía Bắc.",
        "Phòng Giáo dục",
        "Lý Minh Họa",
    ):
        assert text in page.text


def test_home_of_an_empty_site_says_so_and_does_not_fail(visit, site):
    page = visit("/", on=site)
    assert page.status_code == 200
    assert "Chưa có tin nào" in page.text
    assert "Chưa có văn bản nào" in page.text


def test_drafts_and_news_of_tomorrow_are_not_on_the_front_page(visit, site):
    make_article(site=site, title="Đã đăng hôm qua")
    make_article(site=site, title="Bản nháp", state="draft")
    tomorrow = clock.now() + timedelta(days=1)
    make_article(site=site, title="Tin ngày mai", published_at=tomorrow)
    text = visit("/", on=site).text
    assert "Đã đăng hôm qua" in text
    assert "Bản nháp" not in text
    assert "Tin ngày mai" not in text


def test_identity_block_stands_in_contact_box_and_footer(visit, site):
    MemberSite.objects.filter(pk=site.pk).update(
        agency="Ủy ban nhân dân huyện Văn Lãng",
        phone="0205 000 0001",
        responsible_name="Nguyễn Minh Họa",
    )
    text = visit("/", on=site).text
    assert text.count("0205 000 0001") >= 2
    assert "Ủy ban nhân dân huyện Văn Lãng" in text
    assert 'href="tel:+842050000001"' in text


def test_menu_has_home_first_and_site_map_last(visit, site):
    menu = visit("/gioi-thieu/", on=site).context["menu"]
    titles = [str(item["title"]) for item in menu]
    assert titles[:2] == ["Trang chủ", "Giới thiệu"]
    assert titles[-1] == "Sơ đồ trang"
    assert [str(i["title"]) for i in menu if i["current"]] == ["Giới thiệu"]


def test_map_is_in_the_menu_of_districts_only(visit, db):
    district = make_site("bacson", kind=Kind.DISTRICT, live=True)
    department = make_site("sotp", kind=Kind.DEPARTMENT, live=True)
    assert 'href="/ban-do/"' in visit("/", on=district).text
    assert 'href="/ban-do/"' not in visit("/", on=department).text


def test_online_services_are_in_the_menu_of_sites_that_have_them(visit, site):
    assert "Dịch vụ công trực tuyến" not in visit("/", on=site).text
    url = "https://dichvucong.example/"
    MemberSite.objects.filter(pk=site.pk).update(online_services_url=url)
    text = visit("/", on=site).text
    assert f'href="{url}"' in text
    assert "Dịch vụ công trực tuyến" in text


def test_demo_site_says_that_it_is_one_on_every_page(visit, site):
    MemberSite.objects.filter(pk=site.pk).update(is_demo=True)
    for path in ("/", "/gioi-thieu/", "/tim-kiem/", "/so-do-trang/", "/khong-co/"):
        assert "Nội dung minh họa" in visit(path, on=site).text


def test_ordinary_site_says_nothing_of_a_demo(visit, site):
    assert "Nội dung minh họa" not in visit("/", on=site).text


def test_pinned_day_is_told(visit, site, settings):
    settings.PORTAL_TODAY = clock.today().replace(year=2019, month=10, day=31)
    assert "hôm nay là 31/10/2019" in visit("/", on=site).text


def test_site_map_lists_sections_pages_and_units(visit, site):
    make_page(site=site)
    make_unit(site=site, name="Phòng Giáo dục")
    text = visit("/so-do-trang/", on=site).text
    for path in ("/gioi-thieu/gioi-thieu-chung/", "/co-cau-to-chuc/phong-giao-duc/"):
        assert f'href="{path}"' in text


def test_site_map_leads_to_the_statements_and_names_the_agency_once(visit, site):
    make_unit(site=site, name="Phòng Giáo dục")
    make_page(site=site, key="privacy")
    main = visit("/so-do-trang/", on=site).text.partition("<main")[2]
    main = main.partition("</main>")[0]
    assert 'href="/gioi-thieu/quyen-rieng-tu/"' in main
    assert site.name not in main
    assert "Phòng Giáo dục" in main


def test_missing_page_offers_the_few_things_that_people_come_for(visit, site):
    MemberSite.objects.filter(pk=site.pk).update(phone="0205 000 0001")
    main = visit("/khong-co/", on=site).text.partition("<main")[2]
    tasks = main.partition('class="tasks"')[2].partition("</ul>")[0]
    assert 'href="tel:02050000001"' in tasks
    assert 'href="/van-ban/"' in tasks
    assert tasks.count("<li") <= 5


def test_front_page_sets_no_cookie_and_varies_on_none(visit, site):
    page = visit("/", on=site)
    assert not page.cookies
    assert "Cookie" not in page.get("Vary", "")


def test_front_page_asks_few_queries(visit, site, django_assert_max_num_queries):
    for number in range(8):
        make_article(site=site, title=f"Tin số {number}")
        make_directive(site=site, number=f"{number}/QĐ-UBND")
        make_unit(site=site, name=f"Phòng số {number}")
    with django_assert_max_num_queries(9):
        visit("/", on=site)


def test_missing_page_is_a_404_in_the_dress_of_the_site(visit, site):
    page = visit("/khong-co-trang-nay/", on=site)
    assert page.status_code == 404
    assert "Văn Lãng" in page.text
    assert 'role="search"' in page.text
    for path in ("/lien-he/", "/van-ban/", "/tin-tuc/"):
        assert f'href="{path}"' in page.text
    assert '<html lang="vi"' in page.text


def test_failure_is_told_without_a_query(site, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("broken on purpose")

    client = Client(headers={"host": f"{site.code}.localhost"})
    client.raise_request_exception = False
    assert client.get("/").status_code == 200
    monkeypatch.setattr("portal.front.home_of", fail)
    page = client.get("/")
    assert page.status_code == 500
    assert "Văn Lãng" in page.text
    assert "broken on purpose" not in page.text


def test_front_page_is_read_and_never_posted_to(site):
    client = Client(headers={"host": f"{site.code}.localhost"})
    assert client.get("/").status_code == 200
    assert client.post("/").status_code == 405
