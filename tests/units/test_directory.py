"""The portal's directory of officials and units."""

import unicodedata
from datetime import timedelta

import pytest

from tenancy import clock
from tests.factories import make_contact, make_official, make_site, make_unit
from tests.units.test_pages import queries_of_units


@pytest.fixture
def people(site, other_site):
    forest = make_unit(site=site, name="Hạt Kiểm lâm")
    make_contact(unit=forest, phone="0205 000 0777")
    clinic = make_unit(site=other_site, name="Phòng Nghiệp vụ Y")
    make_official(unit=forest, full_name="Đặng Thủy Minh Họa", phone="0205 000 0888")
    make_official(unit=clinic, full_name="Lê Văn Minh Họa", post="Chuyên viên")


def test_directory_lists_officials_of_all_live_sites(visit, people):
    text = visit("/danh-ba/").text
    assert "Đặng Thủy Minh Họa" in text
    assert "Lê Văn Minh Họa" in text
    assert "http://vanlang.localhost:8000/co-cau-to-chuc/hat-kiem-lam/" in text


@pytest.mark.parametrize(
    "typed",
    [
        "Đặng Thủy",
        "dang thuy",
        "Đặng Thuỷ",
        unicodedata.normalize("NFD", "Đặng Thủy"),
        "kiem lam",
        "0205 000 0888",
        "+84205 000 0888",
        "0888",
    ],
)
def test_official_is_found_however_it_is_typed(visit, people, typed):
    text = visit("/danh-ba/", data={"q": typed}).text
    assert "Đặng Thủy Minh Họa" in text
    assert "Lê Văn Minh Họa" not in text


@pytest.mark.parametrize("typed", ["Hạt kiểm lâm", "hat kiem", "0205.000.0777", "0777"])
def test_unit_is_found_by_name_and_number(visit, people, typed):
    text = visit("/danh-ba/", data={"q": typed, "kind": "units"}).text
    assert "Hạt Kiểm lâm" in text
    assert "Phòng Nghiệp vụ Y" not in text


@pytest.mark.parametrize("typed", ["gddt", "GD%26%C4%90T", "giao+duc+va+dao+tao"])
def test_unit_is_found_by_what_everybody_shortens_it_to(visit, site, typed):
    make_unit(site=site, name="Phòng Giáo dục và Đào tạo")
    make_unit(site=site, name="Phòng GD-ĐT cũ")
    make_unit(site=site, name="Phòng Y tế")
    text = visit(f"/danh-ba/?kind=units&q={typed}").text
    assert "Phòng Giáo dục và Đào tạo" in text
    assert "Phòng GD-ĐT cũ" in text
    assert "Phòng Y tế" not in text


def test_directory_is_cut_to_one_site(visit, people):
    text = visit("/danh-ba/", data={"site": "soyt"}).text
    assert "Lê Văn Minh Họa" in text
    assert "Đặng Thủy Minh Họa" not in text


def test_search_and_site_hold_together(visit, people):
    assert "Đặng" not in visit("/danh-ba/", data={"q": "dang", "site": "soyt"}).text
    assert "Đặng Thủy" in visit("/danh-ba/", data={"q": "dang", "site": "vanlang"}).text


@pytest.mark.parametrize(
    "query", [{"site": "khongco"}, {"kind": "zz"}, {"q": "x" * 999}]
)
def test_value_that_is_not_understood_is_ignored_with_a_sentence(visit, people, query):
    page = visit("/danh-ba/", data=query)
    assert "Đặng Thủy Minh Họa" in page.text
    assert "notice--warn" in page.text
    assert "notice--warn" not in visit("/danh-ba/", data={"page": "x"}).text


def test_site_that_is_not_live_is_not_in_the_directory(visit, people):
    hidden = make_site("bacson")
    make_official(unit=make_unit(site=hidden), full_name="Chưa Công Bố")
    text = visit("/danh-ba/").text
    assert "Đặng Thủy Minh Họa" in text
    assert "Chưa Công Bố" not in text
    assert "bacson" not in text


def test_directory_leaves_out_who_has_left(visit, site):
    unit = make_unit(site=site)
    make_official(unit=unit, full_name="Đang Làm")
    gone = clock.today() - timedelta(days=1)
    make_official(unit=unit, full_name="Đã Nghỉ", until=gone)
    text = visit("/danh-ba/", data={"q": ""}).text
    assert "Đang Làm" in text
    assert "Đã Nghỉ" not in text


def test_directory_is_divided_into_pages(visit, site):
    unit = make_unit(site=site)
    for number in range(31):
        make_official(unit=unit, full_name=f"Người {number:02d}")
    assert "Người 30" not in visit("/danh-ba/").text
    assert "Người 30" in visit("/danh-ba/?page=2").text


def test_directory_takes_few_queries_however_many_rows(visit, site):
    for number in range(20):
        unit = make_unit(site=site, name=f"Phòng {number}")
        make_official(unit=unit)
        make_contact(unit=unit)
    # how many there are, and the page; units also ask for their contacts
    assert queries_of_units(lambda: visit("/danh-ba/?q=phong")) == 2
    assert queries_of_units(lambda: visit("/danh-ba/?q=phong&kind=units")) == 3
