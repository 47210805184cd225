"""Search: titles, names and numbers, with or without accents, on both hosts."""

import unicodedata
from datetime import UTC, datetime
from urllib.parse import quote

import pytest

from tenancy.models import Kind, Status
from tenancy.status import set_status
from tests.factories import (
    make_article,
    make_contact,
    make_directive,
    make_official,
    make_page,
    make_site,
    make_unit,
)

OLD = datetime(2001, 1, 1, tzinfo=UTC)


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
    with django_assert_max_num_queries(9):
        assert len(hits(ask("hoi nghi", on=None))) > 40


def test_search_page_is_not_for_search_engines(ask, filled):
    assert 'content="noindex"' in ask("hoa binh").text


def test_lead_is_found_after_the_titles_and_shown_with_the_words_marked(ask, site):
    said = "Trẻ em được <tiêm> vắc-xin: giấy khai  sinh không bắt buộc."
    make_article(site=site, title="Ngày hội y tế", lead=said)
    make_article(site=site, title="Cấp giấy khai sinh", published_at=OLD)
    page = ask("giay khai sinh")
    assert hits(page) == ["Cấp giấy khai sinh", "Ngày hội y tế"]
    marked = "<mark>giấy</mark> <mark>khai</mark> <mark>sinh</mark> không bắt buộc."
    assert marked in page.text
    assert "&lt;tiêm&gt;" in page.text
    assert "<mark>" not in ask("ngay hoi").text


def test_number_of_results_is_told(ask, site):
    make_article(site=site, title="Hội nghị một")
    assert "1 kết quả" in ask("hoi nghi").text
    for number in range(59):
        make_article(site=site, title=f"Hội nghị {number}")
    assert "60 kết quả" in ask("hoi nghi").text
    make_article(site=site, title="Hội nghị cuối")
    assert "Hơn 60 kết quả" in ask("hoi nghi").text


def test_who_finds_little_is_told_whom_to_ask(ask, site):
    reach = {
        "phone": "0205 000 0352",
        "online_services_url": "https://dichvucong.langson.example/",
    }
    make_site("vanphong", name="Văn phòng UBND tỉnh", live=True, **reach)
    for query in ("giay khai sinh", "van lang"):
        text = ask(query, on=None).text.partition("<footer")[0]
        assert 'href="https://dichvucong.langson.example/"' in text
        assert "0205 000 0352" in text
        assert "0205 000 0352" not in ask(query).text
    for number in range(3):
        make_article(site=site, title=f"Hội nghị {number}")
    assert "dichvucong" not in ask("hoi nghi", on=None).text


def test_finding_little_costs_two_queries_more(
    ask, site, django_assert_max_num_queries
):
    make_article(site=site, title="Hội nghị")
    with django_assert_max_num_queries(11):
        assert hits(ask("hoi nghi", on=None)) == ["Hội nghị"]


def test_site_tells_of_its_own_online_services_once(ask, site):
    site.online_services_url = "https://dichvucong.langson.example/vanlang/"
    site.save()
    text = ask("giay khai sinh").text.partition("</nav>")[2]
    assert text.count(site.online_services_url) == 1


SCATTERED = "Quy định về trang thông tin điện tử của cơ quan nhà nước"


def test_document_that_says_the_words_together_comes_before_a_newer_one(ask, site):
    make_directive(site=site, number="43/2011/NĐ-CP", abstract=SCATTERED)
    together = {"abstract": "Giao đất ở Tràng Định", "issued_on": "2001-01-01"}
    make_directive(site=site, number="1/QĐ-UBND", **together)
    assert hits(ask("trang dinh")) == [
        "1/QĐ-UBND – Giao đất ở Tràng Định",
        f"43/2011/NĐ-CP – {SCATTERED}",
    ]


def test_kind_that_says_the_words_together_comes_before_the_others(ask, site):
    make_directive(site=site, abstract=SCATTERED)
    make_article(site=site, title="Chợ phiên Tràng Định")
    assert hits(ask("trang dinh"))[0] == "Chợ phiên Tràng Định"
    assert hits(ask("trang thong tin"))[0].endswith(SCATTERED)


RECEIVED = {
    "number": "43/2011/NĐ-CP",
    "abstract": SCATTERED,
    "issuing_body": "Chính phủ",
    "issued_on": "2011-06-13",
    "is_own": False,
}


def test_decree_that_many_sites_received_is_found_once(ask, site, other_site):
    for one in (site, other_site, make_site("soxd", live=True)):
        make_directive(site=one, **RECEIVED)
    page = ask("43/2011", on=None)
    assert hits(page) == [f"43/2011/NĐ-CP – {SCATTERED}"]
    assert "có trên 3 trang" in page.text
    alone = ask("43/2011", on=other_site)
    assert hits(alone) == [f"43/2011/NĐ-CP – {SCATTERED}"]
    assert "có trên" not in alone.text
    assert 'href="http://soyt.localhost:8000/van-ban/' in alone.text


