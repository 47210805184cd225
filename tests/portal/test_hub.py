"""The portal's own pages: over all live sites, and nothing of the others."""

import pytest

from tenancy.models import Kind, MemberSite, Status
from tenancy.status import set_status
from tests.factories import make_article, make_directive, make_site


def test_hub_shows_news_documents_and_member_sites(visit, site, other_site):
    make_article(site=site, title="Khai giảng năm học mới")
    make_directive(site=other_site, abstract="Kế hoạch tiêm chủng")
    page = visit("/")
    assert page.status_code == 200
    assert "Khai giảng năm học mới" in page.text
    assert "Kế hoạch tiêm chủng" in page.text
    assert 'href="http://vanlang.localhost:8000/tin-tuc/' in page.text
    for one in (site, other_site):
        assert one.name in page.text


def test_hub_shows_nothing_of_a_site_that_is_not_live(visit, site):
    make_article(site=site, title="Khai giảng năm học mới")
    preparing = make_site("bacson", name="Huyện Bắc Sơn")
    make_article(site=preparing, title="Tin của trang đang xây dựng")
    text = visit("/").text
    assert "Khai giảng năm học mới" in text
    assert "Tin của trang đang xây dựng" not in text
    set_status(site, Status.SUSPENDED, reason="Sửa chữa")
    assert "Khai giảng năm học mới" not in visit("/").text


def test_hub_without_a_live_site_says_so(visit, db):
    page = visit("/")
    assert page.status_code == 200
    assert "Chưa có trang thành viên nào" in page.text


def test_member_sites_stand_under_their_kinds(visit, db):
    make_site("bacson", name="Huyện Bắc Sơn", kind=Kind.DISTRICT, live=True)
    make_site("sotp", name="Sở Tư pháp", kind=Kind.DEPARTMENT, live=True)
    text = visit("/trang-thanh-vien/").text
    assert text.index("<h2>Các huyện") < text.index("Huyện Bắc Sơn")
    assert text.index("Huyện Bắc Sơn") < text.index("<h2>Các sở")
    assert text.index("<h2>Các sở") < text.index("Sở Tư pháp")
    assert 'href="http://sotp.localhost:8000/"' in text
    assert "<h2>Các xã, phường" not in text


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", ["Huyện Bắc Sơn", "Sở Tư pháp"]),
        ("?ten=bac+son", ["Huyện Bắc Sơn"]),
        ("?ten=t%C6%B0+ph", ["Sở Tư pháp"]),
        ("?loai=department", ["Sở Tư pháp"]),
        ("?loai=district&ten=tu+phap", []),
        ("?loai=sai", ["Huyện Bắc Sơn", "Sở Tư pháp"]),
    ],
)
def test_member_sites_are_filtered_by_kind_and_name(visit, db, asked, shown):
    make_site("bacson", name="Huyện Bắc Sơn", kind=Kind.DISTRICT, live=True)
    make_site("sotp", name="Sở Tư pháp", kind=Kind.DEPARTMENT, live=True)
    page = visit(f"/trang-thanh-vien/{asked}")
    assert page.status_code == 200
    found = [one for one in ("Huyện Bắc Sơn", "Sở Tư pháp") if one in page.text]
    assert found == shown
    assert ("Không có trang thành viên nào mang tên này" in page.text) == (not shown)
    assert ("đã được bỏ qua" in page.text) == ("sai" in asked)


@pytest.mark.parametrize("path", ["/", "/trang-thanh-vien/"])
def test_site_that_is_prepared_is_named_with_its_telephone_and_no_link(visit, db, path):
    preparing = make_site("bacson", name="Huyện Bắc Sơn", kind=Kind.DISTRICT)
    assert "Huyện Bắc Sơn" in visit(path).text
    assert "đang chuẩn bị" in visit(path).text
    assert "tel:" not in visit(path).text
    preparing.phone = "0205 000 0001"
    preparing.save()
    assert 'href="tel:+842050000001"' in visit(path).text
    assert "bacson.localhost" not in visit(path).text
    set_status(preparing, Status.LIVE)
    text = visit(path).text
    assert 'href="http://bacson.localhost:8000/"' in text
    assert "đang chuẩn bị" not in text


