"""What was pasted in the old fonts, and what looks like a word processor's but is not.

What each word processor pastes stands in `nasty/pastes/`.
"""

import pytest

from content.pasting import in_unicode, restored
from content.sanitise import clean


def test_only_the_words_are_converted():
    pasted = (
        "<style>p.«¬ {}</style><!-- C«ng v¨n --><p title='n\xadíc'>C«ng v¨n <b>sè</b> 1"
        "&nbsp;&amp; göi c¸c x&middot;</p>"
    )
    assert clean(in_unicode(pasted)) == (
        "<p>Công văn <b>số</b> 1&nbsp;&amp; gửi các xã</p>"
    )


@pytest.mark.parametrize(
    "html", ["", "<p>Công văn số 1</p>", "<p class='C«ng v¨n sè'>Le thé</p>", "a < b"]
)
def test_text_in_unicode_needs_no_converting(html):
    assert in_unicode(html) == ""


@pytest.mark.parametrize(
    "html",
    [
        "<p>mso-list: l0 level1 là chữ</p>",
        "<p><b>đậm</b> và <i>nghiêng</i></p>",
        '<a href="https://www.google.com/search?q=langson">tìm</a>',
        "<b>không đóng",
        "đóng mà không mở</b>",
    ],
)
def test_what_no_word_processor_wrote_stays_as_it_is(html):
    assert restored(html) == html


@pytest.mark.parametrize(
    ("html", "meant"),
    [
        ('<span style="font-weight:600">a</span>', "<strong>a</strong>"),
        ('<span style="font-weight:400">a</span>', "a"),
        ('<span style="x-font-weight:bold">a</span>', "a"),
        ('<b style="font-weight:normal">a <b>b</b></b>', "a <b>b</b>"),
        ('<span style="font-style:italic;font-weight:bold">a</span>',
         "<strong><em>a</em></strong>"),
        ('<i style="font-style:normal"><span>a</span></i>', "a"),
        ('<span style="vertical-align:sub">2</span>', "<sub>2</sub>"),
        ('<font style="font-weight:bold" color="red">a</font>', "<strong>a</strong>"),
    ],
)  # fmt: skip
def test_looks_become_tags(html, meant):
    assert restored(html) == meant
