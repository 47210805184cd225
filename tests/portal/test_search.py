"""Search: titles, names and numbers, with or without accents, on both hosts."""

import unicodedata
from urllib.parse import quote

import pytest

from tests.factories import (
    make_article,
    make_contact,
    make_directive,
    make_official,
    make_page,
    make_unit,
)


@pytest.fixture
def ask(visit, site):
    def get(query, on=site):
        return visit(f"/tim-kiem/?q={quote(query)}", on=on)

    return get


@pytest.fixture
def filled(site):
    make_article(site=site, title="Hòa Bình mở hội xuân")
    make_directive(site=site, number="773/QĐ-UBND", abstract="Quy chế hoạt động")
    make_page(site=site)
    unit = make_unit(site=site, name="Phòng Giáo dục và Đào tạo")
    make_official(unit=unit, full_name="Lý Minh Họa", post="Trưởng phòng")
    return site


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Hòa Bình", "Hòa Bình mở hội xuân"),
        ("hoà bình", "Hòa Bình mở hội xuân"),
        ("hoa binh", "Hòa Bình mở hội xuân"),
        (unicodedata.normalize("NFD", "hội xuân"), "Hòa Bình mở hội xuân"),
        ("773", "773/QĐ-UBND – Quy chế hoạt động"),
        ("773 qd ubnd", "773/QĐ-UBND – Quy chế hoạt động"),
        ("773/qđ-ubnd", "773/QĐ-UBND – Quy chế hoạt động"),
        ("quy che", "773/QĐ-UBND – Quy chế hoạt động"),
        ("gioi thieu chung", "Giới thiệu chung"),
        ("giáo dục", "Phòng Giáo dục và Đào tạo"),
        ("dao tao", "Phòng Giáo dục và Đào tạo"),
        ("minh hoa", "Lý Minh Họa"),
    ],
)
def test_what_people_type_finds_what_they_mean(ask, filled, query, title):
    page = ask(query)
    assert page.status_code == 200
    assert title in hits(page)


def hits(page):
    return [hit.title for group in page.context["results"].groups for hit in group.hits]


def test_portal_searches_all_live_sites_and_names_them(ask, filled, other_site):
    make_article(site=other_site, title="Hòa Bình tiêm chủng")
    assert hits(ask("hoa binh")) == ["Hòa Bình mở hội xuân"]
    page = ask("hoa binh", on=None)
    assert set(hits(page)) == {"Hòa Bình mở hội xuân", "Hòa Bình tiêm chủng"}
    assert other_site.name in page.text
    assert 'href="http://vanlang.localhost:8000/tin-tuc/' in page.text


def test_drafts_are_not_found(ask, site):
    make_article(site=site, title="Hội nghị đã đăng")
    make_article(site=site, title="Hội nghị còn nháp", state="draft")
    assert hits(ask("hoi nghi")) == ["Hội nghị đã đăng"]


def test_accents_typed_come_before_those_left_out(ask, site):
    make_article(site=site, title="Vân Thủy mở hội")
    make_article(site=site, title="Vạn Thủy mở hội")
    assert hits(ask("Vân Thủy"))[0] == "Vân Thủy mở hội"
    assert hits(ask("Vạn Thủy"))[0] == "Vạn Thủy mở hội"


@pytest.mark.parametrize(
    ("query", "found", "left_out"),
    [
        ("hoa", "Hòa Bình", "Khoa học và Công nghệ"),
        ("hoa", "Hoàng hôn", "Khoa học và Công nghệ"),
        ("so y te", "Sở Y tế", "Kiểm tra thực tế tháng này"),
        ("73", "Số 73 năm nay", "Kế hoạch 773"),
    ],
)
def test_word_begins_where_a_syllable_begins(ask, site, query, found, left_out):
    make_article(site=site, title=found)
    make_article(site=site, title=left_out)
    assert hits(ask(query)) == [found]
    assert left_out in hits(ask(left_out))


def test_phrase_comes_before_scattered_words(ask, site):
    make_article(site=site, title="Y tá số một kiểm tra thực tế")
    make_article(site=site, title="Hội nghị của Sở Y tế")
    make_article(site=site, title="Sổ khám y khoa: số liệu thực tế")
    assert hits(ask("so y te"))[0] == "Hội nghị của Sở Y tế"


def test_unit_of_exactly_that_name_comes_before_everything(ask, site):
    make_article(site=site, title="Phòng Y tế họp")
    make_unit(site=site, name="Phòng Y tế dự phòng")
    make_unit(site=site, name="Phòng Y tế")
    assert hits(ask("phong y te"))[0] == "Phòng Y tế"
    assert hits(ask("Phòng Y tế"))[0] == "Phòng Y tế"


def test_number_of_a_document_finds_no_telephone(ask, site):
    unit = make_unit(site=site, name="Phòng Nội vụ")
    make_contact(unit=unit, phone="0205 377 3000")
    make_directive(site=site, number="773/QĐ-UBND", abstract="Quy chế hoạt động")
    assert hits(ask("773")) == ["773/QĐ-UBND – Quy chế hoạt động"]
    for typed in ("3773", "0205 377", "+84 205 3773000", "3000"):
        assert hits(ask(typed)) == ["Phòng Nội vụ"]


def test_empty_question_asks_for_words(ask, filled):
    for query in ("", "   ", "\u200b"):
        page = ask(query)
        assert page.status_code == 200
        assert hits(page) == []
        assert "Hãy gõ nội dung cần tìm" in page.text


def test_address_without_a_question_is_answered(visit, site):
    assert visit("/tim-kiem/", on=site).status_code == 200
    assert visit("/tim-kiem/").status_code == 200


def test_question_that_finds_nothing_says_so(ask, filled):
    page = ask("xyzxyz")
    assert page.status_code == 200
    assert "Không tìm thấy" in page.text


@pytest.mark.parametrize("query", ["%", "_", "…", "'\"--", "\\", "(", "\0", "<script>"])
def test_signs_break_nothing(ask, filled, query):
    page = ask(query)
    assert page.status_code == 200
    assert hits(page) == []
    assert "<script>" not in page.text


def test_too_long_a_question_is_told_and_not_searched(
    ask, filled, django_assert_max_num_queries
):
    with django_assert_max_num_queries(3):
        page = ask("hoà " * 100)
    assert page.status_code == 200
    assert "quá dài" in page.text
    assert "Hòa Bình mở hội xuân" in hits(ask("hoà " * 10))


def test_more_hits_than_shown_are_told(ask, site):
    for number in range(25):
        make_article(site=site, title=f"Hội nghị số {number}")
    page = ask("hoi nghi")
    assert len(hits(page)) == 20
    assert "Còn kết quả khác" in page.text


def test_search_asks_the_same_number_of_queries_however_much_it_finds(
    ask, site, other_site, django_assert_max_num_queries
):
    for number in range(12):
        for one in (site, other_site):
            make_article(site=one, title=f"Hội nghị số {number}")
            unit = make_unit(site=one, name=f"Phòng Hội nghị {number}")
            make_official(unit=unit, post="Phụ trách hội nghị")
    with django_assert_max_num_queries(8):
        assert len(hits(ask("hoi nghi", on=None))) > 40


def test_search_page_is_not_for_search_engines(ask, filled):
    assert 'content="noindex"' in ask("hoa binh").text
