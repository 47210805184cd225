"""What readers see of a site's organisation, leaders, contacts and map."""

import re
from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenancy import clock
from tenancy.models import Kind
from tenancy.scope import in_sites
from tests.factories import (
    make_contact,
    make_official,
    make_picture,
    make_site,
    make_unit,
)
from units.models import BoundaryMap, Commune, Unit


def queries_of_units(page):
    """How many queries of `page()` read this app's tables."""
    with CaptureQueriesContext(connection) as captured:
        page()
    return sum("units_" in one["sql"] for one in captured.captured_queries)


def test_chart_shows_the_tree_in_order(visit, site):
    above = make_unit(site=site, name="Chi cục Thủy lợi")
    Unit(site=site, parent=above, kind="phong", name="Phòng Hành chính").save()
    page = visit("/co-cau-to-chuc/", on=site)
    assert page.status_code == 200
    text = page.text
    assert text.index("Chi cục Thủy lợi") < text.index("Phòng Hành chính")
    assert 'href="/co-cau-to-chuc/phong-hanh-chinh/"' in text


def test_chart_takes_one_query_however_many_units(visit, site):
    for number in range(12):
        make_unit(site=site, name=f"Phòng {number}")
    assert queries_of_units(lambda: visit("/co-cau-to-chuc/", on=site)) == 1


def test_unit_page_shows_functions_contacts_officials_and_units_below(visit, site):
    unit = make_unit(site=site, functions="<p>Quản lý rừng.</p>")
    make_contact(unit=unit, address="Số 1 đường Minh Họa")
    make_official(unit=unit)
    Unit(site=site, parent=unit, kind="other", name="Tổ một cửa").save()
    text = visit("/co-cau-to-chuc/phong-tong-hop/", on=site).text
    for shown in (
        "Quản lý rừng.",
        "Số 1 đường Minh Họa",
        "tel:+842050000001",
        "Hoàng Minh Họa",
        "Trưởng phòng",
        "mailto:hoang@langson.example",
        "Tổ một cửa",
    ):
        assert shown in text, shown


def test_unit_page_says_first_how_to_reach_it_and_who_leads_it(visit, site):
    unit = make_unit(site=site, functions="<p>Quản lý rừng.</p>")
    make_contact(unit=unit)
    make_official(unit=unit)
    main = visit("/co-cau-to-chuc/phong-tong-hop/", on=site).text.partition("<main")[2]
    places = [
        main.index(words)
        for words in ("tel:+842050000001", "Hoàng Minh Họa", "Quản lý rừng.")
    ]
    assert places == sorted(places)
    assert unit.get_kind_display() not in re.findall(r"<p class=.meta.>(.*?)</p>", main)


def test_way_to_a_unit_leads_through_the_chart(visit, site):
    above = make_unit(site=site, name="Chi cục Thủy lợi")
    Unit(site=site, parent=above, kind="phong", name="Phòng Hành chính").save()
    text = visit("/co-cau-to-chuc/phong-hanh-chinh/", on=site).text
    way = text.partition('class="breadcrumbs"')[2].partition("</nav>")
    assert re.findall(r'<a href="([^"]*)"', way[0]) == [
        "/",
        "/co-cau-to-chuc/",
        "/co-cau-to-chuc/chi-cuc-thuy-loi/",
    ]
    told = way[2].partition("</script>")[0]
    assert told.index('/co-cau-to-chuc/"') < told.index("/chi-cuc-thuy-loi/")


def test_unit_page_leaves_out_who_has_left(visit, site):
    unit = make_unit(site=site)
    day = clock.today()
    make_official(unit=unit, full_name="Đã Nghỉ", until=day - timedelta(days=1))
    make_official(unit=unit, full_name="Sắp Đến", since=day + timedelta(days=1))
    make_official(unit=unit, full_name="Đang Làm", since=day, until=day)
    text = visit("/co-cau-to-chuc/phong-tong-hop/", on=site).text
    assert "Đang Làm" in text
    assert "Đã Nghỉ" not in text
    assert "Sắp Đến" not in text