def test_suspended_site_is_named_without_a_link_and_a_closed_one_is_gone(visit, site):
    assert 'href="http://vanlang.localhost:8000/"' in visit("/trang-thanh-vien/").text
    set_status(site, Status.SUSPENDED)
    text = visit("/trang-thanh-vien/").text
    assert "Huyện Văn Lãng" in text
    assert "tạm ngừng" in text
    assert "vanlang.localhost" not in text
    set_status(site, Status.CLOSED)
    assert "Huyện Văn Lãng" not in visit("/trang-thanh-vien/").text


def test_site_map_lists_no_site_without_a_page(visit, site):
    make_site("bacson", name="Huyện Bắc Sơn")
    text = visit("/so-do-trang/").text
    assert "Huyện Văn Lãng" in text
    assert "Huyện Bắc Sơn" not in text


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("van+lang", "Huyện Văn Lãng"),
        ("ubnd+van+lang", "Huyện Văn Lãng"),
        ("ubnd+huyen", "Huyện Văn Lãng"),
        ("uy+ban+nhan+dan", "Huyện Văn Lãng"),
        ("so+gd%26dt", "Sở Giáo dục và Đào tạo"),
        ("gddt", "Sở Giáo dục và Đào tạo"),
    ],
)
def test_filter_knows_what_people_call_an_agency(visit, db, typed, found):
    make_site("vanlang", name="Huyện Văn Lãng", kind=Kind.DISTRICT)
    make_site("sogddt", name="Sở Giáo dục và Đào tạo", live=True)
    groups = visit(f"/trang-thanh-vien/?ten={typed}").context["groups"]
    assert [one["title"] for group in groups for one in group["sites"]] == [found]


def test_hub_asks_what_one_looks_for_first(visit, site):
    text = visit("/").text
    assert text.index('role="search"') < text.index("Trang thành viên</h2>")
    assert text.index("Trang thành viên</h2>") < text.index("Tin mới</h2>")
    assert 'action="/trang-thanh-vien/"' in text


def test_hub_says_that_it_shows_a_demo(visit, site):
    assert "Nội dung minh họa" not in visit("/").text
    MemberSite.objects.filter(pk=site.pk).update(is_demo=True)
    assert "Nội dung minh họa" in visit("/").text


def test_footer_of_the_portal_says_how_to_reach_who_runs_it(visit, site):
    reach = {"address": "Số 2 Hùng Vương", "email": "vanphong@langson.example"}
    preparing = make_site("vanphong", name="Văn phòng UBND tỉnh", **reach)
    for said in reach.values():
        assert said not in visit("/").text
    set_status(preparing, Status.LIVE)
    for said in reach.values():
        assert said in visit("/").text
        assert said not in visit("/", on=site).text


def test_hub_has_one_search(visit, site):
    assert visit("/").text.count('role="search"') == 1
    assert visit("/tim-kiem/").text.count('role="search"') == 1


def test_menu_of_the_portal_leads_to_its_own_pages(visit, site):
    menu = visit("/trang-thanh-vien/").context["menu"]
    urls = [item["url"] for item in menu]
    assert urls[0] == "/"
    assert urls[-1] == "/so-do-trang/"
    for url in urls:
        assert visit(url).status_code == 200
    assert [i["url"] for i in menu if i["current"]] == ["/trang-thanh-vien/"]


def test_site_map_of_the_portal_lists_the_member_sites(visit, site):
    text = visit("/so-do-trang/").text
    assert 'href="http://vanlang.localhost:8000/"' in text


def test_hub_asks_few_queries(visit, site, other_site, django_assert_max_num_queries):
    for number in range(8):
        make_article(site=site, title=f"Tin số {number}")
        make_directive(site=other_site, number=f"{number}/QĐ-UBND")
    with django_assert_max_num_queries(8):
        visit("/")


def test_hub_sets_no_cookie(visit, site):
    page = visit("/")
    assert not page.cookies
    assert "Cookie" not in page.get("Vary", "")


def test_missing_page_of_the_portal_is_a_404(visit, db):
    page = visit("/khong-co/")
    assert page.status_code == 404
    assert "Cổng thông tin điện tử tỉnh Lạng Sơn" in page.text
