"""Pictures on public pages: sizes for each screen, one query for all texts."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.picture_html import TextPictures
from tenancy.models import MemberSite
from tenancy.scope import in_sites
from tests.factories import (
    make_article,
    make_official,
    make_page,
    make_photograph,
    make_picture,
    make_unit,
    rich,
)

pytestmark = pytest.mark.django_db


def queries_of_files(page: Callable) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        page()
    return sum('FROM "content_file"' in one["sql"] for one in captured.captured_queries)


def shown(file, more: str = "") -> str:
    return f'<p><img src="{file.url}" alt="Chợ phiên"{more}></p>'


def test_a_picture_in_a_text_offers_every_size(site: MemberSite) -> None:
    file = make_photograph(site=site)
    text = shown(file)
    with in_sites(site):
        html = TextPictures(text).shown(text)
    sources = re.findall(r'srcset="([^"]*)"', html)
    widths = [re.findall(r" ([0-9]+)w", one) for one in sources]
    assert widths == [["480", "800", "1600", "2000"]] * 2
    assert 'type="image/webp"' in html
    assert 'sizes="(min-width: 46rem) 44rem, calc(100vw - 2rem)"' in html
    assert f'src="{file.url}"' in html
    assert 'width="2000" height="1000"' in html
    assert 'alt="Chợ phiên"' in html


def test_a_picture_made_small_by_its_writer_loads_a_small_size(site) -> None:
    file = make_photograph(site=site)
    text = shown(file, ' width="300"')
    with in_sites(site):
        html = TextPictures(text).shown(text)
    assert 'sizes="(min-width: 332px) 300px, calc(100vw - 2rem)"' in html
    assert 'width="300" height="150"' in html


def test_all_but_the_first_picture_wait_until_they_are_reached(site) -> None:
    file = make_photograph(site=site)
    text = shown(file) * 3
    with in_sites(site):
        assert TextPictures(text).shown(text).count('loading="lazy"') == 2
        below = TextPictures(text, has_first=True).shown(text)
    assert below.count('loading="lazy"') == 3


def test_a_picture_without_sizes_is_shown_as_it_is(site: MemberSite) -> None:
    file = make_picture(site=site)
    text = shown(file)
    with in_sites(site):
        html = TextPictures(text).shown(text)
    assert "<picture>" not in html
    assert "srcset" not in html
    assert f'src="{file.url}"' in html
    assert 'width="900" height="600"' in html


def test_a_decorative_picture_has_an_empty_description(site: MemberSite) -> None:
    file = make_photograph(site=site)
    text = f'<p><img src="{file.url}" alt="" role="presentation"></p>'
    with in_sites(site):
        html = TextPictures(text).shown(text)
    assert 'alt=""' in html


def test_captions_stay(site: MemberSite, visit) -> None:
    file = make_photograph(site=site)
    caption = "<figcaption>Chợ phiên Kỳ Lừa</figcaption>"
    figure = f'<figure><img src="{file.url}" alt="Chợ">{caption}</figure>'
    make_page(site=site, body=rich(60) + figure)
    text = visit("/gioi-thieu/gioi-thieu-chung/", on=site).text
    assert f"</picture>{caption}</figure>" in text


def test_the_files_of_a_text_cost_one_query(site: MemberSite, visit) -> None:
    body = "".join(shown(make_photograph(site=site, width=500)) for _ in range(4))
    plain = make_article(site=site, title="Không ảnh", body=rich(60))
    with_pictures = make_article(site=site, title="Có ảnh", body=rich(60, 2) + body)

    def asked(article) -> int:
        return queries_of_files(lambda: visit(f"/tin-tuc/{article.slug}/", on=site))

    assert asked(plain) == 0
    assert asked(with_pictures) == 1


def test_the_files_of_all_texts_of_a_page_cost_one_query(inside, visit) -> None:
    unit = make_unit(site=inside)
    for number in range(3):
        texts = {
            name: rich(20) + shown(make_photograph(site=inside, width=500))
            for name in ("biography", "duties")
        }
        make_official(
            unit=unit,
            is_leader=True,
            full_name=f"Người {number}",
            **texts,
        )
    asked = queries_of_files(lambda: visit("/lanh-dao/", on=inside))
    assert asked == 1
    text = visit("/lanh-dao/", on=inside).text
    assert text.count("<picture>") == 6
    assert text.count('loading="lazy"') == 5


def test_cards_offer_sizes_without_a_query_for_each(site: MemberSite, visit) -> None:
    for number in range(3):
        file = make_photograph(site=site, width=900)
        make_article(site=site, title=f"Tin {number}", picture=file)
    for path in ("/tin-tuc/", "/"):
        assert queries_of_files(lambda path=path: visit(path, on=site)) == 0
        text = visit(path, on=site).text
        assert text.count('class="card__picture"') == 3
        assert text.count("<picture>") == 3
        assert text.count('loading="lazy"') == 2
        assert "13rem" in text


def test_portraits_offer_sizes(inside: MemberSite, visit) -> None:
    portrait = make_photograph(site=inside, width=900)
    unit = make_unit(site=inside)
    make_official(unit=unit, is_leader=True, full_name="Lý Minh Họa", portrait=portrait)
    text = visit("/lanh-dao/", on=inside).text
    assert 'sizes="5.5rem"' in text
    assert 'alt="Chân dung Lý Minh Họa"' in text or "Lý Minh Họa" in text
    assert f"/tep/{portrait.pk}/480/" in text
