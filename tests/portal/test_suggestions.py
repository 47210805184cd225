"""What a search that found nothing suggests, and where else it leads."""

from portal.suggestions import suggestions
from tenancy.models import Kind
from tenancy.scope import in_sites
from tests.factories import make_article, make_site, make_unit


def suggested(query, *sites, on=None):
    with in_sites(*sites):
        return suggestions(query, on)


def test_word_spelt_almost_so_is_mended(visit, site):
    make_article(site=site, title="Tiêm chủng cho trẻ em")
    page = visit("/tim-kiem/?q=tiem+chugn", on=site)
    assert "Không tìm thấy" in page.text
    assert 'href="?q=tiem%20chung"' in page.text
    assert "Tiêm chủng cho trẻ em" in visit("/tim-kiem/?q=tiem%20chung", on=site).text


def test_one_word_too_many_is_left_out(site):
    make_unit(site=site, name="Phòng Giáo dục")
    assert suggested("phòng giáo dục 999", site).queries == ["phong giao duc"]


def test_only_what_finds_something_is_suggested(site):
    make_article(site=site, title="Hội nghị")
    assert suggested("xyzzy qwerty", site).queries == []


def test_nothing_of_other_sites_is_suggested(site, other_site):
    make_article(site=other_site, title="Tiêm chủng cho trẻ em")
    assert suggested("tiem chugn", site, on=site).queries == []
    assert suggested("tiem chugn", other_site).queries == ["tiem chung"]


def test_member_sites_so_named_are_suggested_on_the_portal_alone(site, other_site):
    found = suggested("huyện vanlang lang", site, other_site).sites
    assert [one["title"] for one in found] == ["Huyện Văn Lãng"]
    assert suggested("huyện vanlang lang", site, on=site).sites == []


def test_search_that_found_something_suggests_nothing(visit, site):
    make_article(site=site, title="Tiêm chủng")
    assert "suggested" not in visit("/tim-kiem/?q=tiem", on=site).context
    assert "suggested" in visit("/tim-kiem/?q=tiem+khong", on=site).context
    assert "suggested" not in visit("/tim-kiem/", on=site).context


def test_suggesting_costs_a_bounded_number_of_queries(
    site, django_assert_max_num_queries
):
    for number in range(30):
        make_article(site=site, title=f"Hội nghị số {number} về giáo dục")
    with django_assert_max_num_queries(4 + 5 * 4):
        suggested(" ".join(f"chu{n}x" for n in range(12)), site)


def test_word_that_many_names_share_suggests_no_site(site, other_site):
    for number in range(5):
        make_site(f"huyen{number}", name=f"Huyện số {number}", live=True)
    assert suggested("huyen xyzzy", site, other_site).sites == []
    found = suggested("huyen xyzzy lãng", site, other_site).sites
    assert [one["title"] for one in found] == ["Huyện Văn Lãng"]


def test_name_of_a_site_spelt_almost_so_is_mended_on_the_portal(site, other_site):
    trang = make_site(
        "trangdinh", name="Huyện Tràng Định", kind=Kind.DISTRICT, live=True
    )
    assert suggested("tragn dinh", trang).queries == ["trang dinh"]
    assert suggested("ubnd tragn dinh", trang).queries == ["ubnd trang dinh"]
