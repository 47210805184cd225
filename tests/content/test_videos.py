"""Films: which hosts are known, and what a page asks of a browser before the press."""

import pytest
from django.core.exceptions import ValidationError

from content.videos import video_at
from tests.factories import make_article, make_photograph, rich

FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
NOCOOKIE = "https://www.youtube-nocookie.com"


@pytest.mark.parametrize(
    ("address", "frame"),
    [
        (FILM, "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?"),
        ("https://youtu.be/dQw4w9WgXcQ?si=x", "/embed/dQw4w9WgXcQ?"),
        ("http://m.youtube.com/watch?t=3&v=dQw4w9WgXcQ", "/embed/dQw4w9WgXcQ?"),
        ("https://youtube.com/shorts/dQw4w9WgXcQ", "/embed/dQw4w9WgXcQ?"),
        ("https://www.youtube.com/live/dQw4w9WgXcQ", "/embed/dQw4w9WgXcQ?"),
        (" https://vimeo.com/76979871 ", "https://player.vimeo.com/video/76979871?"),
    ],
)
def test_a_film_on_a_known_host_has_a_frame(address: str, frame: str) -> None:
    assert frame in video_at(address).frame


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://www.youtube.com/",
        "https://www.youtube.com.example.vn/watch?v=dQw4w9WgXcQ",
        "https://example.vn/?https://youtu.be/dQw4w9WgXcQ",
        "https://example.vn/video.mp4",
        "javascript:alert(1)//youtu.be/dQw4w9WgXcQ",
        'https://youtu.be/dQw4w9WgXcQ"onclick=',
        "https://youtu.be/../evil",
    ],
)
def test_any_other_address_is_no_film(address: str) -> None:
    assert video_at(FILM) is not None
    assert video_at(address) is None


@pytest.mark.django_db
def test_an_unknown_host_is_refused_with_the_known_ones(inside) -> None:
    picture = make_photograph(site=inside, width=500)
    article = make_article(site=inside, picture=picture, body=rich(60))
    article.video = "https://example.vn/video.mp4"
    with pytest.raises(ValidationError) as refused:
        article.full_clean()
    [sentence] = refused.value.message_dict["video"]
    assert "youtube.com, vimeo.com" in sentence
    article.video = FILM
    article.full_clean()


@pytest.mark.django_db
def test_a_film_needs_its_picture(inside) -> None:
    article = make_article(site=inside, body=rich(60))
    article.video = FILM
    with pytest.raises(ValidationError) as refused:
        article.full_clean()
    assert set(refused.value.message_dict) == {"picture"}


def policy(page) -> str:
    return page["Content-Security-Policy"]


@pytest.mark.django_db
def test_a_film_above_an_article_is_a_link_that_says_where_it_connects(
    site, visit
) -> None:
    picture = make_photograph(site=site, width=900)
    article = make_article(site=site, picture=picture, video=FILM)
    page = visit(f"/tin-tuc/{article.slug}/", on=site)
    assert f'<a class="video" href="{FILM}"' in page.text
    said = "Xem video trên youtube.com (trang này sẽ kết nối tới www.youtube-nocookie"
    assert said in page.text
    assert "<iframe" not in page.text
    assert page.text.count("js/video") == 1
    assert f"frame-src {NOCOOKIE}" in policy(page)
    assert "vimeo" not in policy(page)
    other = make_article(site=site, title="Không video", picture=picture)
    assert "frame-src" not in policy(visit(f"/tin-tuc/{other.slug}/", on=site))
    assert "frame-src" not in policy(visit("/tin-tuc/", on=site))


@pytest.mark.django_db
def test_a_linked_picture_in_a_text_is_a_film_where_the_host_is_known(
    site, visit
) -> None:
    image = f'<img src="{make_photograph(site=site, width=900).url}" alt="Lễ hội">'
    films = "".join(
        f'<p><a href="{address}">{image}</a></p>'
        for address in (FILM, "https://vimeo.com/76979871", "https://example.vn/v")
    )
    article = make_article(site=site, body=f"{rich(60)}{films}<p>{FILM}</p>")
    page = visit(f"/tin-tuc/{article.slug}/", on=site)
    assert page.text.count('class="video"') == 2
    assert page.text.count("js/video") == 1
    assert f"frame-src https://player.vimeo.com {NOCOOKIE}" in policy(page)
    assert "example.vn" not in policy(page)


@pytest.mark.django_db
def test_words_that_look_like_a_film_open_no_frame(site, visit) -> None:
    said = f'&lt;a class="video" data-frame="{NOCOOKIE}/embed/x"&gt;'
    article = make_article(site=site, body=f"{rich(60)}<p>{said}</p>")
    page = visit(f"/tin-tuc/{article.slug}/", on=site)
    assert "data-frame" in page.text
    assert "frame-src" not in policy(page)