def test_document_is_found_where_its_issuer_shows_it(ask, site, other_site):
    make_directive(site=site, **RECEIVED)
    make_directive(site=other_site, **RECEIVED | {"is_own": True})
    assert 'href="http://soyt.localhost:8000/van-ban/' in ask("43/2011", on=None).text


@pytest.mark.parametrize(
    "other",
    [
        {"number": "44/2011/NĐ-CP"},
        {"issued_on": "2011-06-14"},
        {"issuing_body": "Bộ Y tế"},
    ],
)
def test_another_document_is_found_beside_it(ask, site, other_site, other):
    make_directive(site=site, **RECEIVED)
    make_directive(site=other_site, **RECEIVED | other)
    assert len(hits(ask("trang thong tin", on=None))) == 2


def test_many_copies_of_one_document_hide_no_other(ask, site, other_site):
    for one in (site, other_site):
        make_directive(site=one, **RECEIVED)
    for number in range(19):
        make_directive(site=site, number=f"{number}/QĐ-UBND", abstract=SCATTERED)
    page = ask("trang thong tin", on=None)
    assert len(hits(page)) == 20
    assert "Còn kết quả khác" not in page.text
    make_directive(site=site, number="99/QĐ-UBND", abstract=SCATTERED)
    page = ask("trang thong tin", on=None)
    assert len(hits(page)) == 20
    assert "Còn kết quả khác" in page.text


@pytest.mark.parametrize("query", ["so y te", "Sở Y tế", "y te", "trang soyt"])
def test_portal_finds_the_member_site_itself_first(ask, other_site, query):
    other_site.phone, other_site.agency = "0205 000 0832", "Trang soyt"
    other_site.save()
    make_unit(site=other_site, name="Phòng Y tế, trang soyt")
    page = ask(query, on=None)
    assert hits(page)[0] == "Trang của Sở Y tế"
    assert '<a href="http://soyt.localhost:8000/">Trang của Sở Y tế</a>' in page.text
    assert 'href="tel:+842050000832"' in page.text


def test_site_finds_its_own_rows_and_no_site(ask, site):
    make_article(site=site, title="Chợ phiên Văn Lãng")
    assert "Chợ phiên Văn Lãng" in hits(ask("van lang"))
    assert "Trang của Huyện Văn Lãng" not in hits(ask("van lang"))
    assert "Trang của Huyện Văn Lãng" in hits(ask("van lang", on=None))


def test_site_that_is_prepared_is_found_without_a_link(ask, site):
    make_site("bacson", name="Huyện Bắc Sơn", phone="0205 000 0001")
    page = ask("bac son", on=None)
    assert hits(page) == ["Trang của Huyện Bắc Sơn"]
    assert "đang chuẩn bị" in page.text
    assert "0205 000 0001" in page.text
    assert "bacson.localhost" not in page.text


def test_site_that_closed_is_not_found_and_one_suspended_is(ask, site, other_site):
    set_status(site, Status.CLOSED)
    set_status(other_site, Status.SUSPENDED)
    assert hits(ask("van lang", on=None)) == []
    page = ask("so y te", on=None)
    assert hits(page) == ["Trang của Sở Y tế"]
    assert "tạm ngừng" in page.text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ubnd trang dinh", "Trang của Huyện Tràng Định"),
        ("ubnd huyen trang dinh", "Trang của Huyện Tràng Định"),
        ("UBND huyện", "Trang của Huyện Tràng Định"),
        ("HĐND", "Văn phòng Hội đồng nhân dân"),
        ("Sở GD&ĐT", "Trang của Sở Giáo dục và Đào tạo"),
        ("so gddt", "Trang của Sở Giáo dục và Đào tạo"),
        ("GD-ĐT", "Trang của Sở Giáo dục và Đào tạo"),
        ("ldtbxh", "Phòng Lao động, Thương binh và Xã hội"),
        ("LĐ-TB&XH", "Phòng Lao động, Thương binh và Xã hội"),
        ("TTHC", "Công khai thủ tục hành chính"),
        ("tthc cong khai", "Công khai thủ tục hành chính"),
        ("cải cách hành chính", "Họp về CCHC"),
        ("cchc", "Họp về CCHC"),
    ],
)
def test_abbreviation_finds_the_words_and_the_words_find_it(ask, site, query, found):
    make_site("trangdinh", name="Huyện Tràng Định", kind=Kind.DISTRICT, live=True)
    make_site("sogddt", name="Sở Giáo dục và Đào tạo", live=True)
    make_unit(site=site, name="Văn phòng Hội đồng nhân dân")
    make_unit(site=site, name="Phòng Lao động, Thương binh và Xã hội")
    make_article(site=site, title="Công khai thủ tục hành chính")
    make_article(site=site, title="Họp về CCHC")
    assert found in hits(ask(query, on=None))


def test_part_of_a_whole_name_is_no_abbreviation(ask, site):
    make_article(site=site, title="Quyết định của ubndx")
    make_article(site=site, title="Dân tự bầu ủy viên ban nhân sự")
    assert hits(ask("uy ban nhan dan")) == ["Dân tự bầu ủy viên ban nhân sự"]
    assert hits(ask("ubnd")) == ["Quyết định của ubndx"]