def test_unit_is_shown_on_its_own_site_only(visit, site, other_site):
    make_unit(site=site, name="Phòng Tư pháp")
    assert visit("/co-cau-to-chuc/phong-tu-phap/", on=site).status_code == 200
    assert visit("/co-cau-to-chuc/phong-tu-phap/", on=other_site).status_code == 404


def test_contacts_show_the_agency_and_each_reachable_unit(visit, site):
    site.phone, site.working_hours = "0205 000 0000", "Thứ Hai đến thứ Sáu"
    site.save()
    make_contact(unit=make_unit(site=site, name="Phòng Y tế"), label="Trực ban")
    make_unit(site=site, name="Phòng Im Lặng")
    text = visit("/lien-he/", on=site).text
    for shown in ("Thứ Hai đến thứ Sáu", "Phòng Y tế", "Trực ban", "0205 000 0001"):
        assert shown in text, shown
    assert "Phòng Im Lặng" not in text


def test_leaders_stand_in_their_order_with_biography_and_duties(visit, site):
    with in_sites(site):
        root = Unit.objects.get(site=site)
    make_official(
        unit=root, full_name="Ân Phó", post="Phó Chủ tịch", is_leader=True, position=2
    )
    make_official(
        unit=root,
        full_name="Yến Trưởng",
        post="Chủ tịch",
        is_leader=True,
        position=1,
        biography="<p>Sinh ở Lạng Sơn.</p>",
        duties="<p>Lãnh đạo chung.</p>",
        portrait=make_picture(site=site),
    )
    make_official(unit=root, full_name="Không Lãnh Đạo")
    text = visit("/lanh-dao/", on=site).text
    assert text.index("Yến Trưởng") < text.index("Ân Phó")
    assert "Sinh ở Lạng Sơn." in text
    assert "Lãnh đạo chung." in text
    assert "/tep/" in text
    assert "Không Lãnh Đạo" not in text


def test_map_shows_picture_text_and_table(visit):
    site = make_site("bacson", kind=Kind.DISTRICT, live=True)
    with in_sites(site):
        one = BoundaryMap.objects.get(site=site)
        one.picture = make_picture(site=site)
        one.picture_text = "Sơ đồ các xã"
        one.note = "<p>Phía bắc giáp núi.</p>"
        one.save()
        Commune(boundary_map=one, name="Xã Vũ Lễ", area="1234.5").save()
    text = visit("/ban-do/", on=site).text
    for shown in ("Sơ đồ các xã", "Phía bắc giáp núi.", "Xã Vũ Lễ", "1.234,5", "/tep/"):
        assert shown in text, shown


def test_map_leaves_out_columns_without_a_figure(visit):
    site = make_site("bacson", kind=Kind.DISTRICT, live=True)
    with in_sites(site):
        one = BoundaryMap.objects.get(site=site)
        Commune(boundary_map=one, name="Xã Vũ Lễ").save()
        assert "Diện tích" not in visit("/ban-do/", on=site).text
        Commune(boundary_map=one, name="Xã Chiến Thắng", area="12").save()
    text = visit("/ban-do/", on=site).text
    assert "Diện tích" in text
    assert "Dân số" not in text


def test_map_is_a_page_of_districts_only(visit, other_site):
    district = make_site("bacson", kind=Kind.DISTRICT, live=True)
    assert visit("/ban-do/", on=district).status_code == 200
    assert visit("/ban-do/", on=other_site).status_code == 404


def test_pages_of_a_bare_site_say_that_nothing_stands_there(visit, site):
    for path in ("/co-cau-to-chuc/", "/lien-he/", "/lanh-dao/"):
        assert visit(path, on=site).status_code == 200, path
    assert "empty" in visit("/lanh-dao/", on=site).text
