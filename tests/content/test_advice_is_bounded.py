"""Advice takes little time on an ordinary article, and an end on any other text."""

import time

import pytest

from content.advice import MOST_READ, Text, advise, quoted, readable
from content.copies import sketch
from news import examples

MEGABYTE = 2**20
PNG = "/tep/abcdefghijklmnopqrstuvwxyz/a.png"

NASTY = {
    "links": '<p><a href="/a/">đây</a> ',
    "paragraphs": "<p>a",
    "dates": "đã 31/12/2031 ",
    "days that are none": "31/02/2031. ",
    "telephones": "điện thoại 0205 381 234 ",
    "digits": "1",
    "single digits": "1 ",
    "capitals": "ĐỀ ",
    "one word": "a",
    "backslashes": "\\",
    "names of files": "\\\\a",
    "pictures": f'<img src="{PNG}">',
    "cells": "<table><tr><td>a",
    "headings": "<h2>a</h2><h4>b</h4>",
    "slashes": "1/",
    "full stops": ". ",
    "tables": "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
}


@pytest.mark.parametrize("name", NASTY)
def test_a_megabyte_of_anything_comes_to_an_end(name: str) -> None:
    part = NASTY[name]
    began = time.process_time()
    body = readable(part * (MEGABYTE // len(part.encode())))
    found = advise(Text(title="a", body=body))
    sketch(body)
    assert time.process_time() - began < 10
    assert all(len(piece.says) < 1000 for piece in found)


def test_what_lies_beyond_the_limit_is_not_read() -> None:
    html = '<p><a href="/a/">tại đây</a></p>'
    assert advise(Text(body=readable(html + "<p>a b. </p>")))
    assert not advise(Text(body=readable("<p>a b. </p>" * (MOST_READ // 12) + html)))


def test_a_text_that_saving_refuses_has_no_advice() -> None:
    assert readable("<blockquote>" * 5000) == ""


def test_digits_without_end_are_sketched_at_once() -> None:
    began = time.process_time()
    sketch("1" * MEGABYTE)
    assert time.process_time() - began < 10


def test_an_ordinary_article_is_advised_on_at_once() -> None:
    text = Text(title="Hội nghị", body=readable(examples.NEWS * 4))
    advise(text)  # the first time reads the modules
    began = time.process_time()
    for _turn in range(10):
        advise(Text(title=text.title, body=text.body))
    assert (time.process_time() - began) / 10 < 0.05


def test_quotations_are_short_and_end_between_words() -> None:
    assert quoted("một  hai\nba") == "một hai ba"
    assert quoted("một " * 50).endswith("một…")
    assert len(quoted("a" * 500)) <= 81
