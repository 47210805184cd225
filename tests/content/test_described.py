"""Each picture is described, or called decorative, before others read the text."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from content.described import to_decide, undecided
from content.sanitise import clean
from news.models import Article
from tests.admin_forms import filled
from tests.factories import make_article, make_picture, rich

pytestmark = pytest.mark.django_db
ADD = "/admin/news/article/add/"
ID = "a" * 26


def img(more: str, name: str = "anh.png") -> str:
    return f'<p><img src="/tep/{ID}/{name}" {more}></p>'


@pytest.mark.parametrize(
    ("more", "is_decided"),
    [
        ('alt="Chợ phiên"', True),
        ('alt="" role="presentation"', True),
        ('role="presentation"', True),
        ('alt=""', False),
        ('alt=" "', False),
        ("", False),
        ('alt="" role="button"', False),
    ],
)
def test_a_picture_is_decided_by_words_or_by_a_mark(
    more: str, is_decided: bool
) -> None:
    assert (undecided(clean(img(more))) == []) is is_decided


@pytest.mark.parametrize(
    ("caption", "left"), [("Chợ phiên <b>xuân</b>", 0), ("<b>Chợ</b>", 0), (" ", 1)]
)
def test_a_caption_describes_its_own_picture_alone(caption: str, left: int) -> None:
    figure = f'<figure><img src="/tep/{ID}/a.png" alt=""><figcaption>{caption}'
    html = clean(f"{figure}</figcaption></figure>")
    assert len(undecided(html)) == left
    assert len(undecided(html + clean(img('alt=""')))) == left + 1


def test_the_sentence_says_which_pictures_are_left() -> None:
    html = clean(img('alt="Chợ"') + img("", "le-hoi.jpg") + img("", "cau-treo.jpg"))
    assert undecided(html) == [(2, "le-hoi.jpg"), (3, "cau-treo.jpg")]
    assert "ảnh thứ 2 (le-hoi.jpg), ảnh thứ 3 (cau-treo.jpg)" in to_decide(html)


def body_with(site: Any, more: str) -> str:
    return f'{rich(60)}<p><img src="{make_picture(site=site).url}" {more}></p>'


def test_a_draft_is_saved_with_a_warning(site, editor) -> None:
    data = filled(editor.get(ADD), title="Tin", body=body_with(site, 'alt=""'))
    page = editor.post(ADD, data, follow=True)
    assert "ảnh thứ 1 (anh.png)" in page.text
    assert "<img" in Article._base_manager.get().body


def test_what_is_handed_on_needs_the_choice_and_keeps_its_text(site, editor) -> None:
    body = body_with(site, 'alt=""')
    data = filled(editor.get(ADD), title="Tin", body=body, state="submitted")
    page = editor.post(ADD, data)
    assert page.status_code == 200
    assert "ảnh thứ 1 (anh.png)" in page.text
    assert page.context["adminform"].form["body"].value() == body
    assert not Article._base_manager.exists()
    data["body"] = body.replace('alt=""', 'alt="" role="presentation"')
    assert editor.post(ADD, data).status_code == 302
    assert Article._base_manager.get().state == "submitted"


def test_a_text_with_undecided_pictures_can_be_withdrawn(inside) -> None:
    article = make_article(site=inside, body=body_with(inside, 'alt=""'))
    with pytest.raises(ValidationError, match="ảnh thứ 1"):
        article.full_clean()
    article.state = "withdrawn"
    article.full_clean()


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"picture_alt": "Chợ phiên"}, set()),
        ({"picture_is_decorative": True}, set()),
        ({}, {"picture_alt"}),
        (
            {"picture_alt": "Chợ", "picture_is_decorative": True},
            {"picture_is_decorative"},
        ),
    ],
)
def test_the_picture_above_is_described_or_decorative(inside, fields, wrong) -> None:
    article = make_article(site=inside, body=rich(60))
    article.picture = make_picture(site=inside)
    for name, value in fields.items():
        setattr(article, name, value)
    if not wrong:
        article.full_clean()
        return
    with pytest.raises(ValidationError) as refused:
        article.full_clean()
    assert set(refused.value.message_dict) == wrong


def test_the_database_holds_the_choice_too(inside) -> None:
    picture = make_picture(site=inside)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_article(site=inside, picture=picture, picture_alt="")
    make_article(
        site=inside, picture=picture, picture_alt="", picture_is_decorative=True
    )


def test_a_decorative_picture_is_shown_without_words(inside, visit) -> None:
    picture = make_picture(site=inside)
    article = make_article(
        site=inside, picture=picture, picture_alt="", picture_is_decorative=True
    )
    text = visit(f"/tin-tuc/{article.slug}/", on=inside).text
    assert re_img(text, picture.url).count('alt=""') == 1


def re_img(text: str, url: str) -> str:
    start = text.index("<img", text.index("figure"))
    assert url in text[start : text.index(">", start)]
    return text[start : text.index(">", start)]
